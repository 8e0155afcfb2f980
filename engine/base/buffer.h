/* A growing string of bytes, owned by whoever declares it: what renderers write to. */
#ifndef ALT_BUFFER_H
#define ALT_BUFFER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Begin with `Buffer buffer = {0};`, end with `buffer_free`. `bytes` has a zero byte after `length` bytes once
 * anything was written. */
typedef struct Buffer {
    char *bytes;
    size_t length;
    size_t capacity;
} Buffer;

/* Makes the buffer larger, so that `more` bytes and a zero byte fit behind those that are there. */
void buffer_grow(Buffer *buffer, size_t more);

/* The same where they do not fit yet: for who writes to `bytes` directly. */
static inline void buffer_reserve(Buffer *buffer, size_t more)
{
    if (more >= buffer->capacity - buffer->length)
        buffer_grow(buffer, more);
}

/* In place and not a call, as most that is added is a few bytes. */
static inline void buffer_add(Buffer *buffer, const char *bytes, size_t length)
{
    buffer_reserve(buffer, length);
    if (length)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

static inline void buffer_add_char(Buffer *buffer, char c)
{
    buffer_add(buffer, &c, 1);
}

void buffer_add_text(Buffer *buffer, const char *text);

/* Adds a number in decimal digits. */
void buffer_add_count(Buffer *buffer, uint32_t count);
void buffer_format(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Gives the bytes to the user, who frees them with `free`, and their number in `*length`, which may be null; leaves the
 * buffer empty. Null where nothing was written. */
char *buffer_hand_over(Buffer *buffer, size_t *length);

/* Frees the bytes and leaves the buffer empty. */
void buffer_free(Buffer *buffer);

#endif
