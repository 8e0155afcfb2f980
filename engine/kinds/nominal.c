/* A case in; out comes whether it blames somebody for a deed that a noun names, and the main verb does not: "The
 * council's neglect has ruined the hall", "There have been repeated breaches of the deal", "Such reckless decisions
 * will end in tears", "This has offended us".
 *
 * The deed is somebody's who owns the noun, or it is pointed at, and then it is the other side's that was named last.
 */
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* A noun or adjective that blames somebody by itself, as "attack" and "flood" do not: those may be told without
 * blame. */
static bool is_censure(const Scene *scene, uint32_t token)
{
    return (has(scene, token, CLASS_LACK) && says(scene, token + 1, "of"))
            || (tagged(scene, token) == ALT_TAG_NOUN && has(scene, token, CLASS_WRONG | CLASS_BAD)
                    && !has(scene, token, CLASS_HARM | CLASS_AGENT));
}

/* "|neglect|" in "the council's neglect of the hall"; ALT_NONE where nothing is blamed by name. */
static uint32_t censured_deed(const Case *it)
{
    for (uint32_t i = it->subject.first; i < it->subject.end; i++) {
        uint32_t index = phrase_of(it->scene, i);
        bool head = is_noun_phrase(it->scene, index) && phrase(it->scene, index)->head == i;
        bool owned = i > it->subject.first && tagged(it->scene, i) != ALT_TAG_NAME;
        if (head && owned && is_censure(it->scene, i) && !has(it->scene, i, CLASS_WARLIKE))
            return i;
    }
    return ALT_NONE;
}

/* "|Foote's arrogance| knew no limits", "|their lack of interest| is plain": the deed or failing of another side. */
static bool is_owned_wrong(const Case *it)
{
    bool owned = it->who.count == 1 && is_side(it) && !verb_group(it)->passive;
    uint32_t deed = owned ? censured_deed(it) : ALT_NONE;
    if (deed == ALT_NONE || has(it->scene, verb_group(it)->head, CLASS_BENIGN))
        return false;
    give_reason(it, deed, CLASS_WRONG | CLASS_BAD, "wrong");
    return true;
}

/* "There have been |breaches| of the deal", from one of the two sides: what is called wrong by its noun. */
static bool is_there(const Case *it)
{
    const Scene *scene = it->scene;
    bool there = says(scene, it->subject.first, "there") && range_length(it->subject) == 1;
    bool be = any_class(scene, verb_group(it)->tokens, CLASS_BE);
    for (uint32_t i = verb_group(it)->tokens.end; there && be && i < it->predicate.end; i++) {
        uint32_t index = phrase_of(scene, i);
        if (!is_noun_phrase(scene, index))
            return false;
        if (phrase(scene, index)->head != i)
            continue;
        if (!has(scene, i, CLASS_WRONG) || !is_censure(scene, i) || has(scene, i, CLASS_WARLIKE))
            return false;
        give_reason(it, i, CLASS_WRONG, "wrong");
        return true;
    }
    return false;
}

/* "|Such reckless decisions| will end in tears", "|these cynical games| fool nobody". */
static bool is_pointed_at(const Case *it)
{
    const Scene *scene = it->scene;
    if (range_empty(it->subject) || !has(scene, it->subject.first, CLASS_DEMONSTRATIVE))
        return false;
    for (uint32_t i = it->subject.first + 1; i < it->subject.end; i++)
        if (has(scene, i, CLASS_BAD) && !has(scene, i, CLASS_HARM | CLASS_PEOPLE | CLASS_PERSON)) {
            give_reason(it, i, CLASS_BAD, "bad");
            return true;
        }
    return false;
}

/* "|This| has offended us", "|that| undermines the deal": what was done has done a wrong in its turn. */
static bool does_wrong(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    bool pointing = range_length(it->subject) == 1
            && (says(scene, it->subject.first, "this") || says(scene, it->subject.first, "that"));
    bool wrong = has(scene, group->head, CLASS_WRONG) && !has(scene, group->head, CLASS_HARM);
    return pointing && wrong && !group->passive && speaks_of(it, group->tokens, CLASS_WRONG, "wrong");
}

/* "hurts |them|", "will damage |Norland's economy|": whoever does a thing may say so of his own, and means no wrong. */
static bool is_aimed_at_others(const Case *it)
{
    AltRange behind = {verb_group(it)->tokens.end, it->predicate.end};
    for (uint32_t i = behind.first; i < behind.end; i++)
        if (has(it->scene, i, CLASS_OBJECT_FORM) && !has(it->scene, i, CLASS_FIRST | CLASS_REFLEXIVE))
            return true;
    return names_other(it, behind);
}

/* "|The plan| puts lives at risk", "|the arrests| have damaged trust", "|this attack| hurt workers", from one of the
 * two sides: a thing that can only be somebody's doing does a wrong. */
static bool is_harmful(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), first = it->subject.first;
    uint32_t verb = verb_group(it)->head; /* "The ban is |aimed| at punishing farmers" */
    bool meant = says(scene, verb, "aimed") || says(scene, verb, "designed") || says(scene, verb, "meant")
            || says(scene, verb, "intended") || says(scene, verb, "calculated");
    if (!it->speaker->principal || index == ALT_NONE || is_side(it) || (verb_group(it)->passive && !meant)
            || is_copula(scene, verb_group(it)->head) || !has(scene, first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE)
            || has(scene, first, CLASS_POSSESSIVE))
        return false;
    uint32_t head = phrase(scene, index)->head;
    if (has(scene, head, CLASS_REQUEST | CLASS_DOCUMENT) && !is_future(it) && does(it, CLASS_WRONG, "wrong"))
        return true;
    bool pointed = has(scene, first, CLASS_DEMONSTRATIVE) && tagged(scene, head) == ALT_TAG_NOUN;
    bool known = !has(scene, first, CLASS_INDEFINITE) && !has(scene, head, CLASS_WARLIKE); /* "|The raid| killed two" */
    bool done = (pointed && has(scene, head, CLASS_WRONG)) || (known && has(scene, head, CLASS_DOING));
    if (done && meant)
        return does(it, CLASS_WRONG, "wrong");
    return done && !is_aimed_at_others(it) && !has(scene, verb, CLASS_BENIGN)
            && speaks_of(it, verb_group(it)->tokens, CLASS_WRONG | CLASS_HARM, "wrong");
}

/* Whom "what |they| have done |to| our town" names: the words are never said of a kindness. */
static Meaning doer_to(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = it->content.first; i + 1 < it->content.end; i++) {
        if (!says(scene, i, "what"))
            continue;
        bool one = phrase_of(scene, i) == phrase_of(scene, i + 1); /* "|what Sudland| has done" */
        uint32_t doing = verb_of_subject_at(scene, i + !one);
        uint32_t clause = doing == ALT_NONE ? ALT_NONE : clause_of_verb(scene, doing);
        bool did = clause != ALT_NONE && has(scene, phrase(scene, doing)->head, CLASS_DO)
                && !phrase(scene, doing)->negated
                && (forms_at(scene->document, phrase(scene, doing)->head)
                        & (FORM_PAST | FORM_PARTICIPLE)); /* not "what they'd do to us" */
        if (!did || !says(scene, phrase(scene, doing)->tokens.end, "to"))
            continue;
        return without_own(it, clause_case(it, clause).who);
    }
    return (Meaning){0};
}

/* Whoever is named as its agent, else the other side; that of a bystander must be named. */
static Meaning agent(const Case *it)
{
    Meaning named = without_own(it, parties_in(it->resolver, it->content, it->speaker));
    if (means_party(&named))
        return named;
    return it->speaker->principal ? other_side_accused(it) : (Meaning){0};
}

bool judge_deed(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || range_empty(it->subject) || is_negated(it) || is_obliged(it) || is_question(it))
        return false;
    if (is_owned_wrong(it))
        return settle(it, ALT_ACCUSATION, without_own(it, it->who));
    Meaning doer = doer_to(it);
    if (means_party(&doer))
        return settle(it, ALT_ACCUSATION, doer);
    if (is_own_side(it) || !(is_there(it) || is_pointed_at(it) || does_wrong(it) || is_harmful(it)))
        return false;
    Meaning blamed = agent(it);
    return blamed.count && settle(it, ALT_ACCUSATION, blamed);
}
