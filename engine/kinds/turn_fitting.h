/* Laying a turn over the main clause of a case: does "fault lie|rest with TARGET" fit "|The fault lies squarely with
 * the council|"? */
#ifndef ALT_TURN_FITTING_H
#define ALT_TURN_FITTING_H

#include "case.h"

/* Whether a turn fits the main clause, with whom its TARGET means in `*target`: nobody where it has none. What the line
 * is about must have happened, unless the line has a modal of its own; and be negated where, and only where, the line
 * is. */
bool fit_turn(const Case *it, const Turn *turn, Meaning *target);

#endif
