/* A table of the report comes in, columns of text go out; where the page is too narrow for them, one thing below the
 * other.
 *
 *     party       acts  accuses  denies
 *     ----------  ----  -------  ------
 *     Armenia       12        7       0
 *
 * Columns are as wide as their text. Where that is more than the page has, the wide ones share what the narrow ones
 * leave; where a column would be narrower than can be read, the table falls apart as its node says.
 */
#include "text.h"

#define GAP 2       /* columns between two columns */
#define READABLE 24 /* columns: passages set narrower than this have three words a line */
#define INDENT 2

typedef struct Columns {
    uint32_t count;
    unsigned *natural; /* the width that needs no wrapping */
    unsigned *least;   /* the width below which it cannot be read */
    unsigned *width;   /* what it gets */
} Columns;

/* ---- measuring ---- */

static unsigned larger(unsigned a, unsigned b)
{
    return a > b ? a : b;
}

static unsigned width_of(const char *text)
{
    return text ? box_text_width(text) : 0;
}

/* A note or passage in one line. */
static unsigned leaf_width(const AltNode *leaf)
{
    unsigned words = width_of(leaf->text) + width_of(leaf->cue) + INDENT + 2;
    unsigned head = width_of(leaf->label) + width_of(leaf->place) + 2;
    return leaf->kind == ALT_PASSAGE ? larger(head, words) : width_of(leaf->label) + width_of(leaf->text) + 2;
}

static void measure_cell(Columns *columns, uint32_t i, const AltNode *cell)
{
    for (const AltNode *leaf = cell->first; leaf; leaf = leaf->next) {
        columns->natural[i] = larger(columns->natural[i], leaf_width(leaf));
        columns->least[i] = larger(columns->least[i], READABLE);
    }
    if (cell->text) {
        columns->natural[i] = larger(columns->natural[i], box_text_width(cell->text));
        columns->least[i] = larger(columns->least[i], box_word_width(cell->text));
    }
}

static uint32_t count_cells(const AltNode *row)
{
    uint32_t count = 0;
    for (const AltNode *cell = row->first; cell; cell = cell->next)
        count++;
    return count;
}

static Columns measure_table(Arena *arena, const AltNode *table)
{
    Columns columns = {.count = count_cells(table->first)};
    columns.natural = arena_alloc(arena, columns.count * sizeof *columns.natural);
    columns.least = arena_alloc(arena, columns.count * sizeof *columns.least);
    columns.width = arena_alloc(arena, columns.count * sizeof *columns.width);
    for (const AltNode *row = table->first; row; row = row->next) {
        uint32_t i = 0;
        for (const AltNode *cell = row->first; cell && i < columns.count; cell = cell->next)
            measure_cell(&columns, i++, cell);
    }
    return columns;
}

/* ---- widths ---- */

/* One column that is content with less than the fair share of what is left gets what it wants. False where there is
 * none. */
static bool serve_modest(Columns *columns, unsigned *left, uint32_t *waiting)
{
    for (uint32_t i = 0; i < columns->count; i++) {
        if (columns->width[i] || columns->natural[i] > *left / *waiting)
            continue;
        columns->width[i] = larger(columns->natural[i], 1);
        *left -= columns->width[i];
        --*waiting;
        return true;
    }
    return false;
}

/* Gives every column its width; false where one would be too narrow. */
static bool fit_columns(Columns *columns, unsigned page_width)
{
    unsigned gaps = columns->count ? (columns->count - 1) * GAP : 0;
    if (gaps >= page_width)
        return false;
    unsigned left = page_width - gaps;
    uint32_t waiting = columns->count;
    while (waiting > 0 && serve_modest(columns, &left, &waiting))
        continue;
    for (uint32_t i = 0; i < columns->count; i++) {
        if (columns->width[i])
            continue;
        columns->width[i] = left / waiting;
        left -= columns->width[i];
        waiting--;
        if (columns->width[i] < columns->least[i])
            return false;
    }
    return true;
}

/* ---- rows ---- */

static Box set_cell(const TextPage *page, const AltNode *cell, unsigned width, bool heading)
{
    Box box = {.arena = page->arena, .width = larger(width, 1), .color = page->color};
    Style style = heading ? STYLE_STRONG : cell->is_gap ? STYLE_GAP : STYLE_PLAIN;
    if (cell->text)
        box_add(&box, 0, 0, &(Run){style, cell->text}, 1);
    for (const AltNode *leaf = cell->first; leaf; leaf = leaf->next)
        set_leaf(&box, leaf);
    return box;
}

static void write_spaces(Buffer *out, unsigned count)
{
    buffer_format(out, "%*s", (int)count, "");
}

/* Writes line number `line` of a cell and fills its column; nothing follows in the last one. */
static void write_cell_line(const TextPage *page, const Box *box, uint32_t line, bool right, bool last)
{
    bool any = line < box->lines.count;
    unsigned used = any ? box->lines.items[line].width : 0, rest = box->width > used ? box->width - used : 0;
    if (right)
        write_spaces(page->out, rest);
    buffer_add_text(page->out, any ? box->lines.items[line].bytes : "");
    if (!right && !last)
        write_spaces(page->out, rest);
    if (!last)
        write_spaces(page->out, GAP);
}

/* Removes the spaces that empty cells leave at the end of a line. */
static void trim_line(Buffer *out)
{
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->length--;
    buffer_add_char(out, '\n');
}

static void write_row(const TextPage *page, const Columns *columns, const AltNode *row, bool heading)
{
    Box *boxes = arena_alloc(page->arena, columns->count * sizeof *boxes);
    uint32_t lines = 0, i = 0;
    for (const AltNode *cell = row->first; cell && i < columns->count; cell = cell->next, i++) {
        boxes[i] = set_cell(page, cell, columns->width[i], heading);
        lines = boxes[i].lines.count > lines ? boxes[i].lines.count : lines;
    }
    for (uint32_t line = 0; line < lines; line++) {
        i = 0;
        for (const AltNode *cell = row->first; cell && i < columns->count; cell = cell->next, i++)
            write_cell_line(page, &boxes[i], line, cell->is_figure, i + 1 == columns->count);
        trim_line(page->out);
    }
}

static void write_rules(const TextPage *page, const Columns *columns)
{
    for (uint32_t i = 0; i < columns->count; i++) {
        for (unsigned column = 0; column < columns->width[i]; column++)
            buffer_add_text(page->out, "\u2500");
        write_spaces(page->out, i + 1 < columns->count ? GAP : 0);
    }
    buffer_add_char(page->out, '\n');
}

/* Whether the rows of a table hold passages: they are then set apart by empty lines. */
static bool holds_passages(const AltNode *row)
{
    for (const AltNode *cell = row ? row->first : NULL; cell; cell = cell->next)
        if (cell->first)
            return true;
    return false;
}

static void write_columns(const TextPage *page, const Columns *columns, const AltNode *table)
{
    write_row(page, columns, table->first, true);
    write_rules(page, columns);
    for (const AltNode *row = table->first->next; row; row = row->next) {
        write_row(page, columns, row, false);
        if (row->next && holds_passages(row))
            buffer_add_char(page->out, '\n');
    }
}

/* ---- narrow pages ---- */

static const AltNode *cell_at(const AltNode *row, uint32_t i)
{
    const AltNode *cell = row->first;
    while (cell && i-- > 0)
        cell = cell->next;
    return cell;
}

/* "Answer: no answer in this text"; passages stand below the label. */
static void write_stacked_cell(const TextPage *page, const char *label, const AltNode *cell)
{
    Box box = {.arena = page->arena, .width = page->width - INDENT, .color = page->color};
    const Run runs[] = {
            {STYLE_STRONG, label},
            {STYLE_STRONG, label ? ": " : ""},
            {cell->is_gap ? STYLE_GAP : STYLE_PLAIN, cell->text},
    };
    box_add(&box, 0, INDENT, runs, sizeof runs / sizeof *runs);
    for (const AltNode *leaf = cell->first; leaf; leaf = leaf->next)
        set_leaf(&box, leaf);
    write_box(page, &box, INDENT);
}

static void write_stacked_heading(const TextPage *page, const char *text)
{
    Box box = {.arena = page->arena, .width = page->width, .color = page->color};
    box_add(&box, 0, 0, &(Run){STYLE_STRONG, text}, 1);
    write_box(page, &box, 0);
}

/* A column after the other, each under its heading. */
static void stack_columns(const TextPage *page, const AltNode *table, uint32_t count)
{
    for (uint32_t i = table->has_labels ? 1 : 0; i < count; i++) {
        write_stacked_heading(page, cell_at(table->first, i)->text);
        for (const AltNode *row = table->first->next; row; row = row->next)
            write_stacked_cell(page, table->has_labels ? row->first->text : NULL, cell_at(row, i));
        if (i + 1 < count)
            buffer_add_char(page->out, '\n');
    }
}

/* A row after the other, each cell behind the heading of its column. */
static void stack_rows(const TextPage *page, const AltNode *table, uint32_t count)
{
    for (const AltNode *row = table->first->next; row; row = row->next) {
        if (table->has_labels)
            write_stacked_heading(page, row->first->text);
        for (uint32_t i = table->has_labels ? 1 : 0; i < count; i++)
            write_stacked_cell(page, cell_at(table->first, i)->text, cell_at(row, i));
        if (row->next)
            buffer_add_char(page->out, '\n');
    }
}

void write_table(const TextPage *page, const AltNode *table)
{
    Columns columns = measure_table(page->arena, table);
    if (columns.count == 0)
        return;
    if (fit_columns(&columns, page->width))
        write_columns(page, &columns, table);
    else if (table->stacking == ALT_STACK_COLUMNS)
        stack_columns(page, table, columns.count);
    else
        stack_rows(page, table, columns.count);
}
