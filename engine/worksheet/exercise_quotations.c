/* Exercise D: words between quotation marks, picked from the text by the seed. Whose are they? */
#include "act_reading.h"
#include "sheet.h"

static uint32_t find_quoted(const Sheet *sheet, uint32_t *acts)
{
    const AltDocument *document = sheet->page.document;
    uint32_t count = 0;
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->mode == ALT_DIRECT && act_at(document, i)->content_count > 0)
            acts[count++] = i;
    return count;
}

static void add_quotation(const Sheet *sheet, AltNode *table, const AltAct *act)
{
    Arena *arena = sheet->page.arena;
    AltNode *row = add_row(arena, table);
    add_cell(arena, row, snippet(sheet, act->content[0]));
    add_cell(arena, row, sheet->level == 3 && !sheet->key ? NULL : place_text(&sheet->page, act->sentence));
    if (!sheet->key) {
        add_cell(arena, row, NULL);
        return;
    }
    const char *side = party_label(&sheet->page, source_party(sheet->page.document, act));
    add_cell(arena, row, arena_format(arena, "%s (%s)", act_label(&sheet->page, act), side));
    add_cell(arena, row, rule_text(sheet, act));
    add_cell(arena, row, mark_text(sheet, act));
}

void add_quotations(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 3, sheet_words.quotations_task[sheet->level]);
    uint32_t *acts = arena_alloc(sheet->page.arena, sheet->page.document->acts.count * sizeof *acts);
    uint32_t count = find_quoted(sheet, acts), most = sheet->level + 1;
    shuffle(sheet, acts, count);
    count = count < most ? count : most;
    if (count == 0) {
        add_gap(sheet->page.arena, section, sheet_words.nothing_to_find);
        return;
    }
    const char *headings[] = {
            sheet_words.words, sheet_words.sentences, sheet_words.whose, sheet_words.rule, sheet_words.mark};
    AltNode *table = add_table(sheet->page.arena, section, headings, sheet->key ? 5 : 3);
    for (uint32_t i = 0; i < count; i++)
        add_quotation(sheet, table, act_at(sheet->page.document, acts[i]));
}
