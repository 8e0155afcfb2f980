/* Work on many inputs at once, with results in the order of the inputs. */
#ifndef ALT_JOBS_H
#define ALT_JOBS_H

#include <stdbool.h>
#include <stddef.h>

/* Makes the result of input number `i`; called by several threads at once, in any order. */
typedef void *(*WorkFunction)(void *context, size_t i);

/* Takes a result over; called by the calling thread only, for 0, 1, 2, ... False ends the run. */
typedef bool (*TakeFunction)(void *context, size_t i, void *result);

/* Does the work for `count` inputs with `jobs` threads (at least 1). No more than a few results for each thread wait
 * to be taken, however many inputs there are. Where `take` ends the run, results already made are given to `drop`. */
void run_jobs(
        size_t count, unsigned jobs, WorkFunction work, TakeFunction take, void (*drop)(void *result), void *context);

#endif
