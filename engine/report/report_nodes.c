/* Adding nodes to the tree of a report: a parent and a text come in, the new node goes out.
 *
 *     AltNode *section = add_section(arena, root, "ledger", "Accusations and answers");
 *     add_gap(arena, section, "no answer in this text");
 */
#include "report_parts.h"

AltNode *add_node(Arena *arena, AltNode *parent, AltNodeKind kind)
{
    AltNode *node = arena_alloc(arena, sizeof *node);
    node->kind = kind;
    node->party = node->document = node->act = ALT_NONE;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

AltNode *add_section(Arena *arena, AltNode *parent, const char *name, const char *label)
{
    AltNode *section = add_node(arena, parent, ALT_SECTION);
    section->name = name;
    section->label = label;
    return section;
}

AltNode *add_note(Arena *arena, AltNode *parent, const char *label, const char *text)
{
    AltNode *note = add_node(arena, parent, ALT_NOTE);
    note->label = label;
    note->text = text;
    return note;
}

AltNode *add_gap(Arena *arena, AltNode *parent, const char *text)
{
    AltNode *note = add_note(arena, parent, NULL, text);
    note->is_gap = true;
    return note;
}

AltNode *add_table(Arena *arena, AltNode *parent, const char *const *headings, uint32_t count)
{
    AltNode *table = add_node(arena, parent, ALT_TABLE);
    AltNode *row = add_row(arena, table);
    for (uint32_t i = 0; i < count; i++)
        add_cell(arena, row, headings[i]);
    return table;
}

AltNode *add_row(Arena *arena, AltNode *table)
{
    return add_node(arena, table, ALT_ROW);
}

AltNode *add_cell(Arena *arena, AltNode *row, const char *text)
{
    AltNode *cell = add_node(arena, row, ALT_CELL);
    cell->text = text;
    return cell;
}

AltNode *add_figure(Arena *arena, AltNode *row, const char *text)
{
    AltNode *cell = add_cell(arena, row, text);
    cell->is_figure = true;
    return cell;
}

const char *count_text(Arena *arena, uint32_t count, const char *noun)
{
    return arena_format(arena, "%u %s%s", count, noun, count == 1 ? "" : "s");
}
