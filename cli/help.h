/* The help of the program, in the shapes that people and their shells want it. All of it is made from the tables of
 * commands and options. */
#ifndef ALT_HELP_H
#define ALT_HELP_H

#include "option_table.h"

#include <stdio.h>

/* The formats of `alteram help`: "text", "man", "bash", "zsh", "fish". */
const char *const *help_formats(uint32_t *count);

/* Prints the help of a command, examples first; that of the program where `command` is null. */
void help_print(FILE *out, const Command *command);

/* Prints the source of a man page, for alteram-COMMAND(1), or alteram(1) where `command` is null. */
void man_print(FILE *out, const Command *command);

/* Print a script that completes commands, options and values in that shell. */
void completion_print_bash(FILE *out);
void completion_print_zsh(FILE *out);
void completion_print_fish(FILE *out);

/* What help calls the value of an option: "FILE", "auto|always|never"; "" where it takes none. */
void option_value_name(const Command *command, const Option *option, char *out, size_t size);

#define HELP_INPUT "Without FILE, or for -, standard input is read."
#define HELP_STATUS                                                                                              \
    "Exit status: 0 done; 1 what --fail-on asks for was met; 2 wrong usage, or an input or a lexicon in error; " \
    "what could be read is still printed."

#endif
