/* A note or a passage comes in, lines of a box go out, and the box to the page.
 *
 *     Armenia against Azerbaijan, sentence 7
 *       accused: of leaving mines along the river bank
 */
#include "text.h"

#define INDENT 2 /* columns by which what belongs to a line above is set in */

static void set_note(Box *box, const AltNode *note)
{
    Style style = note->is_gap ? STYLE_GAP : STYLE_PLAIN;
    const Run runs[] = {
            {STYLE_STRONG, note->label},
            {STYLE_STRONG, note->label && note->text ? ": " : ""},
            {style, note->text},
    };
    box_add(box, 0, note->label ? INDENT : 0, runs, sizeof runs / sizeof *runs);
}

static void set_passage(Box *box, const AltNode *passage)
{
    const Run head[] = {
            {STYLE_PLAIN, passage->label},
            {STYLE_FAINT, passage->label ? ", " : ""},
            {STYLE_FAINT, passage->place},
    };
    const Run words[] = {
            {STYLE_STRONG, passage->cue},
            {STYLE_PLAIN, passage->cue && passage->text ? ": " : ""},
            {STYLE_PLAIN, passage->text},
    };
    box_add(box, 0, INDENT, head, sizeof head / sizeof *head);
    box_add(box, INDENT, INDENT, words, sizeof words / sizeof *words);
}

void set_leaf(Box *box, const AltNode *node)
{
    if (node->kind == ALT_PASSAGE)
        set_passage(box, node);
    else
        set_note(box, node);
}

void write_box(const TextPage *page, const Box *box, unsigned indent)
{
    for (uint32_t i = 0; i < box->lines.count; i++)
        if (box->lines.items[i].width > 0)
            buffer_format(page->out, "%*s%s\n", (int)indent, "", box->lines.items[i].bytes);
        else
            buffer_add_char(page->out, '\n');
}
