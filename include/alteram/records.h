/* The coded acts of a document as records: one act, one line, for programs to read.
 *
 *     size_t length;
 *     char *lines = alt_records(document, "jsonl", &length);
 *     fwrite(lines, 1, length, stdout);
 *     free(lines);
 */
#ifndef ALTERAM_RECORDS_H
#define ALTERAM_RECORDS_H

#include <alteram/document.h>
#include <stdbool.h>
#include <stddef.h>

/* The names of the formats that `alt_records` knows: "jsonl", "csv", "tsv". Their number in `*count`; static. */
const char *const *alt_record_formats(uint32_t *count);

/* The line of column names that stands above the records of a format, with its line end; "" for formats without one
 * (JSON Lines). Null where no format has that name. The text is the caller's, to be freed with `free`. */
char *alt_records_header(const char *format);

/* The acts of a document, in the order of the text, without the header. Null where no format has that name; "" where
 * there are no acts. The text is the caller's, to be freed with `free`; its length in bytes in `*length` (which may be
 * null), a zero byte after it.
 *
 * Nested fields become columns of csv and tsv by their path: `source_text`, `source_party`. Several targets stand in
 * one cell with ";" between them, in the same order in all `targets_` columns; pieces of content with " ... " between
 * them. Unknown values are empty cells. csv is RFC 4180: lines end in CR LF, cells that need it are quoted. In tsv
 * a tab, a line end and a backslash are written \t, \n, \r and \\.
 * Cells that begin with = + - @ (or, in csv, with a tab or a carriage return) would run as formulas when opened in a
 * spreadsheet: an apostrophe stands before them. */
char *alt_records(const AltDocument *document, const char *format, size_t *length);

#endif
