/* What stands between a noun and its verb and is stepped over: ", who took office in 2018,", "(OSCE)", ", the
 * minister,". */
#ifndef ALT_ASIDES_H
#define ALT_ASIDES_H

#include "scene.h"

/* The clause that a verb group made; null for verbs further to the right, which have none yet. */
const AltClause *clause_so_far(const Scene *scene, uint32_t verb);

/* Over an aside that ends at the comma `close`: the token before its opening comma, which ends a noun phrase; or
 * ALT_NONE. "Pashinyan, who took office in 2018, |denied". */
uint32_t before_aside(const Scene *scene, uint32_t close);

/* The token before the bracket that closes at `close`; ALT_NONE where none opens. */
uint32_t before_bracket(const Scene *scene, uint32_t close);

/* "the leader |of the party|": the noun phrase before the preposition `by`; ALT_NONE where none is. */
uint32_t governed_from(const Scene *scene, uint32_t by);

/* "Nikol Pashinyan, the prime minister, |": from an apposition to the name it explains, where it follows one. */
uint32_t over_apposition(const Scene *scene, uint32_t index);

#endif
