/* What a text must have in it, or must not: a failure shows the whole of it. */
#include "expect.h"

#include <criterion/criterion.h>
#include <string.h>

void expect_text(const char *whole, const char *words)
{
    cr_expect(strstr(whole, words) != NULL, "no \"%s\" in\n%s", words, whole);
}

void expect_no_text(const char *whole, const char *words)
{
    cr_expect(strstr(whole, words) == NULL, "\"%s\" in\n%s", words, whole);
}
