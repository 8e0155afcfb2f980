/* What an apostrophe, or a single quotation mark, is where it stands. */
#ifndef ALT_APOSTROPHES_H
#define ALT_APOSTROPHES_H

#include "shapes.h"

typedef enum Apostrophe {
    MARK_OPENS,    /* Norland mocks |'|paper treaty' */
    MARK_CLOSES,   /* Norland mocks 'paper treaty|'| */
    MARK_OWNS,     /* the workers|'| party; "U.S."|'s| */
    MARK_ELIDES,   /* |'|em, |'|90s: belongs to the word behind it */
    MARK_IS_PLAIN, /* 6|'| tall: a mark without meaning for us */
} Apostrophe;

/* Whether a code point can be an apostrophe or a single quotation mark. */
bool is_single_mark(uint32_t point);

/* What the single mark at `at` is; `is_open` says whether a single quotation is open before it. Marks inside words
 * ("Armenia's") are the business of `word_end`. */
Apostrophe read_apostrophe(Stretch stretch, size_t at, bool is_open);

#endif
