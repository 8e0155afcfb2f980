/* Tally and measures come in, the tables of figures go out: counts, shares, who accuses whom.
 *
 * A share is printed with what it rests on, "67% of 12 (39 to 86%)", and as "8 of 9, too few to tell" where it rests on
 * little. A new measure is a row of the table below.
 */
#include "base/figure.h"
#include "report_parts.h"

#include <math.h>
#include <string.h>

/* ---- counts by party and kind ---- */

static const char *number_text(const ReportPage *page, uint32_t number)
{
    return arena_format(page->arena, "%u", number);
}

static bool is_worth_a_row(const Voice *voice)
{
    return voice->acts > 0 || voice->principal;
}

static const char *const kind_measures[ALT_KIND_COUNT] = {
        [ALT_ACCUSATION] = "accusations",
        [ALT_DENIAL] = "denials",
        [ALT_APPEAL] = "appeals",
        [ALT_STATEMENT] = "statements",
};

/* A count of the party that the row is about. */
static void add_number(const ReportPage *page, AltNode *row, const char *measure, uint32_t count)
{
    AltNode *cell = add_figure(page->arena, row, number_text(page, count));
    cell->party = row->party;
    if (count > 0)
        add_evidence(page, cell, measure, row->party, ALT_NONE);
}

static void add_count_row(const ReportPage *page, AltNode *table, const Voice *voice)
{
    AltNode *row = add_row(page->arena, table);
    row->party = voice->party;
    add_cell(page->arena, row, party_label(page, voice->party));
    add_number(page, row, "acts", voice->acts);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        add_number(page, row, kind_measures[kind], voice->kinds[kind]);
    add_number(page, row, "words", voice->words);
    add_number(page, row, "quoted_words", voice->quoted_words);
    add_number(page, row, "speakers", voice->speakers);
}

void add_counts(const ReportPage *page, AltNode *parent)
{
    const ReportWords *words = &report_words;
    const char *headings[] = {words->party, words->acts, words->does[ALT_ACCUSATION], words->does[ALT_DENIAL],
            words->does[ALT_APPEAL], words->does[ALT_STATEMENT], words->words, words->quoted_words, words->speakers};
    AltNode *section = add_section(page->arena, parent, "counts", words->counts);
    AltNode *table = add_table(page->arena, section, headings, sizeof headings / sizeof *headings);
    table->has_labels = true;
    for (AltNode *heading = table->first->first->next; heading; heading = heading->next)
        heading->is_figure = true;
    for (uint32_t i = 0; i < page->tally.count; i++)
        if (is_worth_a_row(&page->tally.voices[i]))
            add_count_row(page, table, &page->tally.voices[i]);
}

/* ---- measures ---- */

typedef enum Unit { UNIT_SHARE, UNIT_SENTENCES, UNIT_YES } Unit;

static const struct {
    const char *measure; /* as in engine/comparison/balance.c */
    const char *label;
    Unit unit;
} rows[] = {
        {"voice_acts", "share of acts", UNIT_SHARE},
        {"voice_words", "share of attributed words", UNIT_SHARE},
        {"voice_quoted_words", "share of quoted words", UNIT_SHARE},
        {"voice_speakers", "share of speakers", UNIT_SHARE},
        {"prominent_words", "share of words, early ones weighing more", UNIT_SHARE},
        {"directness", "its words that are quoted", UNIT_SHARE},
        {"named_sources", "its acts by a named source", UNIT_SHARE},
        {"doubt", "its words reported with doubt", UNIT_SHARE},
        {"response_rate", "accusations against it answered", UNIT_SHARE},
        {"answered_within_1", "answered within 1 sentence", UNIT_SHARE},
        {"answered_within_3", "answered within 3 sentences", UNIT_SHARE},
        {"answered_within_5", "answered within 5 sentences", UNIT_SHARE},
        {"latency_nearest", "nearest answer", UNIT_SENTENCES},
        {"latency_median", "median answer", UNIT_SENTENCES},
        {"appeals_answered", "appeals to it answered", UNIT_SHARE},
        {"harm_doer_named", "harm to it whose doer is named", UNIT_SHARE},
        {"first_voice", "speaks first", UNIT_YES},
        {"headline_voice", "speaks in the headline", UNIT_YES},
        {"lead_voice", "speaks in the first paragraph", UNIT_YES},
        {"last_word", "speaks last", UNIT_YES},
};

static const char *percent_text(const ReportPage *page, double share)
{
    char digits[FIGURE_SIZE];
    figure_write(digits, share * 100, 0);
    return arena_format(page->arena, "%s", digits);
}

static const char *share_text(const ReportPage *page, const AltMeasure *measure)
{
    const char *percent = percent_text(page, measure->value);
    if (measure->too_few) {
        unsigned part = (unsigned)(measure->value * measure->n + 0.5);
        return arena_format(page->arena, report_words.too_few, part, measure->n);
    }
    if (isnan(measure->low))
        return arena_format(page->arena, report_words.share_plain, percent, measure->n);
    return arena_format(page->arena, report_words.share_with_interval, percent, measure->n,
            percent_text(page, measure->low), percent_text(page, measure->high));
}

static const char *sentences_text(const ReportPage *page, double sentences)
{
    char digits[FIGURE_SIZE];
    figure_write(digits, sentences, 1);
    bool one = sentences > 0.95 && sentences < 1.05;
    return arena_format(page->arena, "%s %s%s", digits, report_words.sentence, one ? "" : "s");
}

static const char *measure_text(const ReportPage *page, const AltMeasure *measure, Unit unit)
{
    if (!measure || isnan(measure->value))
        return NULL;
    if (unit == UNIT_SHARE)
        return share_text(page, measure);
    if (unit == UNIT_SENTENCES)
        return sentences_text(page, measure->value);
    return measure->value > 0 ? report_words.yes : report_words.no;
}

static void add_measure_row(const ReportPage *page, AltNode *table, size_t which)
{
    AltNode *row = add_row(page->arena, table);
    add_cell(page->arena, row, rows[which].label);
    for (uint32_t i = 0; i < page->tally.count; i++) {
        const Voice *voice = &page->tally.voices[i];
        if (!voice->principal)
            continue;
        const AltMeasure *measure =
                alt_measure_find(page->comparison, rows[which].measure, page->number, voice->party, ALT_NONE);
        const char *text = measure_text(page, measure, rows[which].unit);
        AltNode *cell = add_cell(page->arena, row, text ? text : report_words.undefined);
        cell->is_gap = !text;
        cell->party = voice->party;
        cell->measure = measure;
        if (text)
            add_evidence(page, cell, rows[which].measure, voice->party, ALT_NONE);
    }
}

void add_shares(const ReportPage *page, AltNode *parent)
{
    if (page->tally.principals == 0 || page->document->acts.count == 0)
        return;
    AltNode *section = add_section(page->arena, parent, "shares", report_words.shares);
    AltNode *table = add_table(page->arena, section, &report_words.measure, 1);
    table->stacking = ALT_STACK_COLUMNS;
    table->has_labels = true;
    for (uint32_t i = 0; i < page->tally.count; i++)
        if (page->tally.voices[i].principal)
            add_cell(page->arena, table->first, party_label(page, page->tally.voices[i].party))->party =
                    page->tally.voices[i].party;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        add_measure_row(page, table, i);
}

/* ---- who accuses whom ---- */

/* A row for each party that does it, a column for each that it is done to: counts[row * side + column]. */
typedef struct Matrix {
    const ReportPage *page;
    const char *measure;
    uint32_t side; /* voices of the page */
    uint32_t *counts;
} Matrix;

/* The place of a party among the voices of the page. */
static uint32_t voice_number(const ReportPage *page, uint32_t party)
{
    uint32_t i = 0;
    while (page->tally.voices[i].party != party)
        i++;
    return i;
}

static Matrix read_matrix(const ReportPage *page, const char *measure)
{
    Matrix matrix = {.page = page, .measure = measure, .side = page->tally.count};
    matrix.counts = arena_alloc(page->arena, (size_t)matrix.side * matrix.side * sizeof *matrix.counts);
    for (uint32_t i = 0; i < page->comparison->measures.count; i++) {
        const AltMeasure *it = &page->comparison->measures.items[i];
        if (it->document != page->number || strcmp(it->name, measure) != 0)
            continue;
        uint32_t row = voice_number(page, it->party), column = voice_number(page, it->other);
        matrix.counts[row * matrix.side + column] = (uint32_t)it->value;
    }
    return matrix;
}

static uint32_t row_sum(const Matrix *matrix, uint32_t row)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < matrix->side; i++)
        sum += matrix->counts[row * matrix->side + i];
    return sum;
}

static uint32_t column_sum(const Matrix *matrix, uint32_t column)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < matrix->side; i++)
        sum += matrix->counts[i * matrix->side + column];
    return sum;
}

static void add_matrix_headings(const Matrix *matrix, AltNode *table)
{
    for (uint32_t i = 0; i < matrix->side; i++) {
        uint32_t party = matrix->page->tally.voices[i].party;
        if (column_sum(matrix, i) > 0)
            add_figure(matrix->page->arena, table->first,
                    party == ALT_NONE ? report_words.nobody : party_label(matrix->page, party))
                    ->party = party;
    }
}

static void add_matrix_row(const Matrix *matrix, AltNode *table, uint32_t row_number)
{
    const ReportPage *page = matrix->page;
    AltNode *row = add_row(page->arena, table);
    row->party = page->tally.voices[row_number].party;
    add_cell(page->arena, row, party_label(page, row->party));
    for (uint32_t i = 0; i < matrix->side; i++) {
        if (column_sum(matrix, i) == 0)
            continue;
        uint32_t count = matrix->counts[row_number * matrix->side + i];
        AltNode *cell = add_figure(page->arena, row, number_text(page, count));
        cell->party = row->party;
        if (count > 0)
            add_evidence(page, cell, matrix->measure, row->party, page->tally.voices[i].party);
    }
}

/* Adds the rows and columns that are not all 0; nothing where all are. */
static void add_matrix(const ReportPage *page, AltNode *parent, const char *measure, const char *label)
{
    Matrix matrix = read_matrix(page, measure);
    AltNode *table = NULL;
    for (uint32_t i = 0; i < matrix.side; i++) {
        if (row_sum(&matrix, i) == 0)
            continue;
        if (!table) {
            table = add_table(page->arena, add_section(page->arena, parent, measure, label), &report_words.speaks, 1);
            table->has_labels = true;
            add_matrix_headings(&matrix, table);
        }
        add_matrix_row(&matrix, table, i);
    }
}

void add_matrices(const ReportPage *page, AltNode *parent)
{
    add_matrix(page, parent, "accuses", report_words.accuses_whom);
    add_matrix(page, parent, "asks", report_words.asks_whom);
}
