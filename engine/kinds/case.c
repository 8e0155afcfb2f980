/* A piece of content in; out come its main clause, the words of its subject and predicate, and whom the subject means.
 *
 * The main predication decides what kind of act a content makes, not an epithet in passing: "the brutal war must end"
 * asks and does not accuse.
 */
#include "case.h"

#include "speech/extents.h"
#include "speech/fitting.h"

const AltPhrase *verb_group(const Case *it)
{
    return it->clause == ALT_NONE ? NULL : phrase(it->scene, clause_at(it->scene, it->clause)->verb);
}

uint32_t subject_phrase(const Case *it)
{
    return range_empty(it->subject) ? ALT_NONE : phrase_of(it->scene, it->subject.first);
}

bool is_copula(const Scene *scene, uint32_t token)
{
    return has(scene, token, CLASS_BE) || says(scene, token, "'s");
}

uint32_t opening_word(const Case *it)
{
    uint32_t token = it->content.first;
    while (is_quote_mark(it->scene, token))
        token++;
    return token;
}

bool settle(const Case *it, AltKind kind, Meaning targets)
{
    it->judgement->kind = kind;
    it->judgement->targets = targets;
    return true;
}

/* ---- the main clause ---- */

/* Whether a clause says something of its own inside the content, beside the cue. */
static bool is_predication(const Case *it, const AltClause *clause)
{
    const AltPhrase *group = phrase(it->scene, clause->verb);
    uint32_t verb = group->tokens.first;
    bool inside = in_range(it->content, verb) && !in_range(it->speaker->cue, verb);
    return inside && group->shape == ALT_FINITE && clause->kind != ALT_CLAUSE_REDUCED;
}

/* "that the strike, |one of eight they had counted|, broke the truce": a later clause goes back to the opening. */
static bool is_put_in(const Case *it, uint32_t index)
{
    const Scene *scene = it->scene;
    if (clause_at(scene, index)->tokens.first <= it->content.first + 1)
        return false;
    for (uint32_t i = index + 1; i < scene->end_clause; i++) {
        const AltClause *later = clause_at(scene, i);
        bool opens = later->tokens.first <= it->content.first + 1 && later->tokens.first >= it->content.first;
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
        bool opens = clause->tokens.first <= it->content.first + 1;
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

/* From `first` to the end of the content, or to where another clause begins: "|had left|, which nobody denied". */
static AltRange predicate_from(const Case *it, uint32_t first)
{
    for (uint32_t i = first; i < it->content.end; i++) {
        AltTag tag = tagged(it->scene, i);
        bool when = tag == ALT_TAG_PREPOSITION && has(it->scene, i, CLASS_SUBORDINATOR)
                && verb_of_subject_at(it->scene, i + 1) != ALT_NONE; /* "left |after Norland had shelled it|" */
        if (tag == ALT_TAG_RELATIVE || ((tag == ALT_TAG_SUBORDINATOR || when) && i > first + 1))
            return (AltRange){first, i};
    }
    return (AltRange){first, it->content.end};
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

Case joined_case(const Case *it, uint32_t clause)
{
    Case joined = *it;
    joined.clause = clause;
    joined.predicate = predicate_from(it, verb_group(&joined)->tokens.first);
    return joined;
}

/* ---- subjects that only point at the real one ---- */

enum { CUE_REACH = 5 }; /* tokens between "which" and what is said: "which |the ministry has said| had fired" */

/* The relative word that is the subject of what is said: "the army, |which| it says had fired"; ALT_NONE elsewhere. */
static uint32_t relative_of(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->content.first;
    for (uint32_t i = first; i + CUE_REACH >= first && i > scene->sentence.first; i--) {
        AltTag tag = tagged(scene, i);
        if (tag == ALT_TAG_RELATIVE || (tag == ALT_TAG_THAT && i == first))
            return i;
    }
    return ALT_NONE;
}

/* "|a film| which, he said, showed them", "|Norland|, which it says has kept the ship": what stands before the
 * relative. */
static void read_relative(Case *it)
{
    const Scene *scene = it->scene;
    bool opens = it->content.first == verb_group(it)->tokens.first || tagged(scene, it->content.first) == ALT_TAG_THAT
            || tagged(scene, it->content.first) == ALT_TAG_RELATIVE;
    uint32_t relative = range_empty(it->subject) && opens ? relative_of(it) : ALT_NONE;
    if (relative == ALT_NONE)
        return;
    uint32_t before = phrase_of(scene, relative - (mark(scene, relative - 1) == ',' ? 2 : 1));
    if (is_noun_phrase(scene, before))
        it->subject = phrase(scene, before)->tokens;
}

/* Where "who" stands behind the stressed words that end before `token`; the cue may stand between: "It was the Poles,
 * |he claimed|, who set dogs on us". ALT_NONE where none stands there. */
static uint32_t stressing_relative(const Case *it, uint32_t token)
{
    if (mark(it->scene, token) == ',' && it->speaker->cue.first > token)
        token = it->speaker->cue.end + 1;
    AltTag tag = tagged(it->scene, token);
    return tag == ALT_TAG_RELATIVE || tag == ALT_TAG_THAT ? token : ALT_NONE;
}

/* "it was |shameful| that they lied", "it is |a pity| that it rains": no one is stressed. */
static bool is_judgement(const Scene *scene, uint32_t index)
{
    const AltPhrase *it = phrase(scene, index);
    bool adjective = it->tokens.end == it->tokens.first + 1 && tagged(scene, it->head) == ALT_TAG_NOUN
            && !has(scene, it->head, CLASS_AGENT | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON);
    bool judging = has(scene, it->head, CLASS_BAD | CLASS_UNTRUE | CLASS_ADJECTIVE);
    return adjective || (judging && tagged(scene, it->head) == ALT_TAG_NOUN);
}

/* "it was |Armenia| that was using people": the one who is stressed is the subject. */
static void read_cleft(Case *it)
{
    const Scene *scene = it->scene;
    if (range_empty(it->subject) || !says(scene, it->subject.first, "it"))
        return;
    uint32_t behind = verb_group(it)->tokens.end;
    uint32_t stressed = phrase_of(scene, behind);
    if (!is_noun_phrase(scene, stressed) || !has(scene, behind - 1, CLASS_BE))
        return;
    uint32_t end = end_of_row(scene, stressed), relative = stressing_relative(it, end);
    if (relative == ALT_NONE || (says(scene, relative, "that") && is_judgement(scene, stressed)))
        return;
    it->subject = (AltRange){behind, end};
    it->predicate = predicate_from(it, relative + 1);
    uint32_t group = phrase_of(scene, relative + 1);
    bool begins = group != ALT_NONE && phrase(scene, group)->tokens.first == relative + 1;
    uint32_t clause = begins ? clause_of_verb(scene, group) : ALT_NONE;
    it->clause = clause == ALT_NONE ? it->clause : clause;
}

/* "|it| is time that they left", "|it| was petty of them to sue": stands for what comes behind, and means nobody. */
static bool is_expletive(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t judged = phrase_of(scene, skip_adverbs(scene, verb_group(it)->tokens.end));
    if (range_empty(it->subject) || !says(scene, it->subject.first, "it") || !is_copula(scene, verb_group(it)->head)
            || !is_noun_phrase(scene, judged))
        return false;
    uint32_t behind = phrase(scene, judged)->tokens.end;
    AltTag tag = tagged(scene, behind);
    return tag == ALT_TAG_TO || tag == ALT_TAG_THAT || says(scene, behind, "that")
            || (has(scene, behind - 1, CLASS_BAD) && says(scene, behind, "of"));
}

/* "|is| starvation": a form of "be" in the content without a subject of its own. */
static bool is_bare_copula(const Case *it, const AltClause *clause)
{
    const AltPhrase *group = phrase(it->scene, clause->verb);
    bool inside = in_range(it->content, group->tokens.first);
    return clause->subject == ALT_NONE && inside && has(it->scene, group->head, CLASS_BE);
}

bool points_at_words(const Case *it)
{
    uint32_t first = it->subject.first;
    return it->subject.end == first + 1
            && (says(it->scene, first, "what") || says(it->scene, first, "everything")
                    || says(it->scene, first, "all"));
}

/* "What we saw there |is theft|", "Everything she told you |is false|": the clause behind is the main one,
 * and it points at what is talked of. */
static void read_what(Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    if (verb_group(it)->tokens.first < first)
        return;
    Case what = *it;
    what.subject = (AltRange){first, first + 1};
    if (!points_at_words(&what))
        return;
    for (uint32_t i = it->clause + 1; i < scene->end_clause; i++)
        if (is_bare_copula(it, clause_at(scene, i))) {
            it->clause = i;
            it->subject = (AltRange){first, first + 1};
            it->predicate = predicate_from(it, verb_group(it)->tokens.first);
            return;
        }
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
    read_relative(&it);
    read_cleft(&it);
    read_what(&it);
    it.who = is_expletive(&it) ? (Meaning){0} : resolve_inside(resolver, it.subject, speaker->mention, speaker->voice);
    Inner inner = led_up_to(&it);
    if (!range_empty(inner.content)) {
        Case led = open_case(resolver, inner.content, speaker, judgement);
        led.opinion = led.opinion || inner.opinion;
        return led;
    }
    if (!means_party(&it.who)) {
        Meaning agent = agent_of_subject(&it);
        it.who = means_party(&agent) ? agent : it.who;
    }
    return it;
}
