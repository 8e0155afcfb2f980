/* Bytes to text: any bytes come in, valid UTF-8 goes out.
 *
 * UTF-8 is kept byte for byte, so that offsets into the text are offsets into the file; what is no text in it ("\0", a
 * stray 0xE9) is replaced one for one. UTF-16 and Windows-1252 are converted: the 0x93 before "We expect Azerbaijan to
 * pull back" becomes a quotation mark. Nothing fails; `encoding` says what was found.
 */
#include "base/utf8.h"
#include "stages.h"

#include <assert.h>
#include <string.h>

#define LONGEST_TEXT ((size_t)UINT32_MAX - 1) /* offsets are 32-bit numbers, and a zero byte follows the text */
#define SAMPLE ((size_t)4096)                 /* bytes looked at to tell UTF-16 by its zero bytes */

typedef enum Encoding { UTF_8, DAMAGED_UTF_8, UTF_16_LITTLE, UTF_16_BIG, WINDOWS_1252 } Encoding;

static const char *const encoding_names[] = {
        [UTF_8] = "UTF-8",
        [DAMAGED_UTF_8] = "damaged UTF-8",
        [UTF_16_LITTLE] = "UTF-16LE",
        [UTF_16_BIG] = "UTF-16BE",
        [WINDOWS_1252] = "windows-1252",
};

/* Windows-1252 from 0x80 to 0x9F; 0 where it has no character. Above and below it is Latin-1. */
/* clang-format off */
static const uint16_t windows_points[32] = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};
/* clang-format on */

/* ---- telling the encoding ---- */

/* Text in English has a zero byte in nearly every UTF-16 unit, and always on the same side. */
static bool has_zero_side(const char *bytes, size_t length, size_t side)
{
    size_t units = (length < SAMPLE ? length : SAMPLE) / 2;
    size_t zeros = 0, others = 0;
    if (!units || !memchr(bytes, '\0', 2 * units))
        return false;
    for (size_t i = 0; i < units; i++) {
        zeros += bytes[2 * i + side] == '\0';
        others += bytes[2 * i + 1 - side] == '\0';
    }
    return units > 1 && zeros * 2 > units && others * 20 < units;
}

static bool begins_with(const char *bytes, size_t length, const char *mark, size_t mark_length)
{
    return length >= mark_length && memcmp(bytes, mark, mark_length) == 0;
}

/* Whether a byte is one that no text in Windows-1252 has: unassigned, or a control byte. */
static bool is_foreign_to_windows(unsigned char byte)
{
    if (byte >= 0x80 && byte <= 0x9F)
        return windows_points[byte - 0x80] == 0;
    return byte < '\t' || (byte > '\r' && byte < ' ');
}

/* Bytes that are no UTF-8 are either text in an older encoding or UTF-8 that was damaged. Real UTF-8 has sequences of
 * several bytes that are valid, and they outnumber the broken ones; in Windows-1252 such sequences hardly occur. */
static Encoding tell_damage(const char *bytes, size_t length)
{
    size_t valid = 0, broken = 0;
    for (size_t at = 0; at < length;) {
        size_t start = at;
        if (is_foreign_to_windows((unsigned char)bytes[at]))
            return DAMAGED_UTF_8;
        uint32_t point = utf8_next(bytes, length, &at);
        valid += at - start > 1;
        broken += point == 0xFFFD && at - start == 1;
    }
    return valid >= broken ? DAMAGED_UTF_8 : WINDOWS_1252;
}

static Encoding tell_encoding(const char *bytes, size_t length)
{
    if (begins_with(bytes, length, "\xFF\xFE", 2) || has_zero_side(bytes, length, 1))
        return UTF_16_LITTLE;
    if (begins_with(bytes, length, "\xFE\xFF", 2) || has_zero_side(bytes, length, 0))
        return UTF_16_BIG;
    return utf8_valid(bytes, length) ? UTF_8 : tell_damage(bytes, length);
}

/* ---- converting ---- */

/* Copies what is mostly UTF-8; bytes that are none become '?', one for one. */
static size_t mend_utf8(const char *bytes, size_t length, char *out)
{
    memcpy(out, bytes, length);
    for (size_t at = 0; at < length;) {
        size_t start = at;
        if (utf8_next(bytes, length, &at) == 0xFFFD && at - start == 1)
            out[start] = '?';
    }
    return length;
}

static size_t convert_windows(const char *bytes, size_t length, char *out)
{
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        uint32_t point = (unsigned char)bytes[i];
        if (point >= 0x80 && point <= 0x9F)
            point = windows_points[point - 0x80];
        written += utf8_write(point, out + written);
    }
    return written;
}

static uint32_t unit_at(const char *bytes, size_t at, bool little)
{
    uint32_t first = (unsigned char)bytes[at], second = (unsigned char)bytes[at + 1];
    return little ? first | second << 8 : first << 8 | second;
}

/* Converts UTF-16; half a pair of surrogates becomes '?', a last single byte is dropped. */
static size_t convert_utf16(const char *bytes, size_t length, bool little, char *out)
{
    size_t written = 0;
    for (size_t at = 0; at + 1 < length; at += 2) {
        uint32_t point = unit_at(bytes, at, little);
        bool high = point >= 0xD800 && point < 0xDC00;
        uint32_t low = high && at + 3 < length ? unit_at(bytes, at + 2, little) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = '?';
        }
        written += utf8_write(point, out + written);
    }
    return written;
}

/* Neither of the two grows to more than three bytes for each byte, or each pair of bytes. */
static size_t convert(Encoding encoding, const char *bytes, size_t length, char *out)
{
    switch (encoding) {
    case UTF_8:
        memcpy(out, bytes, length);
        return length;
    case WINDOWS_1252:
        return convert_windows(bytes, length, out);
    case UTF_16_LITTLE:
    case UTF_16_BIG:
        return convert_utf16(bytes, length, encoding == UTF_16_LITTLE, out);
    default:
        return mend_utf8(bytes, length, out);
    }
}

/* Control bytes mean nothing in a text and would spoil what is printed; blanks take their places. */
static void blank_controls(char *text, size_t length)
{
    for (size_t i = utf8_control(text, length, 0); i < length; i = utf8_control(text, length, i + 1))
        if (!strchr("\t\n\r", text[i]) || text[i] == '\0')
            text[i] = ' ';
}

/* Moves a cut back to the beginning of the code point that it would fall into. */
static size_t cut_length(const char *text, size_t length)
{
    if (length <= LONGEST_TEXT)
        return length;
    length = LONGEST_TEXT;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return length;
}

void read_text(AltDocument *document, const char *bytes, size_t length)
{
    if (length > LONGEST_TEXT)
        length = LONGEST_TEXT;
    Encoding encoding = tell_encoding(bytes, length);
    size_t room = encoding == UTF_8 || encoding == DAMAGED_UTF_8 ? length : length * 3;
    char *text = arena_alloc(document->arena, room + 1);
    size_t written = length ? convert(encoding, bytes, length, text) : 0;
    written = cut_length(text, written);
    text[written] = '\0';
    blank_controls(text, written);

    assert(utf8_valid(text, written));
    document->text = text;
    document->length = (uint32_t)written;
    document->encoding = encoding_names[encoding];
}
