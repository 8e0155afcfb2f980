/* Finds where a content begins and ends: 'The map, he said, "is wrong", adding that ...' has two pieces of content,
 * "The map" and "is wrong". The reporter's own words around them are left out.
 */
#include "contents.h"

/* ---- quotations ---- */

uint32_t quotation_at(const Scene *scene, uint32_t token)
{
    const AltDocument *document = scene->document;
    uint32_t low = 0, high = document->quotations.count;
    uint32_t start = in_range(scene->sentence, token) ? token_at(document, token)->span.start : UINT32_MAX;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->quotations.items[middle].span.start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < document->quotations.count && document->quotations.items[low].span.start == start ? low : ALT_NONE;
}

uint32_t quotation_around(const Scene *scene, uint32_t token)
{
    const AltDocument *document = scene->document;
    uint32_t low = 0, high = document->quotations.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->quotations.items[middle].tokens.first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t at = low ? low - 1 : ALT_NONE;
    while (at != ALT_NONE && !in_range(document->quotations.items[at].tokens, token))
        at = document->quotations.items[at].outer;
    return at;
}

/* The first token behind a quotation that opens at `token`, its closing mark included; `token + 1` where none opens. */
static uint32_t behind_quotation(const Scene *scene, uint32_t token)
{
    uint32_t at = quotation_at(scene, token);
    if (at == ALT_NONE)
        return token + 1;
    const AltQuotation *quotation = &scene->document->quotations.items[at];
    uint32_t end = quotation->tokens.end + (quotation->closed ? 1 : 0);
    return end > token ? end : token + 1;
}

/* ---- small questions ---- */

static bool is_edge_mark(const Scene *scene, uint32_t token, const char *marks)
{
    return is_dash(scene, token) || (mark(scene, token) && strchr(marks, mark(scene, token)));
}

/* A full stop inside a quotation is part of it. */
AltRange trimmed(const Scene *scene, AltRange range)
{
    while (range.first < range.end && is_edge_mark(scene, range.first, ",.;:"))
        range.first++;
    while (range.first < range.end && is_edge_mark(scene, range.end - 1, quotation_around(scene, range.end - 1) == ALT_NONE ? ",.;:" : ",;:"))
        range.end--;
    return range;
}

static const AltClause *clause_of_verb(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++)
        if (scene->document->clauses.items[i].verb == verb)
            return &scene->document->clauses.items[i];
    return NULL;
}

static uint32_t skip_adverbs(const Scene *scene, uint32_t token)
{
    while (tagged(scene, token) == ALT_TAG_ADVERB)
        token++;
    return token;
}

/* The verb group that begins at `token`, adverbs skipped; ALT_NONE where none does. */
static uint32_t verb_at(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, skip_adverbs(scene, token));
    return is_verb_group(scene, at) ? at : ALT_NONE;
}

/* The finite verb whose subject is the noun phrase at `token`; ALT_NONE where there is none. */
static uint32_t verb_of_subject_at(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at))
        return ALT_NONE;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        if (clause->subject == ALT_NONE || phrase(scene, clause->verb)->tokens.first <= token)
            continue;
        bool same = clause->subject == at || first_of_row(scene, clause->subject) == at;
        if (same && phrase(scene, clause->verb)->shape == ALT_FINITE)
            return clause->verb;
    }
    return ALT_NONE;
}

bool clause_begins(const Scene *scene, uint32_t token)
{
    for (uint32_t i = token; i < scene->sentence.end;) {
        uint32_t at = phrase_of(scene, i);
        AltTag tag = tagged(scene, i);
        if (tag == ALT_TAG_ADVERB || is_quote_mark(scene, i) || tag == ALT_TAG_COORDINATOR) {
            i++;
        } else if (tag == ALT_TAG_SUBORDINATOR) {
            return true;
        } else if (tag == ALT_TAG_PREPOSITION && is_noun_phrase(scene, phrase_of(scene, i + 1))) {
            i = phrase(scene, phrase_of(scene, i + 1))->tokens.end;
            if (mark(scene, i) == ',')
                i++;
        } else if (is_noun_phrase(scene, at)) {
            if (verb_of_subject_at(scene, i) != ALT_NONE)
                return true;
            if (!says_when(scene, at))
                return false;
            i = phrase(scene, at)->tokens.end;
        } else {
            return false;
        }
    }
    return false;
}

/* ---- where a content ends ---- */

/* Whether the verb group has the speaker of `clause` as its subject and is a cue: the next act of the same speaker. */
static bool is_next_cue(const Scene *scene, uint32_t verb, uint32_t clause)
{
    if (verb == ALT_NONE || !is_cue(scene, verb))
        return false;
    uint8_t shape = phrase(scene, verb)->shape;
    const AltClause *its = clause_of_verb(scene, verb);
    if (shape == ALT_INFINITIVE || !its)
        return false;
    if (clause == ALT_NONE || shape == ALT_ING)
        return true;
    return its->subject == scene->document->clauses.items[clause].subject;
}

static bool cue_of_new_speaker(const Scene *scene, uint32_t token)
{
    if (tagged(scene, token) == ALT_TAG_THAT || tagged(scene, token) == ALT_TAG_RELATIVE)
        return false;
    uint32_t verb = verb_of_subject_at(scene, token), at = phrase_of(scene, token);
    if (verb == ALT_NONE && is_noun_phrase(scene, at) && has(scene, token, CLASS_EACH)) { /* ", each blaming the other" */
        uint32_t next = phrase_of(scene, phrase(scene, at)->tokens.end);
        verb = is_verb_group(scene, next) ? next : ALT_NONE;
    }
    return verb != ALT_NONE && is_cue(scene, verb);
}

/* "If Norland denies it, ...", "Denying it, Norland ...": the clause of the cue opens the sentence. */
static bool is_fronted(const Scene *scene, uint32_t clause)
{
    if (clause == ALT_NONE)
        return false;
    const AltClause *it = &scene->document->clauses.items[clause];
    bool dependent = it->kind == ALT_CLAUSE_SUBORDINATE || it->kind == ALT_CLAUSE_REDUCED;
    return dependent && it->tokens.first <= scene->sentence.first + 1;
}

/* ", who faces a challenger on Tuesday.": an aside of the reporter that ends with the sentence. */
static bool runs_to_end(const Scene *scene, uint32_t token)
{
    for (uint32_t i = token; i + 1 < scene->sentence.end; i++)
        if (parts_clauses(scene, i) || mark(scene, i) == ';' || is_quote_mark(scene, i))
            return false;
    return true;
}

/* Whether the content ends before the comma at `token`. */
static bool ends_at_comma(const Scene *scene, uint32_t token, uint32_t clause)
{
    uint32_t next = skip_adverbs(scene, token + 1);
    uint32_t verb = verb_at(scene, next);
    AltTag tag = tagged(scene, next);
    if (says(scene, next, "according") || says(scene, next, "despite") || says(scene, next, "compared") || (is_fronted(scene, clause) && verb_of_subject_at(scene, next) != ALT_NONE))
        return true;
    if (verb != ALT_NONE && (phrase(scene, verb)->shape == ALT_ING || phrase(scene, verb)->shape == ALT_FINITE))
        return is_next_cue(scene, verb, clause);
    if (tag == ALT_TAG_COORDINATOR) {
        uint32_t joined = verb_at(scene, next + 1);
        return is_next_cue(scene, joined, clause) || cue_of_new_speaker(scene, skip_adverbs(scene, next + 1))
                || (says(scene, next, "but") && joined == ALT_NONE && clause_begins(scene, next + 1));
    }
    if (tag == ALT_TAG_SUBORDINATOR || (tag == ALT_TAG_PREPOSITION && has(scene, next, CLASS_SUBORDINATOR)))
        return has(scene, next, CLASS_SUBORDINATOR) && !has(scene, next, CLASS_HYPOTHESIS) && cue_of_new_speaker(scene, next + 1);
    if (tag == ALT_TAG_RELATIVE && quotation_around(scene, token) == ALT_NONE && runs_to_end(scene, next))
        return true;
    uint32_t at = phrase_of(scene, next);
    bool claim = is_noun_phrase(scene, at) && has(scene, phrase(scene, at)->head, CLASS_CLAIM | CLASS_REQUEST)
            && (tagged(scene, phrase(scene, at)->tokens.end) == ALT_TAG_RELATIVE
                    || is_noun_phrase(scene, phrase_of(scene, phrase(scene, at)->tokens.end)));
    return claim || cue_of_new_speaker(scene, next);
}

static bool ends_here(const Scene *scene, uint32_t token, uint32_t clause)
{
    if (mark(scene, token) == ';')
        return true;
    if (parts_clauses(scene, token))
        return ends_at_comma(scene, token, clause);
    if (says(scene, token, "according") && says(scene, token + 1, "to"))
        return true;
    if (tagged(scene, token) == ALT_TAG_COORDINATOR)
        return is_next_cue(scene, verb_at(scene, token + 1), clause);
    return says(scene, token, "as") && cue_of_new_speaker(scene, token + 1); /* "had left, as the ministry put it" */
}

/* '... a "fringe candidate," |making': the comma inside the marks ends what is said. */
static bool closed_by_comma(const Scene *scene, uint32_t end)
{
    return is_quote_mark(scene, end - 1) && quotation_at(scene, end - 1) == ALT_NONE && mark(scene, end - 2) == ',';
}

AltRange content_after(const Scene *scene, uint32_t start, uint32_t clause)
{
    uint32_t end = start, limit = scene->sentence.end;
    uint32_t around = quotation_around(scene, start);
    if (around != ALT_NONE && scene->document->quotations.items[around].tokens.end < limit)
        limit = scene->document->quotations.items[around].tokens.end;
    if (is_quote_mark(scene, start) && quotation_at(scene, start) != ALT_NONE)
        end = behind_quotation(scene, start);
    while (end < limit && !(end > start && (ends_here(scene, end, clause) || closed_by_comma(scene, end))))
        end = behind_quotation(scene, end);
    end = end > limit ? limit : end;
    return trimmed(scene, (AltRange){start, end});
}

/* ---- content before its cue ---- */

/* Where the content that ends before `limit` may begin: behind a semicolon, or with the sentence. */
static uint32_t earliest(const Scene *scene, uint32_t limit)
{
    for (uint32_t i = limit; i-- > scene->sentence.first;)
        if (mark(scene, i) == ';' && quotation_around(scene, i) == ALT_NONE)
            return i + 1;
    return scene->sentence.first;
}

static bool has_finite_verb(const Scene *scene, AltRange range)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (in_range(range, phrase(scene, i)->tokens.first) && phrase(scene, i)->is_verb && phrase(scene, i)->shape == ALT_FINITE)
            return true;
    return false;
}

static bool has_main_clause(const Scene *scene, AltRange range)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        if (clause->kind == ALT_CLAUSE_MAIN && clause->subject != ALT_NONE && in_range(range, phrase(scene, clause->verb)->tokens.first))
            return true;
    }
    return false;
}

static bool has_quotation(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (is_quote_mark(scene, i) || quotation_around(scene, i) != ALT_NONE)
            return true;
    return false;
}

/* "Rubbish, |says Minsk|", "Not so, |snapped the ministry|": a word or two that judge or refuse. */
static bool is_interjection(const Scene *scene, AltRange range)
{
    bool judges = false;
    for (uint32_t i = range.first; i < range.end; i++)
        judges = judges || has(scene, i, CLASS_UNTRUE | CLASS_NO | CLASS_NEGATION);
    return judges && range.first == scene->sentence.first && range.end - range.first <= 3;
}

AltRange content_before(const Scene *scene, uint32_t limit, bool quoted)
{
    const AltRange none = {0, 0};
    uint32_t last = limit;
    while (last > scene->sentence.first && tagged(scene, last - 1) == ALT_TAG_ADVERB)
        last--;
    if (last <= scene->sentence.first)
        return none;
    bool closing = is_quote_mark(scene, last - 1) && quotation_at(scene, last - 1) == ALT_NONE;
    if (mark(scene, last - 1) != ',' && !closing)
        return none;
    AltRange range = trimmed(scene, (AltRange){earliest(scene, last), last});
    bool quotation = has_quotation(scene, range);
    bool at_limit = closing || (last >= scene->sentence.first + 2 && is_quote_mark(scene, last - 2) && quotation_at(scene, last - 2) == ALT_NONE);
    if (quoted && !at_limit)
        return none;
    bool adjunct = !quotation && !has_main_clause(scene, range) && (tagged(scene, range.first) == ALT_TAG_SUBORDINATOR || tagged(scene, range.first) == ALT_TAG_PREPOSITION);
    if (range_empty(range) || adjunct)
        return none;
    return quotation || has_finite_verb(scene, range) || is_interjection(scene, range) ? range : none;
}

/* "It was they who had tampered with it, said X; |its engineers had only tried to close it|": a clause up to the end of the sentence in which
 * nobody else speaks. */
static bool runs_on(const Scene *scene, uint32_t token)
{
    if (!clause_begins(scene, token))
        return false;
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (phrase(scene, i)->tokens.first >= token && phrase(scene, i)->is_verb && phrase(scene, i)->shape == ALT_FINITE && is_cue(scene, i))
            return false;
    for (uint32_t i = token; i < scene->sentence.end; i++)
        if (mark(scene, i) == ';' || says(scene, i, "according"))
            return false;
    return true;
}

AltRange content_resumed(const Scene *scene, uint32_t start)
{
    const AltRange none = {0, 0};
    uint32_t token = start;
    if (mark(scene, token) == ',' || mark(scene, token) == ':' || mark(scene, token) == ';')
        token++;
    if (token == start)
        return none;
    if (mark(scene, start) != ',' && quotation_at(scene, token) == ALT_NONE)
        return runs_on(scene, token) ? trimmed(scene, (AltRange){token, scene->sentence.end}) : none;
    while (tagged(scene, token) == ALT_TAG_COORDINATOR)
        token++;
    if (is_quote_mark(scene, token))
        return trimmed(scene, (AltRange){token, behind_quotation(scene, token)});
    return none;
}
