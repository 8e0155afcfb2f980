/* What the scripts for the shells share: ways through the tables of commands and options. */
#ifndef ALT_COMPLETION_H
#define ALT_COMPLETION_H

#include "help.h"

/* Lists the packs of the program that is being completed, one a line. */
#define LIST_PACKS "alteram packs 2>/dev/null | cut -d ' ' -f 1"

/* Writes the names of all commands that this version has, with `between` between them. */
void completion_write_commands(FILE *out, const char *between);

/* Writes words with blanks between them; a null ends the list. */
void completion_write_words(FILE *out, const char *const *words);

/* Writes the values that an option of a command takes, with blanks between them. */
void completion_write_values(FILE *out, const Command *command, const Option *option);

/* Calls `write` for each command that this version has. */
void completion_for_commands(FILE *out, void (*write)(FILE *out, const Command *command));

/* Calls `write` for each option that the command takes. */
void completion_for_options(
        FILE *out, const Command *command, void (*write)(FILE *out, const Command *command, const Option *option));

/* Writes text for the inside of single quotes, with a backslash before each of `special`; a quote itself becomes
 * `quote`. */
void completion_write_quoted(FILE *out, const char *text, const char *special, const char *quote);

#endif
