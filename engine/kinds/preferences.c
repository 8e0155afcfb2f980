/* A case in; out comes whether an opponent is said to put one thing before another: "They would rather sue us |than|
 * talk", "Venn listens to bankers, |not| to us", "The |only| thing they care about is money".
 */
#include "blame.h"
#include "main_clause.h"
#include "mood.h"
#include "sides.h"

/* "would rather pay fines |than| mend the brakes", "preferred fines |to| repairs", "cared less about us |than| ...". */
static bool puts_before(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t head = verb_group(it)->head;
    bool first = false, than = false, to = false;
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++) {
        bool verb = tagged(scene, i) == ALT_TAG_VERB;
        first = first || (has(scene, i, CLASS_PREFERENCE) && (i == head || !verb));
        than = than || says(scene, i, "than");
        to = to || (tagged(scene, i) == ALT_TAG_PREPOSITION && says(scene, i, "to")) || says(scene, i, "over");
    }
    return (first && than) || (has(scene, head, CLASS_PREFERENCE) && to);
}

/* "listens to bankers|, not| to us", but not "wants a bridge|, not| a ferry": whom he leaves out. */
static bool leaves_out(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = verb_group(it)->tokens.end + 1; i + 1 < it->predicate.end; i++) {
        bool set_off = mark(scene, i - 1) == ',' || tagged(scene, i - 1) == ALT_TAG_COORDINATOR;
        uint32_t behind = i + 1 + (tagged(scene, i + 1) == ALT_TAG_PREPOSITION), index = phrase_of(scene, behind);
        if (!says(scene, i, "not") || !set_off || !is_noun_phrase(scene, index))
            continue;
        bool people = has(scene, phrase(scene, index)->head, CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER);
        if (people || has(scene, behind, CLASS_FIRST))
            return true;
    }
    return false;
}

bool prefers(const Case *it)
{
    if (!may_be_adverse(it))
        return false;
    if (!is_negated(it) && puts_before(it))
        return true;
    /* not "came on foot, not by train", "should look there, not here" */
    bool told = forms_at(it->scene->document, verb_group(it)->tokens.first) & FORM_PAST;
    bool now = !told && !verb_group(it)->negated && !is_future(it) && !is_obliged(it);
    return now && leaves_out(it);
}

/* Whom "|the only thing they| care about" and "|all they| care about" name; `first` is where the words begin. */
static Meaning carer(const Case *it, uint32_t first)
{
    const Scene *scene = it->scene;
    uint32_t index = phrase_of(scene, first);
    if (!is_noun_phrase(scene, index))
        return (Meaning){0};
    uint32_t head = phrase(scene, index)->head;
    bool only = says(scene, head, "all");
    for (uint32_t i = first; i < head && !only; i++)
        only = says(scene, i, "only");
    uint32_t whom = head + 1 + (tagged(scene, head + 1) == ALT_TAG_THAT || tagged(scene, head + 1) == ALT_TAG_RELATIVE);
    uint32_t caring = only ? verb_of_subject_at(scene, whom) : ALT_NONE;
    uint32_t clause = caring == ALT_NONE ? ALT_NONE : clause_of_verb(scene, caring);
    bool cares = clause != ALT_NONE && !phrase(scene, caring)->negated /* "all they |never| care about" */
            && has(scene, phrase(scene, caring)->head, CLASS_CARING);
    return cares ? clause_case(it, clause).who : (Meaning){0};
}

Meaning with_one_care(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    if (range_empty(it->subject) || !is_copula(scene, group->head) || is_negated(it))
        return (Meaning){0};
    bool pointing = has(scene, it->subject.first, CLASS_DEMONSTRATIVE); /* "|That's| all they care about" */
    Meaning whose = carer(it, pointing ? group->tokens.end : it->subject.first);
    bool opposed = whose.count == 1 && are_opposed(it->resolver, own_party(it), whose.mentions[0].party);
    return opposed ? whose : (Meaning){0};
}
