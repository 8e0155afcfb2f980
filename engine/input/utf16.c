/* A stream in UTF-16 comes in, the same in UTF-8 goes out, so that tables and pages need not know of it. Spreadsheets
 * and old Windows programs write it.
 *
 * English in UTF-16 has a zero byte in nearly every pair, and always on the same side.
 */
#include "formats.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLE ((size_t)4096) /* bytes looked at for zeros */
#define MOST_GROWTH 2         /* bytes of UTF-8 for each of UTF-16 */

typedef struct Conversion {
    iconv_t converter;
    Stream *from;
} Conversion;

/* ---- telling ---- */

static bool has_zero_side(Head head, size_t side)
{
    size_t units = (head.length < SAMPLE ? head.length : SAMPLE) / 2, zeros = 0, others = 0;
    if (!units || !memchr(head.bytes, '\0', 2 * units))
        return false;
    for (size_t i = 0; i < units; i++) {
        zeros += head.bytes[2 * i + side] == '\0';
        others += head.bytes[2 * i + 1 - side] == '\0';
    }
    return units > 1 && zeros * 2 > units && others * 20 < units;
}

static bool has_mark(Head head, const char *mark)
{
    return head.length >= 2 && memcmp(head.bytes, mark, 2) == 0;
}

static bool is_little(Head head)
{
    return has_mark(head, "\xFF\xFE") || (!has_mark(head, "\xFE\xFF") && has_zero_side(head, 1));
}

bool is_utf16(Head head)
{
    return is_little(head) || has_mark(head, "\xFE\xFF") || has_zero_side(head, 0);
}

/* ---- converting ---- */

/* Half a pair of surrogates, or a last single byte, is no character. */
static bool replace_unit(Stream *from, char **out, size_t *room)
{
    if (*room == 0)
        return false;
    *(*out)++ = '?';
    --*room;
    stream_skip(from, from->length < 2 ? from->length : 2);
    return true;
}

static size_t read_converted(Stream *stream, char *out, size_t room)
{
    Conversion *conversion = stream->source;
    Stream *from = conversion->from;
    const size_t all = room;
    while (room == all && stream_peek(from, 4) > 0) {
        char *in = (char *)from->bytes;
        size_t left = from->length, wanted = room / MOST_GROWTH;
        left = left < wanted ? left : wanted;
        const size_t given = left;
        size_t status = iconv(conversion->converter, &in, &left, &out, &room);
        stream_skip(from, given - left);
        bool is_broken = status == (size_t)-1 && (errno == EILSEQ || (errno == EINVAL && from->length < 4));
        if (is_broken && !replace_unit(from, &out, &room))
            break;
    }
    if (room == all)
        stream->trouble = from->trouble;
    return all - room;
}

static void close_conversion(void *source)
{
    Conversion *conversion = source;
    iconv_close(conversion->converter);
    free(conversion);
}

bool utf16_next(Reader *reader, Found *found)
{
    if (reader->count++ > 0)
        return false;
    Head head = {reader->stream->bytes, reader->stream->length, NULL};
    found->encoding = is_little(head) ? "UTF-16LE" : "UTF-16BE";
    if (has_mark(head, "\xFF\xFE") || has_mark(head, "\xFE\xFF"))
        stream_skip(reader->stream, 2);
    Conversion *conversion = allocate(sizeof *conversion);
    *conversion = (Conversion){iconv_open("UTF-8", found->encoding), reader->stream};
    if (conversion->converter == (iconv_t)-1)
        abort();
    found->stream = stream_new(read_converted, close_conversion, conversion);
    found->name = copy_text(reader->name);
    return true;
}
