/* Lines of files that other programs wrote. */
#ifndef ALT_RAW_LINES_H
#define ALT_RAW_LINES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The lines of a file without their ends, valid UTF-8; bytes that are not are taken for Latin-1. */
typedef struct RawLines {
    Arena *arena;
    const char *next, *limit;
    uint32_t number; /* from 1 */
    char *text;
} RawLines;

/* The lines of these bytes, before the first; a byte order mark is passed over. */
RawLines raw_lines(Arena *arena, const char *bytes, size_t length);

/* Goes on to the next line, whose text is in the arena; false where there is none. */
bool raw_lines_next(RawLines *lines);

#endif
