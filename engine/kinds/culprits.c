/* A case in; out comes whether it says who did what somebody did: "If anybody lied, it was the board".
 *
 * The condition grants that something was done, and "it" is whoever did it. That blames one of another side, unless
 * what was done is welcome: "If anyone has earned the cup, it is Sudland".
 */
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "|anybody|", "|someone|", "|any side|": nobody that one could name. */
static bool is_anybody(const Scene *scene, uint32_t index)
{
    Classes known = CLASS_MALE | CLASS_FEMALE | CLASS_NEUTER | CLASS_PLURAL | CLASS_FIRST | CLASS_SECOND
            | CLASS_DEMONSTRATIVE | CLASS_NO;
    uint32_t first = is_noun_phrase(scene, index) ? phrase(scene, index)->tokens.first : ALT_NONE;
    if (first == ALT_NONE)
        return false;
    return says(scene, first, "any") || (phrase(scene, index)->pronoun && !has(scene, first, known));
}

/* The clause "if |anybody lied|" that opens the content; ALT_NONE where none does. */
static uint32_t condition_of_anybody(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    for (uint32_t i = scene->first_clause; says(scene, first, "if") && i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        if (clause->subject != ALT_NONE && phrase(scene, clause->subject)->tokens.first == first + 1)
            return is_anybody(scene, clause->subject) ? i : ALT_NONE;
    }
    return ALT_NONE;
}

/* Whether a condition grants a deed that may be held against somebody: "if anybody |has crossed the line|", "|is to
 * blame|", not "if anybody |can mend it|", "if anybody |has won|". */
static bool grants_deed(const Case *condition)
{
    const AltPhrase *group = verb_group(condition);
    bool blame = is_copula(condition->scene, group->head)
            && has_word_of(condition, condition->predicate, CLASS_BAD | CLASS_WRONG);
    bool done = group->perfect || (forms_at(condition->scene->document, group->tokens.first) & FORM_PAST);
    return !is_negated(condition) && (blame || (done && !has(condition->scene, group->head, CLASS_BENIGN | CLASS_BE)));
}

bool judge_culprit(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || !says(it->scene, it->subject.first, "it")
            || !is_copula(it->scene, verb_group(it)->head) || is_negated(it) || is_question(it))
        return false;
    uint32_t condition = condition_of_anybody(it), named = phrase_of(it->scene, verb_group(it)->tokens.end);
    if (condition == ALT_NONE || condition == it->clause || !is_noun_phrase(it->scene, named))
        return false;
    Case granted = clause_case(it, condition);
    AltRange words = {verb_group(it)->tokens.end, phrase(it->scene, named)->tokens.end};
    Meaning culprit = without_own(it, resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice));
    return means_party(&culprit) && grants_deed(&granted) && settle(it, ALT_ACCUSATION, culprit);
}
