/* What the program prints for other programs keeps the promises of docs/schema. */
#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>

static void expect_valid(const char *command)
{
    Ran ran = run_command(command);
    cr_expect(eq(int, ran.status, 0), "%s\n%s", command, ran.output);
    free(ran.output);
}

Test(schema, samples_are_valid)
{
    expect_valid("tests/validate.py build/alteram samples/dam/the-courier.txt samples/dam/the-herald.txt");
    expect_valid("tests/validate.py build/alteram samples/strike/article.txt samples/council/article.txt");
}

Test(schema, audits_are_valid)
{
    expect_valid("tests/validate.py build/alteram --audit samples/valley.jsonl");
    expect_valid("tests/validate.py build/alteram --audit samples/valley.jsonl --by outlet,month --dispute world");
    expect_valid("tests/validate.py build/alteram --audit LICENSE");
}

Test(schema, agreements_are_valid)
{
    expect_valid("tests/validate.py build/alteram --agree samples/dam/anna.csv samples/dam/ben.csv");
    expect_valid("tests/validate.py build/alteram --agree samples/dam/anna.csv samples/dam/anna.csv");
}

/* A text with no act at all leaves most figures undefined. */
Test(schema, a_text_without_acts_is_valid)
{
    expect_valid("tests/validate.py build/alteram LICENSE");
}
