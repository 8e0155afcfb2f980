/* A table of shares comes in, small charts go out: for each row, which is a measure of an article or one outlet of an
 * audit, a line for each party, with a dot for the share, a bar for its interval and a dashed line to compare with, all
 * on one axis from 0 to 100%.
 *
 * No pie, no gauge, no colour that says good or bad. Each line has its figure beside it in words.
 */
#include "base/figure.h"
#include "html.h"

#include <math.h>

#define HEIGHT 22 /* pixels */
#define MARGIN 2  /* percent at both ends, so that dots are not cut */

static bool has_chart(const AltNode *cell)
{
    return cell->measure && cell->measure->unit == ALT_UNIT_SHARE && !isnan(cell->measure->value);
}

static bool row_has_chart(const AltNode *row)
{
    for (const AltNode *cell = row->first; cell; cell = cell->next)
        if (has_chart(cell))
            return true;
    return false;
}

static void add_x(Buffer *out, const char *name, double share)
{
    char digits[FIGURE_SIZE];
    figure_write(digits, MARGIN + share * (100 - 2 * MARGIN), 2);
    buffer_format(out, " %s=\"%s%%\"", name, digits);
}

static void add_line(Buffer *out, const char *class, double from, double to, int top, int bottom)
{
    buffer_format(out, "<line class=\"%s\" y1=\"%d\" y2=\"%d\"", class, top, bottom);
    add_x(out, "x1", from);
    add_x(out, "x2", to);
    buffer_add_text(out, "/>");
}

static void draw_share(Page *page, const AltNode *cell, const char *label, const char *party)
{
    const AltMeasure *measure = cell->measure;
    Buffer *out = page->out;
    buffer_format(out, "<svg width=\"100%%\" height=\"%d\" role=\"img\" aria-label=\"", HEIGHT);
    html_text(out, arena_format(page->arena, page_words.chart_label, label, party, cell->text));
    buffer_add_text(out, "\">");
    add_line(out, "axis", 0, 1, HEIGHT / 2, HEIGHT / 2);
    for (int i = 0; i <= 4; i++)
        add_line(out, "tick", i / 4.0, i / 4.0, HEIGHT / 2 - 3, HEIGHT / 2 + 3);
    if (!isnan(measure->neutral))
        add_line(out, "even", measure->neutral, measure->neutral, 0, HEIGHT);
    if (!isnan(measure->low))
        add_line(out, "interval", measure->low, measure->high, HEIGHT / 2, HEIGHT / 2);
    buffer_format(out, "<circle class=\"%s\" r=\"5\" cy=\"%d\"", measure->too_few ? "few" : "dot", HEIGHT / 2);
    add_x(out, "cx", measure->value);
    buffer_add_text(out, "/></svg>");
}

/* The letters and colours of parties are those of an article's pack, which an audit has not. */
static void add_share(Page *page, const AltNode *cell, const char *label, const char *party)
{
    buffer_add_text(page->out, "<li>");
    if (page->document)
        html_badge(page, cell->party);
    else
        buffer_add_text(page->out, "<span></span>");
    buffer_add_text(page->out, "<span class=\"name\">");
    html_isolated(page->out, party);
    buffer_add_text(page->out, "</span>");
    draw_share(page, cell, label, party);
    buffer_add_text(page->out, "<span class=\"value\">");
    html_text(page->out, cell->text);
    buffer_add_text(page->out, "</span></li>\n");
}

static void add_chart(Page *page, const AltNode *row, const AltNode *headings)
{
    buffer_add_text(page->out, "<div class=\"chart\"><p>");
    html_text(page->out, row->first->text);
    buffer_add_text(page->out, "</p><ul>\n");
    const AltNode *heading = headings->first;
    for (const AltNode *cell = row->first; cell; cell = cell->next, heading = heading->next)
        if (has_chart(cell))
            add_share(page, cell, row->first->text, heading->text);
    buffer_add_text(page->out, "</ul></div>\n");
}

void html_charts(Page *page, const AltNode *table)
{
    bool any = false;
    for (const AltNode *row = table->first; row; row = row->next) {
        if (!row_has_chart(row))
            continue;
        if (!page->charts_told)
            buffer_format(page->out, "<p class=\"how\">%s</p>\n", page_words.charts_how);
        buffer_add_text(page->out, any ? "" : "<div class=\"charts\">\n");
        any = page->charts_told = true;
        add_chart(page, row, table->first);
    }
    buffer_add_text(page->out, any ? "</div>\n" : "");
}
