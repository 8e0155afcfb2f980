/* What goes wrong with files, in words; and memory, which does not. */
#ifndef ALT_TROUBLE_H
#define ALT_TROUBLE_H

#include <stddef.h>

/* What an errno of opening or reading means: "no such file". The text is static or lives until the next call in this
 * thread. */
const char *trouble_of(int error);

/* Zeroed memory; never null: running out of memory prints one line and aborts. */
void *allocate(size_t size);

/* The same, not zeroed. */
char *allocate_bytes(size_t size);

/* A copy of bytes with a zero byte after them; freed with `free`. */
char *copy_bytes(const char *bytes, size_t length);

/* The same of a text; null of null. */
char *copy_text(const char *text);

/* Formats as printf does; freed with `free`. */
char *format_text(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
