/* Bytes and what is said of their encoding come in, UTF-8 goes out.
 *
 * Labels are often wrong, but bytes that are valid UTF-8 and not all ASCII hardly ever are anything else, so the label
 * is asked only where they are not: the 0xE9 of "chargé" is an é in ISO-8859-1 and a щ in ISO-8859-5.
 */
#include "encoding.h"

#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#define OLD_DEFAULT "windows-1252"

/* The web reads these as windows-1252, and so does everybody who wrote pages with them. */
static bool means_windows(const char *label)
{
    static const char *const labels[] = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "utf-8",
            "utf8", "iso_8859-1", "l1", "cp1252", "x-cp1252"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcasecmp(label, labels[i]) == 0)
            return true;
    return false;
}

/* Converts one piece after the other; what is no character is replaced and passed by. */
static size_t convert(iconv_t converter, const char *bytes, size_t length, char *out, size_t room)
{
    char *in = (char *)(uintptr_t)bytes, *to = out; /* iconv does not write to its input */
    while (length > 0) {
        if (iconv(converter, &in, &length, &to, &room) != (size_t)-1 || errno == E2BIG || room == 0)
            break;
        *to++ = '?';
        room--;
        in++;
        length--;
    }
    return (size_t)(to - out);
}

/* No character of an 8-bit set needs more than three bytes, nor does one of two bytes in the Asian ones. */
#define MOST_GROWTH 3

static char *converted(Arena *arena, const char *bytes, size_t *length, const char *from)
{
    iconv_t converter = iconv_open("UTF-8", from);
    if (converter == (iconv_t)-1)
        return NULL;
    size_t room = *length * MOST_GROWTH;
    char *out = arena_alloc(arena, room + 1);
    *length = convert(converter, bytes, *length, out, room);
    iconv_close(converter);
    return out;
}

/* UTF-8 with a wrong byte here and there: more characters of several bytes are whole than broken. */
static bool is_damaged_utf8(const char *bytes, size_t length)
{
    size_t whole = 0, broken = 0;
    for (size_t at = 0; at < length;) {
        size_t start = at;
        uint32_t point = utf8_next(bytes, length, &at);
        whole += at - start > 1;
        broken += point == 0xFFFD && at - start == 1;
    }
    return whole > broken;
}

static char *mended(Arena *arena, const char *bytes, size_t length)
{
    char *out = arena_copy(arena, bytes, length);
    for (size_t at = 0; at < length;) {
        size_t start = at;
        if (utf8_next(out, length, &at) == 0xFFFD && at - start == 1)
            out[start] = '?';
    }
    return out;
}

const char *to_utf8(Arena *arena, const char *bytes, size_t *length, const char *declared, const char **encoding)
{
    if (utf8_valid(bytes, *length))
        return bytes;
    if (is_damaged_utf8(bytes, *length)) {
        *encoding = "damaged UTF-8";
        return mended(arena, bytes, *length);
    }
    bool believed = declared && !means_windows(declared);
    char *text = believed ? converted(arena, bytes, length, declared) : NULL;
    *encoding = text ? arena_copy(arena, declared, strlen(declared)) : OLD_DEFAULT;
    return text ? text : converted(arena, bytes, length, OLD_DEFAULT);
}
