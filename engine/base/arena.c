/* Memory that is freed all at once.
 *
 * An arena is a chain of chunks; an allocation takes the next bytes of the newest chunk, and a new chunk is made when
 * they do not suffice. "Armenia denied it." costs a few hundred bytes of one chunk, a long report a few chunks.
 *
 * With -DARENA_MALLOC every allocation is a chunk of its own, exactly as long as it was asked for, so that
 * AddressSanitizer sees each byte read or written beyond its end.
 */
#include "arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The first chunk holds the lists of an ordinary article; later ones double, up to the largest. */
#define FIRST_CHUNK ((size_t)64 * 1024)
#define LARGEST_CHUNK ((size_t)4 * 1024 * 1024)

typedef struct Chunk {
    struct Chunk *older;
    size_t used;
    size_t size;
    max_align_t bytes[];
} Chunk;

struct Arena {
    Chunk *newest;
    size_t next_size; /* of the next chunk to be made */
};

static void out_of_memory(void)
{
    fputs("alteram: out of memory\n", stderr);
    abort();
}

/* Zeroed memory from the C library, or the end of the program. */
static void *take(size_t size)
{
    void *memory = calloc(1, size);
    if (!memory)
        out_of_memory();
    return memory;
}

static Chunk *add_chunk(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(Chunk))
        out_of_memory();
    Chunk *chunk = take(sizeof(Chunk) + size);
    chunk->older = arena->newest;
    chunk->size = size;
    arena->newest = chunk;
    return chunk;
}

Arena *arena_new(void)
{
    Arena *arena = take(sizeof *arena);
    arena->next_size = FIRST_CHUNK;
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Chunk *chunk = arena->newest, *older; chunk; chunk = older) {
        older = chunk->older;
        free(chunk);
    }
    free(arena);
}

#ifdef ARENA_MALLOC

void *arena_alloc(Arena *arena, size_t size)
{
    return add_chunk(arena, size)->bytes;
}

#else

/* Rounds up to what any type may be aligned to. */
static size_t aligned(size_t size)
{
    const size_t step = _Alignof(max_align_t);
    if (size > SIZE_MAX - step)
        out_of_memory();
    return (size + step - 1) / step * step;
}

static bool has_room(const Chunk *chunk, size_t size)
{
    return chunk && chunk->size - chunk->used >= size;
}

/* Makes a chunk that holds `size` bytes; ordinary ones get larger each time, so that there are few. */
static void grow(Arena *arena, size_t size)
{
    add_chunk(arena, size > arena->next_size ? size : arena->next_size);
    if (arena->next_size < LARGEST_CHUNK)
        arena->next_size *= 2;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size = aligned(size);
    if (!has_room(arena->newest, size))
        grow(arena, size);
    Chunk *chunk = arena->newest;
    void *memory = (char *)chunk->bytes + chunk->used;
    chunk->used += size;
    return memory;
}

#endif

char *arena_copy(Arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_format(Arena *arena, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int length = vsnprintf(NULL, 0, format, values);
    va_end(values);
    if (length < 0)
        return arena_copy(arena, "", 0);

    char *text = arena_alloc(arena, (size_t)length + 1);
    va_start(values, format);
    vsnprintf(text, (size_t)length + 1, format, values);
    va_end(values);
    return text;
}
