/* A case in; out comes whether what an accused side tells stands beside the charge, though it comes next.
 *
 * "Norland accused Sudland of shelling a dam. Sudland said |it remained committed to the talks|": said next, and no
 * account of the dam. How one stands, what both have agreed on, what there is a chance of and what has been set going
 * account for no deed. What negates or excuses is seldom aside; what brings proof or takes up the charge seldom is.
 */
#include "accounts.h"
#include "blame.h"
#include "charges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "it |remained committed| to the talks", "we |remain calm|" */
static bool remains_so(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t head = verb_group(it)->head, behind = skip_adverbs(scene, verb_group(it)->tokens.end);
    bool remains = says(scene, head, "remain") || says(scene, head, "remains") || says(scene, head, "remained");
    behind += is_quote_mark(scene, behind);
    return remains && is_own_side(it)
            && has(scene, behind, CLASS_BENIGN | CLASS_INTENTION | CLASS_THINKING | CLASS_ADJECTIVE);
}

/* "we |are keeping| calm", "|was building| a school", "the guards |were wearing| masks", as it is reported: what
 * somebody is about, and has not done. */
static bool is_going_on(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return !group->passive && (forms_at(it->scene->document, group->head) & FORM_ING) && !was_then(it);
}

/* "|They are| smoke detectors", "|those were| farmers": what was spoken of, by its right name. */
static bool is_put_right(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t named = phrase_of(scene, verb_group(it)->tokens.end), index = subject_phrase(it);
    bool they = index != ALT_NONE && has(scene, it->subject.first, CLASS_PLURAL)
            && !has(scene, it->subject.first, CLASS_FIRST) && phrase(scene, index)->pronoun;
    return they && has(scene, verb_group(it)->head, CLASS_BE) && is_noun_phrase(scene, named)
            && !has(scene, verb_group(it)->tokens.end, CLASS_ADJECTIVE | CLASS_BENIGN | CLASS_INTENTION);
}

/* "it |has| two ports", "he |was| a farmer", "they |were worried|": how the speakers are, and nothing that they have
 * done. */
static bool is_how_they_are(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    bool being = says(scene, group->head - 1, "being");             /* "|are being questioned|, with their lawyers" */
    bool had = has(scene, group->head, CLASS_HAVE) && was_then(it); /* "I |had| a coffee with them" */
    bool state = group->passive ? !was_then(it) && !being : tells_of_state(it) && !had;
    return is_own_side(it) && state && !is_of_matter(it) && !is_put_right(it);
}

/* "|there was| a chance of a deal": something new, of which nobody has spoken. */
static bool is_existential(const Case *it)
{
    uint32_t first = verb_group(it)->tokens.first;
    return first > it->content.first && says(it->scene, first - 1, "there") && tells_of_state(it);
}

/* "|the latest count| gave him the lead": news, and no answer. */
static bool is_latest(const Case *it)
{
    return !range_empty(it->subject) && says(it->scene, it->subject.first + 1, "latest");
}

/* "employed |2,300 people|", "had raised |$4m|": how big the speakers are, or how much they do. */
static bool counts_much(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t object = phrase_of(scene, verb_group(it)->tokens.end);
    if (!is_own_side(it) || verb_group(it)->passive || !is_noun_phrase(scene, object))
        return false;
    for (uint32_t i = verb_group(it)->tokens.end; i < it->predicate.end; i++) /* "had paid |them| 14 million" */
        if (has(scene, i, CLASS_OBJECT_FORM))
            return false;
    uint32_t first = phrase(scene, object)->tokens.first;
    bool sign = token_at(scene->document, first)->kind == ALT_PUNCTUATION; /* of a currency */
    return token_at(scene->document, first + sign)->kind == ALT_NUMBER;
}

/* "|an inquiry| had been opened", "|talks| had begun": what has been set going, and is new. */
static bool is_set_going(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), first = it->subject.first;
    if (index == ALT_NONE || phrase(scene, index)->pronoun)
        return false;
    bool known = has(scene, first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_POSSESSIVE)
            && !has(scene, first, CLASS_INDEFINITE);
    return !known && has(scene, phrase(scene, index)->head, CLASS_REQUEST);
}

/* "|40 stalls| had been let", "|prices| had risen": what nobody has spoken of yet, and no mishap that excuses: "|pipes|
 * had burst". "|Nine tenths of the debt| had been paid" is of what is known. */
static bool is_new(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), first = it->subject.first;
    AltRange said = {first, it->content.end};
    if (index == ALT_NONE || phrase(scene, index)->pronoun || means_party(&it->who)
            || has_word_of(it, said, CLASS_BAD | CLASS_HARM | CLASS_WRONG | CLASS_CAUSE))
        return false;
    for (uint32_t i = first; i + 1 < it->subject.end; i++)
        if (says(scene, i, "of") && has(scene, i + 1, CLASS_DETERMINER))
            return false;
    uint32_t head = phrase(scene, index)->head;
    bool thing = tagged(scene, head) == ALT_TAG_NOUN && !has(scene, head, CLASS_PEOPLE | CLASS_PERSON | CLASS_AGENT);
    bool bare = first == head && thing && !verb_group(it)->passive && !tells_of_state(it);
    return bare || token_at(scene->document, first)->kind == ALT_NUMBER;
}

/* "had |agreed on| a truce", "had |decided to| leave": what is to come of it; but not "had |wanted to| be certain". */
static bool is_resolved(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t behind = group->tokens.end;
    bool to_come =
            says(scene, behind, "on") || tagged(scene, behind) == ALT_TAG_TO || tagged(scene, behind) == ALT_TAG_THAT;
    return to_come && is_own_side(it) && !group->passive && has(scene, group->head, CLASS_INTENTION)
            && !has(scene, group->head, CLASS_WISH) && is_cue(scene, clause_at(scene, it->clause)->verb);
}

/* "we have |also said| that we want peace": what the speakers have said of something else. */
static bool says_something_else(const Case *it)
{
    return is_own_side(it) && is_reported(it) && !echoes(it);
}

/* "had |not yet been questioned|", "had |yet to decide|": what is still to come, and was never promised. */
static bool is_to_come(const Case *it)
{
    bool pending = has_word_of(it, it->predicate, CLASS_PENDING);
    return pending && (verb_group(it)->passive || has(it->scene, verb_group(it)->head, CLASS_INTENTION));
}

/* "no date |had been set|", "no match |was planned|": what nobody has fixed so far. */
static bool is_not_fixed(const Case *it)
{
    static const char *const fixing[] = {"set", "fix", "plan", "schedule", "arrange"};
    uint32_t thing = ruled_out(it), head = verb_group(it)->head;
    for (size_t i = 0; i < sizeof fixing / sizeof *fixing; i++)
        if (is_form_of(it->scene, head, fixing[i]))
            return thing != ALT_NONE && verb_group(it)->passive && !says(it->scene, thing - 1, "such");
    return false;
}

/* "had |no plans| to close it", "|no date| was known", "it was |not the time| for it", "did not |comment| on single
 * cases", "did not |know what| would come": negated, and nothing that one is charged with. */
static bool negates_nothing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t thing = ruled_out(it), behind = verb_group(it)->tokens.end;
    bool such = says(scene, thing - 1, "such") || is_emphatic(it); /* "no |such promise| had been made" */
    uint32_t named = phrase_of(scene, behind + has(scene, behind, CLASS_NEGATION));
    bool no_time = is_copula(scene, verb_group(it)->head) && is_noun_phrase(scene, named) && says_when(scene, named);
    return (has(scene, thing, CLASS_REQUEST | CLASS_TIME) && !such) || no_time || is_to_come(it) || is_not_fixed(it)
            || cannot_tell(it) || has(scene, verb_group(it)->head, CLASS_INQUIRY);
}

/* "I |don't think| it is a good idea", "we |don't believe| in walls": a view that the speakers do not share, and
 * nothing that they have not done. That they do not know a man is. */
static bool is_mere_view(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool past = forms_at(it->scene->document, group->tokens.first) & FORM_PAST;
    return is_own_side(it) && group->negated && !past && has(it->scene, group->head, CLASS_THINKING)
            && !is_form_of(it->scene, group->head, "know");
}

bool is_beside(const Case *it)
{
    AltRange said = {it->predicate.first, it->content.end};
    if (is_negated(it) && is_mere_view(it))
        return true;
    if (is_negated(it) && negates_nothing(it) && !has_word_of(it, said, CLASS_INNOCENT))
        return !echoes(it);
    if (is_negated(it) || has_word_of(it, said, CLASS_INNOCENT) || rules_out_charge(it) || leaves_nothing_out(it))
        return false;
    if (it->speaker->jointly || is_existential(it) || is_set_going(it) || is_resolved(it) || remains_so(it)
            || says_something_else(it))
        return true;
    if (has_word_of(it, said, CLASS_PROOF)) /* "has records that |show| this" */
        return false;
    bool echo = echoes(it), goes_on = it->speaker->in_thread || it->speaker->denying;
    if (is_going_on(it))
        return !goes_on || (!echo && !it->speaker->denying);
    if (!echo && (counts_much(it) || (!goes_on && is_new(it))))
        return true;
    if (!echo && is_latest(it))
        return true;
    return !goes_on && is_how_they_are(it) && (!echo || !tells_of_state(it));
}
