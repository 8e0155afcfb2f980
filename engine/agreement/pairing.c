/* Two codings come in, pairs of acts that mean the same words go out, and the acts that only one coder has.
 *
 * One coder marks "Azerbaijan has denied this", the other "has denied this and said its forces only defended ...": one
 * act with two extents. So two acts of one document can be a pair where their cues or contents overlap, or, where a
 * coder gives no places, where they stand in one sentence with the same speaker or cue. Of all that can, those that
 * share most become pairs first. What kind of act the coders call it plays no part: that is what is to be measured.
 */
#include "agreeing.h"

#include "base/arena.h"
#include "base/list.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What it speaks for a pair that two acts share something; a shared cue says more than a shared speaker. */
#define CUE_WEIGHT 4.0
#define CONTENT_WEIGHT 3.0
#define SPEAKER_WEIGHT 2.0
#define SENTENCE_WEIGHT 1.0
#define TARGET_WEIGHT 0.5

typedef struct Candidate {
    uint32_t a;
    uint32_t b;
    double score;
} Candidate;

typedef LIST(Candidate) Candidates;

/* ---- how much two acts share ---- */

/* Dice's coefficient of two stretches of text: 0 where they share nothing or one is not given, 1 where they are one. */
static double overlap(AltSpan a, AltSpan b)
{
    uint32_t start = a.start > b.start ? a.start : b.start, end = a.end < b.end ? a.end : b.end;
    uint32_t size = (a.end - a.start) + (b.end - b.start);
    return end > start && size > 0 ? 2.0 * (end - start) / size : 0;
}

static bool is_given(AltSpan span)
{
    return span.end > span.start;
}

static bool same_text(const char *a, const char *b)
{
    return a && b && strcasecmp(a, b) == 0;
}

static double shared_cue(const AltCodedAct *a, const AltCodedAct *b)
{
    if (is_given(a->cue) && is_given(b->cue))
        return overlap(a->cue, b->cue);
    return same_text(a->cue_words, b->cue_words) && a->sentence == b->sentence ? 1 : 0;
}

/* Whether places say that two acts are of different words. */
static bool have_places(const AltCodedAct *a, const AltCodedAct *b)
{
    return (is_given(a->cue) || is_given(a->content)) && (is_given(b->cue) || is_given(b->content));
}

/* How much speaks for it that two acts are one; 0 where they cannot be. */
static double score_of(const AltCodedAct *a, const AltCodedAct *b)
{
    double words = CUE_WEIGHT * shared_cue(a, b) + CONTENT_WEIGHT * overlap(a->content, b->content);
    bool sentence = a->sentence > 0 && a->sentence == b->sentence;
    bool speaker = same_text(a->source, b->source) || (!a->source && !b->source);
    if (words == 0 && (have_places(a, b) || !sentence || !speaker))
        return 0;
    return words + SENTENCE_WEIGHT * sentence + SPEAKER_WEIGHT * speaker + overlap(a->source_span, b->source_span)
            + TARGET_WEIGHT * same_text(a->targets, b->targets);
}

/* ---- pairs ---- */

/* Best first; where two are as good, in the order of the text. */
static int best_first(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* The first act of the next document. */
static uint32_t end_of_document(const AltCoding *coding, uint32_t first)
{
    uint32_t end = first;
    while (end < coding->acts.count
            && strcmp(coding->acts.items[end].document, coding->acts.items[first].document) == 0)
        end++;
    return end;
}

static void add_pair(AltAgreement *agreement, uint32_t a, uint32_t b)
{
    *LIST_ADD(agreement->arena, &agreement->pairs) = (AltPair){a, b};
}

/* Adds the pairs of one document: acts `a` of the one coding, `b` of the other, both half-open. */
static void pair_document(AltAgreement *agreement, AltRange a, AltRange b, bool *taken_a, bool *taken_b)
{
    Candidates candidates = {0};
    for (uint32_t i = a.first; i < a.end; i++)
        for (uint32_t j = b.first; j < b.end; j++) {
            double score = score_of(&agreement->a->acts.items[i], &agreement->b->acts.items[j]);
            if (score > 0)
                *LIST_ADD(agreement->arena, &candidates) = (Candidate){i, j, score};
        }
    if (candidates.count > 0)
        qsort(candidates.items, candidates.count, sizeof *candidates.items, best_first);
    for (uint32_t i = 0; i < candidates.count; i++) {
        const Candidate *it = &candidates.items[i];
        if (taken_a[it->a] || taken_b[it->b])
            continue;
        taken_a[it->a] = taken_b[it->b] = true;
        add_pair(agreement, it->a, it->b);
    }
}

/* The order of the documents that two acts stand in. */
static int compare_documents(const AltAgreement *agreement, uint32_t a, uint32_t b)
{
    return strcmp(agreement->a->acts.items[a].document, agreement->b->acts.items[b].document);
}

static void pair_documents(AltAgreement *agreement, bool *taken_a, bool *taken_b)
{
    for (uint32_t a = 0, b = 0; a < agreement->a->acts.count && b < agreement->b->acts.count;) {
        int order = compare_documents(agreement, a, b);
        uint32_t end_a = end_of_document(agreement->a, a), end_b = end_of_document(agreement->b, b);
        if (order == 0)
            pair_document(agreement, (AltRange){a, end_a}, (AltRange){b, end_b}, taken_a, taken_b);
        a = order <= 0 ? end_a : a;
        b = order >= 0 ? end_b : b;
    }
}

void pair_acts(AltAgreement *agreement)
{
    uint32_t count_a = agreement->a->acts.count, count_b = agreement->b->acts.count;
    bool *taken_a = arena_alloc(agreement->arena, count_a), *taken_b = arena_alloc(agreement->arena, count_b);
    pair_documents(agreement, taken_a, taken_b);
    for (uint32_t i = 0; i < count_a; i++)
        if (!taken_a[i])
            add_pair(agreement, i, ALT_NONE);
    for (uint32_t i = 0; i < count_b; i++)
        if (!taken_b[i])
            add_pair(agreement, ALT_NONE, i);
}
