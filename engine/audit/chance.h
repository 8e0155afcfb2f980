/* Numbers drawn by chance, the same for the same seed on every machine. */
#ifndef ALT_CHANCE_H
#define ALT_CHANCE_H

#include <stdint.h>

typedef struct Chance {
    uint64_t state;
} Chance;

/* A stream of its own for each seed and name, so that figures do not depend on what was drawn for others. */
Chance chance_begin(uint32_t seed, const char *name, const char *other);

/* A number from 0 to `count` - 1; all are equally likely but for a part in 2^32. */
uint32_t chance_below(Chance *chance, uint32_t count);

#endif
