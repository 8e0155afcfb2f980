/* Days as metadata write them. */
#ifndef ALT_DATES_H
#define ALT_DATES_H

#include <alteram/lexicon.h>

/* Reads the first day that stands in a text: "2026-03-03T10:00:00Z", "20260303", "3 March 2026", "Mar 3, 2026",
 * "Tue, 03 Mar 2026 10:00:00 GMT", or seconds or milliseconds since 1970. 0 where there is none. The day is taken as
 * written, in whatever time zone. */
AltDay date_read(const char *text);

#endif
