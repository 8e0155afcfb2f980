/* The files that a command reads. */
#ifndef ALT_INPUTS_H
#define ALT_INPUTS_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of one file. */
typedef struct Input {
    const char *name; /* as the document is called */
    char *bytes;
    size_t length;
    const char *trouble; /* why there is nothing to analyse, such as "no such file"; else null */
} Input;

/* Reads a file to its end, or standard input where `path` is "-". Trouble is noted in the input. What was read is
 * freed with `input_free`. */
Input input_read(const char *path, const char *stdin_name);

void input_free(Input *input);

#endif
