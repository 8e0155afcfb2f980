/* Laying a cue frame over a sentence: does "SOURCE accuse TARGET of CONTENT" fit the words around this verb? */
#ifndef ALT_FITTING_H
#define ALT_FITTING_H

#include "extents.h"

/* Where the slots of a frame fell; empty ranges where they took nothing. */
typedef struct Fit {
    AltRange source;
    AltRange cue;
    AltRange target;
    AltRange topic;
    AltRange content[ALT_PIECES];
    uint32_t content_count;
    uint32_t reach; /* the token behind the last plain word of the frame; 0 where it has none */
    uint32_t end;   /* the first token that the fit did not use */
} Fit;

/* Lays a verb's frame over a clause whose verb it is. False where it does not fit; `*fit` is then undefined. */
bool fit_verb(const Scene *scene, const Frame *frame, uint32_t clause, Fit *fit);

/* The first line of the clause's verb that fits it, of kind none as well; null where none does, and then `*fit` is
 * undefined. */
const Frame *first_fitting(const Scene *scene, uint32_t clause, Fit *fit);

/* Lays a frame without a verb ("according to SOURCE") over the words that begin at `token`. */
bool fit_fixed(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit);

#endif
