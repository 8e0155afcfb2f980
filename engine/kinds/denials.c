/* A case in; out comes whether the speaker rejects what is alleged: by a judgement on the claim, "that is a lie", by
 * words that disown, "had nothing to do with it", or by an account of the deed (accounts.c).
 */
#include "case.h"

enum {
    LONGEST_OUTCRY = 3,  /* tokens of one that needs no quotation marks: "|Rubbish|, said Minsk" */
    LONGEST_CRY = 16,    /* of one between them; what is longer has a verb that was not found */
    JUDGEMENT_REACH = 8, /* tokens of "is |simply not true| that" */
    PHRASE_REACH = 4,    /* tokens of "got all of it |wrong|", of "at |four tonnes at most|" */
    REPLY_REACH = 6,     /* sentences after an accusation in which a verb of answering answers it */
};

/* ---- a judgement on the claim itself ---- */

/* '"|Rubbish!|" he said', '"|Not at all|"': words without a verb, right after an accusation. */
static bool exclaims(const Case *it)
{
    uint32_t most = it->speaker->voice == VOICE_QUOTED ? LONGEST_CRY : LONGEST_OUTCRY;
    bool outcry = it->content.end - it->content.first <= most;
    return outcry && was_accused(it, SOON)
            && (speaks_of(it, it->content, CLASS_UNTRUE, "untrue")
                    || speaks_of(it, it->content, CLASS_NEGATION | CLASS_NO, "no"));
}

/* "|Armenia's claims| were provocative", "|the letter| was full of errors", where one has just been accused: the subject
 * names what was said. */
static bool rejects_claim(const Case *it)
{
    uint32_t index = phrase_of(it->scene, it->subject.first);
    uint32_t head = index == ALT_NONE ? ALT_NONE : phrase(it->scene, index)->head;
    Classes words = CLASS_CLAIM | (was_accused(it, SOON) ? CLASS_DOCUMENT : 0);
    bool claim = has(it->scene, head, words) && !has(it->scene, head, CLASS_AGENT);
    return claim && speaks_of(it, it->predicate, CLASS_UNTRUE, "untrue");
}

/* "|That| is a lie", "|it| was nonsense": the subject points at the claim, if it was made just before. */
static bool rejects_this(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first, index = phrase_of(scene, first);
    bool told = points_at_words(it); /* "|What she says| is untrue" */
    bool pointing =
            has(scene, first, CLASS_DEMONSTRATIVE | CLASS_NEUTER) && index != ALT_NONE && phrase(scene, index)->pronoun;
    if (!pointing && !told)
        return false;
    bool shown = told || has(scene, first, CLASS_DEMONSTRATIVE) || was_accused(it, SOON); /* "That was nonsense" */
    return shown && speaks_of(it, it->predicate, CLASS_UNTRUE, "untrue");
}

/* "was |not| a lie that we left", "is |no| rumour": a negation beside the judgement, and not part of it. */
static bool is_upheld(const Scene *scene, AltRange words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (has(scene, i, CLASS_NEGATION | CLASS_NO) && !(overlay_at(scene, i) & CLASS_UNTRUE))
            return true;
    return false;
}

/* "|It is not true| that we left", "|it was a lie| that we left": the judgement on what follows; of "it is absurd that
 * they left" it cannot be told whether that is doubted or blamed. */
static bool rejects_clause(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->predicate.first, end = first;
    bool pointing = says(scene, it->subject.first, "it") && it->subject.end == it->subject.first + 1;
    while (end < it->content.end && end < first + JUDGEMENT_REACH && !says(scene, end, "that"))
        end++;
    bool noun = has(scene, first + 1, CLASS_DETERMINER); /* "was |a| lie" */
    bool judged =
            says(scene, end, "that") && has(scene, end - 1, CLASS_UNTRUE) && (noun || !has(scene, end - 1, CLASS_BAD));
    return pointing && judged && is_copula(scene, verb_group(it)->head) && !is_upheld(scene, (AltRange){first, end})
            && speaks_of(it, (AltRange){first, end}, CLASS_UNTRUE, "untrue");
}

/* "There was |no truth| in |the claims|", "|no evidence| of |theft|": what is not there is named, a claim, or a wrong of
 * which one of those who quarrel speaks; "no suggestion of |frost| in the report" names neither. */
static bool misses_charge(const Case *it)
{
    bool none = false, noun = false;
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++) {
        if (overlay_at(it->scene, i) & CLASS_UNTRUE) { /* "no |evidence|" itself */
            none = none || has(it->scene, i, CLASS_NO | CLASS_NEGATION);
            continue;
        }
        if (none && it->speaker->principal && has(it->scene, i, CLASS_WRONG))
            return true;
        uint32_t index = phrase_of(it->scene, i);
        if (none && !noun && is_noun_phrase(it->scene, index) && phrase(it->scene, index)->head == i) {
            noun = true;
            if (has(it->scene, i, CLASS_CLAIM))
                return true;
        }
    }
    return false;
}

/* "|There is no truth| in it", "|Nothing we did was hidden|": said where one has just been accused, or of a charge that
 * is named; "|None of this is true|" wherever it is said. */
static bool finds_nothing(const Case *it)
{
    uint32_t first = it->subject.first;
    bool accused = was_accused(it, SOON), whole = overlay_at(it->scene, verb_group(it)->head) & CLASS_UNTRUE;
    if ((accused || whole) && (overlay_at(it->scene, first) & CLASS_UNTRUE))
        return speaks_of(it, it->subject, CLASS_UNTRUE, "untrue");
    return says(it->scene, first, "there") && (accused || misses_charge(it))
            && speaks_of(it, it->predicate, CLASS_UNTRUE, "untrue");
}

/* The verb that says somebody is in error, or a phrase right behind it: "had |misread| it", "had |got its sums wrong|".
 * To lie is a deed that one can be charged with. */
static bool errs(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t head = verb_group(it)->head;
    const Form *form = token_at(scene->document, head)->form;
    uint32_t first = form && form->deed ? head + 1 : head;
    for (uint32_t i = first; i < it->predicate.end && i <= head + PHRASE_REACH; i++) {
        Classes classes = i == head ? CLASS_UNTRUE : overlay_at(scene, i) & CLASS_UNTRUE;
        if (classes && has(scene, i, classes) && !has(scene, i, CLASS_WRONG)) {
            give_reason(it, i, CLASS_UNTRUE, "untrue");
            return true;
        }
    }
    return false;
}

/* "|the union had misread| the contract", "|she is exaggerating|": whoever made the claim is in error. */
static bool corrects(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool mistaken = overlay_at(it->scene, group->head) & CLASS_UNTRUE; /* "she |is mistaken|" looks like a passive */
    return it->speaker->accused_in && is_other_side(it) && (!group->passive || mistaken) && errs(it);
}

/* "the letters had been |taken out of context|", "the cost had been |exaggerated|": whatever was shown or said. */
static bool is_distorted(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return it->speaker->accused_in && group->passive && !is_side(it) && !agent_of(it).count && errs(it);
}

/* "called the flood |a whim of the weather|": words without a verb that excuse, soon after the charge. */
static bool excuses(const Case *it)
{
    if (!it->speaker->principal || !was_accused(it, SOON))
        return false;
    for (uint32_t i = it->content.first; i < it->content.end; i++)
        if (has(it->scene, i, CLASS_INNOCENT) && !has(it->scene, i, CLASS_ADVERB)) { /* not "the |only| man" */
            give_reason(it, i, CLASS_INNOCENT, "innocent");
            return true;
        }
    return false;
}

static bool has_number(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (token_at(scene->document, i)->kind == ALT_NUMBER || has(scene, i, CLASS_QUANTIFIER))
            return true;
    return false;
}

/* "killed 40 tonnes" .. "put the loss at |four|": another figure than that of the charge. */
static bool counters_figure(const Case *it)
{
    return it->speaker->principal && was_accused(it, SOON) && it->content.end - it->content.first <= PHRASE_REACH
            && has_number(it->scene, it->content) && has_number(it->scene, *it->speaker->accused_in);
}

static bool judges_claim(const Case *it)
{
    if (it->clause == ALT_NONE)
        return (exclaims(it) || excuses(it) || counters_figure(it)) && settle(it, ALT_DENIAL, accuser(it));
    if (faults_saying(it) || tells_of_twisting(it))
        return settle(it, ALT_DENIAL, accuser(it));
    if (range_empty(it->subject))
        return false;
    if (finds_nothing(it))
        return settle(it, ALT_DENIAL, accuser(it));
    if (is_negated(it) || is_future(it))
        return false;
    if (rejects_claim(it))
        return settle(it, ALT_DENIAL, is_side(it) ? it->who : accuser(it)); /* "|that letter|" is no own one */
    if (corrects(it))
        return settle(it, ALT_DENIAL, it->who);
    return (rejects_this(it) || is_distorted(it)) && settle(it, ALT_DENIAL, accuser(it));
}

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

/* The speaker's side, or nobody where a side speaks: "|nobody| stole it", "|there| was no such order", but not "|nobody in
 * Norland| cared". */
static bool may_disown(const Case *it)
{
    AltRange before_verb = {it->subject.first, it->predicate.first};
    bool nobody = !range_empty(it->subject) && !names_other(it, before_verb)
            && (has(it->scene, it->subject.first, CLASS_NO) || says(it->scene, it->subject.first, "there"));
    return is_own_side(it) || (nobody && it->speaker->principal);
}

/* "Baku said the mine stood idle. Yerevan said it |had never been idle|": no charge, and still the opposite of what the
 * other side has just said. That one does not know is no opposite. */
static bool disputes(const Case *it)
{
    return tells_of_deed(it) && it->speaker->principal && !is_side(it) && contradicts(it)
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

/* "|Instead|, the board said the clerks had asked for time", "|On the contrary|, they left first": told against what was
 * said before. */
static bool is_told_against(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t starts[] = {scene->sentence.first, opening_word(it)};
    bool against = false;
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t first = starts[i] + is_quote_mark(scene, starts[i]);
        bool word = says(scene, first, "instead") || says(scene, first, "rather");
        bool phrase = says(scene, first, "on") && says(scene, first + 2, "contrary");
        against = against || (word && mark(scene, first + 1) == ',') || phrase;
    }
    return against && was_accused(it, SOON) && tells_of_deed(it) && !(is_own_side(it) && is_wishful(it));
}

/* ---- all of it ---- */

/* "|Under no circumstances| would we", "|At no time| did we" */
static bool opens_with_negation(const Case *it)
{
    uint32_t first = opening_word(it);
    return tagged(it->scene, first) == ALT_TAG_PREPOSITION && has(it->scene, first + 1, CLASS_NO);
}

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

bool judge_rejection(const Case *it)
{
    return it->clause != ALT_NONE && rejects_clause(it) && settle(it, ALT_DENIAL, accuser(it));
}

bool judge_denial(const Case *it)
{
    if (judges_claim(it))
        return true;
    if (it->clause != ALT_NONE && rules_out(it))
        return settle(it, ALT_DENIAL, accuser(it));
    if (vouches(it))
        return settle(it, ALT_DENIAL, party_by_context(it->speaker->witnessed));
    if (disputes(it))
        return settle(it, ALT_DENIAL, party_by_context(it->speaker->heard));
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
