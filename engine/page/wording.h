/* The wording of a text without its blanks, and whether two texts say the same, whatever their capitals, quotation
 * marks and blanks. */
#ifndef ALT_WORDING_H
#define ALT_WORDING_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* A text without blanks around it and with single ones inside, in the arena; null where nothing is left. Null is
 * fine. */
const char *plain_wording(Arena *arena, const char *text);

/* Whether a piece of text and a text (null says nothing) are the same, but that one may end sooner than the other by a
 * third at the most, as descriptions are cut off. */
bool says_same(const char *piece, size_t length, const char *text);

/* Whether a piece is half of a text (null has nothing), or more: of "Norland denies it | The Herald". */
bool is_most_of(const char *text, const char *piece, size_t length);

/* Whether a longer text has a shorter one in it. */
bool contains_wording(const char *text, size_t length, const char *wanted, size_t wanted_length);

/* Whether a text has at least `count` words. */
bool has_words(const char *text, size_t length, unsigned count);

/* The length of the title of a page without the outlet that stands behind it; `outlet` may be null. */
size_t title_length(const char *title, const char *outlet);

#endif
