/* Which accusation a denial answers. */
#ifndef ALT_REBUTTALS_H
#define ALT_REBUTTALS_H

#include "gist.h"

/* The accusation that the denial number `denial` answers, or ALT_NONE. Repeats have been found, and earlier denials
 * have their answer. `gists` are those of all acts. */
uint32_t find_rebutted(const AltDocument *document, const Gist *gists, uint32_t denial);

#endif
