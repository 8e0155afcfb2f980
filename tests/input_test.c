/* Whatever articles are kept in: the same article comes out of each of them. */
#include "command.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What each line of shell may use: $P is the program, article.txt an article; `acts` prints the document and the party of
 * the speaker of each act, after what went to standard error; `same NAME...` whether these files give the acts of
 * article.txt. */
#define SHELL                                                                                       \
    "acts() { $P acts --format tsv \"$@\" > out; s=$?; cut -f 1,8 out | tail -n +2; return $s; }\n" \
    "same() { $P acts article.txt | sed 's/\"doc\": *\"[^\"]*\"//' > wanted; for name; do "         \
    "$P acts --quiet $name | sed 's/\"doc\": *\"[^\"]*\"//' | cmp - wanted || echo $name differs; done; }\n"

/* Makes a fresh folder, goes there, and runs a line of shell. */
static void expect_ran(const char *line, int status, const char *output)
{
    char whole[5000];
    snprintf(whole, sizeof whole,
            SHELL "P=$(realpath build/alteram); D=$(mktemp -d) && cp samples/dam/the-herald.txt $D/article.txt && "
                  "cd $D && { %s\n}; status=$?; rm -rf \"$D\"; exit $status",
            line);
    Ran ran = run_command(whole);
    cr_expect(eq(int, ran.status, status), "%s\n%s", line, ran.output);
    cr_expect(eq(str, ran.output, (char *)output), "%s", line);
    free(ran.output);
}

#define NORWAY "Norway said on Friday that the border was closed."
#define RUSSIA "Russia said on Friday that the border was closed."

/* ---- JSON ---- */

Test(input, records_are_named_by_id_or_number)
{
    expect_ran("printf '%s\\n' '{\"id\": 7, \"text\": \"" NORWAY "\"}' '{\"text\": \"" RUSSIA "\"}' > c; "
               "acts c",
            0, "alteram: 2 articles read\n7\tNOR\nc#2\tRUS\n");
}

Test(input, a_broken_line_costs_itself_only)
{
    expect_ran("printf '%s\\n' '{\"text\": \"" NORWAY "\"}' '{\"text\": ' '' '{\"text\": \"" RUSSIA
               "\"}' '[1]' '{\"title\": \"x\"}' > c; acts c",
            2,
            "alteram: c#2: no JSON: it ends too soon\n"
            "alteram: c#4: no object of JSON\n"
            "alteram: c#5: no field with a text; --field text=NAME says which it is\n"
            "alteram: 2 articles read, 3 could not be read\n"
            "c#1\tNOR\nc#3\tRUS\n");
}

Test(input, objects_over_many_lines_and_lists)
{
    expect_ran("printf '{\\n\"text\":\\n\"" NORWAY " }{\"\\n}\\n{\"text\": \"" RUSSIA "\"}' > c; acts c", 0,
            "alteram: 2 articles read\nc#1\tNOR\nc#2\tRUS\n");
    expect_ran("printf '[{\"text\": \"" NORWAY "\"},\\n{\"text\": \"" RUSSIA "\"' > c; acts c", 2,
            "alteram: c: ends amid a record\nalteram: 1 article read, 1 could not be read\nc#1\tNOR\n");
}

Test(input, fields_of_a_corpus)
{
    expect_ran("printf '%s\\n' '{\"lead\": \"" NORWAY "\", \"meta\": {\"key\": \"k1\"}}' > c; "
               "acts c; acts --field text=lead,id=meta.key c; $P acts "
               "--field texts=lead c 2>&1 | head -1",
            0,
            "alteram: c#1: no field with a text; --field text=NAME says which it is\n"
            "k1\tNOR\n"
            "alteram: --field: no field 'texts'; there is id, text, title, outlet, author and date\n");
}

Test(input, a_title_beside_the_text_is_its_headline)
{
    expect_ran("printf '{\"title\": \"Norway accuses Russia of lying\", \"outlet\": \"The Herald\", \"date\": "
               "\"2026-03-03T23:00:00Z\", \"text\": \"" NORWAY "\"}\\n' > c; "
               "$P acts --format tsv c | cut -f 3,5,8; $P acts --text c; $P report c | sed -n 3p",
            0,
            "kind\tsection\tsource_party\naccusation\theadline\tNOR\nstatement\tbody\tNOR\n"
            "Norway accuses Russia of lying\n\n" NORWAY
            "The Herald · 2026-03-03 · dispute: Countries and international bodies · c#1\n");
}
