/* The program: finds the command and runs it.
 *
 *     alteram acts border.txt       runs `acts`
 *     alteram border.txt            means `alteram report border.txt`
 */
#include "commands.h"
#include "complain.h"
#include "help.h"

#include <alteram.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Prints help or version and gives true where the first argument asks for the program's own. */
static bool answer_question(const char *argument)
{
    if (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0)
        help_print(stdout, NULL);
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

static int run_with(const Command *command, const Options *options)
{
    if (options->help)
        help_print(stdout, command);
    else if (options->version)
        printf("alteram %s\n", alt_version());
    else
        return command->run(options);
    return fflush(stdout) == 0 ? STATUS_DONE : STATUS_TROUBLE;
}

/* `arguments[0]` is the name of the command, or of the program. */
static int run_command(const Command *command, int count, char **arguments)
{
    if (!command->run)
        return complain("this version does not have '%s' yet", command->name);
    Options options;
    int status = STATUS_TROUBLE;
    if (options_read(&options, command, count, arguments))
        status = run_with(command, &options);
    options_free(&options);
    return status;
}

int main(int count, char **arguments)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing like any other */

    if (count == 1 && isatty(STDIN_FILENO)) {
        help_print(stderr, NULL);
        return STATUS_TROUBLE;
    }
    if (count > 1 && answer_question(arguments[1]))
        return fflush(stdout) == 0 ? STATUS_DONE : STATUS_TROUBLE;
    const Command *command = count > 1 ? command_find(arguments[1]) : NULL;
    if (command)
        return run_command(command, count - 1, arguments + 1);
    if (count > 1 && arguments[1][0] != '-' && !may_be_file(arguments[1]))
        return complain("no command '%s'; did you mean '%s'?", arguments[1], command_suggestion(arguments[1]));
    return run_command(command_find("report"), count, arguments);
}
