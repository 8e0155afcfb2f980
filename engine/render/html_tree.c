/* The tree of the report comes in, sections, tables and passages of the page go out. A section that a new part of the
 * report adds shows up by itself.
 *
 * Tables whose columns are parties and hold passages become columns of cards, so that a reader, or a screen reader, can
 * go down one party at a time. Other tables stay tables, which on a narrow page fall apart row by row.
 */
#include "act_reading.h"
#include "html.h"

#include <string.h>

/* ---- links ---- */

/* Numbers a figure and gives its number from 1; the same acts for the same party have one number. */
static uint32_t add_evidence_row(Page *page, const Evidence *figure)
{
    for (uint32_t i = 0; i < page->evidence.count; i++) {
        const Evidence *it = &page->evidence.items[i];
        if (it->act_count == figure->act_count && it->party && figure->party && strcmp(it->party, figure->party) == 0
                && memcmp(it->acts, figure->acts, it->act_count * sizeof *it->acts) == 0)
            return i + 1;
    }
    *LIST_ADD(page->arena, &page->evidence) = *figure;
    return page->evidence.count;
}

/* Opens a link to the acts behind a node; false where there are none. */
static bool open_evidence(Page *page, const AltNode *node, const char *what)
{
    if (node->act_count == 0 || !page->document)
        return false;
    const Evidence figure = {
            .party = party_name(page, node->party), .what = what, .acts = node->acts, .act_count = node->act_count};
    uint32_t number = add_evidence_row(page, &figure);
    buffer_format(page->out, "<a class=\"figure\" href=\"#d%u-f%u\">", page->number + 1, number);
    return true;
}

/* The sentence that a byte of the text stands in. */
static uint32_t sentence_at(const AltDocument *document, uint32_t byte)
{
    return alt_sentence_of_token(document, first_token_after(document, byte));
}

/* ---- notes and passages ---- */

static void write_note_text(Page *page, const AltNode *note)
{
    if (note->act_count == 1 && !note->name && page->document) {
        buffer_format(page->out, "<a href=\"#d%u-t%u\">", page->number + 1, note->acts[0] + 1);
        html_text(page->out, note->text);
        buffer_add_text(page->out, "</a>");
        return;
    }
    html_isolated(page->out, note->text);
    if (note->name && note->act_count > 0) {
        buffer_add_char(page->out, ' ');
        if (open_evidence(page, note, page_words.accusations_and_answers))
            buffer_format(page->out, "%s</a>", page_words.sentences_behind);
    }
}

static void write_note(Page *page, const AltNode *note)
{
    const char *name = note->name ? note->name : note->label ? "term" : "note";
    buffer_format(page->out, "<p class=\"%s%s\">", name, note->is_gap ? " gap" : "");
    if (note->party != ALT_NONE && page->document)
        html_badge(page, note->party);
    if (note->label) {
        buffer_add_text(page->out, "<b>");
        html_text(page->out, note->label);
        buffer_add_text(page->out, note->text ? ":</b> " : "</b>");
    }
    bool repeats = note->label && note->act_count > 0 && page->document;
    if (repeats)
        html_places(page, note->acts, note->act_count);
    else if (note->text)
        write_note_text(page, note);
    buffer_add_text(page->out, "</p>\n");
}

/* "sentence 4 · note 7" */
static void write_where(Page *page, const AltNode *passage)
{
    if (!passage->place)
        return;
    buffer_add_text(page->out, " <span class=\"where\">");
    if (page->document && passage->act != ALT_NONE) {
        html_place(page, act_at(page->document, passage->act)->sentence);
        buffer_format(page->out, " \u00B7 <a href=\"#d%u-a%u\">%s %u</a>", page->number + 1, passage->act + 1,
                page_words.note, passage->act + 1);
    } else if (page->document && passage->span.end > passage->span.start) {
        html_place(page, sentence_at(page->document, passage->span.start));
    } else {
        html_text(page->out, passage->place);
    }
    buffer_add_text(page->out, "</span>");
}

static void write_own_passage(Page *page, const AltNode *passage)
{
    const char *kind = "";
    if (page->document && passage->act != ALT_NONE)
        kind = alt_kind_name((AltKind)act_at(page->document, passage->act)->kind);
    buffer_format(page->out, "<div class=\"act %s %s\"><p class=\"who\">", kind,
            page->document ? party_class(page, passage->party) : "px");
    if (page->document && passage->label)
        html_badge(page, passage->party);
    if (passage->label)
        html_isolated(page->out, passage->label);
    write_where(page, passage);
    buffer_add_text(page->out, "</p>\n<p class=\"said\">");
    if (passage->cue) {
        buffer_add_text(page->out, "<b class=\"cue\">");
        html_isolated(page->out, passage->cue);
        buffer_add_text(page->out, passage->text ? ":</b> " : "</b>");
    }
    if (passage->text)
        html_isolated(page->out, passage->text);
    buffer_add_text(page->out, "</p></div>\n");
}

/* Between the articles of a page, a passage still is one of an article's, and leads to it. */
static void write_passage(Page *page, const AltNode *passage)
{
    bool between = page->several && !page->document && passage->document != ALT_NONE;
    if (between) {
        page->number = passage->document;
        page->document = page->report->comparison->documents[passage->document];
        page->tally = take_tally(page->arena, page->document);
    }
    write_own_passage(page, passage);
    if (between)
        page->document = NULL;
}

/* ---- tables ---- */

static bool holds_passages(const AltNode *table)
{
    for (const AltNode *row = table->first; row; row = row->next)
        for (const AltNode *cell = row->first; cell; cell = cell->next)
            if (cell->first)
                return true;
    return false;
}

static bool holds_numbers(const AltNode *table)
{
    for (const AltNode *row = table->first; row; row = row->next)
        for (const AltNode *cell = row->first; cell; cell = cell->next)
            if (cell->is_figure)
                return true;
    return false;
}

/* How the table is set: cases and words fall apart on a narrow page, columns of numbers stay. */
static const char *table_class(const AltNode *table)
{
    return holds_passages(table) ? "cases" : holds_numbers(table) ? "figures" : "figures words";
}

static void write_cell_content(Page *page, const AltNode *cell, const char *what)
{
    bool link = cell->text && open_evidence(page, cell, what);
    if (cell->text)
        html_isolated(page->out, cell->text);
    buffer_add_text(page->out, link ? "</a>" : "");
    for (const AltNode *leaf = cell->first; leaf; leaf = leaf->next)
        html_node(page, leaf, 0);
}

static const char *cell_class(const AltNode *cell)
{
    return cell->is_figure ? "n" : cell->is_gap ? "gap" : "";
}

/* What a figure is called where it stands alone: "accuses", "share of acts"; in a matrix "Who accuses whom:
 * Armenia". */
static const char *figure_name(const Page *page, const AltNode *table, const AltNode *row, const AltNode *heading)
{
    if (table->stacking == ALT_STACK_COLUMNS && table->has_labels)
        return row->first->text;
    if (!heading || heading->party == ALT_NONE)
        return heading ? heading->text : NULL;
    return arena_format(page->arena, "%s: %s", page->heading, heading->text);
}

/* A cell, with the heading of its column for narrow pages, where there are no columns. */
static void write_cell(
        Page *page, const AltNode *table, const AltNode *row, const AltNode *cell, const AltNode *heading)
{
    bool label = table->has_labels && cell == row->first;
    buffer_format(page->out,
            label ? "<th scope=\"row\" role=\"rowheader\" class=\"%s\"" : "<td role=\"cell\" class=\"%s\"",
            cell_class(cell));
    if (!label && heading && heading->text) {
        buffer_add_text(page->out, " data-of=\"");
        html_text(page->out, heading->text);
        buffer_add_char(page->out, '"');
    }
    buffer_add_char(page->out, '>');
    if (label && row->party != ALT_NONE && page->document)
        html_badge(page, row->party);
    write_cell_content(page, cell, figure_name(page, table, row, heading));
    buffer_add_text(page->out, label ? "</th>" : "</td>");
}

static void write_headings(Page *page, const AltNode *row)
{
    buffer_add_text(page->out, "<thead role=\"rowgroup\"><tr role=\"row\">");
    for (const AltNode *cell = row->first; cell; cell = cell->next) {
        buffer_format(page->out, "<th scope=\"col\" role=\"columnheader\" class=\"%s\">", cell_class(cell));
        if (cell->party != ALT_NONE && page->document)
            html_badge(page, cell->party);
        html_heading(page->out, cell->text);
        buffer_add_text(page->out, "</th>");
    }
    buffer_add_text(page->out, "</tr></thead>\n");
}

static void write_table(Page *page, const AltNode *table, const char *label)
{
    buffer_add_text(page->out, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html_text(page->out, label);
    buffer_format(page->out, page_words.table, ++page->tables);
    buffer_format(page->out, "\"><table role=\"table\" class=\"%s\"><caption class=\"vh\">", table_class(table));
    html_text(page->out, table->label ? table->label : label);
    buffer_add_text(page->out, "</caption>\n");
    write_headings(page, table->first);
    buffer_add_text(page->out, "<tbody role=\"rowgroup\">\n");
    for (const AltNode *row = table->first->next; row; row = row->next) {
        buffer_add_text(page->out, "<tr role=\"row\">");
        const AltNode *heading = table->first->first;
        for (const AltNode *cell = row->first; cell; cell = cell->next, heading = heading ? heading->next : NULL)
            write_cell(page, table, row, cell, heading);
        buffer_add_text(page->out, "</tr>\n");
    }
    buffer_add_text(page->out, "</tbody></table></div>\n");
}

/* ---- columns ---- */

static const AltNode *cell_at(const AltNode *row, uint32_t i)
{
    const AltNode *cell = row->first;
    while (cell && i-- > 0)
        cell = cell->next;
    return cell;
}

static void write_column_cell(Page *page, const AltNode *row, const AltNode *cell, bool labelled, unsigned level)
{
    buffer_format(page->out, "<div class=\"cell %s\">", cell->is_gap ? "gap" : "");
    if (labelled) {
        buffer_format(page->out, "<h%u>", level);
        html_isolated(page->out, row->first->text);
        buffer_format(page->out, "</h%u>", level);
    }
    write_cell_content(page, cell, labelled ? row->first->text : NULL);
    buffer_add_text(page->out, "</div>\n");
}

static void write_column(Page *page, const AltNode *table, uint32_t number, unsigned level)
{
    const AltNode *heading = cell_at(table->first, number);
    bool party = heading->party != ALT_NONE && page->document;
    buffer_format(page->out, "<div class=\"column %s\">\n<h%u>", party ? party_class(page, heading->party) : "", level);
    if (party)
        html_badge(page, heading->party);
    html_isolated(page->out, heading->text);
    buffer_format(page->out, "</h%u>\n", level);
    for (const AltNode *row = table->first->next; row; row = row->next)
        if (cell_at(row, number))
            write_column_cell(page, row, cell_at(row, number), table->has_labels, level + 1);
    buffer_add_text(page->out, "</div>\n");
}

static uint32_t count_children(const AltNode *node)
{
    uint32_t count = 0;
    for (const AltNode *child = node->first; child; child = child->next)
        count++;
    return count;
}

static void write_columns(Page *page, const AltNode *table, unsigned level)
{
    uint32_t columns = count_children(table->first), rows = count_children(table);
    buffer_format(page->out, "<div class=\"columns\" style=\"--rows:%u\">\n", rows);
    for (uint32_t i = table->has_labels ? 1 : 0; i < columns; i++)
        write_column(page, table, i, level);
    buffer_add_text(page->out, "</div>\n");
}

/* ---- sections ---- */

static void write_any_table(Page *page, const AltNode *table, const char *label, unsigned level)
{
    if (!table->first || !table->first->first)
        return;
    html_charts(page, table);
    if (table->stacking == ALT_STACK_COLUMNS && holds_passages(table))
        write_columns(page, table, level);
    else
        write_table(page, table, label);
}

/* A link target, and a name for screen readers: "d1-ledger". */
static const char *section_id(Page *page, const AltNode *section)
{
    page->sections++;
    if (page->document && section->name)
        return arena_format(page->arena, "d%u-%s", page->number + 1, section->name);
    return arena_format(page->arena, "part%u", page->sections);
}

static void write_section(Page *page, const AltNode *section, unsigned level)
{
    page->heading = section->label;
    buffer_format(page->out, "<section id=\"%s\" class=\"%s\">\n<h%u>", section_id(page, section),
            section->name ? section->name : "part", level);
    html_isolated(page->out, section->label);
    buffer_format(page->out, "</h%u>\n", level);
    for (const AltNode *node = section->first; node; node = node->next)
        if (node->kind == ALT_TABLE)
            write_any_table(page, node, section->label, level + 1);
        else
            html_node(page, node, level + 1);
    buffer_add_text(page->out, "</section>\n");
}

void html_node(Page *page, const AltNode *node, unsigned level)
{
    switch (node->kind) {
    case ALT_SECTION:
        write_section(page, node, level < 6 ? level : 6);
        break;
    case ALT_TABLE:
        write_any_table(page, node, node->label, level);
        break;
    case ALT_PASSAGE:
        write_passage(page, node);
        break;
    default:
        write_note(page, node);
    }
}
