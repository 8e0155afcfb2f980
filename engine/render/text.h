/* What the parts of the text format share. */
#ifndef ALT_RENDER_TEXT_H
#define ALT_RENDER_TEXT_H

#include "base/buffer.h"
#include "box.h"

#include <alteram/report.h>

/* The page that is being written. */
typedef struct TextPage {
    Buffer *out;
    Arena *arena;
    unsigned width; /* columns */
    bool color;
} TextPage;

/* ---- text_leaf.c ---- */

/* Sets a note or a passage. */
void set_leaf(Box *box, const AltNode *node);

/* Writes the lines of a box and ends each. */
void write_box(const TextPage *page, const Box *box, unsigned indent);

/* ---- text_table.c ---- */

/* Writes a table in columns; where they would be too narrow to read, below each other. */
void write_table(const TextPage *page, const AltNode *table);

#endif
