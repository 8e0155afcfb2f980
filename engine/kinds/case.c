/* A case in; out comes what every judge asks of it: how it opens, its words from the verb on, its kind once it is told.
 */
#include "case.h"

bool is_copula(const Scene *scene, uint32_t token)
{
    return has(scene, token, CLASS_BE) || says(scene, token, "'s");
}

bool ends_cause_mark(const Scene *scene, uint32_t token)
{
    return (says(scene, token, "of") || says(scene, token, "to")) && has(scene, token - 1, CLASS_CAUSE);
}

uint32_t opening_word(const Case *it)
{
    uint32_t token = it->content.first;
    while (is_quote_mark(it->scene, token))
        token++;
    return token;
}

bool settle(const Case *it, AltKind kind, Meaning targets)
{
    it->judgement->kind = kind;
    it->judgement->targets = targets;
    return true;
}

bool points_at_words(const Case *it)
{
    uint32_t first = it->subject.first;
    return it->subject.end == first + 1
            && (says(it->scene, first, "what") || says(it->scene, first, "everything")
                    || says(it->scene, first, "all"));
}

AltRange predicate_from(const Case *it, uint32_t first)
{
    for (uint32_t i = first; i < it->content.end; i++) {
        AltTag tag = tagged(it->scene, i);
        bool when = tag == ALT_TAG_PREPOSITION && has(it->scene, i, CLASS_SUBORDINATOR)
                && verb_of_subject_at(it->scene, i + 1) != ALT_NONE; /* "left |after Norland had shelled it|" */
        if (tag == ALT_TAG_RELATIVE || ((tag == ALT_TAG_SUBORDINATOR || when) && i > first + 1))
            return (AltRange){first, i};
    }
    return (AltRange){first, it->content.end};
}

Case joined_case(const Case *it, uint32_t clause)
{
    Case joined = *it;
    joined.clause = clause;
    joined.predicate = predicate_from(it, verb_group(&joined)->tokens.first);
    return joined;
}
