/* A sieve for hashes: says of most hashes that were never added that they were not, by one bit of a few kB.
 *
 *     Sieve sieve = sieve_new(arena, 19);
 *     sieve_add(&sieve, hash);
 *     if (sieve_may_have(&sieve, hash)) ...     look it up in the table itself
 *
 * Tables of a lexicon lie all over its memory, and nearly all that a text asks of them is not there. The sieve lies in
 * a processor's second cache, so that such questions cost nothing.
 */
#ifndef ALT_SIEVE_H
#define ALT_SIEVE_H

#include "arena.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Sieve {
    uint64_t *groups;
    uint32_t shift; /* what is left of a hash is the number of its bit */
} Sieve;

/* An empty sieve of two to the power of `power` bits, from 6 to 32. With twenty times as many bits as hashes, one
 * strange hash in twenty gets through. */
static inline Sieve sieve_new(Arena *arena, uint32_t power)
{
    return (Sieve){arena_alloc(arena, ((size_t)1 << power) / 8), 32 - power};
}

static inline void sieve_add(const Sieve *sieve, uint32_t hash)
{
    uint32_t bit = hash >> sieve->shift;
    sieve->groups[bit / 64] |= (uint64_t)1 << bit % 64;
}

static inline bool sieve_may_have(const Sieve *sieve, uint32_t hash)
{
    uint32_t bit = hash >> sieve->shift;
    return sieve->groups[bit / 64] >> bit % 64 & 1;
}

/* One hash for two in their order. */
static inline uint32_t pair_hash(uint32_t first, uint32_t second)
{
    return (first ^ (second << 16 | second >> 16)) * 0x9E3779B1u;
}

#endif
