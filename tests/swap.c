/* "Norland accused Sudland" comes in, "Sudland accused Norland" goes out. */
#include "swap.h"

#include <string.h>

/* Counterparts; no name begins with another of them. */
static const char *const sides[][2] = {
        {"Norland", "Sudland"},
        {"norland", "sudland"},
        {"NORLAND", "SUDLAND"},
        {"Brask", "Varga"},
        {"Petra", "Lena"},
        {"Holm", "Sorrel"},
        {"Jonas", "Dario"},
        {"Ekdal", "Venn"},
        {"Ida", "Eva"},
        {"Moen", "Kranz"},
};

/* The counterpart of the name that `text` begins with, and how long that name is; null where there is none. */
static const char *counterpart(const char *text, size_t *length)
{
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        for (size_t side = 0; side < 2; side++) {
            *length = strlen(sides[i][side]);
            if (strncmp(text, sides[i][side], *length) == 0)
                return sides[i][1 - side];
        }
    return NULL;
}

void swap_sides(const char *text, Buffer *out)
{
    while (*text) {
        size_t length = 0;
        const char *other = counterpart(text, &length);
        if (other) {
            buffer_add_text(out, other);
            text += length;
        } else {
            buffer_add_char(out, *text++);
        }
    }
}
