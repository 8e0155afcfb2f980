/* Text set in a column of a terminal: wrapped, measured in columns, safe to send. */
#ifndef ALT_BOX_H
#define ALT_BOX_H

#include "base/arena.h"
#include "base/list.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum Style { STYLE_PLAIN, STYLE_STRONG, STYLE_FAINT, STYLE_GAP, STYLE_COUNT } Style;

/* Words in one style. Where the text of a run ends without a space, the next run goes on in the same word. */
typedef struct Run {
    Style style;
    const char *text; /* null is as good as "" */
} Run;

/* A line that is set. */
typedef struct BoxLine {
    const char *bytes; /* with what switches colours on and off */
    unsigned width;    /* columns that it covers on the screen */
} BoxLine;

/* A column of lines, none wider than `width`. */
typedef struct Box {
    Arena *arena;
    unsigned width; /* columns, at least 1 */
    bool color;
    LIST(BoxLine) lines;
} Box;

/* Sets a paragraph: its first line begins at column `first`, the others at `rest`. White space of any kind parts
 * words. A word that does not fit a line is cut. Control characters are shown, not sent: an escape character becomes
 * U+241B, what could turn the direction of writing "<U+202E>". */
void box_add(Box *box, unsigned first, unsigned rest, const Run *runs, size_t count);

/* Adds an empty line. */
void box_add_blank(Box *box);

/* The columns that a text covers when it is set in one line. */
unsigned box_text_width(const char *text);

/* The columns of its longest word. */
unsigned box_word_width(const char *text);

#endif
