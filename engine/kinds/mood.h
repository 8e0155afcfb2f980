/* Whether what a case tells has happened: negated, to come, a duty, a question. */
#ifndef ALT_MOOD_H
#define ALT_MOOD_H

#include "case.h"

bool is_negated(const Case *it);

/* "|Under no circumstances| would we", "|At no time| did we" */
bool opens_with_negation(const Case *it);

/* "We needed it", "had |grown|": it was so then. What is reported has its tense shifted, so that a quotation alone
 * tells by its past. */
bool was_then(const Case *it);

/* "did not fire", "has never fired", but not "does not take sides": in the past tense, reported or not. */
bool is_of_past(const Case *it);

/* "will withdraw", "would be met": it has not happened, and nobody has to do it. */
bool is_future(const Case *it);

/* "must withdraw", "needs to withdraw", "has to withdraw". */
bool is_obliged(const Case *it);

/* "should have withdrawn", "ought to have withdrawn": a duty that was not met. */
bool is_too_late(const Case *it);

bool is_question(const Case *it);

/* "asked |whether it had lied|": the content leaves open what it speaks of. */
bool leaves_open(const Case *it);

/* "had |nothing to add|", "there is |nothing to settle|": what is left to do, unless it disowns. */
bool leaves_nothing(const Case *it);

/* "had been run |illegally|": an adverb that judges what the verb tells. */
bool is_done_badly(const Case *it);

#endif
