/* The contested terms of a pack. */
#ifndef ALT_TERMS_H
#define ALT_TERMS_H

#include "pack_builder.h"

/* Whether a line is "[terms]", which opens the section. */
bool opens_terms(const char *text);

/* Reads a line of that section; complains where it is no good. `text` is cut in place. */
void read_term(PackBuilder *builder, char *text);

#endif
