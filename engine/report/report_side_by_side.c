/* Several documents come in; out goes which of them has which accusation, with which answer and in which words.
 *
 *                                    The Courier                    The Herald
 *     Armenia against Azerbaijan     repeated: that Azerbaijani     accuses: shelling border dam
 *                                    mortars had hit the dam        denied; only here: repair, crew
 *                                    denied; only here: mortars
 */
#include "act_reading.h"
#include "report_parts.h"

static const AltExchange *exchange_of(const AltComparison *comparison, const AltMatter *matter, uint32_t i)
{
    return &comparison->exchanges.items[comparison->members.items[matter->exchanges.first + i]];
}

static const char *paper_label(const AltDocument *document)
{
    return document->outlet && *document->outlet ? document->outlet : document->name;
}

/* "Armenia against Azerbaijan", from its first document. */
static const char *matter_label(const ReportPage *pages, const AltMatter *matter)
{
    const ReportPage *page = &pages[exchange_of(pages->comparison, matter, 0)->document];
    const AltExchange *exchange = exchange_of(pages->comparison, matter, 0);
    const AltAct *act = act_at(page->document, page->comparison->members.items[exchange->accusations.first]);
    const char *label = party_label(page, exchange->source_party);
    for (uint32_t i = 0; i < act->target_count; i++)
        label = arena_format(page->arena, i ? "%s,%s%s" : "%s %s %s", label, i ? " " : report_words.against,
                party_label(page, target_party(page->document, act, i)));
    return label;
}

/* What one document says of a matter by one exchange: accusation, answer, and the words that only it has. */
static void add_version(const ReportPage *page, AltNode *cell, const AltExchange *exchange, const char *own_words)
{
    add_act(page, cell, page->comparison->members.items[exchange->accusations.first]);
    add_outcome(page, cell, exchange);
    if (own_words)
        add_note(page->arena, cell, report_words.only_here, own_words);
}

static void add_paper(const ReportPage *page, AltNode *row, const AltMatter *matter)
{
    AltNode *cell = add_cell(page->arena, row, NULL);
    cell->document = page->number;
    for (uint32_t i = 0; i < matter->exchanges.count; i++) {
        const AltExchange *exchange = exchange_of(page->comparison, matter, i);
        if (exchange->document == page->number)
            add_version(page, cell, exchange, matter->own_words[i]);
    }
    if (cell->first)
        return;
    cell->is_gap = true;
    add_gap(page->arena, cell, report_words.not_here);
}

static void add_matter(const ReportPage *pages, AltNode *table, const AltMatter *matter)
{
    AltNode *row = add_row(pages->arena, table);
    add_cell(pages->arena, row, matter_label(pages, matter));
    for (uint32_t i = 0; i < pages->comparison->document_count; i++)
        add_paper(&pages[i], row, matter);
}

static AltNode *begin_table(const ReportPage *pages, AltNode *section)
{
    AltNode *table = add_table(pages->arena, section, &report_words.accusation, 1);
    table->has_labels = true;
    for (uint32_t i = 0; i < pages->comparison->document_count; i++)
        add_cell(pages->arena, table->first, paper_label(pages[i].document));
    return table;
}

/* Matters of several documents first, then those of one. */
static void add_matters(const ReportPage *pages, AltNode *table, bool shared)
{
    for (uint32_t i = 0; i < pages->comparison->matters.count; i++)
        if (pages->comparison->matters.items[i].is_shared == shared)
            add_matter(pages, table, &pages->comparison->matters.items[i]);
}

void add_side_by_side(const ReportPage *pages, AltNode *parent)
{
    Arena *arena = pages->arena;
    uint32_t all = pages->comparison->matters.count, shared = 0;
    if (!all)
        return;
    AltNode *section = add_section(arena, parent, "side-by-side", report_words.side_by_side);
    for (uint32_t i = 0; i < all; i++)
        shared += pages->comparison->matters.items[i].is_shared;
    add_note(arena, section, NULL, arena_format(arena, report_words.shared, shared, all, all == 1 ? "" : "s"));
    AltNode *table = begin_table(pages, section);
    add_matters(pages, table, true);
    add_matters(pages, table, false);
}
