/* A misspelt name and the names there are come in; the one that was meant goes out.
 *
 * Distance is counted in letters added, dropped, changed or swapped: "acusation" is 1 from "accusation", "cliam" 1 from
 * "claim".
 */
#include "suggestion.h"

#include "base/buffer.h"

#include <alteram/span.h>
#include <ctype.h>
#include <string.h>

#define LONGEST_NAME 31 /* bytes; all our names are shorter */
#define MANY_NAMES 20   /* more than a line of a terminal can list */

uint32_t find_name(const char *const *names, uint32_t count, const char *name)
{
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return ALT_NONE;
}

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static bool same_letter(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* The fewest changes that make `a` out of `b`; both have at most LONGEST_NAME bytes. */
static uint32_t distance(const char *a, const char *b)
{
    uint32_t costs[LONGEST_NAME + 1][LONGEST_NAME + 1];
    uint32_t a_length = (uint32_t)strlen(a), b_length = (uint32_t)strlen(b);
    for (uint32_t i = 0; i <= a_length; i++) {
        for (uint32_t j = 0; j <= b_length; j++) {
            if (i == 0 || j == 0) {
                costs[i][j] = i + j;
                continue;
            }
            uint32_t changed = costs[i - 1][j - 1] + !same_letter(a[i - 1], b[j - 1]);
            costs[i][j] = smaller(changed, smaller(costs[i - 1][j], costs[i][j - 1]) + 1);
            if (i > 1 && j > 1 && same_letter(a[i - 1], b[j - 2]) && same_letter(a[i - 2], b[j - 1]))
                costs[i][j] = smaller(costs[i][j], costs[i - 2][j - 2] + 1);
        }
    }
    return costs[a_length][b_length];
}

const char *suggest_name(const char *const *names, uint32_t count, const char *name)
{
    size_t length = strlen(name);
    if (length > LONGEST_NAME)
        return NULL;
    const char *best = NULL;
    uint32_t best_distance = (uint32_t)length / 3 + 2; /* one slip in a word of three letters, three in one of six */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t found = strlen(names[i]) > LONGEST_NAME ? ALT_NONE : distance(name, names[i]);
        if (found < best_distance) {
            best_distance = found;
            best = names[i];
        }
    }
    return best;
}

/* Writes "; expected accusation, denial or none". */
static void write_names(Buffer *out, const char *const *names, uint32_t count)
{
    buffer_add_text(out, "; expected ");
    for (uint32_t i = 0; i < count; i++)
        buffer_format(out, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", names[i]);
}

void report_unknown(const Lines *lines, const char *at, const char *what, const char *name, const char *const *names,
        uint32_t count)
{
    Buffer message = {0};
    const char *meant = suggest_name(names, count, name);
    buffer_format(&message, "unknown %s '%s'", what, name);
    if (count <= MANY_NAMES || !meant)
        write_names(&message, names, count);
    if (meant)
        buffer_format(&message, " (did you mean '%s'?)", meant);
    LINE_PROBLEM(lines, at, "%s", message.bytes);
    buffer_free(&message);
}
