/* Lines of a lexicon file: what an author wrote without comments and edges, cut into columns on demand.
 *
 *     Lines lines = lines_of_file(arena, file, problems);
 *     while (lines_next(&lines)) {
 *         lines_cut(&lines);
 *         ... lines.columns[0] .. lines.columns[lines.column_count - 1] ...
 *     }
 */
#ifndef ALT_LINES_H
#define ALT_LINES_H

#include "folder.h"

#include <alteram/problems.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LINE_COLUMNS 16 /* the most columns of a line; what follows stands in the last one */

/* A file that is being read, and the line it stands at. Texts are in small pieces of one copy of the file, zero byte at
 * the end of each, and live as long as the arena. */
typedef struct Lines {
    const char *path;      /* where the line stands, as shown to users */
    AltProblems *problems; /* where complaints about a line go */
    uint32_t number;       /* of the line, from 1 */
    char *text;            /* the line, never empty */
    char *end;             /* its end, where the zero byte is */
    const char *columns[LINE_COLUMNS];
    uint32_t column_count; /* 0 until `lines_cut` */
    char *start;           /* the first byte of the line, blanks included */
    char *next;            /* the first byte of the next line */
    char *limit;           /* the end of the file */
    const Origin *origins; /* of the lines to come, where they come from several files */
} Lines;

/* Begins reading a file, whose bytes are copied. A byte order mark is passed over. */
Lines lines_of_file(Arena *arena, const File *file, AltProblems *problems);

/* The same for bytes that are no file of a lexicon. */
Lines lines_of(Arena *arena, const char *path, const char *bytes, size_t length, AltProblems *problems);

/* Goes on to the next line that says something. Lines that are no valid UTF-8, or hold a zero byte, are listed as
 * problems and passed over. */
bool lines_next(Lines *lines);

/* Cuts the line at tabs and at two and more blanks. */
void lines_cut(Lines *lines);

/* The column, in characters from 1, at which `at` stands in the line. */
uint32_t lines_column(const Lines *lines, const char *at);

/* Complains about the line at the place `at`. */
#define LINE_PROBLEM(lines, at, ...) \
    alt_problem_add((lines)->problems, (lines)->path, (lines)->number, lines_column((lines), (at)), __VA_ARGS__)

/* Complains that column number `count` + 1 is not there. */
void lines_missing(const Lines *lines, const char *expected);

#endif
