/* A content in; out come the parties besides the speaker's own that it speaks of.
 *
 * For cues that name the kind but not the target: "denounced |the arrests by Kosovo police|" accuses Kosovo.
 */
#include "kinds.h"
#include "main_clause.h"
#include "sides.h"

/* "complained that |aldermen| had told them nothing": a deed of the speaker's own side, named as one names
 * others. */
static bool is_own_by_name(const Case *it)
{
    bool named = is_own_side(it) && in_range(it->content, it->subject.first) && it->who.mentions[0].how == ALT_BY_NAME
            && own_party(it) != ALT_OTHER;
    return named && !verb_group(it)->passive && !has(it->scene, verb_group(it)->head, CLASS_BE);
}

/* "alleging that |Meridian Oil| was paying for the war": somebody outside the pack, by name. */
static bool is_named(const Case *it)
{
    uint32_t index = phrase_of(it->scene, it->subject.first);
    bool known = it->who.mentions[0].how == ALT_OUTSIDE || it->who.mentions[0].how == ALT_BY_SURNAME;
    return known && index != ALT_NONE && tagged(it->scene, phrase(it->scene, index)->head) == ALT_TAG_NAME;
}

Meaning parties_in(Resolver *resolver, AltRange content, const Speaker *speaker)
{
    Judgement unused = {0};
    Case it = open_case(resolver, content, speaker, &unused);
    if (it.clause == ALT_NONE)
        return first_named(&it, it.content);
    Meaning agent = without_own(&it, agent_of(&it));
    if (agent.count)
        return agent;
    Meaning subject = without_own(&it, it.who);
    if (subject.count && (subject.mentions[0].party != ALT_OTHER || is_named(&it)))
        return subject;
    return is_own_by_name(&it) ? it.who : first_named(&it, it.content);
}
