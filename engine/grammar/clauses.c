/* Phrases in; clauses out: each verb group with its subject, wherever that stands.
 *
 * "Pashinyan, who took office in 2018, on Friday again denied it": from the verb the search goes left, over adverbs,
 * days and whatever stands between commas, until it meets the noun phrase that can be the subject. It gives up rather
 * than guess: a clause without a subject is better than one with a wrong one.
 */
#include "speech/contents.h"
#include "scene.h"
#include "stages.h"

/* ---- searching for a subject to the left ---- */

/* Whether a verb group is the finite verb of a clause of its own, and no participle: ", |denied| it, said". */
static bool is_predicate(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;)
        if (scene->document->clauses.items[i].verb == verb)
            return scene->document->clauses.items[i].kind == ALT_CLAUSE_MAIN && scene->document->clauses.items[i].subject < verb;
    return false;
}

/* Over an aside that ends at the comma `close`: the token before its opening comma, which ends a noun phrase; or
 * ALT_NONE. "Pashinyan, who took office in 2018, |denied". */
static uint32_t before_aside(const Scene *scene, uint32_t close)
{
    if (close <= scene->sentence.first)
        return ALT_NONE;
    for (uint32_t i = close - 1; i > scene->sentence.first; i--) {
        if (mark(scene, i) == ';' || mark(scene, i) == ':')
            return ALT_NONE;
        if (!parts_clauses(scene, i) || !is_noun_phrase(scene, phrase_of(scene, i - 1)))
            continue;
        AltTag opener = tagged(scene, i + 1);
        bool aside = opener != ALT_TAG_COORDINATOR;
        uint32_t next = phrase_of(scene, i + 1);
        bool finite_inside = false;
        for (uint32_t k = i + 1; k < close; k++) {
            uint32_t at = phrase_of(scene, k);
            bool speech = at != ALT_NONE && close - i < 9 && is_verb_group(scene, at) && is_cue(scene, at) && !is_predicate(scene, next); /* ", he said," */
            finite_inside = finite_inside || (is_verb_group(scene, at) && phrase(scene, at)->shape == ALT_FINITE && !speech);
        }
        bool relative = opener == ALT_TAG_RELATIVE || opener == ALT_TAG_SUBORDINATOR || opener == ALT_TAG_THAT;
        if (opener == ALT_TAG_PREPOSITION || (next != ALT_NONE && phrase(scene, next)->is_verb && !is_predicate(scene, next)))
            relative = true;
        for (uint32_t k = i + 1; k < close && !relative; k++)
            relative = tagged(scene, k) == ALT_TAG_RELATIVE || says(scene, k, "whose");
        if (aside && (relative || !finite_inside))
            return i - 1;
    }
    return ALT_NONE;
}

static uint32_t before_bracket(const Scene *scene, uint32_t close)
{
    for (uint32_t i = close; i > scene->sentence.first; i--)
        if (mark(scene, i) == '(')
            return i - 1;
    return ALT_NONE;
}

/* "Nikol Pashinyan, the prime minister, |": from an apposition to the name it explains, where it follows one. */
static uint32_t over_apposition(const Scene *scene, uint32_t index)
{
    uint32_t first = phrase(scene, index)->tokens.first;
    if (first < scene->sentence.first + 2 || says(scene, first, "whose") || mark(scene, first - 1) != ',')
        return index;
    uint32_t left = phrase_of(scene, first - 2);
    if (!is_noun_phrase(scene, left) || says_when(scene, left))
        return index;
    uint32_t by = governor(scene, left);
    if (by != ALT_NONE && by > scene->sentence.first && is_noun_phrase(scene, phrase_of(scene, by - 1)))
        left = phrase_of(scene, by - 1);
    else if (by != ALT_NONE)
        return index;
    return left;
}

/* Over a verb that hangs on a noun: "truckers |stuck| on the road", "the officer |who patrolled| there", "an attempt |to
 * block| it". The token before it, or ALT_NONE where the verb is no such one. */
static uint32_t before_dependent(const Scene *scene, uint32_t index)
{
    if (!is_verb_group(scene, index))
        return ALT_NONE;
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;) {
        const AltClause *clause = &scene->document->clauses.items[i];
        bool noun = clause->kind == ALT_CLAUSE_CONTENT && clause->tokens.first > scene->sentence.first
                && tagged(scene, clause->tokens.first) == ALT_TAG_THAT
                && is_noun_phrase(scene, phrase_of(scene, clause->tokens.first - 1)); /* "the charge |that X lied| was false" */
        bool dependent = noun || clause->kind == ALT_CLAUSE_REDUCED || clause->kind == ALT_CLAUSE_RELATIVE;
        if (clause->verb == index)
            return dependent && clause->tokens.first > scene->sentence.first ? clause->tokens.first - 1 : ALT_NONE;
    }
    return ALT_NONE;
}

/* "the agency that licensed |it| blamed", "the complaint that guards took |flasks| was dropped": an object in the clause
 * of a noun that still waits for its verb. The token before that clause, or ALT_NONE. */
static uint32_t before_clause_of_noun(const Scene *scene, uint32_t object)
{
    uint32_t left = left_of(scene, phrase(scene, first_of_row(scene, object))->tokens.first);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    if (!is_verb_group(scene, verb) || is_cue(scene, verb) || scene->document->clauses.count != scene->first_clause + 1
            || scene->document->clauses.items[scene->first_clause].verb != verb)
        return ALT_NONE;
    const AltClause *clause = &scene->document->clauses.items[scene->first_clause];
    bool noun = clause->kind == ALT_CLAUSE_RELATIVE || clause->kind == ALT_CLAUSE_CONTENT;
    uint32_t before = clause->tokens.first > scene->sentence.first ? phrase_of(scene, clause->tokens.first - 1) : ALT_NONE;
    return noun && is_noun_phrase(scene, before) ? clause->tokens.first - 1 : ALT_NONE;
}

/* The subject found from `token` leftwards; ALT_NONE where the search meets something that no subject stands behind.
 * `*coordinator` tells of an "and" that makes the verb share the subject of an earlier one. */
static uint32_t subject_left(const Scene *scene, uint32_t token, bool *coordinator)
{
    bool after_aside = false;
    while (in_range(scene->sentence, token)) {
        AltTag tag = tagged(scene, token);
        uint32_t at = phrase_of(scene, token);
        if (tag == ALT_TAG_RELATIVE)
            return ALT_NONE;
        uint32_t over = before_dependent(scene, at);
        if (over != ALT_NONE) {
            token = over;
        } else if (is_noun_phrase(scene, at)) {
            uint32_t row = first_of_row(scene, at);
            uint32_t by = governor(scene, row);
            bool when = says_when(scene, at);
            uint32_t outside = before_clause_of_noun(scene, at);
            if (outside != ALT_NONE)
                token = outside;
            else if (!when && !phrase(scene, at)->genitive && (by == ALT_NONE || has(scene, by, CLASS_SUBORDINATOR)))
                return after_aside ? over_apposition(scene, at) : at;
            else
                token = (by == ALT_NONE ? phrase(scene, row)->tokens.first : by) - 1;
        } else if (tag == ALT_TAG_ADVERB || tag == ALT_TAG_PREPOSITION || token_at(scene->document, token)->kind == ALT_QUOTE_MARK) {
            token--;
        } else if (parts_clauses(scene, token)) {
            uint32_t behind = before_aside(scene, token);
            if (behind == ALT_NONE && token > scene->sentence.first)
                return ALT_NONE;
            after_aside = true;
            token = behind;
        } else if (mark(scene, token) == ')') {
            token = before_bracket(scene, token);
        } else {
            *coordinator = tag == ALT_TAG_COORDINATOR;
            return ALT_NONE;
        }
    }
    return ALT_NONE;
}

/* ---- other places for a subject ---- */

/* The subject of the verb that "and" joins this one to: of the last speech verb for a speech verb. */
static uint32_t shared_subject(const Scene *scene, uint32_t verb)
{
    const AltDocument *document = scene->document;
    uint32_t found = ALT_NONE;
    for (uint32_t i = document->clauses.count; i-- > scene->first_clause;) {
        const AltClause *clause = &document->clauses.items[i];
        if (phrase(scene, clause->verb)->shape != ALT_FINITE || clause->subject == ALT_NONE)
            continue;
        bool alike = forms_at(document, phrase(scene, clause->verb)->head) & forms_at(document, phrase(scene, verb)->head);
        bool finite = phrase(scene, clause->verb)->hypothetical == phrase(scene, verb)->hypothetical;
        if (is_cue(scene, verb) && !(finite || alike))
            continue; /* "said he would offer help but did not name a sum" */
        if (is_cue(scene, verb) && is_cue(scene, clause->verb) && phrase(scene, verb)->perfect && !phrase(scene, clause->verb)->perfect && found != ALT_NONE)
            continue; /* "said |it| had trusted nobody and had asked for lists" */
        bool relative = clause->kind == ALT_CLAUSE_RELATIVE;
        if (found == ALT_NONE && !(relative && is_cue(scene, verb)))
            found = clause->subject;
        if (is_cue(scene, verb) && is_cue(scene, clause->verb) && !relative)
            return clause->subject;
    }
    return found;
}

/* "...," said Macron: the noun phrase right behind the verb, where the content stands before it. */
static uint32_t subject_right(const Scene *scene, uint32_t verb)
{
    uint32_t end = phrase(scene, verb)->tokens.end, first = phrase(scene, verb)->tokens.first;
    uint32_t at = phrase_of(scene, end);
    bool follows_content = first > scene->sentence.first
            && (mark(scene, first - 1) == ','
                    || (token_at(scene->document, first - 1)->kind == ALT_QUOTE_MARK && quotation_at(scene, first - 1) == ALT_NONE));
    bool plain = phrase(scene, verb)->tokens.end - first == 1;
    if (is_noun_phrase(scene, at)) { /* "..., said Trump could file": the noun has a verb of its own */
        uint32_t behind = phrase(scene, at)->tokens.end;
        while (tagged(scene, behind) == ALT_TAG_ADVERB)
            behind++;
        uint32_t next = in_range(scene->sentence, behind) ? phrase_of(scene, behind) : ALT_NONE;
        if (is_verb_group(scene, next) && phrase(scene, next)->shape == ALT_FINITE)
            return ALT_NONE;
    }
    return plain && follows_content && is_cue(scene, verb) && is_noun_phrase(scene, at) && !says_when(scene, at) ? at : ALT_NONE;
}

/* The noun that a relative clause belongs to. */
static uint32_t antecedent(const Scene *scene, uint32_t relative)
{
    uint32_t token = relative;
    while (token-- > scene->sentence.first) {
        if (is_noun_phrase(scene, phrase_of(scene, token))) {
            uint32_t at = phrase_of(scene, token);
            uint32_t by = governor(scene, at);
            bool comma = mark(scene, relative - 1) == ',';
            bool longer = comma && by != ALT_NONE && by > scene->sentence.first && is_noun_phrase(scene, phrase_of(scene, by - 1))
                    && is_word(scene->document, by, "of");
            return longer ? phrase_of(scene, by - 1) : comma ? over_apposition(scene, at) : at;
        }
        if (mark(scene, token) != ',' && tagged(scene, token) != ALT_TAG_PREPOSITION
                && token_at(scene->document, token)->kind != ALT_QUOTE_MARK)
            return ALT_NONE;
    }
    return ALT_NONE;
}

/* ---- building clauses ---- */

static uint32_t last_finite_clause(const Scene *scene)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;)
        if (phrase(scene, scene->document->clauses.items[i].verb)->shape == ALT_FINITE)
            return i;
    return ALT_NONE;
}

/* Where the clause of a subject opens: at its "that", "who" or "while", over days and places in between. */
static uint32_t opener(const Scene *scene, uint32_t token)
{
    uint32_t found = token;
    while (token-- > scene->sentence.first) {
        AltTag tag = tagged(scene, token);
        uint32_t at = phrase_of(scene, token);
        bool hybrid = tag == ALT_TAG_PREPOSITION && has(scene, token, CLASS_SUBORDINATOR) && token + 1 == found;
        if (tag == ALT_TAG_THAT || tag == ALT_TAG_SUBORDINATOR || tag == ALT_TAG_RELATIVE || hybrid)
            return token;
        bool adjunct = at != ALT_NONE && is_noun_phrase(scene, at) && (says_when(scene, at) || governor(scene, at) != ALT_NONE);
        if (!adjunct && tag != ALT_TAG_ADVERB && tag != ALT_TAG_PREPOSITION)
            return found;
    }
    return found;
}

static AltClauseKind kind_by_opener(const Scene *scene, uint32_t open, uint32_t verb)
{
    AltTag tag = tagged(scene, open);
    if (tag == ALT_TAG_THAT)
        return ALT_CLAUSE_CONTENT;
    if (tag == ALT_TAG_RELATIVE || says(scene, open, "whose") || (says(scene, open, "what") && open > scene->sentence.first)) /* "|what Kyiv calls| a bomb" */
        return ALT_CLAUSE_RELATIVE;
    if (tag == ALT_TAG_SUBORDINATOR || tag == ALT_TAG_PREPOSITION)
        return ALT_CLAUSE_SUBORDINATE;
    uint32_t left = left_of(scene, open);
    uint32_t at = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    bool behind_cue = at != ALT_NONE && phrase(scene, at)->is_verb && at != verb && is_cue(scene, at);
    return behind_cue ? ALT_CLAUSE_CONTENT : ALT_CLAUSE_MAIN;
}

static void add_clause(const Scene *scene, AltClauseKind kind, uint32_t verb, uint32_t subject, uint32_t first, uint32_t parent)
{
    AltDocument *document = scene->document;
    *LIST_ADD(document->arena, &document->clauses) = (AltClause){
            .kind = (uint8_t)kind,
            .verb = verb,
            .subject = subject,
            .tokens = {first, scene->sentence.end},
            .sentence = scene->number,
            .parent = parent,
    };
}

/* The subject that a participle behind a comma has: of the last main clause, not of what is said in it. */
static uint32_t subject_of_main(const Scene *scene, uint32_t fallback)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;) {
        const AltClause *clause = &scene->document->clauses.items[i];
        if (clause->kind == ALT_CLAUSE_MAIN && clause->subject != ALT_NONE)
            return clause->subject;
    }
    return fallback;
}

/* "accused |Sudland| of shelling": the object before the preposition does what the gerund says; ALT_NONE without one. */
static uint32_t accused_before(const Scene *scene, uint32_t preposition)
{
    bool leads = says(scene, preposition, "of") || says(scene, preposition, "for") || says(scene, preposition, "against");
    uint32_t object = preposition > scene->sentence.first ? phrase_of(scene, preposition - 1) : ALT_NONE;
    if (!leads || !is_noun_phrase(scene, object) || says_when(scene, object))
        return ALT_NONE;
    uint32_t row = first_of_row(scene, object);
    uint32_t left = left_of(scene, phrase(scene, row)->tokens.first);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    return is_verb_group(scene, verb) && is_cue(scene, verb) ? object : ALT_NONE;
}

/* Infinitives, gerunds and participles take the subject of the verb that they hang on, or the noun before them. */
static void add_reduced(const Scene *scene, uint32_t verb)
{
    const AltPhrase *group = phrase(scene, verb);
    uint32_t parent = last_finite_clause(scene);
    uint32_t start = group->shape == ALT_INFINITIVE ? group->tokens.first - 1 : group->tokens.first;
    uint32_t left = left_of(scene, start);
    uint32_t at = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    uint32_t subject = parent == ALT_NONE ? ALT_NONE : scene->document->clauses.items[parent].subject;
    if (scene->document->clauses.count > scene->first_clause) {
        uint32_t nearest = scene->document->clauses.count - 1;
        const AltClause *last = &scene->document->clauses.items[nearest];
        bool chained = at != ALT_NONE && phrase(scene, at)->is_verb && at == last->verb;
        if (chained) {
            parent = nearest;
            subject = last->subject;
        }
    }
    if (at != ALT_NONE && is_noun_phrase(scene, at) && !says_when(scene, at) && !has(scene, left, CLASS_EACH_OTHER))
        subject = at;
    else if (left != ALT_NONE && tagged(scene, left) == ALT_TAG_PREPOSITION && accused_before(scene, left) != ALT_NONE)
        subject = accused_before(scene, left);
    else if (left != ALT_NONE && mark(scene, left) == ',' && group->shape == ALT_ING)
        subject = subject_of_main(scene, subject);
    add_clause(scene, ALT_CLAUSE_REDUCED, verb, subject, start, parent);
}

/* Whether a bare past form is a participle: "a report released by X said", "troops sent to the border crossed it". */
static bool is_reduced_past(const Scene *scene, uint32_t verb)
{
    const AltPhrase *group = phrase(scene, verb);
    uint32_t end = group->tokens.end;
    unsigned forms = forms_at(scene->document, group->head);
    if (group->tokens.end - group->tokens.first > 1 || !(forms & FORM_PARTICIPLE))
        return false;
    if (!(forms & FORM_PAST) || (in_range(scene->sentence, end) && is_word(scene->document, end, "by")))
        return true;
    bool name = phrase(scene, verb)->tokens.first > scene->sentence.first && tagged(scene, phrase(scene, verb)->tokens.first - 1) == ALT_TAG_NAME;
    if (name && is_cue(scene, verb)) /* "the council |said| in a report released ..." */
        return false;
    if (parts_clauses(scene, end) || is_quote_mark(scene, end)) /* 'The building, she said, "is ..."' */
        return false;
    uint32_t left = left_of(scene, group->tokens.first);
    if (left == ALT_NONE || (tagged(scene, left) == ALT_TAG_RELATIVE || tagged(scene, left) == ALT_TAG_PRONOUN))
        return left == ALT_NONE;
    for (uint32_t i = verb + 1; i < scene->end_phrase; i++) {
        const AltPhrase *next = phrase(scene, i);
        AltTag opener = tagged(scene, next->tokens.first - 1);
        if (opener == ALT_TAG_THAT || opener == ALT_TAG_RELATIVE || has(scene, next->tokens.first - 1, CLASS_SUBORDINATOR))
            return false;
        if (next->is_verb) {
            bool alone = next->shape == ALT_FINITE && i > verb + 1 && governor(scene, i - 1) != ALT_NONE
                    && phrase(scene, i - 1)->tokens.end == next->tokens.first;
            bool adverb = next->shape == ALT_FINITE && i == verb + 1
                    && (mark(scene, left) || mark(scene, next->tokens.first - 1) != ','); /* ", an aide |said| last night, was" */
            bool agent = says(scene, next->tokens.end, "by"); /* "said in a statement |carried by| the agency" */
            return (alone || adverb) && !agent;
        }
        uint32_t before = next->tokens.first - 1;
        bool comma = mark(scene, before) == ',' || (before > end && mark(scene, before - 1) == ','); /* "said on Saturday, in what ..." */
        if (governor(scene, i) == ALT_NONE || tagged(scene, before) == ALT_TAG_COORDINATOR || comma)
            return false;
    }
    return false;
}

/* Whether the last finite clause of the sentence is a main clause with a subject whose verb is a cue. */
static bool last_cue_has_subject(const Scene *scene)
{
    uint32_t last = last_finite_clause(scene);
    const AltClause *clause = last == ALT_NONE ? NULL : &scene->document->clauses.items[last];
    return clause && clause->kind == ALT_CLAUSE_MAIN && clause->subject != ALT_NONE && is_cue(scene, clause->verb);
}

static void add_finite(const Scene *scene, uint32_t verb)
{
    const AltPhrase *group = phrase(scene, verb);
    bool coordinator = false;
    uint32_t subject = ALT_NONE, first = group->tokens.first;
    uint32_t left = left_of(scene, first);
    if (left != ALT_NONE && tagged(scene, left) == ALT_TAG_RELATIVE) {
        add_clause(scene, ALT_CLAUSE_RELATIVE, verb, antecedent(scene, left), left, last_finite_clause(scene));
        return;
    }
    if (first > scene->sentence.first)
        subject = subject_left(scene, first - 1, &coordinator);
    uint32_t inverted = subject_right(scene, verb);
    bool touches = subject != ALT_NONE && phrase(scene, subject)->tokens.end == first;
    bool quoted = first > scene->sentence.first && (is_quote_mark(scene, first - 1) || (first > scene->sentence.first + 1 && is_quote_mark(scene, first - 2)));
    if (inverted != ALT_NONE && !touches && (quoted || subject == ALT_NONE)) {
        add_clause(scene, ALT_CLAUSE_MAIN, verb, inverted, first, ALT_NONE);
        return;
    }
    bool row = left != ALT_NONE && mark(scene, left) == ',' && is_cue(scene, verb) && last_cue_has_subject(scene); /* "denied it, |said| he had paid" */
    if (subject == ALT_NONE && (coordinator || row)) {
        add_clause(scene, ALT_CLAUSE_MAIN, verb, shared_subject(scene, verb), first, last_finite_clause(scene));
        return;
    }
    uint32_t open = opener(scene, subject == ALT_NONE ? first : phrase(scene, first_of_row(scene, subject))->tokens.first);
    add_clause(scene, kind_by_opener(scene, open, verb), verb, subject, open, last_finite_clause(scene));
}

/* "Accusing Sudland of lies, Norland left": a participle that opens the sentence has the subject of the main clause. */
static void mend_fronted(const Scene *scene)
{
    AltDocument *document = scene->document;
    for (uint32_t i = scene->first_clause; i < document->clauses.count; i++) {
        AltClause *clause = &document->clauses.items[i];
        if (clause->kind != ALT_CLAUSE_REDUCED || clause->subject != ALT_NONE || phrase(scene, clause->verb)->shape != ALT_ING)
            continue;
        for (uint32_t k = i + 1; k < document->clauses.count && clause->subject == ALT_NONE; k++)
            if (document->clauses.items[k].kind == ALT_CLAUSE_MAIN)
                clause->subject = document->clauses.items[k].subject;
    }
}

static void parse_sentence(const Scene *scene)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++) {
        AltPhrase *group = &scene->document->phrases.items[i];
        if (!group->is_verb)
            continue;
        if (group->shape == ALT_FINITE && !is_reduced_past(scene, i))
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
