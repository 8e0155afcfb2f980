/* Man pages for section 1: the tables of commands and options come in, man(7) source goes out.
 *
 *     alteram help --format man report | man -l -
 */
#include "help.h"

#include <alteram.h>
#include <ctype.h>
#include <string.h>

/* ---- roff ---- */

/* Writes bytes so that nothing in them is taken for markup. */
static void write_bytes(FILE *out, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool begins_line = i == 0 || bytes[i - 1] == '\n';
        if (begins_line && (bytes[i] == '.' || bytes[i] == '\''))
            fputs("\\&", out);
        if (bytes[i] == '\\')
            fputs("\\e", out);
        else if (bytes[i] == '-')
            fputs("\\-", out);
        else
            fputc(bytes[i], out);
    }
}

static void write_text(FILE *out, const char *text)
{
    write_bytes(out, text, strlen(text));
}

static void write_line(FILE *out, const char *text)
{
    write_text(out, text);
    fputc('\n', out);
}

static void write_capitals(FILE *out, const char *text)
{
    for (; *text; text++)
        fputc(toupper((unsigned char)*text), out);
}

/* Examples keep their lines. */
static void write_examples(FILE *out, const char *examples)
{
    fputs(".SH EXAMPLES\n.EX\n", out);
    write_line(out, examples);
    fputs(".EE\n", out);
}

/* ---- the parts of a page ---- */

static void write_head(FILE *out, const Command *command)
{
    fputs(".TH ALTERAM", out);
    if (command) {
        fputs("\\-", out);
        write_capitals(out, command->name);
    }
    fprintf(out, " 1 \"\" \"alteram %s\" \"User Commands\"\n.SH NAME\nalteram%s%s \\- ", alt_version(),
            command ? "\\-" : "", command ? command->name : "");
    write_line(out, command ? command->summary : "who accuses, denies, appeals and states what in a news text");
}

/* Paragraphs are parted by line ends in the table. */
static void write_description(FILE *out, const char *text)
{
    fputs(".SH DESCRIPTION\n", out);
    for (size_t length; *text; text += length + (text[length] == '\n')) {
        length = strcspn(text, "\n");
        write_bytes(out, text, length);
        if (text[length])
            fputs("\n.PP\n", out);
    }
    fputc('\n', out);
}

static void write_option(FILE *out, const Command *command, const Option *option)
{
    char value[200];
    option_value_name(command, option, value, sizeof value);
    fputs(".TP\n", out);
    if (option->letter)
        fprintf(out, "\\fB\\-%c\\fR, ", option->letter);
    fputs("\\fB\\-\\-", out);
    write_text(out, option->name);
    fputs("\\fR", out);
    if (*value) {
        fputs(" \\fI", out);
        write_text(out, value);
        fputs("\\fR", out);
    }
    fputc('\n', out);
    write_text(out, option->help);
    fputs(".\n", out);
}

static void write_options(FILE *out, const Command *command)
{
    size_t count = 0;
    const Option *all = option_list(&count);
    fputs(".SH OPTIONS\n", out);
    for (size_t i = 0; i < count; i++)
        if (command_takes(command, &all[i]))
            write_option(out, command, &all[i]);
}

static void write_ending(FILE *out, const Command *command)
{
    size_t count = 0;
    const Command *commands = command_list(&count);
    fputs(".SH EXIT STATUS\n"
          ".TP\n0\nDone.\n"
          ".TP\n1\nWhat \\fB\\-\\-fail\\-on\\fR asks for was met.\n"
          ".TP\n2\nWrong usage, or an input or a lexicon in error. What could be read is still printed.\n"
          ".SH SEE ALSO\n",
            out);
    if (command)
        fputs(".BR alteram (1),\n", out);
    for (size_t i = 0; i < count; i++)
        if (commands[i].run && &commands[i] != command)
            fprintf(out, ".BR alteram\\-%s (1),\n", commands[i].name);
    fputs(".BR alteram (3)\n", out);
}

/* ---- pages ---- */

static void print_command_page(FILE *out, const Command *command)
{
    write_head(out, command);
    fputs(".SH SYNOPSIS\n.B alteram ", out);
    write_text(out, command->name);
    fputs("\n[\\fIOPTION\\fR...]\n", out);
    write_line(out, command->arguments);
    if (command->description)
        write_description(out, command->description);
    if (command->groups & OPTIONS_READING)
        fputs(".PP\n" HELP_INPUT "\n", out);
    if (command->examples)
        write_examples(out, command->examples);
    write_options(out, command);
    write_ending(out, command);
}

static void write_commands(FILE *out)
{
    size_t count = 0;
    const Command *commands = command_list(&count);
    fputs(".SH COMMANDS\n", out);
    for (size_t i = 0; i < count; i++) {
        if (!commands[i].run)
            continue;
        fprintf(out, ".TP\n.BR alteram\\-%s (1)\n", commands[i].name);
        write_line(out, commands[i].summary);
    }
}

static void print_program_page(FILE *out)
{
    write_head(out, NULL);
    fputs(".SH SYNOPSIS\n.B alteram\n[\\fICOMMAND\\fR] [\\fIOPTION\\fR...] [\\fIFILE\\fR...]\n", out);
    write_description(out,
            "Audi alteram partem: hear the other side. alteram reads news articles and lays out, party "
            "beside party, who accuses, who denies, who appeals and who states what, with the words, "
            "the speaker and the number of the sentence; then which accusations were answered, and "
            "how. It counts and shows; every figure leads back to the words it was counted from.\n"
            "Without a command, report is run.");
    write_examples(out,
            "  alteram border.txt\n"
            "  alteram acts --format csv border.txt\n"
            "  alteram packs");
    write_commands(out);
    fputs(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhere it is set, text is not coloured unless asked for.\n", out);
    write_ending(out, NULL);
}

void man_print(FILE *out, const Command *command)
{
    if (command)
        print_command_page(out, command);
    else
        print_program_page(out);
}
