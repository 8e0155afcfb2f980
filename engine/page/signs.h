/* By what a page is known. */
#ifndef ALT_SIGNS_H
#define ALT_SIGNS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether these bytes begin a page of HTML, or a piece of one. */
bool begins_page(const char *bytes, size_t length);

/* The encoding that a page names in its first kilobytes, in the arena; null where it names none. */
const char *page_charset(Arena *arena, const char *bytes, size_t length);

#endif
