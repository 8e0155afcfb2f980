/* The first bytes of a stream come in, its format goes out: "<!DOCTYPE html>" begins a page, whatever its name is.
 *
 * The first row that fits wins, so that stricter signs stand before looser ones. A new format is a row and a file.
 */
#include "formats.h"

#include <string.h>

static const Format formats[] = {
        {"compressed", is_compressed, compressed_next, packed_close},
        {"zip", is_zip, archive_next, packed_close},
        {"tar", is_tar, archive_next, packed_close},
        {"UTF-16", is_utf16, utf16_next, NULL},
        {"warc", is_warc, warc_next, NULL},
        {"html", is_page, whole_next, NULL},
        {"jsonl", is_json, json_next, json_close},
        {"csv", is_csv, csv_next, csv_close},
        {"text", is_text, whole_next, NULL},
};

const Format *format_of(Head head)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (formats[i].is(head))
            return &formats[i];
    return NULL;
}
