/* Tables by text: open addressing, the next free slot where the first choice is taken, at most half full.
 *
 * Slots hold the hash and the length of their key, so that a key itself is read only where both agree: looking for
 * "denied" past "deny" touches one row of slots and no text.
 */
#include "table.h"

#include <string.h>

#define FIRST_CAPACITY 2u /* most tables have one key: a word and the second word of its one phrase */

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
    piece = 0;
    for (size_t i = 0; i < length; i++)
        piece = piece << 8 | (unsigned char)text[i];
    hash = (hash ^ piece) * odd;
    return (uint32_t)(hash >> 32);
}

/* The slot where a key stands, or the free one where it belongs. */
static TableSlot *slot_of(const Table *table, const char *key, size_t length, uint32_t hash)
{
    uint32_t mask = table->capacity - 1;
    for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
        TableSlot *slot = &table->slots[i];
        if (!slot->key || (slot->hash == hash && slot->length == length && memcmp(slot->key, key, length) == 0))
            return slot;
    }
}

static void resize(Arena *arena, Table *table, uint32_t capacity)
{
    Table old = *table;
    table->capacity = capacity;
    table->slots = arena_alloc(arena, capacity * sizeof *table->slots);
    for (uint32_t i = 0; i < old.capacity; i++)
        if (old.slots[i].key)
            *slot_of(table, old.slots[i].key, old.slots[i].length, old.slots[i].hash) = old.slots[i];
}

void *table_find_hashed(const Table *table, const char *key, size_t length, uint32_t hash)
{
    return table->capacity ? slot_of(table, key, length, hash)->value : NULL;
}

void *table_find(const Table *table, const char *key, size_t length)
{
    return table_find_hashed(table, key, length, text_hash(key, length));
}

void **table_place(Arena *arena, Table *table, const char *key, size_t length)
{
    table_reserve(arena, table, table->count + 1);
    uint32_t hash = text_hash(key, length);
    TableSlot *slot = slot_of(table, key, length, hash);
    if (!slot->key) {
        *slot = (TableSlot){.key = key, .length = (uint32_t)length, .hash = hash};
        table->count++;
    }
    return &slot->value;
}

void table_reserve(Arena *arena, Table *table, uint32_t count)
{
    uint32_t capacity = table->capacity ? table->capacity : FIRST_CAPACITY;
    while (capacity < 2 * count)
        capacity *= 2;
    if (capacity > table->capacity)
        resize(arena, table, capacity);
}
