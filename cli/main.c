/* The program: finds the command and runs it.
 *
 *     alteram acts border.txt       runs `acts`
 *     alteram border.txt            means `alteram report border.txt`
 */
#include "commands.h"
#include "complain.h"

#include <alteram.h>
#include <argp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void print_help(FILE *out)
{
    fputs("Usage: alteram [COMMAND] [OPTION...] [FILE...]\n"
          "Who accuses, denies, appeals and states what in a news text, party beside party.\n"
          "\n"
          "Examples:\n"
          "  alteram border.txt                      the report on one article\n"
          "  alteram acts --format csv border.txt    every act as a line of a table\n"
          "  alteram packs                           the disputes it knows\n"
          "\n"
          "Commands:\n",
            out);
    size_t count = 0;
    const Command *commands = command_list(&count);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "  %-10s %s%s\n", commands[i].name, commands[i].summary,
                commands[i].run ? "" : " (not in this version yet)");
    fputs("\n'alteram COMMAND --help' shows the options. Without a command, report is run.\n", out);
}

/* Prints help or version and gives true where the first argument asks for the program's own. */
static bool answer_question(const char *argument)
{
    if (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0 || strcmp(argument, "help") == 0)
        print_help(stdout);
    else if (strcmp(argument, "--version") == 0)
        printf("alteram %s\n", alt_version());
    else
        return false;
    return true;
}

/* Whether a first argument that is no command can be meant as a file. */
static bool may_be_file(const char *argument)
{
    return strpbrk(argument, "/.") || access(argument, F_OK) == 0 || !command_suggestion(argument);
}

static int run_command(const Command *command, int count, char **arguments)
{
    if (!command->run)
        return complain("this version does not have '%s' yet", command->name);
    Options options;
    options_read(&options, command, count, arguments);
    int status = command->run(&options);
    options_free(&options);
    return status;
}

static int run_named(const char *name, int count, char **arguments)
{
    char full_name[64]; /* for argp, which shows it in messages and help */
    snprintf(full_name, sizeof full_name, "alteram %s", name);
    arguments[0] = full_name;
    return run_command(command_find(name), count, arguments);
}

int main(int count, char **arguments)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing like any other */
    argp_err_exit_status = STATUS_TROUBLE;
    argp_program_version = "alteram " ALT_VERSION;

    if (count == 1 && isatty(STDIN_FILENO)) {
        print_help(stderr);
        return STATUS_TROUBLE;
    }
    if (count > 1 && answer_question(arguments[1]))
        return fflush(stdout) == 0 ? STATUS_DONE : STATUS_TROUBLE;
    if (count > 1 && command_find(arguments[1]))
        return run_named(arguments[1], count - 1, arguments + 1);
    if (count > 1 && arguments[1][0] != '-' && !may_be_file(arguments[1]))
        return complain("no command '%s'; did you mean '%s'?", arguments[1], command_suggestion(arguments[1]));
    return run_named("report", count, arguments);
}
