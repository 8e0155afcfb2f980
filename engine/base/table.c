/* Tables by text over uthash, which is told to hash by `text_hash`, so that a word is hashed once for all tables that
 * it is looked up in, and to allocate in the arena of the function that adds. Nothing is given back before the arena is
 * freed.
 */
#define HASH_FUNCTION(key, length, result) ((result) = text_hash((const char *)(key), (length)))
#define uthash_malloc(size) arena_alloc(arena, (size))
#define uthash_free(pointer, size) ((void)(pointer))
#include "table.h"

#include <string.h>

/* Most tables have one key: a word and the second word of its one phrase. */
#undef HASH_INITIAL_NUM_BUCKETS
#undef HASH_INITIAL_NUM_BUCKETS_LOG2
#define HASH_INITIAL_NUM_BUCKETS 2U
#define HASH_INITIAL_NUM_BUCKETS_LOG2 1U

/* Tables are looked up in far more often than they grow, mostly for what is not there; so chains are kept short: each
 * of their entries lies elsewhere in memory. */
#undef HASH_BKT_CAPACITY_THRESH
#define HASH_BKT_CAPACITY_THRESH 5U

/* The last bytes, fewer than eight, as a number; those in the middle may count twice. */
static uint64_t rest_of(const char *text, size_t length)
{
    uint32_t first, last;
    if (length < sizeof first) {
        const unsigned char *bytes = (const unsigned char *)text;
        return length ? bytes[0] | (uint64_t)bytes[length / 2] << 8 | (uint64_t)bytes[length - 1] << 16 : 0;
    }
    memcpy(&first, text, sizeof first);
    memcpy(&last, text + length - sizeof last, sizeof last);
    return first | (uint64_t)last << 32;
}

/* Eight bytes at a time; news has few words that need more than two steps. The order of bytes of the machine goes into
 * the number, which is no harm: no number leaves the memory of the program. */
uint32_t text_hash(const char *text, size_t length)
{
    const uint64_t odd = 0x9E3779B97F4A7C15u; /* 2^64 divided by the golden ratio spreads best, says Knuth */
    uint64_t hash = length * odd, piece = 0;
    for (; length >= sizeof piece; text += sizeof piece, length -= sizeof piece) {
        memcpy(&piece, text, sizeof piece);
        hash = (hash ^ piece) * odd;
        hash ^= hash >> 32;
    }
    hash = (hash ^ rest_of(text, length)) * odd;
    hash = (hash ^ hash >> 32) * odd; /* tables go by the lower bits, sieves by the upper ones */
    return (uint32_t)(hash >> 32);
}

static TableEntry *entry_of(const Table *table, const char *key, size_t length, uint32_t hash)
{
    TableEntry *entry = NULL;
    HASH_FIND_BYHASHVALUE(hh, table->entries, key, (unsigned)length, hash, entry);
    return entry;
}

void *table_find_hashed(const Table *table, const char *key, size_t length, uint32_t hash)
{
    const TableEntry *entry = table->bits & table_bit(hash) ? entry_of(table, key, length, hash) : NULL;
    return entry ? entry->value : NULL;
}

void *table_find(const Table *table, const char *key, size_t length)
{
    return table_find_hashed(table, key, length, text_hash(key, length));
}

void **table_place(Arena *arena, Table *table, const char *key, size_t length)
{
    uint32_t hash = text_hash(key, length);
    TableEntry *entry = entry_of(table, key, length, hash);
    if (!entry) {
        entry = arena_alloc(arena, sizeof *entry);
        entry->key = key;
        entry->length = (uint32_t)length;
        table->bits |= table_bit(hash);
        HASH_ADD_KEYPTR_BYHASHVALUE(hh, table->entries, entry->key, entry->length, hash, entry);
    }
    return &entry->value;
}
