/* Completion for bash, zsh and fish: the tables of commands and options come in, a script for the shell goes out, which
 * the file of each shell writes. Here is what they share.
 *
 *     alteram acts --for<TAB>          --format
 *     alteram acts --format <TAB>      jsonl csv tsv
 *     alteram --dispute arm<TAB>       armenia-azerbaijan
 */
#include "completion.h"

#include <string.h>

void completion_write_commands(FILE *out, const char *between)
{
    size_t count = 0, written = 0;
    const Command *commands = command_list(&count);
    for (size_t i = 0; i < count; i++)
        if (commands[i].run)
            fprintf(out, "%s%s", written++ ? between : "", commands[i].name);
}

void completion_write_words(FILE *out, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        fprintf(out, "%s%s", i ? " " : "", words[i]);
}

void completion_write_values(FILE *out, const Command *command, const Option *option)
{
    const char *values[MOST_VALUES];
    uint32_t count = option_values(command, option, values);
    for (uint32_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i ? " " : "", values[i]);
}

void completion_for_commands(FILE *out, void (*write)(FILE *out, const Command *command))
{
    size_t count = 0;
    const Command *commands = command_list(&count);
    for (size_t i = 0; i < count; i++)
        if (commands[i].run)
            write(out, &commands[i]);
}

void completion_for_options(
        FILE *out, const Command *command, void (*write)(FILE *out, const Command *command, const Option *option))
{
    size_t count = 0;
    const Option *all = option_list(&count);
    for (size_t i = 0; i < count; i++)
        if (command_takes(command, &all[i]))
            write(out, command, &all[i]);
}

void completion_write_quoted(FILE *out, const char *text, const char *special, const char *quote)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs(quote, out);
        else if (strchr(special, *text))
            fprintf(out, "\\%c", *text);
        else
            fputc(*text, out);
    }
}
