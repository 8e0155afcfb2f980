/* Whom a duty binds: "|Both sides| must talk". */
#ifndef ALT_DUTIES_H
#define ALT_DUTIES_H

#include "case.h"

/* Whom the duty asks that a verb group of the case tells: "Both sides must talk" asks both; "the fence must be removed"
 * asks nobody by name. */
Meaning bound_by_duty(const Case *it, const AltPhrase *group);

#endif
