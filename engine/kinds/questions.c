/* A question comes in; out comes whether it blames, and whom: "How dare they?", "Where was |the minister| in May?" */
#include "case.h"

Meaning missing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it), index = phrase_of(scene, first + 2);
    bool past = says(scene, first + 1, "was") || says(scene, first + 1, "were");
    bool blaming = past || (it->speaker->principal && is_copula(scene, first + 1)); /* "Where |is| the bank?" */
    if (!says(scene, first, "where") || !blaming || !is_noun_phrase(scene, index))
        return (Meaning){0};
    AltRange words = phrase(scene, index)->tokens;
    return without_own(it, resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice));
}

bool is_scornful(const Case *it)
{
    uint32_t first = opening_word(it);
    return (overlay_at(it->scene, first) & CLASS_BAD) && !is_own_side(it)
            && speaks_of(it, (AltRange){first, first + 1}, CLASS_BAD, "bad");
}
