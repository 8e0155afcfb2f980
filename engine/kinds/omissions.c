/* A case in; out comes whether it complains of what was left undone where nobody is the subject who should have done
 * it: "Workers |were not told|", "The men |were given little information|", "|No action| was taken", "|No guard| was
 * punished".
 *
 * A side that says so blames whoever is named beside it, else the other side. Bystanders blame by name alone. Of one
 * who has just been accused the same words excuse.
 */
#include "charges.h"
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "|little|", "|little or no| information", "|no| notice", "|nothing|" */
static bool is_too_little(const Scene *scene, uint32_t token)
{
    return has(scene, token, CLASS_NO) || (says(scene, token, "little") && !says(scene, token - 1, "a"));
}

/* "Workers |were not told|", "the men |were given no notice|", "crews |had received no warning|": people who are of no
 * other side. */
static bool are_left_out(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t index = subject_phrase(it), behind = group->tokens.end;
    uint32_t head = index == ALT_NONE ? it->subject.first : phrase(scene, index)->head;
    bool placed = tagged(scene, head + 1) == ALT_TAG_PREPOSITION && has(scene, head + 1, CLASS_PLACE);
    bool people = has(scene, head, CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER) && !has(scene, head, CLASS_TITLE)
            && (!is_side(it) || placed); /* "workers |at Norland's mill|" */
    if (!people && !(is_own_side(it) && it->speaker->principal))
        return false;
    bool owed = has(scene, group->head, CLASS_OWED);
    if (group->passive && owed && (any_class(scene, group->tokens, CLASS_NEGATION) || is_too_little(scene, behind)))
        return true;
    uint32_t object = phrase_of(scene, behind);
    bool getting = (group->passive && says(scene, group->head, "given")) || is_form_of(scene, group->head, "receive")
            || is_form_of(scene, group->head, "get");
    for (; getting && is_noun_phrase(scene, object); object = phrase_of(scene, phrase(scene, object)->tokens.end + 1)) {
        if (has(scene, phrase(scene, object)->head, CLASS_OWED | CLASS_MEASURE | CLASS_AMENDS))
            return is_too_little(scene, behind);
        if (tagged(scene, phrase(scene, object)->tokens.end) != ALT_TAG_COORDINATOR) /* "little |or| no notice" */
            return false;
    }
    return false;
}

/* "|No action| was taken", "|no warning| was given", "|nothing| was done" */
static bool is_nothing_done(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t index = subject_phrase(it);
    bool done = has(scene, group->head, CLASS_DO);
    if (!group->passive || index == ALT_NONE || !is_too_little(scene, it->subject.first))
        return false;
    if (says(scene, it->subject.first, "nothing"))
        return done;
    bool taken = done || is_form_of(scene, group->head, "take") || is_form_of(scene, group->head, "make")
            || is_form_of(scene, group->head, "give") || is_form_of(scene, group->head, "offer");
    return taken && has(scene, phrase(scene, index)->head, CLASS_OWED | CLASS_MEASURE | CLASS_AMENDS);
}

/* "|No guard| was punished", "|no guard| was arrested", "|nobody| has been held to account", but not "|nobody| was
 * arrested", which is no more than news. */
static bool is_nobody_punished(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t index = subject_phrase(it);
    Classes people = CLASS_PRONOUN | CLASS_PEOPLE | CLASS_PERSON | CLASS_TITLE | CLASS_OUTSIDER;
    bool nobody = index != ALT_NONE && has(scene, it->subject.first, CLASS_NO)
            && has(scene, phrase(scene, index)->head, people);
    Classes spared = has(scene, it->subject.first, CLASS_PRONOUN) ? CLASS_PUNISHED : CLASS_PUNISHED | CLASS_CHARGED;
    return nobody && group->passive && has(scene, group->head, spared);
}

static bool is_omission(const Case *it)
{
    if (range_empty(it->subject) || is_future(it) || is_obliged(it) || is_question(it)
            || has_word_of(it, it->predicate, CLASS_PENDING)) /* "no step has |yet| been taken" */
        return false;
    return are_left_out(it) || is_nothing_done(it) || is_nobody_punished(it);
}

/* The case itself, or a later main clause of the content: "We complained, |but no action was taken|". */
static bool has_omission(const Case *it)
{
    bool found = is_omission(it);
    for (uint32_t i = it->clause + 1; !found && i < it->scene->end_clause; i++) {
        const AltClause *clause = clause_at(it->scene, i);
        bool joined = clause->kind == ALT_CLAUSE_MAIN && in_range(it->content, clause->tokens.first)
                && phrase(it->scene, clause->verb)->shape == ALT_FINITE;
        Case later = joined ? clause_case(it, i) : *it;
        found = joined && is_omission(&later);
    }
    return found;
}

bool judge_omission(const Case *it)
{
    if (it->clause == ALT_NONE || was_accused(it, SOON) || leaves_open(it) || !has_omission(it))
        return false;
    Meaning named = parties_in(it->resolver, it->content, it->speaker);
    if (!means_party(&named))
        named = it->speaker->principal ? other_side_accused(it) : (Meaning){0};
    return means_party(&named) && settle(it, ALT_ACCUSATION, named);
}
