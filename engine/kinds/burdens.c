/* A case in; out comes whether it says at whose door a wrong lies, or who has to bear what another has done: "The fault
 * lies |with the council|", "Tenants are paying the price |for the bank's greed|".
 *
 * Duties lie with somebody as well ("responsibility for schools lies with the council"), and one pays for bread: so what
 * is laid or borne must be bad.
 */
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"
#include "speech/extents.h"

/* "the fault |lies| with them", "the blame |rests| with them". */
static bool is_laying(const Scene *scene, uint32_t head)
{
    static const char *const verbs[] = {"lie", "lay", "rest", "fall", "belong", "sit", "stop", "be"};
    for (uint32_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (is_form_of(scene, head, verbs[i]))
            return true;
    return is_copula(scene, head);
}

/* Whether the subject is a fault. A responsibility is one for something bad, or as an opponent has it. */
static bool is_fault(const Case *it, const Meaning *whose)
{
    const Scene *scene = it->scene;
    bool duty = false,
         bad = it->speaker->principal && are_opposed(it->resolver, own_party(it), whose->mentions[0].party);
    for (uint32_t i = it->subject.first; i < it->subject.end; i++) {
        bool fault = has(scene, i, CLASS_FAULT);
        if (fault && !says(scene, i, "responsibility"))
            return true;
        duty = duty || fault;
        bool only_for =
                duty && says(scene, i, "for"); /* "responsible for" is bad, a responsibility for schools is not */
        bad = bad || (!fault && !only_for && has(scene, i, CLASS_WRONG | CLASS_HARM | CLASS_BAD));
    }
    return duty && bad;
}

/* "The fault lies squarely |with the council|". */
static Meaning laid_to(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!any_class(it->scene, it->subject, CLASS_FAULT) || !is_laying(it->scene, group->head))
        return (Meaning){0};
    AltRange behind = {group->tokens.end, it->predicate.end};
    static const char *const prepositions[] = {"with", "at", "on", "to"};
    for (uint32_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++) {
        Meaning whose = without_own(it, party_behind(it, prepositions[i], behind));
        if (means_party(&whose) && is_fault(it, &whose))
            return whose;
    }
    return (Meaning){0};
}

/* "paying |the price|", "|suffer|", "|made| to pay": a burden, and no purchase. */
static bool is_burden(const Scene *scene, uint32_t token)
{
    return says(scene, token, "price") || says(scene, token, "penalty") || says(scene, token, "dearly")
            || is_form_of(scene, token, "suffer") || says(scene, token, "made") || says(scene, token, "forced");
}

/* The "for" behind which it stands what somebody pays for; ALT_NONE where nobody pays. */
static uint32_t paid_for(const Case *it, bool *burden)
{
    const Scene *scene = it->scene;
    bool pays = false;
    for (uint32_t i = verb_group(it)->tokens.first; i < it->content.end; i++) {
        pays = pays || is_form_of(scene, i, "pay") || is_form_of(scene, i, "suffer");
        *burden = *burden || is_burden(scene, i);
        if (pays && says(scene, i, "for"))
            return i;
    }
    return ALT_NONE;
}

/* Whoever did it: "for |the bank's greed|", "for |what the bank did|". */
static Meaning debtor(const Case *it, uint32_t behind)
{
    uint32_t what = says(it->scene, behind, "what") ? verb_of_subject_at(it->scene, behind + 1) : ALT_NONE;
    uint32_t clause = what == ALT_NONE ? ALT_NONE : clause_of_verb(it->scene, what);
    if (clause != ALT_NONE)
        return without_own(it, clause_case(it, clause).who);
    uint32_t index = phrase_of(it->scene, behind);
    if (!is_noun_phrase(it->scene, index))
        return (Meaning){0};
    AltRange words = whole_noun_phrase(it->scene, index);
    return without_own(it, resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice));
}

/* "Tenants are paying |for the bank's blunders|", "families suffer |for what the bank did|". */
static Meaning borne_for(const Case *it)
{
    bool burden = false;
    uint32_t mark = is_side(it) ? ALT_NONE : paid_for(it, &burden);
    if (mark == ALT_NONE)
        return (Meaning){0};
    Meaning whose = debtor(it, mark + 1);
    AltRange behind = {mark + 1, it->content.end};
    bool wrong = burden || speaks_of(it, behind, CLASS_WRONG | CLASS_BAD, "wrong");
    return wrong && means_party(&whose) ? whose : (Meaning){0};
}

bool judge_burden(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_negated(it) || is_obliged(it) || is_question(it))
        return false;
    Meaning blamed = laid_to(it);
    if (!blamed.count)
        blamed = borne_for(it);
    return blamed.count && settle(it, ALT_ACCUSATION, blamed);
}
