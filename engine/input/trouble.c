/* Numbers of errors come in, words go out: ENOENT is "no such file". */
#include "trouble.h"

#include "base/memory.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *trouble_of(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "no such file";
    case EACCES:
    case EPERM:
        return "no permission";
    case ELOOP:
        return "a link that leads nowhere";
    default:
        return strerror(error);
    }
}

static void *sure(void *memory)
{
    if (!memory)
        memory_failed();
    return memory;
}

void *allocate(size_t size)
{
    return sure(calloc(1, size ? size : 1));
}

char *allocate_bytes(size_t size)
{
    return sure(malloc(size ? size : 1));
}

char *copy_bytes(const char *bytes, size_t length)
{
    char *copy = allocate_bytes(length + 1);
    if (length)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

char *copy_text(const char *text)
{
    return text ? copy_bytes(text, strlen(text)) : NULL;
}

char *format_text(const char *format, ...)
{
    char *text = NULL;
    va_list values;
    va_start(values, format);
    int length = vasprintf(&text, format, values);
    va_end(values);
    return sure(length < 0 ? NULL : text);
}
