/* A table comes in, an article each row goes out: comma, semicolon or tabulator between the fields, names in the first
 * row.
 *
 *     id,published,source,headline,body
 *     7,2026-03-03,The Herald,Norland denies it,"Norland said on Friday ..."
 *
 * libcsv parses, which is quick enough to be done where rows are cut; so each row comes with its fields.
 */
#include "formats.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#define PIECE ((size_t)16 * 1024) /* parsed at once; the rows in it wait */
#define MOST_COLUMNS 1000
#define LONGEST_NAME 60 /* bytes of the name of a column; where one is longer, the first line is text */

typedef struct Table {
    struct csv_parser parser;
    int columns[FIELD_COUNT]; /* which column holds what, or -1 */
    bool has_names;
    bool finished;
    int column;      /* of the field to come */
    size_t row_size; /* bytes of the row so far */
    bool too_long;
    char **names; /* of the first row */
    size_t name_count;
    char *values[FIELD_COUNT]; /* of the row so far */
    AltArticle **rows;         /* complete, and not yet found by anybody */
    size_t row_count;
    size_t row_at;
    size_t row_capacity;
    Reader *reader;
} Table;

/* ---- telling ---- */

static size_t skip_mark(Head head)
{
    return head.length >= 3 && memcmp(head.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* The mark between the fields: the one that the first row has most of outside quotation marks. */
static char delimiter_of(const char *line, size_t length)
{
    size_t counts[3] = {0};
    static const char marks[] = ",;\t";
    bool quoted = false;
    for (size_t i = 0; i < length; i++) {
        const char *mark = line[i] ? strchr(marks, line[i]) : NULL;
        quoted ^= line[i] == '"';
        if (mark && !quoted)
            counts[mark - marks]++;
    }
    size_t most = counts[1] > counts[0] ? 1 : 0;
    most = counts[2] > counts[most] ? 2 : most;
    return counts[most] ? marks[most] : '\0';
}

/* Whether one of the names in the first row is that of a text. */
static bool names_text(Head head, const char *line, size_t length, char delimiter)
{
    bool named = false;
    for (size_t start = 0, end; start < length; start = end + 1) {
        const char *found = memchr(line + start, delimiter, length - start);
        end = found ? (size_t)(found - line) : length;
        size_t first = start, last = end;
        while (first < last && strchr("\" ", line[first]) && line[first])
            first++;
        while (last > first && strchr("\" ", line[last - 1]) && line[last - 1])
            last--;
        if (last - first > LONGEST_NAME)
            return false;
        named |= field_rank(head.fields, FIELD_TEXT, line + first, last - first) >= 0;
    }
    return named;
}

bool is_csv(Head head)
{
    size_t start = skip_mark(head), end = start;
    while (end < head.length && head.bytes[end] != '\n' && head.bytes[end] != '\r')
        end++;
    if (end == head.length)
        return false;
    char delimiter = delimiter_of(head.bytes + start, end - start);
    return delimiter && names_text(head, head.bytes + start, end - start, delimiter);
}

/* ---- rows ---- */

static void take_name(Table *table, const char *name, size_t length)
{
    if (table->name_count < MOST_COLUMNS)
        table->names[table->name_count++] = copy_bytes(name, length);
}

static void take_field(void *bytes, size_t length, void *context)
{
    Table *table = context;
    if (!table->has_names)
        take_name(table, bytes ? bytes : "", length);
    table->row_size += length;
    table->too_long |= table->row_size > LARGEST_ARTICLE;
    for (int field = 0; table->has_names && field < FIELD_COUNT; field++)
        if (table->columns[field] == table->column && length > 0 && !table->too_long)
            table->values[field] = copy_bytes(bytes, length);
    table->column++;
}

static void add_row(Table *table, AltArticle *article)
{
    if (table->row_count == table->row_capacity) {
        size_t capacity = table->row_capacity ? table->row_capacity * 2 : 16;
        AltArticle **rows = allocate(capacity * sizeof *rows);
        if (table->row_count)
            memcpy(rows, table->rows, table->row_count * sizeof *rows);
        free(table->rows);
        table->rows = rows;
        table->row_capacity = capacity;
    }
    table->rows[table->row_count++] = article;
}

static void make_row(AltArticle *article, const AltLexicon *lexicon)
{
    article_take(article, lexicon, (const char *const *)article->raw->values);
}

static void end_row(int mark, void *context)
{
    (void)mark;
    Table *table = context;
    if (table->has_names) {
        AltArticle *article = record_found(table->reader, NULL, 0);
        article->raw->make = make_row;
        memcpy(article->raw->values, table->values, sizeof table->values);
        add_row(table, article);
    } else {
        fields_choose(table->reader->fields, (const char *const *)table->names, table->name_count, table->columns);
        table->has_names = true;
    }
    memset(table->values, 0, sizeof table->values);
    table->column = 0;
    table->row_size = 0;
}

/* ---- the reader ---- */

static Table *table_open(Reader *reader)
{
    Stream *stream = reader->stream;
    Head head = {stream->bytes, stream->length, reader->fields};
    stream_skip(stream, skip_mark(head));
    Table *table = allocate(sizeof *table);
    table->reader = reader;
    table->names = allocate(MOST_COLUMNS * sizeof *table->names);
    if (csv_init(&table->parser, CSV_APPEND_NULL) != 0)
        abort();
    csv_set_delim(&table->parser, (unsigned char)delimiter_of(stream->bytes, stream_line(stream, HEAD_SIZE)));
    return table;
}

/* Whether a quotation mark was opened and not closed: libcsv tells by itself only where it is strict with
 * everything. */
static bool is_inside_quotes(const struct csv_parser *parser)
{
    const int field_begun = 2; /* its name for this state is not in its header */
    return parser->quoted && parser->pstate == field_begun;
}

/* Parses one more piece. False at the end. */
static bool parse_more(Table *table)
{
    Stream *stream = table->reader->stream;
    size_t length = stream_peek(stream, 1);
    length = length < PIECE ? length : PIECE;
    if (length > 0 && !table->too_long) {
        size_t parsed = csv_parse(&table->parser, stream->bytes, length, take_field, end_row, table);
        stream_skip(stream, length);
        table->too_long |= csv_get_buffer_size(&table->parser) > LARGEST_ARTICLE;
        if (parsed == length)
            return true;
        stream->trouble = "too large for the memory";
    }
    if (table->too_long)
        stream->trouble = "a row longer than 1 GiB; the rest is left out";
    if (!stream->trouble && is_inside_quotes(&table->parser))
        stream->trouble = "ends between quotation marks; the last row is left out";
    if (!table->finished && !stream->trouble)
        csv_fini(&table->parser, take_field, end_row, table);
    bool first = !table->finished;
    table->finished = true;
    return first;
}

bool csv_next(Reader *reader, Found *found)
{
    if (!reader->state)
        reader->state = table_open(reader);
    Table *table = reader->state;
    if (table->row_at == table->row_count)
        table->row_at = table->row_count = 0;
    while (table->row_count == 0 && parse_more(table))
        ;
    if (table->row_at == table->row_count)
        return false;
    found->article = table->rows[table->row_at++];
    return true;
}

void csv_close(Reader *reader)
{
    Table *table = reader->state;
    if (!table)
        return;
    for (size_t i = table->row_at; i < table->row_count; i++)
        alt_article_free(table->rows[i]);
    for (size_t i = 0; i < table->name_count; i++)
        free(table->names[i]);
    for (int field = 0; field < FIELD_COUNT; field++)
        free(table->values[field]);
    csv_free(&table->parser);
    free(table->names);
    free(table->rows);
    free(table);
}
