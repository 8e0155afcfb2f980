/* Counts and ledger of a document come in, the measures of balance go out.
 *
 * An article with 8 acts of Armenia and 4 of Azerbaijan gives `voice_acts` of Armenia 0.67 of n = 12, interval 0.39 to
 * 0.86, neutral point 0.5: no more can be said of so few, and no verdict is made of it.
 *
 * Nothing here knows a party by name or order, so swapping the parties of a text swaps their figures.
 */
#include "base/list.h"
#include "comparing.h"
#include "records/act_reading.h"
#include "tally.h"

#include <math.h>
#include <stdlib.h>

#define QUANTILE 1.959964 /* of the normal distribution, for an interval of 95% */
#define NEVER INT32_MAX   /* latency of an exchange without answer */

/* What the functions below share. */
typedef struct Balance {
    AltComparison *comparison;
    const AltDocument *document;
    uint32_t number; /* of the document */
    Tally tally;
    uint32_t party; /* whom the figures are about that are being added */
} Balance;

/* ---- figures ---- */

static AltMeasure *add(Balance *balance, const char *name, double value, uint32_t n)
{
    AltMeasure *measure = LIST_ADD(balance->comparison->arena, &balance->comparison->measures);
    *measure = (AltMeasure){.name = name,
            .document = balance->number,
            .party = balance->party,
            .other = ALT_NONE,
            .value = value,
            .n = n,
            .low = NAN,
            .high = NAN,
            .neutral = NAN};
    return measure;
}

static void add_count(Balance *balance, const char *name, uint32_t count, uint32_t n)
{
    add(balance, name, count, n);
}

/* The interval of a share by Wilson's score method: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927), 209-212. Unlike the textbook's
 * p +- 1.96 sqrt(p (1 - p) / n) it stays within 0 and 1 and holds for small n. */
static void set_interval(AltMeasure *measure)
{
    double n = measure->n, p = measure->value, z2 = QUANTILE * QUANTILE;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double reach = QUANTILE / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    measure->low = middle - reach < 0 ? 0 : middle - reach;
    measure->high = middle + reach > 1 ? 1 : middle + reach;
}

/* A share of `n` that are no cases of their own, such as words: without interval. */
static AltMeasure *add_plain_share(Balance *balance, const char *name, uint32_t part, uint32_t n, double neutral)
{
    AltMeasure *measure = add(balance, name, n ? (double)part / n : NAN, n);
    measure->is_share = true;
    measure->neutral = neutral;
    return measure;
}

static void add_share(Balance *balance, const char *name, uint32_t part, uint32_t n, double neutral)
{
    AltMeasure *measure = add_plain_share(balance, name, part, n, neutral);
    measure->too_few = n < ALT_ENOUGH;
    if (n > 0)
        set_interval(measure);
}

/* ---- M1: who is heard how much ---- */

/* Sums over the sides of the dispute. */
static Voice sum_principals(const Tally *tally)
{
    Voice sum = {0};
    for (uint32_t i = 0; i < tally->count; i++) {
        const Voice *voice = &tally->voices[i];
        if (!voice->principal)
            continue;
        sum.acts += voice->acts;
        sum.words += voice->words;
        sum.quoted_words += voice->quoted_words;
        sum.speakers += voice->speakers;
    }
    return sum;
}

/* Words come in quotations, not one by one, so their shares have no interval, and they are too few where the acts are. */
static void add_word_share(Balance *balance, const char *name, uint32_t part, uint32_t n, const Voice *sum)
{
    AltMeasure *measure = add_plain_share(balance, name, part, n, 1.0 / balance->tally.principals);
    measure->too_few = sum->acts < ALT_ENOUGH;
}

static void add_voice_shares(Balance *balance, const Voice *voice, const Voice *sum)
{
    double even = 1.0 / balance->tally.principals;
    add_share(balance, "voice_acts", voice->acts, sum->acts, even);
    add_word_share(balance, "voice_words", voice->words, sum->words, sum);
    add_word_share(balance, "voice_quoted_words", voice->quoted_words, sum->quoted_words, sum);
    add_share(balance, "voice_speakers", voice->speakers, sum->speakers, even);
}

static void add_counts(Balance *balance, const Voice *voice)
{
    static const char *const kinds[ALT_KIND_COUNT] = {
            [ALT_ACCUSATION] = "accusations",
            [ALT_DENIAL] = "denials",
            [ALT_APPEAL] = "appeals",
            [ALT_STATEMENT] = "statements",
    };
    uint32_t all = balance->document->acts.count;
    add_count(balance, "acts", voice->acts, all);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        add_count(balance, kinds[kind], voice->kinds[kind], all);
    add_count(balance, "words", voice->words, all);
    add_count(balance, "quoted_words", voice->quoted_words, all);
    add_count(balance, "speakers", voice->speakers, all);
}

/* ---- first and last voice ---- */

typedef struct Edges {
    uint32_t earliest;
    uint32_t latest;
    uint32_t headline_acts;
    uint32_t acts;
} Edges;

static Edges find_edges(const Tally *tally)
{
    Edges edges = {.earliest = ALT_NONE};
    for (uint32_t i = 0; i < tally->count; i++) {
        const Voice *voice = &tally->voices[i];
        if (voice->earliest == ALT_NONE)
            continue;
        edges.acts += voice->acts;
        edges.headline_acts += voice->headline_acts;
        edges.earliest = voice->earliest < edges.earliest ? voice->earliest : edges.earliest;
        edges.latest = voice->latest > edges.latest ? voice->latest : edges.latest;
    }
    return edges;
}

static double yes(bool known, bool answer)
{
    return !known ? NAN : answer ? 1 : 0;
}

/* Yes or no: speaks first, in the headline, last. Where "both countries accused the other", both do. */
static void add_edges(Balance *balance, const Voice *voice, const Edges *edges)
{
    bool speaks = voice->earliest != ALT_NONE, any = edges->acts > 0;
    add(balance, "first_voice", yes(any, speaks && voice->earliest == edges->earliest), edges->acts);
    add(balance, "headline_voice", yes(edges->headline_acts > 0, voice->headline_acts > 0), edges->headline_acts);
    add(balance, "last_word", yes(any, speaks && voice->latest == edges->latest), edges->acts);
}

/* ---- M5: who accuses whom, who asks whom ---- */

static uint32_t count_aimed(const AltDocument *document, AltKind kind, uint32_t source, uint32_t target)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        bool aimed = has_target(document, act, target) || (target == ALT_NONE && act->target_count == 0);
        count += act->kind == kind && source_party(document, act) == source && aimed;
    }
    return count;
}

static void add_matrix(Balance *balance, const char *name, AltKind kind, const Voice *voice)
{
    for (uint32_t i = 0; i < balance->tally.count; i++) {
        uint32_t target = balance->tally.voices[i].party;
        uint32_t count = count_aimed(balance->document, kind, voice->party, target);
        AltMeasure *measure = add(balance, name, count, voice->kinds[kind]);
        measure->is_matrix = true;
        measure->other = target;
    }
}

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

static void count_reply(Replies *replies, const AltExchange *exchange)
{
    replies->levels[exchange->answer]++;
    bool answered = exchange->answer >= ALT_ANSWERED && exchange->has_latency;
    int32_t latency = answered ? exchange->latency : NEVER;
    replies->latencies[replies->exchanges++] = latency;
    if (answered && (replies->nearest == NEVER || abs(latency) < abs(replies->nearest)))
        replies->nearest = latency;
    for (size_t i = 0; i < sizeof reaches / sizeof *reaches; i++)
        replies->within[i] += latency <= reaches[i];
}

static Replies count_replies(const Balance *balance, uint32_t party)
{
    const AltComparison *comparison = balance->comparison;
    Replies replies = {.nearest = NEVER};
    replies.latencies = arena_alloc(comparison->arena, comparison->exchanges.count * sizeof *replies.latencies);
    for (uint32_t i = 0; i < comparison->exchanges.count; i++) {
        const AltExchange *exchange = &comparison->exchanges.items[i];
        if (exchange->document == balance->number && accuses(balance, exchange, party))
            count_reply(&replies, exchange);
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
    add(balance, "latency_nearest", in_sentences(replies.nearest), n);
    add(balance, "latency_median", median_latency(&replies), n);
}

/* ---- everything ---- */

static void measure_party(Balance *balance, const Voice *voice, const Voice *sum, const Edges *edges)
{
    balance->party = voice->party;
    add_counts(balance, voice);
    if (voice->principal)
        add_voice_shares(balance, voice, sum);
    add_edges(balance, voice, edges);
    add_matrix(balance, "accuses", ALT_ACCUSATION, voice);
    add_matrix(balance, "asks", ALT_APPEAL, voice);
    if (voice->party != ALT_NONE)
        add_replies(balance);
}

void find_measures(AltComparison *comparison, uint32_t number)
{
    const AltDocument *document = comparison->documents[number];
    Balance balance = {.comparison = comparison, .document = document, .number = number};
    balance.tally = take_tally(comparison->arena, document);
    Voice sum = sum_principals(&balance.tally);
    Edges edges = find_edges(&balance.tally);
    for (uint32_t i = 0; i < balance.tally.count; i++)
        measure_party(&balance, &balance.tally.voices[i], &sum, &edges);
}
