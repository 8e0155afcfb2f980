/* Acts come in, their gists go out: the stems of the words that say something in the content of each.
 *
 * The stems are libstemmer's, so "shelled the port" and "the shelling of ports" share two.
 */
#include "gist.h"

#include "grammar/reading.h"
#include "records/act_reading.h"

#include <stdlib.h>

/* Words that give a sentence its frame, and those that only point to a claim. */
#define FRAME_CLASSES                                                                                         \
    (CLASS_DETERMINER | CLASS_QUANTIFIER | CLASS_PRONOUN | CLASS_POSSESSIVE | CLASS_RELATIVE | CLASS_QUESTION \
            | CLASS_THAT | CLASS_SUBORDINATOR | CLASS_COORDINATOR | CLASS_PREPOSITION | CLASS_TO | CLASS_BE   \
            | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_NEGATION | CLASS_NO | CLASS_ADVERB | CLASS_TIME     \
            | CLASS_MONTH | CLASS_HEDGE | CLASS_DEMONSTRATIVE)

/* For each token, whether it belongs to the name of an actor. */
static bool *mark_names(Arena *arena, const AltDocument *document)
{
    bool *named = arena_alloc(arena, document->tokens.count + 1);
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        for (uint32_t t = match->tokens.first; match->actor != ALT_NONE && t < match->tokens.end; t++)
            named[t] = true;
    }
    return named;
}

static bool is_content_word(const AltDocument *document, const bool *named, uint32_t token)
{
    const AltToken *it = token_at(document, token);
    bool word = (it->kind == ALT_WORD || it->kind == ALT_NUMBER) && it->form;
    return word && !named[token] && !has_class(document, token, FRAME_CLASSES | CLASS_CLAIM);
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void sort_unique(Gist *gist)
{
    qsort(gist->stems, gist->count, sizeof *gist->stems, compare_numbers);
    uint32_t kept = gist->count > 0;
    for (uint32_t i = 1; i < gist->count; i++)
        if (gist->stems[i] != gist->stems[kept - 1])
            gist->stems[kept++] = gist->stems[i];
    gist->count = kept;
}

/* Whether a token stands in the words that name whom the act is aimed at: "complained |about the managers|". */
static bool names_target(const AltDocument *document, const AltAct *act, uint32_t token)
{
    AltSpan span = token_at(document, token)->span;
    for (uint32_t i = 0; i < act->target_count; i++) {
        AltSpan target = document->mentions.items[act->first_target + i].span;
        if (span.start >= target.start && span.end <= target.end)
            return true;
    }
    return false;
}

/* The token behind the last one that begins inside a span; its first token is `first`. */
static uint32_t end_of_span(const AltDocument *document, uint32_t first, AltSpan span)
{
    while (first < document->tokens.count && token_at(document, first)->span.start < span.end)
        first++;
    return first;
}

static Gist gist_of(Arena *arena, const AltDocument *document, const bool *named, const AltAct *act)
{
    uint32_t tokens = 0;
    for (uint32_t i = 0; i < act->content_count; i++) {
        uint32_t first = first_token_after(document, act->content[i].start);
        tokens += end_of_span(document, first, act->content[i]) - first;
    }
    Gist gist = {.stems = arena_alloc(arena, (tokens + 1) * sizeof *gist.stems)};
    for (uint32_t i = 0; i < act->content_count; i++) {
        uint32_t first = first_token_after(document, act->content[i].start);
        uint32_t end = end_of_span(document, first, act->content[i]);
        for (uint32_t t = first; t < end; t++)
            if (is_content_word(document, named, t) && !names_target(document, act, t))
                gist.stems[gist.count++] = token_at(document, t)->form->number;
    }
    sort_unique(&gist);
    return gist;
}

Gist *find_gists(Arena *arena, const AltDocument *document)
{
    const bool *named = mark_names(arena, document);
    Gist *gists = arena_alloc(arena, (document->acts.count + 1) * sizeof *gists);
    for (uint32_t i = 0; i < document->acts.count; i++)
        gists[i] = gist_of(arena, document, named, act_at(document, i));
    return gists;
}

uint32_t count_shared(const Gist *a, const Gist *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        shared += a->stems[i] == b->stems[j];
        bool step_a = a->stems[i] <= b->stems[j], step_b = b->stems[j] <= a->stems[i];
        i += step_a;
        j += step_b;
    }
    return shared;
}
