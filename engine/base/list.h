/* Growing lists inside an arena.
 *
 *     typedef LIST(Token) Tokens;             declares { Token *items; uint32_t count, capacity; }
 *     *LIST_ADD(arena, &tokens) = (Token){...};
 *
 * A full list doubles: in its place where it is the last thing in the arena or a large one, otherwise by copying itself,
 * and the old copy stays in the arena. Indices (never pointers) stay good.
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

#endif
