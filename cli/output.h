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
    size_t length;    /* bytes written, and what an earlier run left */
    bool resumable;   /* where writing fails, what was written is kept for another run to go on with */
    bool failed;      /* it was said why; nothing more is written */
} Output;

/* Opens a file, or standard output where `path` is null or "-". False where that fails, after a complaint. */
bool output_open(Output *output, const char *path);

/* Opens a file that another run can go on with, "acts.jsonl.part" until it is complete: anew, or with the first
 * `length` bytes of what an earlier run left. False where that fails, after a complaint. */
bool output_open_resumable(Output *output, const char *path, size_t length);

/* Whether an output file can be opened so: it is an ordinary one, or there is none yet. */
bool output_is_resumable(const char *path);

/* Writes bytes. False once writing failed, after one complaint. */
bool output_write(Output *output, const char *bytes, size_t length);

/* Hands all that was written to the system. False once writing failed, after one complaint. */
bool output_flush(Output *output);

/* Writes what is left and lets the file appear under its name. False where anything failed, after one complaint; the
 * file that stood there before is then untouched. */
bool output_close(Output *output);

#endif
