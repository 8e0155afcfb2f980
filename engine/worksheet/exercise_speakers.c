/* Exercise A: who speaks, for which side, and who is it? The key has a row for each name that speaks. */
#include "act_reading.h"
#include "sheet.h"

#include <string.h>

/* A name that speaks, and its acts so far. */
typedef struct Speaker {
    const char *name;
    const AltAct *first;
    const char *places;
    uint32_t last_sentence;
} Speaker;

typedef struct Speakers {
    Speaker *items;
    uint32_t count;
} Speakers;

static const char *name_of(const Sheet *sheet, const AltAct *act)
{
    const AltMention *source = &sheet->page.document->mentions.items[act->source];
    return source->name ? source->name : snippet(sheet, source->span);
}

static void note_speaker(const Sheet *sheet, Speakers *speakers, const AltAct *act)
{
    const char *name = name_of(sheet, act);
    uint32_t i = 0;
    while (i < speakers->count && strcmp(speakers->items[i].name, name) != 0)
        i++;
    Speaker *speaker = &speakers->items[i];
    const char *place = place_text(&sheet->page, act->sentence);
    if (i == speakers->count) {
        *speaker = (Speaker){.name = name, .first = act, .places = place, .last_sentence = act->sentence};
        speakers->count++;
    } else if (speaker->last_sentence != act->sentence) {
        speaker->places = arena_format(sheet->page.arena, "%s, %s", speaker->places, place);
        speaker->last_sentence = act->sentence;
    }
}

static Speakers find_speakers(const Sheet *sheet)
{
    const AltDocument *document = sheet->page.document;
    Speakers speakers = {.items = arena_alloc(sheet->page.arena, document->acts.count * sizeof *speakers.items)};
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->source != ALT_NONE)
            note_speaker(sheet, &speakers, act_at(document, i));
    return speakers;
}

/* "prime minister", where the pack knows. */
static const char *role_of(const Sheet *sheet, const Speaker *speaker)
{
    const AltDocument *document = sheet->page.document;
    uint32_t actor = document->mentions.items[speaker->first->source].actor;
    const char *role = actor == ALT_NONE || !document->pack ? NULL : document->pack->actors[actor].role;
    return role ? role : "";
}

static void add_key(const Sheet *sheet, AltNode *section, const Speakers *speakers)
{
    Arena *arena = sheet->page.arena;
    const char *headings[] = {sheet_words.speaker, sheet_words.side, sheet_words.role, sheet_words.sentences,
            sheet_words.rule, sheet_words.mark};
    AltNode *table = add_table(arena, section, headings, 6);
    table->has_labels = true;
    for (uint32_t i = 0; i < speakers->count; i++) {
        const Speaker *it = &speakers->items[i];
        AltNode *row = add_row(arena, table);
        add_cell(arena, row, it->name);
        add_cell(arena, row, party_label(&sheet->page, source_party(sheet->page.document, it->first)));
        add_cell(arena, row, role_of(sheet, it));
        add_cell(arena, row, it->places);
        add_cell(arena, row, rule_text(sheet, it->first));
        add_cell(arena, row, mark_text(sheet, it->first));
    }
}

static void add_blank(const Sheet *sheet, AltNode *section, const Speakers *speakers)
{
    Arena *arena = sheet->page.arena;
    const char *headings[] = {sheet_words.speaker, sheet_words.side, sheet_words.role, sheet_words.sentences};
    AltNode *table = add_table(arena, section, headings, 4);
    uint32_t rows = sheet->level == 3 ? speakers->count + 2 : speakers->count;
    add_blank_rows(sheet, table, rows, 4);
    uint32_t i = 0;
    for (AltNode *row = table->first->next; sheet->level == 1 && row; row = row->next)
        row->first->text = speakers->items[i++].name;
}

void add_speakers(Sheet *sheet, AltNode *root)
{
    AltNode *section = add_exercise(sheet, root, 0, sheet_words.speakers_task[sheet->level]);
    Speakers speakers = find_speakers(sheet);
    if (speakers.count == 0)
        add_gap(sheet->page.arena, section, sheet_words.nothing_to_find);
    else if (sheet->key)
        add_key(sheet, section, &speakers);
    else
        add_blank(sheet, section, &speakers);
}
