/* The script that completes command lines in fish. */
#include "completion.h"

static void write_fish_text(FILE *out, const char *text)
{
    fputs(" -d '", out);
    completion_write_quoted(out, text, "\\", "\\'");
    fputs("'\n", out);
}

/* Options of a command are offered behind its name; those of report also where no command is named. */
static void write_fish_condition(FILE *out, const Command *command)
{
    if (command->run == run_report) {
        fputs("complete -c alteram -n 'not __fish_seen_subcommand_from", out);
        size_t count = 0;
        const Command *commands = command_list(&count);
        for (size_t i = 0; i < count; i++)
            if (commands[i].run && &commands[i] != command)
                fprintf(out, " %s", commands[i].name);
        fputs("'", out);
    } else {
        fprintf(out, "complete -c alteram -n '__fish_seen_subcommand_from %s'", command->name);
    }
}

static void write_fish_option(FILE *out, const Command *command, const Option *option)
{
    write_fish_condition(out, command);
    fprintf(out, " -l %s", option->name);
    if (option->letter)
        fprintf(out, " -s %c", option->letter);
    if (option->kind == TAKES_FILE || option->kind == TAKES_PATHS)
        fputs(" -r -F", out);
    else if (option->kind == TAKES_PACK)
        fputs(" -r -F -a '("
              "alteram packs 2>/dev/null | string split -f 1 \" \""
              ")'",
                out);
    else if (option->kind == TAKES_CHOICE || option->kind == TAKES_FORMAT) {
        fputs(" -x -a '", out);
        completion_write_values(out, command, option);
        fputs("'", out);
    } else if (option->kind != TAKES_NOTHING) {
        fputs(" -x", out);
    }
    write_fish_text(out, option->help);
}

static void write_fish_command(FILE *out, const Command *command)
{
    fprintf(out, "complete -c alteram -n __fish_use_subcommand -a %s", command->name);
    write_fish_text(out, command->summary);
    if (command->words || command->run == run_help) {
        fprintf(out, "complete -c alteram -n '__fish_seen_subcommand_from %s' -f -a '", command->name);
        if (command->words)
            completion_write_words(out, command->words);
        else
            completion_write_commands(out, " ");
        fputs("'\n", out);
    }
    completion_for_options(out, command, write_fish_option);
}

void completion_print_fish(FILE *out)
{
    fputs("# Completion of alteram for fish, made by: alteram help --format fish\n", out);
    completion_for_commands(out, write_fish_command);
}
