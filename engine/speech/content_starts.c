/* Where what is said begins behind its cue: "said on Friday |that the harbour was closed|", "tells drivers - |pay up|".
 *
 * A colon, "that", a quotation or the subject of a clause announces it. Where none does, what stands before the cue is
 * tried first, and then a later quotation, or a clause whose subject was not found.
 */
#include "contents.h"
#include "fitter.h"

#include "grammar/cue_lines.h"
#include "grammar/openings.h"

enum { LONGEST_ASIDE = 14 }; /* tokens from comma to comma of "said, citing ..., that" */

static bool is_headline(const Scene *scene)
{
    return scene->document->sentences.items[scene->number].section == ALT_HEADLINE;
}

/* "said |the map was wrong|", "said: |no comment|", in a headline "tells drivers - |pay up|", but not "said, |the map
 * ...": behind a comma only "that" or a quotation can be what is said. `quoted` asks for a quotation. The start of the
 * content, or 0. */
static uint32_t clause_start_at(const Scene *scene, uint32_t token, bool quoted)
{
    bool colon = mark(scene, token) == ':' || (is_headline(scene) && is_dash(scene, token)),
         joined = colon || parts_clauses(scene, token);
    uint32_t start = joined ? token + 1 : token;
    if (!in_range(scene->sentence, start) || tagged(scene, start) == ALT_TAG_COORDINATOR)
        return 0;
    if (says(scene, start, "when") && is_verb_group(scene, phrase_of(scene, start + 1)))
        return 0; /* "it was late, she said |when asked|" */
    if (quoted || opens_quotation(scene, start))
        return opens_quotation(scene, start) ? start : 0;
    bool mark_opens = is_quote_mark(scene, start) && !ends_quotation(scene, start);
    bool opens = mark_opens || clause_begins(scene, start);
    return colon || tagged(scene, start) == ALT_TAG_THAT || (!joined && opens) ? start : 0;
}

/* "said, |citing two diplomats|, that ...": the "that" behind an aside which begins with the comma at `token`; or 0. */
static uint32_t that_behind_aside(const Scene *scene, uint32_t token)
{
    uint32_t limit = token + LONGEST_ASIDE;
    for (uint32_t i = token + 1; mark(scene, token) == ',' && i + 1 < scene->sentence.end && i < limit; i++) {
        if (is_quote_mark(scene, i) || tagged(scene, i) == ALT_TAG_THAT)
            return 0;
        if (mark(scene, i) == ',' && tagged(scene, i + 1) == ALT_TAG_THAT)
            return i + 1;
    }
    return 0;
}

uint32_t skip_to_content(const Scene *scene, uint32_t token)
{
    uint32_t end = skip_adverbs(scene, token);
    while (token < end && !has(scene, token, CLASS_NEGATION))
        token++;
    return token;
}

/* Content for CLAUSE and QUOTE, right behind the cue or behind days and places; or 0. */
static uint32_t clause_start(const Scene *scene, uint32_t token, bool quoted)
{
    uint32_t clause = skip_adverbs(scene, token), start = clause_start_at(scene, clause, quoted);
    if (start && start == clause) /* "said |not a soul had come|" */
        start = skip_to_content(scene, token);
    uint32_t behind = start ? token : skip_circumstances(scene, token);
    start = start ? start : clause_start_at(scene, behind, quoted);
    return start || quoted ? start : that_behind_aside(scene, behind);
}

static bool is_quotation_joined(const Scene *scene, uint32_t token)
{
    return (mark(scene, token) == ',' || mark(scene, token) == ':') && opens_quotation(scene, token + 1);
}

static bool is_other_cue(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    return is_verb_group(scene, at) && phrase(scene, at)->shape != ALT_INFINITIVE && is_cue(scene, at);
}

/* 'said as he introduced his wife, |"Finally ..."': a quotation that opens behind a later comma of the sentence,
 * with no other cue in between; or 0. */
static uint32_t late_quotation(const Scene *scene, uint32_t token)
{
    for (uint32_t i = token; i + 1 < scene->sentence.end; i++) {
        if (is_quote_mark(scene, i))
            return 0;
        if (is_quotation_joined(scene, i))
            return i + 1;
        if (is_other_cue(scene, i))
            return 0;
    }
    return 0;
}

/* ---- clauses without an opening ---- */

/* Nothing that opens a clause by itself stands at `token`: no mark, "on", "and" or "to". */
static bool may_open_subject(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    return !mark(scene, token) && tag != ALT_TAG_PREPOSITION && tag != ALT_TAG_COORDINATOR && tag != ALT_TAG_TO;
}

/* "said |selling it to others would be wrong|": a finite verb inside the content whose subject was not found. */
static bool has_verb_inside(const Scene *scene, AltRange content)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++) {
        uint32_t first = phrase(scene, i)->tokens.first;
        if (first <= content.first + 1 || first >= content.end)
            continue;
        if (tagged(scene, first - 1) == ALT_TAG_SUBORDINATOR && mark(scene, first - 2) == ',')
            return false; /* "claims the bay, |though| a court ruled" */
        if (is_finite(scene, i))
            return tagged(scene, left_of(scene, first)) != ALT_TAG_RELATIVE;
    }
    return false;
}

/* "published |what it said| were maps". */
static bool follows_what(const Fitter *fitter)
{
    return fitter->clause != ALT_NONE
            && says(fitter->scene, clause_at(fitter->scene, fitter->clause)->tokens.first, "what");
}

/* "|The bill| that Prey wrote |is| bad": the noun that a relative clause is about opens a clause, so that the last verb
 * behind it that has no other subject is its own. */
static bool is_verb_of_noun(const Scene *scene, AltRange noun, uint32_t verb)
{
    uint32_t at = phrase_of(scene, noun.first), left = left_of(scene, noun.first);
    bool heads = left == ALT_NONE || tagged(scene, left) == ALT_TAG_THAT || tagged(scene, left) == ALT_TAG_SUBORDINATOR;
    if (!is_noun_phrase(scene, at) || !heads)
        return false;
    for (uint32_t i = verb + 1; i < scene->end_phrase; i++) { /* "that Prey said |was| bad |passed| on Monday" */
        uint32_t clause = is_finite(scene, i) ? clause_of_verb(scene, i) : ALT_NONE;
        bool joined = tagged(scene, phrase(scene, i)->tokens.first - 1) == ALT_TAG_COORDINATOR;
        if (clause != ALT_NONE && !joined
                && (clause_at(scene, clause)->subject == at || clause_at(scene, clause)->subject == ALT_NONE))
            return false;
    }
    return true;
}

/* "Lund says |deal close|", "France, Chile say |council trying to wreck talks|": headlines leave verbs out, but whoever
 * "says" says something. */
static bool says_in_headline(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t at = phrase_of(scene, token);
    if (!is_headline(scene) || fitter->clause == ALT_NONE || fitter->inverted || !is_noun_phrase(scene, at))
        return false;
    uint32_t verb = phrase(scene, clause_at(scene, fitter->clause)->verb)->verb;
    return takes_only_clauses(scene->document->lexicon, verb) && !says_when(scene, at);
}

/* Whether a clause follows whose subject was not found; or one whose subject the relative clause has left out:
 * "which he said |would be wrong|". */
static bool is_clause_ahead(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    token = skip_adverbs(scene, token);
    if (is_finite(scene, phrase_of(scene, token)))
        return follows_what(fitter)
                || (!range_empty(fitter->gap) && !is_verb_of_noun(scene, fitter->gap, phrase_of(scene, token)));
    if (fitter->passive || !may_open_subject(scene, token))
        return false;
    if (says_in_headline(fitter, token))
        return true;
    AltRange content = {token, content_after(scene, token, fitter->clause).end};
    return has_verb_inside(scene, content);
}

/* ---- announced or not ---- */

bool follows_quotation(const Fitter *fitter)
{
    return !range_empty(content_before(fitter->scene, fitter->limit, true));
}

uint32_t announced_start(const Fitter *fitter, uint32_t token, bool quoted)
{
    const Scene *scene = fitter->scene;
    uint32_t start = clause_start(scene, token, quoted);
    if (start || fitter->inverted || follows_quotation(fitter))
        return start;
    uint32_t late = late_quotation(scene, token);
    bool colon = late && mark(scene, late - 1) == ':'; /* 'Asked about it, she had a short reply: |"Tomorrow"|' */
    return colon ? late : 0;
}

uint32_t unannounced_start(const Fitter *fitter, const Part *slot, uint32_t token)
{
    uint32_t late = late_quotation(fitter->scene, token);
    if (late)
        return late;
    bool led_to = slot > fitter->frame->parts && slot[-1].kind == PART_WORDS;
    bool other = led_to && is_other_cue(fitter->scene, token); /* "issued a statement |denying| that" */
    bool ahead = slot->kind == PART_CLAUSE && !other && is_clause_ahead(fitter, token);
    return ahead ? skip_to_content(fitter->scene, token) : 0;
}
