/* A case in; out comes whether it judges a deed that it names behind the judgement, and whose deed that is: "It was
 * petty |of the bank| to sue", "It is shameful that |the club| pays nobody", "It was a scandal to sack her".
 *
 * "It" stands for the deed here and means nobody. So the one who is judged stands behind "of" or "for", or is the
 * subject of the clause behind "that"; where neither names him, he is the other side that was named last.
 */
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

enum { VERDICT_REACH = 4 }; /* tokens behind "is" in which the judgement stands: "is |an utter and lasting disgrace|" */

/* The last word of the judgement in "it is |a disgrace| that"; ALT_NONE where there is none. */
static uint32_t judging_word(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    bool alone = says(scene, it->subject.first, "it") && range_length(it->subject) == 1;
    bool found_so = is_own_side(it) && has(scene, group->head, CLASS_ESTIMATE) && says(scene, group->tokens.end, "it");
    bool it_is = (alone && is_copula(scene, group->head)) || found_so; /* "I |find it odd| that they shut it" */
    uint32_t found = ALT_NONE;
    if (alone && !it_is) { /* "it |beggars belief| that they signed" */
        for (uint32_t i = group->head; i < it->content.end && (overlay_at(scene, i) & CLASS_BAD); i++)
            found = i;
        return found;
    }
    for (uint32_t i = group->tokens.end + found_so;
            it_is && i < it->content.end && i < group->tokens.end + VERDICT_REACH; i++) {
        AltTag tag = tagged(scene, i);
        if (found != ALT_NONE && (tag == ALT_TAG_PREPOSITION || tag == ALT_TAG_TO || tag == ALT_TAG_THAT))
            break;
        found = has(scene, i, CLASS_BAD) ? i : found;
    }
    return found;
}

/* Whether what is judged is the saying of something: "It is absurd |to claim| that". That denies. */
static bool judges_saying(const Case *it, uint32_t from)
{
    if (tagged(it->scene, from) == ALT_TAG_TO && has(it->scene, from + 1, CLASS_SAYING))
        return true;
    for (uint32_t i = from; i < it->content.end; i++)
        if (has(it->scene, i, CLASS_CLAIM | CLASS_UNTRUE))
            return true;
    return false;
}

/* Whom the first noun phrase from a token on means. */
static Meaning named_at(const Case *it, uint32_t token)
{
    uint32_t index = phrase_of(it->scene, token);
    if (!is_noun_phrase(it->scene, index))
        return (Meaning){0};
    AltRange words = {token, phrase(it->scene, index)->tokens.end};
    return resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice);
}

/* Who has done it, by the words behind the judgement; nobody where there is no deed there. */
static Meaning doer_behind(const Case *it, uint32_t token)
{
    const Scene *scene = it->scene;
    bool deed = tagged(scene, token) == ALT_TAG_TO;
    bool that = tagged(scene, token) == ALT_TAG_THAT || tagged(scene, token) == ALT_TAG_RELATIVE;
    bool whose = says(scene, token, "of") || says(scene, token, "for");
    bool bare =
            !deed && !that && !whose && in_range(it->content, token) && verb_of_subject_at(scene, token) != ALT_NONE;
    if (!deed && !that && !whose && !bare) /* "It is shameful |they lie|" */
        return (Meaning){0};
    Meaning named = deed ? (Meaning){0} : named_at(it, token + !bare);
    Meaning doer = without_own(it, named);
    if (says(scene, token, "of") && named.count && !doer.count) /* "wrong |of us| to trust them" */
        return doer;
    return means_party(&doer) ? doer : other_side_accused(it);
}

/* "|What's unfair| is the cut", "|what is shameful| is that they lie": the judgement comes first. */
static uint32_t judgement_first(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    if (!says(scene, first, "what") || !is_copula(scene, first + 1))
        return ALT_NONE;
    uint32_t word = ALT_NONE;
    for (uint32_t i = first + 2; i < it->content.end && i < first + 2 + VERDICT_REACH; i++) {
        if (has(scene, i, CLASS_NEGATION) && !(overlay_at(scene, i) & CLASS_BAD)) /* "What is |not| bad is the cut" */
            return ALT_NONE;
        if (is_copula(scene, i)) /* not "What is bad |for Norland| is good for us" */
            return word + 1 == i ? word : ALT_NONE;
        word = has(scene, i, CLASS_BAD) && !has(scene, i, CLASS_HARM) ? i : word;
    }
    return ALT_NONE;
}

/* Blames whoever is named behind it, else the other side. */
static bool judge_cleft(const Case *it, uint32_t word)
{
    Meaning named = without_own(it, first_named(it, it->content));
    AltRange behind = {word + 1, it->content.end};
    bool deed = any_class(it->scene, behind, CLASS_WRONG | CLASS_REQUEST | CLASS_DOCUMENT | CLASS_PLURAL);
    Meaning blamed = named.count || !deed ? named : other_side_accused(it); /* not "What is cruel is |the frost|" */
    if (!blamed.count)
        return false;
    give_reason(it, word, CLASS_BAD, "bad");
    return settle(it, ALT_ACCUSATION, blamed);
}

bool judge_verdict(const Case *it)
{
    uint32_t first = judgement_first(it);
    if (first != ALT_NONE && !is_question(it) && !any_class(it->scene, it->content, CLASS_CLAIM))
        return judge_cleft(it, first);
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_negated(it) || is_future(it) || is_question(it))
        return false;
    uint32_t word = judging_word(it);
    if (word == ALT_NONE || judges_saying(it, word + 1))
        return false;
    uint32_t behind = word + 1;
    while (is_quote_mark(it->scene, behind)) /* 'It is "a disgrace" that they lie' */
        behind++;
    Meaning doer = doer_behind(it, behind);
    bool sad = has(it->scene, word, CLASS_HARM);                    /* "It is sad that the bridge fell" */
    bool open = sad || !is_copula(it->scene, verb_group(it)->head); /* "It made no sense to stay": of anybody */
    if (!doer.count || (open && doer.mentions[0].how == ALT_BY_CONTEXT))
        return false;
    give_reason(it, word, CLASS_BAD, "bad");
    return settle(it, ALT_ACCUSATION, doer);
}
