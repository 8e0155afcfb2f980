/* A case in; out comes whether the speaker asks for a deed, and of whom.
 *
 * Wishes ("We expect the firm to pay") and duties ("the fighting must stop", which asks nobody by name); needs.c has
 * "boats are needed", orders.c "Stop the fighting".
 */
#include "duties.h"
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"

/* ---- wishes ---- */

/* "|We expect| ...", "|we would ask| ...": the speaker's own wish, and no "would expect". */
static bool is_own_wish(const Case *it, const AltPhrase *group)
{
    bool liking = says(it->scene, group->head, "like");
    bool asking = it->speaker->voice == VOICE_QUOTED && !has(it->scene, group->head, CLASS_THINKING);
    bool polite = (liking || asking) && says(it->scene, group->tokens.first, "would")
            && !has(it->scene, opening_word(it), CLASS_HYPOTHESIS); /* "If they came, we would ask" */
    bool meant = !group->negated && (!group->hypothetical || polite);
    return meant && is_own_side(it) && has(it->scene, group->head, CLASS_WISH);
}

/* "expects them |to attack|", "expects more |to be found|": what is feared or foreseen, and not asked for. */
static bool is_foreseen(const Case *it, const AltPhrase *group, uint32_t to)
{
    uint32_t done = tagged(it->scene, to) == ALT_TAG_TO ? phrase_of(it->scene, to + 1) : ALT_NONE;
    if (!is_verb_group(it->scene, done))
        return false;
    return has(it->scene, phrase(it->scene, done)->head, CLASS_WRONG | CLASS_HARM)
            || (is_form_of(it->scene, group->head, "expect") && phrase(it->scene, done)->passive);
}

/* Whether the verb of a wish is a cue that asks for whatever stands behind it: "We demand talks", not "We want peace". */
static bool asks_for_all(const Case *it, const AltPhrase *group)
{
    return is_cue(it->scene, clause_at(it->scene, it->clause)->verb) && !has(it->scene, group->head, CLASS_INTENTION);
}

/* "We expect the firm to pay", "We want an apology": wishes of the speaker for another's deed. */
static bool judge_wish(const Case *it, const AltPhrase *group)
{
    if (!is_own_wish(it, group))
        return false;
    bool looking = says(it->scene, group->head, "looking"); /* "We |are looking to| the firm for help" */
    uint32_t at = phrase_of(it->scene, group->tokens.end + looking);
    if (!is_noun_phrase(it->scene, at))
        return false;
    AltRange whom = phrase(it->scene, at)->tokens;
    bool deed = tagged(it->scene, whom.end) == ALT_TAG_TO || (looking && says(it->scene, whom.end, "for"));
    bool amends = !deed && has(it->scene, phrase(it->scene, at)->head, CLASS_AMENDS);
    if (!(deed || amends || asks_for_all(it, group)) || is_foreseen(it, group, whom.end))
        return false;
    Meaning asked = amends ? other_side_asked(it) : (Meaning){0};
    if (deed)
        asked = resolve_inside(it->resolver, whom, it->speaker->mention, it->speaker->voice);
    give_reason(it, group->head, CLASS_WISH, "wish");
    return settle(it, ALT_APPEAL, asked);
}

/* ---- duties ---- */

/* "|The deal| must come with checks": things have no duties. */
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

/* "|Should we| believe them?" asks for an answer, and for no deed. */
static bool wonders(const Case *it)
{
    uint32_t first = opening_word(it);
    return is_question(it) && has(it->scene, first, CLASS_MODAL) && has(it->scene, first + 1, CLASS_FIRST);
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

bool judge_appeal(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || wonders(it) || (!range_empty(it->subject) && says(it->scene, it->subject.first, "i")))
        return false; /* "|I| have to say": of nobody else */
    if (judge_wish(it, group))
        return true;
    if (judge_need(it))
        return true;
    bool duty = is_obliged(it) && !is_too_late(it) && !supposes(it, group) && !binds_everybody(it, group);
    return duty && settle(it, ALT_APPEAL, bound_by_duty(it, group));
}
