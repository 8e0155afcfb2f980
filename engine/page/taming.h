/* Pages that are made, or broken, so that parsing them would take forever. */
#ifndef ALT_TAMING_H
#define ALT_TAMING_H

#include "base/arena.h"

#include <stddef.h>

/* The page itself, or a copy in the arena, of the same length, in which tags that stand too deep, and attributes beyond
 * what any tag has, are blank. The text of the page is untouched. */
const char *tamed_page(Arena *arena, const char *html, size_t length);

#endif
