/* The first bytes of a stream come in, its format goes out: "<!DOCTYPE html>" begins a page, whatever its name is.
 *
 * The first row that fits wins, so that stricter signs stand before looser ones. A new format is a row and a file.
 */
#include "formats.h"

#include <string.h>

static const Format formats[] = {
        {"jsonl", is_json, json_next, json_close},
        {"text", is_text, whole_next, NULL},
};

const Format *format_of(Head head)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (formats[i].is(head))
            return &formats[i];
    return NULL;
}
