/* A case in; out comes whether the speaker judges a claim, and not the deed that it tells of: "That is a lie", "There
 * is no truth in it", "It is not true that we left", "The union had misread the contract".
 */
#include "accounts.h"
#include "charges.h"
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

enum {
    LONGEST_OUTCRY = 3,  /* tokens of one that needs no quotation marks: "|Rubbish|, said Minsk" */
    LONGEST_CRY = 16,    /* of one between them; what is longer has a verb that was not found */
    JUDGEMENT_REACH = 8, /* tokens of "is |simply not true| that" */
    PHRASE_REACH = 4,    /* tokens of "got all of it |wrong|", of "at |four tonnes at most|" */
};

/* '"|Rubbish!|" he said', '"|Not at all|"': words without a verb, right after an accusation. */
static bool exclaims(const Case *it)
{
    uint32_t most = it->speaker->voice == VOICE_QUOTED ? LONGEST_CRY : LONGEST_OUTCRY;
    bool outcry = it->content.end - it->content.first <= most;
    return outcry && was_accused(it, SOON)
            && (speaks_of(it, it->content, CLASS_UNTRUE, "untrue")
                    || speaks_of(it, it->content, CLASS_NEGATION | CLASS_NO, "no"));
}

/* "|Armenia's claims| were provocative", "|the letter| was full of errors", where one has just been accused: the
 * subject names what was said. */
static bool rejects_claim(const Case *it)
{
    uint32_t index = phrase_of(it->scene, it->subject.first);
    uint32_t head = index == ALT_NONE ? ALT_NONE : phrase(it->scene, index)->head;
    Classes words = CLASS_CLAIM | (was_accused(it, SOON) ? CLASS_DOCUMENT : 0);
    bool claim = has(it->scene, head, words) && !has(it->scene, head, CLASS_AGENT);
    return claim && speaks_of(it, it->predicate, CLASS_UNTRUE, "untrue");
}

/* "|What she says| is untrue", "|all that was written| is false", but not "|what we see| is": the subject's own verb is
 * one of speech. */
static bool is_of_words(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = it->subject.first + 1; points_at_words(it) && i < it->content.end; i++) {
        uint32_t at = phrase_of(scene, i);
        if (is_verb_group(scene, at))
            return is_cue(scene, at) || has(scene, phrase(scene, at)->head, CLASS_CLAIM);
    }
    return false;
}

/* "|That| is a lie", "|it| was nonsense": the subject points at the claim, if it was made just before. */
static bool rejects_this(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first, index = phrase_of(scene, first);
    bool told = is_of_words(it);
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

/* "There was |no truth| in |the claims|", "|no evidence| of |theft|": what is not there is named, a claim, or a wrong
 * of which one of those who quarrel speaks; "no suggestion of |frost| in the report" names neither. */
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
    uint32_t first = it->subject.first, behind = verb_group(it)->tokens.end;
    if (says(it->scene, behind + 1, "of")
            || says(it->scene, behind + 1, "for")) /* "None of this was true |of| others" */
        return false;
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

bool judge_claim(const Case *it)
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

bool judge_rejection(const Case *it)
{
    return it->clause != ALT_NONE && rejects_clause(it) && settle(it, ALT_DENIAL, accuser(it));
}
