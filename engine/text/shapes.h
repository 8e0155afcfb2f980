/* How far a word, a number or a mark reaches in a text, by the shape of its characters alone. */
#ifndef ALT_SHAPES_H
#define ALT_SHAPES_H

#include "base/utf8.h"

/* A stretch of valid UTF-8: nothing outside start .. end is looked at. Positions are offsets into `text`. */
typedef struct Stretch {
    const char *text;
    size_t start;
    size_t end;
} Stretch;

/* The code point at a position; a blank at the end and beyond. */
static inline uint32_t point_at(Stretch stretch, size_t at)
{
    return at < stretch.end ? utf8_next(stretch.text, stretch.end, &at) : ' ';
}

/* The code point before a position; a blank at the start. */
static inline uint32_t point_before(Stretch stretch, size_t at)
{
    return at > stretch.start ? utf8_before(stretch.text, at) : ' ';
}

/* The position after the code point at `at`, at most the end. */
static inline size_t after_point(Stretch stretch, size_t at)
{
    if (at < stretch.end)
        utf8_next(stretch.text, stretch.end, &at);
    return at;
}

static inline bool is_alphanumeric(uint32_t point)
{
    return utf8_is_letter(point) || utf8_is_digit(point);
}

bool is_apostrophe(uint32_t point); /* straight or curly */

/* Where the word that begins at `at` ends: hyphens, apostrophes and full stops inside it included ("Armenia's",
 * "brother-in-law", "U.S"); `at` itself where no word begins there. */
size_t word_end(Stretch stretch, size_t at);

/* Where the number that begins at `at` ends: currency, per cent and letters right behind it included ("$40m", "6.5%",
 * "19:42", "41st"); `at` itself where no number begins there. */
size_t number_end(Stretch stretch, size_t at);

/* Where a row of full stops, or of hyphens that stand for a dash, ends; `at` itself where none begins. */
size_t ellipsis_end(Stretch stretch, size_t at);
size_t dash_end(Stretch stretch, size_t at);

/* Whether the word start .. end has single letters between its full stops: "U.S", "a.m", "J.K". */
bool is_dotted(Stretch stretch, size_t start, size_t end);

#endif
