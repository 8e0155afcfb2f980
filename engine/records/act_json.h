/* One coded act as a JSON object: written as a line, or as a value that goes into the report. */
#ifndef ALT_ACT_JSON_H
#define ALT_ACT_JSON_H

#include "json_values.h"

#include <alteram/document.h>

/* Writes the act of that index on one line; the layout is described in docs/schema/acts.json. */
void act_write(Buffer *out, const AltDocument *document, uint32_t act);

/* The same as a value. */
Json *act_json(const AltDocument *document, uint32_t act);

#endif
