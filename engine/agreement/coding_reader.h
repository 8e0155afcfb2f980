/* What the readers of both formats share: a coding that is being read, line by line. */
#ifndef ALT_CODING_READER_H
#define ALT_CODING_READER_H

#include <alteram/agreement.h>

/* The coding, and where in its file the reading is. */
typedef struct CodingReader {
    AltCoding *coding;
    AltProblems *problems;
    uint32_t line;
} CodingReader;

/* Complains about the line that is being read. */
#define CODING_PROBLEM(reader, ...) \
    alt_problem_add((reader)->problems, (reader)->coding->name, (reader)->line, 0, __VA_ARGS__)

/* An act with nothing in it, for the line that is being read. */
AltCodedAct blank_act(const CodingReader *reader);

/* The kind of that name; a complaint and false where there is none. Null stands for no name at all. */
bool read_kind(CodingReader *reader, AltKind *kind, const char *name);

/* The number that a text is, from 1; a complaint that names the field, and 0, where it is none or null. */
uint32_t read_number(CodingReader *reader, const char *field, const char *text);

/* Party ids, ";" between them, in byte order and each once; null for none. */
const char *sorted_ids(AltCoding *coding, const char *ids);

/* Takes the act into the coding. */
void add_coded_act(CodingReader *reader, const AltCodedAct *act);

#endif
