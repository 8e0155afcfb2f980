/* A cue with nothing behind it in; the content that stands before it, and what the speaker goes on with, out.
 *
 * '|The map|, he said, |"is wrong"|.' What stands before the comma is content where it holds a quotation, a finite verb
 * or a bare refusal ("Rubbish, says Minsk"), and is no mere adjunct: "After the vote, he said ..."
 */
#include "contents.h"

#include "grammar/openings.h"

/* ---- what counts as content ---- */

static bool has_finite_verb(const Scene *scene, AltRange range)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (in_range(range, phrase(scene, i)->tokens.first) && is_finite(scene, i))
            return true;
    return false;
}

static bool has_main_clause(const Scene *scene, AltRange range)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        bool complete = clause->kind == ALT_CLAUSE_MAIN && clause->subject != ALT_NONE;
        if (complete && in_range(range, phrase(scene, clause->verb)->tokens.first))
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

/* "|Two dead in raid|, ministry says", "|Dam drained at night|, alleges Minsk; |charge baseless|, says Baku": headlines
 * leave verbs out. */
static bool is_headline_content(const Scene *scene, AltRange range)
{
    bool headline = scene->document->sentences.items[scene->number].section == ALT_HEADLINE;
    return headline && range.end - range.first > 1;
}

/* "When the shelling stopped, |he said": circumstances of the saying, not what is said. */
static bool is_adjunct(const Scene *scene, AltRange range)
{
    AltTag tag = tagged(scene, range.first);
    return (tag == ALT_TAG_SUBORDINATOR || tag == ALT_TAG_PREPOSITION) && !has_main_clause(scene, range);
}

static bool is_content(const Scene *scene, AltRange range)
{
    if (range_empty(range))
        return false;
    if (has_quotation(scene, range))
        return true;
    return !is_adjunct(scene, range)
            && (has_finite_verb(scene, range) || is_interjection(scene, range) || is_headline_content(scene, range));
}

/* ---- before the cue ---- */

/* Where the quotation begins that `limit` stands in, so that no cue in it takes what stands before; else the
 * sentence. */
static uint32_t opening(const Scene *scene, uint32_t limit)
{
    uint32_t around = quotation_around(scene, limit);
    uint32_t first = around == ALT_NONE ? 0 : scene->document->quotations.items[around].tokens.first;
    return first > scene->sentence.first ? first : scene->sentence.first;
}

uint32_t earliest_content(const Scene *scene, uint32_t limit)
{
    uint32_t closed = 0, first = opening(scene, limit);
    for (uint32_t i = limit; i-- > first;) {
        char here = mark(scene, i);
        if ((here == ';' && quotation_around(scene, i) == ALT_NONE) || (here == '(' && !closed))
            return i + 1;
        closed += here == ')';
        closed -= here == '(';
    }
    return first;
}

AltRange content_before(const Scene *scene, uint32_t limit, bool quoted)
{
    const AltRange none = {0, 0};
    uint32_t last = limit;
    while (last > scene->sentence.first && tagged(scene, last - 1) == ALT_TAG_ADVERB)
        last--;
    if (last <= scene->sentence.first)
        return none;
    bool closing = closes_quotation(scene, last - 1);
    if (!closing && mark(scene, last - 1) != ',')
        return none;
    if (quoted && !closing && !closes_quotation(scene, last - 2)) /* '"A", |he said' has its comma outside */
        return none;
    AltRange range = trimmed(scene, (AltRange){earliest_content(scene, last), last});
    return is_content(scene, range) ? range : none;
}

/* ---- behind the cue ---- */

static bool has_finite_cue(const Scene *scene, uint32_t token)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (phrase(scene, i)->tokens.first >= token && is_finite(scene, i) && is_cue(scene, i))
            return true;
    return false;
}

/* "It was they who had tampered with it, said X; |its engineers had only tried to close it|": a clause up to the end of
 * the sentence in which nobody else speaks. */
static bool runs_on(const Scene *scene, uint32_t token)
{
    if (!clause_begins(scene, token) || has_finite_cue(scene, token))
        return false;
    for (uint32_t i = token; i < scene->sentence.end; i++)
        if (mark(scene, i) == ';' || says(scene, i, "according"))
            return false;
    return true;
}

AltRange content_resumed(const Scene *scene, uint32_t start)
{
    const AltRange none = {0, 0};
    char joint = mark(scene, start);
    if (joint != ',' && joint != ':' && joint != ';')
        return none;
    uint32_t token = start + 1;
    if (joint != ',' && quotation_at(scene, token) == ALT_NONE)
        return runs_on(scene, token) ? trimmed(scene, (AltRange){token, scene->sentence.end}) : none;
    while (tagged(scene, token) == ALT_TAG_COORDINATOR)
        token++;
    return is_quote_mark(scene, token) ? trimmed(scene, (AltRange){token, behind_quotation(scene, token)}) : none;
}
