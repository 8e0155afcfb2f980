/* How the words of a lexicon are written down: cut as the engine cuts text, and in small letters. */
#ifndef ALT_SPELLING_H
#define ALT_SPELLING_H

#include "base/arena.h"

#include <stdint.h>

/* The tokens of an entry. */
typedef struct Cut {
    const char **words;
    uint32_t count;
} Cut;

/* Cuts an entry into tokens, as written: blanks part words, and "'s" and "n't" are tokens of their own. Curly
 * apostrophes become straight ones. */
Cut cut_words(Arena *arena, const char *text);

/* The text in small letters: itself where it has no others, else a copy. */
const char *small_letters(Arena *arena, const char *text);

#endif
