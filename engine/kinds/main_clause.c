/* A piece of content in; out come its main clause, the words of its subject and predicate, and whom the subject means.
 *
 * The main predication decides what kind of act a content makes, not an epithet in passing: "the brutal war must end"
 * asks and does not accuse.
 */
#include "main_clause.h"
#include "sides.h"

#include "speech/extents.h"

/* Whether a clause says something of its own inside the content, beside the cue. */
static bool is_predication(const Case *it, const AltClause *clause)
{
    const AltPhrase *group = phrase(it->scene, clause->verb);
    uint32_t verb = group->tokens.first;
    bool inside = in_range(it->content, verb) && !in_range(it->speaker->cue, verb);
    return inside && group->shape == ALT_FINITE && clause->kind != ALT_CLAUSE_REDUCED;
}

/* '|that| the raid', '"|the raid|', but not "claims |that they left| were false", of which the noun opens it. */
static bool opens_content(const Case *it, const AltClause *clause)
{
    uint32_t first = it->content.first;
    return clause->tokens.first <= first
            || (clause->tokens.first == first + 1 && !is_noun_phrase(it->scene, phrase_of(it->scene, first)));
}

/* "that the raid, |the third that week|, broke the truce": a later clause goes back to the opening. */
static bool is_put_in(const Case *it, uint32_t index)
{
    const Scene *scene = it->scene;
    if (opens_content(it, clause_at(scene, index)))
        return false;
    for (uint32_t i = index + 1; i < scene->end_clause; i++) {
        const AltClause *later = clause_at(scene, i);
        bool opens = later->tokens.first >= it->content.first && opens_content(it, later);
        if (opens && later->kind != ALT_CLAUSE_RELATIVE && later->subject != ALT_NONE && is_predication(it, later))
            return true;
    }
    return false;
}

/* The first main clause; else one that opens the content: "|because the border was closed|", but not "if it was". */
static uint32_t main_clause(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t fallback = ALT_NONE;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        if (!is_predication(it, clause) || only_calls(it, clause->verb))
            continue;
        bool opens = opens_content(it, clause);
        if (is_put_in(it, i))
            continue;
        bool independent = clause->kind == ALT_CLAUSE_MAIN || clause->kind == ALT_CLAUSE_CONTENT;
        if (independent || (clause->kind == ALT_CLAUSE_RELATIVE && opens))
            return i;
        bool happened = !has(scene, clause->tokens.first, CLASS_HYPOTHESIS);
        if (fallback == ALT_NONE && clause->kind == ALT_CLAUSE_SUBORDINATE && happened && opens)
            fallback = i;
    }
    return fallback;
}

/* "they |merely| defended it": the first token of the predicate, adverbs before its verb with it. */
static uint32_t predicate_start(const Case *it)
{
    uint32_t first = verb_group(it)->tokens.first;
    while (first > it->content.first && tagged(it->scene, first - 1) == ALT_TAG_ADVERB && first - 1 >= it->subject.end)
        first--;
    return first;
}

/* The whole row, with what belongs to its last noun if that stands before the verb: "|the head of the union| left". */
static AltRange subject_words(const Scene *scene, const AltClause *clause)
{
    if (clause->subject == ALT_NONE)
        return (AltRange){0};
    uint32_t verb = phrase(scene, clause->verb)->tokens.first;
    const AltPhrase *first = phrase(scene, first_of_row(scene, clause->subject));
    AltRange subject = {first->tokens.first, phrase(scene, clause->subject)->tokens.end};
    if (subject.end > verb)
        return subject;
    AltRange whole = whole_noun_phrase(scene, clause->subject);
    if (whole.end <= verb)
        subject.end = whole.end;
    return subject;
}

Case clause_case(const Case *it, uint32_t clause)
{
    Case other = *it;
    other.clause = clause;
    other.content.first = clause_at(it->scene, clause)->tokens.first;
    other.subject = subject_words(it->scene, clause_at(it->scene, clause));
    other.predicate = predicate_from(it, verb_group(&other)->tokens.first);
    other.who = resolve_inside(it->resolver, other.subject, it->speaker->mention, it->speaker->voice);
    return other;
}

/* Whom "|somebody like Varga|" and "|people like her|" mean. */
static Meaning likened_to(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first;
    bool anybody = !range_empty(it->subject) && has(scene, first, CLASS_PRONOUN | CLASS_PEOPLE);
    uint32_t index = anybody && says(scene, first + 1, "like") ? phrase_of(scene, first + 2) : ALT_NONE;
    if (!is_noun_phrase(scene, index))
        return (Meaning){0};
    return resolve_inside(it->resolver, phrase(scene, index)->tokens, it->speaker->mention, it->speaker->voice);
}

Case open_case(Resolver *resolver, AltRange content, const Speaker *speaker, Judgement *judgement)
{
    Case it = {
            .resolver = resolver,
            .scene = resolver->scene,
            .content = content,
            .speaker = speaker,
            .predicate = content,
            .judgement = judgement,
    };
    it.clause = main_clause(&it);
    if (it.clause == ALT_NONE)
        return it;
    it.subject = subject_words(it.scene, clause_at(it.scene, it.clause));
    it.predicate = predicate_from(&it, predicate_start(&it));
    read_stand_in(&it);
    it.who = is_expletive(&it) ? (Meaning){0} : resolve_inside(resolver, it.subject, speaker->mention, speaker->voice);
    Inner inner = led_up_to(&it);
    if (!range_empty(inner.content)) {
        Case led = open_case(resolver, inner.content, speaker, judgement);
        led.opinion = led.opinion || inner.opinion;
        return led;
    }
    Meaning likened = means_party(&it.who) ? it.who : likened_to(&it);
    it.who = means_party(&likened) ? likened : it.who;
    if (!means_party(&it.who)) {
        Meaning agent = agent_of_subject(&it);
        it.who = means_party(&agent) ? agent : it.who;
    }
    return it;
}
