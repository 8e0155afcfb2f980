/* The samples: each folder below samples/ holds articles and the reports that are expected of them.
 *
 * What a sample is, tools/sample says; `make accept` writes the expected reports anew.
 */
#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

/* Shows the first lines of the difference: a report in JSON has thousands of lines. */
static void expect_report(const char *report)
{
    char command[1024];
    snprintf(command, sizeof command,
            "tools/sample build/alteram %s | diff -u --label expected --label now %s - | sed -n 1,40p", report, report);
    Ran ran = run_command(command);
    cr_expect(ran.output && !*ran.output, "%s is another now; if it is better: make accept\n%s", report, ran.output);
    free(ran.output);
}

static void expect_reports(const char *pattern, size_t least)
{
    glob_t reports;
    cr_assert(eq(int, glob(pattern, 0, NULL, &reports), 0), "%s", pattern);
    cr_expect(ge(sz, reports.gl_pathc, least), "%s", pattern);
    for (size_t i = 0; i < reports.gl_pathc; i++)
        expect_report(reports.gl_pathv[i]);
    globfree(&reports);
}

Test(samples, reports_are_as_expected)
{
    glob_t folders;
    cr_assert(eq(int, glob("samples/*", GLOB_ONLYDIR, NULL, &folders), 0));
    size_t count = folders.gl_pathc - 1; /* samples/cluster has scripts */
    expect_reports("samples/*/report.txt", count);
    expect_reports("samples/*/report.json", count);
    expect_reports("samples/*/report.[!tj]*", 1); /* the other formats, of some samples */
    globfree(&folders);
}

/* Neither the clock, the locale nor the width of the terminal may show in a report. */
Test(samples, same_input_gives_same_bytes)
{
#define REPORT "build/alteram report --format text samples/dam/the-courier.txt samples/dam/the-herald.txt"
    Ran here = run_command("LC_ALL=C.UTF-8 TZ=UTC " REPORT);
    Ran elsewhere = run_command("LC_ALL=C TZ=Asia/Tokyo COLUMNS=40 LANG=ru_RU.KOI8-R " REPORT);
    cr_expect(eq(int, elsewhere.status, 0));
    cr_expect(eq(str, elsewhere.output, here.output));
    free(here.output);
    free(elsewhere.output);
}
