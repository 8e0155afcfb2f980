/* A file, or standard input, as it is: for what is no article, such as a coding. */
#ifndef ALT_WHOLE_FILE_H
#define ALT_WHOLE_FILE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct WholeFile {
    const char *name; /* for complaints: the path, or "standard input" */
    char *bytes;      /* freed with `whole_file_free`; a zero byte stands after them */
    size_t length;
} WholeFile;

/* Reads a file to its end, standard input for "-". False after one complaint. */
bool whole_file_read(WholeFile *file, const char *path);

void whole_file_free(WholeFile *file);

#endif
