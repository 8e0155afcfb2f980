/* Reading and writing UTF-8, and asking what a code point is.
 *
 * Most bytes of English news are ASCII, so every function answers for those without asking utf8proc; the "é" of
 * "chargé d'affaires" goes the long way.
 */
#include "utf8.h"

#include <utf8proc.h>

#define REPLACEMENT 0xFFFDu /* stands for bytes that are no UTF-8 */

static bool is_ascii(uint32_t point)
{
    return point < 0x80;
}

static bool is_ascii_letter(uint32_t point)
{
    return (point | 0x20) >= 'a' && (point | 0x20) <= 'z';
}

/* Whether a byte is the second, third or fourth of its code point. */
static bool continues_point(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Decodes one code point; gives its length in bytes, or 0 where the bytes are none. */
static size_t decode(const char *bytes, size_t length, uint32_t *point)
{
    utf8proc_int32_t value = 0;
    utf8proc_ssize_t size =
            utf8proc_iterate((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)(length < 4 ? length : 4), &value);
    if (size <= 0)
        return 0;
    *point = (uint32_t)value;
    return (size_t)size;
}

uint32_t utf8_next(const char *text, size_t length, size_t *at)
{
    unsigned char byte = (unsigned char)text[*at];
    if (is_ascii(byte)) {
        *at += 1;
        return byte;
    }
    uint32_t point = REPLACEMENT;
    size_t size = decode(text + *at, length - *at, &point);
    *at += size ? size : 1;
    return point;
}

uint32_t utf8_before(const char *text, size_t at)
{
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && continues_point(text[start]))
        start--;
    size_t end = start;
    uint32_t point = utf8_next(text, at, &end);
    return end == at ? point : REPLACEMENT;
}

size_t utf8_write(uint32_t point, char *out)
{
    if (is_ascii(point)) {
        out[0] = (char)point;
        return 1;
    }
    if (!utf8proc_codepoint_valid((utf8proc_int32_t)point))
        point = REPLACEMENT;
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)point, (utf8proc_uint8_t *)out);
}

bool utf8_valid(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t point = 0;
        size_t size = is_ascii((unsigned char)bytes[at]) ? 1 : decode(bytes + at, length - at, &point);
        if (!size)
            return false;
        at += size;
    }
    return true;
}

size_t utf8_length(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t at = 0; at < length; at++)
        count += !continues_point(text[at]);
    return count;
}

bool utf8_is_letter(uint32_t point)
{
    if (is_ascii(point))
        return is_ascii_letter(point);
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool utf8_is_digit(uint32_t point)
{
    if (is_ascii(point))
        return point >= '0' && point <= '9';
    return utf8proc_category((utf8proc_int32_t)point) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_upper(uint32_t point)
{
    if (is_ascii(point))
        return point >= 'A' && point <= 'Z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/* The zero-width space and the byte order mark are no space to Unicode, but web pages use them as such. */
bool utf8_is_space(uint32_t point)
{
    if (is_ascii(point))
        return point == ' ' || (point >= '\t' && point <= '\r');
    if (point == 0x85 || point == 0x200B || point == 0xFEFF)
        return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

uint32_t utf8_lower(uint32_t point)
{
    if (is_ascii(point))
        return point >= 'A' && point <= 'Z' ? point | 0x20 : point;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}
