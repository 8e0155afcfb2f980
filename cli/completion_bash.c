/* The script that completes command lines in bash. */
#include "completion.h"

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
        completion_write_values(out, command, option);
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
    completion_for_options(out, command, write_bash_values);
    if (command->words) {
        fprintf(out, "    '%s %s') choices='", command->name, command->name);
        completion_write_words(out, command->words);
        fputs("' ;;\n", out);
    }
    if (command->run == run_help) {
        fprintf(out, "    '%s %s') choices='", command->name, command->name);
        completion_write_commands(out, " ");
        fputs("' ;;\n", out);
    }
    fprintf(out, "    '%s '*) [[ $word != -* ]] || choices='", command->name);
    completion_for_options(out, command, write_bash_option);
    fputs("' ;;\n", out);
}

void completion_print_bash(FILE *out)
{
    fputs("# Completion of alteram for bash, made by: alteram help --format bash\n"
          "_alteram() {\n"
          "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=report choices=\n"
          "    case ${COMP_WORDS[1]} in ",
            out);
    completion_write_commands(out, " | ");
    fputs(") [ \"$COMP_CWORD\" = 1 ] || command=${COMP_WORDS[1]} ;; esac\n"
          "    case \"$command $before\" in\n",
            out);
    completion_for_commands(out, write_bash_command);
    fputs("    esac\n"
          "    if [ \"$COMP_CWORD\" = 1 ] && [[ $word != -* ]]; then choices='",
            out);
    completion_write_commands(out, " ");
    fputs("'; fi\n"
          "    COMPREPLY=($(compgen -W \"$choices\" -- \"$word\"))\n"
          "}\n"
          "complete -o bashdefault -o default -F _alteram alteram\n",
            out);
}
