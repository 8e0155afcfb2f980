/* Documents come in, articles as counts are kept, and at the end all figures go out.
 *
 * An article of 600 words has some hundred counts that are not 0: "voice_acts of Armenia: 8 of 12". All figures of a group
 * of articles are made from sums of those, so nothing else of a text is kept.
 */
#include "auditing.h"
#include "base/sha256.h"

#include <alteram.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

AltAudit *alt_audit_new(const AltLexicon *lexicon, const char *options)
{
    Arena *arena = arena_new();
    AltAudit *audit = arena_alloc(arena, sizeof *audit);
    audit->arena = arena;
    audit->lexicons = arena_format(arena, "%s", alt_lexicon_hash(lexicon));
    audit->options = arena_format(arena, "%s", options ? options : "");
    return audit;
}

void alt_audit_free(AltAudit *audit)
{
    if (audit)
        arena_free(audit->arena);
}

void alt_audit_topics(AltAudit *audit, const AltPack *topics)
{
    audit->topics = topics;
}

void alt_audit_validate(AltAudit *audit, const AltCoding *coding)
{
    audit->coding = coding;
}

uint32_t alt_audit_count(const AltAudit *audit)
{
    return audit->articles.count;
}

/* ---- texts, columns, parties ---- */

const char *intern(AltAudit *audit, const char *text)
{
    if (!text)
        return NULL;
    size_t length = strlen(text);
    char *known = table_find(&audit->texts, text, length);
    if (known)
        return known;
    char *copy = arena_copy(audit->arena, text, length);
    *table_place(audit->arena, &audit->texts, copy, length) = copy;
    return copy;
}

static bool same_neutral(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-9;
}

static const char *known(const char *text)
{
    return text ? text : "\x01"; /* told apart from "", and in no id */
}

static void write_key(Buffer *key, const Column *column)
{
    buffer_format(key, "%s\t%s\t%s\t%s\t%s", column->dispute, column->measure, known(column->party),
            known(column->target), known(column->term));
}

uint32_t known_column(const AltAudit *audit, const Column *column)
{
    Buffer key = {0};
    write_key(&key, column);
    size_t found = (size_t)table_find(&audit->column_table, key.bytes, key.length);
    buffer_free(&key);
    return found ? (uint32_t)found - 1 : ALT_NONE;
}

uint32_t column_of(AltAudit *audit, const Column *column)
{
    Buffer key = {0};
    write_key(&key, column);
    size_t found = (size_t)table_find(&audit->column_table, key.bytes, key.length);
    if (!found) {
        *LIST_ADD(audit->arena, &audit->columns) = (Column){
                .dispute = intern(audit, column->dispute),
                .measure = intern(audit, column->measure),
                .party = intern(audit, column->party),
                .target = intern(audit, column->target),
                .term = intern(audit, column->term),
                .unit = column->unit,
                .neutral = column->neutral,
        };
        found = audit->columns.count;
        *table_place(audit->arena, &audit->column_table, arena_copy(audit->arena, key.bytes, key.length), key.length) =
                (void *)found;
    }
    buffer_free(&key);
    Column *place = &audit->columns.items[found - 1];
    if (!same_neutral(place->neutral, column->neutral))
        place->neutral = NAN;
    return (uint32_t)found - 1;
}

void note_party(AltAudit *audit, const AltAuditParty *party)
{
    Buffer key = {0};
    buffer_format(&key, "%s\t%s", party->dispute, party->id);
    size_t found = (size_t)table_find(&audit->party_table, key.bytes, key.length);
    if (!found) {
        *LIST_ADD(audit->arena, &audit->parties) = (AltAuditParty){
                .dispute = intern(audit, party->dispute),
                .id = intern(audit, party->id),
                .label = intern(audit, party->label),
                .place = party->place,
        };
        found = audit->parties.count;
        *table_place(audit->arena, &audit->party_table, arena_copy(audit->arena, key.bytes, key.length), key.length) =
                (void *)found;
    }
    audit->parties.items[found - 1].principal |= party->principal;
    buffer_free(&key);
}

/* ---- one article ---- */

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

/* ---- hand coding ---- */

/* The acts of a coding that belong to one document: a run, since acts are sorted by document. */
static AltCoding acts_of(const AltCoding *coding, const char *document)
{
    AltCoding part = {.name = coding->name, .acts = coding->acts};
    uint32_t first = 0, end;
    while (first < coding->acts.count && strcmp(coding->acts.items[first].document, document) != 0)
        first++;
    for (end = first; end < coding->acts.count && strcmp(coding->acts.items[end].document, document) == 0;)
        end++;
    part.acts.items = coding->acts.items + first;
    part.acts.count = end - first;
    return part;
}

static void compare_coding(AltAudit *audit, const AltDocument *document)
{
    AltCoding hand = acts_of(audit->coding, document->name);
    if (hand.acts.count == 0)
        return;
    AltCoding *own = alt_coding_new("alteram");
    alt_coding_add(own, document);
    AltAgreement *agreement = alt_agreement_new(&hand, own);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++) {
        audit->user[kind].gold += agreement->kinds[kind].a;
        audit->user[kind].found += agreement->kinds[kind].b;
        audit->user[kind].both += agreement->kinds[kind].both;
    }
    alt_agreement_free(agreement);
    alt_coding_free(own);
}

void alt_audit_add(AltAudit *audit, const AltDocument *document)
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
    if (audit->coding)
        compare_coding(audit, document);
    *LIST_ADD(audit->arena, &audit->articles) = article;
}

/* ---- the end ---- */

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

static int by_party(const void *a, const void *b)
{
    const AltAuditParty *x = a, *y = b;
    int order = strcmp(x->dispute, y->dispute);
    return order ? order : (x->place > y->place) - (x->place < y->place);
}

static void list_parties(AltAudit *audit, AltAuditResult *result)
{
    for (uint32_t i = 0; i < audit->parties.count; i++)
        *LIST_ADD(audit->arena, &result->parties) = audit->parties.items[i];
    if (result->parties.count > 1)
        qsort(result->parties.items, result->parties.count, sizeof *result->parties.items, by_party);
}

const AltAuditResult *alt_audit_finish(AltAudit *audit, const AltAuditOptions *given)
{
    AltAuditOptions options = given ? *given : (AltAuditOptions){0};
    options.by = options.by ? options.by : "outlet";
    options.seed = options.seed ? options.seed : 1;
    options.replicates = options.replicates ? options.replicates : 2000;
    AltAuditResult *result = arena_alloc(audit->arena, sizeof *result);
    *result = (AltAuditResult){
            .articles = audit->articles.count,
            .each_copy = options.each_copy,
            .seed = options.seed,
            .replicates = options.replicates,
            .lexicons = audit->lexicons,
            .options = audit->options,
            .arena = audit->arena,
    };
    memcpy(result->user, audit->user, sizeof result->user);
    read_own_validation(result->own);
    sort_articles(&audit->articles);
    list_parties(audit, result);
    find_copies(audit, result);
    find_groups(audit, result, &options);
    correct_tests(result);
    return result;
}
