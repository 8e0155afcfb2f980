/* A text comes in, a cell that programs and spreadsheets can read goes out: "=HYPERLINK(...)" in a headline becomes
 * "'=HYPERLINK(...)", which no spreadsheet runs. */
#include "cells.h"

#include <stdbool.h>
#include <string.h>

/* A spreadsheet takes a cell that begins so for a formula. */
static bool starts_formula(const char *cell)
{
    return *cell && strchr("=+-@\t\r", *cell);
}

void write_csv_text(Buffer *out, const char *cell)
{
    const char *edge = strpbrk(cell, "\",\r\n") ? "\"" : "";
    buffer_format(out, "%s%s", edge, starts_formula(cell) ? "'" : "");
    for (const char *c = cell; *c; c++) {
        if (*c == '"')
            buffer_add_char(out, '"');
        buffer_add_char(out, *c);
    }
    buffer_add_text(out, edge);
}

void write_tsv_text(Buffer *out, const char *cell)
{
    static const char plain[] = "\t\n\r\\", escaped[] = "tnr\\";
    buffer_add_text(out, *cell != '\t' && *cell != '\r' && starts_formula(cell) ? "'" : "");
    for (const char *c = cell; *c; c++) {
        const char *found = strchr(plain, *c);
        if (found)
            buffer_add_char(out, '\\');
        buffer_add_char(out, found ? escaped[found - plain] : *c);
    }
}
