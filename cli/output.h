/* Where a command writes to: standard output, or a file that appears only when it is complete. */
#ifndef ALT_OUTPUT_H
#define ALT_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef struct Output {
    FILE *file;
    const char *name; /* for complaints */
    char *path;       /* the file that appears at the end; null where bytes go straight out */
    char *temporary;  /* what it is called until then */
    bool failed;      /* it was said why; nothing more is written */
} Output;

/* Opens a file, or standard output where `path` is null or "-". False where that fails, after a complaint. */
bool output_open(Output *output, const char *path);

/* Writes bytes. False once writing failed, after one complaint. */
bool output_write(Output *output, const char *bytes, size_t length);

/* Writes what is left and lets the file appear under its name. False where anything failed, after one complaint; the
 * file that stood there before is then untouched. */
bool output_close(Output *output);

#endif
