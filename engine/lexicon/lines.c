/* A lexicon file comes in; lines without comments go out, and their columns where a caller asks for them.
 *
 * Everything is cut in place in one copy of the file, so the place of any piece is the distance from the start of its
 * line. "SOURCE deny CLAIM   denial  neutral   # seen in the Herald" has three columns, at 1, 21 and 29.
 */
#include "lines.h"

#include "base/utf8.h"

#include <string.h>

static const char byte_order_mark[] = "\xEF\xBB\xBF";

Lines lines_of(Arena *arena, const char *path, const char *bytes, size_t length, AltProblems *problems)
{
    size_t skipped = length >= 3 && memcmp(bytes, byte_order_mark, 3) == 0 ? 3 : 0;
    char *copy = arena_copy(arena, bytes + skipped, length - skipped);
    return (Lines){.path = path, .problems = problems, .next = copy, .limit = copy + (length - skipped)};
}

Lines lines_of_file(Arena *arena, const File *file, AltProblems *problems)
{
    Lines lines = lines_of(arena, file->path, file->bytes, file->length, problems);
    lines.number = file->lines_before;
    lines.origins = file->origins;
    return lines;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Whether a new column may begin at `at`: after a tab, or after two blanks. */
static bool follows_gap(const char *start, const char *at)
{
    return at > start && (at[-1] == '\t' || (at - start > 1 && at[-1] == ' ' && is_blank(at[-2])));
}

/* Where the comment of a line begins, or its end. */
static char *find_comment(char *text, char *end)
{
    for (char *at = text; at < end && (at = memchr(at, '#', (size_t)(end - at))); at++)
        if (at == text || follows_gap(text, at))
            return at;
    return end;
}

/* Takes the line between `start` and `stop` without blanks at its edges and without its comment. */
static void trim(Lines *lines, char *stop)
{
    lines->text = lines->start;
    while (lines->text < stop && is_blank(*lines->text))
        lines->text++;
    lines->end = find_comment(lines->text, stop);
    while (lines->end > lines->text && (is_blank(lines->end[-1]) || lines->end[-1] == '\r'))
        lines->end--;
    lines->column_count = 0;
}

/* The place of the first byte that is no text, or null. */
static const char *find_bad_byte(const char *text, const char *end)
{
    const char *zero = memchr(text, 0, (size_t)(end - text));
    size_t length = (size_t)((zero ? zero : end) - text);
    if (utf8_valid(text, length))
        return zero;
    size_t good = length;
    while (good > 0 && !utf8_valid(text, good))
        good--;
    return text + good;
}

static bool is_text(const Lines *lines, const char *stop)
{
    const char *bad = find_bad_byte(lines->start, stop);
    if (bad)
        LINE_PROBLEM(lines, bad, *bad ? "not valid UTF-8; save the file as UTF-8" : "a zero byte; expected text");
    return !bad;
}

/* Notes where the next line stands. */
static void count_line(Lines *lines)
{
    if (!lines->origins) {
        lines->number++;
        return;
    }
    lines->path = lines->origins->path;
    lines->number = lines->origins->line;
    lines->origins++;
}

bool lines_next(Lines *lines)
{
    while (lines->next < lines->limit) {
        lines->start = lines->next;
        char *stop = memchr(lines->start, '\n', (size_t)(lines->limit - lines->start));
        if (!stop)
            stop = lines->limit;
        lines->next = stop < lines->limit ? stop + 1 : stop;
        count_line(lines);
        if (!is_text(lines, stop))
            continue;
        trim(lines, stop);
        *lines->end = 0;
        if (lines->end > lines->text)
            return true;
    }
    return false;
}

/* The start of the column after the one at `at`, or null. The zero byte goes to the end of the column. */
static char *cut_column(char *at, const char *end)
{
    for (; at < end; at++) {
        if (!is_blank(*at) || !(*at == '\t' || is_blank(at[1])))
            continue;
        char *next = at;
        while (is_blank(*next))
            next++;
        *at = 0;
        return next;
    }
    return NULL;
}

void lines_cut(Lines *lines)
{
    char *at = lines->text;
    while (at && lines->column_count + 1 < LINE_COLUMNS) {
        lines->columns[lines->column_count++] = at;
        at = cut_column(at, lines->end);
    }
    if (at)
        lines->columns[lines->column_count++] = at;
}

uint32_t lines_column(const Lines *lines, const char *at)
{
    return (uint32_t)utf8_length(lines->start, (size_t)(at - lines->start)) + 1;
}

void lines_missing(const Lines *lines, const char *expected)
{
    LINE_PROBLEM(lines, lines->end, "missing column; expected %s", expected);
}
