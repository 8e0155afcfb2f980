/* Measures of balance on short texts: what each counts, what it must not count, and that it is the same for both
 * sides. */
#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static AltLexicon *lexicon;

static void load_lexicon(void)
{
    AltProblems problems = {0};
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems));
}

static void free_lexicon(void)
{
    alt_lexicon_free(lexicon);
}

TestSuite(measures, .init = load_lexicon, .fini = free_lexicon);

/* The text with A and B for the sides, which are Armenia and Azerbaijan, or the other way round. */
static char *with_sides(const char *text, bool swapped)
{
    static const char *const names[] = {"Armenia", "Azerbaijan"};
    char *out = calloc(strlen(text) + 1, 10);
    for (char *at = out; *text; text++)
        if (*text == '<') {
            at = stpcpy(at, names[(text[1] == 'B') != swapped]);
            text += 2;
        } else {
            *at++ = *text;
        }
    return out;
}

/* What a figure of a side is: 'A' or 'B'; `other` as well, or 0. */
static AltMeasure figure_of(const char *text, const char *name, char side, char other, bool swapped)
{
    char *whole = with_sides(text, swapped);
    const AltPack *pack = alt_lexicon_pack(lexicon, "armenia-azerbaijan");
    AltDocument *document = alt_document_new(lexicon, pack, "test", whole, strlen(whole));
    const AltDocument *const documents[] = {document};
    AltComparison *comparison = alt_comparison_new(documents, 1);
    uint32_t parties[] = {swapped, !swapped};
    const AltMeasure *found =
            alt_measure_find(comparison, name, 0, parties[side == 'B'], other ? parties[other == 'B'] : ALT_NONE);
    cr_assert(found != NULL, "%s", name);
    AltMeasure figure = *found;
    alt_comparison_free(comparison);
    alt_document_free(document);
    free(whole);
    return figure;
}

static bool same(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-9;
}

/* Expects a figure, and the same of the other side once the sides are swapped. */
static void expect_figure(const char *text, const char *name, char side, char other, double value, uint32_t n)
{
    for (int swapped = 0; swapped < 2; swapped++) {
        AltMeasure figure = figure_of(text, name, side, other, swapped);
        cr_expect(same(figure.value, value), "%s of %c is %g and not %g%s: %s", name, side, figure.value, value,
                swapped ? " when swapped" : "", text);
        cr_expect(eq(u32, figure.n, n), "%s: %s", name, text);
    }
}

#define QUARREL                                                                                                  \
    "<A> accused <B> of shelling a village on Monday.\n\n<B> denied it.\n\n<A> claimed that the road was open. " \
    "<A> said that the bridge was shut.\n"

/* The mediators accuse both, and only one answers: that is no answer of the other. */
Test(measures, each_of_two_accused_answers_for_itself)
{
    const char *text = "The European Union accused <A> and <B> of shelling villages. <A> denied the accusation.\n";
    expect_figure(text, "response_denied", 'A', 0, 1, 1);
    expect_figure(text, "latency_nearest", 'A', 0, 1, 1);
    expect_figure(text, "response_denied", 'B', 0, 0, 1);
    expect_figure(text, "response_none", 'B', 0, 1, 1);
    expect_figure(text, "latency_nearest", 'B', 0, NAN, 1);
}

Test(measures, two_sides_are_compared)
{
    expect_figure(QUARREL, "balance_acts", 'A', 'B', 0.5, 4);
    expect_figure(QUARREL, "balance_acts", 'B', 'A', -0.5, 4);
}

/* 1 - (9 + 1) / 16, times 2: with shares of 3/4 and 1/4. */
Test(measures, evenness_is_one_for_equal_shares)
{
    char *text = with_sides(QUARREL, false);
    AltDocument *document =
            alt_document_new(lexicon, alt_lexicon_pack(lexicon, "armenia-azerbaijan"), "t", text, strlen(text));
    const AltDocument *const documents[] = {document};
    AltComparison *comparison = alt_comparison_new(documents, 1);
    const AltMeasure *evenness = alt_measure_find(comparison, "evenness", 0, ALT_NONE, ALT_NONE);
    cr_expect(epsilon_eq(dbl, evenness->value, 0.75, 1e-9));
    cr_expect(evenness->too_few);
    alt_comparison_free(comparison);
    alt_document_free(document);
    free(text);
}

Test(measures, only_verbs_of_plain_speech_can_doubt)
{
    expect_figure(QUARREL, "doubt", 'A', 0, 0.5, 2);
    expect_figure(QUARREL, "doubt", 'B', 0, NAN, 0);
    expect_figure(QUARREL, "verbs_distancing", 'A', 0, 1, 2);
    expect_figure(QUARREL, "doubt_odds", 'A', 'B', NAN, 2);
}

/* Odds of 1.5 : 1.5 against 0.5 : 1.5, with 1/2 added to each: ln 3. */
Test(measures, doubt_is_compared_by_odds)
{
    const char *text = "<A> claimed that the road was open. <A> said that the bridge was shut. "
                       "<B> said that it rained.\n";
    expect_figure(text, "doubt_odds", 'A', 'B', log(3), 3);
    expect_figure(text, "doubt_odds", 'B', 'A', -log(3), 3);
}

Test(measures, early_words_weigh_more)
{
    const char *text = "<A> said the road was open. <B> said the road was shut.\n";
    expect_figure(text, "prominent_words", 'A', 0, 1000.0 / 1500, 8);
    expect_figure(text, "prominence_gap", 'A', 0, 1000.0 / 1500 - 0.5, 8);
    expect_figure(text, "prominence_gap", 'B', 0, 0.5 - 1000.0 / 1500, 8);
}

#define EXCHANGE "<A> said that the bridge was shut. <B> said that the bridge was open.\n\n"

/* Twelve acts are enough to tell, three quoted words among them are not. */
Test(measures, few_words_of_many_acts_are_few)
{
    const char *text =
            "<A> said the road was \"wide open now\".\n\n" EXCHANGE EXCHANGE EXCHANGE EXCHANGE EXCHANGE EXCHANGE;
    cr_expect(not(figure_of(text, "voice_words", 'A', 0, false).too_few));
    cr_expect(figure_of(text, "voice_quoted_words", 'A', 0, false).too_few);
}

Test(measures, quoted_words_and_fragments)
{
    const char *text = "<A> said the road was \"wide open\". \"It rained all day and all night\", <A> said.\n";
    expect_figure(text, "quotations", 'A', 0, 2, 2);
    expect_figure(text, "fragments", 'A', 0, 1, 2);
    expect_figure(text, "fragments", 'B', 0, 0, 0);
}

Test(measures, who_did_the_harm)
{
    expect_figure("<B> killed two <A> soldiers.\n", "harm_doer_named", 'A', 0, 1, 1);
    expect_figure("A missile killed two <A> soldiers.\n", "harm_doer_named", 'A', 0, 0, 1);
    expect_figure("Two <A> soldiers were killed by <B>.\n", "harm_passive_by", 'A', 0, 1, 1);
    expect_figure("Two <A> soldiers were killed by <B>.\n", "harm_doer_named", 'A', 0, 1, 1);
    expect_figure("Two <A> soldiers were killed on Monday.\n", "harm_passive", 'A', 0, 1, 1);
    expect_figure("Two <A> soldiers died on Monday.\n", "harm_intransitive", 'A', 0, 1, 1);
    expect_figure("<B>'s shelling of <A> went on.\n", "harm_doer_named", 'A', 0, 1, 1);
    expect_figure("The shelling of <A> went on.\n", "harm_doer_named", 'A', 0, 0, 1);
}

Test(measures, no_harm_is_no_harm)
{
    expect_figure("<B> did not kill two <A> soldiers.\n", "harm_doer_named", 'A', 0, NAN, 0);
    expect_figure("<B> would attack <A>.\n", "harm_doer_named", 'A', 0, NAN, 0);
    expect_figure("<B> met two <A> ministers.\n", "harm_doer_named", 'A', 0, NAN, 0);
}

Test(measures, a_headline_is_borne_out_and_answered)
{
    const char *text = "<A> accuses <B> of shelling a village\n\n<A> on Monday accused <B> of shelling a village.\n\n"
                       "The road is long.\n\n<B> denied the accusation.\n";
    expect_figure(text, "headline_attributed", 'B', 0, 1, 1);
    expect_figure(text, "headline_in_body", 'B', 0, 1, 1);
    expect_figure(text, "headline_answered", 'B', 0, 1, 1);
    expect_figure(text, "headline_answered", 'A', 0, NAN, 0);
}

Test(measures, different_speakers_are_diverse)
{
    const char *one = "<A> said the road was open. <A> said the bridge was shut.\n";
    expect_figure(one, "speaker_diversity", 'A', 0, 0, 2);
    expect_figure(one, "speaker_diversity", 'B', 0, NAN, 0);
    expect_figure(one, "named_sources", 'A', 0, 1, 2);
}
