/* A case in; out comes whether it complains of what was left undone, or of what was done to the speakers, where the
 * one who did it is no subject: "|Nobody| answered our letters", "We |were never told|", "We have been |kept in the
 * dark|". Whoever was to blame is named beside it, or is the other side that was named last.
 *
 * Of one who has just been accused the same words excuse: "Nobody told us that the bridge was weak".
 */
#include "blame.h"
#include "charges.h"
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"

/* Something that is owed or kind: "nobody |came|", "no one bothered |to call|"; and not "nobody died". */
static bool is_service(const Case *it)
{
    uint32_t head = verb_group(it)->head;
    uint32_t deed = tagged(it->scene, head + 1) == ALT_TAG_TO ? head + 2 : head;
    bool kind = has(it->scene, head, CLASS_BENIGN) || has(it->scene, deed, CLASS_BENIGN | CLASS_OWED);
    bool told = false, harmful = false;
    for (uint32_t i = it->predicate.first; i < it->predicate.end && !told; i++) { /* "told us |that it was weak|" */
        told = tagged(it->scene, i) == ALT_TAG_THAT;
        harmful = harmful || has(it->scene, i, CLASS_WRONG | CLASS_HARM);
    }
    return kind && !harmful;
}

/* "were |never| told": the words may be those of an excuse, which `is_negated` takes for no negation. */
static bool is_left_out(const Case *it)
{
    AltRange group = verb_group(it)->tokens;
    bool negated = any_class(it->scene, group, CLASS_NEGATION);
    bool nothing = has(it->scene, group.end, CLASS_NO); /* "told |nothing|" */
    return verb_group(it)->passive && (negated || nothing) && is_service(it);
}

/* "told |us|", "answered |our| letters", "asked |the residents|", whose side the speaker is on */
static bool is_for_speakers(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++) {
        const AltMatch *name = name_at(it->resolver, i);
        bool ours = name && actor_at(it->resolver, name->actor)->party == own_party(it);
        if (ours || (has(it->scene, i, CLASS_FIRST) && has(it->scene, i, CLASS_OBJECT_FORM | CLASS_POSSESSIVE)))
            return true;
    }
    return false;
}

/* "|nobody|", "|no one| from the bank", "not |one clerk|": people of whom none did it. */
static bool is_nobody(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    bool none = has(scene, it->subject.first, CLASS_NO) || says(scene, opening_word(it), "not");
    Classes people = CLASS_PRONOUN | CLASS_PEOPLE | CLASS_PERSON | CLASS_TITLE | CLASS_BODY | CLASS_OUTSIDER;
    return none && index != ALT_NONE && has(scene, phrase(scene, index)->head, people);
}

/* "|Nobody| answered our letters", "|no one| from the bank came", but not "nobody asked me |to lie|". */
static bool is_unhelpful(const Case *it)
{
    for (uint32_t i = it->predicate.first; i + 1 < it->content.end; i++)
        if (has(it->scene, i, CLASS_OBJECT_FORM) && says(it->scene, i + 1, "to"))
            return false;
    return is_nobody(it) && !verb_group(it)->passive && is_service(it);
}

/* Whoever the content names, else, where a side complains, the other. */
static Meaning culprit(const Case *it)
{
    Meaning named = parties_in(it->resolver, it->content, it->speaker);
    if (means_party(&named))
        return named;
    return own_party(it) < ALT_OTHER ? other_side_accused(it) : (Meaning){0};
}

/* Names whom it blames, or is a side's own complaint. */
static Meaning by_none(const Case *it)
{
    if (range_empty(it->subject) || !is_unhelpful(it))
        return (Meaning){0};
    Meaning named = parties_in(it->resolver, it->content, it->speaker);
    uint32_t index = subject_phrase(it); /* "|No minister| answered the letters": an office has failed */
    bool office = it->speaker->principal && has(it->scene, phrase(it->scene, index)->head, CLASS_TITLE);
    return means_party(&named) || office || is_for_speakers(it) ? culprit(it) : (Meaning){0};
}

/* The same of a later clause: "I wrote to the bank four times |and nobody answered|". */
static Meaning by_nobody(const Case *it)
{
    Meaning blamed = by_none(it);
    for (uint32_t i = it->clause + 1; !blamed.count && i < it->scene->end_clause; i++) {
        const AltClause *clause = clause_at(it->scene, i);
        uint32_t first = clause->tokens.first;
        bool joined = clause->kind == ALT_CLAUSE_MAIN && clause->subject != ALT_NONE && in_range(it->content, first)
                && phrase(it->scene, clause->verb)->shape == ALT_FINITE;
        if (!joined)
            continue;
        Case later = clause_case(it, i);
        blamed = by_none(&later);
        if (blamed.count == 0 && is_unhelpful(&later))
            blamed = first_meant(it, it->content);
    }
    return blamed;
}

/* "We |were never told|", "had |got no answer|": what the speakers waited for. */
static Meaning of_ours(const Case *it)
{
    bool waited = is_left_out(it);
    bool could_wait = !has(it->scene, verb_group(it)->head, CLASS_HAVE | CLASS_THINKING); /* not "knew nothing" */
    for (uint32_t i = it->predicate.first; could_wait && i < it->predicate.end && !waited; i++)
        waited = (overlay_at(it->scene, i) & CLASS_BAD) && has(it->scene, i, CLASS_NO | CLASS_NEGATION);
    bool ours = is_own_side(it) && (it->speaker->principal || it->who.mentions[0].how == ALT_BY_PRONOUN);
    return ours && waited && it->speaker->principal ? culprit(it) : (Meaning){0};
}

/* "Not one bridge |has been built by Sudland|" */
static Meaning by_agent(const Case *it)
{
    Meaning agent = without_own(it, agent_of(it));
    bool opposed = agent.count == 1 && are_opposed(it->resolver, own_party(it), agent.mentions[0].party);
    Classes relief = CLASS_WRONG | CLASS_HARM | CLASS_BAD | CLASS_THINKING | CLASS_CLAIM;
    return opposed && is_negated(it) && !any_class(it->scene, it->predicate, relief) ? agent : (Meaning){0};
}

/* "the council |never asked| us", whoever says it: what one owes those whom one's deeds concern. */
static bool is_never_done(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool never = says(it->scene, group->tokens.first, "never") || says(it->scene, group->head - 1, "never");
    return never && !group->passive && has(it->scene, group->head, CLASS_OWED) && is_side(it) && is_service(it);
}

/* "the council |had not answered| his letters", whoever says it of one of the two, and not "had not yet": the same,
 * without "never". */
static bool is_owed(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    Classes relief = CLASS_WRONG | CLASS_HARM | CLASS_BAD;
    bool owing = group->negated && !group->passive && has(it->scene, group->head, CLASS_OWED) && it->who.count == 1
            && is_contender(it->resolver, it->who.mentions[0].party) && is_side(it);
    for (uint32_t i = group->tokens.first; owing && i < it->predicate.end; i++)
        owing = tagged(it->scene, i) != ALT_TAG_THAT && !has(it->scene, i, CLASS_PENDING)
                && !has(it->scene, i, CLASS_INQUIRY);
    return owing && !says(it->scene, group->tokens.end, "for") && !any_class(it->scene, it->predicate, relief);
}

/* The earlier clause of the sentence that tells of a promise, in the passive or outside the cue; ALT_NONE where none
 * does. */
static uint32_t promise_before(const Case *it)
{
    for (uint32_t i = it->clause; i-- > it->scene->first_clause;) {
        const AltPhrase *group = phrase(it->scene, clause_at(it->scene, i)->verb);
        bool promised = has(it->scene, group->head, CLASS_PROMISED);
        bool told = promised || says(it->scene, group->head, "told"); /* "We were |told| it would stay" */
        bool made = group->passive ? told : promised && !in_range(it->speaker->cue, group->head);
        if (made && !group->negated)
            return i;
    }
    return ALT_NONE;
}

/* "We were promised brakes by May, and |nothing has come|", "and |we are still waiting|". */
static Meaning by_promise(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool waiting = has(it->scene, group->head, CLASS_PENDING) && any_class(it->scene, group->tokens, CLASS_ADVERB);
    uint32_t promise = is_negated(it) || waiting ? promise_before(it) : ALT_NONE;
    if (promise == ALT_NONE)
        return (Meaning){0};
    Case made = clause_case(it, promise);
    if (verb_group(&made)->passive)
        return it->speaker->principal ? culprit(it) : (Meaning){0};
    return is_side(&made) ? without_own(it, made.who) : (Meaning){0};
}

bool judge_neglect(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_obliged(it) || is_question(it) || is_future(it))
        return false;
    bool excuse = was_accused(it, SOON);
    Meaning blamed = by_nobody(it);
    if (excuse && blamed.count && blamed.mentions[0].how == ALT_BY_CONTEXT)
        return false;
    if (!blamed.count && !excuse)
        blamed = of_ours(it);
    if (!blamed.count && !excuse)
        blamed = by_promise(it);
    if (!blamed.count)
        blamed = by_agent(it);
    if (!blamed.count && (is_never_done(it) || is_owed(it)))
        blamed = without_own(it, it->who);
    return blamed.count && settle(it, ALT_ACCUSATION, blamed);
}

/* "had been sold |behind our backs|", "was taken |without compensation|": how it was done, by a phrase behind the
 * verb. */
static bool is_done_foully(const Case *it)
{
    for (uint32_t i = verb_group(it)->tokens.end; i < it->predicate.end; i++) {
        bool manner = tagged(it->scene, i) == ALT_TAG_PREPOSITION || tagged(it->scene, i) == ALT_TAG_ADVERB;
        if (manner && (overlay_at(it->scene, i) & (CLASS_WRONG | CLASS_BAD)) && !has(it->scene, i, CLASS_HARM)) {
            give_reason(it, i, CLASS_WRONG | CLASS_BAD, "wrong");
            return true;
        }
    }
    return false;
}

bool is_deprived(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t behind = group->tokens.end;
    if (!group->passive || !has(scene, group->head, CLASS_DEPRIVED) || is_negated(it))
        return false;
    bool away = says(scene, behind, "from") || says(scene, behind, "of") || says(scene, behind, "out")
            || says(scene, behind, "away");
    return away || (has(scene, group->head, CLASS_WITHHELD) && is_noun_phrase(scene, phrase_of(scene, behind)));
}

/* "children |had been kept in the dark|", of people of no side, as one of the two sides says: by words of treatment
 * only, as "robbed" may be anybody's deed. */
static bool are_ill_treated(const Case *it)
{
    uint32_t index = subject_phrase(it);
    Classes people = CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER;
    bool victims = it->speaker->principal && index != ALT_NONE && !is_side(it)
            && has(it->scene, phrase(it->scene, index)->head, people);
    for (uint32_t i = verb_group(it)->head; victims && i < it->predicate.end; i++)
        if ((overlay_at(it->scene, i) & (CLASS_WRONG | CLASS_BAD)) && !has(it->scene, i, CLASS_HARM)) {
            give_reason(it, i, CLASS_WRONG | CLASS_BAD, "wrong");
            return true;
        }
    return false;
}

bool judge_treatment(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || !group->passive || is_negated(it) || is_future(it) || is_obliged(it) || agent_of(it).count)
        return false;
    bool ours = is_own_side(it) && (it->speaker->principal || it->who.mentions[0].how == ALT_BY_PRONOUN);
    Meaning blamed = ours ? other_side_asked(it) : (Meaning){0};
    if (it->speaker->principal && !is_other_side(it) && is_done_foully(it)) {
        Meaning near = other_side_asked(it);
        return near.count && settle(it, ALT_ACCUSATION, near);
    }
    bool wronged = (is_own_side(it) && is_deprived(it)) || are_ill_treated(it);
    Meaning taker = wronged ? other_side_asked(it) : (Meaning){0};
    if (taker.count)
        return settle(it, ALT_ACCUSATION, taker);
    bool hurt = has(it->scene, group->head, CLASS_HARM); /* "We were wounded" blames nobody */
    bool badly = blamed.count && (does(it, CLASS_BAD, "bad") || (!hurt && does(it, CLASS_WRONG, "wrong")));
    return badly && settle(it, ALT_ACCUSATION, blamed);
}
