/* The slot of what is said, mostly the last one: CLAUSE, QUOTE, DO and CONTENT.
 *
 * "said on Friday |that the harbour was closed|", "urged Minsk |to withdraw|", 'answered with one word: |"Never"|'.
 * Where nothing is announced behind the cue, the content may stand before it.
 */
#include "fitter.h"

#include "contents.h"
#include "grammar/cue_lines.h"
#include "grammar/openings.h"

enum { LONGEST_ASIDE = 14 }; /* tokens from comma to comma of "said, citing ..., that" */

/* ---- taking content ---- */

/* Marks alone say nothing. */
static bool holds_word(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        uint8_t kind = token_at(scene->document, i)->kind;
        if (kind == ALT_WORD || kind == ALT_NUMBER)
            return true;
    }
    return false;
}

bool add_content(const Fitter *fitter, AltRange content)
{
    if (!holds_word(fitter->scene, content) || fitter->fit->content_count == ALT_PIECES)
        return false;
    fitter->fit->content[fitter->fit->content_count++] = content;
    return true;
}

/* The mark behind the last word of a quotation: 'what it called "unfounded claims|"| and insisted'. */
static bool ends_quotation(const Scene *scene, uint32_t token)
{
    return closes_quotation(scene, token) && token > scene->sentence.first
            && quotation_around(scene, token - 1) != ALT_NONE;
}

bool take_content(const Fitter *fitter, uint32_t start)
{
    if (ends_quotation(fitter->scene, start))
        return false;
    AltRange content = without_agent(fitter, content_after(fitter->scene, start, fitter->clause));
    fitter->fit->end = skip_agent(fitter, content.end);
    return add_content(fitter, content);
}

/* ---- where content begins ---- */

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

/* Where a content begins behind adverbs, of which a negation is part: "for |not| fully |signing| it". */
static uint32_t skip_to_content(const Scene *scene, uint32_t token)
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

/* ---- the kinds of slot ---- */

/* "urged Minsk |to withdraw|", 'urged Minsk |"to withdraw at once"|'. */
static bool match_infinitive(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    token = skip_times(scene, token);
    uint32_t to = is_quote_mark(scene, token) ? skip_adverbs(scene, token + 1) : token;
    return tagged(scene, to) == ALT_TAG_TO && take_content(fitter, token);
}

/* 'It "denied|"| the claims': the verb of the cue itself is in marks. */
static bool closes_cue(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (fitter->clause == ALT_NONE || !closes_quotation(scene, token))
        return false;
    return phrase(scene, clause_at(scene, fitter->clause)->verb)->head + 1 == token;
}

/* "rejected |the plan|", "the plan, which Minsk rejected": CONTENT may be anything that has words. */
static bool match_anything(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (!range_empty(fitter->gap))
        return add_content(fitter, fitter->gap);
    token = skip_to_content(scene, closes_cue(fitter, token) ? token + 1 : token);
    bool something = in_range(scene->sentence, token) && !mark(scene, token) && !ends_quotation(scene, token)
            && tagged(scene, token) != ALT_TAG_COORDINATOR;
    return something && take_content(fitter, token);
}

/* '"A," |he said', '"A," |he said when asked': a quotation stands right before the cue. */
static bool follows_quotation(const Fitter *fitter)
{
    return !range_empty(content_before(fitter->scene, fitter->limit, true));
}

/* '"A," he said |that B': what stands behind the cue is its own content, though a quotation stands before it. */
static bool is_new_content(const Scene *scene, uint32_t start)
{
    bool quotation = is_quote_mark(scene, start) && mark(scene, start - 1) != ',';
    return quotation || tagged(scene, start) == ALT_TAG_THAT;
}

/* Where the content behind the cue begins; 0 where it is to be looked for before the cue first. */
static uint32_t ready_start(const Fitter *fitter, uint32_t token, bool quoted)
{
    const Scene *scene = fitter->scene;
    uint32_t start = clause_start(scene, token, quoted);
    if (start || fitter->inverted || follows_quotation(fitter))
        return start;
    uint32_t late = late_quotation(scene, token);
    bool colon = late && mark(scene, late - 1) == ':'; /* 'Asked about it, he answered with one word: |"Never"|' */
    return colon ? late : 0;
}

/* Where content begins that nothing announces, after none was found before the cue; or 0. */
static uint32_t unannounced_start(const Fitter *fitter, const Part *slot, uint32_t token)
{
    uint32_t late = late_quotation(fitter->scene, token);
    if (late)
        return late;
    bool led_to = slot > fitter->frame->parts && slot[-1].kind == PART_WORDS;
    bool other = led_to && is_other_cue(fitter->scene, token); /* "issued a statement |denying| that" */
    bool ahead = slot->kind == PART_CLAUSE && !other && is_clause_ahead(fitter, token);
    return ahead ? skip_to_content(fitter->scene, token) : 0;
}

/* With the subject behind the verb only a colon leads on: 'Said Macron: |"We left."|' */
static bool match_behind(const Fitter *fitter, const Part *slot, uint32_t start, uint32_t token)
{
    if (fitter->inverted)
        return start && mark(fitter->scene, start - 1) == ':' && take_content(fitter, start);
    if (!start)
        start = unannounced_start(fitter, slot, token);
    if (start)
        return take_content(fitter, start);
    return slot->kind == PART_CONTENT && match_anything(fitter, token);
}

/* "..., |snapped| the ministry": a verb that tells of one who speaks, and not "did, however, |submit| a complaint". */
static bool snaps(const Fitter *fitter)
{
    if (!fitter->inverted || fitter->clause == ALT_NONE)
        return false;
    const AltPhrase *group = phrase(fitter->scene, clause_at(fitter->scene, fitter->clause)->verb);
    return forms_at(fitter->scene->document, group->head) & (FORM_PAST | FORM_THIRD);
}

/* "The mill, |he went on|, was safe": somebody who speaks, between the commas of an aside; not
 * "the rain stopped, |the war went on|, and nobody came". */
static bool is_aside_of_speaker(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    AltRange source = fitter->fit->source;
    if (fitter->inverted || range_empty(source) || source.end > fitter->fit->cue.first)
        return false;
    uint32_t at = phrase_of(scene, source.first), first = phrase(scene, at)->tokens.first;
    bool person = has(scene, first, CLASS_MALE | CLASS_FEMALE | CLASS_HONORIFIC | CLASS_TITLE);
    return person && mark(scene, token) == ',' && first > scene->sentence.first && mark(scene, first - 1) == ',';
}

/* "Villagers accuse rangers, park denies |claims|": what is denied stands behind the verb. */
static bool has_object_at(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    return is_noun_phrase(scene, at) && !says_when(scene, at);
}

bool match_content(const Fitter *fitter, const Part *slot, uint32_t token)
{
    if (slot->kind == PART_DO)
        return match_infinitive(fitter, token);
    bool led_to = slot > fitter->frame->parts && slot[-1].kind == PART_WORDS; /* "accused Israel |of| flouting it" */
    if (slot->kind == PART_CONTENT && led_to && match_anything(fitter, token))
        return true;
    bool quoted = slot->kind == PART_QUOTE;
    uint32_t start = ready_start(fitter, token, quoted);
    bool announced = start && (is_new_content(fitter->scene, start) || !follows_quotation(fitter));
    bool object = !fitter->inverted && has_object_at(fitter->scene, token);
    bool before = fitter->inverted || !announced || (!quoted && interrupts_clause(fitter, token));
    if (before && match_before(fitter, token, quoted || object))
        return true;
    if (quoted && (snaps(fitter) || is_aside_of_speaker(fitter, token))
            && match_before(fitter, token, false)) /* "Not true, snapped the ministry" */
        return true;
    if (!start && match_as_clause(fitter, token))
        return true;
    return match_behind(fitter, slot, start, token);
}
