/* The samples: each folder below samples/ holds articles and the reports that are expected of them.
 *
 * What a sample should look like is said in samples/README.md; `make accept` writes the expected reports anew.
 */
#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text);
    return length >= strlen(end) && strcmp(text + length - strlen(end), end) == 0;
}

/* The command that prints the report of a folder: "build/alteram report --format text samples/dam/..." */
static char *report_command(const char *folder, const char *format)
{
    char *command = NULL;
    size_t length = 0;
    FILE *line = open_memstream(&command, &length);
    fprintf(line, "build/alteram report --format %s", format);

    char pattern[512];
    snprintf(pattern, sizeof pattern, "%s/*.txt", folder);
    glob_t files;
    glob(pattern, 0, NULL, &files);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        const char *path = files.gl_pathv[i];
        if (!ends_with(path, "/report.txt"))
            fprintf(line, " %s%s", ends_with(path, "/parties.txt") ? "--dispute " : "", path);
    }
    globfree(&files);
    fclose(line);
    return command;
}

static void expect_report(const char *folder, const char *format, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    char *expected = file_text(path);
    char *command = report_command(folder, format);
    Ran ran = run_command(command);

    cr_expect(eq(int, ran.status, 0), "%s", command);
    cr_expect(expected != NULL, "%s is missing: make accept", path);
    if (expected && ran.output)
        cr_expect(eq(str, ran.output, expected), "%s", path);
    free(ran.output);
    free(command);
    free(expected);
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
    if (here.output && elsewhere.output)
        cr_expect(eq(str, elsewhere.output, here.output));
    free(here.output);
    free(elsewhere.output);
}
