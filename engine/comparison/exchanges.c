/* The acts of a document come in, the ledger goes out: accusations that say the same thing make one exchange.
 *
 * "Armenia accused Azerbaijan of sending troops across the frontier", and three paragraphs on "Pashinyan said
 * Azerbaijani troops had crossed the frontier": one speaker's side, one accused, two content words in common. One denial
 * then answers both. Counted one by one, it would look as if every second accusation had been left without an answer.
 *
 * Two accusations say the same where the same party accuses the same party, and
 *   - the second goes on with the quotation of the first, or
 *   - the second has no content of its own ("repeated the allegation"), or
 *   - they share enough content words, by their stems; names of the parties do not count.
 * Headline, standfirst and captions sum up: one word in common is enough there, and a headline that shares no word with
 * any accusation repeats the first one between its parties.
 */
#include "base/list.h"
#include "comparing.h"
#include "grammar/reading.h"
#include "records/act_reading.h"

#include <stdlib.h>

#define ENOUGH_SHARED 2 /* content words; one ("troops") stands in most accusations of a border dispute */

/* Words that give a sentence its frame, and those that only point to a claim. */
#define FRAME_CLASSES                                                                                         \
    (CLASS_DETERMINER | CLASS_QUANTIFIER | CLASS_PRONOUN | CLASS_POSSESSIVE | CLASS_RELATIVE | CLASS_QUESTION \
            | CLASS_THAT | CLASS_SUBORDINATOR | CLASS_COORDINATOR | CLASS_PREPOSITION | CLASS_TO | CLASS_BE   \
            | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_NEGATION | CLASS_NO | CLASS_ADVERB | CLASS_TIME     \
            | CLASS_MONTH | CLASS_HEDGE | CLASS_DEMONSTRATIVE)

typedef LIST(uint32_t) Numbers;

/* The accusations of one document while they are sorted into exchanges. */
typedef struct Ledger {
    AltComparison *comparison;
    const AltDocument *document;
    uint32_t document_number;
    const bool *named; /* for each token, whether it belongs to the name of an actor */
    Numbers acts;      /* the accusations, in the order of the text */
    Numbers *stems;    /* for each, the stems of its content, sorted */
    uint32_t *groups;  /* for each, the number of its exchange, from 0 */
    uint32_t group_count;
} Ledger;

/* ---- content words ---- */

/* For each token, whether it belongs to the name of an actor. */
static bool *mark_names(Arena *arena, const AltDocument *document)
{
    bool *named = arena_alloc(arena, document->tokens.count);
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        for (uint32_t t = match->tokens.first; match->actor != ALT_NONE && t < match->tokens.end; t++)
            named[t] = true;
    }
    return named;
}

static bool is_content_word(const Ledger *ledger, uint32_t token)
{
    const AltToken *it = token_at(ledger->document, token);
    bool word = (it->kind == ALT_WORD || it->kind == ALT_NUMBER) && it->form;
    return word && !ledger->named[token] && !has_class(ledger->document, token, FRAME_CLASSES | CLASS_CLAIM);
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void sort_unique(Numbers *numbers)
{
    if (numbers->count == 0)
        return;
    qsort(numbers->items, numbers->count, sizeof *numbers->items, compare_numbers);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < numbers->count; i++)
        if (numbers->items[i] != numbers->items[kept - 1])
            numbers->items[kept++] = numbers->items[i];
    numbers->count = kept;
}

static Numbers content_stems(const Ledger *ledger, const AltAct *act)
{
    const AltDocument *document = ledger->document;
    Numbers stems = {0};
    for (uint32_t i = 0; i < act->content_count; i++) {
        AltSpan span = act->content[i];
        for (uint32_t t = first_token_after(document, span.start); t < document->tokens.count; t++) {
            if (token_at(document, t)->span.start >= span.end)
                break;
            if (is_content_word(ledger, t))
                *LIST_ADD(ledger->comparison->arena, &stems) = token_at(document, t)->form->number;
        }
    }
    sort_unique(&stems);
    return stems;
}

static uint32_t count_shared(const Numbers *a, const Numbers *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        shared += a->items[i] == b->items[j];
        bool step_a = a->items[i] <= b->items[j], step_b = b->items[j] <= a->items[i];
        i += step_a;
        j += step_b;
    }
    return shared;
}

/* ---- do two accusations say the same? ---- */

static const AltAct *accusation(const Ledger *ledger, uint32_t i)
{
    return act_at(ledger->document, ledger->acts.items[i]);
}

/* Two outsiders are one source only under one name. */
static bool same_source(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    uint32_t party = source_party(document, a);
    if (party != source_party(document, b))
        return false;
    if (party != ALT_OTHER)
        return true;
    const char *name = document->mentions.items[a->source].name, *other = document->mentions.items[b->source].name;
    return name && other && strcmp(name, other) == 0;
}

static bool same_target(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    for (uint32_t i = 0; i < a->target_count; i++)
        if (has_target(document, b, target_party(document, a, i)))
            return true;
    return a->target_count == 0 && b->target_count == 0;
}

static bool is_summary(const AltDocument *document, const AltAct *act)
{
    return section_of_act(document, act) != ALT_BODY;
}

static bool shares_enough(const Ledger *ledger, uint32_t i, uint32_t j)
{
    const Numbers *a = &ledger->stems[i], *b = &ledger->stems[j];
    uint32_t shared = count_shared(a, b), smaller = a->count < b->count ? a->count : b->count;
    bool summary =
            is_summary(ledger->document, accusation(ledger, i)) || is_summary(ledger->document, accusation(ledger, j));
    return shared >= (summary ? 1 : ENOUGH_SHARED) || (shared > 0 && shared == smaller);
}

/* Whether accusation `i` says what the earlier one `j` says. */
static bool says_the_same(const Ledger *ledger, uint32_t i, uint32_t j)
{
    const AltDocument *document = ledger->document;
    const AltAct *later = accusation(ledger, i), *earlier = accusation(ledger, j);
    if (later->continues != ALT_NONE && later->continues == ledger->acts.items[j])
        return true;
    if (!same_source(document, earlier, later) || !same_target(document, earlier, later))
        return false;
    return ledger->stems[i].count == 0 || shares_enough(ledger, i, j);
}

/* ---- exchanges ---- */

/* Whether all accusations of an exchange so far stand in headline, standfirst or captions. */
static bool only_summaries(const Ledger *ledger, uint32_t group, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++)
        if (ledger->groups[i] == group && !is_summary(ledger->document, accusation(ledger, i)))
            return false;
    return true;
}

/* Whether the first accusation in the text itself (`i`) stands for what the headline (`j`) says in other words. */
static bool carries_out(const Ledger *ledger, uint32_t i, uint32_t j)
{
    const AltDocument *document = ledger->document;
    const AltAct *later = accusation(ledger, i), *earlier = accusation(ledger, j);
    return section_of_act(document, earlier) == ALT_HEADLINE && !is_summary(document, later)
            && same_source(document, earlier, later) && same_target(document, earlier, later)
            && only_summaries(ledger, ledger->groups[j], i);
}

static uint32_t find_group(Ledger *ledger, uint32_t i)
{
    for (uint32_t j = i; j-- > 0;)
        if (says_the_same(ledger, i, j))
            return ledger->groups[j];
    for (uint32_t j = 0; j < i; j++)
        if (carries_out(ledger, i, j))
            return ledger->groups[j];
    return ledger->group_count++;
}

static AltMembers end_of_members(const AltComparison *comparison)
{
    return (AltMembers){.first = comparison->members.count};
}

static void add_member(AltComparison *comparison, AltMembers *members, uint32_t act)
{
    *LIST_ADD(comparison->arena, &comparison->members) = act;
    members->count++;
}

static bool is_member(const AltComparison *comparison, AltMembers members, uint32_t act)
{
    for (uint32_t i = 0; i < members.count; i++)
        if (comparison->members.items[members.first + i] == act)
            return true;
    return false;
}

static void add_accusations(const Ledger *ledger, AltExchange *exchange, uint32_t group)
{
    exchange->accusations = end_of_members(ledger->comparison);
    for (uint32_t i = 0; i < ledger->acts.count; i++) {
        if (ledger->groups[i] != group)
            continue;
        const AltAct *act = accusation(ledger, i);
        add_member(ledger->comparison, &exchange->accusations, ledger->acts.items[i]);
        if (act->answer > exchange->answer)
            exchange->answer = (AltAnswer)act->answer;
    }
}

static void add_answers(const Ledger *ledger, AltExchange *exchange)
{
    exchange->answers = end_of_members(ledger->comparison);
    for (uint32_t i = 0; i < ledger->document->acts.count; i++)
        if (is_member(ledger->comparison, exchange->accusations, act_at(ledger->document, i)->responds_to))
            add_member(ledger->comparison, &exchange->answers, i);
}

/* The first act of a party that the exchange accuses, for "speaks elsewhere"; outsiders do not speak for each other. */
static uint32_t find_voice(const Ledger *ledger, const AltExchange *exchange)
{
    const AltDocument *document = ledger->document;
    const AltAct *first = act_at(document, ledger->comparison->members.items[exchange->accusations.first]);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (is_party(source_party(document, act_at(document, i)))
                && has_target(document, first, source_party(document, act_at(document, i))))
            return i;
    return ALT_NONE;
}

/* From the first accusation to the first answer, wherever that stands. */
static void measure_latency(const Ledger *ledger, AltExchange *exchange)
{
    const uint32_t *members = ledger->comparison->members.items;
    const AltAct *first = act_at(ledger->document, members[exchange->accusations.first]);
    exchange->has_latency = exchange->answers.count > 0;
    if (!exchange->has_latency)
        return;
    const AltAct *answer = act_at(ledger->document, members[exchange->answers.first]);
    exchange->latency = (int32_t)answer->sentence - (int32_t)first->sentence;
}

static void add_exchange(const Ledger *ledger, uint32_t group)
{
    AltExchange exchange = {.document = ledger->document_number, .answer = ALT_NO_ANSWER, .voiced = ALT_NONE};
    add_accusations(ledger, &exchange, group);
    add_answers(ledger, &exchange);
    measure_latency(ledger, &exchange);
    const AltAct *first = act_at(ledger->document, ledger->comparison->members.items[exchange.accusations.first]);
    exchange.source_party = source_party(ledger->document, first);
    if (exchange.answer == ALT_VOICED)
        exchange.voiced = find_voice(ledger, &exchange);
    *LIST_ADD(ledger->comparison->arena, &ledger->comparison->exchanges) = exchange;
}

void find_exchanges(AltComparison *comparison, uint32_t number)
{
    const AltDocument *document = comparison->documents[number];
    Ledger ledger = {.comparison = comparison, .document = document, .document_number = number};
    ledger.named = mark_names(comparison->arena, document);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->kind == ALT_ACCUSATION)
            *LIST_ADD(comparison->arena, &ledger.acts) = i;

    uint32_t count = ledger.acts.count;
    ledger.stems = arena_alloc(comparison->arena, count * sizeof *ledger.stems);
    ledger.groups = arena_alloc(comparison->arena, count * sizeof *ledger.groups);
    for (uint32_t i = 0; i < count; i++) {
        ledger.stems[i] = content_stems(&ledger, accusation(&ledger, i));
        ledger.groups[i] = find_group(&ledger, i);
    }
    for (uint32_t group = 0; group < ledger.group_count; group++)
        add_exchange(&ledger, group);
}
