/* A document comes in, an article as counts goes out.
 *
 * An article of 600 words has some hundred counts that are not 0: "voice_acts of Armenia: 8 of 12". All figures of a
 * group of articles are made from sums of those, so nothing else of a text is kept.
 */
#include "auditing.h"
#include "base/sha256.h"

#include <alteram.h>
#include <stdlib.h>
#include <string.h>

static const char *dispute_of(const AltDocument *document)
{
    return document->pack ? document->pack->id : "";
}

/* The outlet that the text names, or else the folder that its file lies in; "" where there is neither. */
static const char *outlet_of(AltAudit *audit, const AltDocument *document)
{
    if (document->outlet && *document->outlet)
        return intern(audit, document->outlet);
    const char *end = strrchr(document->name, '/'), *start = end;
    while (start && start > document->name && start[-1] != '/')
        start--;
    char *folder = end ? arena_copy(audit->arena, start, (size_t)(end - start)) : NULL;
    return intern(audit, folder ? folder : "");
}

static uint64_t hash_text(const AltDocument *document)
{
    char digits[SHA256_SIZE];
    sha256_write(digits, document->text, document->length);
    digits[16] = '\0';
    return strtoull(digits, NULL, 16);
}

static uint32_t whole_number(double number)
{
    return number < 0 ? 0 : number > UINT32_MAX ? UINT32_MAX : (uint32_t)(number + 0.5);
}

/* Whether figures of many texts can be made by adding this up. */
static bool adds_up(const AltMeasure *measure)
{
    return measure->unit != ALT_UNIT_SENTENCES && measure->unit != ALT_UNIT_DERIVED
            && (measure->part > 0 || measure->whole > 0);
}

static Column column_for(const AltDocument *document, const AltMeasure *measure)
{
    const AltPack *pack = document->pack;
    return (Column){
            .dispute = dispute_of(document),
            .measure = measure->name,
            .party = alt_party_id(document, measure->party),
            .target = measure->is_matrix ? alt_party_id(document, measure->other) : NULL,
            .term = measure->term == ALT_NONE ? NULL : pack->terms[measure->term].text,
            .unit = measure->unit,
            .neutral = measure->neutral,
    };
}

static void note_parties(AltAudit *audit, const AltDocument *document, const AltMeasure *measure)
{
    if (measure->party == ALT_NONE || measure->party == ALT_OTHER || strcmp(measure->name, "acts") != 0)
        return;
    const AltParty *party = &document->pack->parties[measure->party];
    note_party(audit,
            &(AltAuditParty){
                    .dispute = dispute_of(document), .id = party->id, .label = party->label, .place = measure->party});
}

static void count_measures(AltAudit *audit, Article *article, const AltDocument *document)
{
    const AltDocument *const documents[] = {document};
    AltComparison *comparison = alt_comparison_new(documents, 1);
    Count *counts = arena_alloc(comparison->arena, comparison->measures.count * sizeof *counts);
    for (uint32_t i = 0; i < comparison->measures.count; i++) {
        const AltMeasure *it = &comparison->measures.items[i];
        note_parties(audit, document, it);
        if (strcmp(it->name, "voice_acts") == 0)
            note_party(audit,
                    &(AltAuditParty){.dispute = dispute_of(document),
                            .id = alt_party_id(document, it->party),
                            .principal = true});
        if (!adds_up(it))
            continue;
        Column column = column_for(document, it);
        counts[article->count++] = (Count){column_of(audit, &column), whole_number(it->part), whole_number(it->whole),
                it->unit == ALT_UNIT_YES ? 1 : it->n};
    }
    Count *kept = arena_alloc(audit->arena, article->count * sizeof *kept);
    if (article->count)
        memcpy(kept, counts, article->count * sizeof *kept);
    article->counts = kept;
    alt_comparison_free(comparison);
}

Article count_article(AltAudit *audit, const AltDocument *document)
{
    Article article = {
            .name = arena_copy(audit->arena, document->name, strlen(document->name)),
            .outlet = outlet_of(audit, document),
            .topic = intern(audit, audit->topics ? find_topic(audit->topics, document) : ""),
            .dispute = intern(audit, dispute_of(document)),
            .date = document->date,
            .hash = hash_text(document),
    };
    count_measures(audit, &article, document);
    take_shingles(audit->arena, &article, document);
    return article;
}

/* ---- order ---- */

static int by_place(const void *a, const void *b)
{
    const Article *x = a, *y = b;
    int order = strcmp(x->dispute, y->dispute);
    order = order ? order : strcmp(x->outlet, y->outlet);
    order = order ? order : (x->date > y->date) - (x->date < y->date);
    order = order ? order : strcmp(x->name, y->name);
    return order ? order : (x->hash > y->hash) - (x->hash < y->hash);
}

void sort_articles(Articles *articles)
{
    if (articles->count > 1)
        qsort(articles->items, articles->count, sizeof *articles->items, by_place);
}
