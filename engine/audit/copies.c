/* Articles come in, those that are one story printed more than once are found: wire copy.
 *
 * Two papers print what one agency wrote, one of them cut by a third and with another headline. Counted twice, it would
 * look as if two papers had chosen the same words. So a sample of all runs of five words is kept of each article, and
 * two are one where most of the sample of the shorter stands in the longer: A. Z. Broder, "On the resemblance and
 * containment of documents", Compression and Complexity of Sequences (1997), 21-29.
 */
#include "auditing.h"
#include "grammar/reading.h"

#include <stdlib.h>
#include <string.h>

#define RUN 5    /* words: six runs of ten are no chance, and a changed word spoils only five of them */
#define SAMPLE 8 /* one run of eight is kept, chosen by its hash, so that all articles choose alike */
#define FEWEST 8 /* of a sample: below some 60 words only the very same text is a copy */
#define ENOUGH_SHARED \
    70 /* per cent of the shorter sample: agency copy that was cut or introduced anew has more, two
                            reports on one event that quote the same speech have less */

/* ---- the sample ---- */

static uint32_t mix(uint32_t hash, const char *word)
{
    for (; *word; word++)
        hash = (hash ^ (unsigned char)*word) * 0x01000193u; /* FNV-1a */
    return (hash ^ ' ') * 0x01000193u;
}

/* Spreads the bits, so that the choice is not one by the last letter. */
static uint32_t spread(uint32_t hash)
{
    hash ^= hash >> 16;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35u;
    return hash ^ hash >> 16;
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* The words of all sentences, in small letters; their number. */
static uint32_t list_words(const AltDocument *document, const char **words)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange tokens = document->sentences.items[i].tokens;
        for (uint32_t t = tokens.first; t < tokens.end; t++)
            if (*word_at(document, t))
                words[count++] = word_at(document, t);
    }
    return count;
}

void take_shingles(Arena *arena, Article *article, const AltDocument *document)
{
    const char **words = malloc((document->tokens.count + 1) * sizeof *words);
    uint32_t *sample = malloc((document->tokens.count + 1) * sizeof *sample), count = 0, kept = 0;
    if (!words || !sample)
        abort();
    uint32_t word_count = list_words(document, words);
    for (uint32_t i = 0; i + RUN <= word_count; i++) {
        uint32_t hash = 0x811C9DC5u;
        for (uint32_t j = 0; j < RUN; j++)
            hash = mix(hash, words[i + j]);
        hash = spread(hash);
        if (hash % SAMPLE == 0)
            sample[count++] = hash;
    }
    qsort(sample, count, sizeof *sample, compare_numbers);
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || sample[i] != sample[i - 1])
            sample[kept++] = sample[i];
    uint32_t *copy = arena_alloc(arena, kept * sizeof *copy);
    if (kept)
        memcpy(copy, sample, kept * sizeof *copy);
    article->shingles = copy;
    article->shingle_count = kept;
    free(words);
    free(sample);
}

/* ---- who shares runs ---- */

/* Two articles, the lower number first; where they stand one behind the other at a run of words. */
typedef struct Link {
    uint32_t a, b;
} Link;

typedef struct Run {
    uint32_t hash;
    uint32_t article;
} Run;

typedef LIST(Run) Runs;
typedef LIST(Link) Links;

static int compare_runs(const void *a, const void *b)
{
    const Run *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->article > y->article) - (x->article < y->article);
}

static int compare_links(const void *a, const void *b)
{
    const Link *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* Neighbours in the list of a run only: copies stand in all their runs side by side, and a phrase that a thousand
 * articles share makes a thousand links and not half a million. */
static Links link_neighbours(Arena *scratch, const Articles *articles)
{
    Runs runs = {0};
    Links links = {0};
    for (uint32_t i = 0; i < articles->count; i++)
        for (uint32_t j = 0; j < articles->items[i].shingle_count; j++)
            *LIST_ADD(scratch, &runs) = (Run){articles->items[i].shingles[j], i};
    if (runs.count > 1)
        qsort(runs.items, runs.count, sizeof *runs.items, compare_runs);
    for (uint32_t i = 1; i < runs.count; i++)
        if (runs.items[i].hash == runs.items[i - 1].hash)
            *LIST_ADD(scratch, &links) = (Link){runs.items[i - 1].article, runs.items[i].article};
    if (links.count > 1)
        qsort(links.items, links.count, sizeof *links.items, compare_links);
    return links;
}

/* ---- clusters ---- */

/* The first article of the cluster that an article belongs to. */
static uint32_t first_of(uint32_t *parents, uint32_t i)
{
    while (parents[i] != i)
        i = parents[i] = parents[parents[i]];
    return i;
}

static void join(uint32_t *parents, uint32_t a, uint32_t b)
{
    uint32_t x = first_of(parents, a), y = first_of(parents, b);
    if (x < y)
        parents[y] = x;
    else
        parents[x] = y;
}

static bool are_copies(const Article *a, const Article *b, uint32_t shared)
{
    uint32_t shorter = a->shingle_count < b->shingle_count ? a->shingle_count : b->shingle_count;
    return shorter >= FEWEST && (uint64_t)shared * 100 >= (uint64_t)shorter * ENOUGH_SHARED;
}

static void join_copies(uint32_t *parents, const Articles *articles, const Links *links)
{
    for (uint32_t i = 0, end; i < links->count; i = end) {
        Link it = links->items[i];
        for (end = i; end < links->count && links->items[end].a == it.a && links->items[end].b == it.b;)
            end++;
        if (are_copies(&articles->items[it.a], &articles->items[it.b], end - i))
            join(parents, it.a, it.b);
    }
}

typedef struct Hash {
    uint64_t hash;
    uint32_t article;
} Hash;

static int compare_hashes(const void *a, const void *b)
{
    const Hash *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->article > y->article) - (x->article < y->article);
}

/* The very same text, however short. */
static void join_same_texts(Arena *scratch, uint32_t *parents, const Articles *articles)
{
    Hash *hashes = arena_alloc(scratch, articles->count * sizeof *hashes);
    for (uint32_t i = 0; i < articles->count; i++)
        hashes[i] = (Hash){articles->items[i].hash, i};
    if (articles->count > 1)
        qsort(hashes, articles->count, sizeof *hashes, compare_hashes);
    for (uint32_t i = 1; i < articles->count; i++)
        if (hashes[i].hash == hashes[i - 1].hash)
            join(parents, hashes[i - 1].article, hashes[i].article);
}

/* ---- which of them counts ---- */

/* The longest; of those as long, the first. */
static uint32_t longest_of(const Articles *articles, const Numbers *members)
{
    uint32_t best = members->items[0];
    for (uint32_t i = 1; i < members->count; i++)
        if (articles->items[members->items[i]].shingle_count > articles->items[best].shingle_count)
            best = members->items[i];
    return best;
}

static void list_copy(AltAudit *audit, AltAuditResult *result, uint32_t article)
{
    *LIST_ADD(audit->arena, &result->names) = audit->articles.items[article].name;
    *LIST_ADD(audit->arena, &result->outlets) = audit->articles.items[article].outlet;
}

static void note_cluster(AltAudit *audit, AltAuditResult *result, const Numbers *members)
{
    Articles *articles = &audit->articles;
    uint32_t kept = longest_of(articles, members);
    AltAuditCopy copy = {.first = result->names.count, .count = members->count};
    list_copy(audit, result, kept);
    for (uint32_t i = 0; i < members->count; i++) {
        Article *it = &articles->items[members->items[i]];
        copy.several_outlets |= strcmp(it->outlet, articles->items[kept].outlet) != 0;
        it->left_out = members->items[i] != kept && !result->each_copy;
        if (members->items[i] != kept)
            list_copy(audit, result, members->items[i]);
    }
    articles->items[kept].shared = copy.several_outlets && !result->each_copy;
    *LIST_ADD(audit->arena, &result->copies) = copy;
}

void find_copies(AltAudit *audit, AltAuditResult *result)
{
    Arena *scratch = arena_new();
    Articles *articles = &audit->articles;
    uint32_t *parents = arena_alloc(scratch, articles->count * sizeof *parents);
    Numbers *members = arena_alloc(scratch, articles->count * sizeof *members);
    for (uint32_t i = 0; i < articles->count; i++) {
        parents[i] = i;
        articles->items[i].left_out = articles->items[i].shared = false;
    }
    Links links = link_neighbours(scratch, articles);
    join_copies(parents, articles, &links);
    join_same_texts(scratch, parents, articles);
    for (uint32_t i = 0; i < articles->count; i++)
        *LIST_ADD(scratch, &members[first_of(parents, i)]) = i;
    for (uint32_t i = 0; i < articles->count; i++)
        if (members[i].count > 1)
            note_cluster(audit, result, &members[i]);
    arena_free(scratch);
}
