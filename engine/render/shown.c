/* A code point comes in, what a reader may see of it goes out: "\033[2J", which would clear a terminal, becomes a small
 * "ESC" and "[2J". */
#include "shown.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <stdio.h>

/* Characters that would turn the direction of what follows, or break its line. */
static bool is_unsafe(uint32_t point)
{
    bool direction = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
            || (point >= 0x200E && point <= 0x200F) || point == 0x061C;
    return direction || (point >= 0x80 && point <= 0x9F) || point == 0x2028 || point == 0x2029;
}

void shown_write(uint32_t point, char out[SHOWN_SIZE])
{
    if (is_unsafe(point)) {
        snprintf(out, SHOWN_SIZE, "<U+%04X>", (unsigned)point);
        return;
    }
    if (point < ' ')
        point += 0x2400; /* U+241B is a small "ESC" */
    if (point == 0x7F)
        point = 0x2421;
    out[utf8_write(point, out)] = '\0';
}
