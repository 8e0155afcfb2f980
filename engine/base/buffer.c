/* A growing string of bytes: pieces go in one after the other, the whole comes out as `bytes` and `length`.
 *
 *     Buffer buffer = {0};
 *     buffer_format(&buffer, "%s denied %u claims", "Baku", 3);
 */
#include "buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY ((size_t)256) /* a line or two of a report */

void buffer_reserve(Buffer *buffer, size_t more)
{
    if (more < buffer->capacity - buffer->length)
        return;
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    while (capacity - buffer->length <= more && capacity <= SIZE_MAX / 2)
        capacity *= 2;

    char *bytes = capacity - buffer->length > more ? realloc(buffer->bytes, capacity) : NULL;
    if (!bytes) {
        fputs("alteram: out of memory\n", stderr);
        abort();
    }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
}

void buffer_add(Buffer *buffer, const char *bytes, size_t length)
{
    buffer_reserve(buffer, length);
    if (length)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void buffer_add_text(Buffer *buffer, const char *text)
{
    buffer_add(buffer, text, strlen(text));
}

void buffer_add_char(Buffer *buffer, char c)
{
    buffer_add(buffer, &c, 1);
}

void buffer_format(Buffer *buffer, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int length = vsnprintf(NULL, 0, format, values);
    va_end(values);
    if (length < 0)
        return;

    buffer_reserve(buffer, (size_t)length);
    va_start(values, format);
    vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, values);
    va_end(values);
    buffer->length += (size_t)length;
}

void buffer_free(Buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (Buffer){0};
}
