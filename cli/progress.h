/* How far the work is, on standard error, for who waits at a terminal. */
#ifndef ALT_PROGRESS_H
#define ALT_PROGRESS_H

#include "options.h"

#include <time.h>

/* One way through the inputs. Begin with `progress_begin`. */
typedef struct Progress {
    const Options *options;
    bool wanted; /* standard error is a terminal that can take a line back, and --quiet was not given */
    size_t file; /* the file of the command line that is being read */
    struct timespec begun;
    struct timespec shown; /* when the line was last written */
} Progress;

Progress progress_begin(const Options *options);

/* Tells that `count` articles are done, the last one being `name`. From the first second on, a line says so. */
void progress_step(Progress *progress, size_t count, const char *name);

/* Takes the line back, so that something else can be written. Does nothing where there is none. */
void progress_hide(void);

#endif
