/* "Did you mean": looks up names that authors write, and finds the one they meant. */
#ifndef ALT_SUGGESTION_H
#define ALT_SUGGESTION_H

#include "lines.h"

#include <stdint.h>

/* The place of `name` among `names`, or ALT_NONE. */
uint32_t find_name(const char *const *names, uint32_t count, const char *name);

/* The one of `names` that is closest to a misspelt one, or null where none is close. Capitals do not matter. */
const char *suggest_name(const char *const *names, uint32_t count, const char *name);

/* Complains at `at` about a name that is none of `names`:
 * "unknown kind 'acusation'; expected accusation, denial or none (did you mean 'accusation'?)". Where there are many
 * names and one is close, the others are left out. */
void report_unknown(const Lines *lines, const char *at, const char *what, const char *name, const char *const *names,
        uint32_t count);

#endif
