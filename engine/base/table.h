/* Tables by text inside an arena: a word in, what is known of it out.
 *
 *     Table table = {0};
 *     *table_place(arena, &table, "deny", 4) = verb;
 *     verb = table_find(&table, "deny", 4);
 *
 * The tables are uthash's, with all that they allocate in the arena: a table goes where its arena goes.
 */
#ifndef ALT_TABLE_H
#define ALT_TABLE_H

#include "arena.h"

#include <stdint.h>
#include <uthash.h>

typedef struct TableEntry {
    const char *key;
    uint32_t length; /* bytes of the key */
    void *value;
    UT_hash_handle hh;
} TableEntry;

typedef struct Table {
    TableEntry *entries; /* in the order in which they were added: hh.next leads from each to the next */
    uint64_t bits; /* one for each key, by the top of its hash: most tables are small, and tell by it what they lack */
} Table;

/* A number that is the same for equal texts and spread evenly over different ones. */
uint32_t text_hash(const char *text, size_t length);

/* The bit of a key in `bits`. */
static inline uint64_t table_bit(uint32_t hash)
{
    return (uint64_t)1 << (hash >> 26);
}

/* How many keys a table has. */
static inline uint32_t table_count(const Table *table)
{
    return HASH_COUNT(table->entries);
}

/* The value of a key; null where it is not there. */
void *table_find(const Table *table, const char *key, size_t length);

/* The same for who knows `text_hash` of the key already. */
void *table_find_hashed(const Table *table, const char *key, size_t length, uint32_t hash);

/* The place of the value of a key, good as long as the table; the key is added with a null value where it is not there
 * yet. Keys are not copied and must live as long as the table. */
void **table_place(Arena *arena, Table *table, const char *key, size_t length);

#endif
