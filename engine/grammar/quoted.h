/* Which tokens of a sentence stand between quotation marks. */
#ifndef ALT_QUOTED_H
#define ALT_QUOTED_H

#include "scene.h"

/* The quotation whose opening mark is `token`, or ALT_NONE. */
uint32_t quotation_at(const Scene *scene, uint32_t token);

/* The innermost quotation that `token` stands in, its marks not included; ALT_NONE outside. */
uint32_t quotation_around(const Scene *scene, uint32_t token);

/* Whether some of the tokens stand in a quotation, as far as can be told at once: where not, none does. */
bool meets_quotation(const Scene *scene, AltRange tokens);

/* The first token behind a quotation that opens at `token`, its closing mark included; `token + 1` where none opens. */
uint32_t behind_quotation(const Scene *scene, uint32_t token);

static inline bool opens_quotation(const Scene *scene, uint32_t token)
{
    return is_quote_mark(scene, token) && quotation_at(scene, token) != ALT_NONE;
}

static inline bool closes_quotation(const Scene *scene, uint32_t token)
{
    return is_quote_mark(scene, token) && quotation_at(scene, token) == ALT_NONE;
}

#endif
