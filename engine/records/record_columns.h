/* The columns of csv and tsv. */
#ifndef ALT_RECORD_COLUMNS_H
#define ALT_RECORD_COLUMNS_H

#include "base/buffer.h"

#include <alteram/document.h>

uint32_t record_column_count(void);

/* The name of a column: "source_text". */
const char *record_column_name(uint32_t column);

/* Writes what an act has in that column; nothing where it is not known. */
void record_column_write(Buffer *cell, const AltDocument *document, uint32_t act, uint32_t column);

#endif
