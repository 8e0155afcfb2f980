/* Where the words of a party stand comes in, figures on how prominently it is heard go out: M8.
 *
 * A word in the first sentence counts as one, a word in the last one hardly at all, as readers leave on the way: of an
 * article of 10 sentences, 20 words in the second weigh 18, in the ninth 4. The share of such weighed words beside the
 * plain share shows whether a party is heard early or late. Both ways of weighing are rules of thumb, so there are two.
 */
#include "act_reading.h"
#include "measuring.h"

#include <math.h>

#define UNIT 1000.0  /* weights are whole thousandths, so that sums of a corpus do not depend on their order */
#define HALF_WAY 5.0 /* sentences by which the steep weight falls to half */

/* Words of one party, or of all sides, by both ways of weighing, in thousandths. */
typedef struct Weights {
    double even, steep;
} Weights;

/* The place of a sentence, from 1; headline and standfirst count as the first. */
static double place_of(const AltDocument *document, uint32_t sentence)
{
    uint32_t before = 0;
    while (before < sentence && document->sentences.items[before].section <= ALT_STANDFIRST)
        before++;
    return sentence < before + 1 ? 1 : (double)(sentence - before) + 1;
}

static Weights weights_at(const AltDocument *document, uint32_t sentence)
{
    double place = place_of(document, sentence), count = document->sentences.count;
    return (Weights){round(UNIT * (1 - (place - 1) / count)), round(UNIT * exp2(-(place - 1) / HALF_WAY))};
}

/* The words of one party, weighed. */
static Weights weigh(const AltDocument *document, uint32_t party, bool *marks)
{
    Weights sum = {0};
    mark_words(document, party, marks);
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        Weights weights = weights_at(document, i);
        AltRange tokens = document->sentences.items[i].tokens;
        for (uint32_t t = tokens.first; t < tokens.end; t++) {
            sum.even += marks[t] ? weights.even : 0;
            sum.steep += marks[t] ? weights.steep : 0;
        }
    }
    return sum;
}

static Weights weigh_principals(const Balance *balance, bool *marks)
{
    Weights sum = {0};
    for (uint32_t i = 0; i < balance->tally.count; i++) {
        if (!balance->tally.voices[i].principal)
            continue;
        Weights weights = weigh(balance->document, balance->tally.voices[i].party, marks);
        sum.even += weights.even;
        sum.steep += weights.steep;
    }
    return sum;
}

/* Whether the party speaks in the first paragraph of the body. */
static bool speaks_in_lead(const AltDocument *document, uint32_t party)
{
    uint32_t lead = ALT_NONE;
    for (uint32_t i = 0; i < document->sentences.count && lead == ALT_NONE; i++)
        if (document->sentences.items[i].section == ALT_BODY)
            lead = document->sentences.items[i].block;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        if (source_party(document, act) == party && act->source != ALT_NONE && lead != ALT_NONE
                && section_of_act(document, act) == ALT_BODY && document->sentences.items[act->sentence].block == lead)
            return true;
    }
    return false;
}

void add_prominence(Balance *balance, const Voice *voice)
{
    const AltDocument *document = balance->document;
    add_answer(balance, "lead_voice", document->acts.count > 0, speaks_in_lead(document, voice->party),
            document->acts.count);
    if (!voice->principal)
        return;
    bool *marks = arena_alloc(balance->comparison->arena, document->tokens.count);
    Weights own = weigh(document, voice->party, marks), all = weigh_principals(balance, marks);
    uint32_t acts = 0, words = 0;
    for (uint32_t i = 0; i < balance->tally.count; i++) {
        acts += balance->tally.voices[i].principal ? balance->tally.voices[i].acts : 0;
        words += balance->tally.voices[i].principal ? balance->tally.voices[i].words : 0;
    }
    double even = 1.0 / balance->tally.principals;
    AltMeasure *share = add_plain_share(balance, "prominent_words", own.even, all.even, words, acts);
    share->neutral = even;
    double gap = words > 0 ? share->value - (double)voice->words / words : NAN;
    add_plain_share(balance, "prominent_words_steep", own.steep, all.steep, words, acts)->neutral = even;
    AltMeasure *measure = add_value(balance, "prominence_gap", ALT_UNIT_DERIVED, gap, words);
    measure->neutral = 0;
    measure->too_few = acts < ALT_ENOUGH;
}
