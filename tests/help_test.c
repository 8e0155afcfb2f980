/* Help, man pages and completion: made from the tables of commands and options, so what is tested here is that every
 * command has its part in each of them. tests/shells.sh tries the completion of zsh and fish (`make check`).
 */
#include "command.h"

#include <criterion/criterion.h>
#include <stdio.h>

static void expect_output(const char *line, int status, const char *output)
{
    check_ran(run_command(line), line, status, output);
}

/* The names of the commands that this version has, one a line, as the program's help lists them. */
#define COMMANDS "build/alteram help | sed -n '/^Commands:/,/^$/{/not in this version/d;s/^  \\([a-z]*\\) .*/\\1/p}'"

Test(help, version)
{
    expect_output("build/alteram --version", 0, "alteram 0.1.0\n");
    expect_output("build/alteram acts --version", 0, "alteram 0.1.0\n");
}

Test(help, the_same_by_both_ways)
{
    expect_output("a=$(build/alteram acts --help); b=$(build/alteram help acts); [ \"$a\" = \"$b\" ] && echo same", 0,
            "same\n");
    expect_output("a=$(build/alteram --help); b=$(build/alteram help); [ \"$a\" = \"$b\" ] && echo same", 0, "same\n");
}

Test(help, unknown_command)
{
    expect_output("build/alteram help reprot", 2, "alteram: no command 'reprot'; did you mean 'report'?\n");
    expect_output(
            "build/alteram help gramophone", 2, "alteram: no command 'gramophone'; 'alteram --help' lists them\n");
}

/* A reader who only looks at the first lines shall see what to type. */
Test(help, examples_come_first)
{
    expect_output("for c in "
                  "$(" COMMANDS "); do build/alteram $c --help | sed -n 3p; done | sort -u",
            0, "Examples:\n");
}

Test(help, no_line_is_wider_than_a_terminal)
{
    expect_output("for c in $(" COMMANDS "); do build/alteram $c --help; done | grep -E '^.{100}'", 1, "");
    expect_output("for c in $(" COMMANDS "); do build/alteram $c --help | sed -n '/^Options:/,$p'; done | "
                  "grep -E '^.{81}'",
            1, "");
}

/* What a command refuses must not be in its help, and what it takes must. */
Test(help, lists_the_options_of_the_command)
{
    expect_output("build/alteram acts --help | grep -c -e '--text  *Print'", 0, "1\n");
    expect_output("build/alteram report --help | grep -c -e '--text'", 1, "0\n");
    expect_output("build/alteram acts --help | grep -o -e '--format .*csv|tsv'", 0, "--format jsonl|csv|tsv\n");
}

/* ---- man pages ---- */

Test(help, man_page_of_every_command)
{
    expect_output("for c in $(" COMMANDS "); do "
                  "  build/alteram help --format man $c | grep -q \"^alteram\\\\\\\\-$c \\\\\\\\- \" || echo \"no "
                  "name: $c\"; "
                  "  build/alteram help --format man | grep -q \"alteram\\\\\\\\-$c \" || echo \"not listed: $c\"; "
                  "done",
            0, "");
}

/* A dash in an option must stay one when it is copied from the page, a line that begins with a dot a line. */
Test(help, man_page_escapes)
{
    expect_output("build/alteram help --format man acts | grep -cF '\\fB\\-\\-stdin\\-name\\fR'", 0, "1\n");
    expect_output(
            "build/alteram help --format man acts | grep -vE '^\\.(TH|SH|TP|PP|EX|EE|B|BR)( |$)' | grep -c '^\\.'", 1,
            "0\n");
}

/* ---- completion in bash ---- */

/* What bash offers for the last of `words`, which are parted by blanks. */
static void expect_completion(const char *words, const char *offered)
{
    char line[2000];
    snprintf(line, sizeof line,
            "D=$(mktemp -d); ln -s $(realpath build/alteram) $D/alteram; PATH=$D:$PATH bash -c '"
            "source <(alteram help --format bash); COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _alteram; "
            "echo ${COMPREPLY[@]}'; rm -r $D",
            words);
    expect_output(line, 0, offered);
}

Test(help, bash_completes_commands)
{
    expect_completion("alteram ex", "explain\n");
    expect_completion("alteram help pa", "packs\n");
    expect_completion("alteram border", "\n");
}

Test(help, bash_completes_options)
{
    expect_completion("alteram acts --te", "--text\n");
    expect_completion("alteram report --te", "\n");
    expect_completion("alteram --wid", "--width\n");
}

Test(help, bash_completes_values)
{
    expect_completion("alteram acts --format \"\"", "jsonl csv tsv\n");
    expect_completion("alteram acts border.txt -f c", "csv\n");
    expect_completion("alteram --color a", "auto always\n");
    expect_completion("alteram --dispute armenia", "armenia-azerbaijan\n");
}

/* Where nothing is offered, bash goes on to the names of files. */
Test(help, bash_leaves_files_alone)
{
    expect_completion("alteram report samp", "\n");
    expect_completion("alteram report --output o", "\n");
}
