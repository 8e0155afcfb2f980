/* Bytes of a foreign dictionary come in, lines go out: in UTF-8, whatever they were written in, without their ends. */
#include "raw_lines.h"

#include "base/utf8.h"

#include <string.h>

RawLines raw_lines(Arena *arena, const char *bytes, size_t length)
{
    bool marked = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    return (RawLines){.arena = arena, .next = bytes + (marked ? 3 : 0), .limit = bytes + length};
}

static char *from_latin1(Arena *arena, const char *bytes, size_t length)
{
    char *text = arena_alloc(arena, 2 * length + 1), *out = text;
    for (size_t i = 0; i < length; i++)
        out += utf8_write((unsigned char)bytes[i], out);
    return text;
}

/* Where the line ends, and with it the file; "\n", "\r\n" and a "\r" alone end lines. */
static const char *line_end(const RawLines *lines)
{
    const char *at = lines->next;
    while (at < lines->limit && *at != '\n' && *at != '\r')
        at++;
    return at;
}

bool raw_lines_next(RawLines *lines)
{
    if (lines->next >= lines->limit)
        return false;
    const char *end = line_end(lines);
    size_t length = (size_t)(end - lines->next);
    lines->text = utf8_valid(lines->next, length) ? arena_copy(lines->arena, lines->next, length)
                                                  : from_latin1(lines->arena, lines->next, length);
    bool two = lines->limit - end > 1 && end[0] == '\r' && end[1] == '\n';
    lines->next = end + (two ? 2 : 1);
    lines->number++;
    return true;
}
