/* Exercise E: who speaks first, in the headline, and last? */
#include "act_reading.h"
#include "sheet.h"

static uint32_t first_act(const Sheet *sheet, uint32_t party)
{
    uint32_t i = 0;
    while (source_party(sheet->page.document, act_at(sheet->page.document, i)) != party)
        i++;
    return i;
}

static uint32_t last_act(const Sheet *sheet, uint32_t party)
{
    uint32_t i = sheet->page.document->acts.count - 1;
    while (source_party(sheet->page.document, act_at(sheet->page.document, i)) != party)
        i--;
    return i;
}

/* "Armenia, headline": every party for which the measure says yes. */
static const char *voices_text(const Sheet *sheet, const char *measure, bool last)
{
    Arena *arena = sheet->page.arena;
    const char *text = NULL;
    for (uint32_t i = 0; i < sheet->page.tally.count; i++) {
        const Voice *voice = &sheet->page.tally.voices[i];
        const AltMeasure *it =
                alt_measure_find(sheet->page.comparison, measure, sheet->page.number, voice->party, ALT_NONE);
        if (voice->acts == 0 || !it || !(it->value > 0))
            continue;
        uint32_t act = last ? last_act(sheet, voice->party) : first_act(sheet, voice->party);
        const char *place = place_text(&sheet->page, act_at(sheet->page.document, act)->sentence);
        const char *label = party_label(&sheet->page, voice->party);
        text = arena_format(arena, "%s%s%s, %s", text ? text : "", text ? "; " : "", label, place);
    }
    return text ? text : sheet_words.nobody;
}

static void add_line(const Sheet *sheet, AltNode *section, const char *label, const char *measure, bool last)
{
    const char *text = sheet->key ? voices_text(sheet, measure, last) : sheet_words.line;
    add_note(sheet->page.arena, section, label, text);
}

void add_voices(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 4, sheet_words.voices_task);
    add_line(sheet, section, sheet_words.first, "first_voice", false);
    add_line(sheet, section, sheet_words.headline, "headline_voice", false);
    add_line(sheet, section, sheet_words.last, "last_word", true);
}
