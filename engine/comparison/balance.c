/* Counts and ledger of a document come in, the measures of balance go out.
 *
 * An article with 8 acts of Armenia and 4 of Azerbaijan gives `voice_acts` of Armenia 0.67 of n = 12, interval 0.39 to
 * 0.86, neutral point 0.5: no more can be said of so few, and no verdict is made of it.
 *
 * Nothing here knows a party by name or order, so swapping the parties of a text swaps their figures.
 */
#include "act_reading.h"
#include "comparing.h"
#include "measuring.h"

#include <math.h>

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

static void add_voice_shares(Balance *balance, const Voice *voice, const Voice *sum)
{
    double even = 1.0 / balance->tally.principals;
    add_share(balance, "voice_acts", voice->acts, sum->acts, even);
    /* Words come in quotations, not one by one, so their shares have no interval, and are too few where the acts
     * are. */
    add_plain_share(balance, "voice_words", voice->words, sum->words, sum->words, sum->acts)->neutral = even;
    add_plain_share(balance, "voice_quoted_words", voice->quoted_words, sum->quoted_words, sum->quoted_words, sum->acts)
            ->neutral = even;
    add_share(balance, "voice_speakers", voice->speakers, sum->speakers, even);
}

static void add_voice_counts(Balance *balance, const Voice *voice)
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

/* ---- M2: one side and another ---- */

/* (A - B) / (A + B) of the acts of two sides: 1 where only A is heard, -1 where only B is. Its interval is that of A's
 * share of both. */
static void add_balance_with(Balance *balance, const Voice *voice, const Voice *other)
{
    double n = (double)voice->acts + other->acts, low = NAN, high = NAN;
    AltMeasure *measure = add_value(balance, "balance_acts", ALT_UNIT_BALANCE, n > 0 ? 2 * voice->acts / n - 1 : NAN,
            voice->acts + other->acts);
    wilson_interval(voice->acts, n, &low, &high);
    aim(measure, other->party);
    measure->part = voice->acts;
    measure->whole = n;
    measure->low = 2 * low - 1;
    measure->high = 2 * high - 1;
    measure->neutral = 0;
    measure->too_few = n < ALT_ENOUGH;
}

static void add_balances(Balance *balance, const Voice *voice)
{
    for (uint32_t i = 0; i < balance->tally.count; i++) {
        const Voice *other = &balance->tally.voices[i];
        if (other->principal && other->party != voice->party)
            add_balance_with(balance, voice, other);
    }
}

/* ---- M3: all sides together ---- */

/* The index of qualitative variation, K / (K - 1) (1 - sum of squared shares): 1 where all K sides have as many acts, 0
 * where one has all. J. E. Mueller and K. F. Schuessler, "Statistical Reasoning in Sociology" (1961). K is the number
 * of sides in the pack, so that one which is not heard lowers it. */
static void add_evenness(Balance *balance, const Voice *sum)
{
    double sides = balance->tally.principals, squares = 0;
    for (uint32_t i = 0; i < balance->tally.count; i++) {
        double acts = balance->tally.voices[i].principal ? balance->tally.voices[i].acts : 0;
        squares += acts * acts;
    }
    double n = sum->acts;
    double evenness = n > 0 && sides > 1 ? sides / (sides - 1) * (1 - squares / (n * n)) : NAN;
    AltMeasure *measure = add_value(balance, "evenness", ALT_UNIT_DERIVED, evenness, sum->acts);
    measure->neutral = 1;
    measure->too_few = sum->acts < ALT_ENOUGH;
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

/* Yes or no: speaks first, in the headline, last. Where "both countries accused the other", both do. */
static void add_edges(Balance *balance, const Voice *voice, const Edges *edges)
{
    bool speaks = voice->earliest != ALT_NONE, any = edges->acts > 0;
    add_answer(balance, "first_voice", any, speaks && voice->earliest == edges->earliest, edges->acts);
    add_answer(balance, "headline_voice", edges->headline_acts > 0, voice->headline_acts > 0, edges->headline_acts);
    add_answer(balance, "last_word", any, speaks && voice->latest == edges->latest, edges->acts);
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
        aim(add_count(balance, name, count, voice->kinds[kind]), target);
    }
}

/* ---- everything ---- */

static void measure_party(Balance *balance, const Voice *voice, const Voice *sum, const Edges *edges)
{
    balance->party = voice->party;
    add_voice_counts(balance, voice);
    if (voice->principal) {
        add_voice_shares(balance, voice, sum);
        add_balances(balance, voice);
    }
    add_diversity(balance);
    add_edges(balance, voice, edges);
    add_prominence(balance, voice);
    add_wording(balance, voice);
    add_matrix(balance, "accuses", ALT_ACCUSATION, voice);
    add_matrix(balance, "asks", ALT_APPEAL, voice);
    if (voice->party != ALT_NONE)
        add_responses(balance);
    if (is_party(voice->party))
        add_agency(balance);
    add_terms(balance);
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
    add_evenness(&balance, &sum); /* of the whole text: it follows the figures of no party */
}
