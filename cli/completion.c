/* Completion for bash, zsh and fish: the tables of commands and options come in, a script for the shell goes out.
 *
 *     alteram acts --for<TAB>          --format
 *     alteram acts --format <TAB>      jsonl csv tsv
 *     alteram --dispute arm<TAB>       armenia-azerbaijan
 */
#include "help.h"

#include <string.h>

/* Lists the packs of the program that is being completed, one a line. */
#define LIST_PACKS "alteram packs 2>/dev/null | cut -d ' ' -f 1"

/* ---- walking the tables ---- */

/* Writes the names of all commands that this version has, with `between` between them. */
static void write_commands(FILE *out, const char *between)
{
    size_t count = 0, written = 0;
    const Command *commands = command_list(&count);
    for (size_t i = 0; i < count; i++)
        if (commands[i].run)
            fprintf(out, "%s%s", written++ ? between : "", commands[i].name);
}

static void write_words(FILE *out, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        fprintf(out, "%s%s", i ? " " : "", words[i]);
}

static void write_values(FILE *out, const Command *command, const Option *option)
{
    const char *values[MOST_VALUES];
    uint32_t count = option_values(command, option, values);
    for (uint32_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i ? " " : "", values[i]);
}

/* Calls `write` for each command that this version has. */
static void for_commands(FILE *out, void (*write)(FILE *out, const Command *command))
{
    size_t count = 0;
    const Command *commands = command_list(&count);
    for (size_t i = 0; i < count; i++)
        if (commands[i].run)
            write(out, &commands[i]);
}

/* Calls `write` for each option that the command takes. */
static void for_options(
        FILE *out, const Command *command, void (*write)(FILE *out, const Command *command, const Option *option))
{
    size_t count = 0;
    const Option *all = option_list(&count);
    for (size_t i = 0; i < count; i++)
        if (command_takes(command, &all[i]))
            write(out, command, &all[i]);
}

/* Writes text for the inside of single quotes, with a backslash before each of `special`; a quote itself becomes
 * `quote`. */
static void write_quoted(FILE *out, const char *text, const char *special, const char *quote)
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

/* ---- bash ---- */

static void write_bash_option(FILE *out, const Command *command, const Option *option)
{
    (void)command;
    fprintf(out, " --%s", option->name);
}

/* What may follow an option; files, which bash itself completes, are left to it. */
static void write_bash_values(FILE *out, const Command *command, const Option *option)
{
    if (option->kind == TAKES_NOTHING)
        return;
    fprintf(out, "    '%s --%s'", command->name, option->name);
    if (option->letter)
        fprintf(out, " | '%s -%c'", command->name, option->letter);
    fputs(") ", out);
    if (option->kind == TAKES_CHOICE || option->kind == TAKES_FORMAT) {
        fputs("choices='", out);
        write_values(out, command, option);
        fputs("'", out);
    } else if (option->kind == TAKES_PACK) {
        fputs("choices=$(" LIST_PACKS ")", out);
    } else {
        fputs("choices=", out);
    }
    fputs(" ;;\n", out);
}

static void write_bash_command(FILE *out, const Command *command)
{
    for_options(out, command, write_bash_values);
    if (command->words) {
        fprintf(out, "    '%s %s') choices='", command->name, command->name);
        write_words(out, command->words);
        fputs("' ;;\n", out);
    }
    if (command->run == run_help) {
        fprintf(out, "    '%s %s') choices='", command->name, command->name);
        write_commands(out, " ");
        fputs("' ;;\n", out);
    }
    fprintf(out, "    '%s '*) [[ $word != -* ]] || choices='", command->name);
    for_options(out, command, write_bash_option);
    fputs("' ;;\n", out);
}

void completion_print_bash(FILE *out)
{
    fputs("# Completion of alteram for bash, made by: alteram help --format bash\n"
          "_alteram() {\n"
          "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=report choices=\n"
          "    case ${COMP_WORDS[1]} in ",
            out);
    write_commands(out, " | ");
    fputs(") [ \"$COMP_CWORD\" = 1 ] || command=${COMP_WORDS[1]} ;; esac\n"
          "    case \"$command $before\" in\n",
            out);
    for_commands(out, write_bash_command);
    fputs("    esac\n"
          "    if [ \"$COMP_CWORD\" = 1 ] && [[ $word != -* ]]; then choices='",
            out);
    write_commands(out, " ");
    fputs("'; fi\n"
          "    COMPREPLY=($(compgen -W \"$choices\" -- \"$word\"))\n"
          "}\n"
          "complete -o bashdefault -o default -F _alteram alteram\n",
            out);
}

/* ---- zsh ---- */

static void write_zsh_text(FILE *out, const char *text)
{
    write_quoted(out, text, "[]:\\", "'\\''");
}

/* An argument of _arguments: '(-f --format)'{-f+,--format=}'[help]:format:(text json)'. */
static void write_zsh_option(FILE *out, const Command *command, const Option *option)
{
    fputs(" \\\n            ", out);
    bool takes_value = option->kind != TAKES_NOTHING;
    if (option->letter)
        fprintf(out, "'(-%c --%s)'{-%c%s,--%s%s}'[", option->letter, option->name, option->letter,
                takes_value ? "+" : "", option->name, takes_value ? "=" : "");
    else
        fprintf(out, "'--%s%s[", option->name, takes_value ? "=" : "");
    write_zsh_text(out, option->help);
    fputc(']', out);
    if (takes_value) {
        fprintf(out, ":%s:", option->name);
        if (option->kind == TAKES_PACK)
            fputs("_alteram_packs", out);
        else if (option->kind == TAKES_FILE || option->kind == TAKES_PATHS)
            fputs("_files", out);
        else if (option->kind == TAKES_CHOICE || option->kind == TAKES_FORMAT) {
            fputc('(', out);
            write_values(out, command, option);
            fputc(')', out);
        }
    }
    fputc('\'', out);
}

static void write_zsh_command(FILE *out, const Command *command)
{
    fprintf(out, "    %s)\n        _arguments -s", command->name);
    for_options(out, command, write_zsh_option);
    if (command->words || command->run == run_help) {
        fputs(" \\\n            '1:word:(", out);
        if (command->words)
            write_words(out, command->words);
        else
            write_commands(out, " ");
        fputs(")'", out);
    }
    fputs(*command->arguments ? " \\\n            '*:file:_files' ;;\n" : " ;;\n", out);
}

static void write_zsh_name(FILE *out, const Command *command)
{
    fprintf(out, "        '%s:", command->name);
    write_zsh_text(out, command->summary);
    fputs("'\n", out);
}

void completion_print_zsh(FILE *out)
{
    fputs("#compdef alteram\n"
          "# Completion of alteram for zsh, made by: alteram help --format zsh\n"
          "_alteram_packs() {\n"
          "    local -a packs\n"
          "    packs=(${(f)\"$(" LIST_PACKS ")\"})\n"
          "    compadd -a packs\n"
          "    _files\n"
          "}\n"
          "_alteram() {\n"
          "    local -a commands\n"
          "    commands=(\n",
            out);
    for_commands(out, write_zsh_name);
    fputs("    )\n"
          "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
          "        _describe command commands\n"
          "        _files\n"
          "        return\n"
          "    fi\n"
          "    local command=report\n"
          "    if (( ${commands[(I)$words[2]:*]} )); then\n"
          "        command=$words[2]\n"
          "        shift words\n"
          "        (( CURRENT-- ))\n"
          "    fi\n"
          "    case $command in\n",
            out);
    for_commands(out, write_zsh_command);
    fputs("    esac\n"
          "}\n"
          "if [ \"$funcstack[1]\" = _alteram ]; then _alteram \"$@\"; else compdef _alteram alteram; fi\n",
            out);
}

/* ---- fish ---- */

static void write_fish_text(FILE *out, const char *text)
{
    fputs(" -d '", out);
    write_quoted(out, text, "\\", "\\'");
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
        write_values(out, command, option);
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
            write_words(out, command->words);
        else
            write_commands(out, " ");
        fputs("'\n", out);
    }
    for_options(out, command, write_fish_option);
}

void completion_print_fish(FILE *out)
{
    fputs("# Completion of alteram for fish, made by: alteram help --format fish\n", out);
    for_commands(out, write_fish_command);
}
