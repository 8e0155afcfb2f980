/* What begins at a token: a verb group, a subject with its verb, a clause. */
#ifndef ALT_OPENINGS_H
#define ALT_OPENINGS_H

#include "scene.h"

static inline const AltClause *clause_at(const Scene *scene, uint32_t index)
{
    return &scene->document->clauses.items[index];
}

/* Whether a phrase is a verb group that can stand with a subject: "denied", not "denying" or "to deny". */
static inline bool is_finite(const Scene *scene, uint32_t index)
{
    return is_verb_group(scene, index) && phrase(scene, index)->shape == ALT_FINITE;
}

/* The first token from `token` on that is no adverb. */
static inline uint32_t skip_adverbs(const Scene *scene, uint32_t token)
{
    while (tagged(scene, token) == ALT_TAG_ADVERB)
        token++;
    return token;
}

/* The verb group that begins at `token`, adverbs skipped; ALT_NONE where none does. */
uint32_t verb_at(const Scene *scene, uint32_t token);

/* The finite verb whose subject is the noun phrase at `token`; ALT_NONE where there is none. */
uint32_t verb_of_subject_at(const Scene *scene, uint32_t token);

/* Whether a finite clause begins at `token`, over days, places and a comma: "said |on Friday its forces had left". */
bool clause_begins(const Scene *scene, uint32_t token);

/* "became |the first mayor| to accuse it", "is |the third| of five clubs this week to sign": the noun phrase that tells
 * who was the first to do the deed of the infinitive at `token`; ALT_NONE where none does. */
uint32_t rank_before(const Scene *scene, uint32_t token);

#endif
