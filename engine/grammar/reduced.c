/* A verb group without a subject of its own in; the clause it makes out.
 *
 * "Norland accused |Sudland| of |shelling| two villages": infinitives, gerunds and participles take the subject of the
 * verb that they hang on, or the noun before them.
 */
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"

enum { LONGEST_NAMING = 14 }; /* tokens of ", with one of them, Ida Roos," */

/* ---- subjects ---- */

/* "said the mill would spoil the view and |would look ugly|, adding": no clause of one who could add anything; but
 * "|households protested|, claiming". */
static bool may_go_on(const Scene *scene, const AltClause *clause)
{
    const AltPhrase *subject = phrase(scene, clause->subject);
    return is_cue(scene, clause->verb) || subject->pronoun || tagged(scene, subject->head) == ALT_TAG_NAME
            || names_somebody(scene, clause->subject);
}

/* "It came after |the union| issued a statement, accusing": whoever has just brought out what he wrote; or ALT_NONE. */
static uint32_t issuer_before(const Scene *scene)
{
    uint32_t last = last_finite_clause(scene);
    if (last == ALT_NONE)
        return ALT_NONE;
    const AltClause *clause = clause_at(scene, last);
    bool issues = issues_documents(scene->document->lexicon, phrase(scene, clause->verb)->verb);
    return issues && !phrase(scene, clause->verb)->passive ? clause->subject : ALT_NONE;
}

/* "the union left, while |the firm| denied it, accusing": whoever answers in a clause of contrast goes on; or
 * ALT_NONE. */
static uint32_t answerer_before(const Scene *scene)
{
    uint32_t last = last_finite_clause(scene);
    if (last == ALT_NONE)
        return ALT_NONE;
    const AltClause *clause = clause_at(scene, last);
    bool contrast = clause->kind == ALT_CLAUSE_SUBORDINATE && clause->tokens.first > scene->sentence.first + 1
            && (says(scene, clause->tokens.first, "while") || says(scene, clause->tokens.first, "whereas"));
    return contrast && is_cue(scene, clause->verb) && !phrase(scene, clause->verb)->passive ? clause->subject
                                                                                            : ALT_NONE;
}

/* The subject that the participle `verb` behind a comma has: of the last main clause, not of what is said in it; of a
 * verb of speech, one who may speak, where there is one. */
static uint32_t subject_of_main(const Scene *scene, uint32_t verb, uint32_t fallback)
{
    bool cue = is_cue(scene, verb);
    uint32_t found = cue ? issuer_before(scene) : ALT_NONE, thing = ALT_NONE;
    if (cue && found == ALT_NONE)
        found = answerer_before(scene);
    for (uint32_t i = scene->document->clauses.count; found == ALT_NONE && i-- > scene->first_clause;) {
        const AltClause *clause = clause_at(scene, i);
        if (clause->kind != ALT_CLAUSE_MAIN || clause->subject == ALT_NONE)
            continue;
        if (!cue || may_go_on(scene, clause))
            found = clause->subject;
        else if (thing == ALT_NONE)
            thing = clause->subject;
    }
    if (found == ALT_NONE)
        found = thing;
    return found == ALT_NONE ? fallback : found;
}

static bool leads_to_charge(const Scene *scene, uint32_t token)
{
    return says(scene, token, "of") || says(scene, token, "for") || says(scene, token, "against");
}

/* "accused |Sudland| of shelling": the object before the preposition does what the gerund says; ALT_NONE without
 * one. */
static uint32_t accused_before(const Scene *scene, uint32_t preposition)
{
    uint32_t object = preposition > scene->sentence.first ? phrase_of(scene, preposition - 1) : ALT_NONE;
    if (!leads_to_charge(scene, preposition) || !is_noun_phrase(scene, object) || says_when(scene, object))
        return ALT_NONE;
    uint32_t row = first_of_row(scene, object);
    uint32_t verb = phrase_of(scene, left_of(scene, phrase(scene, row)->tokens.first));
    return is_verb_group(scene, verb) && is_cue(scene, verb) ? object : ALT_NONE;
}

/* ---- what the words before tell ---- */

/* "Lund became |the first mayor| to accuse it": what stands before the "to" at `token` tells of the subject. */
static bool is_ranked(const Scene *scene, uint32_t token)
{
    uint32_t rank = rank_before(scene, token);
    uint32_t verb = rank == ALT_NONE ? ALT_NONE : left_of(scene, phrase(scene, rank)->tokens.first);
    return verb != ALT_NONE && (has(scene, verb, CLASS_BE) || is_form_of(scene, verb, "become"));
}

/* "The union was |quick| to point out", "She used |her speech| to condemn it": part of a predicate that carries the
 * infinitive, and nobody who speaks. */
static bool is_predicate(const Scene *scene, uint32_t index)
{
    uint32_t verb = phrase_of(scene, left_of(scene, phrase(scene, index)->tokens.first));
    if (!is_verb_group(scene, verb) || names_somebody(scene, index))
        return false;
    uint32_t head = phrase(scene, verb)->head;
    return has(scene, head, CLASS_CARRIER)
            || (has(scene, head, CLASS_BE) && has(scene, phrase(scene, index)->head, CLASS_CARRIER));
}

/* Whether the infinitive may be what the noun phrase is to do: no place, and no "news |conference|". */
static bool is_asked(const Scene *scene, uint32_t index)
{
    return names_somebody(scene, index) && governor(scene, index) == ALT_NONE
            && !has(scene, phrase(scene, index)->head, CLASS_CARRIER);
}

/* "|Nurses| packed |the hall| to demand it", "|Lund| flew to |Varga| to urge it": the thing or the place before the
 * infinitive belongs to a verb that carries it, and nobody is asked to do it: not "helped |Dahl| to deny it". */
static bool is_way_to_say(const Scene *scene, uint32_t index)
{
    uint32_t last = last_finite_clause(scene);
    if (last == ALT_NONE || clause_at(scene, last)->verb > index || clause_at(scene, last)->subject == ALT_NONE)
        return false;
    const AltPhrase *carrier = phrase(scene, clause_at(scene, last)->verb);
    if (!has(scene, carrier->head, CLASS_CARRIER))
        return false;
    for (uint32_t i = clause_at(scene, last)->verb + 1; i <= index; i++)
        if (phrase(scene, i)->is_verb || is_asked(scene, i))
            return false;
    for (uint32_t i = carrier->tokens.end; i < phrase(scene, index)->tokens.first; i++)
        if (mark(scene, i) || tagged(scene, i) == ALT_TAG_COORDINATOR)
            return false;
    return true;
}

/* ", with one of them, |Ida Roos|, calling it a lie": whoever is named between "with" and the comma at `comma`. */
static uint32_t named_behind_with(const Scene *scene, uint32_t comma)
{
    uint32_t named = comma > scene->sentence.first ? phrase_of(scene, comma - 1) : ALT_NONE;
    uint32_t limit = comma > scene->sentence.first + LONGEST_NAMING ? comma - LONGEST_NAMING : scene->sentence.first;
    for (uint32_t i = comma; is_noun_phrase(scene, named) && i-- > limit + 1;) {
        if (is_verb_group(scene, phrase_of(scene, i)))
            return ALT_NONE;
        if (says(scene, i, "with") && mark(scene, i - 1) == ',')
            return named;
    }
    return ALT_NONE;
}

/* The subject that the words before the clause name; `fallback`, that of its parent, where they name none. `left` is
 * the token before it, or ALT_NONE. */
static uint32_t subject_by_left(const Scene *scene, uint32_t verb, uint32_t left, uint32_t fallback)
{
    const AltPhrase *group = phrase(scene, verb);
    uint32_t at = phrase_of(scene, left);
    bool noun = is_noun_phrase(scene, at) && !says_when(scene, at) && !has(scene, left, CLASS_EACH_OTHER);
    if (noun && group->shape == ALT_INFINITIVE
            && (is_predicate(scene, at) || is_ranked(scene, left + 1) || is_way_to_say(scene, at)))
        return fallback;
    uint32_t whole = noun && group->shape == ALT_ING ? governing_noun(scene, at) : ALT_NONE;
    if (whole != ALT_NONE && says(scene, governor(scene, at), "of")
            && has(scene, phrase(scene, whole)->head, CLASS_BODY))
        at = whole; /* "the |Ministry| of Defence alleging" */
    uint32_t author = noun && group->shape == ALT_ING ? sayer_before(scene, at, verb) : ALT_NONE;
    if (noun)
        return author != ALT_NONE ? author : at;
    uint32_t accused = tagged(scene, left) == ALT_TAG_PREPOSITION ? accused_before(scene, left) : ALT_NONE;
    if (accused != ALT_NONE)
        return accused;
    bool participle = mark(scene, left) == ',' && group->shape == ALT_ING; /* "left, |denying it" */
    uint32_t named = participle ? named_behind_with(scene, left) : ALT_NONE;
    if (named != ALT_NONE)
        return named;
    return participle ? subject_of_main(scene, verb, fallback) : fallback;
}

/* The clause that the verb group hangs on: the one whose verb stands right before it ("refused |to try| |to
 * leave|"), or the last finite one; ALT_NONE where there is none. */
static uint32_t parent_of(const Scene *scene, uint32_t left)
{
    uint32_t at = phrase_of(scene, left), count = scene->document->clauses.count;
    if (count > scene->first_clause && is_verb_group(scene, at) && at == clause_at(scene, count - 1)->verb)
        return count - 1;
    return last_finite_clause(scene);
}

/* The "to" of an infinitive, over adverbs: "|to| publicly endorse". */
static uint32_t infinitive_start(const Scene *scene, const AltPhrase *group)
{
    uint32_t start = group->tokens.first - 1;
    while (start > scene->sentence.first && tagged(scene, start) == ALT_TAG_ADVERB)
        start--;
    return start;
}

/* ", saying the port was safe and |calling| on them to sail": the clause of the first of two cues; ALT_NONE
 * elsewhere. */
static uint32_t joined_participle(const Scene *scene, uint32_t verb, uint32_t left)
{
    if (phrase(scene, verb)->shape != ALT_ING || tagged(scene, left) != ALT_TAG_COORDINATOR || !is_cue(scene, verb))
        return ALT_NONE;
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;) {
        const AltClause *clause = clause_at(scene, i);
        uint32_t before = left_of(scene, phrase(scene, clause->verb)->tokens.first);
        bool participle = clause->kind == ALT_CLAUSE_REDUCED && phrase(scene, clause->verb)->shape == ALT_ING;
        if (participle && before != ALT_NONE && mark(scene, before) == ',' && is_cue(scene, clause->verb))
            return i;
    }
    return ALT_NONE;
}

void add_reduced(const Scene *scene, uint32_t verb)
{
    const AltPhrase *group = phrase(scene, verb);
    uint32_t start = group->shape == ALT_INFINITIVE ? infinitive_start(scene, group) : group->tokens.first;
    uint32_t left = left_of(scene, start);
    uint32_t first = left == ALT_NONE ? ALT_NONE : joined_participle(scene, verb, left);
    if (first != ALT_NONE) {
        add_clause(scene, ALT_CLAUSE_REDUCED, verb, clause_at(scene, first)->subject, start,
                clause_at(scene, first)->parent);
        return;
    }
    uint32_t parent = parent_of(scene, left);
    uint32_t inherited = parent == ALT_NONE ? ALT_NONE : clause_at(scene, parent)->subject;
    uint32_t subject = subject_by_left(scene, verb, left, inherited);
    add_clause(scene, ALT_CLAUSE_REDUCED, verb, subject, start, parent);
}

/* The subject of the first main clause from clause `index` on that has one, if possible behind the comma that ends what
 * the sentence opens with: "Denying that it fell and broke, |Lund| said"; or ALT_NONE. */
static uint32_t subject_of_next_main(const Scene *scene, uint32_t index)
{
    uint32_t found = ALT_NONE;
    for (uint32_t i = index; i < scene->document->clauses.count; i++) {
        uint32_t subject = clause_at(scene, i)->subject;
        if (clause_at(scene, i)->kind != ALT_CLAUSE_MAIN || subject == ALT_NONE)
            continue;
        if (mark(scene, phrase(scene, first_of_row(scene, subject))->tokens.first - 1) == ',')
            return subject;
        found = found == ALT_NONE ? subject : found;
    }
    return found;
}

void mend_fronted(const Scene *scene)
{
    for (uint32_t i = scene->first_clause; i < scene->document->clauses.count; i++) {
        AltClause *clause = &scene->document->clauses.items[i];
        bool participle = clause->kind == ALT_CLAUSE_REDUCED && phrase(scene, clause->verb)->shape == ALT_ING;
        if (participle && clause->subject == ALT_NONE)
            clause->subject = subject_of_next_main(scene, i + 1);
    }
}
