/* Speech nouns: "the accusation by Yerevan that ...", "Baku's denial came within the hour". */
#ifndef ALT_NOUNS_H
#define ALT_NOUNS_H

#include "fitting.h"

/* Lays a noun's frame over the noun phrase whose head is `token`. False where the noun carries no content and heads no
 * clause, or where nobody is named who speaks. */
bool fit_noun(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit);

#endif
