/* Acts as JSON Lines, csv and tsv: what other programs read, byte for byte. */
#include "handmade.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>

/* "Red accused Blue of lies." and its denial. */
static AltDocument *quarrel(void)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "Red accused Blue of lies.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = RED,
                    .name = "Red",
                    .target = BLUE,
                    .cue = "accused",
                    .content = "of lies",
                    .answer = ALT_DENIED});
    handmade_sentence(document, ALT_BODY, "It was denied.");
    handmade_act(
            document, (HandmadeAct){.kind = ALT_DENIAL, .target = ALT_NONE, .cue = "was denied", .responds_to = 1});
    return document;
}

static void expect_records(AltDocument *document, const char *format, const char *expected)
{
    size_t length = 0;
    char *records = alt_records(document, format, &length);
    cr_assert(records != NULL);
    cr_expect(eq(sz, length, strlen(records)));
    cr_expect(eq(str, records, (char *)expected));
    free(records);
    alt_document_free(document);
}

/* The cell of a column in the first record of an article with one act; words and cell are as they are written. */
static void expect_cell(const char *format, const char *content, const char *expected)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, content);
    handmade_act(document, (HandmadeAct){.kind = ALT_STATEMENT, .target = ALT_NONE, .content = content});
    char *records = alt_records(document, format, NULL);
    cr_expect(strstr(records, expected) != NULL, "%s: no %s in %s", format, expected, records);
    free(records);
    alt_document_free(document);
}

Test(records, json_lines)
{
    expect_records(quarrel(), "jsonl",
            "{\"doc\":\"handmade.txt\",\"id\":1,\"kind\":\"accusation\",\"sentence\":1,\"section\":\"body\","
            "\"source\":{\"text\":\"Red\",\"actor\":\"Red\",\"party\":\"red\",\"start\":0,\"end\":3},"
            "\"targets\":[{\"text\":\"Blue\",\"actor\":\"Blue\",\"party\":\"blue\",\"start\":12,\"end\":16}],"
            "\"cue\":{\"text\":\"accused\",\"start\":4,\"end\":11},"
            "\"content\":[{\"text\":\"of lies\",\"start\":17,\"end\":24}],"
            "\"mode\":\"indirect\",\"stance\":\"neutral\",\"hedged\":false,\"negated\":false,"
            "\"responds_to\":null,\"answer\":\"denied\","
            "\"why\":[{\"rule\":\"test\",\"at\":\"lexicons/en/cues.txt:7\"}]}\n"
            "{\"doc\":\"handmade.txt\",\"id\":2,\"kind\":\"denial\",\"sentence\":2,\"section\":\"body\","
            "\"source\":null,\"targets\":[],"
            "\"cue\":{\"text\":\"was denied\",\"start\":29,\"end\":39},\"content\":[],"
            "\"mode\":\"indirect\",\"stance\":\"neutral\",\"hedged\":false,\"negated\":false,"
            "\"responds_to\":1,\"answer\":null,"
            "\"why\":[{\"rule\":\"test\",\"at\":\"lexicons/en/cues.txt:7\"}]}\n");
}

Test(records, csv)
{
    expect_records(quarrel(), "csv",
            "handmade.txt,1,accusation,1,body,Red,Red,red,0,3,Blue,Blue,blue,12,16,accused,4,11,of lies,17,24,"
            "indirect,neutral,false,false,,denied,,test,lexicons/en/cues.txt:7\r\n"
            "handmade.txt,2,denial,2,body,,,,,,,,,,,was denied,29,39,,,,"
            "indirect,neutral,false,false,1,,,test,lexicons/en/cues.txt:7\r\n");
}

Test(records, tsv)
{
    expect_records(quarrel(), "tsv",
            "handmade.txt\t1\taccusation\t1\tbody\tRed\tRed\tred\t0\t3\tBlue\tBlue\tblue\t12\t16\taccused\t4\t11\t"
            "of lies\t17\t24\tindirect\tneutral\tfalse\tfalse\t\tdenied\t\ttest\tlexicons/en/cues.txt:7\n"
            "handmade.txt\t2\tdenial\t2\tbody\t\t\t\t\t\t\t\t\t\t\twas denied\t29\t39\t\t\t\t"
            "indirect\tneutral\tfalse\tfalse\t1\t\t\ttest\tlexicons/en/cues.txt:7\n");
}

Test(records, a_quotation_that_goes_on_names_its_first_act)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "One. Two. Three.");
    for (uint32_t i = 0; i < 3; i++)
        handmade_act(
                document, (HandmadeAct){.kind = ALT_STATEMENT, .target = ALT_NONE, .content = "Two", .continues = i});
    char *records = alt_records(document, "jsonl", NULL);
    const char *third = strstr(records, "\"id\":3");
    cr_assert(third != NULL);
    cr_expect(strstr(third, "\"continues\":1,") != NULL, "%s", third);
    cr_expect(strstr(third, "\"continues\":2") == NULL);
    free(records);
    alt_document_free(document);
}

Test(records, several_targets_stand_in_one_cell)
{
    AltDocument *document = quarrel();
    document->acts.items[0].first_target = 0; /* Red and Blue */
    document->acts.items[0].target_count = 2;
    char *records = alt_records(document, "csv", NULL);
    cr_expect(strstr(records, ",Red;Blue,Red;Blue,red;blue,0;12,3;16,") != NULL, "%s", records);
    free(records);
    alt_document_free(document);
}

Test(records, a_target_without_words_has_no_place)
{
    AltDocument *document = quarrel();
    document->mentions.items[1].span = (AltSpan){0, 0};
    char *records = alt_records(document, "jsonl", NULL);
    const char *expected =
            "\"targets\":[{\"text\":null,\"actor\":\"Blue\",\"party\":\"blue\",\"start\":null,\"end\":null}]";
    cr_expect(strstr(records, expected) != NULL, "%s", records);
    free(records);
    alt_document_free(document);
}

Test(records, csv_quotes_what_needs_it)
{
    expect_cell("csv", "bread, butter", ",\"bread, butter\",");
    expect_cell("csv", "the \"zone\"", ",\"the \"\"zone\"\"\",");
    expect_cell("csv", "two\nlines", ",\"two\nlines\",");
    expect_cell("tsv", "two\nlines\tand a \\", "\ttwo\\nlines\\tand a \\\\\t");
}

Test(records, formulas_are_defused)
{
    expect_cell("csv", "=1+1", ",'=1+1,");
    expect_cell("csv", "@SUM(A1)", ",'@SUM(A1),");
    expect_cell("csv", "-2", ",'-2,");
    expect_cell("csv", "+2", ",'+2,");
    expect_cell("csv", "=\"a\"", ",\"'=\"\"a\"\"\",");
    expect_cell("tsv", "=1+1", "\t'=1+1\t");
    expect_cell("jsonl", "=1+1", "\"text\":\"=1+1\"");
}

Test(records, unknown_format_gives_null)
{
    AltDocument *document = quarrel();
    cr_expect(alt_records(document, "xml", NULL) == NULL);
    cr_expect(alt_records_header("xml") == NULL);
    alt_document_free(document);
}

/* ---- headers ---- */

static uint32_t count_char(const char *text, char c)
{
    uint32_t count = 0;
    for (; *text && *text != '\n'; text++)
        count += *text == c;
    return count;
}

Test(records, header_has_a_name_for_each_cell)
{
    AltDocument *document = quarrel();
    char *header = alt_records_header("tsv"), *records = alt_records(document, "tsv", NULL);
    cr_expect(eq(u32, count_char(header, '\t'), count_char(records, '\t')));
    cr_expect(strncmp(header, "doc\tid\tkind\tsentence\tsection\tsource_text\t", 40) == 0, "%s", header);
    free(header);
    free(records);
    alt_document_free(document);
    header = alt_records_header("jsonl");
    cr_expect(eq(str, header, (char *)""));
    free(header);
}
