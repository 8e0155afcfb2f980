/* The documentation: what README.md and docs/ show of the command line is run, and must print what they say.
 *
 *     ```console
 *     $ build/alteram packs
 *     armenia-azerbaijan  Armenia and Azerbaijan
 *     ...
 *     ```
 *
 * "$ " begins a command, the lines below it are its output; "..." stands for any number of lines. A command with
 * nothing below it only has to succeed. A command that fails on purpose ends in "; echo $?". The carriage returns of
 * csv cannot be seen on a page and are left out there.
 */
#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Commands that cannot run inside the tests: they run the tests, or fetch the project from somewhere. */
static const char *const not_run[] = {"make", "git clone", "cd alteram", "sudo "};

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

static bool can_run(const char *command)
{
    for (size_t i = 0; i < sizeof not_run / sizeof *not_run; i++)
        if (starts_with(command, not_run[i]))
            return false;
    return true;
}

/* The length of the first line of a text, without its end. */
static size_t line_length(const char *text)
{
    return strcspn(text, "\n");
}

static const char *next_line(const char *text)
{
    text += line_length(text);
    return *text ? text + 1 : text;
}

static bool same_line(const char *a, const char *b)
{
    return line_length(a) == line_length(b) && memcmp(a, b, line_length(a)) == 0;
}

/* Whether a text fits the lines of a pattern that ends at `end`; after a line "..." any later place may fit. */
static bool fits(const char *text, const char *pattern, const char *end)
{
    const char *text_again = NULL, *pattern_again = NULL; /* where to try next if this does not work out */
    while (*text || pattern < end) {
        if (pattern < end && line_length(pattern) == 3 && starts_with(pattern, "...")) {
            pattern_again = pattern = next_line(pattern);
            text_again = text;
        } else if (*text && pattern < end && same_line(text, pattern)) {
            text = next_line(text);
            pattern = next_line(pattern);
        } else if (text_again && *text_again) {
            text = text_again = next_line(text_again);
            pattern = pattern_again;
        } else {
            return false;
        }
    }
    return true;
}

/* Takes the carriage return from the end of each line. */
static void drop_returns(char *text)
{
    char *out = text;
    for (const char *at = text; *at; at++)
        if (*at != '\r' || at[1] != '\n')
            *out++ = *at;
    *out = '\0';
}

/* Runs the command of one example and compares; `output` to `end` is what the page shows below it. */
static void try_example(const char *page, const char *command, const char *output, const char *end)
{
    Ran ran = run_command(command);
    cr_expect(eq(int, ran.status, 0), "%s: $ %s\n%s", page, command, ran.output);
    if (ran.output)
        drop_returns(ran.output);
    if (output < end && ran.output)
        cr_expect(fits(ran.output, output, end), "%s: $ %s\nprints now:\n%s\nand not:\n%.*s", page, command, ran.output,
                (int)(end - output), output);
    free(ran.output);
}

/* The examples of one block of a page; gives their number. */
static int try_block(const char *page, const char *block, const char *end)
{
    int count = 0;
    while (block < end) {
        const char *output = next_line(block);
        const char *next = output;
        while (next < end && !starts_with(next, "$ "))
            next = next_line(next);
        if (starts_with(block, "$ ")) {
            char *command = strndup(block + 2, line_length(block) - 2);
            if (can_run(command)) {
                try_example(page, command, output, next);
                count++;
            }
            free(command);
        }
        block = next;
    }
    return count;
}

static int try_page(const char *page)
{
    static const char opening[] = "\n```console\n", closing[] = "\n```\n";
    char *text = file_text(page);
    cr_assert(text != NULL, "%s", page);
    int count = 0;
    for (const char *block = text; (block = strstr(block, opening)) != NULL;) {
        block += strlen(opening);
        const char *end = strstr(block, closing);
        cr_assert(end != NULL, "%s: a block is not closed", page);
        count += try_block(page, block, end + 1);
        block = end;
    }
    free(text);
    return count;
}

Test(docs, examples_print_what_the_pages_say)
{
    glob_t pages;
    glob("README.md", 0, NULL, &pages);
    glob("docs/*.md", GLOB_APPEND, NULL, &pages);
    int count = 0;
    for (size_t i = 0; i < pages.gl_pathc; i++)
        count += try_page(pages.gl_pathv[i]);
    cr_expect(lt(int, 0, count));
    globfree(&pages);
}

/* The test is only worth something if a wrong page would fail it. */
Test(docs, dots_stand_for_any_lines)
{
    static const char pattern[] = "one\n...\nfour\n";
    const char *end = pattern + strlen(pattern);
    cr_expect(fits("one\ntwo\nthree\nfour\n", pattern, end));
    cr_expect(fits("one\nfour\n", pattern, end));
    cr_expect(fits("one\nfour\nthree\nfour\n", pattern, end));
    cr_expect(not(fits("one\ntwo\n", pattern, end)));
    cr_expect(not(fits("one\nfour\nfive\n", pattern, end)));
    cr_expect(not(fits("zero\nfour\n", pattern, end)));
}
