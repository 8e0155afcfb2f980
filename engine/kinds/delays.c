/* A case in; out comes whether it tells how long somebody let a thing go on: "We |are still waiting| for the bank's
 * answer", "The council |knew of the crack for years|", "It |took them a month| to reply", "They |have had ten years| to
 * mend it".
 *
 * Time passes for everybody, so each asks for a mark of reproach besides the time: whose turn it was, and that nothing was
 * done.
 */
#include "blame.h"
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"

/* "|ten years| to", a phrase that begins at a token; ALT_NONE where none does. */
static uint32_t time_at(const Scene *scene, uint32_t token)
{
    uint32_t index = phrase_of(scene, token);
    return is_noun_phrase(scene, index) && says_when(scene, index) ? index : ALT_NONE;
}

/* "ten |years|", and not "two |days|", which are short. */
static bool is_long(const Scene *scene, uint32_t token)
{
    return says(scene, token, "years") || says(scene, token, "decades") || says(scene, token, "months");
}

/* "for |weeks|", "since |May|", "|a year|": how long, or since when; not "on Monday". */
static bool tells_how_long(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        bool one = has(scene, i - 1, CLASS_INDEFINITE) && has_class(scene->document, i, CLASS_TIME);
        if (one || is_long(scene, i) || says(scene, i, "weeks") || says(scene, i, "since"))
            return true;
    }
    return false;
}

/* ---- waiting ---- */

/* "We |are still waiting|", "the crews |have waited a year|": in vain, and not just for the post. */
static bool waits_in_vain(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    if (!is_form_of(scene, group->head, "wait"))
        return false;
    AltRange behind = {group->tokens.end, it->content.end};
    bool still = false, promised = false;
    for (uint32_t i = it->subject.end; i < it->content.end; i++) {
        still = still || says(scene, i, "still");
        promised = promised || has(scene, i, CLASS_PROMISED);
    }
    return still || promised || (group->perfect && tells_how_long(scene, behind));
}

/* Those whom the speaker speaks for: his own side, or people of none. */
static bool are_ours(const Case *it)
{
    uint32_t index = subject_phrase(it);
    Classes people = CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER;
    return is_own_side(it)
            || (!is_side(it) && index != ALT_NONE && has(it->scene, phrase(it->scene, index)->head, people));
}

/* "We are still waiting for an answer |from the bank|": whose turn it is. */
static Meaning awaited(const Case *it)
{
    if (!are_ours(it) || !waits_in_vain(it))
        return (Meaning){0};
    AltRange behind = {verb_group(it)->tokens.end, it->content.end};
    for (uint32_t i = behind.first; i < behind.end;
            i++) /* not "waited years, |and the bank has paid|", "for rain |at| it" */
        if (tagged(it->scene, i) == ALT_TAG_COORDINATOR || has(it->scene, i, CLASS_PLACE) || says(it->scene, i, "at"))
            behind.end = i;
    return first_meant(it, behind);
}

/* ---- letting things be ---- */

/* "The bank |knew of the leak|", "|was aware for weeks| that it leaked": and did nothing. */
static bool knew(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    bool aware = is_copula(scene, group->head) && says(scene, group->tokens.end, "aware");
    bool past = group->perfect || (forms_at(scene->document, group->head) & FORM_PAST);
    if (!past || !(aware || is_form_of(scene, group->head, "know")) || group->passive)
        return false;
    AltRange behind = {group->tokens.end, it->content.end};
    bool opposed = may_be_adverse(it);
    bool whom = !aware && is_noun_phrase(scene, phrase_of(scene, behind.first))
            && time_at(scene, behind.first) == ALT_NONE; /* "has known |Mr Reed| for years" */
    bool long_since = !whom && tells_how_long(scene, behind);
    bool about = says(scene, behind.first + aware, "about"); /* not "knew |of| our wish to talk" */
    return long_since || (opposed && about) || speaks_of(it, behind, CLASS_WRONG | CLASS_HARM | CLASS_BAD, "wrong");
}

/* "They |have had ten years| to mend it", "they |had every chance| to". */
static bool had_the_time(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t behind = group->tokens.end, index = phrase_of(scene, behind);
    if (!has(scene, group->head, CLASS_HAVE) || !is_noun_phrase(scene, index))
        return false;
    uint32_t end = phrase(scene, index)->tokens.end;
    bool every = says(scene, behind, "every") || says(scene, behind, "ample") || says(scene, behind, "plenty");
    bool chance = says(scene, end - 1, "chance") || says(scene, end - 1, "opportunity") || says(scene, end - 1, "time");
    bool years = group->perfect && is_long(scene, end - 1);
    return tagged(scene, end) == ALT_TAG_TO && (years || (every && chance) || (group->perfect && chance));
}

/* "They |could have mended it years ago|". */
static bool could_long_since(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool could = says(it->scene, group->tokens.first, "could") && group->perfect && !group->passive;
    for (uint32_t i = group->tokens.end; could && i < it->predicate.end; i++)
        if (says(it->scene, i, "ago") || says(it->scene, i, "earlier") || says(it->scene, i, "sooner")
                || says(it->scene, i, "beforehand"))
            return true;
    return false;
}

/* "It took |the bank| a month to reply": of whom one could expect it sooner. */
static Meaning slow(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t index = phrase_of(scene, group->tokens.end);
    bool took = says(scene, it->subject.first, "it") && is_form_of(scene, group->head, "take");
    if (!took || !is_noun_phrase(scene, index))
        return (Meaning){0};
    uint32_t when = time_at(scene, phrase(scene, index)->tokens.end);
    uint32_t to = when == ALT_NONE ? ALT_NONE : phrase(scene, when)->tokens.end;
    AltRange whom = phrase(scene, index)->tokens;
    Meaning late = without_own(it, resolve_inside(it->resolver, whom, it->speaker->mention, it->speaker->voice));
    bool owed = has(scene, to + 1, CLASS_OWED);
    bool blamed = means_party(&late) && tagged(scene, to) == ALT_TAG_TO
            && (owed || are_opposed(it->resolver, own_party(it), late.mentions[0].party));
    return blamed ? late : (Meaning){0};
}

bool judge_delay(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_negated(it) || is_obliged(it) || is_question(it))
        return false;
    bool lets = is_side(it) && (knew(it) || had_the_time(it) || could_long_since(it));
    if (lets)
        return settle(it, ALT_ACCUSATION, without_own(it, it->who));
    if (is_future(it))
        return false;
    Meaning blamed = awaited(it);
    if (!blamed.count)
        blamed = slow(it);
    return blamed.count && settle(it, ALT_ACCUSATION, blamed);
}
