/* A document and its ledger come in, a worksheet or its key goes out: the text with numbered paragraphs and sentences,
 * the exercises A to H, or their answers with a rubric and a note for the teacher.
 *
 * Both are trees as reports are, so every format that prints a report prints them. The exercises stand in the files
 * beside this one.
 */
#include "sheet.h"

#include "audit/validation.h"

#include <alteram.h>

/* ---- the text ---- */

/* "(4) Armenia accused ... (5) ..." for the sentences of a paragraph. */
static void add_paragraph(const Sheet *sheet, AltNode *section, uint32_t number, uint32_t first, uint32_t end)
{
    const char *text = "";
    for (uint32_t i = first; i < end; i++)
        text = arena_format(sheet->page.arena, "%s%s(%u) %s", text, *text ? " " : "", i + 1,
                clean_words(&sheet->page, sheet->page.document->sentences.items[i].span));
    AltNode *note =
            add_note(sheet->page.arena, section, arena_format(sheet->page.arena, sheet_words.paragraph, number), text);
    note->name = "paragraph";
}

static void add_text(const Sheet *sheet, AltNode *root)
{
    const AltDocument *document = sheet->page.document;
    AltNode *section = add_section(sheet->page.arena, root, "sheet-text", sheet_words.text);
    uint32_t number = 0;
    for (uint32_t first = 0, end; first < document->sentences.count; first = end) {
        const AltSentence *sentence = &document->sentences.items[first];
        for (end = first + 1; end < document->sentences.count; end++)
            if (document->sentences.items[end].block != sentence->block
                    || document->sentences.items[end].section != sentence->section)
                break;
        add_paragraph(sheet, section, ++number, first, end);
    }
}

/* ---- head, rubric and note ---- */

static void add_head_notes(const Sheet *sheet, AltNode *section)
{
    Arena *arena = sheet->page.arena;
    const AltDocument *document = sheet->page.document;
    if (!sheet->key) {
        add_note(arena, section, sheet_words.name, sheet_words.line);
        add_note(arena, section, sheet_words.aim, sheet_words.aim_is);
        add_note(arena, section, sheet_words.time, sheet_words.times[sheet->level]);
    }
    const char *about = document->name;
    if (document->outlet)
        about = arena_format(arena, "%s, %s", document->outlet, about);
    if (document->date)
        about = arena_format(arena, "%s, %04u-%02u-%02u", about, document->date / 10000, document->date / 100 % 100,
                document->date % 100);
    add_note(arena, section, sheet_words.about, about);
}

static void add_rubric(const Sheet *sheet, AltNode *root)
{
    Arena *arena = sheet->page.arena;
    const char *headings[] = {sheet_words.criterion, sheet_words.marks[0], sheet_words.marks[1], sheet_words.marks[2]};
    AltNode *table = add_table(arena, add_section(arena, root, "rubric", sheet_words.rubric), headings, 4);
    table->has_labels = true;
    for (size_t i = 0; i < sizeof sheet_words.rows / sizeof *sheet_words.rows; i++) {
        AltNode *row = add_row(arena, table);
        for (size_t cell = 0; cell < 4; cell++)
            add_cell(arena, row, sheet_words.rows[i][cell]);
    }
}

static unsigned hundredths(uint32_t part, uint32_t whole)
{
    return (unsigned)(100.0 * part / whole + 0.5);
}

/* "accusation: of 100 that the program finds in hand-coded articles, 95 are right; it finds 71 of 100 that stand
 * there". */
static void add_measured(const Sheet *sheet, AltNode *section)
{
    AltValidation own[ALT_KIND_COUNT] = {{0}};
    read_own_validation(own);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        if (own[kind].gold > 0 && own[kind].found > 0)
            add_note(sheet->page.arena, section, alt_kind_name((AltKind)kind),
                    arena_format(sheet->page.arena, sheet_words.measured, hundredths(own[kind].both, own[kind].found),
                            hundredths(own[kind].both, own[kind].gold)));
}

static void add_teacher(const Sheet *sheet, AltNode *root)
{
    Arena *arena = sheet->page.arena;
    AltNode *section = add_section(arena, root, "teacher", sheet_words.teacher);
    for (size_t i = 0; i < 3; i++)
        add_note(arena, section, NULL, sheet_words.teacher_is[i]);
    add_measured(sheet, section);
}

/* ---- everything ---- */

static void add_exercises(Sheet *sheet, AltNode *section)
{
    static void (*const exercises[])(Sheet *, AltNode *) = {
            add_speakers, add_accusations, add_cues, add_quotations, add_voices, add_tally, add_missing, add_lateral};
    for (size_t i = 0; i < sizeof exercises / sizeof *exercises; i++)
        exercises[i](sheet, section);
}

static AltNode *new_root(Arena *arena)
{
    AltNode *root = arena_alloc(arena, sizeof *root);
    root->kind = ALT_SECTION;
    root->name = "worksheet";
    root->party = root->document = root->act = ALT_NONE;
    return root;
}

static unsigned sound_level(unsigned level)
{
    return level < 1 ? 1 : level > 3 ? 3 : level;
}

const AltReport *alt_worksheet_new(AltComparison *comparison, const AltWorksheetOptions *given)
{
    const AltWorksheetOptions options = given ? *given : (AltWorksheetOptions){0};
    Arena *arena = comparison->arena;
    const AltDocument *document = comparison->documents[0];
    Sheet sheet = {
            .page = {.arena = arena,
                    .comparison = comparison,
                    .document = document,
                    .tally = take_tally(arena, document)},
            .level = sound_level(options.level),
            .key = options.key,
            .random = options.seed,
    };
    AltNode *root = new_root(arena);
    const char *title = document->title ? document->title : document->name;
    AltNode *section = add_section(
            arena, root, "sheet", arena_format(arena, sheet.key ? sheet_words.key : sheet_words.worksheet, title));
    add_head_notes(&sheet, section);
    if (!sheet.key)
        add_text(&sheet, section);
    add_exercises(&sheet, section);
    if (sheet.key) {
        add_rubric(&sheet, section);
        add_teacher(&sheet, section);
    }
    AltReport *report = arena_alloc(arena, sizeof *report);
    *report = (AltReport){.root = root, .comparison = comparison, .options = ""};
    return report;
}

const char *const *alt_worksheet_formats(uint32_t *count)
{
    static const char *const formats[] = {"md", "html"};
    *count = 2;
    return formats;
}
