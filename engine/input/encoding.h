/* Text in any encoding to UTF-8. */
#ifndef ALT_ENCODING_H
#define ALT_ENCODING_H

#include "base/arena.h"

#include <stddef.h>

/* Gives bytes as UTF-8, `*length` changed to fit and a zero byte behind them: the bytes themselves where they are UTF-8
 * already and have a zero byte behind them, else a copy in the arena. `declared` is the encoding that somebody says
 * they have, or null; it is believed where the bytes are no UTF-8 and iconv knows it, else they are read as
 * windows-1252. `*encoding` becomes what they were converted from, and is left as it is where nothing was. What is no
 * character becomes '?'. */
const char *to_utf8(Arena *arena, const char *bytes, size_t *length, const char *declared, const char **encoding);

#endif
