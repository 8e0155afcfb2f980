/* Ledger and measures, on documents made by hand. */
#include "handmade.h"
#include "stages.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- helpers ---- */

/* Adds "SOURCE accused TARGET CONTENT." with its act. */
static uint32_t accuse(
        AltDocument *document, AltSection section, uint32_t from, uint32_t to, const char *content, AltAnswer answer)
{
    static const char *const names[] = {"Red", "Blue", "Mediators"};
    char sentence[200];
    snprintf(sentence, sizeof sentence, "%s accused %s %s.", names[from], names[to], content);
    handmade_sentence(document, section, sentence);
    return handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = from,
                    .name = names[from],
                    .target = to,
                    .cue = "accused",
                    .content = content,
                    .answer = answer});
}

static uint32_t deny(AltDocument *document, uint32_t from, uint32_t to, uint32_t accusation)
{
    static const char *const names[] = {"Red", "Blue", "Mediators"};
    char sentence[200];
    snprintf(sentence, sizeof sentence, "%s denied this.", names[from]);
    handmade_sentence(document, ALT_BODY, sentence);
    return handmade_act(document,
            (HandmadeAct){.kind = ALT_DENIAL,
                    .party = from,
                    .name = names[from],
                    .target = to,
                    .cue = "denied",
                    .content = "this",
                    .responds_to = accusation});
}

static void state(AltDocument *document, uint32_t from, const char *name, const char *content)
{
    char sentence[200];
    snprintf(sentence, sizeof sentence, "%s said %s.", name, content);
    handmade_sentence(document, ALT_BODY, sentence);
    handmade_act(document,
            (HandmadeAct){.kind = ALT_STATEMENT,
                    .party = from,
                    .name = name,
                    .target = ALT_NONE,
                    .cue = "said",
                    .content = content});
}

static AltComparison *compare(AltDocument *document)
{
    find_repeats(document);
    return alt_comparison_new(&(const AltDocument *){document}, 1);
}

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

static void finish(AltComparison *comparison, AltDocument *document)
{
    alt_comparison_free(comparison);
    alt_document_free(document);
}

/* The sizes of the exchanges: "2 1" where two accusations say the same and a third does not. */
static const char *exchange_sizes(const AltComparison *comparison)
{
    static char sizes[100];
    sizes[0] = '\0';
    for (uint32_t i = 0; i < comparison->exchanges.count; i++)
        snprintf(sizes + strlen(sizes), sizeof sizes - strlen(sizes), "%s%u", i ? " " : "",
                comparison->exchanges.items[i].accusations.count);
    return sizes;
}

static void expect_exchanges(AltDocument *document, const char *sizes)
{
    AltComparison *comparison = compare(document);
    cr_expect(strcmp(exchange_sizes(comparison), sizes) == 0, "%s, expected %s", exchange_sizes(comparison), sizes);
    finish(comparison, document);
}

/* ---- what says the same ---- */

Test(ledger, same_words_make_one_exchange)
{
    AltDocument *document = handmade_document();
    accuse(document, ALT_BODY, RED, BLUE, "of sending troops across the border", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of sending more troops", ALT_NO_ANSWER);
    expect_exchanges(document, "2 1");
}

Test(ledger, same_words_of_another_side_do_not)
{
    AltDocument *document = handmade_document();
    accuse(document, ALT_BODY, RED, BLUE, "of opening fire first", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, BLUE, RED, "of opening fire first", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, MEDIATORS, "of opening fire first", ALT_NO_ANSWER);
    expect_exchanges(document, "1 1 1");
}

Test(ledger, one_word_is_enough_for_a_headline)
{
    AltDocument *document = handmade_document();
    accuse(document, ALT_HEADLINE, RED, BLUE, "of sending troops", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of moving troops across the border", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of lying about troops on television", ALT_NO_ANSWER);
    expect_exchanges(document, "3");
}

Test(ledger, a_headline_in_other_words_repeats_the_first)
{
    AltDocument *document = handmade_document();
    accuse(document, ALT_HEADLINE, RED, BLUE, "of war", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of stealing cattle", ALT_NO_ANSWER);
    expect_exchanges(document, "2 1");
}

Test(ledger, the_allegation_is_the_one_before)
{
    AltDocument *document = handmade_document();
    accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "of stealing cattle", ALT_NO_ANSWER);
    accuse(document, ALT_BODY, RED, BLUE, "the allegation", ALT_NO_ANSWER);
    expect_exchanges(document, "1 2");
}

Test(ledger, a_quotation_that_goes_on_is_one)
{
    AltDocument *document = handmade_document();
    uint32_t first = accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
    handmade_sentence(document, ALT_BODY, "They stole our cattle.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = RED,
                    .name = "Red",
                    .target = BLUE,
                    .content = "They stole our cattle",
                    .continues = first});
    expect_exchanges(document, "2");
}

static void accuse_by_outsider(AltDocument *document, const char *name, const char *content)
{
    handmade_sentence(document, ALT_BODY, arena_format(document->arena, "%s accused Blue %s.", name, content));
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = ALT_OTHER,
                    .name = name,
                    .target = BLUE,
                    .cue = "accused",
                    .content = content});
}

Test(ledger, two_accusers_of_one_thing_make_one_exchange)
{
    AltDocument *document = handmade_document();
    accuse_by_outsider(document, "Smith", "of burning villages");
    accuse_by_outsider(document, "Jones", "of burning villages");
    expect_exchanges(document, "2");
}

/* One word in common holds together what one accuser says, not what two say. */
Test(ledger, two_outsiders_are_two)
{
    AltDocument *document = handmade_document();
    accuse_by_outsider(document, "Smith", "of burning villages");
    accuse_by_outsider(document, "Jones", "of emptying villages");
    expect_exchanges(document, "1 1");
    document = handmade_document();
    accuse_by_outsider(document, "Smith", "of burning villages");
    accuse_by_outsider(document, "Smith", "of emptying villages");
    expect_exchanges(document, "2");
}

/* ---- answers ---- */

Test(ledger, one_denial_answers_all_that_say_the_same)
{
    AltDocument *document = handmade_document();
    accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
    uint32_t second = accuse(document, ALT_BODY, RED, BLUE, "of burning villages again", ALT_DENIED);
    uint32_t denial = deny(document, BLUE, RED, second);
    AltComparison *comparison = compare(document);
    const AltExchange *exchange = &comparison->exchanges.items[0];
    cr_expect(eq(int, exchange->answer, ALT_DENIED));
    cr_expect(eq(u32, exchange->answers.count, 1));
    cr_expect(eq(u32, comparison->members.items[exchange->answers.first], denial - 1));
    cr_expect(exchange->has_latency);
    cr_expect(eq(i32, exchange->latency.sentences, 2));
    cr_expect(not(alt_exchange_unanswered(comparison, exchange)));
    finish(comparison, document);
}

Test(ledger, a_denial_may_come_first)
{
    AltDocument *document = handmade_document();
    deny(document, BLUE, RED, 2);
    accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_DENIED);
    AltComparison *comparison = compare(document);
    cr_expect(eq(i32, comparison->exchanges.items[0].latency.sentences, -1));
    finish(comparison, document);
}

Test(ledger, who_is_heard_on_something_else_has_not_answered)
{
    AltDocument *document = handmade_document();
    state(document, BLUE, "Blue", "it rained");
    accuse(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_VOICED);
    AltComparison *comparison = compare(document);
    const AltExchange *exchange = &comparison->exchanges.items[0];
    cr_expect(eq(u32, exchange->voiced, 0));
    cr_expect(alt_exchange_unanswered(comparison, exchange));
    finish(comparison, document);
}

Test(ledger, nobody_can_answer_what_is_laid_to_nobody)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "Red condemned the attack.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = RED,
                    .name = "Red",
                    .target = ALT_NONE,
                    .cue = "condemned",
                    .content = "the attack"});
    AltComparison *comparison = compare(document);
    cr_expect(not(alt_exchange_unanswered(comparison, &comparison->exchanges.items[0])));
    finish(comparison, document);
}

/* ---- measures ---- */

/* An article with 8 acts of one side and 4 of the other. */
static AltDocument *eight_to_four(uint32_t many, uint32_t few)
{
    static const char *const names[] = {"Red", "Blue"};
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_HEADLINE, "War of words");
    uint32_t first = accuse(document, ALT_BODY, many, few, "of burning villages", ALT_DENIED);
    deny(document, few, many, first);
    accuse(document, ALT_BODY, many, few, "of stealing cattle", ALT_NO_ANSWER);
    for (int i = 0; i < 6; i++)
        state(document, many, i % 2 ? names[many] : "Smith", "it was a long day in the valley");
    for (int i = 0; i < 3; i++)
        state(document, few, names[few], "it rained");
    return document;
}

/* Wilson's interval of 8 of 12 is 0.391 to 0.862, as computed with R's prop.test(8, 12, correct = FALSE). */
Test(balance, shares_have_an_interval)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = compare(document);
    const AltMeasure *share = measure(comparison, "voice_acts", RED);
    cr_expect(epsilon_eq(dbl, share->value, 8.0 / 12, 1e-9));
    cr_expect(eq(u32, share->n, 12));
    cr_expect(epsilon_eq(dbl, share->low, 0.3906, 1e-4));
    cr_expect(epsilon_eq(dbl, share->high, 0.8619, 1e-4));
    cr_expect(epsilon_eq(dbl, share->neutral, 0.5, 1e-9));
    cr_expect(not(share->too_few));
    finish(comparison, document);
}

Test(balance, few_cases_are_too_few)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = compare(document);
    const AltMeasure *rate = measure(comparison, "response_rate", BLUE);
    cr_expect(eq(u32, rate->n, 2));
    cr_expect(epsilon_eq(dbl, rate->value, 0.5, 1e-9));
    cr_expect(rate->too_few);
    finish(comparison, document);
}

Test(balance, what_nobody_did_is_undefined)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = compare(document);
    cr_expect(isnan(value(comparison, "response_rate", RED)), "nobody accused Red");
    cr_expect(isnan(value(comparison, "latency_nearest", RED)));
    cr_expect(isnan(value(comparison, "headline_voice", RED)), "nobody speaks in the headline");
    cr_expect(eq(dbl, value(comparison, "accused", RED), 0));
    finish(comparison, document);
}

Test(balance, half_unanswered_has_a_median_and_more_has_none)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = compare(document);
    cr_expect(eq(dbl, value(comparison, "latency_median", BLUE), 1));
    finish(comparison, document);

    document = eight_to_four(RED, BLUE);
    accuse(document, ALT_BODY, RED, BLUE, "of poisoning wells", ALT_NO_ANSWER);
    comparison = compare(document);
    cr_expect(isnan(value(comparison, "latency_median", BLUE)));
    cr_expect(eq(dbl, value(comparison, "latency_nearest", BLUE), 1));
    finish(comparison, document);
}

Test(balance, speakers_and_words_are_counted_once)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = compare(document);
    cr_expect(eq(dbl, value(comparison, "speakers", RED), 2));
    cr_expect(eq(dbl, value(comparison, "words", BLUE), 1 + 3 * 2));
    finish(comparison, document);
}

Test(balance, mediators_are_counted_and_have_no_share)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    state(document, MEDIATORS, "Mediators", "both should talk");
    AltComparison *comparison = compare(document);
    cr_expect(eq(dbl, value(comparison, "acts", MEDIATORS), 1));
    cr_expect(alt_measure_find(comparison, "voice_acts", 0, MEDIATORS, ALT_NONE) == NULL);
    cr_expect(eq(u32, measure(comparison, "voice_acts", RED)->n, 12));
    finish(comparison, document);
}

Test(balance, the_matrix_says_who_accuses_whom)
{
    AltDocument *document = eight_to_four(RED, BLUE);
    AltComparison *comparison = compare(document);
    cr_expect(eq(dbl, alt_measure_find(comparison, "accuses", 0, RED, BLUE)->value, 2));
    cr_expect(eq(dbl, alt_measure_find(comparison, "accuses", 0, BLUE, RED)->value, 0));
    finish(comparison, document);
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
    AltComparison *here = compare(document), *there = compare(mirror);
    cr_assert(eq(u32, here->measures.count, there->measures.count));
    for (uint32_t i = 0; i < here->measures.count; i++) {
        const AltMeasure *a = &here->measures.items[i];
        const AltMeasure *b = alt_measure_find(there, a->name, 0, swapped(a->party), swapped(a->other));
        cr_assert(b != NULL, "%s", a->name);
        cr_expect(same_figure(a->value, b->value) && a->n == b->n && same_figure(a->low, b->low)
                        && same_figure(a->high, b->high) && a->too_few == b->too_few,
                "%s of party %u", a->name, a->party);
    }
    finish(here, document);
    finish(there, mirror);
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
    AltComparison *comparison = compare(document);
    cr_expect(eq(dbl, value(comparison, "first_voice", RED), 1));
    cr_expect(eq(dbl, value(comparison, "first_voice", BLUE), 1));
    cr_expect(eq(dbl, value(comparison, "last_word", RED), 1));
    cr_expect(eq(dbl, value(comparison, "last_word", BLUE), 1));
    finish(comparison, document);
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
