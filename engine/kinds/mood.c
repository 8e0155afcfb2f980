/* A case in; out comes in what mood its main clause speaks: negated, to come, a duty, a question, a reproach.
 *
 * "had not fired" is negated, "will withdraw" is to come, "must withdraw" is a duty, "who fired?" is a question.
 */
#include "mood.h"
#include "sides.h"

#include "grammar/cue_lines.h"
#include "grammar/reading.h"
#include "speech/extents.h"

enum { NEGATION_REACH = 3 }; /* tokens behind the verb group that may still negate it: "had found |no| trace" */

/* "|no more than| a tenth", "|not less than| nine" */
static bool is_measure(const Scene *scene, uint32_t token)
{
    return says(scene, token + 2, "than") && has(scene, token, CLASS_NO | CLASS_NEGATION);
}

/* A negation that belongs to a judgement ("not proportionate") does not negate it. */
static bool negates(const Case *it, uint32_t token)
{
    if (!has(it->scene, token, CLASS_NEGATION | CLASS_NO))
        return false;
    Classes judging = CLASS_BAD | CLASS_UNTRUE | CLASS_WRONG | CLASS_INNOCENT | CLASS_CONTESTED;
    bool only = says(it->scene, token + 1, "only") || says(it->scene, token + 1, "but"); /* "|not only| late" */
    return !only && !is_measure(it->scene, token) && !(overlay_at(it->scene, token) & judging);
}

/* "had turned water cannon on |no| crowd": behind the object, "no" still negates; but not "a room with |no| window". */
static bool has_no_object(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t end = group->tokens.end;
    for (uint32_t i = end + NEGATION_REACH; i < it->predicate.end && i < end + 2 * NEGATION_REACH; i++)
        if (has(scene, i, CLASS_NO) && negates(it, i))
            return tagged(scene, i - 1) == ALT_TAG_PREPOSITION && !says(scene, i - 1, "with");
    return false;
}

/* "counts on them |not to| tell", but not "chose |not to| tell": what another is not to do. */
static bool is_of_another(const Scene *scene, const AltPhrase *group, uint32_t token)
{
    return token > group->tokens.end && tagged(scene, token + 1) == ALT_TAG_TO && has(scene, token, CLASS_NEGATION);
}

bool opens_with_negation(const Case *it)
{
    uint32_t first = opening_word(it);
    first += tagged(it->scene, first) == ALT_TAG_THAT;
    return tagged(it->scene, first) == ALT_TAG_PREPOSITION && has(it->scene, first + 1, CLASS_NO);
}

bool is_negated(const Case *it)
{
    bool nobody = !range_empty(it->subject) && has(it->scene, it->subject.first, CLASS_NO);
    if (nobody || negates(it, opening_word(it)) || opens_with_negation(it)) /* "Not one ..." */
        return true;
    const AltPhrase *group = verb_group(it);
    if (!group)
        return false;
    for (uint32_t i = group->tokens.first; i < group->tokens.end + NEGATION_REACH && i < it->predicate.end; i++) {
        if (i >= group->tokens.end && tagged(it->scene, i) == ALT_TAG_COORDINATOR)
            break; /* "stayed calm |and not| idle": of the next verb */
        if (negates(it, i) && !is_of_another(it->scene, group, i))
            return true;
    }
    return has_no_object(it, group);
}

/* "|may have| broken the law": a guess at what has happened. */
static bool is_guess(const Scene *scene, const AltPhrase *group)
{
    uint32_t modal = group->tokens.first;
    return group->perfect && (says(scene, modal, "may") || says(scene, modal, "might"));
}

/* "is |going to| attack", but not "I |was not going to| wake them", in a quotation. */
static bool is_going_to(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    bool then = it->speaker->voice == VOICE_QUOTED && (forms_at(scene->document, group->tokens.first) & FORM_PAST);
    return says(scene, group->head, "going") && tagged(scene, group->tokens.end) == ALT_TAG_TO && !then;
}

bool is_future(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (group && is_going_to(it, group))
        return true;
    return group && group->hypothetical && !group->obliged && !is_guess(it->scene, group);
}

bool was_then(const Case *it)
{
    bool past = forms_at(it->scene->document, verb_group(it)->tokens.first) & FORM_PAST;
    return verb_group(it)->perfect || (past && it->speaker->voice == VOICE_QUOTED);
}

bool is_of_past(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool past = group->perfect;
    for (uint32_t i = group->tokens.first; i < group->tokens.end; i++)
        past = past || (forms_at(it->scene->document, i) & FORM_PAST);
    return past;
}

/* "Nobody |needs to| worry", "a pass |is needed to| park", "said he |needed to| rest": needs that ask nobody. */
static bool is_mere_need(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    if (!is_form_of(scene, group->head, "need"))
        return false;
    bool nobody = !range_empty(it->subject) && has(scene, it->subject.first, CLASS_NO);
    return nobody || group->passive || (says(scene, group->head, "needed") && is_own_side(it));
}

/* "You don't |have to| stay", "we |had to| acknowledge it": a duty that is none, or was met. Reported speech shifts
 * "must" to "had to" and "need to" to "needed to". */
static bool is_spent(const Case *it, const AltPhrase *group)
{
    bool past = says(it->scene, group->head, "had") || says(it->scene, group->head, "needed");
    return (past && it->speaker->voice == VOICE_QUOTED) || group->negated || is_mere_need(it, group);
}

/* "Norland |will need to| show", "|would need to| show": what an opponent is told to do first. */
static bool is_condition(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t first = group->tokens.first;
    bool will = says(scene, first, "will") || says(scene, first, "would") || says(scene, first, "'ll");
    return will && says(scene, group->head, "need") && is_side(it);
}

/* "|might| need to join", "|would| have to leave": a duty that somebody may come to have. */
static bool is_possible(const Case *it, const AltPhrase *group)
{
    uint32_t first = group->tokens.first;
    return has(it->scene, first, CLASS_MODAL) && !has(it->scene, first, CLASS_OBLIGATION) && !is_condition(it, group);
}

/* "|had better| stay", "|'d better not| wait", "|would do well| to stay", "|would be wise| to stay" */
static bool had_better(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t end = group->tokens.end, next = end + 1 + has(scene, end + 1, CLASS_NEGATION);
    if (says(scene, end, "well") || says(scene, end, "wise"))
        return says(scene, group->tokens.first, "would") && tagged(scene, next) == ALT_TAG_TO && !group->negated;
    bool had = says(scene, group->head, "had") || says(scene, group->head, "'d");
    return says(scene, end, "better") && had && (forms_at(scene->document, next) & FORM_BASE)
            && !has(scene, next, CLASS_NOUN);
}

bool is_too_late(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    uint32_t end = group->tokens.end;
    uint32_t owed = tagged(it->scene, end) == ALT_TAG_TO ? phrase_of(it->scene, end + 1) : ALT_NONE;
    bool ought = is_verb_group(it->scene, owed) && phrase(it->scene, owed)->perfect;
    return group->obliged && (group->perfect || ought);
}

/* "that |the firm| pay": one thing or person, with a form of the verb that goes with several. */
static bool disagrees(const Case *it, const AltPhrase *group)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), only = group->tokens.first;
    if (group->tokens.end != only + 1 || forms_at(scene->document, only) != FORM_BASE
            || tagged(scene, only) != ALT_TAG_VERB || !is_noun_phrase(scene, index))
        return false;
    const Classes several = CLASS_PLURAL | CLASS_PEOPLE | CLASS_FIRST | CLASS_SECOND | CLASS_BOTH | CLASS_EACH;
    uint32_t head = phrase(scene, index)->head;
    bool many = any_class(scene, phrase(scene, index)->tokens, several) || ends_like_plural(scene->document, head, 3);
    return !many && first_of_row(scene, index) == index && end_of_row(scene, index) == phrase(scene, index)->tokens.end;
}

/* "insisted that the dam |be removed|", "insisted that the firm |pay|": the subjunctive asks. */
static bool is_subjunctive(const Case *it, const AltPhrase *group)
{
    if (group->shape != ALT_FINITE || it->speaker->voice == VOICE_QUOTED || subject_phrase(it) == ALT_NONE)
        return false;
    if (says(it->scene, group->tokens.first, "be"))
        return true;
    uint32_t cue = range_empty(it->speaker->cue) ? ALT_NONE : phrase_of(it->scene, it->speaker->cue.end - 1);
    return is_verb_group(it->scene, cue) && disagrees(it, group)
            && demands_clause(it->scene->document->lexicon, phrase(it->scene, cue)->verb);
}

bool is_obliged(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (group && had_better(it, group))
        return true;
    if (!group || is_possible(it, group))
        return false;
    if (is_subjunctive(it, group))
        return true;
    bool idiom = overlay_at(it->scene, group->head) & CLASS_HAVE; /* "|has to do with| the rain" */
    bool need_or_have = has(it->scene, group->head, CLASS_OBLIGATION | CLASS_HAVE) && !idiom
            && tagged(it->scene, group->tokens.end) == ALT_TAG_TO;
    return need_or_have ? !is_spent(it, group) : group->obliged && !idiom;
}

bool leaves_open(const Case *it)
{
    uint32_t first = opening_word(it);
    bool whether = says(it->scene, first, "whether") || says(it->scene, first, "if");
    return whether && (it->clause == ALT_NONE || clause_at(it->scene, it->clause)->tokens.first == first);
}

/* The mark may stand inside or outside the last quotation mark. */
bool is_question(const Case *it)
{
    for (uint32_t i = it->content.end; i-- > it->content.first && i + 3 > it->content.end;)
        if (mark(it->scene, i) == '?')
            return true;
    return mark(it->scene, it->content.end) == '?';
}

bool is_done_badly(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if (tagged(it->scene, i) == ALT_TAG_ADVERB && has(it->scene, i, CLASS_BAD))
            return !is_negated(it);
    return false;
}

bool leaves_nothing(const Case *it)
{
    for (uint32_t i = it->predicate.first; i + 1 < it->predicate.end; i++)
        if (says(it->scene, i, "nothing") && tagged(it->scene, i + 1) == ALT_TAG_TO
                && !(overlay_at(it->scene, i) & CLASS_INNOCENT))
            return true;
    return false;
}
