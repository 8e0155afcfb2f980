/* A growing string of bytes: pieces go in one after the other, the whole comes out as `bytes` and `length`.
 *
 *     Buffer buffer = {0};
 *     buffer_format(&buffer, "%s denied %u claims", "Baku", 3);
 */
#include "buffer.h"

#include "memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define FIRST_CAPACITY ((size_t)256) /* a line or two of a report */

void buffer_grow(Buffer *buffer, size_t more)
{
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    while (capacity - buffer->length <= more && capacity <= SIZE_MAX / 2)
        capacity *= 2;

    if (capacity - buffer->length <= more)
        memory_failed();
    buffer->bytes = memory_resize(buffer->bytes, buffer->capacity, capacity);
    buffer->capacity = capacity;
}

void buffer_add_text(Buffer *buffer, const char *text)
{
    buffer_add(buffer, text, strlen(text));
}

void buffer_add_count(Buffer *buffer, uint32_t count)
{
    char digits[10]; /* the most that 32 bits have */
    size_t length = 0;
    do
        digits[sizeof digits - ++length] = (char)('0' + count % 10);
    while (count /= 10);
    buffer_add(buffer, digits + sizeof digits - length, length);
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
    memory_give(buffer->bytes, buffer->capacity);
    *buffer = (Buffer){0};
}

char *buffer_hand_over(Buffer *buffer, size_t *length)
{
    if (length)
        *length = buffer->length;
    char *bytes = memory_hand_over(buffer->bytes);
    *buffer = (Buffer){0};
    return bytes;
}
