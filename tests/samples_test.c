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
static void expect_report(const char *folder, const char *format, const char *name)
{
    char command[1024];
    snprintf(command, sizeof command,
            "tools/sample build/alteram %s %s | diff -u --label expected --label now %s/%s - | sed -n 1,40p", format,
            folder, folder, name);
    Ran ran = run_command(command);
    cr_expect(ran.output && !*ran.output, "%s/%s is another now; if it is better: make accept\n%s", folder, name,
            ran.output);
    free(ran.output);
}

Test(samples, reports_are_as_expected)
{
    glob_t folders;
    cr_assert(eq(int, glob("samples/*", GLOB_ONLYDIR, NULL, &folders), 0));
    for (size_t i = 0; i < folders.gl_pathc; i++) {
        expect_report(folders.gl_pathv[i], "text", "report.txt");
        expect_report(folders.gl_pathv[i], "json", "report.json");
    }
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
