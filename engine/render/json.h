/* A report as one JSON value, which json.c writes whole and jsonl.c in lines. */
#ifndef ALT_RENDER_JSON_H
#define ALT_RENDER_JSON_H

#include "records/json_values.h"

#include <alteram/report.h>

/* The report as docs/schema/report.json describes it. The value is the caller's. */
Json *report_json(const AltReport *report);

/* ---- json_ledger.c ---- */

/* Puts "exchanges" and "requests" into the object of a report. */
void put_ledger(Json *root, const AltComparison *comparison);

/* Puts "topics" and "matters" into it. */
void put_topics(Json *root, const AltComparison *comparison);

#endif
