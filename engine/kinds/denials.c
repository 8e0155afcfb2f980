/* A case in; out comes whether the speaker rejects what is alleged: by words that disown, "had nothing to do with it",
 * by what negates a wrong, or by an account of the deed (accounts.c); a judgement on the claim is for rejections.c.
 */
#include "accounts.h"
#include "blame.h"
#include "charges.h"
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* Sentences after an accusation in which a verb of answering answers it. */
enum { REPLY_REACH = 6 };

/* ---- words that disown ---- */

/* "had nothing to do with it", "took no part": a whole phrase that disowns, whoever alleges it. */
static bool disowns(const Case *it)
{
    bool nobody =
            !range_empty(it->subject) && has(it->scene, it->subject.first, CLASS_NO); /* "|no such order| was given" */
    uint32_t end = own_words(it).end;
    for (uint32_t i = nobody ? it->subject.first : it->predicate.first; i < end; i++) {
        bool phrase_of_innocence = overlay_at(it->scene, i) & CLASS_INNOCENT;
        if (phrase_of_innocence && has(it->scene, i, CLASS_NEGATION | CLASS_NO)) {
            give_reason(it, i, CLASS_INNOCENT, "innocent");
            return true;
        }
    }
    return false;
}

/* "|did not poison| the well", "|is not stealing|", said of the own side by one of the two: no wrong, whoever may have
 * laid it to them. */
static bool clears(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool did = group->shape == ALT_FINITE && !group->hypothetical
            && ((forms_at(it->scene->document, group->tokens.first) & FORM_PAST) || group->perfect);
    bool goes_on = group->shape == ALT_FINITE && (forms_at(it->scene->document, group->head) & FORM_ING);
    Meaning agent = agent_of(it);
    bool by_own = agent.count && agent.mentions[0].party == own_party(it); /* "nobody had been hurt |by his men|" */
    bool done =
            is_own_side(it) || !group->passive || by_own; /* "no officer had been suspended" tells what is yet to do */
    return (did || goes_on) && done && it->speaker->principal && is_negated(it) && !leaves_nothing(it)
            && speaks_of(it, it->predicate, did ? CLASS_WRONG | CLASS_HARM : CLASS_WRONG, "wrong");
}

/* The speaker's side, or nobody where a side speaks: "|nobody| stole it", "|there| was no such order", but not "|nobody
 * in Norland| cared". */
static bool may_disown(const Case *it)
{
    AltRange before_verb = {it->subject.first, it->predicate.first};
    bool nobody = !range_empty(it->subject) && !names_other(it, before_verb)
            && (has(it->scene, it->subject.first, CLASS_NO) || says(it->scene, it->subject.first, "there"));
    return is_own_side(it) || (nobody && it->speaker->principal);
}

/* "The league said it |spoke| for all clubs. Holm said the league did not |speak| for hers": the very verb comes
 * back. */
static bool takes_up_verb(const Case *it)
{
    uint32_t head = verb_group(it)->head;
    return is_weighty(it->scene, head) && it->speaker->heard_in
            && holds_same(it->scene->document, *it->speaker->heard_in, head);
}

/* "Baku said the mine stood idle. Yerevan said it |had never been idle|": no charge, and still the opposite of what the
 * other side has just said. That one does not know is no opposite. */
static bool disputes(const Case *it)
{
    return tells_of_deed(it) && it->speaker->principal && (!is_side(it) || takes_up_verb(it)) && contradicts(it)
            && are_opposed(it->resolver, own_party(it), it->speaker->heard)
            && !has(it->scene, verb_group(it)->head, CLASS_THINKING | CLASS_INTENTION | CLASS_WISH);
}

/* "had found |no sign of rot|", "there was |no evidence of theft|": a wrong that a bystander has not found. */
static bool finds_no_wrong(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = it->predicate.first; i + 3 < it->predicate.end; i++)
        if (has(scene, i, CLASS_NO) && says(scene, i + 2, "of"))
            return speaks_of(it, (AltRange){i + 3, it->predicate.end}, CLASS_WRONG, "wrong");
    return false;
}

/* An observer, a neighbour, after "Norland accused Sudland of stuffing |boxes|": "|no box| had been stuffed". What he
 * does not know, want or plan bears out nothing. */
static bool vouches(const Case *it)
{
    const Scene *scene = it->scene;
    if (it->speaker->witnessed == ALT_NONE || it->speaker->principal || !tells_of_deed(it) || is_wishful(it))
        return false;
    bool told = bears_witness(it) && !has(scene, verb_group(it)->head, CLASS_THINKING | CLASS_INTENTION | CLASS_WISH);
    return (told || (it->speaker->witnessed_in && is_negated(it) && finds_no_wrong(it))) && !is_side(it);
}

/* "|Instead|, the board said the clerks had asked for time", "|On the contrary|, they left first": told against what
 * was said before. */
static bool is_told_against(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t starts[] = {scene->sentence.first, opening_word(it)};
    bool against = false;
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t first = starts[i] + is_quote_mark(scene, starts[i]);
        bool set_off = mark(scene, first + 1) == ',' || (overlay_at(scene, first) & CLASS_CONTRAST);
        against = against || (set_off && has(scene, first, CLASS_CONTRAST));
    }
    return against && was_accused(it, SOON) && tells_of_deed(it) && !(is_own_side(it) && is_wishful(it));
}

/* "denied that they were dismissed and said |the new rules would not cost them a day|": what will not come of a thing,
 * from who has just denied in the same breath. "It would not pay" refuses. */
static bool goes_on_denying(const Case *it)
{
    uint32_t index = subject_phrase(it), head = index == ALT_NONE ? ALT_NONE : phrase(it->scene, index)->head;
    Classes somebody = CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON | CLASS_OUTSIDER | CLASS_AGENT;
    bool thing = tagged(it->scene, head) == ALT_TAG_NOUN && !has(it->scene, head, somebody);
    return it->speaker->denying && thing && is_negated(it) && is_future(it);
}

/* "insisted |the guards had not robbed anybody|": a wrong that somebody else is said to be clear of. */
static bool clears_other(const Case *it)
{
    return it->speaker->replying && !is_own_side(it) && tells_of_deed(it) && is_negated(it) && !leaves_nothing(it)
            && !range_empty(it->subject) && !has(it->scene, it->subject.first, CLASS_NO)
            && speaks_of(it, it->predicate, CLASS_WRONG, "wrong");
}

/* ---- all of it ---- */

/* "|We would never| do that", "I |wouldn't dream of| it", in a quotation right after the charge: what is out of the
 * question has not been done. "We would not sign" refuses. */
static bool rules_out(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    if (it->speaker->voice != VOICE_QUOTED || !was_accused(it, 1) || !says(scene, group->tokens.first, "would"))
        return false;
    bool never = opens_with_negation(it) && is_negated(it);
    for (uint32_t i = group->tokens.first; i < group->tokens.end; i++)
        never = never || says(scene, i, "never") || (says(scene, i, "dream") && is_negated(it));
    return never && (is_own_side(it) || range_empty(it->subject));
}

/* "will |fight the charges|", "intends to |clear her name|": what only those do who say that they are innocent. */
static bool contests(const Case *it)
{
    uint32_t index = subject_phrase(it);
    bool person = index != ALT_NONE && (phrase(it->scene, index)->pronoun || names_somebody(it->scene, index));
    return person && is_own_side(it) && !is_negated(it) && speaks_of(it, it->predicate, CLASS_CONTESTED, "contested");
}

bool judge_denial(const Case *it)
{
    if (judge_claim(it))
        return true;
    if (it->clause != ALT_NONE && (rules_out(it) || contests(it)))
        return settle(it, ALT_DENIAL, accuser(it));
    if (vouches(it))
        return settle(it, ALT_DENIAL, party_by_context(it->speaker->witnessed));
    if (disputes(it))
        return settle(it, ALT_DENIAL, party_by_context(it->speaker->heard));
    if (it->clause != ALT_NONE && (goes_on_denying(it) || clears_other(it)))
        return settle(it, ALT_DENIAL, accuser(it));
    if (is_told_against(it))
        return settle(it, ALT_DENIAL, accuser(it));
    bool denies = tells_of_deed(it) && ((may_disown(it) && (disowns(it) || clears(it))) || is_account(it));
    return denies && settle(it, ALT_DENIAL, accuser(it));
}

/* "|the driver| had asked to go on", but not "|the driver| was ready", "|the claim| had come late", "|the driver| had
 * agreed to leave": a deed of whoever the subject is. */
static bool is_plain_deed(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t index = subject_phrase(it);
    bool words =
            index == ALT_NONE || has(scene, phrase(scene, index)->head, CLASS_CLAIM | CLASS_DOCUMENT | CLASS_REQUEST);
    bool past = group->perfect || (forms_at(scene->document, group->tokens.first) & FORM_PAST);
    bool copula = has(scene, group->head, CLASS_BE) && !group->passive;
    return past && !words && !copula && !is_reported(it) && !has(scene, group->head, CLASS_INTENTION | CLASS_THINKING);
}

/* "|They| were fed and clothed", "|the driver| had asked to go on": plain speech of whoever complains, right after he
 * did. What is blame or a request has been judged before. */
static bool accounts_for_other(const Case *it)
{
    bool right_behind = was_accused(it, 1) || (was_accused(it, 2) && !it->speaker->in_thread);
    return right_behind && it->speaker->principal && is_side(it) && it->who.count == 1 && !it->who.each_other
            && is_plain_deed(it);
}

/* "Minsk |retorted| that the ferry had sailed on time": what a side answers the other, and is neither blame nor
 * request, stands against what that one has said. */
bool judge_reply(const Case *it)
{
    uint32_t other = was_accused(it, REPLY_REACH) ? it->speaker->accuser : it->speaker->heard;
    bool replies = it->speaker->replying || (it->clause != ALT_NONE && accounts_for_other(it));
    if (!replies || it->speaker->jointly || !are_opposed(it->resolver, own_party(it), other))
        return false;
    bool account =
            it->clause == ALT_NONE ? !says(it->scene, opening_word(it), "yes") : tells_of_deed(it) && !is_wishful(it);
    return account && settle(it, ALT_DENIAL, party_by_context(other));
}
