/* Agreement of two codings: published worked examples, which acts are one, and what is wrong with a file. */
#include "command.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- coefficients ---- */

/* Values as letters, one coder a line; "." where a coder gives none. */
static double alpha_of(const char *letters, uint32_t coders)
{
    uint32_t count = (uint32_t)strlen(letters);
    uint32_t values[100];
    for (uint32_t i = 0; i < count; i++)
        values[i] = letters[i] == '.' ? ALT_NONE : (uint32_t)letters[i];
    return alt_alpha_nominal(values, coders, count / coders);
}

/* K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (University of Pennsylvania, 2011): A, binary data of
 * two observers, 0.095; B, nominal data of two observers, 0.692; C, of four observers with values missing, 0.743. */
Test(agreement, alpha_is_that_of_krippendorffs_examples)
{
    cr_expect(epsilon_eq(dbl,
            alpha_of("0100000010"
                     "1110010000",
                    2),
            0.095, 0.0005));
    cr_expect(epsilon_eq(dbl,
            alpha_of("aabbdcccedda"
                     "babbbccceddd",
                    2),
            0.692, 0.0005));
    cr_expect(epsilon_eq(dbl,
            alpha_of("123321412..."
                     "1233224125.3"
                     ".3332342251."
                     "12332441251.",
                    4),
            0.743, 0.0005));
}

Test(agreement, alpha_is_undefined_where_nothing_varies)
{
    cr_expect(isnan(alpha_of("aaaa", 2)));
    cr_expect(isnan(alpha_of("ab..", 2)), "no unit has two values");
    cr_expect(epsilon_eq(dbl, alpha_of("abab", 2), 1, 1e-9));
    cr_expect(lt(dbl, alpha_of("abba", 2), 0), "worse than chance");
}

/* J. L. Fleiss, B. Levin and M. C. Paik, "Statistical Methods for Rates and Proportions" (3rd edition, 2003), table
 * 18.1: two raters' diagnoses of 100 subjects; kappa is 0.68. */
Test(agreement, kappa_is_that_of_fleiss_example)
{
    static const uint32_t table[3][3] = {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};
    uint32_t a[100], b[100], n = 0;
    for (uint32_t i = 0; i < 3; i++)
        for (uint32_t j = 0; j < 3; j++)
            for (uint32_t k = 0; k < table[i][j]; k++, n++) {
                a[n] = i;
                b[n] = j;
            }
    cr_expect(eq(u32, n, 100));
    cr_expect(epsilon_eq(dbl, alt_kappa(a, b, n), (0.89 - 0.66) / 0.34, 1e-9));
    cr_expect(epsilon_eq(dbl, alt_kappa(b, a, n), 0.68, 0.005));
    cr_expect(isnan(alt_kappa(a, b, 0)));
    cr_expect(isnan(alt_kappa(a, a, 10)), "all are the same by chance alone");
}

/* ---- which acts are one ---- */

#define ROW(sentence, kind, start, end)                                                               \
    "{\"doc\":\"a\",\"kind\":\"" kind "\",\"sentence\":" #sentence ",\"source\":{\"party\":\"red\"}," \
    "\"cue\":{\"text\":\"said\",\"start\":" #start ",\"end\":" #end "},\"targets\":[{\"party\":\"blue\"}]}\n"

static AltCoding *coding_of(const char *text)
{
    AltProblems problems = {0};
    AltCoding *coding = NULL;
    cr_assert(alt_coding_read(&coding, "test", text, strlen(text), &problems));
    return coding;
}

/* "2 1 0": acts that both have, that only the first has, that only the second has. */
static void expect_pairs(const char *first, const char *second, const char *expected)
{
    AltCoding *a = coding_of(first), *b = coding_of(second);
    AltAgreement *agreement = alt_agreement_new(a, b), *mirror = alt_agreement_new(b, a);
    char counts[40];
    snprintf(counts, sizeof counts, "%u %u %u", agreement->both, agreement->only_a, agreement->only_b);
    cr_expect(eq(str, counts, (char *)expected));
    cr_expect(eq(u32, agreement->both, mirror->both), "it matters who comes first");
    cr_expect(eq(u32, agreement->only_a, mirror->only_b));
    alt_agreement_free(agreement);
    alt_agreement_free(mirror);
    alt_coding_free(a);
    alt_coding_free(b);
}

Test(agreement, acts_are_one_where_their_cues_overlap)
{
    expect_pairs(ROW(1, "denial", 10, 20), ROW(1, "statement", 12, 24), "1 0 0");
    expect_pairs(ROW(1, "denial", 10, 20), ROW(1, "denial", 20, 24), "0 1 1");
    expect_pairs(ROW(1, "denial", 10, 20) ROW(1, "appeal", 30, 35), ROW(1, "denial", 30, 35), "1 1 0");
}

Test(agreement, the_better_pair_comes_first)
{
    expect_pairs(ROW(1, "denial", 10, 30), ROW(1, "denial", 8, 12) ROW(1, "denial", 10, 30), "1 0 1");
}

#define HEAD "doc,sentence,kind,source_party,cue_text\n"

Test(agreement, without_places_sentence_and_speaker_decide)
{
    expect_pairs(HEAD "a,1,denial,red,denied\n", HEAD "a,1,statement,red,said\n", "1 0 0");
    expect_pairs(HEAD "a,1,denial,red,denied\n", HEAD "a,1,denial,blue,Denied\n", "1 0 0");
    expect_pairs(HEAD "a,1,denial,red,denied\n", HEAD "a,1,denial,blue,said\n", "0 1 1");
    expect_pairs(HEAD "a,1,denial,red,denied\n", HEAD "a,2,denial,red,denied\n", "0 1 1");
    expect_pairs(HEAD "a,1,denial,red,denied\n", HEAD "b,1,denial,red,denied\n", "0 1 1");
}

Test(agreement, a_coding_agrees_with_itself)
{
    AltCoding *coding = coding_of(HEAD "a,1,denial,red,denied\na,1,appeal,red,urged\na,2,statement,blue,said\n");
    AltAgreement *agreement = alt_agreement_new(coding, coding);
    for (uint32_t i = 0; i < 3; i++) /* kind, kind or none, source */
        cr_expect(epsilon_eq(dbl, agreement->coefficients.items[i].alpha, 1, 1e-9), "%u", i);
    cr_expect(epsilon_eq(dbl, agreement->all.f1, 1, 1e-9));
    cr_expect(isnan(agreement->kinds[ALT_ACCUSATION].f1), "neither has an accusation");
    alt_agreement_free(agreement);
    alt_coding_free(coding);
}

/* What the program writes must read as what it found: as JSON Lines and as csv alike. */
Test(agreement, both_formats_of_acts_are_one_coding)
{
    Ran ran = run_command("D=$(mktemp -d); build/alteram acts samples/dam/the-herald.txt >$D/a.jsonl && "
                          "build/alteram acts --format csv samples/dam/the-herald.txt >$D/a.csv && "
                          "build/alteram agree --format csv $D/a.jsonl $D/a.csv; rm -r $D");
    cr_expect(strstr(ran.output, "f1,all,") != NULL);
    cr_expect(strstr(ran.output, ",0.") == NULL, "less than full agreement:\n%s", ran.output);
    free(ran.output);
}

/* ---- what is wrong with a file ---- */

static void expect_trouble(const char *text, const char *expected)
{
    AltProblems problems = {0};
    AltCoding *coding = NULL;
    cr_expect(not(alt_coding_read(&coding, "acts", text, strlen(text), &problems)), "%s", text);
    cr_expect(coding == NULL);
    char all[1000] = "";
    for (size_t i = 0; i < problems.count; i++)
        snprintf(all + strlen(all), sizeof all - strlen(all), "%u: %s\n", problems.items[i].line,
                problems.items[i].message);
    cr_expect(eq(str, all, (char *)expected));
    alt_problems_free(&problems);
}

Test(agreement, bad_lines_are_all_named)
{
    expect_trouble("", "0: no acts in it\n");
    expect_trouble("doc,kind\na,denial\n", "1: no column 'sentence'\n2: an act without a sentence\n");
    expect_trouble(HEAD, "0: no acts in it\n");
    expect_trouble(HEAD "a,x,denail,red,\na,,denial,red,\n",
            "2: sentence is 'x' and no number from 1\n"
            "2: no kind 'denail'; there is accusation, denial, appeal and statement\n"
            "3: an act without a sentence\n");
    expect_trouble(
            HEAD "a,1,denial,red,\"den\"ied\n", "2: a quotation mark inside a cell, or one that is not closed\n");
    expect_trouble("{\"sentence\":0,\"kind\":\"denial\"}\n{\"a\":}\n[1]\n{\"sentence\":1}\n",
            "1: sentence is '0' and no number from 1\n"
            "2: no JSON object\n"
            "3: no JSON object\n"
            "4: an act without a kind\n");
}

static void expect_complaint(const char *line, const char *expected)
{
    Ran ran = run_command(line);
    cr_expect(eq(int, ran.status, 2));
    cr_expect(eq(str, ran.output, (char *)expected));
    free(ran.output);
}

Test(agreement, the_command_says_what_is_wrong)
{
    expect_complaint("build/alteram agree samples/dam/anna.csv",
            "alteram: agree takes two files of acts: those of one coder, and those of another\n");
    expect_complaint("build/alteram agree samples/dam/anna.csv nowhere.csv", "alteram: nowhere.csv: no such file\n");
    expect_complaint("build/alteram agree --format md samples/dam/anna.csv samples/dam/ben.csv",
            "alteram: no format 'md' for this command; there is text, json and csv\n");
    expect_complaint("build/alteram acts samples/dam/the-herald.txt | build/alteram agree samples/dam/anna.csv -",
            "alteram: samples/dam/anna.csv and standard input have no document in common: 'the-herald.txt' and "
            "'samples/dam/the-herald.txt'\n");
}
