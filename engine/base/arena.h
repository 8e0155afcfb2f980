/* Memory that is freed all at once: one arena for each lexicon, document and comparison. */
#ifndef ALT_ARENA_H
#define ALT_ARENA_H

#include <stdarg.h>
#include <stddef.h>

typedef struct Arena Arena;

/* Makes an empty arena; `arena_free` frees it with all that it gave out. Where there is no memory, here and in the
 * functions below, the try ends or the program does (memory.h). */
Arena *arena_new(void);

/* Makes an arena whose first chunk has `size` bytes, and which remembers where each allocation begins. */
Arena *arena_new_sized(size_t size);

/* All that such an arena has given out, in one piece and its length; null where it is in several pieces. */
const void *arena_bytes(const Arena *arena, size_t *length);

/* Where the allocations in this piece begin, as offsets from its start, in ascending order. */
const size_t *arena_starts(const Arena *arena, size_t *count);

/* Frees the arena and everything in it. Null is fine. */
void arena_free(Arena *arena);

/* Frees the chunks that are kept for later arenas. */
void arena_clear_shelf(void);

/* Zeroed memory of `size` bytes, aligned for any type; never null. */
void *arena_alloc(Arena *arena, size_t size);

/* Makes memory of `size` bytes, or none where `memory` is null, `larger`, and zeroes the new part. Gives its new place:
 * the old one where nothing else was given out since, otherwise a copy. */
void *arena_grow(Arena *arena, void *memory, size_t size, size_t larger);

/* A copy of `length` bytes with a zero byte after them. */
char *arena_copy(Arena *arena, const char *bytes, size_t length);

/* Formats as printf does; the result lives in the arena. */
char *arena_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same as vprintf does; `values` is used up. */
char *arena_format_list(Arena *arena, const char *format, va_list values) __attribute__((format(printf, 2, 0)));

#endif
