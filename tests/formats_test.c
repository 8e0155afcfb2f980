/* The formats of a report but text: what they hold, and that a text can do nothing in them. */
#include "handmade.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>

#define REVERSED "\xE2\x80\xAE" /* U+202E: what follows is written from right to left */

/* ---- helpers ---- */

/* Red accuses Blue, whose denial stands before it. */
static AltDocument *answered_before(const char *name, const char *wrong)
{
    AltDocument *document = handmade_document();
    document->name = name;
    handmade_sentence(document, ALT_BODY, "Blue denied this.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_DENIAL,
                    .party = BLUE,
                    .name = "Blue",
                    .target = RED,
                    .cue = "denied",
                    .content = "this",
                    .responds_to = 2});
    handmade_sentence(document, ALT_BODY, wrong);
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = RED,
                    .name = "Red",
                    .target = BLUE,
                    .content = wrong,
                    .answer = ALT_DENIED});
    return document;
}

static char *render(AltDocument *document, const char *format)
{
    const AltDocument *documents[] = {document};
    AltComparison *comparison = alt_comparison_new(documents, 1);
    char *bytes = alt_report_render(alt_report_new(comparison, NULL), format, NULL, NULL);
    cr_assert(bytes != NULL, "%s", format);
    alt_comparison_free(comparison);
    alt_document_free(document);
    return bytes;
}

static void expect_text(const char *report, const char *words)
{
    cr_expect(strstr(report, words) != NULL, "no \"%s\" in\n%s", words, report);
}

static void expect_no_text(const char *report, const char *words)
{
    cr_expect(strstr(report, words) == NULL, "\"%s\" in\n%s", words, report);
}

/* ---- csv and tsv ---- */

Test(formats, csv_has_a_line_for_each_figure)
{
    char *table = render(answered_before("a.txt", "Red said Blue burned villages."), "csv");
    cr_expect(eq(int,
            strncmp(table, "doc,measure,party,target,term,value,n,low,high,neutral,too_few\r\n",
                    strlen("doc,measure,party,target,term,value,n,low,high,neutral,too_few\r\n")),
            0));
    expect_text(table, "\r\na.txt,accuses,red,blue,,1,1,,,,false\r\n");
    expect_text(table, "\r\na.txt,response_rate,blue,,,1,1,0.2065,1,1,true\r\n");
    expect_text(table, "\r\na.txt,response_rate,red,,,,0,,,1,true\r\n");
    free(table);
}

Test(formats, tables_defuse_texts_and_leave_figures)
{
    char *csv = render(answered_before("=cmd|x,\"y\"", "Red said Blue lied."), "csv");
    expect_text(csv, "\"'=cmd|x,\"\"y\"\"\",latency_nearest,blue,,,-1,1,");
    free(csv);
    char *tsv = render(answered_before("@a\tb", "Red said Blue lied."), "tsv");
    expect_text(tsv, "\n'@a\\tb\tlatency_nearest\tblue\t\t\t-1\t1\t");
    free(tsv);
}

/* ---- json lines ---- */

Test(formats, json_lines_name_their_part)
{
    char *lines = render(answered_before("=a.txt", "Red said Blue lied."), "jsonl");
    expect_text(lines, "{\"part\":\"documents\",\"name\":\"=a.txt\",");
    expect_text(lines, "\n{\"part\":\"acts\",\"doc\":\"=a.txt\",\"id\":2,\"kind\":\"accusation\",");
    expect_text(lines, "\n{\"part\":\"exchanges\",\"doc\":\"=a.txt\",\"source\":\"red\",\"targets\":[\"blue\"],");
    expect_text(lines, "\n{\"part\":\"method\",");
    for (const char *line = lines; *line; line = strchr(line, '\n') + 1)
        cr_expect(eq(int, strncmp(line, "{\"part\":\"", 9), 0), "%.40s", line);
    free(lines);
}

/* ---- md ---- */

Test(formats, md_has_headings_lists_and_tables)
{
    char *page = render(answered_before("a.txt", "Red said Blue lied."), "md");
    expect_text(page, "# Without a headline\n\n");
    expect_text(page, "\n| Accusation | Answer | Distance |\n| --- | --- | --- |\n| **Red against Blue**, sentence 2");
    expect_text(page, "*denied*: this | 1 sentence before |\n");
    expect_text(page, "| --- | ---: |");
    expect_text(page, "\n- **program**: alteram ");
    free(page);
}

Test(formats, md_takes_no_markup_from_a_text)
{
    char *page = render(answered_before("- a|b.txt", "<img src=x> [x](javascript:y) *b* `c`\033[2J" REVERSED), "md");
    expect_text(page, "\\<img src=x\\> \\[x\\](javascript:y) \\*b\\* \\`c\\`\u241B\\[2J\\<U+202E\\>");
    expect_text(page, "a\\|b.txt");
    expect_no_text(page, "\033");
    expect_no_text(page, REVERSED);
    free(page);
}

Test(formats, md_begins_no_list_with_a_text)
{
    AltDocument *document = answered_before("a.txt", "Red said Blue lied.");
    document->outlet = "3. Channel";
    char *page = render(document, "md");
    expect_text(page, "\n3\\. Channel \u00B7 ");
    free(page);
}
