/* Growing lists inside an arena.
 *
 *     typedef LIST(Token) Tokens;             declares { Token *items; uint32_t count, capacity; }
 *     *LIST_ADD(arena, &tokens) = (Token){...};
 *     LIST_FROM(&tokens, span.start, 12)      the index of the first token that starts at byte 12 or later
 *
 * A full list doubles: in its place where it is the last thing in the arena or a large one, otherwise by copying
 * itself, and the old copy stays in the arena. Indices (never pointers) stay good.
 */
#ifndef ALT_LIST_H
#define ALT_LIST_H

#include "arena.h"

#include <stdint.h>
#include <string.h>

#define LIST(type)         \
    struct {               \
        type *items;       \
        uint32_t count;    \
        uint32_t capacity; \
    }

/* Makes room for one more item and gives its address. The item is zeroed. */
#define LIST_ADD(arena, list)                                                                                    \
    ((list)->count == (list)->capacity ? (void)((list)->items = list_grow((arena), (list)->items, (list)->count, \
                                                        &(list)->capacity, sizeof *(list)->items))               \
                                       : (void)0,                                                                \
            &(list)->items[(list)->count++])

/* Gives `items` with room for at least one more; the new part is zeroed. */
static inline void *list_grow(Arena *arena, void *items, uint32_t count, uint32_t *capacity, size_t size)
{
    uint32_t larger = *capacity ? *capacity * 2 : 8;
    void *grown = arena_grow(arena, items, count * size, larger * size);
    *capacity = larger;
    return grown;
}

/* The first item whose `field`, a uint32_t that rises along the list, is at least `key`; the count where none is. */
#define LIST_FROM(list, field, key) \
    ((list)->count ? list_from(&(list)->items->field, sizeof *(list)->items, (list)->count, (key)) : 0)

/* LIST_FROM, where `first` is the field of the first item and the next one lies `size` bytes behind it. */
static inline uint32_t list_from(const uint32_t *first, size_t size, uint32_t count, uint32_t key)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const void *field = (const char *)first + middle * size;
        if (*(const uint32_t *)field < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

#endif
