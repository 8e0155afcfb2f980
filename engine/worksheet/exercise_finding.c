/* Exercises F, G and H: count and write a finding; what is missing; what do other sources say? */
#include "act_reading.h"
#include "sheet.h"

/* ---- F ---- */

static void add_tally_table(const Sheet *sheet, AltNode *section)
{
    Arena *arena = sheet->page.arena;
    const char *headings[] = {report_words.party, report_words.does[ALT_ACCUSATION], report_words.does[ALT_DENIAL],
            report_words.does[ALT_APPEAL], report_words.does[ALT_STATEMENT]};
    AltNode *table = add_table(arena, section, headings, 5);
    table->has_labels = true;
    for (uint32_t i = 0; i < sheet->page.tally.count; i++) {
        const Voice *voice = &sheet->page.tally.voices[i];
        if (voice->acts == 0 && !voice->principal)
            continue;
        AltNode *row = add_row(arena, table);
        add_cell(arena, row, party_label(&sheet->page, voice->party));
        for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
            add_figure(arena, row, sheet->key ? arena_format(arena, "%u", voice->kinds[kind]) : NULL);
    }
}

void add_tally(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 5, sheet_words.finding_task[sheet->level]);
    add_tally_table(sheet, section);
    if (sheet->key)
        add_finding(&sheet->page, section);
    else
        add_note(sheet->page.arena, section, NULL, sheet_words.line);
}

/* ---- G ---- */

static void add_silent(const Sheet *sheet, AltNode *section)
{
    for (uint32_t i = 0; i < sheet->page.tally.count; i++) {
        const Voice *voice = &sheet->page.tally.voices[i];
        if (voice->acts == 0 && is_party(voice->party))
            add_note(sheet->page.arena, section, sheet_words.unheard, party_label(&sheet->page, voice->party));
    }
}

static void add_unanswered(const Sheet *sheet, AltNode *section)
{
    const AltComparison *comparison = sheet->page.comparison;
    for (uint32_t i = 0; i < comparison->exchanges.count; i++) {
        const AltExchange *exchange = &comparison->exchanges.items[i];
        if (exchange->document != sheet->page.number || !alt_exchange_unanswered(comparison, exchange))
            continue;
        const AltAct *act = act_at(sheet->page.document, comparison->members.items[exchange->accusations.first]);
        add_note(sheet->page.arena, section, sheet_words.unanswered,
                arena_format(sheet->page.arena, "%s, %s", act_label(&sheet->page, act),
                        place_text(&sheet->page, act->sentence)));
    }
}

void add_missing(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 6, sheet_words.missing_task);
    if (!sheet->key) {
        add_note(sheet->page.arena, section, NULL, sheet_words.line);
        return;
    }
    const AltNode *before = section->last;
    add_silent(sheet, section);
    add_unanswered(sheet, section);
    if (section->last == before)
        add_note(sheet->page.arena, section, NULL, sheet_words.nothing_missing);
}

/* ---- H ---- */

void add_lateral(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 7, sheet_words.lateral_task);
    if (sheet->key) {
        add_note(sheet->page.arena, section, NULL, sheet_words.open_answer);
        return;
    }
    const char *headings[] = {sheet_words.source_found, sheet_words.differs, sheet_words.quotes};
    add_blank_rows(sheet, add_table(sheet->page.arena, section, headings, 3), 2, 3);
}
