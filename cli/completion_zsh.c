/* The script that completes command lines in zsh. */
#include "completion.h"

static void write_zsh_text(FILE *out, const char *text)
{
    completion_write_quoted(out, text, "[]:\\", "'\\''");
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
            completion_write_values(out, command, option);
            fputc(')', out);
        }
    }
    fputc('\'', out);
}

static void write_zsh_command(FILE *out, const Command *command)
{
    fprintf(out, "    %s)\n        _arguments -s", command->name);
    completion_for_options(out, command, write_zsh_option);
    if (command->words || command->run == run_help) {
        fputs(" \\\n            '1:word:(", out);
        if (command->words)
            completion_write_words(out, command->words);
        else
            completion_write_commands(out, " ");
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
    completion_for_commands(out, write_zsh_name);
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
    completion_for_commands(out, write_zsh_command);
    fputs("    esac\n"
          "}\n"
          "if [ \"$funcstack[1]\" = _alteram ]; then _alteram \"$@\"; else compdef _alteram alteram; fi\n",
            out);
}
