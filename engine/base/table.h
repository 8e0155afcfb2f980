/* Tables by text inside an arena: a word in, what is known of it out.
 *
 *     Table table = {0};
 *     *table_place(arena, &table, "deny", 4) = verb;
 *     verb = table_find(&table, "deny", 4);
 *
 * One flat row of slots, found by the hash of the text and searched on from there: a look-up costs one cache miss where
 * a chained table costs three. A full table doubles and leaves the old row in the arena. Nothing is allocated outside
 * of it, so a table goes where its arena goes.
 */
#ifndef ALT_TABLE_H
#define ALT_TABLE_H

#include "arena.h"

#include <stdint.h>

typedef struct TableSlot {
    const char *key; /* null where the slot is free */
    uint32_t length; /* bytes of the key */
    uint32_t hash;
    void *value;
} TableSlot;

typedef struct Table {
    TableSlot *slots;
    uint32_t count;
    uint32_t capacity; /* a power of two, or 0 */
} Table;

/* A number that is the same for equal texts and spread evenly over different ones. */
uint32_t text_hash(const char *text, size_t length);

/* The value of a key; null where it is not there. */
void *table_find(const Table *table, const char *key, size_t length);

/* The same for who knows `text_hash` of the key already. */
void *table_find_hashed(const Table *table, const char *key, size_t length, uint32_t hash);

/* The place of the value of a key, good until the next call; the key is added with a null value where it is not there
 * yet. Keys are not copied and must live as long as the table. */
void **table_place(Arena *arena, Table *table, const char *key, size_t length);

/* Makes room for `count` keys, so that a table that will be large does not double again and again. */
void table_reserve(Arena *arena, Table *table, uint32_t count);

#endif
