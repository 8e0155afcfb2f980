/* A report comes in, text for a terminal goes out: headings here, notes and passages by text_leaf.c, tables by
 * text_table.c.
 *
 * Colours only stress what the words say: a report without them loses nothing.
 */
#include "text.h"

#include "render.h"

#define WIDEST_TEXT 100 /* columns; longer lines of running text are hard to read */

static unsigned text_width(const TextPage *page)
{
    return page->width < WIDEST_TEXT ? page->width : WIDEST_TEXT;
}

static void write_leaf(const TextPage *page, const AltNode *node)
{
    Box box = {.arena = page->arena, .width = text_width(page), .color = page->color};
    set_leaf(&box, node);
    write_box(page, &box, 0);
}

static void write_rule(const TextPage *page, const char *mark, unsigned width)
{
    for (unsigned i = 0; i < width; i++)
        buffer_add_text(page->out, mark);
    buffer_add_char(page->out, '\n');
}

/* A heading with a line below it, double for the title of a document. */
static void write_heading(const TextPage *page, const char *label, unsigned depth)
{
    Box box = {.arena = page->arena, .width = text_width(page), .color = page->color};
    box_add(&box, 0, 0, &(Run){STYLE_STRONG, label}, 1);
    write_box(page, &box, 0);
    unsigned widest = 0;
    for (uint32_t i = 0; i < box.lines.count; i++)
        widest = box.lines.items[i].width > widest ? box.lines.items[i].width : widest;
    write_rule(page, depth == 1 ? "\u2550" : "\u2500", widest);
}

static void write_node(const TextPage *page, const AltNode *node, unsigned depth);

static void write_section(const TextPage *page, const AltNode *section, unsigned depth)
{
    if (section->label) {
        buffer_add_text(page->out, page->out->length ? "\n" : "");
        write_heading(page, section->label, depth);
    }
    for (const AltNode *node = section->first; node; node = node->next)
        write_node(page, node, depth + 1);
}

static void write_node(const TextPage *page, const AltNode *node, unsigned depth)
{
    if (node->kind == ALT_SECTION)
        write_section(page, node, depth);
    else if (node->kind == ALT_TABLE)
        write_table(page, node);
    else
        write_leaf(page, node);
}

void render_text(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    TextPage page = {.out = out, .arena = arena_new(), .width = options->width, .color = options->color};
    write_section(&page, report->root, 0);
    arena_free(page.arena);
}
