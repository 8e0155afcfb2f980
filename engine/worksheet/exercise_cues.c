/* Exercise C: verbs of saying, picked from the text by the seed, to be sorted by what they imply. */
#include "act_reading.h"
#include "sheet.h"

#include <string.h>
#include <strings.h>

static bool same_words(const Sheet *sheet, const AltAct *a, const AltAct *b)
{
    return strcasecmp(snippet(sheet, a->cue), snippet(sheet, b->cue)) == 0;
}

/* The first act of each different cue; gives their number. */
static uint32_t find_cues(const Sheet *sheet, uint32_t *acts)
{
    const AltDocument *document = sheet->page.document;
    uint32_t count = 0;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        bool fresh = act->cue.end > act->cue.start && act->continues == ALT_NONE;
        for (uint32_t j = 0; fresh && j < count; j++)
            fresh = !same_words(sheet, act, act_at(document, acts[j]));
        if (fresh)
            acts[count++] = i;
    }
    return count;
}

static void add_cue_row(const Sheet *sheet, AltNode *table, const AltAct *act)
{
    Arena *arena = sheet->page.arena;
    AltNode *row = add_row(arena, table);
    add_cell(arena, row, snippet(sheet, act->cue));
    add_cell(arena, row, place_text(&sheet->page, act->sentence));
    add_cell(arena, row, sheet->key ? sheet_words.groups[act->stance] : NULL);
    if (sheet->key)
        add_cell(arena, row, rule_text(sheet, act));
    else if (sheet->level == 3)
        add_cell(arena, row, NULL);
}

void add_cues(Sheet *sheet, AltNode *root)
{
    static const uint32_t most[] = {0, 4, 6, 8};
    AltNode *section = add_exercise(sheet, root, 2, sheet_words.cues_task[sheet->level]);
    uint32_t *acts = arena_alloc(sheet->page.arena, sheet->page.document->acts.count * sizeof *acts);
    uint32_t count = find_cues(sheet, acts);
    shuffle(sheet, acts, count);
    count = count < most[sheet->level] ? count : most[sheet->level];
    if (count == 0) {
        add_gap(sheet->page.arena, section, sheet_words.nothing_to_find);
        return;
    }
    if (!sheet->key && sheet->level == 1)
        add_note(sheet->page.arena, section, sheet_words.bank, sheet_words.group_names);
    const char *headings[] = {sheet_words.cue, sheet_words.sentences, sheet_words.group,
            sheet->key ? sheet_words.rule : sheet_words.other_verb};
    AltNode *table = add_table(sheet->page.arena, section, headings, sheet->key || sheet->level == 3 ? 4 : 3);
    for (uint32_t i = 0; i < count; i++)
        add_cue_row(sheet, table, act_at(sheet->page.document, acts[i]));
}
