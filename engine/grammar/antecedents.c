/* A relative word in; the noun phrase that its clause is about out: "the leader of |the party| that won", "|the leader|
 * of the party, who left".
 */
#include "asides.h"
#include "clauses.h"

/* "the leader of the party, |who": behind a comma the clause is about the leader; "a member of a party |that": without
 * one, about what stands right before it. */
static uint32_t related_noun(const Scene *scene, uint32_t index, bool comma)
{
    if (!comma)
        return index;
    uint32_t by = governor(scene, index);
    uint32_t whole = by != ALT_NONE && says(scene, by, "of") ? governed_from(scene, by) : ALT_NONE;
    bool thing = whole != ALT_NONE && names_somebody(scene, index)
            && !names_somebody(scene, whole); /* "objections of |X|" */
    return whole == ALT_NONE || thing ? over_apposition(scene, index) : whole;
}

/* ", |each of which|": the comma before what counts those that a clause is about; `relative` itself elsewhere. */
static uint32_t before_share(const Scene *scene, uint32_t relative)
{
    bool share = relative >= scene->sentence.first + 3 && says(scene, relative - 1, "of")
            && mark(scene, relative - 3) == ',';
    return share ? relative - 2 : relative;
}

uint32_t antecedent(const Scene *scene, uint32_t relative)
{
    relative = before_share(scene, relative);
    for (uint32_t token = relative; token-- > scene->sentence.first;) {
        uint32_t at = phrase_of(scene, token);
        if (is_noun_phrase(scene, at))
            return related_noun(scene, at, mark(scene, relative - 1) == ',');
        bool between =
                mark(scene, token) == ',' || tagged(scene, token) == ALT_TAG_PREPOSITION || is_quote_mark(scene, token);
        if (mark(scene, token) == ')' && before_bracket(scene, token) != ALT_NONE) /* "the agency (ANAMA), |which" */
            token = before_bracket(scene, token) + 1;
        else if (!between)
            return ALT_NONE;
    }
    return ALT_NONE;
}
