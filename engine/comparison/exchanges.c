/* The acts of a document come in, the ledger goes out: what accuses and what asks, each with its answers and how far
 * off they stand.
 *
 * "Armenia accused Azerbaijan of leaving mines along the river bank. [...] Azerbaijan has denied this." is one
 * exchange, denied one sentence later. Which acts say the same and which answer them was found before
 * (answers/repeats.c, answers/answers.c); here they are put on lines.
 */
#include "act_reading.h"
#include "acts/refusals.h"
#include "acts/silences.h"
#include "answers/relations.h"
#include "base/list.h"
#include "comparing.h"

/* What the functions below share. */
typedef struct Ledger {
    AltComparison *comparison;
    const AltDocument *document;
    uint32_t number; /* of the document */
} Ledger;

/* ---- members ---- */

static AltMembers end_of_members(const Ledger *ledger)
{
    return (AltMembers){.first = ledger->comparison->members.count};
}

static void add_member(const Ledger *ledger, AltMembers *members, uint32_t act)
{
    *LIST_ADD(ledger->comparison->arena, &ledger->comparison->members) = act;
    members->count++;
}

static uint32_t member(const Ledger *ledger, AltMembers members, uint32_t i)
{
    return ledger->comparison->members.items[members.first + i];
}

/* Whether an act answers one of the members. */
static bool answers_any(const Ledger *ledger, AltMembers members, uint32_t act)
{
    for (uint32_t i = 0; i < members.count; i++)
        if (answers_act(ledger->document, act, member(ledger, members, i)))
            return true;
    return false;
}

/* An act and all later ones that say the same. */
static AltMembers collect_repeats(const Ledger *ledger, uint32_t first)
{
    AltMembers members = end_of_members(ledger);
    add_member(ledger, &members, first);
    for (uint32_t i = first + 1; i < ledger->document->acts.count; i++)
        if (act_at(ledger->document, i)->repeats == first)
            add_member(ledger, &members, i);
    return members;
}

static AltMembers collect_answers(const Ledger *ledger, AltMembers answered)
{
    AltMembers members = end_of_members(ledger);
    for (uint32_t i = 0; i < ledger->document->acts.count; i++)
        if (answers_any(ledger, answered, i))
            add_member(ledger, &members, i);
    return members;
}

/* ---- silence ---- */

/* Whether an act is no more than the words of a silence: "declined to comment". */
static bool only_declines(const Ledger *ledger, uint32_t act, const AltSilence *silence)
{
    const AltAct *it = act_at(ledger->document, act);
    return it->kind == ALT_STATEMENT && it->sentence == silence->sentence
            && source_party(ledger->document, it) == silence->party;
}

/* The silence that is all the answer there is; or ALT_NONE. */
static uint32_t find_silence(const Ledger *ledger, AltMembers acts, AltMembers answers)
{
    uint32_t found = ALT_NONE;
    for (uint32_t i = 0; i < acts.count && found == ALT_NONE; i++)
        found = silence_after(ledger->document, act_at(ledger->document, member(ledger, acts, i)));
    for (uint32_t i = 0; i < answers.count && found != ALT_NONE; i++)
        if (!only_declines(ledger, member(ledger, answers, i), &ledger->document->silences.items[found]))
            return ALT_NONE;
    return found;
}

/* ---- distance ---- */

/* A place in the text: a sentence, and the byte in it where something begins. */
typedef struct Place {
    uint32_t sentence;
    uint32_t byte;
} Place;

/* Where an act begins: with its cue; what goes on with a quotation, with its words. */
static Place place_of(const Ledger *ledger, uint32_t act)
{
    const AltAct *it = act_at(ledger->document, act);
    bool cue = it->cue.start < it->cue.end && it->continues == ALT_NONE;
    AltSpan sentence = ledger->document->sentences.items[it->sentence].span;
    uint32_t byte = cue ? it->cue.start : it->content_count ? it->content[0].start : sentence.start;
    return (Place){it->sentence, byte};
}

static int32_t count_words(const AltDocument *document, uint32_t from, uint32_t to)
{
    int32_t words = 0;
    for (uint32_t t = first_token_after(document, from); t < document->tokens.count; t++) {
        if (document->tokens.items[t].span.start >= to)
            break;
        words += document->tokens.items[t].kind == ALT_WORD || document->tokens.items[t].kind == ALT_NUMBER;
    }
    return words;
}

static int32_t count_paragraphs(const AltDocument *document, uint32_t from, uint32_t to)
{
    int32_t paragraphs = 0;
    for (uint32_t i = from + 1; i <= to && i < document->blocks.count; i++)
        paragraphs += document->blocks.items[i].section != ALT_FURNITURE;
    return paragraphs;
}

static AltDistance distance_between(const AltDocument *document, Place from, Place to)
{
    uint32_t block = document->sentences.items[from.sentence].block;
    uint32_t other = document->sentences.items[to.sentence].block;
    return (AltDistance){
            .sentences = (int32_t)to.sentence - (int32_t)from.sentence,
            .words = count_words(document, from.byte, to.byte) - count_words(document, to.byte, from.byte),
            .paragraphs = count_paragraphs(document, block, other) - count_paragraphs(document, other, block),
    };
}

/* From the first of some acts to the first of their answers, or to the silence; false where there is neither. */
static bool measure(const Ledger *ledger, AltMembers acts, AltMembers answers, uint32_t silence, AltDistance *distance)
{
    if (!answers.count && silence == ALT_NONE)
        return false;
    Place to = {0};
    if (answers.count) {
        to = place_of(ledger, member(ledger, answers, 0));
    } else {
        const AltSilence *it = &ledger->document->silences.items[silence];
        to = (Place){it->sentence, it->span.start};
    }
    *distance = distance_between(ledger->document, place_of(ledger, member(ledger, acts, 0)), to);
    return true;
}

/* ---- accusations ---- */

/* The first act of a party that the exchange accuses, for "speaks elsewhere"; outsiders do not speak for each other. */
static uint32_t find_voice(const Ledger *ledger, const AltExchange *exchange)
{
    const AltDocument *document = ledger->document;
    const AltAct *first = act_at(document, member(ledger, exchange->accusations, 0));
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (is_party(source_party(document, act_at(document, i)))
                && has_target(document, first, source_party(document, act_at(document, i))))
            return i;
    return ALT_NONE;
}

static AltAnswer best_answer(const Ledger *ledger, const AltExchange *exchange)
{
    AltAnswer best = ALT_NO_ANSWER;
    for (uint32_t i = 0; i < exchange->accusations.count; i++) {
        AltAnswer answer = (AltAnswer)act_at(ledger->document, member(ledger, exchange->accusations, i))->answer;
        best = answer > best ? answer : best;
    }
    return best;
}

static void add_exchange(const Ledger *ledger, uint32_t first)
{
    AltExchange exchange = {.document = ledger->number, .voiced = ALT_NONE};
    exchange.source_party = source_party(ledger->document, act_at(ledger->document, first));
    exchange.accusations = collect_repeats(ledger, first);
    exchange.answers = collect_answers(ledger, exchange.accusations);
    exchange.answer = best_answer(ledger, &exchange);
    exchange.silence = find_silence(ledger, exchange.accusations, exchange.answers);
    exchange.has_latency = measure(ledger, exchange.accusations, exchange.answers, exchange.silence, &exchange.latency);
    if (exchange.answer == ALT_VOICED)
        exchange.voiced = find_voice(ledger, &exchange);
    *LIST_ADD(ledger->comparison->arena, &ledger->comparison->exchanges) = exchange;
}

/* ---- appeals ---- */

static AltReply reply_of(const Ledger *ledger, AltMembers answers)
{
    if (!answers.count)
        return ALT_NO_REPLY;
    return act_refuses(ledger->document, member(ledger, answers, 0)) ? ALT_REFUSED : ALT_REPLIED;
}

static void add_request(const Ledger *ledger, uint32_t first)
{
    AltRequest request = {.document = ledger->number};
    request.source_party = source_party(ledger->document, act_at(ledger->document, first));
    request.appeals = collect_repeats(ledger, first);
    request.answers = collect_answers(ledger, request.appeals);
    request.silence = find_silence(ledger, request.appeals, request.answers);
    request.reply = reply_of(ledger, request.answers);
    request.has_latency = measure(ledger, request.appeals, request.answers, request.silence, &request.latency);
    *LIST_ADD(ledger->comparison->arena, &ledger->comparison->requests) = request;
}

void find_exchanges(AltComparison *comparison, uint32_t number)
{
    const Ledger ledger = {.comparison = comparison, .document = comparison->documents[number], .number = number};
    for (uint32_t i = 0; i < ledger.document->acts.count; i++) {
        const AltAct *act = act_at(ledger.document, i);
        if (act->repeats != ALT_NONE)
            continue;
        if (act->kind == ALT_ACCUSATION)
            add_exchange(&ledger, i);
        else if (act->kind == ALT_APPEAL)
            add_request(&ledger, i);
    }
}
