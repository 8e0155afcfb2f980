/* A seed comes in, numbers that look drawn by chance go out.
 *
 * SplitMix64: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 * Whole numbers only, so that all machines draw alike.
 */
#include "chance.h"

static uint64_t next(Chance *chance)
{
    uint64_t z = chance->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static void mix(Chance *chance, const char *text)
{
    for (; text && *text; text++)
        chance->state = (chance->state ^ (unsigned char)*text) * 0x100000001B3u; /* FNV-1a */
    chance->state += next(chance);
}

Chance chance_begin(uint32_t seed, const char *name, const char *other)
{
    Chance chance = {.state = seed};
    next(&chance);
    mix(&chance, name);
    mix(&chance, other);
    return chance;
}

uint32_t chance_below(Chance *chance, uint32_t count)
{
    return (uint32_t)((next(chance) >> 32) * count >> 32);
}
