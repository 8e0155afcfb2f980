/* One coded act as a JSON object, for JSON Lines and for the report. */
#ifndef ALT_ACT_JSON_H
#define ALT_ACT_JSON_H

#include "json_values.h"

#include <alteram/document.h>

/* The act of that index; the layout is described in docs/schema/acts.json. */
Json *act_json(const AltDocument *document, uint32_t act);

#endif
