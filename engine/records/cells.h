/* Cells of csv and tsv, for acts and for figures. */
#ifndef ALT_CELLS_H
#define ALT_CELLS_H

#include "base/buffer.h"

/* Writes a text as a cell of RFC 4180. One that a spreadsheet would run as a formula gets an apostrophe before it, so
 * figures, which may begin with a minus, are not to be written by this. */
void write_csv_text(Buffer *out, const char *text);

/* The same for tsv: a tab, a line end and a backslash are written \t, \n, \r and \\. */
void write_tsv_text(Buffer *out, const char *text);

#endif
