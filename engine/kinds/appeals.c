/* A case in; out comes whether the speaker asks for a deed, and of whom.
 *
 * Wishes: "We expect the firm to pay". needs.c has "boats are needed", duties.c "the fighting must stop", orders.c
 * "Stop the fighting".
 */
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "speech/extents.h"

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

/* Whether the verb of a wish is a cue that asks for whatever stands behind it: "We demand talks", not "We want
 * peace". */
static bool asks_for_all(const Case *it, const AltPhrase *group)
{
    return is_cue(it->scene, clause_at(it->scene, it->clause)->verb) && !has(it->scene, group->head, CLASS_INTENTION);
}

/* "I |expect| the bill to pass", "I |want us| to win": what one person foresees or wishes; a side that expects a deed
 * asks for it. */
static bool merely_hopes(const Case *it, const AltPhrase *group)
{
    uint32_t whom = group->tokens.end;
    return says(it->scene, it->subject.first, "i")
            && (is_form_of(it->scene, group->head, "expect") || has(it->scene, whom, CLASS_FIRST));
}

/* "We want |to see them| pay", "would like |to see them| pay": behind "see"; `behind` elsewhere. */
static uint32_t behind_see(const Scene *scene, uint32_t behind)
{
    bool see = tagged(scene, behind) == ALT_TAG_TO && says(scene, behind + 1, "see");
    uint32_t at = see ? phrase_of(scene, behind + 2) : ALT_NONE, verb = ALT_NONE;
    if (is_noun_phrase(scene, at))
        verb = phrase_of(scene, phrase(scene, at)->tokens.end);
    return is_verb_group(scene, verb) && phrase(scene, verb)->tokens.first == phrase(scene, at)->tokens.end ? behind + 2
                                                                                                            : behind;
}

/* "I would ask |that the firm pay|" */
static bool asks_in_clause(const Case *it, const AltPhrase *group)
{
    uint32_t that = skip_times(it->scene, group->tokens.end);
    if (tagged(it->scene, that) != ALT_TAG_THAT || has(it->scene, group->head, CLASS_INTENTION)
            || !is_cue(it->scene, clause_at(it->scene, it->clause)->verb))
        return false;
    give_reason(it, group->head, CLASS_WISH, "wish");
    return settle(it, ALT_APPEAL, asked_in(it->resolver, (AltRange){that, it->content.end}, it->speaker));
}

/* "We want this |stopped|", "we want them |out|", "want our land |back|": what is to become of what stands behind the
 * verb. */
static bool wants_so(const Case *it, const AltPhrase *group, AltRange whom)
{
    const Scene *scene = it->scene;
    uint32_t then = whom.end;
    bool done = tagged(scene, then) == ALT_TAG_VERB && (forms_at(scene->document, then) & FORM_PARTICIPLE)
            && !(forms_at(scene->document, then) & FORM_ING);
    bool away = says(scene, then, "out") || says(scene, then, "gone") || says(scene, then, "back");
    return (done || away) && is_form_of(scene, group->head, "want") && then < it->content.end
            && !has(scene, whom.first, CLASS_FIRST | CLASS_INDEFINITE);
}

/* "We expect |that the firm will pay|", of an opponent. */
static bool is_expected(const Case *it, const AltPhrase *group)
{
    uint32_t first = group->tokens.end + (tagged(it->scene, group->tokens.end) == ALT_TAG_THAT);
    uint32_t verb = verb_of_subject_at(it->scene, first);
    uint32_t clause = verb == ALT_NONE ? ALT_NONE : clause_of_verb(it->scene, verb);
    if (clause == ALT_NONE || !is_form_of(it->scene, group->head, "expect"))
        return false;
    Case expected = clause_case(it, clause);
    bool deed = is_side(&expected) && says(it->scene, phrase(it->scene, verb)->tokens.first, "will")
            && !phrase(it->scene, verb)->passive
            && !has_word_of(&expected, expected.predicate, CLASS_WRONG | CLASS_HARM);
    return deed && settle(it, ALT_APPEAL, without_own(it, expected.who));
}

/* "We expect the firm to pay", "We want an apology": wishes of the speaker for another's deed. */
static bool judge_wish(const Case *it, const AltPhrase *group)
{
    if (!is_own_wish(it, group) || merely_hopes(it, group))
        return false;
    if (is_expected(it, group))
        return true;
    bool looking = says(it->scene, group->head, "looking"); /* "We |are looking to| the firm for help" */
    uint32_t first = behind_see(it->scene, group->tokens.end), at = phrase_of(it->scene, first + looking);
    if (!is_noun_phrase(it->scene, at))
        return asks_in_clause(it, group);
    if (first > group->tokens.end && has(it->scene, first, CLASS_FIRST)) /* "We want to see |us| win" */
        return false;
    AltRange whom = phrase(it->scene, at)->tokens;
    bool deed = tagged(it->scene, whom.end) == ALT_TAG_TO || (looking && says(it->scene, whom.end, "for"))
            || first > group->tokens.end || wants_so(it, group, whom);
    bool amends = !deed && has(it->scene, phrase(it->scene, at)->head, CLASS_AMENDS);
    if (!(deed || amends || asks_for_all(it, group)) || is_foreseen(it, group, whom.end))
        return false;
    Meaning asked = amends ? other_side_asked(it) : (Meaning){0};
    if (deed)
        asked = resolve_inside(it->resolver, whom, it->speaker->mention, it->speaker->voice);
    give_reason(it, group->head, CLASS_WISH, "wish");
    return settle(it, ALT_APPEAL, asked);
}

/* "|Should we| believe them?" asks for an answer, and for no deed. */
static bool wonders(const Case *it)
{
    uint32_t first = opening_word(it);
    return is_question(it) && has(it->scene, first, CLASS_MODAL) && has(it->scene, first + 1, CLASS_FIRST);
}

bool judge_appeal(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || wonders(it))
        return false;
    if (judge_wish(it, group))
        return true;
    bool himself = !range_empty(it->subject) && says(it->scene, it->subject.first, "i"); /* "|I| have to say" */
    return !himself && (judge_need(it) || judge_duty(it));
}
