/* csv comes in, one act a row goes out. The first row names the columns, in any order; columns that are not known here
 * are passed over.
 *
 *     doc,sentence,kind,source_party,targets_party
 *     border.txt,4,denial,azerbaijan,armenia
 */
#include "base/arena.h"
#include "base/list.h"
#include "coding.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

typedef enum Column {
    COLUMN_UNKNOWN,
    COLUMN_DOC,
    COLUMN_SENTENCE,
    COLUMN_KIND,
    COLUMN_SOURCE,
    COLUMN_SOURCE_START,
    COLUMN_SOURCE_END,
    COLUMN_TARGETS,
    COLUMN_CUE,
    COLUMN_CUE_START,
    COLUMN_CUE_END,
    COLUMN_CONTENT_START,
    COLUMN_CONTENT_END,
    COLUMN_MODE,
    COLUMN_STANCE,
    COLUMN_ANSWER,
    COLUMN_COUNT
} Column;

static const char *const names[COLUMN_COUNT] = {
        [COLUMN_DOC] = "doc",
        [COLUMN_SENTENCE] = "sentence",
        [COLUMN_KIND] = "kind",
        [COLUMN_SOURCE] = "source_party",
        [COLUMN_SOURCE_START] = "source_start",
        [COLUMN_SOURCE_END] = "source_end",
        [COLUMN_TARGETS] = "targets_party",
        [COLUMN_CUE] = "cue_text",
        [COLUMN_CUE_START] = "cue_start",
        [COLUMN_CUE_END] = "cue_end",
        [COLUMN_CONTENT_START] = "content_start",
        [COLUMN_CONTENT_END] = "content_end",
        [COLUMN_MODE] = "mode",
        [COLUMN_STANCE] = "stance",
        [COLUMN_ANSWER] = "answer",
};

typedef struct Table {
    CodingReader *reader;
    LIST(Column) columns;            /* of the file, from the left */
    uint32_t at;                     /* the column of the next cell */
    const char *cells[COLUMN_COUNT]; /* of the row that is being read; null where empty */
    bool headed;                     /* whether the names of the columns were read */
    bool filled;                     /* whether the row has anything in it */
} Table;

/* ---- cells ---- */

static Column find_column(const char *name)
{
    for (uint32_t i = COLUMN_DOC; i < COLUMN_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return (Column)i;
    return COLUMN_UNKNOWN;
}

static void take_cell(void *bytes, size_t length, void *context)
{
    Table *table = context;
    Arena *arena = table->reader->coding->arena;
    const char *text = arena_copy(arena, bytes ? bytes : "", bytes ? length : 0);
    if (!table->headed) {
        *LIST_ADD(arena, &table->columns) = find_column(text);
        return;
    }
    if (table->at < table->columns.count && *text) {
        table->cells[table->columns.items[table->at]] = text;
        table->filled = true;
    }
    table->at++;
}

/* ---- rows ---- */

static bool has_column(const Table *table, Column column)
{
    for (uint32_t i = 0; i < table->columns.count; i++)
        if (table->columns.items[i] == column)
            return true;
    return false;
}

static void check_header(Table *table)
{
    static const Column needed[] = {COLUMN_KIND, COLUMN_SENTENCE};
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!has_column(table, needed[i]))
            CODING_PROBLEM(table->reader, "no column '%s'", names[needed[i]]);
}

/* The first, or the last, of the numbers "12;40"; 0 for none. */
static uint32_t edge_of(const char *numbers, bool last)
{
    const char *semicolon = numbers && last ? strrchr(numbers, ';') : NULL;
    unsigned long number = numbers ? strtoul(semicolon ? semicolon + 1 : numbers, NULL, 10) : 0;
    return number < UINT32_MAX ? (uint32_t)number : 0;
}

static AltSpan span_between(const char *starts, const char *ends)
{
    AltSpan span = {edge_of(starts, false), edge_of(ends, true)};
    return span.end > span.start ? span : (AltSpan){0, 0};
}

static void read_row(Table *table)
{
    CodingReader *reader = table->reader;
    const char *const *cells = table->cells;
    AltCodedAct act = blank_act(reader);
    act.document = cells[COLUMN_DOC] ? cells[COLUMN_DOC] : "";
    act.sentence = read_number(reader, "sentence", cells[COLUMN_SENTENCE]);
    act.source = cells[COLUMN_SOURCE];
    act.source_span = span_between(cells[COLUMN_SOURCE_START], cells[COLUMN_SOURCE_END]);
    act.targets = cells[COLUMN_TARGETS] ? sorted_ids(reader->coding, cells[COLUMN_TARGETS]) : NULL;
    act.cue_words = cells[COLUMN_CUE];
    act.cue = span_between(cells[COLUMN_CUE_START], cells[COLUMN_CUE_END]);
    act.content = span_between(cells[COLUMN_CONTENT_START], cells[COLUMN_CONTENT_END]);
    act.mode = cells[COLUMN_MODE];
    act.stance = cells[COLUMN_STANCE];
    act.answer = cells[COLUMN_ANSWER];
    if (read_kind(reader, &act.kind, cells[COLUMN_KIND]))
        add_coded_act(reader, &act);
}

static void take_row(int end, void *context)
{
    (void)end;
    Table *table = context;
    table->reader->line++;
    if (!table->headed)
        check_header(table);
    else if (table->filled && has_column(table, COLUMN_KIND))
        read_row(table);
    table->headed = true;
    table->filled = false;
    table->at = 0;
    memset(table->cells, 0, sizeof table->cells);
}

void read_coding_table(CodingReader *reader, const char *bytes, size_t length)
{
    Table table = {.reader = reader};
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        abort();
    if (csv_parse(&parser, bytes, length, take_cell, take_row, &table) != length
            || csv_fini(&parser, take_cell, take_row, &table) != 0) {
        reader->line++;
        CODING_PROBLEM(reader, "a quotation mark inside a cell, or one that is not closed");
    }
    csv_free(&parser);
}
