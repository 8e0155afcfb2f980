/* Days as packs write them. */
#ifndef ALT_DAYS_H
#define ALT_DAYS_H

#include <alteram/lexicon.h>
#include <stddef.h>

/* Reads "2018-05-08", "2018-05" or "2018" in `length` bytes; the shorter ones mean their first day, or their last where
 * `last` is set. 0 where it is no day of the calendar. */
AltDay read_day(const char *text, size_t length, bool last);

#endif
