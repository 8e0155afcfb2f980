/* The ledger comes in, figures on who was answered go out: M6 and M7 of accusations, M8b of headlines, M13 of appeals.
 *
 * "Armenia accused Azerbaijan ... Azerbaijan has denied this." is one exchange against Azerbaijan, denied one sentence
 * later.
 */
#include "act_reading.h"
#include "measuring.h"

#include <math.h>
#include <stdlib.h>

#define NEVER INT32_MAX /* latency of an exchange without answer */
#define EARLY_PARAGRAPHS \
    3u /* of the body: how far readers of a headline get, by the old rule of the inverted pyramid */

/* ---- M6 and M7: whether the accused is heard, and how soon ---- */

/* What became of the accusations against one party. */
typedef struct Replies {
    uint32_t exchanges;
    uint32_t levels[ALT_DENIED + 1];
    int32_t nearest; /* the latency that is least in size; NEVER where none is answered */
    uint32_t within[3];
    int32_t *latencies;
} Replies;

static const int32_t reaches[] = {1, 3, 5}; /* sentences that a reader may go on for an answer */

static bool accuses(const Balance *balance, const AltExchange *exchange, uint32_t party)
{
    const uint32_t *acts = &balance->comparison->members.items[exchange->accusations.first];
    for (uint32_t i = 0; i < exchange->accusations.count; i++)
        if (has_target(balance->document, act_at(balance->document, acts[i]), party))
            return true;
    return false;
}

/* How one party fares in an exchange. */
typedef struct Fate {
    AltAnswer level;
    int32_t latency; /* sentences to the first answer; NEVER where there is none */
} Fate;

static bool accuses_others(const Balance *balance, const AltExchange *exchange, uint32_t party)
{
    const AltAct *first = act_at(balance->document, balance->comparison->members.items[exchange->accusations.first]);
    for (uint32_t i = 0; i < first->target_count; i++)
        if (target_party(balance->document, first, i) != party)
            return true;
    return false;
}

static bool speaks(const AltDocument *document, uint32_t party)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (source_party(document, act_at(document, i)) == party)
            return true;
    return false;
}

/* Where several are accused, what the party itself answers. */
static Fate own_answer(const Balance *balance, const AltExchange *exchange, uint32_t party)
{
    const AltDocument *document = balance->document;
    const uint32_t *members = balance->comparison->members.items;
    uint32_t start = act_at(document, members[exchange->accusations.first])->sentence;
    Fate fate = {.level = speaks(document, party) ? ALT_VOICED : ALT_NO_ANSWER, .latency = NEVER};
    for (uint32_t i = exchange->answers.count; i-- > 0;) {
        const AltAct *answer = act_at(document, members[exchange->answers.first + i]);
        if (source_party(document, answer) != party)
            continue;
        AltAnswer level = answer->kind == ALT_DENIAL ? ALT_DENIED : ALT_ANSWERED;
        fate.level = level > fate.level ? level : fate.level;
        fate.latency = (int32_t)answer->sentence - (int32_t)start;
    }
    const AltSilence *silence = exchange->silence == ALT_NONE ? NULL : &document->silences.items[exchange->silence];
    if (silence && silence->party == party && fate.level < ALT_ANSWERED)
        fate = (Fate){ALT_ANSWERED, (int32_t)silence->sentence - (int32_t)start};
    return fate;
}

static Fate fate_of(const Balance *balance, const AltExchange *exchange, uint32_t party)
{
    if (accuses_others(balance, exchange, party))
        return own_answer(balance, exchange, party);
    bool answered = exchange->answer >= ALT_ANSWERED && exchange->has_latency;
    return (Fate){exchange->answer, answered ? exchange->latency.sentences : NEVER};
}

static void count_reply(Replies *replies, Fate fate)
{
    replies->levels[fate.level]++;
    replies->latencies[replies->exchanges++] = fate.latency;
    if (fate.latency != NEVER && (replies->nearest == NEVER || abs(fate.latency) < abs(replies->nearest)))
        replies->nearest = fate.latency;
    for (size_t i = 0; i < sizeof reaches / sizeof *reaches; i++)
        replies->within[i] += fate.latency <= reaches[i];
}

static Replies count_replies(const Balance *balance, uint32_t party)
{
    const AltComparison *comparison = balance->comparison;
    Replies replies = {.nearest = NEVER};
    replies.latencies = arena_alloc(comparison->arena, comparison->exchanges.count * sizeof *replies.latencies);
    for (uint32_t i = 0; i < comparison->exchanges.count; i++) {
        const AltExchange *exchange = &comparison->exchanges.items[i];
        if (exchange->document == balance->number && accuses(balance, exchange, party))
            count_reply(&replies, fate_of(balance, exchange, party));
    }
    return replies;
}

static double in_sentences(int32_t latency)
{
    return latency == NEVER ? NAN : (double)latency;
}

/* The latency that half of the exchanges have at most. The unanswered count as never: they are cases whose answer lies
 * beyond the end of the text, so that with half or more of them there is no median (the Kaplan-Meier median: E. L.
 * Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958), 457-481). */
static double median_latency(const Replies *replies)
{
    for (uint32_t i = 0; i < replies->exchanges; i++) {
        uint32_t sooner = 0, as_soon = 0;
        for (uint32_t j = 0; j < replies->exchanges; j++) {
            sooner += replies->latencies[j] < replies->latencies[i];
            as_soon += replies->latencies[j] <= replies->latencies[i];
        }
        bool middle = sooner * 2 < replies->exchanges && as_soon * 2 >= replies->exchanges;
        if (middle)
            return in_sentences(replies->latencies[i]);
    }
    return NAN;
}

static void add_replies(Balance *balance)
{
    Replies replies = count_replies(balance, balance->party);
    uint32_t n = replies.exchanges, answered = replies.levels[ALT_DENIED] + replies.levels[ALT_ANSWERED];
    add_count(balance, "accused", n, n);
    add_share(balance, "response_rate", answered, n, 1);
    add_count(balance, "response_denied", replies.levels[ALT_DENIED], n);
    add_count(balance, "response_answered", replies.levels[ALT_ANSWERED], n);
    add_count(balance, "response_voiced", replies.levels[ALT_VOICED], n);
    add_count(balance, "response_none", replies.levels[ALT_NO_ANSWER], n);
    add_share(balance, "answered_within_1", replies.within[0], n, NAN);
    add_share(balance, "answered_within_3", replies.within[1], n, NAN);
    add_share(balance, "answered_within_5", replies.within[2], n, NAN);
    add_value(balance, "latency_nearest", ALT_UNIT_SENTENCES, in_sentences(replies.nearest), n);
    add_value(balance, "latency_median", ALT_UNIT_SENTENCES, median_latency(&replies), n);
}

/* ---- M8b: what a reader of the headline learns ---- */

/* Headlines that accuse the party: with whose accusation it is, borne out by the text, answered early in it. */
typedef struct Headlines {
    uint32_t exchanges, attributed, repeated, answered;
} Headlines;

/* The paragraph of the body that a sentence stands in, from 1; 0 for headline, standfirst and captions. */
static uint32_t body_paragraph(const AltDocument *document, uint32_t sentence)
{
    if (document->sentences.items[sentence].section != ALT_BODY)
        return 0;
    uint32_t paragraph = 0, block = ALT_NONE;
    for (uint32_t i = 0; i <= sentence; i++) {
        const AltSentence *it = &document->sentences.items[i];
        paragraph += it->section == ALT_BODY && it->block != block;
        block = it->section == ALT_BODY ? it->block : block;
    }
    return paragraph;
}

/* Whether an act of the party in the headline, or in the first paragraphs, answers the exchange. */
static bool is_answered_early(const Balance *balance, const AltExchange *exchange)
{
    const uint32_t *answers = &balance->comparison->members.items[exchange->answers.first];
    for (uint32_t i = 0; i < exchange->answers.count; i++) {
        const AltAct *act = act_at(balance->document, answers[i]);
        if (body_paragraph(balance->document, act->sentence) <= EARLY_PARAGRAPHS
                && section_of_act(balance->document, act) != ALT_CAPTION)
            return true;
    }
    return false;
}

static void count_headline(Headlines *headlines, const Balance *balance, const AltExchange *exchange)
{
    const uint32_t *acts = &balance->comparison->members.items[exchange->accusations.first];
    bool in_headline = false, attributed = false, in_body = false;
    for (uint32_t i = 0; i < exchange->accusations.count; i++) {
        const AltAct *act = act_at(balance->document, acts[i]);
        AltSection section = section_of_act(balance->document, act);
        in_headline |= section == ALT_HEADLINE;
        attributed |= section == ALT_HEADLINE && act->source != ALT_NONE;
        in_body |= section == ALT_BODY;
    }
    headlines->exchanges += in_headline;
    headlines->attributed += in_headline && attributed;
    headlines->repeated += in_headline && in_body;
    headlines->answered += in_headline && is_answered_early(balance, exchange);
}

static void add_headlines(Balance *balance)
{
    Headlines headlines = {0};
    for (uint32_t i = 0; i < balance->comparison->exchanges.count; i++) {
        const AltExchange *exchange = &balance->comparison->exchanges.items[i];
        if (exchange->document == balance->number && accuses(balance, exchange, balance->party))
            count_headline(&headlines, balance, exchange);
    }
    uint32_t n = headlines.exchanges;
    add_share(balance, "headline_attributed", headlines.attributed, n, 1);
    add_share(balance, "headline_in_body", headlines.repeated, n, 1);
    add_share(balance, "headline_answered", headlines.answered, n, 1);
}

/* ---- M13: appeals ---- */

static bool is_replied_to(const AltDocument *document, uint32_t appeal, uint32_t party)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->responds_to == appeal && source_party(document, act_at(document, i)) == party)
            return true;
    return false;
}

/* Appeals to the party; what goes on with a quotation is the same appeal. */
static void add_appeals(Balance *balance)
{
    const AltDocument *document = balance->document;
    uint32_t asked = 0, answered = 0;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        if (act->kind != ALT_APPEAL || act->continues != ALT_NONE || !has_target(document, act, balance->party))
            continue;
        asked++;
        answered += is_replied_to(document, i, balance->party);
    }
    add_share(balance, "appeals_answered", answered, asked, NAN);
}

void add_responses(Balance *balance)
{
    add_replies(balance);
    add_headlines(balance);
    add_appeals(balance);
}
