/* Memory that is freed all at once.
 *
 * An arena is a chain of chunks; an allocation takes the next bytes of the newest chunk, and a new chunk is made when
 * they do not suffice. "Armenia denied it." costs a few hundred bytes of one chunk, a long report a few chunks.
 *
 * Chunks of the usual size are not given back but kept on a shelf for the next arena, and what is given out is zeroed
 * when it is, in pieces that the cache holds: fresh pages of the system for each document took a seventh of the time.
 *
 * What is larger than a chunk should be lies on pages of its own. The system hands them out zeroed when they are first
 * written to, and moves them where they are to grow without a copy; so the lists of one article of 50 MB, which double,
 * take no more memory than they fill.
 *
 * With -DARENA_MALLOC every allocation is a chunk of its own, exactly as long as it was asked for, so that
 * AddressSanitizer sees each byte read or written beyond its end.
 */
#include "arena.h"

#include "memory.h"

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define USUAL_CHUNK ((size_t)128 * 1024)    /* an ordinary article takes one to three */
#define USUAL_COUNT 8                       /* where these do not suffice, chunks double .. */
#define LARGEST_CHUNK ((size_t)1024 * 1024) /* .. up to this size; what is larger has pages of its own */
#define SHELF_ROOM 64                       /* chunks: 8 MB for all threads together */

typedef struct Chunk {
    struct Chunk *older;
    size_t used;
    size_t size;
    max_align_t bytes[];
} Chunk;

struct Arena {
    Chunk *newest;
    Chunk *pages;     /* chunks of one large allocation each */
    size_t next_size; /* of the next chunk to be made */
    unsigned count;   /* of chunks */
    size_t *starts;   /* of allocations in the first chunk; null but for `arena_new_sized` */
    size_t start_count;
    size_t start_room;
};

/* ---- chunks ---- */

static Chunk *shelf;
static unsigned shelf_count;
static pthread_mutex_t shelf_lock = PTHREAD_MUTEX_INITIALIZER;

/* A chunk of the usual size from the shelf, or null where it is empty. */
static Chunk *from_shelf(void)
{
    pthread_mutex_lock(&shelf_lock);
    Chunk *chunk = shelf;
    if (chunk) {
        shelf = chunk->older;
        shelf_count--;
    }
    pthread_mutex_unlock(&shelf_lock);
    return chunk;
}

/* Puts a chunk on the shelf where it is of the usual size and there is room, else frees it. */
static void put_away(Chunk *chunk)
{
    memory_refund(sizeof(Chunk) + chunk->size);
    pthread_mutex_lock(&shelf_lock);
    bool kept = chunk->size == USUAL_CHUNK && shelf_count < SHELF_ROOM;
    if (kept) {
        chunk->older = shelf;
        shelf = chunk;
        shelf_count++;
    }
    pthread_mutex_unlock(&shelf_lock);
    if (!kept)
        free(chunk);
}

void arena_clear_shelf(void)
{
    for (Chunk *chunk; (chunk = from_shelf()) != NULL;)
        free(chunk);
}

static Chunk *add_chunk(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(Chunk))
        memory_failed();
    memory_charge(sizeof(Chunk) + size);
    Chunk *chunk = size == USUAL_CHUNK ? from_shelf() : NULL;
    if (!chunk)
        chunk = malloc(sizeof(Chunk) + size);
    if (!chunk)
        memory_failed();
    *chunk = (Chunk){.older = arena->newest, .size = size};
    arena->newest = chunk;
    arena->count++;
    return chunk;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Chunk *chunk = arena->newest, *older; chunk; chunk = older) {
        older = chunk->older;
        put_away(chunk);
    }
    for (Chunk *chunk = arena->pages, *older; chunk; chunk = older) {
        older = chunk->older;
        memory_refund(sizeof(Chunk) + chunk->size);
        munmap(chunk, sizeof(Chunk) + chunk->size);
    }
    memory_give(arena->starts, arena->start_room * sizeof *arena->starts);
    memory_give(arena, sizeof *arena);
}

static void release(void *arena)
{
    arena_free(arena);
}

Arena *arena_new(void)
{
    Arena *arena = memory_take(sizeof *arena);
    *arena = (Arena){.next_size = USUAL_CHUNK};
    memory_keep(arena, release);
    return arena;
}

Arena *arena_new_sized(size_t size)
{
    Arena *arena = arena_new();
    memset(add_chunk(arena, size)->bytes, 0, size);
    arena->start_room = 1024;
    arena->starts = memory_take(arena->start_room * sizeof *arena->starts);
    return arena;
}

const void *arena_bytes(const Arena *arena, size_t *length)
{
    const Chunk *chunk = arena->newest;
    bool whole = chunk && !chunk->older && !arena->pages;
    *length = whole ? chunk->used : 0;
    return whole ? chunk->bytes : NULL;
}

const size_t *arena_starts(const Arena *arena, size_t *count)
{
    *count = arena->start_count;
    return arena->starts;
}

/* ---- allocations ---- */

#ifdef ARENA_MALLOC

static void *give(Arena *arena, size_t size)
{
    return add_chunk(arena, size)->bytes;
}

static void *give_zeroed(Arena *arena, size_t size)
{
    return memset(give(arena, size), 0, size);
}

static Chunk **pages_at(Arena *arena, const void *memory)
{
    (void)arena, (void)memory;
    return NULL;
}

static void *grow_pages(Chunk **place, size_t larger)
{
    (void)larger;
    return *place;
}

static bool extend(Arena *arena, const void *memory, size_t size, size_t larger)
{
    (void)arena, (void)memory, (void)size, (void)larger;
    return false;
}

#else

/* Rounds up to what any type may be aligned to. */
static size_t aligned(size_t size)
{
    const size_t step = _Alignof(max_align_t);
    if (size > SIZE_MAX - step)
        memory_failed();
    return (size + step - 1) / step * step;
}

static bool has_room(const Chunk *chunk, size_t size)
{
    return chunk && chunk->size - chunk->used >= size;
}

/* Makes a chunk that holds `size` bytes; those of large arenas get larger each time, so that there are few. */
static void grow(Arena *arena, size_t size)
{
    add_chunk(arena, size > arena->next_size ? size : arena->next_size);
    if (arena->count >= USUAL_COUNT && arena->next_size < LARGEST_CHUNK)
        arena->next_size *= 2;
}

/* Zeroed pages for one large allocation. */
static void *add_pages(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(Chunk))
        memory_failed();
    memory_charge(sizeof(Chunk) + size);
    Chunk *chunk = mmap(NULL, sizeof *chunk + size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (chunk == MAP_FAILED)
        memory_failed();
    *chunk = (Chunk){.older = arena->pages, .used = size, .size = size};
    arena->pages = chunk;
    return chunk->bytes;
}

/* Where the chain has the pages of an allocation; null where it lies in an ordinary chunk. There are few. */
static Chunk **pages_at(Arena *arena, const void *memory)
{
    Chunk **place = &arena->pages;
    while (*place && (const void *)(*place)->bytes != memory)
        place = &(*place)->older;
    return *place ? place : NULL;
}

/* Moves pages to where there is room for more, which is zeroed. */
static void *grow_pages(Chunk **place, size_t larger)
{
    size_t size = (*place)->size;
    memory_charge(larger - size);
    Chunk *moved = mremap(*place, sizeof *moved + size, sizeof *moved + larger, MREMAP_MAYMOVE);
    if (moved == MAP_FAILED)
        memory_failed();
    moved->used = moved->size = larger;
    *place = moved;
    return moved->bytes;
}

static bool is_large(const Arena *arena, size_t size)
{
    return size > LARGEST_CHUNK && !has_room(arena->newest, size);
}

static void note_start(Arena *arena, size_t start)
{
    if (arena->start_count == arena->start_room) {
        size_t old = arena->start_room * sizeof *arena->starts;
        arena->starts = memory_resize(arena->starts, old, 2 * old);
        arena->start_room *= 2;
    }
    arena->starts[arena->start_count++] = start;
}

/* Memory that holds anything. */
static void *give(Arena *arena, size_t size)
{
    size = aligned(size);
    if (is_large(arena, size))
        return add_pages(arena, size);
    if (!has_room(arena->newest, size))
        grow(arena, size);
    Chunk *chunk = arena->newest;
    if (arena->starts)
        note_start(arena, chunk->used);
    void *memory = (char *)chunk->bytes + chunk->used;
    chunk->used += size;
    return memory;
}

/* Makes the allocation that was given out last larger where it stands; false where it was not the last, or where its
 * chunk has no room. */
static bool extend(Arena *arena, const void *memory, size_t size, size_t larger)
{
    Chunk *chunk = arena->newest;
    size_t old = aligned(size), more = aligned(larger) - old;
    bool last = chunk && memory && (const char *)memory + old == (char *)chunk->bytes + chunk->used;
    if (!last || !has_room(chunk, more))
        return false;
    chunk->used += more;
    return true;
}

/* The same, zeroed. */
static void *give_zeroed(Arena *arena, size_t size)
{
    return is_large(arena, aligned(size)) ? give(arena, size) : memset(give(arena, size), 0, size);
}

#endif

void *arena_alloc(Arena *arena, size_t size)
{
    return give_zeroed(arena, size);
}

void *arena_grow(Arena *arena, void *memory, size_t size, size_t larger)
{
    Chunk **place = pages_at(arena, memory);
    if (place)
        return grow_pages(place, larger);
    if (extend(arena, memory, size, larger)) {
        memset((char *)memory + size, 0, larger - size);
        return memory;
    }
    void *grown = give_zeroed(arena, larger);
    if (size)
        memcpy(grown, memory, size);
    return grown;
}

char *arena_copy(Arena *arena, const char *bytes, size_t length)
{
    char *copy = give(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

char *arena_format_list(Arena *arena, const char *format, va_list values)
{
    va_list again;
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, values);
    char *text = length < 0 ? arena_copy(arena, "", 0) : give(arena, (size_t)length + 1);
    if (length >= 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_format(Arena *arena, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    char *text = arena_format_list(arena, format, values);
    va_end(values);
    return text;
}
