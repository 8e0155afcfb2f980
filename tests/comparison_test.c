/* Measures, on documents made by hand. */
#include "handmade.h"
#include "stages.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>

static const AltMeasure *measure(const AltComparison *comparison, const char *name, uint32_t party)
{
    const AltMeasure *found = alt_measure_find(comparison, name, 0, party, ALT_NONE);
    cr_assert(found != NULL, "no measure %s", name);
    return found;
}

static double value(const AltComparison *comparison, const char *name, uint32_t party)
{
    return measure(comparison, name, party)->value;
}

/* ---- what is measured ---- */

/* An article with 8 acts of one side and 4 of the other. */
static AltDocument *eight_to_four(uint32_t many, uint32_t few)
{
    static const char *const names[] = {"Red", "Blue"};
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_HEADLINE, "War of words");
    uint32_t first = handmade_accusation(document, ALT_BODY, many, few, "of burning villages", ALT_DENIED);
    handmade_denial(document, few, many, first);
    handmade_accusation(document, ALT_BODY, many, few, "of stealing cattle", ALT_NO_ANSWER);
    for (int i = 0; i < 6; i++)
        handmade_statement(document, many, i % 2 ? names[many] : "Smith", "it was a long day in the valley");
    for (int i = 0; i < 3; i++)
        handmade_statement(document, few, names[few], "it rained");
    return document;
}

/* Wilson's interval of 8 of 12 is 0.391 to 0.862, as computed with R's prop.test(8, 12, correct = FALSE). */
Test(balance, shares_have_an_interval)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = handmade_comparison(document);
    const AltMeasure *share = measure(comparison, "voice_acts", RED);
    cr_expect(epsilon_eq(dbl, share->value, 8.0 / 12, 1e-9));
    cr_expect(eq(u32, share->n, 12));
    cr_expect(epsilon_eq(dbl, share->low, 0.3906, 1e-4));
    cr_expect(epsilon_eq(dbl, share->high, 0.8619, 1e-4));
    cr_expect(epsilon_eq(dbl, share->neutral, 0.5, 1e-9));
    cr_expect(not(share->too_few));
    handmade_finish(comparison, document);
}

Test(balance, few_cases_are_too_few)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = handmade_comparison(document);
    const AltMeasure *rate = measure(comparison, "response_rate", BLUE);
    cr_expect(eq(u32, rate->n, 2));
    cr_expect(epsilon_eq(dbl, rate->value, 0.5, 1e-9));
    cr_expect(rate->too_few);
    handmade_finish(comparison, document);
}

Test(balance, what_nobody_did_is_undefined)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(isnan(value(comparison, "response_rate", RED)), "nobody accused Red");
    cr_expect(isnan(value(comparison, "latency_nearest", RED)));
    cr_expect(isnan(value(comparison, "headline_voice", RED)), "nobody speaks in the headline");
    cr_expect(eq(dbl, value(comparison, "accused", RED), 0));
    handmade_finish(comparison, document);
}

Test(balance, half_unanswered_has_a_median_and_more_has_none)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(eq(dbl, value(comparison, "latency_median", BLUE), 1));
    handmade_finish(comparison, document);

    document = eight_to_four(RED, BLUE);
    handmade_accusation(document, ALT_BODY, RED, BLUE, "of poisoning wells", ALT_NO_ANSWER);
    comparison = handmade_comparison(document);
    cr_expect(isnan(value(comparison, "latency_median", BLUE)));
    cr_expect(eq(dbl, value(comparison, "latency_nearest", BLUE), 1));
    handmade_finish(comparison, document);
}

Test(balance, speakers_and_words_are_counted_once)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(eq(dbl, value(comparison, "speakers", RED), 2));
    cr_expect(eq(dbl, value(comparison, "words", BLUE), 1 + 3 * 2));
    handmade_finish(comparison, document);
}

Test(balance, mediators_are_counted_and_have_no_share)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    handmade_statement(document, MEDIATORS, "Mediators", "both should talk");
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(eq(dbl, value(comparison, "acts", MEDIATORS), 1));
    cr_expect(alt_measure_find(comparison, "voice_acts", 0, MEDIATORS, ALT_NONE) == NULL);
    cr_expect(eq(u32, measure(comparison, "voice_acts", RED)->n, 12));
    handmade_finish(comparison, document);
}

Test(balance, the_matrix_says_who_accuses_whom)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(eq(dbl, alt_measure_find(comparison, "accuses", 0, RED, BLUE)->value, 2));
    cr_expect(eq(dbl, alt_measure_find(comparison, "accuses", 0, BLUE, RED)->value, 0));
    handmade_finish(comparison, document);
}

/* ---- fairness: what holds for red holds for blue ---- */

static uint32_t swapped(uint32_t party)
{
    return party == RED ? BLUE : party == BLUE ? RED : party;
}

static bool same_figure(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

Test(balance, swapping_the_sides_swaps_their_figures)
{
    AltDocument *document = eight_to_four(RED, BLUE), *mirror = eight_to_four(BLUE, RED);
    AltComparison *here = handmade_comparison(document), *there = handmade_comparison(mirror);
    cr_assert(eq(u32, here->measures.count, there->measures.count));
    for (uint32_t i = 0; i < here->measures.count; i++) {
        const AltMeasure *a = &here->measures.items[i];
        const AltMeasure *b = alt_measure_find(there, a->name, 0, swapped(a->party), swapped(a->other));
        cr_assert(b != NULL, "%s", a->name);
        cr_expect(same_figure(a->value, b->value) && a->n == b->n && same_figure(a->low, b->low)
                        && same_figure(a->high, b->high) && a->too_few == b->too_few,
                "%s of party %u", a->name, a->party);
    }
    handmade_finish(here, document);
    handmade_finish(there, mirror);
}

Test(balance, both_speak_first_where_one_cue_has_both)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "Red and Blue accused each other of burning villages.");
    for (uint32_t from = RED; from <= BLUE; from++)
        handmade_act(document,
                (HandmadeAct){.kind = ALT_ACCUSATION,
                        .party = from,
                        .name = from ? "Blue" : "Red",
                        .target = swapped(from),
                        .cue = "accused",
                        .content = "of burning villages"});
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(eq(dbl, value(comparison, "first_voice", RED), 1));
    cr_expect(eq(dbl, value(comparison, "first_voice", BLUE), 1));
    cr_expect(eq(dbl, value(comparison, "last_word", RED), 1));
    cr_expect(eq(dbl, value(comparison, "last_word", BLUE), 1));
    handmade_finish(comparison, document);
}

/* ---- threads ---- */

static void *compare_often(void *document)
{
    double sum = 0;
    for (int i = 0; i < 50; i++) {
        AltComparison *comparison = alt_comparison_new(&(const AltDocument *){document}, 1);
        sum += value(comparison, "voice_acts", RED) + comparison->measures.count;
        alt_comparison_free(comparison);
    }
    double *result = malloc(sizeof *result);
    *result = sum;
    return result;
}

/* A finished document is only read. Run with -fsanitize=thread, this shows who writes to it. */
Test(comparison, threads_may_compare_one_document)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    find_repeats(document);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        cr_assert(pthread_create(&threads[i], NULL, compare_often, document) == 0);
    double *alone = compare_often(document);
    for (int i = 0; i < 4; i++) {
        void *result = NULL;
        pthread_join(threads[i], &result);
        cr_expect(eq(dbl, *(double *)result, *alone));
        free(result);
    }
    free(alone);
    alt_document_free(document);
}
