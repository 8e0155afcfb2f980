/* The formats of a report but text: what they hold, and that a text can do nothing in them. */
#include "expect.h"
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
    handmade_denial(document, BLUE, RED, 2);
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
    expect_text(page, "*denied*: this | 1 sentence before (2 words, 0 paragraphs) |\n");
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

/* ---- html ---- */

/* Whether an element has no end. */
static bool is_void(const char *name, size_t length)
{
    return (length == strlen("meta") && strncmp(name, "meta", length) == 0)
            || (length == strlen("wbr") && strncmp(name, "wbr", length) == 0);
}

/* Holds the tags of a page against each other: each that opens closes, the inner before the outer. */
static void expect_nested(const char *page)
{
    const char *open[100];
    size_t depth = 0;
    for (const char *at = strchr(page, '<'); at; at = strchr(at + 1, '<')) {
        bool closes = at[1] == '/';
        const char *name = at + 1 + closes, *end = strchr(at, '>');
        size_t length = strcspn(name, " >/");
        if (*name == '!' || end[-1] == '/' || is_void(name, length))
            continue;
        if (!closes) {
            cr_assert(depth < sizeof open / sizeof *open);
            open[depth++] = name;
            continue;
        }
        cr_assert(depth > 0, "nothing is open at %.40s", at);
        depth--;
        cr_assert(strncmp(open[depth], name, length) == 0, "%.40s ends at %.40s", open[depth], at);
    }
    cr_expect(eq(sz, depth, 0));
}

Test(formats, html_takes_no_markup_from_a_text)
{
    AltDocument *document = answered_before(
            "<b>.txt", "<script>x</script> \"><img onerror=y> &lt; 'z'\033[2J" REVERSED "\xD7\x93\xD7\x95\xD7\x93");
    document->title = "</title><body onload=x>";
    char *page = render(document, "html");
    expect_text(page, "&lt;script&gt;x&lt;/script&gt; &quot;&gt;&lt;img onerror=y&gt; &amp;lt; &#39;z&#39;\u241B[2J");
    expect_text(page, "&lt;U+202E&gt;\xD7\x93\xD7\x95\xD7\x93");
    expect_text(page, "<title>&lt;/title&gt;&lt;body onload=x&gt;</title>");
    expect_text(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect_no_text(page, "<script");
    expect_no_text(page, "<img");
    expect_no_text(page, "\033");
    expect_no_text(page, REVERSED);
    expect_nested(page);
    free(page);
}

Test(formats, html_leads_from_figures_and_marks_to_their_reasons)
{
    char *page = render(answered_before("a.txt", "Red said Blue lied."), "html");
    expect_text(page, "<a class=\"tag acc\" id=\"d1-t2\" href=\"#d1-a2\">");
    expect_text(page, "<li id=\"d1-a2\" value=\"2\"><b>accusation</b>");
    expect_text(page, "rule <i>test</i>, <code>lexicons/en/cues.txt:7</code>");
    expect_text(page, "; answered by <a href=\"#d1-a1\">1</a>");
    expect_text(page, "; answers <a href=\"#d1-a2\">2</a>");
    expect_text(page,
            "accusations against it, and answers (2): <a href=\"#d1-t1\">sentence 1</a>, <a href=\"#d1-t2\">2</a>");
    free(page);
}

/* The content of one act holds half of the other: html cannot say so but by closing a mark and opening it again. */
Test(formats, html_nests_marks_that_cross)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "Red said that Blue lied and stole.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_STATEMENT,
                    .party = RED,
                    .name = "Red",
                    .target = ALT_NONE,
                    .content = "that Blue lied"});
    handmade_act(document,
            (HandmadeAct){.kind = ALT_DENIAL,
                    .party = BLUE,
                    .name = "Blue",
                    .target = ALT_NONE,
                    .content = "lied and stole"});
    char *page = render(document, "html");
    expect_text(
            page, "lied</mark><span class=\"vh\"> (end of statement 1)</span></mark><mark class=\"den\"> and stole");
    expect_nested(page);
    free(page);
}

Test(formats, html_may_end_a_line_of_a_path_at_its_slashes)
{
    AltDocument *a = answered_before("samples/dam/a.txt", "Red said Blue lied.");
    AltDocument *b = answered_before("b.txt", "Red said Blue lied.");
    const AltDocument *documents[] = {a, b};
    AltComparison *comparison = alt_comparison_new(documents, 2);
    char *page = alt_report_render(alt_report_new(comparison, NULL), "html", NULL, NULL);
    expect_text(page, "<bdi>samples/<wbr>dam/<wbr>a.txt</bdi></th>");
    expect_text(page, "<bdi>b.txt</bdi></th>");
    free(page);
    alt_comparison_free(comparison);
    alt_document_free(a);
    alt_document_free(b);
}

Test(formats, html_has_one_main_heading)
{
    char *page = render(answered_before("a.txt", "Red said Blue lied."), "html");
    const char *first = strstr(page, "<h1");
    cr_assert(first != NULL);
    cr_expect(strstr(first + 1, "<h1") == NULL);
    free(page);
}
