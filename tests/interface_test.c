/* What the public headers promise at the edges: numbers that name nothing, empty runs, unknown names, null. */
#include "command.h"

#include <alteram.h>

#include <alteram/audit.h>
#include <alteram/explain.h>
#include <alteram/input.h>
#include <alteram/lexicography.h>
#include <alteram/records.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define QUARREL "Skip to content\n\nNorway accused Russia of shelling the port.\n\nRussia denied it.\n"

static AltLexicon *lexicon;

static void load(void)
{
    AltProblems problems = {0};
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems));
    alt_problems_free(&problems);
}

static void unload(void)
{
    alt_lexicon_free(lexicon);
}

TestSuite(interface, .init = load, .fini = unload);

static AltDocument *read_text(const char *text)
{
    return alt_document_new(lexicon, NULL, "text", text, strlen(text));
}

static void expect_text(char *got, const char *expected)
{
    cr_expect(eq(str, got, (char *)expected));
    free(got);
}

/* ---- documents ---- */

Test(interface, every_token_has_its_sentence_and_no_other_number_has)
{
    AltDocument *document = read_text(QUARREL);
    cr_assert(eq(uint, document->sentences.count, 2));
    AltRange first = document->sentences.items[0].tokens, last = document->sentences.items[1].tokens;
    cr_expect(eq(uint, alt_sentence_of_token(document, first.first), 0));
    cr_expect(eq(uint, alt_sentence_of_token(document, first.end - 1), 0));
    cr_expect(eq(uint, alt_sentence_of_token(document, last.first), 1));
    cr_expect(eq(uint, alt_sentence_of_token(document, last.end - 1), 1));
    cr_expect(eq(uint, alt_sentence_of_token(document, document->tokens.count), ALT_NONE));
    cr_expect(eq(uint, alt_sentence_of_token(document, ALT_NONE), ALT_NONE));
    alt_document_free(document);
}

Test(interface, a_run_of_no_tokens_covers_nothing)
{
    AltDocument *document = read_text(QUARREL);
    uint32_t count = document->tokens.count;
    AltSpan all = alt_span_of(document, (AltRange){0, count});
    cr_expect(eq(uint, all.start, (uint32_t)strlen("Skip to content\n\n")), "furniture has no tokens");
    cr_expect(eq(uint, all.end, (uint32_t)strlen(QUARREL) - 1), "the line end is no token");
    const AltRange nothing[] = {{3, 3}, {3, 2}, {0, count + 1}, {ALT_NONE, ALT_NONE}};
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
        AltSpan span = alt_span_of(document, nothing[i]);
        cr_expect(eq(uint, span.start, span.end), "run %zu", i);
    }
    alt_document_free(document);
}

/* Each passage of tests/spec/acts.txt is a text that ends behind its first word, behind its second, and so on. */
Test(interface, a_text_may_end_behind_any_word, .timeout = 120)
{
    char *passages = file_text("tests/spec/acts.txt");
    cr_assert(passages != NULL);
    for (const char *line = passages; *line; line += strcspn(line, "\n") + (line[strcspn(line, "\n")] == '\n'))
        for (const char *end = line + strcspn(line, " \n"); *end == ' '; end += strcspn(end + 1, " \n") + 1)
            alt_document_free(alt_document_new(lexicon, NULL, "cut", line, (size_t)(end - line)));
    free(passages);
}

Test(interface, parties_outside_the_pack_have_one_id_and_unknown_ones_none)
{
    AltDocument *document = read_text(QUARREL);
    cr_expect(eq(str, (char *)alt_party_id(document, ALT_OTHER), "other"));
    cr_expect(alt_party_id(document, ALT_NONE) == NULL);
    uint32_t accuser = document->mentions.items[document->acts.items[0].source].party;
    cr_expect(eq(str, (char *)alt_party_id(document, accuser), (char *)document->pack->parties[accuser].id));
    alt_document_free(document);
}

Test(interface, an_empty_text_is_a_document_without_anything)
{
    AltDocument *document = alt_document_new(lexicon, NULL, "empty", "", 0);
    cr_expect(eq(uint, document->length, 0));
    cr_expect(eq(uint, document->tokens.count, 0));
    cr_expect(eq(uint, document->acts.count, 0));
    cr_expect(document->title == NULL);
    cr_expect(eq(str, (char *)document->pack->id, "world"));
    cr_expect(eq(uint, alt_sentence_of_token(document, 0), ALT_NONE));
    expect_text(alt_records(document, "jsonl", NULL), "");
    alt_document_free(document);
}

/* ---- comparisons and what is made of them ---- */

Test(interface, a_comparison_may_be_empty)
{
    AltComparison *comparison = alt_comparison_new(NULL, 0);
    cr_expect(eq(uint, comparison->measures.count, 0));
    cr_expect(alt_measure_find(comparison, "voice_acts", 0, 0, ALT_NONE) == NULL);
    alt_comparison_free(comparison);
    alt_comparison_free(NULL);
}

Test(interface, figures_are_found_by_all_their_parts)
{
    const AltDocument *document = read_text(QUARREL);
    AltComparison *comparison = alt_comparison_new(&document, 1);
    uint32_t accuser = document->mentions.items[document->acts.items[0].source].party;
    const AltMeasure *found = alt_measure_find(comparison, "voice_acts", 0, accuser, ALT_NONE);
    cr_assert(found != NULL);
    cr_expect(eq(uint, found->party, accuser));
    cr_expect(alt_measure_find(comparison, "voice_act", 0, accuser, ALT_NONE) == NULL, "no such measure");
    cr_expect(alt_measure_find(comparison, "voice_acts", 1, accuser, ALT_NONE) == NULL, "no such document");
    cr_expect(alt_measure_find(comparison, "voice_acts", 0, accuser, accuser) == NULL, "no such pair");
    alt_comparison_free(comparison);
    alt_document_free((AltDocument *)document);
}

/* Whether a format that is listed gives text, and one that is not gives null. */
#define EXPECT_FORMATS(list, render)                                   \
    do {                                                               \
        uint32_t count = 0;                                            \
        const char *const *names = list(&count);                       \
        cr_assert(lt(uint, 0, count));                                 \
        for (uint32_t i = 0; i <= count; i++) {                        \
            const char *format = i < count ? names[i] : "telepathy";   \
            char *text = render;                                       \
            cr_expect(eq(int, text != NULL, i < count), "%s", format); \
            free(text);                                                \
        }                                                              \
    } while (0)

Test(interface, formats_are_those_that_are_listed)
{
    const AltDocument *document = read_text(QUARREL);
    AltComparison *comparison = alt_comparison_new(&document, 1);
    const AltReport *report = alt_report_new(comparison, NULL);
    const AltReport *sheet = alt_worksheet_new(comparison, NULL);
    EXPECT_FORMATS(alt_report_formats, alt_report_render(report, format, NULL, NULL));
    EXPECT_FORMATS(alt_worksheet_formats, alt_report_render(sheet, format, NULL, NULL));
    EXPECT_FORMATS(alt_record_formats, alt_records(document, format, NULL));
    EXPECT_FORMATS(alt_record_formats, alt_records_header(format));
    AltAudit *audit = alt_audit_new(lexicon, NULL);
    const AltAuditResult *result = alt_audit_finish(audit, NULL);
    EXPECT_FORMATS(alt_audit_formats, alt_audit_render(result, format, NULL, NULL));
    AltCoding *coding = alt_coding_new("nobody");
    AltAgreement *agreement = alt_agreement_new(coding, coding);
    EXPECT_FORMATS(alt_agreement_formats, alt_agreement_render(agreement, format, NULL, NULL));
    alt_agreement_free(agreement);
    alt_coding_free(coding);
    alt_audit_free(audit);
    alt_comparison_free(comparison);
    alt_document_free((AltDocument *)document);
}

/* ---- many articles, two coders ---- */

Test(interface, an_audit_takes_nothing_in_that_is_no_part)
{
    AltAudit *audit = alt_audit_new(lexicon, NULL);
    AltDocument *document = read_text(QUARREL);
    alt_audit_add(audit, document);
    alt_document_free(document);
    AltProblems problems = {0};
    cr_expect(not(alt_audit_merge(audit, "part", "no counts", 9, &problems)));
    cr_assert(eq(sz, problems.count, 1));
    cr_expect(eq(str, problems.items[0].path, "part"));
    cr_expect(eq(uint, alt_audit_count(audit), 1));
    alt_problems_free(&problems);
    alt_audit_free(audit);
    alt_audit_free(NULL);
}

Test(interface, what_an_audit_is_split_by_is_checked)
{
    const char *by = "outlet,weather,month";
    cr_expect(alt_audit_unknown_by("outlet,month") == NULL);
    cr_expect(eq(ptr, (void *)alt_audit_unknown_by(by), (void *)(by + strlen("outlet,"))));
}

Test(interface, coders_of_nothing_agree_on_nothing)
{
    AltCoding *coding = alt_coding_new("nobody");
    cr_expect(eq(uint, alt_coding_documents(coding), 0));
    AltAgreement *agreement = alt_agreement_new(coding, coding);
    cr_expect(eq(uint, agreement->both, 0));
    cr_expect(isnan(agreement->all.f1));
    for (uint32_t i = 0; i < agreement->coefficients.count; i++)
        cr_expect(isnan(agreement->coefficients.items[i].alpha), "%s", agreement->coefficients.items[i].name);
    AltDocument *document = read_text(QUARREL);
    alt_coding_add(coding, document);
    cr_expect(eq(uint, alt_coding_documents(coding), 1));
    cr_expect(eq(uint, coding->acts.count, 2));
    alt_document_free(document);
    alt_agreement_free(agreement);
    alt_agreement_free(NULL);
    alt_coding_free(coding);
    alt_coding_free(NULL);
}

/* ---- reasons ---- */

Test(interface, no_sentences_have_no_reasons)
{
    AltDocument *document = read_text(QUARREL);
    expect_text(alt_explain(document, 1, 1, NULL), "");
    char *text = alt_explain(document, 1, 2, NULL);
    cr_expect(strstr(text, "denial by Russia") != NULL);
    cr_expect(strstr(text, "accusation by Norway") == NULL, "of the sentence before");
    free(text);
    cr_expect(eq(uint, alt_line_of(document, 0), 1));
    cr_expect(eq(uint, alt_line_of(document, (uint32_t)strlen("Skip to content\n")), 2));
    cr_expect(eq(uint, alt_line_of(document, ALT_NONE), alt_line_of(document, document->length)));
    alt_document_free(document);
}

Test(interface, a_cue_that_is_none_is_not_explained)
{
    cr_expect(alt_explain_rule(lexicon, "zyx", NULL) == NULL);
    cr_expect(eq(str, (char *)alt_rule_suggestion(lexicon, "acuse"), "accuse"));
    cr_expect(alt_rule_suggestion(lexicon, "zyxzyxzyx") == NULL);
}

/* ---- lexicons ---- */

Test(interface, packs_are_known_by_their_id)
{
    cr_expect(alt_lexicon_pack(lexicon, "world") != NULL);
    cr_expect(alt_lexicon_pack(lexicon, "no-such-dispute") == NULL);
    AltPack *pack = (AltPack *)alt_lexicon_pack(lexicon, "world");
    AltProblems problems = {0};
    cr_expect(not(alt_pack_load(&pack, lexicon, "build/no-such-pack.txt", &problems)));
    cr_expect(pack == NULL);
    cr_expect(eq(sz, problems.count, 1));
    alt_problems_free(&problems);
    cr_expect(eq(sz, problems.count, 0), "left empty");
    alt_pack_free(NULL);
}

Test(interface, a_word_that_no_line_has_is_not_shown)
{
    size_t length = 1;
    free(alt_lexicon_show(lexicon, "zyx", &length));
    cr_expect(eq(sz, length, 0));
    free(alt_lexicon_show(lexicon, "DENY", &length));
    cr_expect(lt(sz, 0, length), "in capitals or not");
}

Test(interface, nothing_is_converted_to_nothing)
{
    AltProblems problems = {0};
    size_t length = 1;
    free(alt_lexicon_convert("liwc", "words.dic", "", 0, &problems, &length));
    cr_expect(eq(sz, length, 0));
    alt_problems_free(&problems);
    AltSuggestions *all = alt_suggestions_new();
    AltDocument *document = read_text("The baker of Oslo said the bread was late.");
    alt_suggestions_add(all, document);
    alt_document_free(document);
    free(alt_suggestions_write(all, 2, &length));
    size_t once = 0;
    free(alt_suggestions_write(all, 1, &once));
    cr_expect(lt(sz, length, once), "who speaks once is left out from two on");
    alt_suggestions_free(all);
    alt_suggestions_free(NULL);
}

/* ---- input ---- */

Test(interface, a_file_that_is_not_there_is_an_article_with_trouble)
{
    const char *paths[] = {"build/no-such-article.txt", "samples/dam/the-herald.txt"};
    AltInput *input = alt_input_open(paths, 2, NULL);
    AltArticle *missing = alt_input_next(input), *there = alt_input_next(input);
    cr_assert(missing != NULL && there != NULL);
    cr_expect(alt_input_next(input) == NULL);
    cr_expect(not(alt_article_read(missing, lexicon)));
    cr_expect(eq(str, (char *)missing->trouble, "no such file"));
    cr_expect(alt_document_of(lexicon, NULL, missing) == NULL);
    alt_input_close(input);
    AltDocument *document = alt_document_of(lexicon, NULL, there);
    cr_assert(document != NULL, "an article outlives its input");
    alt_article_free(there);
    cr_expect(eq(str, (char *)document->name, "samples/dam/the-herald.txt"), "a document outlives its article");
    alt_document_free(document);
    alt_article_free(missing);
    alt_article_free(NULL);
    alt_input_close(NULL);
}

Test(interface, fields_of_a_corpus_are_checked)
{
    cr_expect(alt_input_fields_check("text=body,outlet=source.name") == NULL);
    char *wrong = alt_input_fields_check("weather=body");
    cr_assert(wrong != NULL);
    cr_expect(strstr(wrong, "weather") != NULL && strchr(wrong, '\n') == NULL, "%s", wrong);
    free(wrong);
}
