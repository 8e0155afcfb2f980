/* Reading UTF-8 that is known to be valid, and mending what is not. Unicode classes come from utf8proc.
 *
 * Most bytes of English news are ASCII. What is asked of every byte answers for those in place, without a call; only
 * the "é" of "chargé d'affaires" goes the long way, to the functions whose names end in `_beyond`.
 */
#ifndef ALT_UTF8_H
#define ALT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

uint32_t utf8_next_beyond(const char *text, size_t length, size_t *at);
uint32_t utf8_before_beyond(const char *text, size_t at);
bool utf8_is_letter_beyond(uint32_t point);
bool utf8_is_digit_beyond(uint32_t point);
bool utf8_is_upper_beyond(uint32_t point);
bool utf8_is_space_beyond(uint32_t point);
uint32_t utf8_lower_beyond(uint32_t point);

static inline bool is_ascii(uint32_t point)
{
    return point < 0x80;
}

static inline bool is_ascii_letter(uint32_t point)
{
    return (point | 0x20) - 'a' <= 'z' - 'a';
}

/* The code point at `text[*at]`, moving `*at` past it. `*at` must be below `length`; invalid bytes give U+FFFD and
 * move by one. */
static inline uint32_t utf8_next(const char *text, size_t length, size_t *at)
{
    unsigned char byte = (unsigned char)text[*at];
    if (!is_ascii(byte))
        return utf8_next_beyond(text, length, at);
    *at += 1;
    return byte;
}

/* The code point that ends just before `at` (which must be above 0). */
static inline uint32_t utf8_before(const char *text, size_t at)
{
    unsigned char byte = (unsigned char)text[at - 1];
    return is_ascii(byte) ? byte : utf8_before_beyond(text, at);
}

/* Writes a code point; gives the number of bytes written, 1 to 4. `out` has room for 4. */
size_t utf8_write(uint32_t point, char *out);

/* Whether all of `bytes` is valid UTF-8. */
bool utf8_valid(const char *bytes, size_t length);

/* Where the next control byte of ASCII, which may be a line end, stands at or behind `at`; `length` where none does. */
size_t utf8_control(const char *bytes, size_t length, size_t at);

/* The number of code points in valid UTF-8. */
size_t utf8_length(const char *text, size_t length);

/* Letters and combining marks. */
static inline bool utf8_is_letter(uint32_t point)
{
    return is_ascii(point) ? is_ascii_letter(point) : utf8_is_letter_beyond(point);
}

static inline bool utf8_is_digit(uint32_t point)
{
    return is_ascii(point) ? point - '0' <= 9 : utf8_is_digit_beyond(point);
}

static inline bool utf8_is_upper(uint32_t point)
{
    return is_ascii(point) ? point - 'A' <= 'Z' - 'A' : utf8_is_upper_beyond(point);
}

/* No-break space included. */
static inline bool utf8_is_space(uint32_t point)
{
    return is_ascii(point) ? point == ' ' || point - '\t' <= '\r' - '\t' : utf8_is_space_beyond(point);
}

static inline uint32_t utf8_lower(uint32_t point)
{
    if (is_ascii(point))
        return point - 'A' <= 'Z' - 'A' ? point | 0x20 : point;
    return utf8_lower_beyond(point);
}

#endif
