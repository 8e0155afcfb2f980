/* `alteram help [COMMAND]` and `alteram COMMAND --help`: the tables of commands and options come in, a page of text
 * goes out, examples first.
 */
#include "help.h"

#include "complain.h"
#include "output.h"

#include <alteram.h>
#include <stdlib.h>
#include <string.h>

#define PAGE_WIDTH 80
#define HELP_COLUMN 30 /* where the help of an option begins */

/* ---- text ---- */

/* Writes words from column `column` on; lines go on at column `indent`. */
static void write_paragraph(FILE *out, const char *text, int column, int indent)
{
    int at = column;
    bool fresh = true;
    while (*text) {
        int length = (int)strcspn(text, " \n");
        if (!fresh && at + 1 + length > PAGE_WIDTH) {
            fprintf(out, "\n%*s", indent, "");
            at = indent;
            fresh = true;
        }
        fprintf(out, "%s%.*s", fresh ? "" : " ", length, text);
        at += length + !fresh;
        fresh = false;
        text += length;
        text += strspn(text, " \n");
    }
    fputc('\n', out);
}

void option_value_name(const Command *command, const Option *option, char *out, size_t size)
{
    const char *values[MOST_VALUES];
    uint32_t count = option->value || option->kind == TAKES_NOTHING ? 0 : option_values(command, option, values);
    size_t length = (size_t)snprintf(out, size, "%s", option->value ? option->value : "");
    for (uint32_t i = 0; i < count && length < size; i++)
        length += (size_t)snprintf(out + length, size - length, "%s%s", i ? "|" : "", values[i]);
}

static void print_option(FILE *out, const Command *command, const Option *option)
{
    char value[200], head[300];
    option_value_name(command, option, value, sizeof value);
    int length = snprintf(head, sizeof head, "  %c%c%s --%s%s%s", option->letter ? '-' : ' ',
            option->letter ? option->letter : ' ', option->letter ? "," : " ", option->name, *value ? " " : "", value);
    fputs(head, out);
    if (length + 2 > HELP_COLUMN) {
        fputc('\n', out);
        length = 0;
    }
    fprintf(out, "%*s", HELP_COLUMN - length, "");
    write_paragraph(out, option->help, HELP_COLUMN, HELP_COLUMN);
}

static void print_command_help(FILE *out, const Command *command)
{
    fprintf(out, "alteram %s: %s\n", command->name, command->summary);
    if (command->examples)
        fprintf(out, "\nExamples:\n%s\n", command->examples);
    fprintf(out, "\nUsage: alteram %s [OPTION...]%s%s\n", command->name, *command->arguments ? " " : "",
            command->arguments);
    if (command->groups & OPTIONS_READING)
        fputs(HELP_INPUT "\n", out);
    fputs("\nOptions:\n", out);
    size_t count = 0;
    const Option *all = option_list(&count);
    for (size_t i = 0; i < count; i++)
        if (command_takes(command, &all[i]))
            print_option(out, command, &all[i]);
    fputc('\n', out);
    write_paragraph(out, HELP_STATUS, 0, 0);
}

static void print_program_help(FILE *out)
{
    fputs("alteram: who accuses, denies, appeals and states what in a news text, party beside party.\n"
          "\n"
          "Examples:\n"
          "  alteram border.txt                      the report on one article\n"
          "  alteram acts --format csv border.txt    every act as a line of a table\n"
          "  alteram packs                           the disputes it knows\n"
          "\n"
          "Usage: alteram [COMMAND] [OPTION...] [FILE...]\n"
          "\n"
          "Commands:\n",
            out);
    size_t count = 0;
    const Command *commands = command_list(&count);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "  %-10s %s%s\n", commands[i].name, commands[i].summary,
                commands[i].run ? "" : " (not in this version yet)");
    fputs("\n'alteram COMMAND --help' shows its options. Without a command, report is run.\n", out);
}

void help_print(FILE *out, const Command *command)
{
    if (command)
        print_command_help(out, command);
    else
        print_program_help(out);
}

/* ---- the command ---- */

static void print_bash(FILE *out, const Command *command)
{
    (void)command;
    completion_print_bash(out);
}

static void print_zsh(FILE *out, const Command *command)
{
    (void)command;
    completion_print_zsh(out);
}

static void print_fish(FILE *out, const Command *command)
{
    (void)command;
    completion_print_fish(out);
}

static void (*const printers[])(FILE *out, const Command *command) = {
        help_print, man_print, print_bash, print_zsh, print_fish};

const char *const *help_formats(uint32_t *count)
{
    static const char *const names[] = {"text", "man", "bash", "zsh", "fish"};
    *count = sizeof names / sizeof *names;
    return names;
}

static int write_help(const Options *options, const Command *command)
{
    Output output;
    if (!output_open(&output, options->output))
        return STATUS_TROUBLE;
    uint32_t count = 0;
    const char *const *formats = help_formats(&count);
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(formats[i], options->format) == 0)
            printers[i](output.file, command);
    return output_close(&output) ? STATUS_DONE : STATUS_TROUBLE;
}

int run_help(const Options *options)
{
    if (options->file_count == 0)
        return write_help(options, NULL);
    const char *name = options->files[0];
    const Command *command = command_find(name);
    if (command)
        return write_help(options, command);
    const char *meant = command_suggestion(name);
    return complain("no command '%s'%s%s%s", name, meant ? "; did you mean '" : "", meant ? meant : "",
            meant ? "'?" : "; 'alteram --help' lists them");
}
