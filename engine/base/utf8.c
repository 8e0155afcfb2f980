/* Reading and writing UTF-8, and asking what a code point is.
 *
 * Only what is no ASCII comes here, but that whole texts are counted and proved valid eight bytes at a time.
 */
#include "utf8.h"

#include <string.h>
#include <utf8proc.h>

#define REPLACEMENT 0xFFFDu /* stands for bytes that are no UTF-8 */

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

uint32_t utf8_next_beyond(const char *text, size_t length, size_t *at)
{
    uint32_t point = REPLACEMENT;
    size_t size = decode(text + *at, length - *at, &point);
    *at += size ? size : 1;
    return point;
}

uint32_t utf8_before_beyond(const char *text, size_t at)
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

/* The bytes from `at` on that are ASCII for sure: whole groups of eight. */
static size_t ascii_run(const char *bytes, size_t length, size_t at)
{
    size_t start = at;
    for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    return at - start;
}

static bool is_control(unsigned char byte)
{
    return byte < ' ' || byte == 0x7F;
}

/* Eight bytes at a time: 0x80 is left in each byte that 0x20 cannot be taken from without borrowing (below ' '), or
 * that is 0x7F and so overflows by one more. Borrows may raise a false alarm beside a control byte, which then is
 * looked at. */
static bool may_have_control(uint64_t eight)
{
    const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
    return (((eight - ones * ' ') | (eight + ones)) & ~eight & high) != 0;
}

size_t utf8_control(const char *bytes, size_t length, size_t at)
{
    while (at < length && !is_control((unsigned char)bytes[at])) {
        uint64_t eight;
        at++;
        for (; length - at >= sizeof eight; at += sizeof eight) {
            memcpy(&eight, bytes + at, sizeof eight);
            if (may_have_control(eight))
                break;
        }
    }
    return at;
}

bool utf8_valid(const char *bytes, size_t length)
{
    for (size_t at = ascii_run(bytes, length, 0); at < length;) {
        uint32_t point = 0;
        bool ascii = is_ascii((unsigned char)bytes[at]);
        size_t size = ascii ? 1 : decode(bytes + at, length - at, &point);
        if (!size)
            return false;
        at += size;
        at += ascii ? 0 : ascii_run(bytes, length, at);
    }
    return true;
}

size_t utf8_length(const char *text, size_t length)
{
    size_t count = 0, at = 0;
    while (at < length) {
        size_t run = ascii_run(text, length, at);
        for (size_t end = at + run + 8; at + run < length && at + run < end; run++)
            count -= continues_point(text[at + run]);
        count += run;
        at += run;
    }
    return count;
}

bool utf8_is_letter_beyond(uint32_t point)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool utf8_is_digit_beyond(uint32_t point)
{
    return utf8proc_category((utf8proc_int32_t)point) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_upper_beyond(uint32_t point)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/* The zero-width space and the byte order mark are no space to Unicode, but web pages use them as such. */
bool utf8_is_space_beyond(uint32_t point)
{
    if (point == 0x85 || point == 0x200B || point == 0xFEFF)
        return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

uint32_t utf8_lower_beyond(uint32_t point)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}
