/* What was said before its cue: '|"We left,"| he told reporters', "|The barn|, she guessed, |had been painted twice|".
 *
 * A cue between two commas has content on both sides; behind other cues the speaker may go on: '"A," he said, |"B."|'
 */
#include "fitter.h"

#include "contents.h"
#include "grammar/openings.h"

/* ---- around the cue ---- */

/* "The barn, |she guessed|, |had| been painted twice": behind the comma at `token` stands the verb of what came
 * before. */
static bool verb_goes_on(const Scene *scene, uint32_t token)
{
    return is_finite(scene, verb_at(scene, token + 1));
}

/* "Now, |she said|, |the rest are silent|": behind the comma at `token` stands a whole clause. With the subject behind
 * the verb, only where nothing but adverbs came before. */
static bool clause_goes_on(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t verb = has(scene, token + 1, CLASS_SUBORDINATOR) ? verb_of_subject_at(scene, token + 2) : ALT_NONE;
    if (verb != ALT_NONE && is_cue(scene, verb)) /* "..., the ministry said, |as Baku accused|": another speaks */
        return false;
    if (tagged(scene, token + 1) == ALT_TAG_RELATIVE) /* "It was the baker, |she added|, |who kept the key|" */
        return says(scene, scene->sentence.first, "it");
    bool adverbs_only = skip_adverbs(scene, scene->sentence.first) == fitter->limit - 1;
    return (!fitter->inverted || adverbs_only) && clause_begins(scene, token + 1);
}

static bool is_to_do(const Scene *scene, uint32_t token)
{
    uint32_t whom = phrase_of(scene, token + 1);
    bool somebody = says(scene, token, "for") && is_noun_phrase(scene, whom);
    return tagged(scene, somebody ? end_of_row(scene, whom) : token) == ALT_TAG_TO;
}

/* "There was no proof, |he said|, |of theft|", "It was wrong, |he said|, |to blame them|", "There was no truth, |he
 * said|, |in the claim|": behind the comma at `token` stands what the clause before needs, and not where it was
 * said. */
static bool complement_goes_on(const Scene *scene, uint32_t token)
{
    uint32_t next = token + 1, governed = phrase_of(scene, next + 1);
    AltTag tag = tagged(scene, next);
    bool claim = tag == ALT_TAG_PREPOSITION && is_noun_phrase(scene, governed)
            && has(scene, phrase(scene, governed)->head, CLASS_CLAIM)
            && !has(scene, phrase(scene, governed)->head, CLASS_DOCUMENT); /* "he said, |in a statement|" */
    return tag == ALT_TAG_THAT || says(scene, next, "of") || says(scene, next, "because") || is_to_do(scene, next)
            || claim;
}

/* Whether a finite verb stands in the words. */
static bool holds_finite(const Scene *scene, AltRange words)
{
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (in_range(words, phrase(scene, i)->tokens.first) && is_finite(scene, i))
            return true;
    return false;
}

static bool stands_between_commas(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    return mark(scene, token) == ',' && fitter->limit > scene->sentence.first + 1
            && mark(scene, fitter->limit - 1) == ',';
}

/* "a film |which|", "a shot |that|": behind the noun that it goes on about. */
static bool opens_relative(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    bool noun = token > scene->sentence.first && is_noun_phrase(scene, phrase_of(scene, token - 1));
    return tag == ALT_TAG_RELATIVE || (tag == ALT_TAG_THAT && noun);
}

/* Where a piece begins that ends before `end`: with the sentence or behind a semicolon or colon, and behind "and"; of
 * "a film |which|, he said, |showed them|" only the relative word. */
static uint32_t start_of_piece(const Scene *scene, uint32_t end)
{
    uint32_t first = end;
    if (opens_relative(scene, end - 1))
        return end - 1;
    while (first > scene->sentence.first && mark(scene, first - 1) != ';' && mark(scene, first - 1) != ':')
        first--;
    return tagged(scene, first) == ALT_TAG_COORDINATOR ? first + 1 : first;
}

bool interrupts_clause(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    token = skip_circumstances(scene, token);
    if (!stands_between_commas(fitter, token) || !complement_goes_on(scene, token))
        return false;
    uint32_t comma = fitter->limit - 1;
    return holds_finite(scene, (AltRange){start_of_piece(scene, comma), comma});
}

/* Takes both pieces around a cue. Where only one of them is content it stays in the fit although the answer is no, and
 * `match_before` adds to it. */
static bool match_around(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    bool complement = interrupts_clause(fitter, token), spoken = !range_empty(fitter->fit->source);
    /* "The line, he said |in a statement|, was open", but not "The truce, |agreed in May|, was over" */
    token = spoken ? skip_circumstances(scene, token) : skip_times(scene, token);
    bool goes_on =
            stands_between_commas(fitter, token) && (verb_goes_on(scene, token) || clause_goes_on(fitter, token));
    if (!complement && !goes_on)
        return false;
    uint32_t comma = fitter->limit - 1;
    add_content(fitter, (AltRange){start_of_piece(scene, comma), comma});
    add_content(fitter, content_after(scene, token + 1, fitter->clause));
    fitter->fit->end = token;
    return fitter->fit->content_count == 2;
}

/* "..., denying it", "..., |whose chief| said": clauses that belong to a noun or a verb before them. */
static bool follows_nothing(const Scene *scene, const AltClause *clause)
{
    return clause->kind == ALT_CLAUSE_REDUCED || says(scene, clause->tokens.first, "whose");
}

bool match_before(const Fitter *fitter, uint32_t token, bool quoted)
{
    const Scene *scene = fitter->scene;
    if (fitter->clause != ALT_NONE && follows_nothing(scene, clause_at(scene, fitter->clause)))
        return false;
    if (!quoted && match_around(fitter, token))
        return true;
    if (!add_content(fitter, content_before(scene, fitter->limit, quoted)))
        return false;
    add_content(fitter, content_resumed(scene, skip_circumstances(scene, token)));
    fitter->fit->end = token;
    return true;
}

/* ---- "as the paper noted" ---- */

static bool is_as_clause(const Scene *scene, const AltClause *clause)
{
    return says(scene, clause->tokens.first, "as") && clause->kind == ALT_CLAUSE_SUBORDINATE;
}

bool match_as_clause(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (fitter->clause == ALT_NONE || !is_as_clause(scene, clause_at(scene, fitter->clause)))
        return false;
    uint32_t first = scene->sentence.first, open = clause_at(scene, fitter->clause)->tokens.first;
    uint32_t end = skip_circumstances(scene, token);
    fitter->fit->end = end;
    if (open <= first + 1)
        return mark(scene, end) == ',' && add_content(fitter, content_after(scene, end + 1, ALT_NONE));
    return mark(scene, open - 1) == ',' && add_content(fitter, trimmed(scene, (AltRange){first, open - 1}));
}
