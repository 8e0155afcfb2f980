/* Whether the words of a name stand at a place of the text. */
#ifndef ALT_NAME_FIT_H
#define ALT_NAME_FIT_H

#include "lexicon/lexicon.h"

#include <alteram/document.h>

/* Whether the tokens from `tokens` on are the words of the name, of which at least as many are at hand. */
bool name_fits(const AltDocument *document, const Name *name, const AltToken *tokens);

/* The name of a table that begins with "*" and fits at `tokens`, of which two are at hand: "* Washington"; or null. */
const Name *starred_name(const AltDocument *document, const Names *names, const AltToken *tokens);

#endif
