/* Work on many inputs at once, with results in the order of the inputs. */
#ifndef ALT_JOBS_H
#define ALT_JOBS_H

#include <stdbool.h>

/* What to do; each function gets `context`. */
typedef struct Jobs {
    void *(*next)(void *context);              /* the next input, null at the end; called by one thread at a time */
    void *(*work)(void *context, void *input); /* makes the result of an input, null where there is no memory for one;
                                                   by several threads at once */
    bool (*take)(void *context, void *result); /* takes a result over, in the order of the inputs; by one thread at a
                                                   time. False ends the run */
    void (*drop)(void *result);                /* frees a result that nobody takes any more */
    void *context;
} Jobs;

/* Does the work with `count` threads (at least 1). No more than a few results for each thread wait to be taken, however
 * many inputs there are. False where the run ended early because there was no memory for another input or result; what
 * `next` reads from is then in no state to be used. */
bool run_jobs(const Jobs *jobs, unsigned count);

#endif
