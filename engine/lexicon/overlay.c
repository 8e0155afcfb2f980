/* Two files of one name come in, one file goes out: the lower one, changed line by line as the upper one says.
 *
 *     [claim]                      opens the section that the lines below belong to, or adds one
 *     tall tale                    a new entry; or it replaces the line of the same entry
 *     - report                     removes the line of that entry
 *
 * What an entry is goes by its section and by what the line begins with: its first column; in packs its first name or
 * term. "SOURCE quip CLAUSE  statement  neutral" replaces the cue line of the same frame, and
 * "Ada Lund ; mayor ; ..2027-04-30" the line that begins with Ada Lund. Each line keeps the place that it came from.
 */
#include "overlay.h"

#include "base/buffer.h"
#include "lines.h"

#include <string.h>

typedef struct Row {
    const char *text;    /* the line from its start, without its comment */
    const char *section; /* "claim"; "" before the first section */
    const char *key;     /* what its entry begins with; "" where it opens a section */
    Origin origin;
    bool upper; /* whether it comes from the upper file */
} Row;

typedef struct Overlay {
    Arena *arena;
    const File *lower;
    Changes *changes;
    LIST(Row) rows;
    uint32_t top; /* where the next line that goes first belongs */
} Overlay;

static bool is_pack(const File *file)
{
    return strncmp(file->name, "disputes/", strlen("disputes/")) == 0;
}

/* ---- rows ---- */

/* How far the entry reaches that a line begins with. */
static size_t key_length(const char *text, bool pack)
{
    if (pack && strncmp(text, "title:", 6) == 0)
        return 6;
    size_t length = 0;
    while (text[length] && text[length] != '\t' && strncmp(text + length, "  ", 2) != 0
            && !(pack && strchr(",;", text[length])))
        length++;
    while (length && text[length - 1] == ' ')
        length--;
    return length;
}

/* "claim" of "[claim]  what somebody says". */
static const char *section_of(Arena *arena, const char *text)
{
    return arena_copy(arena, text + 1, strcspn(text + 1, "]"));
}

static Row row_of(Arena *arena, const Lines *lines, const char *text, const char *section, bool pack)
{
    Row row = {.origin = {lines->path, lines->number}, .section = section, .key = ""};
    row.text = arena_copy(arena, lines->start, (size_t)(lines->end - lines->start));
    if (*text == '[')
        row.section = section_of(arena, text);
    else
        row.key = arena_copy(arena, text, key_length(text, pack));
    return row;
}

static bool same_entry(const Row *a, const Row *b)
{
    return strcmp(a->section, b->section) == 0 && strcmp(a->key, b->key) == 0;
}

static void insert_row(Overlay *overlay, uint32_t at, Row row)
{
    *LIST_ADD(overlay->arena, &overlay->rows) = row;
    Row *rows = overlay->rows.items;
    memmove(rows + at + 1, rows + at, (overlay->rows.count - 1 - at) * sizeof *rows);
    rows[at] = row;
}

static void delete_row(Overlay *overlay, uint32_t at)
{
    Row *rows = overlay->rows.items;
    memmove(rows + at, rows + at + 1, (overlay->rows.count - 1 - at) * sizeof *rows);
    overlay->rows.count--;
}

/* The first row from `at` on that has the entry of `row` and comes from below; the count of rows where none has. */
static uint32_t find_row(const Overlay *overlay, uint32_t at, const Row *row)
{
    while (at < overlay->rows.count && (overlay->rows.items[at].upper || !same_entry(&overlay->rows.items[at], row)))
        at++;
    return at;
}

/* The place behind the last row of a section; the end of the file where it has none. */
static uint32_t section_end(const Overlay *overlay, const char *section)
{
    for (uint32_t i = overlay->rows.count; i-- > 0;)
        if (strcmp(overlay->rows.items[i].section, section) == 0)
            return i + 1;
    return overlay->rows.count;
}

static bool has_section(const Overlay *overlay, const char *section)
{
    for (uint32_t i = 0; i < overlay->rows.count; i++)
        if (strcmp(overlay->rows.items[i].section, section) == 0)
            return true;
    return false;
}

static void note_change(Overlay *overlay, ChangeKind kind, const char *text, Origin at, Origin was)
{
    while (*text == ' ' || *text == '\t')
        text++;
    *LIST_ADD(overlay->arena, overlay->changes) = (Change){kind, overlay->lower->name, text, at, was};
}

/* ---- what a line does ---- */

/* Opens a section for the lines below. One that is there already stays as it is, but that a party gets a new label. */
static void open_section(Overlay *overlay, const Row *row)
{
    uint32_t at = find_row(overlay, 0, row);
    bool labelled = is_pack(overlay->lower) && row->text[strcspn(row->text, "]")] && *(strchr(row->text, ']') + 1);
    if (at < overlay->rows.count && labelled && strcmp(overlay->rows.items[at].text, row->text) != 0) {
        note_change(overlay, CHANGE_REPLACES, row->text, row->origin, overlay->rows.items[at].origin);
        overlay->rows.items[at] = *row;
    } else if (at == overlay->rows.count && !has_section(overlay, row->section)) {
        insert_row(overlay, at, *row);
    }
}

/* Replaces the lines of the entry, or adds the line. */
static void set_row(Overlay *overlay, const Row *row, bool first)
{
    uint32_t at = find_row(overlay, 0, row);
    if (at == overlay->rows.count) {
        note_change(overlay, CHANGE_ADDS, row->text, row->origin, (Origin){0});
        bool at_top = first && !*row->section;
        insert_row(overlay, at_top ? overlay->top++ : section_end(overlay, row->section), *row);
        return;
    }
    bool same = strcmp(overlay->rows.items[at].text, row->text) == 0;
    note_change(
            overlay, same ? CHANGE_REPEATS : CHANGE_REPLACES, row->text, row->origin, overlay->rows.items[at].origin);
    overlay->rows.items[at] = *row;
    while ((at = find_row(overlay, at + 1, row)) < overlay->rows.count)
        delete_row(overlay, at);
}

static bool is_gone(const Row *row, const Row *removed)
{
    bool whole_section = !*removed->key && strcmp(row->section, removed->section) == 0;
    return !row->upper && (whole_section || same_entry(row, removed));
}

/* Whether a layer below has removed the entry before: two layers may agree. */
static bool was_removed(const Overlay *overlay, const char *key)
{
    for (uint32_t i = 0; i < overlay->changes->count; i++) {
        const Change *change = &overlay->changes->items[i];
        if (change->kind == CHANGE_REMOVES && strcmp(change->file, overlay->lower->name) == 0
                && strncmp(change->text, key, strlen(key)) == 0)
            return true;
    }
    return false;
}

/* Removes the lines of an entry, or of a section. */
static void remove_rows(Overlay *overlay, const Lines *lines, const char *text, const Row *removed)
{
    bool found = false;
    for (uint32_t i = 0; i < overlay->rows.count;) {
        const Row *row = &overlay->rows.items[i];
        if (!is_gone(row, removed)) {
            i++;
            continue;
        }
        found = true;
        note_change(overlay, CHANGE_REMOVES, row->text, removed->origin, row->origin);
        if (i < overlay->top)
            overlay->top--;
        delete_row(overlay, i);
    }
    if (found || was_removed(overlay, text))
        return;
    if (*removed->section && *removed->key)
        LINE_PROBLEM(lines, text, "nothing to remove: '%s' is no entry of [%s] in %s", removed->key, removed->section,
                overlay->lower->name);
    else
        LINE_PROBLEM(lines, text, "nothing to remove: '%s' is no entry of %s", text, overlay->lower->name);
}

/* ---- files ---- */

static void read_lower(Overlay *overlay, AltProblems *problems)
{
    Lines lines = lines_of_file(overlay->arena, overlay->lower, problems);
    const char *section = "";
    while (lines_next(&lines)) {
        Row row = row_of(overlay->arena, &lines, lines.text, section, is_pack(overlay->lower));
        section = row.section;
        *LIST_ADD(overlay->arena, &overlay->rows) = row;
    }
}

static void read_upper(Overlay *overlay, const File *upper, bool first, AltProblems *problems)
{
    Lines lines = lines_of_file(overlay->arena, upper, problems);
    const char *section = "";
    while (lines_next(&lines)) {
        bool removes = strncmp(lines.text, "- ", 2) == 0;
        const char *text = lines.text + (removes ? 2 + strspn(lines.text + 2, " \t") : 0);
        Row row = row_of(overlay->arena, &lines, text, section, is_pack(upper));
        row.upper = true;
        if (removes) {
            remove_rows(overlay, &lines, text, &row);
            continue;
        }
        section = row.section;
        if (!*row.key)
            open_section(overlay, &row);
        else
            set_row(overlay, &row, first);
    }
}

/* Writes the rows as a file that remembers where each came from. */
static File write_rows(const Overlay *overlay)
{
    Buffer bytes = {0};
    Origin *origins = arena_alloc(overlay->arena, (overlay->rows.count + 1) * sizeof *origins);
    for (uint32_t i = 0; i < overlay->rows.count; i++) {
        buffer_add_text(&bytes, overlay->rows.items[i].text);
        buffer_add_char(&bytes, '\n');
        origins[i] = overlay->rows.items[i].origin;
    }
    File file = *overlay->lower;
    file.bytes = arena_copy(overlay->arena, bytes.length ? bytes.bytes : "", bytes.length);
    file.length = bytes.length;
    file.origins = origins;
    buffer_free(&bytes);
    return file;
}

File overlay_file(
        Arena *arena, const File *lower, const File *upper, bool first, Changes *changes, AltProblems *problems)
{
    Overlay overlay = {.arena = arena, .lower = lower, .changes = changes};
    read_lower(&overlay, problems);
    read_upper(&overlay, upper, first, problems);
    return write_rows(&overlay);
}
