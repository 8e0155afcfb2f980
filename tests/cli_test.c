/* The program as people meet it: what it says when something is wrong, and how it exits. */
#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ARTICLE "samples/dam/the-herald.txt"

/* Makes a fresh folder, runs a line of shell with $D as its name and $P as that of the program, and removes it. */
static Ran run_in_folder(const char *line)
{
    char whole[2000];
    snprintf(whole, sizeof whole,
            "P=$(realpath build/alteram); D=$(mktemp -d) && { %s\n}; status=$?; rm -rf \"$D\"; exit $status", line);
    return run_command(whole);
}

static void expect_ran(const char *line, int status, const char *output)
{
    check_ran(run_in_folder(line), line, status, output);
}

/* The output has these words in it somewhere. */
static void expect_words(const char *line, int status, const char *words)
{
    Ran ran = run_in_folder(line);
    cr_expect(eq(int, ran.status, status), "%s\n%s", line, ran.output);
    cr_expect(strstr(ran.output, words) != NULL, "%s: no \"%s\" in\n%s", line, words, ran.output);
    free(ran.output);
}

/* ---- files that cannot be read ---- */

Test(cli, missing_file)
{
    expect_ran("build/alteram border.txt", 2, "alteram: border.txt: no such file\n");
    expect_ran("build/alteram acts nowhere/border.txt", 2, "alteram: nowhere/border.txt: no such file\n");
}

Test(cli, folder)
{
    expect_ran("mkdir $D/empty; build/alteram acts $D/empty", 0, "");
    expect_ran("cp " ARTICLE " $D/a.txt; mkdir $D/n; mv $D/a.txt $D/n; cd $D/n; $P acts a.txt > ../one; $P acts . > "
               "../all; cd ..; sed 's/a.txt/.\\/a.txt/' one | cmp - all",
            0, "");
}

Test(cli, empty_file)
{
    expect_ran("cd $D; touch empty.txt; $P empty.txt", 2, "alteram: empty.txt: empty file\n");
    expect_ran("build/alteram acts - < /dev/null", 2, "alteram: standard input: empty file\n");
}

Test(cli, file_without_text)
{
    expect_ran("cd $D; printf '  \\n \\n' > blank.txt; $P blank.txt", 2,
            "alteram: blank.txt: no sentence of an article in it\n");
}

Test(cli, no_permission)
{
    if (geteuid() == 0) /* who may read everything cannot test this */
        cr_skip("run as root");
    expect_ran(
            "cd $D; echo x > secret.txt; chmod 0 secret.txt; $P secret.txt", 2, "alteram: secret.txt: no permission\n");
}

Test(cli, control_characters_of_a_name_are_not_sent)
{
    expect_ran("build/alteram \"$(printf 'a\\033[2Jb.txt')\"", 2, "alteram: a?[2Jb.txt: no such file\n");
}

Test(cli, one_bad_file_does_not_lose_the_others)
{
    expect_ran("build/alteram acts " ARTICLE " > $D/alone; build/alteram acts missing.txt " ARTICLE
               " > $D/both; s=$?; cmp $D/alone $D/both && exit $s",
            2, "alteram: missing.txt: no such file\n");
}

/* ---- usage ---- */

Test(cli, misspelt_command)
{
    expect_ran("build/alteram reprot " ARTICLE, 2, "alteram: no command 'reprot'; did you mean 'report'?\n");
}

Test(cli, unknown_format)
{
    expect_ran("build/alteram acts --format cvs " ARTICLE, 2,
            "alteram: no format 'cvs' for this command; did you mean 'csv'?\n");
    expect_ran("build/alteram acts --format pdf " ARTICLE, 2,
            "alteram: no format 'pdf' for this command; there is jsonl, csv and tsv\n");
}

Test(cli, unknown_pack)
{
    expect_ran("build/alteram --dispute armenia " ARTICLE, 2,
            "alteram: no dispute pack 'armenia'; did you mean 'armenia-azerbaijan'?\n");
}

Test(cli, unknown_option)
{
    expect_ran(
            "build/alteram acts --frmat csv " ARTICLE, 2, "alteram: no option '--frmat'; did you mean '--format'?\n");
    expect_ran("build/alteram acts --gramophone " ARTICLE, 2,
            "alteram: no option '--gramophone'; 'alteram acts --help' lists them\n");
    expect_ran("build/alteram acts -Z " ARTICLE, 2, "alteram: no option '-Z'; 'alteram acts --help' lists them\n");
    expect_ran("build/alteram packs --text", 2, "alteram: 'alteram packs' takes no --text\n");
    expect_ran(
            "build/alteram packs " ARTICLE, 2, "alteram: 'alteram packs' takes no arguments, such as '" ARTICLE "'\n");
}

Test(cli, value_of_an_option)
{
    expect_ran("build/alteram --jobs 0 " ARTICLE, 2, "alteram: --jobs takes a number from 1 to 256, not '0'\n");
    expect_ran("build/alteram -j x " ARTICLE, 2, "alteram: --jobs takes a number from 1 to 256, not 'x'\n");
    expect_ran("build/alteram --width=40 " ARTICLE, 2, "alteram: --width takes a number from 80 to 200, not '40'\n");
    expect_ran("build/alteram --color alway " ARTICLE, 2, "alteram: no --color 'alway'; did you mean 'always'?\n");
    expect_ran("build/alteram " ARTICLE " --width", 2, "alteram: --width needs a value\n");
    expect_ran("build/alteram acts --text=yes " ARTICLE, 2, "alteram: --text takes no value\n");
}

Test(cli, options_may_stand_behind_files_and_be_cut_short)
{
    expect_ran("build/alteram acts --format=csv " ARTICLE " > $D/a; build/alteram acts " ARTICLE " --form csv > $D/b; "
               "build/alteram acts -fcsv " ARTICLE " > $D/c; cmp $D/a $D/b && cmp $D/a $D/c",
            0, "");
}

Test(cli, help_is_asked_for_in_any_place)
{
    expect_words("build/alteram " ARTICLE " --help", 0, "Examples:\n  alteram report");
    expect_words("build/alteram acts -h nowhere.txt", 0, "Examples:\n  alteram acts");
}

Test(cli, bad_pack_is_named_by_line_and_column)
{
    Ran ran = run_in_folder("cd $D; printf 'title: T\\nRed\\n[blue] Blue\\nBlue ; ; 20-99..\\n' > pack.txt; "
                            "$P --dispute pack.txt $OLDPWD/" ARTICLE);
    cr_expect(eq(int, ran.status, 2));
    cr_expect(strncmp(ran.output, "pack.txt:2:1: ", 14) == 0, "%s", ran.output);
    cr_expect(strstr(ran.output, "\npack.txt:4:") != NULL, "%s", ran.output);
    free(ran.output);
}

/* ---- where output goes ---- */

Test(cli, report_is_the_command_without_one)
{
    expect_ran("build/alteram report " ARTICLE " > $D/a; build/alteram " ARTICLE " > $D/b; cmp $D/a $D/b", 0, "");
}

Test(cli, standard_input_is_a_file_like_any_other)
{
    expect_ran("build/alteram acts " ARTICLE " > $D/a; "
               "build/alteram acts --stdin-name " ARTICLE " < " ARTICLE " > $D/b; cmp $D/a $D/b",
            0, "");
}

Test(cli, text_is_what_offsets_point_into)
{
    expect_ran("build/alteram acts --text " ARTICLE " | cmp - " ARTICLE, 0, "");
}

Test(cli, output_file_appears_whole)
{
    expect_ran("build/alteram acts " ARTICLE " > $D/a; build/alteram acts --output $D/b " ARTICLE
               "; cmp $D/a $D/b; ls $D",
            0, "a\nb\n");
}

Test(cli, output_that_fails)
{
    expect_ran(
            "build/alteram acts " ARTICLE " > /dev/full", 2, "alteram: standard output: no space left on the device\n");
    expect_ran(
            "build/alteram acts --output /dev/full " ARTICLE, 2, "alteram: /dev/full: no space left on the device\n");
    expect_ran("build/alteram acts --output /nowhere/x " ARTICLE, 2, "alteram: /nowhere/x: no such file\n");
}

Test(cli, closed_pipe_is_one_line)
{
    expect_ran("{ sleep 0.2; build/alteram acts " ARTICLE "; echo $? >&2; } | true", 0,
            "alteram: standard output: closed by the program that reads it\n2\n");
}

Test(cli, jobs_do_not_change_the_output)
{
    expect_ran("build/alteram acts --jobs 1 tests/gold/*.txt > $D/one; "
               "build/alteram acts --jobs 5 tests/gold/*.txt > $D/five; cmp $D/one $D/five",
            0, "");
}

/* ---- progress ---- */

/* Three articles, the second one over a second after the program has begun, which its unfinished output tells: on a
 * busy machine it may take long to begin. `script` gives the program a terminal. */
#define SLOWLY                                                                                              \
    "{ echo '{\"text\": \"Norland denied it.\"}'; "                                                         \
    "for i in $(seq 300); do [ ! -e $D/acts.part ] || break; sleep 0.1; done; sleep 1.5; "                  \
    "echo '{\"text\": \"Norland denied it.\"}'; sleep 0.3; echo '{\"text\": \"Norland denied it.\"}'; } | " \
    "build/alteram acts --output $D/acts "

Test(cli, progress_is_shown_on_a_terminal_and_taken_back)
{
    Ran ran = run_in_folder(
            "export D; cat > $D/slowly <<'END'\n" SLOWLY "\nEND\n"
            "sed -i \"s|build/alteram|$P|\" $D/slowly; TERM=xterm script -qec \"sh $D/slowly\" /dev/null");
    cr_expect(eq(int, ran.status, 0));
    const char *line = strstr(ran.output, " a second\r\033[K");
    cr_expect(line != NULL, "%s", ran.output);
    cr_expect(
            line && strcmp(line + strlen(" a second\r\033[K"), "alteram: 3 articles read\r\n") == 0, "%s", ran.output);
    free(ran.output);
    expect_ran("export D; cat > $D/slowly <<'END'\n" SLOWLY "--quiet\nEND\n"
               "sed -i \"s|build/alteram|$P|\" $D/slowly; TERM=xterm script -qec \"sh $D/slowly\" /dev/null",
            0, "");
}

Test(cli, progress_is_not_written_to_files)
{
    expect_ran(SLOWLY, 0, "alteram: 3 articles read\n");
}

/* ---- memory ---- */

#ifndef __SANITIZE_ADDRESS__
/* A text too large for the memory that the shell lets the program have, between two that are not. */
#define SHORT_OF_MEMORY                                                                                     \
    "cd $D; echo 'Norway accused Russia of greed. Russia denied it.' | tee a.txt >c.txt; "                  \
    "yes 'Norway accused Russia of greed. Russia denied it and said it was late.' | head -n 60000 >b.txt; " \
    "ulimit -v 100000; "

Test(cli, an_article_without_memory_costs_no_other)
{
    expect_ran(SHORT_OF_MEMORY
            "$P acts --jobs 1 --format csv a.txt b.txt c.txt >acts; status=$?; cut -d , -f 1-3 acts; "
            "exit $status",
            2,
            "alteram: b.txt: too large for the memory\ndoc,id,kind\na.txt,1,accusation\na.txt,2,denial\n"
            "c.txt,1,accusation\nc.txt,2,denial\n");
    expect_words(SHORT_OF_MEMORY "$P report --jobs 1 a.txt b.txt c.txt", 2, "Norway against Russia, sentence 1");
}

/* Whatever part of the program finds no memory first: it says so, and ends by itself. */
Test(cli, several_jobs_without_memory_end_with_a_line)
{
    expect_ran("for most in 40000 50000 60000 70000 80000; do "
               "(ulimit -v $most; build/alteram acts --jobs 4 tests/gold/*.txt >/dev/null 2>$D/said); status=$?; "
               "[ $status = 0 ] || { [ $status = 2 ] && tail -n 1 $D/said | grep -q 'memory'; } || "
               "echo $most: $status; done",
            0, "");
}
#endif

/* ---- conditions ---- */

#define QUARREL                                                                      \
    "cd $D; printf '[red] Red\\nRuritania\\n[blue] Blue\\nBorduria\\n' > pack.txt; " \
    "printf 'Ruritania accused Borduria of invading its territory.%s\\n' > a.txt; "  \
    "$P --dispute pack.txt --fail-on %s a.txt > report"

static void expect_condition(const char *reply, const char *condition, int status)
{
    char line[800];
    snprintf(line, sizeof line, QUARREL, reply, condition);
    expect_ran(line, status, "");
}

Test(cli, fail_on_unanswered)
{
    expect_condition("", "unanswered", 1);
    expect_condition("", "never", 0);
    expect_condition(" Borduria denied the accusation.", "unanswered", 0);
}
