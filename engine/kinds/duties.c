/* A case in; out comes whether it tells a duty, "the fighting must stop", and whom that asks.
 *
 * "Both sides must talk" asks both. A duty of nobody's by its grammar asks nobody by name: "the fence must be removed".
 */
#include "duties.h"
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "sides.h"

/* ---- whom it binds ---- */

/* "|The lease| must come with a map": things have no duties. */
static bool is_thing(const Case *it)
{
    uint32_t index = subject_phrase(it);
    uint8_t how = it->who.count == 1 ? it->who.mentions[0].how : ALT_BY_NAME;
    if (index == ALT_NONE || (how != ALT_OUTSIDE && how != ALT_BY_DESCRIPTION))
        return false;
    Classes somebody = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_COUNTRY;
    uint32_t head = phrase(it->scene, index)->head;
    return tagged(it->scene, head) == ALT_TAG_NOUN && !has(it->scene, head, somebody);
}

/* "|overturning| the ruling should come first": a deed, whose object is not asked. */
static bool is_undertaking(const Case *it)
{
    uint32_t before = left_of(it->scene, it->subject.first);
    uint32_t at = before != ALT_NONE && in_range(it->content, before) ? phrase_of(it->scene, before) : ALT_NONE;
    return is_verb_group(it->scene, at) && phrase(it->scene, at)->shape == ALT_ING;
}

/* "must |be removed|", "needs |to be removed|" */
static bool is_undergone(const Case *it, const AltPhrase *group)
{
    uint32_t end = group->tokens.end,
             next = tagged(it->scene, end) == ALT_TAG_TO ? phrase_of(it->scene, end + 1) : ALT_NONE;
    return group->passive || (is_verb_group(it->scene, next) && phrase(it->scene, next)->passive);
}

Meaning bound_by_duty(const Case *it, const AltPhrase *group)
{
    Meaning asked = {0};
    bool nobody = is_undergone(it, group) || is_thing(it) || is_undertaking(it);
    for (uint32_t i = 0; i < it->who.count && !nobody; i++)
        if (it->who.mentions[i].party != ALT_NONE && it->who.mentions[i].how != ALT_BY_CONTEXT)
            asked.mentions[asked.count++] = it->who.mentions[i];
    return asked;
}

/* "that |the lender| cancel Norland's debt": somebody outside the pack, to whom no party that is named behind him is
 * nearer. */
static bool asks_outsider(const Case *it)
{
    uint32_t index = subject_phrase(it);
    return index != ALT_NONE && it->who.count == 1 && it->who.mentions[0].party == ALT_OTHER && !is_thing(it)
            && !phrase(it->scene, index)->pronoun;
}

Meaning asked_in(Resolver *resolver, AltRange content, const Speaker *speaker)
{
    Judgement unused = {0};
    Case it = open_case(resolver, content, speaker, &unused);
    const AltPhrase *group = verb_group(&it);
    if (!group || !is_undergone(&it, group))
        return group && asks_outsider(&it) ? it.who : parties_in(resolver, content, speaker);
    Meaning agent = without_own(&it, agent_of(&it)), subject = without_own(&it, it.who);
    if (agent.count)
        return agent;
    uint8_t how = means_party(&subject) ? subject.mentions[0].how : ALT_BY_NAME;
    if (how != ALT_BY_NAME && how != ALT_BY_SURNAME && how != ALT_BY_PRONOUN) /* "that |its troops| be withdrawn" */
        return subject;
    bool named = means_party(&subject); /* "that Norland be fined": by a third party */
    return named ? (Meaning){0} : other_side_asked(&it);
}

/* ---- what is no duty ---- */

/* "the ferry |should arrive| on Monday", "the lift |should be ready| by noon": what is thought likely of a thing. */
static bool supposes(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    if (!says(scene, group->tokens.first, "should") || !is_thing(it) || group->negated)
        return false;
    uint32_t head = group->head;
    bool be = has(scene, head, CLASS_BE) && has(scene, skip_adverbs(scene, group->tokens.end), CLASS_OUTCOME);
    return be || has(scene, head, CLASS_TURNOUT) || (group->passive && has(scene, head, CLASS_OUTCOME));
}

/* "|One| must eat", "|you have to| wonder", "|you have to| be wary": of everybody and so of nobody. */
static bool binds_everybody(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t subject = it->subject.first;
    bool alone = range_length(it->subject) == 1;
    if (alone && says(scene, subject, "one"))
        return true;
    uint32_t end = group->tokens.end, done = end + 1;
    bool has_to =
            has(scene, group->head, CLASS_HAVE) || says(scene, group->head, "got") || says(scene, group->head, "need");
    bool you = alone && says(scene, subject, "you");
    if (!you || !has_to || tagged(scene, end) != ALT_TAG_TO || !has(scene, done, CLASS_MUSING))
        return false;
    return !says(scene, done, "be") || has(scene, skip_adverbs(scene, done + 1), CLASS_MUSING);
}

/* "We |have to| answer to our members", "the sisters |have to| choose": what one's own side, or one of no side, cannot
 * help doing. Who asks it of another says so too: "Norland |has to| stop". */
static bool is_plight(const Case *it, const AltPhrase *group)
{
    bool has_to = has(it->scene, group->head, CLASS_HAVE) || says(it->scene, group->head, "got");
    bool undergone = is_undergone(it, group) || is_thing(it);
    return has_to && tagged(it->scene, group->tokens.end) == ALT_TAG_TO && !undergone && it->who.count == 1
            && !is_side(it) && it->who.mentions[0].party != ALT_NONE;
}

/* ---- duties by name ---- */

/* "The firm |has a duty| to answer", "all |have a responsibility| to help", "the law |needs changing|" */
static bool has_duty(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t behind = group->tokens.end, index = phrase_of(scene, behind);
    if (is_negated(it) || is_future(it) || was_then(it) || is_question(it))
        return false;
    if (is_form_of(scene, group->head, "need") && is_thing(it))
        return (forms_at(scene->document, behind) & FORM_ING) && !has(scene, behind, CLASS_NOUN);
    if (!has(scene, group->head, CLASS_HAVE) || !is_noun_phrase(scene, index))
        return false;
    uint32_t head = phrase(scene, index)->head;
    bool chore = says(scene, head, "job") || says(scene, head, "task") || says(scene, head, "burden");
    return has(scene, head, CLASS_DUTY) && !chore && tagged(scene, head + 1) == ALT_TAG_TO
            && !(it->who.count && is_own_side(it));
}

bool judge_duty(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!range_empty(it->subject) && has_duty(it, group))
        return settle(it, ALT_APPEAL, bound_by_duty(it, group));
    bool duty = is_obliged(it) && !is_too_late(it) && !supposes(it, group) && !binds_everybody(it, group);
    return duty && !is_plight(it, group) && settle(it, ALT_APPEAL, bound_by_duty(it, group));
}
