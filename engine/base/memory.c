/* Memory of the C library, and what happens where there is none.
 *
 * A try (alteram/try.h) is a jump out of whatever was being done, as in Lua's protected calls. What would be lost in
 * the jump is noted while the try lasts: arenas, growing strings, and things of other libraries. There are few of them
 * at any time, since nearly all memory is in arenas, so a short list that is searched from its end will do.
 *
 * Which try a thread is in, is a variable of that thread. It is null outside of tries.
 */
#include "memory.h"

#include <alteram/try.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_KEPT 32 /* more than a document needs at once */

typedef struct Kept {
    void *thing;
    void (*release)(void *thing);
} Kept;

typedef struct Try {
    jmp_buf out;
    AltOutcome outcome;
    size_t most;  /* bytes that may be taken; 0 for no limit */
    size_t taken; /* bytes, less those given back */
    Kept *kept;
    size_t kept_count;
    size_t kept_capacity;
    Kept first_kept[FIRST_KEPT];
    struct Try *outer;
} Try;

static _Thread_local Try *current;

/* ---- failing ---- */

static _Noreturn void fail(AltOutcome outcome)
{
    if (!current) {
        fputs("alteram: out of memory\n", stderr);
        abort();
    }
    current->outcome = outcome;
    longjmp(current->out, 1);
}

void memory_failed(void)
{
    fail(ALT_NO_MEMORY);
}

void memory_charge(size_t size)
{
    if (!current)
        return;
    if (current->most && (size > current->most || current->taken > current->most - size))
        fail(ALT_MEMORY_LIMIT);
    current->taken += size;
}

void memory_refund(size_t size)
{
    if (current)
        current->taken -= size < current->taken ? size : current->taken; /* it may have been taken before the try */
}

/* ---- what a failure would lose ---- */

static bool make_room(Try *try)
{
    if (try->kept_count < try->kept_capacity)
        return true;
    Kept *larger = malloc(2 * try->kept_capacity * sizeof *larger);
    if (!larger)
        return false;
    memcpy(larger, try->kept, try->kept_count * sizeof *larger);
    if (try->kept != try->first_kept)
        free(try->kept);
    try->kept = larger;
    try->kept_capacity *= 2;
    return true;
}

void memory_keep(void *thing, void (*release)(void *thing))
{
    if (!current || !thing)
        return;
    if (!make_room(current)) {
        release(thing);
        memory_failed();
    }
    current->kept[current->kept_count++] = (Kept){thing, release};
}

void memory_forget(const void *thing)
{
    for (size_t i = current ? current->kept_count : 0; i-- > 0;) {
        if (current->kept[i].thing != thing)
            continue;
        memmove(&current->kept[i], &current->kept[i + 1], (current->kept_count - i - 1) * sizeof(Kept));
        current->kept_count--;
        return;
    }
}

/* ---- memory ---- */

void *memory_take(size_t size)
{
    memory_charge(size);
    void *memory = malloc(size);
    if (!memory)
        memory_failed();
    return memory;
}

void *memory_resize(void *memory, size_t old, size_t size)
{
    memory_charge(size);
    memory_forget(memory);
    void *moved = realloc(memory, size);
    if (!moved) {
        memory_keep(memory, free);
        memory_failed();
    }
    memory_refund(old);
    memory_keep(moved, free);
    return moved;
}

void memory_give(void *memory, size_t size)
{
    if (memory)
        memory_refund(size);
    memory_forget(memory);
    free(memory);
}

void *memory_hand_over(void *memory)
{
    memory_forget(memory);
    return memory;
}

/* ---- tries ---- */

/* Releasing calls `memory_forget`, which then finds nothing: the list is emptied first. */
static void release_all(Try *try)
{
    size_t count = try->kept_count;
    try->kept_count = 0;
    while (count-- > 0)
        try->kept[count].release(try->kept[count].thing);
}

/* What a good try made, the one around it would lose. */
static void hand_outwards(const Try *try)
{
    if (current)
        current->taken += try->taken;
    for (size_t i = 0; i < try->kept_count; i++)
        memory_keep(try->kept[i].thing, try->kept[i].release);
}

/* Apart from `alt_try`, because what a function with setjmp has changed of its own variables is lost after a jump. */
static bool ran_through(Try *try, void (*work)(void *context), void *context)
{
    if (setjmp(try->out) != 0)
        return false;
    work(context);
    return true;
}

AltOutcome alt_try(void (*work)(void *context), void *context, const AltLimits *limits)
{
    Try try = {.most = limits ? limits->memory : 0, .kept_capacity = FIRST_KEPT, .outer = current};
    try.kept = try.first_kept;
    current = &try;
    bool through = ran_through(&try, work, context);
    if (!through)
        release_all(&try);
    current = try.outer;
    if (through)
        hand_outwards(&try);
    if (try.kept != try.first_kept)
        free(try.kept);
    return try.outcome;
}

const char *alt_outcome_text(AltOutcome outcome)
{
    static const char *const texts[] = {
            [ALT_DONE] = "done",
            [ALT_NO_MEMORY] = "too large for the memory",
            [ALT_MEMORY_LIMIT] = "takes more memory than allowed",
            [ALT_TEXT_LIMIT] = "longer than a text may be",
    };
    return texts[outcome];
}
