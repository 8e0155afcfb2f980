/* Worksheets: what the exercises ask, what the key answers, and that a seed picks the same again. */
#include "expect.h"
#include "handmade.h"

#include <alteram/worksheet.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>

/* Red accuses Blue, who denies it; Blue accuses Red, who does not answer. */
static AltDocument *quarrel(void)
{
    AltDocument *document = handmade_quarrel();
    handmade_sentence(document, ALT_BODY, "\"Red stole cattle,\" Blue blurted.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = BLUE,
                    .name = "Blue",
                    .target = RED,
                    .cue = "blurted",
                    .content = "\"Red stole cattle,\"",
                    .mode = ALT_DIRECT,
                    .answer = ALT_NO_ANSWER});
    return document;
}

static char *made(AltDocument *document, AltWorksheetOptions options, const char *format)
{
    const AltDocument *documents[] = {document};
    AltComparison *comparison = alt_comparison_new(documents, 1);
    char *page = alt_report_render(alt_worksheet_new(comparison, &options), format, NULL, NULL);
    cr_assert(page != NULL);
    alt_comparison_free(comparison);
    alt_document_free(document);
    return page;
}

Test(worksheet, the_text_has_numbers)
{
    char *page = made(quarrel(), (AltWorksheetOptions){.level = 1}, "md");
    expect_text(page, "**paragraph 1**: (1) Red and Blue at odds\n");
    expect_text(page, "**paragraph 2**: (2) Red accused Blue of burning villages. (3) Blue denied this. (4) ");
    free(page);
}

Test(worksheet, exercises_run_from_a_to_h)
{
    for (unsigned level = 1; level <= 3; level++) {
        char *page = made(quarrel(), (AltWorksheetOptions){.level = level}, "md");
        const char *at = page;
        for (const char *letter = "ABCDEFGH"; *letter; letter++) {
            char heading[] = {'\n', '#', '#', ' ', *letter, '.', ' ', '\0'};
            at = strstr(at, heading);
            cr_assert(at != NULL, "level %u has no exercise %c", level, *letter);
        }
        free(page);
    }
}

Test(worksheet, the_task_does_not_give_its_answer_away)
{
    for (unsigned level = 1; level <= 3; level++) {
        char *page = made(quarrel(), (AltWorksheetOptions){.level = level}, "md");
        expect_no_text(page, "lexicons/");
        expect_no_text(page, "no answer in this text");
        expect_no_text(page, "**Blue**, sentence 3");
        free(page);
    }
}

Test(worksheet, levels_help_less_and_less)
{
    char *first = made(quarrel(), (AltWorksheetOptions){.level = 1}, "md");
    expect_text(first, "| Red |  |  |  |\n| Blue |  |  |  |\n");
    expect_text(first, "| **Red against Blue**, sentence 2<br>*accused*: of burning villages |  |\n");
    free(first);
    char *second = made(quarrel(), (AltWorksheetOptions){.level = 2}, "md");
    expect_text(second, "|  |  |  |  |\n|  |  |  |  |\n");
    expect_text(second, "| sentence 2 |  |\n| sentence 4 |  |\n");
    free(second);
    char *third = made(quarrel(), (AltWorksheetOptions){.level = 3}, "md");
    expect_no_text(third, "| sentence 2 |  |\n");
    expect_no_text(third, "| Red |  |  |  |\n");
    free(third);
}

Test(worksheet, the_key_answers_with_cue_and_rule)
{
    char *answers = made(quarrel(), (AltWorksheetOptions){.level = 1, .key = true}, "md");
    expect_text(answers, "| Red | Red |  | sentence 2 | accused; test, lexicons/en/cues.txt:7 |  |\n");
    expect_text(answers, "| **Blue**, sentence 3<br>*denied*: this | accused; test,");
    expect_text(answers, "| *no answer in this text* | blurted; test,");
    expect_text(answers, "**speaks first**: Red, sentence 2\n");
    expect_text(answers, "**speaks in the headline**: nobody\n");
    expect_text(answers, "**has the last word**: Blue, sentence 4\n");
    expect_text(answers, "**no word from**: Mediators\n");
    expect_text(answers, "**no answer to the accusation of**: Blue against Red, sentence 4\n");
    expect_text(answers, "## Rubric");
    expect_text(answers, "Balance is not 50:50.");
    expect_no_text(answers, "paragraph 1");
    free(answers);
}

Test(worksheet, doubt_is_marked)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "They blamed Blue.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = RED,
                    .name = "They",
                    .target = BLUE,
                    .cue = "blamed",
                    .answer = ALT_VOICED});
    document->mentions.items[document->acts.items[0].source].how = ALT_BY_PRONOUN;
    document->acts.items[0].hedged = true;
    char *answers = made(document, (AltWorksheetOptions){.key = true}, "md");
    expect_text(answers, "| unsure: whom the words mean was worked out, not read; unsure: the words are hedged |");
    free(answers);
}

Test(worksheet, a_seed_picks_the_same_again)
{
    char *one = made(quarrel(), (AltWorksheetOptions){.level = 1, .seed = 1}, "html");
    char *again = made(quarrel(), (AltWorksheetOptions){.level = 1, .seed = 1}, "html");
    cr_expect(eq(str, one, again));
    bool differs = false;
    for (uint32_t seed = 2; seed < 20 && !differs; seed++) {
        char *other = made(quarrel(), (AltWorksheetOptions){.level = 1, .seed = seed}, "html");
        differs = strcmp(one, other) != 0;
        free(other);
    }
    cr_expect(differs, "no seed changes anything");
    free(one);
    free(again);
}

/* The key has to answer the questions that the sheet of the same seed asks. */
Test(worksheet, the_key_of_a_seed_fits_its_sheet)
{
    char *sheet = made(quarrel(), (AltWorksheetOptions){.level = 1, .seed = 5}, "md");
    char *answers = made(quarrel(), (AltWorksheetOptions){.level = 1, .seed = 5, .key = true}, "md");
    const char *asked = strstr(sheet, "## C. "), *answered = strstr(answers, "## C. ");
    cr_assert(asked && answered);
    const char *row = strstr(asked, "| --- | --- | --- |\n"), *answer = strstr(answered, "| --- |\n");
    cr_assert(row && answer);
    row = strchr(row, '\n') + 1;
    answer = strchr(answer, '\n') + 1;
    cr_expect(eq(int, strncmp(row, answer, strcspn(row + 2, "|")), 0), "%.40s / %.40s", row, answer);
    free(sheet);
    free(answers);
}

Test(worksheet, a_text_without_acts_has_a_sheet_and_a_key)
{
    for (int key = 0; key < 2; key++) {
        AltDocument *document = handmade_document();
        handmade_sentence(document, ALT_BODY, "It rained.");
        char *page = made(document, (AltWorksheetOptions){.level = 2, .key = key}, "md");
        expect_text(page, "The program finds none in this text.");
        free(page);
    }
}
