/* A report comes in, one JSON object goes out, for programs. It is written from the comparison itself, not from the
 * tree that people read; docs/schema/report.json describes it.
 *
 *     {"schema": 1, "documents": [...], "parties": [...], "acts": [...], "exchanges": [...], ...}
 *
 * Ids of acts count from 1 in each document, so whatever names one also names its document by `doc`.
 */
#include "json.h"

#include "act_reading.h"
#include "base/sha256.h"
#include "records/act_json.h"
#include "render.h"

#include <alteram.h>

/* ---- documents ---- */

static Json *date_json(AltDay day)
{
    if (!day)
        return NULL;
    Buffer date = {0};
    buffer_format(&date, "%04u-%02u-%02u", day / 10000, day / 100 % 100, day % 100);
    Json *text = json_text(date.bytes);
    buffer_free(&date);
    return text;
}

static uint32_t count_words(const AltDocument *document)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange tokens = document->sentences.items[i].tokens;
        for (uint32_t t = tokens.first; t < tokens.end; t++)
            words += document->tokens.items[t].kind == ALT_WORD || document->tokens.items[t].kind == ALT_NUMBER;
    }
    return words;
}

/* How many sentences each section of the article has. */
static Json *sections_json(const AltDocument *document)
{
    uint32_t counts[ALT_FURNITURE + 1] = {0};
    for (uint32_t i = 0; i < document->sentences.count; i++)
        counts[document->sentences.items[i].section]++;
    Json *object = json_object_of_nothing();
    for (uint32_t section = ALT_HEADLINE; section < ALT_FURNITURE; section++)
        json_put(object, alt_section_name((AltSection)section), json_count(counts[section]));
    return object;
}

static Json *document_json(const AltDocument *document)
{
    char hash[SHA256_SIZE];
    sha256_write(hash, document->text, document->length);
    Json *object = json_object_of_nothing();
    json_put(object, "name", json_text(document->name));
    json_put(object, "title", json_text(document->title));
    json_put(object, "outlet", json_text(document->outlet));
    json_put(object, "date", date_json(document->date));
    json_put(object, "dispute", document->pack ? json_text(document->pack->id) : NULL);
    json_put(object, "sentences", json_count(document->sentences.count));
    json_put(object, "words", json_count(count_words(document)));
    json_put(object, "sections", sections_json(document));
    json_put(object, "encoding", json_text(document->encoding));
    json_put(object, "sha256", json_text(hash));
    return object;
}

/* ---- parties ---- */

/* Whether an earlier document has the same pack, whose parties are then listed already. */
static bool pack_is_listed(const AltComparison *comparison, uint32_t number)
{
    for (uint32_t i = 0; i < number; i++)
        if (comparison->documents[i]->pack == comparison->documents[number]->pack)
            return true;
    return false;
}

/* Whether any figure is about a party; of the pack of all countries most are about nobody. */
static bool is_measured(const AltComparison *comparison, uint32_t number, uint32_t party)
{
    return alt_measure_find(comparison, "acts", number, party, ALT_NONE) != NULL;
}

static void append_parties(Json *array, const AltComparison *comparison, uint32_t number)
{
    const AltPack *pack = comparison->documents[number]->pack;
    for (uint32_t i = 0; pack && i < pack->party_count; i++) {
        if (!is_measured(comparison, number, i))
            continue;
        Json *object = json_object_of_nothing();
        json_put(object, "dispute", json_text(pack->id));
        json_put(object, "id", json_text(pack->parties[i].id));
        json_put(object, "label", json_text(pack->parties[i].label));
        json_append(array, object);
    }
}

/* ---- positions ---- */

static Json *ids_of(const AltDocument *document, uint32_t party, AltKind kind)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->kind == kind && source_party(document, act_at(document, i)) == party)
            json_append(array, json_count(i + 1));
    return array;
}

static Json *position_json(const AltDocument *document, uint32_t party)
{
    Json *object = json_object_of_nothing();
    json_put(object, "doc", json_text(document->name));
    json_put(object, "party", json_text(alt_party_id(document, party)));
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        json_put(object, alt_kind_name((AltKind)kind), ids_of(document, party, (AltKind)kind));
    return object;
}

/* One position for each party that is measured, in the order of the measures. */
static Json *positions_json(const AltComparison *comparison)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < comparison->measures.count; i++) {
        const AltMeasure *measure = &comparison->measures.items[i];
        bool once = i == 0 || measure[-1].document != measure->document || measure[-1].party != measure->party;
        if (once)
            json_append(array, position_json(comparison->documents[measure->document], measure->party));
    }
    return array;
}

/* ---- balance ---- */

static Json *interval_json(const AltMeasure *measure)
{
    Json *low = json_figure(measure->low);
    if (!low)
        return NULL;
    Json *array = json_array_of_nothing();
    json_append(array, low);
    json_append(array, json_figure(measure->high));
    return array;
}

static Json *measure_json(const AltComparison *comparison, const AltMeasure *measure)
{
    const AltDocument *document = comparison->documents[measure->document];
    Json *object = json_object_of_nothing();
    json_put(object, "doc", json_text(document->name));
    json_put(object, "name", json_text(measure->name));
    json_put(object, "party", json_text(alt_party_id(document, measure->party)));
    if (measure->is_matrix)
        json_put(object, "target", json_text(alt_party_id(document, measure->other)));
    if (measure->term != ALT_NONE)
        json_put(object, "term", json_text(document->pack->terms[measure->term].text));
    json_put(object, "value", json_figure(measure->value));
    json_put(object, "n", json_count(measure->n));
    json_put(object, "interval", interval_json(measure));
    json_put(object, "neutral", json_figure(measure->neutral));
    json_put(object, "too_few", json_flag(measure->too_few));
    return object;
}

/* ---- everything ---- */

static Json *layers_json(const AltLexicon *lexicon)
{
    uint32_t count = 0;
    const AltLayer *layers = lexicon ? alt_lexicon_layers(lexicon, &count) : NULL;
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < count; i++) {
        Json *object = json_object_of_nothing();
        json_put(object, "path", json_text(layers[i].path));
        json_put(object, "added", json_count(layers[i].added));
        json_put(object, "replaced", json_count(layers[i].replaced));
        json_put(object, "removed", json_count(layers[i].removed));
        json_append(array, object);
    }
    return array;
}

static Json *method_json(const AltReport *report)
{
    const AltComparison *comparison = report->comparison;
    const AltLexicon *lexicon = comparison->document_count ? comparison->documents[0]->lexicon : NULL;
    Json *object = json_object_of_nothing();
    json_put(object, "program", json_text("alteram"));
    json_put(object, "version", json_text(alt_version()));
    json_put(object, "schema", json_count(ALT_SCHEMA));
    json_put(object, "lexicons_sha256", lexicon ? json_text(alt_lexicon_hash(lexicon)) : NULL);
    json_put(object, "lexicon_layers", layers_json(lexicon));
    json_put(object, "options", json_text(report->options));
    return object;
}

static void put_lists(Json *root, const AltComparison *comparison)
{
    Json *documents = json_array_of_nothing(), *parties = json_array_of_nothing(), *acts = json_array_of_nothing();
    for (uint32_t i = 0; i < comparison->document_count; i++) {
        const AltDocument *document = comparison->documents[i];
        json_append(documents, document_json(document));
        if (!pack_is_listed(comparison, i))
            append_parties(parties, comparison, i);
        for (uint32_t act = 0; act < document->acts.count; act++)
            json_append(acts, act_json(document, act));
    }
    json_put(root, "documents", documents);
    json_put(root, "parties", parties);
    json_put(root, "acts", acts);
}

Json *report_json(const AltReport *report)
{
    const AltComparison *comparison = report->comparison;
    Json *root = json_object_of_nothing(), *balance = json_array_of_nothing();
    for (uint32_t i = 0; i < comparison->measures.count; i++)
        json_append(balance, measure_json(comparison, &comparison->measures.items[i]));

    json_put(root, "schema", json_count(ALT_SCHEMA));
    put_lists(root, comparison);
    put_ledger(root, comparison);
    put_topics(root, comparison);
    json_put(root, "positions", positions_json(comparison));
    json_put(root, "balance", balance);
    json_put(root, "method", method_json(report));
    return root;
}

void render_json(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    (void)options;
    json_write_indented(out, report_json(report));
    buffer_add_char(out, '\n');
}
