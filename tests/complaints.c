/* What authors of lexicons are told about their mistakes. */
#include "complaints.h"

#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *print_problems(const AltProblems *problems)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    for (size_t i = 0; i < problems->count; i++) {
        const AltProblem *problem = &problems->items[i];
        fprintf(out, "%s:", problem->path);
        if (problem->line)
            fprintf(out, "%u:", problem->line);
        if (problem->column)
            fprintf(out, "%u:", problem->column);
        fprintf(out, " %s\n", problem->message);
    }
    fclose(out);
    return text;
}

void expect_problems(AltProblems *problems, const char *path)
{
    char expected_path[256];
    snprintf(expected_path, sizeof expected_path, "%.*s.expected", (int)(strrchr(path, '.') - path), path);
    char *got = print_problems(problems), *expected = file_text(expected_path);
    cr_expect(expected != NULL, "%s is missing", expected_path);
    if (expected)
        cr_expect(eq(str, got, expected), "%s", path);
    free(expected);
    free(got);
    alt_problems_free(problems);
}
