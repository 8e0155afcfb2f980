/* What a comparison makes of documents, as text, one line for each item: what the cases of tests/spec expect. */
#ifndef DUMP_COMPARISON_H
#define DUMP_COMPARISON_H

#include "base/buffer.h"

#include <alteram/document.h>

/* Acts are counted from 0; "-" stands for what is not there.
 *
 *     ledger    norland > sudland | 0, 2 | denied: 3 | 1 sentence, 4 words, 0 paragraphs
 *               norland asks sudland | 4 | refused: 5 | -
 *     topics    port, shelling | 0, 1, 3                    its label, its acts
 *     matters   norland > sudland | 0.0, 1.0 | trench | -   document and exchange, the words that each has alone;
 *                                                           a line "* * *" in the passage begins another document
 */
void dump_ledger(const AltDocument *document, Buffer *out);
void dump_topics(const AltDocument *document, Buffer *out);
void dump_matters(const AltDocument *document, Buffer *out);

#endif
