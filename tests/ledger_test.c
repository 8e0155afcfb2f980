/* The ledger, on documents made by hand: which accusations are one, and what answers them. */
#include "handmade.h"

#include "base/arena.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

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
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(strcmp(exchange_sizes(comparison), sizes) == 0, "%s, expected %s", exchange_sizes(comparison), sizes);
    handmade_finish(comparison, document);
}

/* Red accuses Blue of each of them, in the body. */
static void accuse_blue(AltDocument *document, const char *const *contents)
{
    for (; *contents; contents++)
        handmade_accusation(document, ALT_BODY, RED, BLUE, *contents, ALT_NO_ANSWER);
}

/* ---- what says the same ---- */

Test(ledger, same_words_make_one_exchange)
{
    AltDocument *document = handmade_document();
    accuse_blue(document,
            (const char *const[]){
                    "of sending troops across the border", "of burning villages", "of sending more troops", NULL});
    expect_exchanges(document, "2 1");
}

Test(ledger, same_words_of_another_side_do_not)
{
    AltDocument *document = handmade_document();
    handmade_accusation(document, ALT_BODY, RED, BLUE, "of opening fire first", ALT_NO_ANSWER);
    handmade_accusation(document, ALT_BODY, BLUE, RED, "of opening fire first", ALT_NO_ANSWER);
    handmade_accusation(document, ALT_BODY, RED, MEDIATORS, "of opening fire first", ALT_NO_ANSWER);
    expect_exchanges(document, "1 1 1");
}

Test(ledger, one_word_is_enough_for_a_headline)
{
    AltDocument *document = handmade_document();
    handmade_accusation(document, ALT_HEADLINE, RED, BLUE, "of sending troops", ALT_NO_ANSWER);
    accuse_blue(document,
            (const char *const[]){"of moving troops across the border", "of lying about troops on television", NULL});
    expect_exchanges(document, "3");
}

Test(ledger, a_headline_in_other_words_repeats_the_first)
{
    AltDocument *document = handmade_document();
    handmade_accusation(document, ALT_HEADLINE, RED, BLUE, "of war", ALT_NO_ANSWER);
    accuse_blue(document, (const char *const[]){"of burning villages", "of stealing cattle", NULL});
    expect_exchanges(document, "2 1");
}

Test(ledger, the_allegation_is_the_one_before)
{
    AltDocument *document = handmade_document();
    accuse_blue(document, (const char *const[]){"of burning villages", "of stealing cattle", "the allegation", NULL});
    expect_exchanges(document, "1 2");
}

Test(ledger, a_quotation_that_goes_on_is_one)
{
    AltDocument *document = handmade_document();
    uint32_t first = handmade_accusation(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
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
    handmade_accusation(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_NO_ANSWER);
    uint32_t second = handmade_accusation(document, ALT_BODY, RED, BLUE, "of burning villages again", ALT_DENIED);
    uint32_t denial = handmade_denial(document, BLUE, RED, second);
    AltComparison *comparison = handmade_comparison(document);
    const AltExchange *exchange = &comparison->exchanges.items[0];
    cr_expect(eq(int, exchange->answer, ALT_DENIED));
    cr_expect(eq(u32, exchange->answers.count, 1));
    cr_expect(eq(u32, comparison->members.items[exchange->answers.first], denial - 1));
    cr_expect(exchange->has_latency);
    cr_expect(eq(i32, exchange->latency.sentences, 2));
    cr_expect(not(alt_exchange_unanswered(comparison, exchange)));
    handmade_finish(comparison, document);
}

Test(ledger, a_denial_may_come_first)
{
    AltDocument *document = handmade_document();
    handmade_denial(document, BLUE, RED, 2);
    handmade_accusation(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_DENIED);
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(eq(i32, comparison->exchanges.items[0].latency.sentences, -1));
    handmade_finish(comparison, document);
}

Test(ledger, who_is_heard_on_something_else_has_not_answered)
{
    AltDocument *document = handmade_document();
    handmade_statement(document, BLUE, "Blue", "it rained");
    handmade_accusation(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_VOICED);
    AltComparison *comparison = handmade_comparison(document);
    const AltExchange *exchange = &comparison->exchanges.items[0];
    cr_expect(eq(u32, exchange->voiced, 0));
    cr_expect(alt_exchange_unanswered(comparison, exchange));
    handmade_finish(comparison, document);
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
    AltComparison *comparison = handmade_comparison(document);
    cr_expect(not(alt_exchange_unanswered(comparison, &comparison->exchanges.items[0])));
    handmade_finish(comparison, document);
}
