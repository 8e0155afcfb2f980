/* The formats of codings, one act a line in each. */
#ifndef ALT_CODING_H
#define ALT_CODING_H

#include "coding_reader.h"

/* Reads JSON Lines, as `alteram acts --format jsonl` prints them. */
void read_coding_lines(CodingReader *reader, const char *bytes, size_t length);

/* Reads csv with a line of column names, as `alteram acts --format csv` prints it. */
void read_coding_table(CodingReader *reader, const char *bytes, size_t length);

#endif
