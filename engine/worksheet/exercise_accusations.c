/* Exercise B: who accuses whom, and in which sentence is the answer? On level 3 also who asks whom for what. */
#include "act_reading.h"
#include "sheet.h"

static const AltAct *member(const Sheet *sheet, AltMembers members, uint32_t i)
{
    return act_at(sheet->page.document, sheet->page.comparison->members.items[members.first + i]);
}

/* ---- the key ---- */

/* What else is right: an answer that is no denial may be taken for none, and the other way round. */
static const char *answer_mark(const Sheet *sheet, const AltExchange *exchange)
{
    if (exchange->answer == ALT_ANSWERED)
        return arena_format(sheet->page.arena, "%s%s", sheet_words.also_accept, sheet_words.otherwise_also);
    if (exchange->answer != ALT_VOICED || exchange->voiced == ALT_NONE)
        return "";
    const char *place = place_text(&sheet->page, act_at(sheet->page.document, exchange->voiced)->sentence);
    return arena_format(sheet->page.arena, "%s%s", sheet_words.also_accept,
            arena_format(sheet->page.arena, sheet_words.voiced_also, place));
}

static void add_answer_cell(const Sheet *sheet, AltNode *row, const AltExchange *exchange)
{
    AltNode *cell = add_cell(sheet->page.arena, row, NULL);
    cell->is_gap = exchange->answer < ALT_ANSWERED;
    for (uint32_t i = 0; i < exchange->answers.count; i++)
        add_act(&sheet->page, cell, sheet->page.comparison->members.items[exchange->answers.first + i]);
    if (exchange->answers.count == 0)
        add_gap(sheet->page.arena, cell,
                report_words.levels[exchange->answer == ALT_ANSWERED ? ALT_ANSWERED : ALT_NO_ANSWER]);
}

static void add_key_row(const Sheet *sheet, AltNode *table, const AltExchange *exchange)
{
    Arena *arena = sheet->page.arena;
    const AltAct *accusation = member(sheet, exchange->accusations, 0);
    AltNode *row = add_row(arena, table), *cell = add_cell(arena, row, NULL);
    add_act(&sheet->page, cell, sheet->page.comparison->members.items[exchange->accusations.first]);
    add_answer_cell(sheet, row, exchange);
    add_cell(arena, row, rule_text(sheet, accusation));
    const char *mark = mark_text(sheet, accusation), *other = answer_mark(sheet, exchange);
    add_cell(arena, row, arena_format(arena, "%s%s%s", mark, *mark && *other ? "; " : "", other));
}

static void add_key(const Sheet *sheet, AltNode *section)
{
    const char *headings[] = {sheet_words.accusation, sheet_words.answer, sheet_words.rule, sheet_words.mark};
    AltNode *table = add_table(sheet->page.arena, section, headings, 4);
    for (uint32_t i = 0; i < sheet->page.comparison->exchanges.count; i++)
        if (sheet->page.comparison->exchanges.items[i].document == sheet->page.number)
            add_key_row(sheet, table, &sheet->page.comparison->exchanges.items[i]);
}

/* ---- the task ---- */

/* What is given of an accusation: all of it on level 1, its sentence on level 2. */
static void add_given(const Sheet *sheet, AltNode *row, const AltExchange *exchange)
{
    AltNode *cell = add_cell(sheet->page.arena, row, NULL);
    if (sheet->level == 1) {
        AltNode *passage =
                add_act(&sheet->page, cell, sheet->page.comparison->members.items[exchange->accusations.first]);
        passage->act = ALT_NONE; /* no way from the exercise to the answer */
    } else {
        cell->text = place_text(&sheet->page, member(sheet, exchange->accusations, 0)->sentence);
    }
    add_cell(sheet->page.arena, row, NULL);
}

static uint32_t count_exchanges(const Sheet *sheet)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < sheet->page.comparison->exchanges.count; i++)
        count += sheet->page.comparison->exchanges.items[i].document == sheet->page.number;
    return count;
}

static void add_task(const Sheet *sheet, AltNode *section)
{
    const char *headings[] = {sheet_words.accusation, sheet_words.answer_where};
    AltNode *table = add_table(sheet->page.arena, section, headings, 2);
    if (sheet->level == 3) {
        add_blank_rows(sheet, table, count_exchanges(sheet) + 2, 2);
        return;
    }
    for (uint32_t i = 0; i < sheet->page.comparison->exchanges.count; i++)
        if (sheet->page.comparison->exchanges.items[i].document == sheet->page.number)
            add_given(sheet, add_row(sheet->page.arena, table), &sheet->page.comparison->exchanges.items[i]);
}

/* ---- appeals ---- */

static void add_appeals(const Sheet *sheet, AltNode *section)
{
    Arena *arena = sheet->page.arena;
    const char *headings[] = {sheet_words.appeal, sheet_words.rule, sheet_words.mark};
    AltNode *table = NULL;
    for (uint32_t i = 0; i < sheet->page.document->acts.count; i++) {
        const AltAct *act = act_at(sheet->page.document, i);
        if (act->kind != ALT_APPEAL)
            continue;
        if (!table)
            table = add_table(arena, section, headings, 3);
        AltNode *row = add_row(arena, table);
        add_act(&sheet->page, add_cell(arena, row, NULL), i);
        add_cell(arena, row, rule_text(sheet, act));
        add_cell(arena, row, mark_text(sheet, act));
    }
}

void add_accusations(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 1, sheet_words.accusations_task[sheet->level]);
    if (count_exchanges(sheet) == 0 && (sheet->key || sheet->level < 3))
        add_gap(sheet->page.arena, section, sheet_words.nothing_to_find);
    else if (sheet->key)
        add_key(sheet, section);
    else
        add_task(sheet, section);
    if (sheet->level == 3 && sheet->key)
        add_appeals(sheet, section);
    else if (sheet->level == 3)
        add_blank_rows(sheet, add_table(sheet->page.arena, section, &sheet_words.appeal, 1), 3, 1);
}
