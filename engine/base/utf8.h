/* Reading UTF-8 that is known to be valid, and mending what is not. Unicode classes come from utf8proc. */
#ifndef ALT_UTF8_H
#define ALT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at `text[*at]`, moving `*at` past it. `*at` must be below `length`; invalid bytes give U+FFFD and
 * move by one. */
uint32_t utf8_next(const char *text, size_t length, size_t *at);

/* The code point that ends just before `at` (which must be above 0). */
uint32_t utf8_before(const char *text, size_t at);

/* Writes a code point; gives the number of bytes written, 1 to 4. `out` has room for 4. */
size_t utf8_write(uint32_t point, char *out);

/* Whether all of `bytes` is valid UTF-8. */
bool utf8_valid(const char *bytes, size_t length);

/* The number of code points in valid UTF-8. */
size_t utf8_length(const char *text, size_t length);

bool utf8_is_letter(uint32_t point); /* letters and combining marks */
bool utf8_is_digit(uint32_t point);
bool utf8_is_upper(uint32_t point);
bool utf8_is_space(uint32_t point); /* no-break space included */
uint32_t utf8_lower(uint32_t point);

#endif
