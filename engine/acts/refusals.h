/* Whether an act answers an appeal with no. */
#ifndef ALT_REFUSALS_H
#define ALT_REFUSALS_H

#include "lexicon/lexicon.h"

#include <alteram/document.h>
#include <stdbool.h>

/* "rejected the demand", "refused to leave", "said it would not": true; "agreed to withdraw": false. */
bool act_refuses(const AltDocument *document, uint32_t act);

/* Whether some cue line of a verb, by its number in the lexicon, turns a request down: "reject REQUEST". */
bool verb_refuses(const AltLexicon *lexicon, uint32_t verb);

#endif
