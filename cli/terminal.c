/* Options come in, and what the terminal says of itself; columns and colour go out. */
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define NARROWEST 80 /* below, two parties side by side cannot be read; option_table.c says so too */
#define WIDEST 200
#define USUAL_WIDTH 100 /* where there is no terminal: two columns of text side by side read well */

static bool writes_to_terminal(const Options *options)
{
    return !options->output && isatty(STDOUT_FILENO);
}

static bool has_color(const Options *options)
{
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    const char *objection = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return writes_to_terminal(options) && !(objection && *objection) && terminal && strcmp(terminal, "dumb") != 0;
}

static unsigned width_of(const Options *options)
{
    if (options->width)
        return options->width;
    struct winsize size = {0};
    if (!writes_to_terminal(options) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL_WIDTH;
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}

AltRenderOptions render_options(const Options *options)
{
    return (AltRenderOptions){.width = width_of(options), .color = has_color(options)};
}
