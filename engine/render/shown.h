/* How characters of a text are shown where they could do harm: control characters, and those that turn the direction
 * of what follows. Terminals, pages and worksheets show them alike. */
#ifndef ALT_SHOWN_H
#define ALT_SHOWN_H

#include <stdint.h>

#define SHOWN_SIZE 16 /* bytes that any code point fits into when it is shown, its zero byte included */

/* Writes a code point as it is shown, and a zero byte: an escape character becomes U+241B, what turns the direction of
 * writing "<U+202E>", anything else is itself. */
void shown_write(uint32_t point, char out[SHOWN_SIZE]);

#endif
