/* The terminal that a command writes to. */
#ifndef ALT_TERMINAL_H
#define ALT_TERMINAL_H

#include "options.h"

#include <alteram/report.h>

/* How to write to where the output goes. Columns as asked for, or those of the terminal, 80 to 200; 100 where the
 * output is no terminal. Colour where asked for, or where a terminal has colours and the user does not object
 * (https://no-color.org). */
AltRenderOptions render_options(const Options *options);

#endif
