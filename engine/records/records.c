/* The acts of a document come in, lines go out: JSON Lines, csv or tsv.
 *
 * "Azerbaijan has denied this." gives one line; in csv
 *
 *     border.txt,3,denial,4,body,Azerbaijan,Azerbaijan,azerbaijan,310,320,Armenia,...
 *
 * csv and tsv share their columns (record_columns.c) and differ only in how a cell is written.
 */
#include "act_json.h"
#include "base/buffer.h"
#include "cells.h"
#include "record_columns.h"

#include <alteram/records.h>
#include <stdlib.h>
#include <string.h>

/* How a format is written; without `write_cell` it is JSON Lines. */
typedef struct Format {
    void (*write_cell)(Buffer *out, const char *cell);
    char between;
    const char *line_end;
} Format;

static const char *const names[] = {"jsonl", "csv", "tsv"};

/* In the order of their names. */
static const Format formats[] = {
        {NULL, 0, "\n"},
        {write_csv_text, ',', "\r\n"},
        {write_tsv_text, '\t', "\n"},
};

#define FORMAT_COUNT (sizeof formats / sizeof *formats)

_Static_assert(sizeof names / sizeof *names == FORMAT_COUNT, "each format has a name");

static const Format *find_format(const char *name)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return &formats[i];
    return NULL;
}

/* Writes what stands between this cell and the one before. */
static void write_gap(Buffer *out, const Format *format, uint32_t column)
{
    if (column > 0)
        buffer_add_char(out, format->between);
}

static void write_row(Buffer *out, const Format *format, const AltDocument *document, uint32_t act)
{
    for (uint32_t i = 0; i < record_column_count(); i++) {
        Buffer cell = {0};
        buffer_add_text(&cell, "");
        record_column_write(&cell, document, act, i);
        write_gap(out, format, i);
        format->write_cell(out, cell.bytes);
        buffer_free(&cell);
    }
}

const char *const *alt_record_formats(uint32_t *count)
{
    *count = FORMAT_COUNT;
    return names;
}

char *alt_records_header(const char *name)
{
    const Format *format = find_format(name);
    if (!format)
        return NULL;
    Buffer out = {0};
    buffer_add_text(&out, "");
    if (!format->write_cell)
        return buffer_hand_over(&out, NULL);
    for (uint32_t i = 0; i < record_column_count(); i++) {
        write_gap(&out, format, i);
        buffer_add_text(&out, record_column_name(i));
    }
    buffer_add_text(&out, format->line_end);
    return buffer_hand_over(&out, NULL);
}

char *alt_records(const AltDocument *document, const char *name, size_t *length)
{
    const Format *format = find_format(name);
    if (!format)
        return NULL;
    Buffer out = {0};
    buffer_add_text(&out, "");
    for (uint32_t i = 0; i < document->acts.count; i++) {
        if (format->write_cell)
            write_row(&out, format, document, i);
        else
            act_write(&out, document, i);
        buffer_add_text(&out, format->line_end);
    }
    return buffer_hand_over(&out, length);
}
