/* A report comes in, Markdown goes out, as GitHub shows it: headings, lists, and tables with their passages in the
 * cells.
 *
 *     | Accusation | Answer | Distance |
 *     | --- | --- | --- |
 *     | **Armenia against Azerbaijan**, headline<br>*accuses*: shelling border dam | **denied** ...
 *
 * Nothing of a text is read as markup: whatever could be is written with a backslash.
 */
#include "base/utf8.h"
#include "render.h"
#include "shown.h"

#include <string.h>

#define DEEPEST 6 /* levels of headings there are */

/* ---- words ---- */

/* Marks that mean something wherever they stand; "$" opens a formula on GitHub. */
static bool is_markup(uint32_t point)
{
    return point < 0x80 && strchr("\\`*_{}[]<>#|~&!$", (int)point) != NULL;
}

static bool is_break(uint32_t point)
{
    return point == ' ' || point == '\n' || point == '\t' || point == '\r';
}

static void add_point(Buffer *out, uint32_t point)
{
    char shown[SHOWN_SIZE];
    shown_write(point, shown);
    for (const char *c = shown; *c; c++) {
        if (is_markup((unsigned char)*c))
            buffer_add_char(out, '\\');
        buffer_add_char(out, *c);
    }
}

/* Adds a text that may stand anywhere in a line; blanks and line ends become one space. */
static void add_words(Buffer *out, const char *text)
{
    size_t length = text ? strlen(text) : 0;
    for (size_t at = 0; at < length;) {
        uint32_t point = utf8_next(text, length, &at);
        if (!is_break(point))
            add_point(out, point);
        else if (at < length && !is_break((unsigned char)text[at]))
            buffer_add_char(out, ' ');
    }
}

/* Whether a line that begins so would be a list or a heading: "- ", "+ ", "=", "3. ", "3) ". */
static size_t marker_at(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    if (digits > 0 && (text[digits] == '.' || text[digits] == ')'))
        return digits;
    return *text && strchr("-+=", *text) ? 0 : SIZE_MAX;
}

/* Adds a text that begins a line. */
static void add_first_words(Buffer *out, const char *text)
{
    text += strspn(text, " \t\r\n");
    size_t marker = marker_at(text);
    if (marker != SIZE_MAX) {
        buffer_add(out, text, marker);
        buffer_add_char(out, '\\');
        buffer_add_char(out, text[marker]);
        text += marker + 1;
    }
    add_words(out, text);
}

static void add_marked(Buffer *out, const char *mark, const char *text)
{
    buffer_add_text(out, mark);
    add_words(out, text);
    buffer_add_text(out, mark);
}

/* ---- notes and passages ---- */

static void add_note(Buffer *out, const AltNode *note)
{
    if (note->label)
        add_marked(out, "**", note->label);
    buffer_add_text(out, note->label && note->text ? ": " : "");
    if (note->text && note->is_gap)
        add_marked(out, "*", note->text);
    else if (note->text)
        note->label ? add_words(out, note->text) : add_first_words(out, note->text);
}

static void add_passage(Buffer *out, const AltNode *passage)
{
    if (passage->label)
        add_marked(out, "**", passage->label);
    buffer_add_text(out, passage->label && passage->place ? ", " : "");
    add_words(out, passage->place);
    buffer_add_text(out, passage->cue || passage->text ? "<br>" : "");
    if (passage->cue)
        add_marked(out, "*", passage->cue);
    buffer_add_text(out, passage->cue && passage->text ? ": " : "");
    add_words(out, passage->text);
}

static void add_leaf(Buffer *out, const AltNode *leaf)
{
    if (leaf->kind == ALT_PASSAGE)
        add_passage(out, leaf);
    else
        add_note(out, leaf);
}

/* ---- tables ---- */

static void add_cell(Buffer *out, const AltNode *cell)
{
    buffer_add_char(out, ' ');
    if (cell->is_gap && cell->text)
        add_marked(out, "*", cell->text);
    else
        add_words(out, cell->text);
    for (const AltNode *leaf = cell->first; leaf; leaf = leaf->next) {
        buffer_add_text(out, leaf != cell->first ? "<br><br>" : "");
        add_leaf(out, leaf);
    }
    buffer_add_text(out, " |");
}

static void add_row(Buffer *out, const AltNode *row)
{
    buffer_add_char(out, '|');
    for (const AltNode *cell = row->first; cell; cell = cell->next)
        add_cell(out, cell);
    buffer_add_char(out, '\n');
}

static void add_table(Buffer *out, const AltNode *table)
{
    if (!table->first || !table->first->first)
        return;
    add_row(out, table->first);
    buffer_add_char(out, '|');
    for (const AltNode *cell = table->first->first; cell; cell = cell->next)
        buffer_add_text(out, cell->is_figure ? " ---: |" : " --- |");
    buffer_add_char(out, '\n');
    for (const AltNode *row = table->first->next; row; row = row->next)
        add_row(out, row);
}

/* ---- the page ---- */

static void add_heading(Buffer *out, const char *label, unsigned depth)
{
    for (unsigned i = 0; i < depth && i < DEEPEST; i++)
        buffer_add_char(out, '#');
    buffer_add_char(out, ' ');
    add_words(out, label);
    buffer_add_char(out, '\n');
}

/* Whether a node is an item of a list: passages, and notes with a term before them. */
static bool is_item(const AltNode *node)
{
    return node && (node->kind == ALT_PASSAGE || (node->kind == ALT_NOTE && node->label));
}

static void add_section(Buffer *out, const AltNode *section, unsigned depth);

static void add_node(Buffer *out, const AltNode *node, unsigned depth)
{
    if (node->kind == ALT_SECTION) {
        add_section(out, node, depth);
    } else if (node->kind == ALT_TABLE) {
        add_table(out, node);
    } else {
        buffer_add_text(out, is_item(node) ? "- " : "");
        add_leaf(out, node);
        buffer_add_char(out, '\n');
    }
}

static void add_section(Buffer *out, const AltNode *section, unsigned depth)
{
    if (section->label)
        add_heading(out, section->label, depth);
    const AltNode *before = NULL;
    for (const AltNode *node = section->first; node; before = node, node = node->next) {
        bool first_of_page = out->length == 0, same_list = is_item(before) && is_item(node);
        buffer_add_text(out, first_of_page || same_list ? "" : "\n");
        add_node(out, node, depth + 1);
    }
}

void render_md(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    (void)options;
    add_section(out, report->root, 0);
}
