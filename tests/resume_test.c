/* Runs that are interrupted and go on: nothing is lost and nothing doubled; and outputs that fail. */
#include "command.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* What each line of shell may use: $P is the program; `corpus N` writes N records, of which every seventh is broken. */
#define SHELL                                                                                                          \
    "corpus() { seq $1 | awk '{ printf \"{\\\"id\\\": \\\"n%d\\\", \\\"text\\\": \\\"Norway denied in letter %d that " \
    "it had \" "                                                                                                       \
    "\"closed the border.\\\"}\\n\", $1, $1; if ($1 % 7 == 0) print \"{broken\" }'; }\n"

/* Makes a fresh folder, goes there, and runs a line of shell. */
static void expect_ran(const char *line, int status, const char *output)
{
    char whole[5000];
    snprintf(whole, sizeof whole,
            "%s P=$(realpath build/alteram); D=$(mktemp -d) && cd $D && { %s\n}; status=$?; rm -rf \"$D\"; exit "
            "$status",
            SHELL, line);
    check_ran(run_command(whole), line, status, output);
}

/* ---- going on ---- */

/* The program is killed while it waits for more: 700 records of 1200 went into a pipe that stays open. */
#define INTERRUPT                                                                                                 \
    "corpus 1200 > c; mkfifo pipe; $P acts --quiet --output whole - < c 2> errors; "                              \
    "{ head -n 800 c; exec sleep 60; } > pipe & feeder=$!; $P acts --output out - < pipe 2> /dev/null & run=$!; " \
    "for i in $(seq 1000); do [ $(cat out.journal 2> /dev/null | wc -l) -ge 6 ] && break; sleep 0.02; done; "     \
    "{ kill -9 $run $feeder; wait; } 2> /dev/null; test ! -e out && test -e out.part; "

Test(resume, nothing_is_lost_and_nothing_doubled)
{
    expect_ran(INTERRUPT "$P acts --quiet --resume --output out - < c 2> more; s=$?; cmp whole out; ls; "
                         "tail -n 1 errors > last; tail -n 1 more | cmp - last; rm last; exit $s",
            2, "c\nerrors\nmore\nout\npipe\nwhole\n");
}

Test(resume, counts_go_on)
{
    expect_ran(INTERRUPT "$P acts --resume --output out - < c 2>&1 | sed -n '1s/[0-9][0-9]*/N/p;$p'", 0,
            "alteram: going on after N articles\nalteram: 1200 articles read, 171 could not be read\n");
}

Test(resume, of_another_run)
{
    expect_ran(INTERRUPT "$P acts --format csv --resume --output out - < c", 2,
            "alteram: out.journal: of a run with other options, inputs or lexicons; without --resume, this one begins "
            "anew\n");
    expect_ran(INTERRUPT "$P acts --quiet --output out - < c 2> /dev/null; cmp whole out; ls out*", 0, "out\n");
    expect_ran(INTERRUPT "truncate -s 100 out.part; $P acts --quiet --resume --output out - < c", 2,
            "alteram: out.part: shorter than its journal says; without --resume, the run begins anew\n");
}

Test(resume, nothing_to_go_on_with)
{
    expect_ran("corpus 5 > c; $P acts --resume --output out c; $P acts c | cmp - out; ls", 0,
            "alteram: 5 articles read\nalteram: 5 articles read\nc\nout\n");
    expect_ran("corpus 5 > c; $P acts --resume c", 2,
            "alteram: --resume needs --output FILE, the file of the run to go on with\n");
}

Test(resume, one_run_at_a_time)
{
    expect_ran("corpus 5 > c; mkfifo pipe; sleep 60 > pipe & feeder=$!; $P acts --output out - < pipe 2> /dev/null & "
               "run=$!; until [ -e out.part ]; do sleep 0.02; done; $P acts --output out c; s=$?; "
               "{ kill $run $feeder; wait; } 2> /dev/null; exit $s",
            2, "alteram: out: another run is writing it\n");
}

/* ---- outputs that fail ---- */

Test(resume, a_full_disk_ends_the_run)
{
    expect_ran("corpus 300 > c; $P acts --quiet c 2> errors > /dev/full; s=$?; grep -v broken errors | grep -v JSON; "
               "exit $s",
            2, "alteram: standard output: no space left on the device\n");
    expect_ran("corpus 300 > c; $P acts --output /dev/full c 2>&1 | grep device; ls", 0,
            "alteram: /dev/full: no space left on the device\nc\n");
}

Test(resume, a_closed_pipe_ends_the_run)
{
    expect_ran("corpus 3000 | sed /broken/d > c; { $P acts c; echo $? >&2; } 2> e | head -n 1 | cut -c 1-11; cat e", 0,
            "{\"doc\":\"n1\"\nalteram: standard output: closed by the program that reads it\n2\n");
}
