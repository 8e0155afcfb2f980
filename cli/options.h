/* What stands on the command line after the command. */
#ifndef ALT_OPTIONS_H
#define ALT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum ColorChoice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorChoice;

typedef struct Options {
    const char *dispute;  /* name or file of a pack; null for the one that the text names most */
    const char *lexicons; /* folder; null for the built-in ones */
    const char *format;   /* null for the command's own choice */
    const char *output;   /* file; null for standard output */
    const char *stdin_name;
    unsigned jobs;
    unsigned width; /* columns; 0 where not given */
    ColorChoice color;
    bool quiet;
    bool fail_on_unanswered;
    bool text;          /* acts --text */
    const char **files; /* at least one; "-" for standard input. Freed with `options_free` */
    size_t file_count;
} Options;

struct Command;

/* Reads the arguments after the command's name. Wrong usage and --help end the program, as do the command's own
 * complaints: status 2, or 0 after help. */
void options_read(Options *options, const struct Command *command, int count, char **arguments);

void options_free(Options *options);

/* Whether to write in colour to where the output goes: asked for, or a terminal that has colours and a user who does
 * not object (https://no-color.org). */
bool options_color(const Options *options);

/* The columns to write in: as asked for, or those of the terminal, 80 to 200; 100 where the output is no terminal. */
unsigned options_width(const Options *options);

#endif
