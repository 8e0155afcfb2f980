/* Quotations that no cue of their sentence has claimed. */
#ifndef ALT_FLOATING_H
#define ALT_FLOATING_H

#include "grammar/scene.h"

/* Gives each sentence of a quotation that has no attribution of its own one that `continues` its speaker: the
 * quotation's cue may stand in another sentence, the paragraph's last speaker may go on, or the words before a colon
 * name one. Keeps the list in the order of the text. */
void add_floating(AltDocument *document);

#endif
