/* The verbs and quotation marks around a party's words come in, figures on how it is reported go out: M9 and M10.
 *
 * "Baku claimed" casts doubt, "Yerevan said" does not, "Yerevan admitted" gives a point to the other side. Only verbs
 * of plain speech are compared: "denied" and "accused" name a kind of act, and say nothing of what the paper thinks of
 * it.
 */
#include "act_reading.h"
#include "lexicon/lexicon.h"
#include "measuring.h"

#include <math.h>

#define FRAGMENT 3 /* words: "years of neglect"; marks around so few may be scare quotes */

/* Verbs of plain speech by what they imply. */
typedef struct Verbs {
    uint32_t stances[ALT_STANCE_COUNT];
    uint32_t all;
} Verbs;

/* Whether a verb that leaves open what kind of act it is reports the act, and reports it by itself: what goes on with a
 * quotation has the verb of its first sentence. */
static bool is_plain_speech(const AltDocument *document, const AltAct *act)
{
    if (act->cue.end <= act->cue.start || act->continues != ALT_NONE
            || act->attribution >= document->attributions.count)
        return false;
    const Frame *frame = document->attributions.items[act->attribution].frame;
    return frame && (frame->kind == FRAME_SPEECH || frame->kind == FRAME_STATEMENT);
}

static Verbs count_verbs(const AltDocument *document, uint32_t party)
{
    Verbs verbs = {0};
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        if (source_party(document, act) != party || !is_plain_speech(document, act))
            continue;
        verbs.stances[act->stance]++;
        verbs.all++;
    }
    return verbs;
}

/* How much more often the words of the party are doubted than those of another. */
static void add_doubt_against(Balance *balance, const Verbs *verbs, uint32_t other)
{
    Verbs others = count_verbs(balance->document, other);
    OddsRatio odds =
            log_odds_ratio(verbs->stances[ALT_DISTANCING], verbs->all, others.stances[ALT_DISTANCING], others.all);
    AltMeasure *measure = add_value(balance, "doubt_odds", ALT_UNIT_DERIVED, odds.value, verbs->all + others.all);
    aim(measure, other);
    measure->low = odds.low;
    measure->high = odds.high;
    measure->neutral = 0;
    measure->too_few = verbs->all < ALT_ENOUGH || others.all < ALT_ENOUGH;
}

static void add_verbs(Balance *balance, bool principal)
{
    static const char *const names[ALT_STANCE_COUNT] = {
            [ALT_NEUTRAL] = "verbs_neutral",
            [ALT_FACTIVE] = "verbs_factive",
            [ALT_CONCESSIVE] = "verbs_concessive",
            [ALT_DISTANCING] = "verbs_distancing",
            [ALT_INSISTENT] = "verbs_insistent",
            [ALT_FORCEFUL] = "verbs_forceful",
    };
    Verbs verbs = count_verbs(balance->document, balance->party);
    for (uint32_t i = 0; i < ALT_STANCE_COUNT; i++)
        add_count(balance, names[i], verbs.stances[i], verbs.all);
    add_share(balance, "doubt", verbs.stances[ALT_DISTANCING], verbs.all, NAN);
    for (uint32_t i = 0; principal && i < balance->tally.count; i++)
        if (balance->tally.voices[i].principal && balance->tally.voices[i].party != balance->party)
            add_doubt_against(balance, &verbs, balance->tally.voices[i].party);
}

/* ---- quotation marks ---- */

static bool covers(const AltDocument *document, const AltAct *act, AltSpan span)
{
    for (uint32_t i = 0; i < act->content_count; i++)
        if (act->content[i].start < span.end && span.start < act->content[i].end
                && source_party(document, act) != ALT_NONE)
            return true;
    return false;
}

/* Whether a quotation belongs to the words of the party. */
static bool quotes(const AltDocument *document, const AltQuotation *quotation, uint32_t party)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (source_party(document, act_at(document, i)) == party
                && covers(document, act_at(document, i), quotation->span))
            return true;
    return false;
}

static uint32_t count_words(const AltDocument *document, AltRange tokens)
{
    uint32_t words = 0;
    for (uint32_t t = tokens.first; t < tokens.end; t++)
        words += document->tokens.items[t].kind == ALT_WORD || document->tokens.items[t].kind == ALT_NUMBER;
    return words;
}

static void add_quotations(Balance *balance, const Voice *voice)
{
    const AltDocument *document = balance->document;
    uint32_t quotations = 0, fragments = 0;
    for (uint32_t i = 0; i < document->quotations.count; i++) {
        const AltQuotation *it = &document->quotations.items[i];
        if (it->outer != ALT_NONE || !quotes(document, it, voice->party))
            continue;
        quotations++;
        fragments += count_words(document, it->tokens) <= FRAGMENT;
    }
    add_plain_share(balance, "directness", voice->quoted_words, voice->words, voice->words, voice->acts);
    add_count(balance, "quotations", quotations, quotations);
    add_count(balance, "fragments", fragments, quotations);
}

void add_wording(Balance *balance, const Voice *voice)
{
    add_verbs(balance, voice->principal);
    add_quotations(balance, voice);
}
