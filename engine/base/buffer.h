/* A growing string of bytes, owned by whoever declares it: what renderers write to. */
#ifndef ALT_BUFFER_H
#define ALT_BUFFER_H

#include <stddef.h>

/* Begin with `Buffer buffer = {0};`, end with `buffer_free`. `bytes` has a zero byte after `length` bytes once
 * anything was written. */
typedef struct Buffer {
    char *bytes;
    size_t length;
    size_t capacity;
} Buffer;

void buffer_add(Buffer *buffer, const char *bytes, size_t length);
void buffer_add_text(Buffer *buffer, const char *text);
void buffer_add_char(Buffer *buffer, char c);
void buffer_format(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Makes room for `more` bytes, and a zero byte, behind those that are there: for who writes to `bytes` directly. */
void buffer_reserve(Buffer *buffer, size_t more);

/* Frees the bytes and leaves the buffer empty. */
void buffer_free(Buffer *buffer);

#endif
