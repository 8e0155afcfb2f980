/* Which tokens stand between quotation marks. */
#ifndef ALT_QUOTED_H
#define ALT_QUOTED_H

#include "scene.h"

/* The quotation whose opening mark is `token`, or ALT_NONE. */
uint32_t quotation_at(const Scene *scene, uint32_t token);

/* The innermost quotation of the document that `token` stands in, its marks not included; ALT_NONE outside. */
uint32_t quotation_of(const AltDocument *document, uint32_t token);

/* The same, where the marks of a quotation stand in it too. */
uint32_t quotation_with_marks(const AltDocument *document, uint32_t token);

static inline uint32_t quotation_around(const Scene *scene, uint32_t token)
{
    return quotation_of(scene->document, token);
}

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

/* The mark behind the last word of a quotation: 'what it called "unfounded claims|"| and insisted'. */
static inline bool ends_quotation(const Scene *scene, uint32_t token)
{
    return closes_quotation(scene, token) && token > scene->sentence.first
            && quotation_around(scene, token - 1) != ALT_NONE;
}

#endif
