/* A case in; out comes whether it tells the other side what it should have done: "They |should have warned| us", "they |ought
 * to be ashamed|".
 */
#include "blame.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

enum { SHAME_REACH = 4 }; /* tokens behind the verb group in which shame stands: "ought |to be deeply ashamed|" */

/* "they |could have warned| us", "|could have agreed| to meet": a kindness not done, but not "could have won". */
static bool was_kindness_missing(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    uint32_t verb = clause_at(it->scene, it->clause)->verb;
    bool could = says(it->scene, group->tokens.first, "could") || says(it->scene, group->tokens.first, "might");
    return could && !group->passive && !is_negated(it)
            && (has(it->scene, group->head, CLASS_BENIGN) || is_cue(it->scene, verb))
            && !speaks_of(it, it->predicate, CLASS_WRONG | CLASS_HARM, "wrong");
}

bool is_reproach(const Case *it)
{
    return is_other_side(it) && (is_too_late(it) || (verb_group(it)->perfect && was_kindness_missing(it)));
}

/* "should |be| ashamed", "ought to |be| ashamed" */
static bool is_state(const Scene *scene, const AltPhrase *group)
{
    uint32_t behind = group->tokens.end;
    return has(scene, group->head, CLASS_BE)
            || (tagged(scene, behind) == ALT_TAG_TO && has(scene, behind + 1, CLASS_BE));
}

bool is_shaming(const Case *it)
{
    AltRange near = {it->predicate.first, verb_group(it)->tokens.end + SHAME_REACH};
    if (near.end > it->predicate.end)
        near.end = it->predicate.end;
    return is_other_side(it) && is_state(it->scene, verb_group(it)) && speaks_of(it, near, CLASS_BAD, "bad");
}
