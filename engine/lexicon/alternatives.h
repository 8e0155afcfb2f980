/* Entries that stand for several: "look down its|their nose". */
#ifndef ALT_ALTERNATIVES_H
#define ALT_ALTERNATIVES_H

#include "base/list.h"

#include <stdbool.h>

typedef LIST(const char *) Texts;

/* Adds to `texts` each text that an entry stands for, in the order of its alternatives: the entry itself where it has
 * none. Texts without an alternative are not copied. False where an alternative is missing, as in "its| nose". */
bool read_alternatives(Arena *arena, const char *entry, Texts *texts);

#endif
