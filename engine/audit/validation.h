/* How well the program finds acts, as measured on its own articles. */
#ifndef ALT_VALIDATION_H
#define ALT_VALIDATION_H

#include <alteram/audit.h>

/* Fills `own`, which has a place for each kind; kinds that were not measured stay as they are. */
void read_own_validation(AltValidation *own);

#endif
