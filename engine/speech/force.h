/* Whether what a cue tells of has happened. */
#ifndef ALT_FORCE_H
#define ALT_FORCE_H

#include "fitting.h"

/* What holds for a cue because of its own words and of the verbs that it hangs on. */
typedef struct Force {
    bool negated;
    bool hypothetical;
    bool hedged;
} Force;

/* How the act of a frame is told, where it fits a clause: also "|made no| comment" and "rebuked |no one|" are
 * negated. */
Force force_of_fit(const Scene *scene, uint32_t clause, const Frame *frame, const Fit *fit);

#endif
