/* What all exercises are made with: picks that a seed gives, tasks and rows to write in, words of the text, and what
 * the key says of an act of which the program, or a class, may well be of another mind.
 */
#include "act_reading.h"
#include "base/buffer.h"
#include "sheet.h"

#define SNIPPET 90 /* bytes */

/* ---- picks ---- */

/* The next of the picks, 0 to below `count`: a step of a linear congruential generator (Numerical Recipes), poor, and
 * the same on every machine. */
static uint32_t pick(Sheet *sheet, uint32_t count)
{
    sheet->random = sheet->random * 1664525u + 1013904223u;
    return (sheet->random >> 8) % count;
}

void shuffle(Sheet *sheet, uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = pick(sheet, i), number = numbers[i - 1];
        numbers[i - 1] = numbers[other];
        numbers[other] = number;
    }
}

/* ---- tasks ---- */

AltNode *add_exercise(const Sheet *sheet, AltNode *root, unsigned number, const char *task)
{
    const char *name = arena_format(sheet->page.arena, "exercise-%c", 'a' + number);
    AltNode *section = add_section(sheet->page.arena, root, name, sheet_words.titles[number]);
    if (!sheet->key)
        add_note(sheet->page.arena, section, NULL, task);
    return section;
}

void add_blank_rows(const Sheet *sheet, AltNode *table, uint32_t rows, uint32_t cells)
{
    for (uint32_t i = 0; i < rows; i++) {
        AltNode *row = add_row(sheet->page.arena, table);
        for (uint32_t cell = 0; cell < cells; cell++)
            add_cell(sheet->page.arena, row, NULL);
    }
}

/* ---- words ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Cut between words. */
const char *snippet(const Sheet *sheet, AltSpan span)
{
    const char *text = sheet->page.document->text;
    Buffer words = {0};
    buffer_add_text(&words, "");
    for (uint32_t i = span.start; i < span.end; i++) {
        if (!is_blank(text[i])) {
            buffer_add_char(&words, text[i]);
        } else if (words.length > SNIPPET) {
            buffer_add_text(&words, " ...");
            break;
        } else if (i + 1 < span.end && !is_blank(text[i + 1])) {
            buffer_add_char(&words, ' ');
        }
    }
    const char *copy = arena_copy(sheet->page.arena, words.bytes, words.length);
    buffer_free(&words);
    return copy;
}

const char *rule_text(const Sheet *sheet, const AltAct *act)
{
    Arena *arena = sheet->page.arena;
    const char *text = act->cue.end > act->cue.start ? snippet(sheet, act->cue) : sheet_words.no_cue;
    for (uint32_t i = 0; i < act->reason_count; i++) {
        const AltReason *reason = &sheet->page.document->reasons.items[act->first_reason + i];
        text = arena_format(arena, "%s; %s, %s:%u", text, reason->rule, reason->path, reason->line);
    }
    return text;
}

/* ---- marks ---- */

/* Whether a mention was worked out from the text around it. */
static bool is_worked_out(const Sheet *sheet, uint32_t mention)
{
    uint8_t how = sheet->page.document->mentions.items[mention].how;
    return how == ALT_BY_NOTHING || how == ALT_BY_PRONOUN || how == ALT_BY_DESCRIPTION || how == ALT_BY_GROUP
            || how == ALT_BY_CONTEXT;
}

static bool has_worked_out(const Sheet *sheet, const AltAct *act)
{
    if (act->source != ALT_NONE && is_worked_out(sheet, act->source))
        return true;
    for (uint32_t i = 0; i < act->target_count; i++)
        if (is_worked_out(sheet, act->first_target + i))
            return true;
    return false;
}

static const char *add_mark(const Sheet *sheet, const char *marks, const char *before, const char *mark)
{
    return arena_format(sheet->page.arena, "%s%s%s%s", marks, *marks ? "; " : "", before, mark);
}

const char *mark_text(const Sheet *sheet, const AltAct *act)
{
    const char *marks = "";
    if (source_party(sheet->page.document, act) == ALT_NONE)
        marks = add_mark(sheet, marks, sheet_words.unsure, sheet_words.no_party);
    else if (has_worked_out(sheet, act))
        marks = add_mark(sheet, marks, sheet_words.unsure, sheet_words.by_how);
    if (act->hedged)
        marks = add_mark(sheet, marks, sheet_words.unsure, sheet_words.is_hedged);
    if (act->kind != ALT_STATEMENT && act->reason_count > 1)
        marks = add_mark(sheet, marks, sheet_words.also_accept, sheet_words.by_content);
    return marks;
}
