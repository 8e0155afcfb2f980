/* A report comes in, its figures go out as a table, one a line, as csv or tsv:
 *
 *     doc,measure,party,target,term,value,n,low,high,neutral,too_few
 *     border.txt,accuses,armenia,azerbaijan,,5,5,,,,false
 *
 * The acts behind them are what `alteram acts` prints. Undefined figures are empty cells.
 */
#include "base/figure.h"
#include "records/cells.h"
#include "render.h"

#include <math.h>

#define DECIMALS 4 /* as in json */

/* How one of the two formats is written. */
typedef struct Table {
    Buffer *out;
    void (*write_text)(Buffer *out, const char *text);
    char between;
    const char *line_end;
} Table;

static void add_text(const Table *table, const char *text)
{
    buffer_add_char(table->out, table->between);
    if (text)
        table->write_text(table->out, text);
}

static void add_figure(const Table *table, double value)
{
    char digits[FIGURE_SIZE] = "";
    if (!isnan(value))
        figure_write(digits, value, DECIMALS);
    buffer_format(table->out, "%c%s", table->between, digits);
}

static void add_measure(const Table *table, const AltComparison *comparison, const AltMeasure *measure)
{
    const AltDocument *document = comparison->documents[measure->document];
    table->write_text(table->out, document->name);
    add_text(table, measure->name);
    add_text(table, alt_party_id(document, measure->party));
    add_text(table, measure->is_matrix ? alt_party_id(document, measure->other) : NULL);
    add_text(table, measure->term == ALT_NONE ? NULL : document->pack->terms[measure->term].text);
    add_figure(table, measure->value);
    add_figure(table, measure->n);
    add_figure(table, measure->low);
    add_figure(table, measure->high);
    add_figure(table, measure->neutral);
    add_text(table, measure->too_few ? "true" : "false");
    buffer_add_text(table->out, table->line_end);
}

static void add_headings(const Table *table)
{
    static const char *const names[] = {
            "measure", "party", "target", "term", "value", "n", "low", "high", "neutral", "too_few"};
    buffer_add_text(table->out, "doc");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        add_text(table, names[i]);
    buffer_add_text(table->out, table->line_end);
}

static void write_table(const Table *table, const AltReport *report)
{
    add_headings(table);
    for (uint32_t i = 0; i < report->comparison->measures.count; i++)
        add_measure(table, report->comparison, &report->comparison->measures.items[i]);
}

void render_csv(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    (void)options;
    write_table(&(Table){out, write_csv_text, ',', "\r\n"}, report);
}

void render_tsv(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    (void)options;
    write_table(&(Table){out, write_tsv_text, '\t', "\n"}, report);
}
