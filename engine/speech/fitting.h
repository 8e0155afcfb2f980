/* Laying a cue frame over a sentence: does "SOURCE accuse TARGET of CONTENT" fit the words around this verb? */
#ifndef ALT_FITTING_H
#define ALT_FITTING_H

#include "grammar/scene.h"

/* Where the slots of a frame fell; empty ranges where they took nothing. */
typedef struct Fit {
    AltRange source;
    AltRange cue;
    AltRange target;
    AltRange content[ALT_PIECES];
    uint32_t content_count;
    uint32_t reach; /* the token behind the last plain word of the frame; 0 where it has none */
    uint32_t end; /* the first token that the fit did not use */
} Fit;

/* Lays a verb's frame over a clause whose verb it is. False where it does not fit; `*fit` is then undefined. */
bool fit_verb(const Scene *scene, const Frame *frame, uint32_t clause, Fit *fit);

/* Lays a frame without a verb ("according to SOURCE") over the words that begin at `token`. */
bool fit_fixed(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit);

/* The words of a speaker that the clause has for its subject: "Pashinyan, who took office in 2018" of "Pashinyan, who
 * took office in 2018, on Friday again denied". */
AltRange speaker_of(const Scene *scene, uint32_t clause);

/* A noun phrase with what belongs to it on its right: "|an aide| to the president, Edmon Petrosyan". */
AltRange whole_noun_phrase(const Scene *scene, uint32_t index);

/* A noun phrase behind "by", which what follows may belong to the verb instead: only "of", "in" and "at" are kept. */
AltRange agent_phrase(const Scene *scene, uint32_t index);

#endif
