/* A case in; out comes whether the speaker says that something is needed, and of whom that is asked.
 *
 * "An inquiry is needed", "It is vital that |the firm| pays", "there is a need for boats": whoever says so asks for it.
 * "More lorries were needed" and "the strike was necessary" only tell: what is asked for is a deed yet to be done.
 */
#include "duties.h"
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "speech/extents.h"

enum { NEED_REACH = 4 }; /* tokens behind "is" in which the need is named: "is |now more than ever vital|" */

/* "there is |an urgent need| for nurses", but not "no need" */
static bool tells_need(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t behind = skip_adverbs(scene, group->tokens.end), at = phrase_of(scene, behind);
    bool there = says(scene, it->subject.first, "there") && has(scene, group->head, CLASS_BE);
    return there && is_noun_phrase(scene, at) && says(scene, phrase(scene, at)->head, "need") && !is_negated(it)
            && !is_future(it);
}

/* "is |vital|", "are badly |needed|", but not "was a |vital| win". */
static uint32_t needful_word(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    for (uint32_t i = group->tokens.first + 1; i < it->content.end && i < group->tokens.end + NEED_REACH; i++) {
        AltTag tag = tagged(scene, i);
        if (tag == ALT_TAG_PREPOSITION || tag == ALT_TAG_TO || tag == ALT_TAG_THAT || tag == ALT_TAG_PRONOUN)
            break;
        uint32_t at = phrase_of(scene, i);
        bool last = at == ALT_NONE || i + 1 == phrase(scene, at)->tokens.end;
        if (has(scene, i, CLASS_NEEDFUL) && last)
            return i;
    }
    return ALT_NONE;
}

/* ---- what is needed ---- */

/* "|further explanation|", "|an inquiry|": a deed that is yet to be done, and so not "the debate". */
static bool names_measure(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    if (!is_noun_phrase(scene, index) || phrase(scene, index)->pronoun)
        return false;
    uint32_t first = phrase(scene, index)->tokens.first;
    bool known = has(scene, first, CLASS_POSSESSIVE | CLASS_DEMONSTRATIVE) || says(scene, first, "the");
    return !known && has(scene, phrase(scene, index)->head, CLASS_MEASURE);
}

/* Of whom it is asked: an explanation of the opponent who is at hand, else whoever is named as its doer. */
static Meaning asked_for_measure(const Case *it)
{
    Meaning agent = without_own(it, agent_of(it));
    bool amends = has(it->scene, phrase(it->scene, subject_phrase(it))->head, CLASS_AMENDS);
    return agent.count || !amends ? agent : other_side_asked(it);
}

/* ---- who is to do it ---- */

/* The "to" of what somebody is to do, behind the words for him: "the firm |to| pay", "those who run it |to| pay";
 * ALT_NONE where none follows. */
static uint32_t deed_behind(const Case *it, uint32_t whom)
{
    const Scene *scene = it->scene;
    uint32_t end = phrase(scene, whom)->tokens.end;
    while (tagged(scene, end) == ALT_TAG_RELATIVE && end < it->content.end) /* "those |who run the firm|" */
        for (end++; end < it->content.end && tagged(scene, end) != ALT_TAG_TO && !parts_clauses(scene, end);)
            end++;
    end = skip_times(scene, end);
    return end < it->content.end && tagged(scene, end) == ALT_TAG_TO ? end : ALT_NONE;
}

/* Whoever is to do something, where he stands behind `preposition` at a token: "vital |for the firm| to pay", "up |to
 * the firm| to pay". */
static bool is_asked_behind(const Case *it, uint32_t preposition, Meaning *asked)
{
    const Scene *scene = it->scene;
    uint32_t whom = phrase_of(scene, preposition + 1);
    if (!is_noun_phrase(scene, whom) || has(scene, preposition + 1, CLASS_FIRST))
        return false;
    uint32_t to = deed_behind(it, whom);
    if (to == ALT_NONE)
        return false;
    *asked = resolve_inside(it->resolver, (AltRange){preposition + 1, to}, it->speaker->mention, it->speaker->voice);
    return true;
}

/* "It is |up to the firm| to pay", "the onus is |on the firm| to pay", but not "it is up to voters to decide". */
static bool falls_to_somebody(const Case *it, const AltPhrase *group, Meaning *asked)
{
    const Scene *scene = it->scene;
    if (!is_copula(scene, group->head))
        return false;
    uint32_t behind = skip_times(scene, skip_adverbs(scene, group->tokens.end)), index = subject_phrase(it);
    bool up = says(scene, it->subject.first, "it") && says(scene, behind, "up") && says(scene, behind + 1, "to");
    bool on = is_noun_phrase(scene, index) && has(scene, phrase(scene, index)->head, CLASS_DUTY)
            && (says(scene, behind, "on") || says(scene, behind, "upon") || says(scene, behind, "with"));
    uint32_t preposition = up ? behind + 1 : behind;
    if (!(up || on) || !is_asked_behind(it, preposition, asked))
        return false;
    uint32_t to = deed_behind(it, phrase_of(scene, preposition + 1));
    return !has(scene, to + 1, CLASS_MUSING);
}

/* Whether a clause tells of what is yet to be done: "that it |open| the books", "that it |opens| them". */
static bool is_to_come(const Scene *scene, const AltPhrase *group, bool overdue)
{
    unsigned forms = forms_at(scene->document, group->tokens.first);
    bool past = (forms & FORM_PAST) && !(forms & FORM_BASE);
    return !group->perfect && (!past || overdue || group->obliged);
}

/* The clause of what is needed: "It is vital |that the firm pays|"; ALT_NONE where none follows. */
static uint32_t clause_of_need(const Case *it, uint32_t behind)
{
    const Scene *scene = it->scene;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        bool near = clause->tokens.first >= behind && clause->tokens.first <= behind + 1;
        if (near && clause->subject != ALT_NONE && in_range(it->content, behind)
                && phrase(scene, clause->verb)->shape == ALT_FINITE)
            return i;
    }
    return ALT_NONE;
}

/* "|It| is vital that the firm pays", but not "that they came", "that we understand". */
static bool needs_clause(const Case *it, uint32_t word, Meaning *asked)
{
    const Scene *scene = it->scene;
    uint32_t behind = skip_times(scene, skip_adverbs(scene, word + 1));
    bool whom = says(scene, behind, "for") || says(scene, behind, "on") || says(scene, behind, "upon");
    if (whom
            && is_asked_behind(it, behind, asked)) /* "vital |for the firm| to pay", "incumbent |on the firm| to pay" */
        return true;
    uint32_t clause = clause_of_need(it, behind);
    if (clause == ALT_NONE)
        return false;
    Case needed = clause_case(it, clause);
    const AltPhrase *group = verb_group(&needed);
    if (!is_to_come(scene, group, says(scene, word, "time")) || has(scene, needed.subject.first, CLASS_FIRST))
        return false;
    *asked = bound_by_duty(&needed, group);
    return true;
}

bool judge_need(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || range_empty(it->subject))
        return false;
    if (tells_need(it, group))
        return settle(it, ALT_APPEAL, (Meaning){0});
    if (is_negated(it) || is_future(it) || is_question(it) || was_then(it))
        return false;
    Meaning asked = {0};
    if (falls_to_somebody(it, group, &asked))
        return settle(it, ALT_APPEAL, asked);
    uint32_t word = needful_word(it, group);
    if (word == ALT_NONE)
        return false;
    bool it_is = says(it->scene, it->subject.first, "it") && range_length(it->subject) == 1;
    if (it_is ? !needs_clause(it, word, &asked) : !names_measure(it))
        return false;
    give_reason(it, word, CLASS_NEEDFUL, "needful");
    return settle(it, ALT_APPEAL, it_is ? asked : asked_for_measure(it));
}
