/* A case in; out comes whether the speaker says what he finds bad, and whose it is: "We regard |this| as |petty|", "she
 * considered the paper |an attempt to silence| her".
 *
 * The verb says only that he judges, so the judgement stands behind what is judged. That is a party's, or is pointed
 * at, and then it is the other side's that was named last.
 */
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "speech/extents.h"

/* Tokens behind what is judged in which the judgement stands: "as |both cruel and petty|". */
enum { ESTIMATE_REACH = 6 };

/* Whether a word behind what is judged calls it bad. */
static bool is_found_bad(const Case *it, uint32_t behind)
{
    for (uint32_t i = behind; i < it->predicate.end && i < behind + ESTIMATE_REACH; i++) {
        bool clause = tagged(it->scene, i) == ALT_TAG_THAT || has(it->scene, i, CLASS_COORDINATOR | CLASS_NEGATION);
        if (clause || mark(it->scene, i))
            return false;
        bool bad = has(it->scene, i, CLASS_BAD) || (overlay_at(it->scene, i) & CLASS_WRONG);
        if (!bad || has(it->scene, i, CLASS_HARM))
            continue;
        give_reason(it, i, CLASS_BAD | CLASS_WRONG, "bad");
        return true;
    }
    return false;
}

/* Whose the thing is that is judged: by its words, else, where it is pointed at, the other side's. */
static Meaning whose(const Case *it, uint32_t index)
{
    AltRange words = whole_noun_phrase(it->scene, index);
    Meaning meant = resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice);
    Meaning others = without_own(it, meant);
    if (means_party(&others))
        return others;
    return it->speaker->principal ? other_side_accused(it) : (Meaning){0};
}

bool judge_estimate(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || group->passive || !is_own_side(it) || is_negated(it) || is_future(it) || is_obliged(it))
        return false;
    uint32_t index = has(it->scene, group->head, CLASS_ESTIMATE) ? phrase_of(it->scene, group->tokens.end) : ALT_NONE;
    if (!is_noun_phrase(it->scene, index) || !is_found_bad(it, phrase(it->scene, index)->tokens.end))
        return false;
    Meaning blamed = whose(it, index);
    return blamed.count && settle(it, ALT_ACCUSATION, blamed);
}
