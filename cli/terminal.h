/* The terminal that a command writes to. */
#ifndef ALT_TERMINAL_H
#define ALT_TERMINAL_H

#include "options.h"

/* Whether to write in colour to where the output goes: asked for, or a terminal that has colours and a user who does
 * not object (https://no-color.org). */
bool options_color(const Options *options);

/* The columns to write in: as asked for, or those of the terminal, 80 to 200; 100 where the output is no terminal. */
unsigned options_width(const Options *options);

#endif
