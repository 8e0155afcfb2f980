/* Phrases in; clauses out: each verb group with its subject (subjects.c), the token where its clause opens, and its
 * kind.
 *
 * "Norland, |which denied it|, said |Sudland had attacked|": a relative clause, a main clause, and what is said.
 * Verb groups that take their subject from another verb, like "denying it", make reduced clauses (reduced.c).
 */
#include "clauses.h"

#include "openings.h"
#include "stages.h"

/* ---- where a clause opens ---- */

/* Days, places and adverbs may stand between "that" and the subject. */
static bool is_adjunct(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    uint32_t at = phrase_of(scene, token);
    if (tag == ALT_TAG_ADVERB || tag == ALT_TAG_PREPOSITION)
        return true;
    return is_noun_phrase(scene, at) && (says_when(scene, at) || governor(scene, at) != ALT_NONE);
}

/* "|had| they asked, we would have helped": a condition that opens with its helper, where no subject of its own stands
 * before that. */
static bool is_fronted_had(const Scene *scene, uint32_t token, uint32_t subject)
{
    uint32_t at = phrase_of(scene, token), before = phrase_of(scene, left_of(scene, token));
    bool alone = says(scene, token, "had") && token + 1 == subject && is_verb_group(scene, at)
            && phrase(scene, at)->tokens.end == subject;
    bool nominative = phrase(scene, phrase_of(scene, subject))->pronoun && !has(scene, subject, CLASS_OBJECT_FORM);
    bool owned = is_noun_phrase(scene, before) && left_of(scene, token) + 1 == token
            && !has(scene, left_of(scene, token), CLASS_ADJECTIVE) && !says(scene, token - 1, "alive");
    return alone && (nominative || !owned);
}

/* "that", "while", "who"; and "after" or "before" right before the subject, which are prepositions elsewhere. */
static bool opens_clause(const Scene *scene, uint32_t token, uint32_t subject)
{
    AltTag tag = tagged(scene, token);
    bool hybrid = tag == ALT_TAG_PREPOSITION && has(scene, token, CLASS_SUBORDINATOR) && token + 1 == subject;
    return hybrid || tag == ALT_TAG_THAT || tag == ALT_TAG_SUBORDINATOR || tag == ALT_TAG_RELATIVE
            || is_fronted_had(scene, token, subject);
}

/* "say |which side it blames|", "ask |what price they paid|": the word that asks, behind a verb and with its noun right
 * before the subject; ALT_NONE where none does. */
static uint32_t asking_word(const Scene *scene, uint32_t subject)
{
    uint32_t at = subject > scene->sentence.first ? phrase_of(scene, subject - 1) : ALT_NONE;
    if (!is_noun_phrase(scene, at) || phrase(scene, at)->tokens.end != subject)
        return ALT_NONE;
    AltRange noun = phrase(scene, at)->tokens;
    uint32_t asks = has(scene, noun.first, CLASS_QUESTION) && range_length(noun) > 1 ? noun.first : noun.first - 1;
    bool behind_verb = asks > scene->sentence.first && is_verb_group(scene, phrase_of(scene, asks - 1));
    return behind_verb && has(scene, asks, CLASS_QUESTION) && asks + 1 < subject ? asks : ALT_NONE;
}

/* Where the clause of a subject opens: at its "that", "who" or "while", over days and places in between. */
static uint32_t opener(const Scene *scene, uint32_t subject)
{
    uint32_t asks = asking_word(scene, subject);
    if (asks != ALT_NONE)
        return asks;
    for (uint32_t token = subject; token-- > scene->sentence.first;) {
        if (opens_clause(scene, token, subject) || (says(scene, token, "what") && token + 1 == subject))
            return token;
        if (!is_adjunct(scene, token))
            return subject;
    }
    return subject;
}

/* `asks` tells that a word like "which", with its noun, opens what is asked. */
static AltClauseKind kind_by_opener(const Scene *scene, uint32_t open, uint32_t verb, bool asks)
{
    AltTag tag = tagged(scene, open);
    if (tag == ALT_TAG_THAT || asks)
        return ALT_CLAUSE_CONTENT;
    bool what = says(scene, open, "what") && open > scene->sentence.first; /* "|what Kyiv calls| a bomb" */
    if (tag == ALT_TAG_RELATIVE || says(scene, open, "whose") || what)
        return ALT_CLAUSE_RELATIVE;
    bool had = says(scene, open, "had") && phrase_of(scene, open) != verb;
    if (tag == ALT_TAG_SUBORDINATOR || tag == ALT_TAG_PREPOSITION || had)
        return ALT_CLAUSE_SUBORDINATE;
    uint32_t at = phrase_of(scene, left_of(scene, open));
    bool behind_cue = is_verb_group(scene, at) && at != verb && is_cue(scene, at);
    return behind_cue ? ALT_CLAUSE_CONTENT : ALT_CLAUSE_MAIN;
}

/* ---- finite verbs ---- */

/* '"...," |said Macron', '"..." |said Macron': a quotation ends right before `token`, or one token earlier. */
static bool follows_quote_mark(const Scene *scene, uint32_t token)
{
    return is_quote_mark(scene, token - 1) || is_quote_mark(scene, token - 2);
}

/* Whether the subject stands right before the verb. */
static bool touches(const Scene *scene, uint32_t subject, uint32_t verb)
{
    return subject != ALT_NONE && phrase(scene, subject)->tokens.end == phrase(scene, verb)->tokens.first;
}

/* Whether the last main clause of the sentence has a subject, and a cue for its verb. */
static bool last_cue_has_subject(const Scene *scene)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;) {
        const AltClause *clause = clause_at(scene, i);
        if (clause->kind == ALT_CLAUSE_MAIN && is_finite(scene, clause->verb))
            return clause->subject != ALT_NONE && is_cue(scene, clause->verb);
    }
    return false;
}

/* "denied it, |said| he had paid": cues in a row. `left` is the token before the verb. */
static bool continues_row(const Scene *scene, uint32_t verb, uint32_t left)
{
    return mark(scene, left) == ',' && is_cue(scene, verb) && last_cue_has_subject(scene);
}

/* "It did, however, |submit|", "Baku has, for its part, |denied|": the clause of the helper that an aside has cut off
 * from its verb; ALT_NONE where none is. */
static uint32_t helper_before(const Scene *scene, uint32_t left)
{
    uint32_t last = mark(scene, left) == ',' ? last_finite_clause(scene) : ALT_NONE;
    if (last == ALT_NONE)
        return ALT_NONE;
    const AltPhrase *helper = phrase(scene, clause_at(scene, last)->verb);
    bool alone = helper->tokens.end == helper->tokens.first + 1 && mark(scene, helper->tokens.end) == ',';
    return alone && has(scene, helper->head, CLASS_DO | CLASS_HAVE | CLASS_MODAL) ? last : ALT_NONE;
}

/* "said |that its forces had left|", "|its forces had left|": from the opener of the clause, or its subject, on. */
static void add_with_subject(const Scene *scene, uint32_t verb, uint32_t subject)
{
    uint32_t first = subject == ALT_NONE ? verb : first_of_row(scene, subject);
    if (touches(scene, subject, verb) && left_out_by(scene, subject, verb) != ALT_NONE) {
        add_clause(scene, ALT_CLAUSE_RELATIVE, verb, subject, phrase(scene, first)->tokens.first,
                last_finite_clause(scene));
        return;
    }
    uint32_t open = opener(scene, phrase(scene, first)->tokens.first);
    bool asks = open == asking_word(scene, phrase(scene, first)->tokens.first);
    add_clause(scene, kind_by_opener(scene, open, verb, asks), verb, subject, open, last_finite_clause(scene));
}

static void add_relative(const Scene *scene, uint32_t verb, uint32_t relative)
{
    uint32_t subject = antecedent(scene, relative);
    add_clause(scene, ALT_CLAUSE_RELATIVE, verb, subject, relative, last_finite_clause(scene));
}

static void add_finite(const Scene *scene, uint32_t verb)
{
    uint32_t first = phrase(scene, verb)->tokens.first, left = left_of(scene, first);
    if (tagged(scene, left) == ALT_TAG_RELATIVE) {
        if (has(scene, left, CLASS_SUBORDINATOR)) /* "on Monday |when asked| about it" */
            add_clause(scene, ALT_CLAUSE_SUBORDINATE, verb, ALT_NONE, left, last_finite_clause(scene));
        else
            add_relative(scene, verb, left);
        return;
    }
    bool coordinator = false;
    uint32_t subject = subject_left(scene, first - 1, &coordinator), inverted = subject_right(scene, verb);
    bool quoted = follows_quote_mark(scene, first) && !touches(scene, subject, verb);
    uint32_t helped = subject == ALT_NONE ? helper_before(scene, left) : ALT_NONE;
    if (helped != ALT_NONE) {
        add_clause(scene, ALT_CLAUSE_MAIN, verb, clause_at(scene, helped)->subject, first, helped);
        return;
    }
    if (inverted != ALT_NONE && (subject == ALT_NONE || quoted))
        add_clause(scene, ALT_CLAUSE_MAIN, verb, inverted, first, ALT_NONE);
    else if (subject == ALT_NONE && (coordinator || continues_row(scene, verb, left)))
        add_clause(scene, ALT_CLAUSE_MAIN, verb, shared_subject(scene, verb), first, last_finite_clause(scene));
    else
        add_with_subject(scene, verb, subject);
}

/* ---- entry point ---- */

static void parse_sentence(const Scene *scene)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++) {
        if (!phrase(scene, i)->is_verb)
            continue;
        if (is_finite(scene, i) && !is_reduced_past(scene, i))
            add_finite(scene, i);
        else
            add_reduced(scene, i);
    }
    mend_fronted(scene);
}

void find_clauses(AltDocument *document)
{
    Scene scene;
    scene_begin(&scene, document);
    while (scene_next(&scene))
        parse_sentence(&scene);
}
