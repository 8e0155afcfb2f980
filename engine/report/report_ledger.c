/* Exchanges come in, the ledger goes out: accusation, answer, distance, and "no answer in this text" in words.
 *
 *     Armenia against Azerbaijan, sentence 7          Azerbaijan, sentence 8           1 sentence later
 *     accused: of leaving mines along the river bank  has denied: this
 */
#include "act_reading.h"
#include "report_parts.h"

#include <stdlib.h>

static const AltAct *member(const ReportPage *page, AltMembers members, uint32_t i)
{
    return act_at(page->document, page->comparison->members.items[members.first + i]);
}

/* Says which acts a note is about: some of the comparison's members. */
static void add_acts(AltNode *note, const ReportPage *page, uint32_t first, uint32_t count)
{
    note->acts = page->comparison->members.items + first;
    note->act_count = count;
}

/* Where an act stands, "sentence 34", and whose it is where the first of its exchange is not: "European Union, sentence
 * 34". */
static const char *repeat_text(const ReportPage *page, const AltAct *act, const AltAct *first)
{
    const char *place = place_text(page, act->sentence);
    uint32_t party = source_party(page->document, act);
    if (party == source_party(page->document, first))
        return place;
    return arena_format(page->arena, "%s, %s", party_label(page, party), place);
}

/* Where else it stands: "also: headline, sentence 34". What one cue says for two accusers stands there twice. */
static void add_repeats(const ReportPage *page, AltNode *cell, AltMembers members)
{
    const char *places = NULL;
    for (uint32_t i = 1; i < members.count; i++) {
        const AltAct *act = member(page, members, i), *before = member(page, members, i - 1);
        if (act->sentence == before->sentence
                && source_party(page->document, act) == source_party(page->document, before))
            continue;
        const char *place = repeat_text(page, act, member(page, members, 0));
        places = places ? arena_format(page->arena, "%s, %s", places, place) : place;
    }
    if (places)
        add_acts(add_note(page->arena, cell, report_words.also, places), page, members.first + 1, members.count - 1);
}

/* ---- the answer ---- */

/* "the text says only: could not be reached, sentence 9" */
static void add_silence(const ReportPage *page, AltNode *cell, uint32_t silence)
{
    if (silence == ALT_NONE)
        return;
    const AltSilence *it = &page->document->silences.items[silence];
    const char *words = arena_copy(page->arena, page->document->text + it->span.start, it->span.end - it->span.start);
    AltNode *note = add_gap(page->arena, cell,
            arena_format(page->arena, report_words.only_silence, words, place_text(page, it->sentence)));
    note->document = page->number;
    note->span = it->span;
}

/* Whether anybody is accused who could answer. */
static bool is_addressed(const ReportPage *page, const AltExchange *exchange)
{
    return exchange->answer >= ALT_ANSWERED || alt_exchange_unanswered(page->comparison, exchange);
}

static const char *voiced_text(const ReportPage *page, const AltExchange *exchange)
{
    if (exchange->voiced == ALT_NONE)
        return report_words.no_answer;
    const AltAct *act = act_at(page->document, exchange->voiced);
    return arena_format(page->arena, "%s; %s: %s, %s", report_words.no_answer, report_words.levels[ALT_VOICED],
            party_label(page, source_party(page->document, act)), place_text(page, act->sentence));
}

static void add_voiced(const ReportPage *page, AltNode *cell, const AltExchange *exchange)
{
    AltNode *gap = add_gap(page->arena, cell, voiced_text(page, exchange));
    if (exchange->voiced == ALT_NONE)
        return;
    gap->acts = &exchange->voiced;
    gap->act_count = 1;
}

static void add_gap_answer(const ReportPage *page, AltNode *cell, const AltExchange *exchange)
{
    if (!is_addressed(page, exchange))
        add_gap(page->arena, cell, report_words.unaddressed);
    else if (exchange->answer == ALT_VOICED)
        add_voiced(page, cell, exchange);
    else if (exchange->answer == ALT_NO_ANSWER)
        add_gap(page->arena, cell, report_words.no_answer);
    else if (exchange->silence == ALT_NONE)
        add_note(page->arena, cell, report_words.levels[exchange->answer], NULL);
}

void add_outcome(const ReportPage *page, AltNode *cell, const AltExchange *exchange)
{
    add_silence(page, cell, exchange->silence);
    if (exchange->answers.count == 0) {
        add_gap_answer(page, cell, exchange);
        return;
    }
    add_note(page->arena, cell, report_words.levels[exchange->answer], NULL);
    for (uint32_t i = 0; i < exchange->answers.count; i++)
        add_act(page, cell, page->comparison->members.items[exchange->answers.first + i]);
}

/* ---- the distance ---- */

/* "3 sentences later (41 words, 1 paragraph)" */
static const char *distance_text(const ReportPage *page, bool known, const AltDistance *distance)
{
    Arena *arena = page->arena;
    if (!known)
        return report_words.no_distance;
    const char *words = count_text(arena, (uint32_t)abs(distance->words), report_words.word);
    const char *paragraphs = count_text(arena, (uint32_t)abs(distance->paragraphs), report_words.paragraph);
    if (distance->sentences == 0)
        return arena_format(arena, "%s (%s)", report_words.same_sentence, words);
    const char *sentences = count_text(arena, (uint32_t)abs(distance->sentences), report_words.sentence);
    return arena_format(arena, "%s %s (%s, %s)", sentences,
            distance->sentences > 0 ? report_words.later : report_words.before, words, paragraphs);
}

static void add_exchange(const ReportPage *page, AltNode *table, const AltExchange *exchange)
{
    AltNode *row = add_row(page->arena, table);
    AltNode *accusation = add_cell(page->arena, row, NULL);
    add_act(page, accusation, page->comparison->members.items[exchange->accusations.first]);
    add_repeats(page, accusation, exchange->accusations);
    AltNode *answer = add_cell(page->arena, row, NULL);
    answer->is_gap = exchange->answer < ALT_ANSWERED;
    add_outcome(page, answer, exchange);
    add_cell(page->arena, row, distance_text(page, exchange->has_latency, &exchange->latency));
}

void add_ledger(const ReportPage *page, AltNode *parent)
{
    AltNode *section = add_section(page->arena, parent, "ledger", report_words.ledger);
    const char *headings[] = {report_words.accusation, report_words.answer, report_words.distance};
    AltNode *table = NULL;
    for (uint32_t i = 0; i < page->comparison->exchanges.count; i++) {
        const AltExchange *exchange = &page->comparison->exchanges.items[i];
        if (exchange->document != page->number)
            continue;
        if (!table)
            table = add_table(page->arena, section, headings, 3);
        add_exchange(page, table, exchange);
    }
    if (!table)
        add_gap(page->arena, section, report_words.no_accusations);
}

/* ---- appeals ---- */

static void add_reply(const ReportPage *page, AltNode *cell, const AltRequest *request)
{
    add_silence(page, cell, request->silence);
    cell->is_gap = request->reply == ALT_NO_REPLY;
    if (request->answers.count)
        add_note(page->arena, cell, report_words.replies[request->reply], NULL);
    else if (request->silence == ALT_NONE)
        add_gap(page->arena, cell, report_words.no_answer);
    for (uint32_t i = 0; i < request->answers.count; i++)
        add_act(page, cell, page->comparison->members.items[request->answers.first + i]);
}

static void add_request(const ReportPage *page, AltNode *table, const AltRequest *request)
{
    AltNode *row = add_row(page->arena, table);
    AltNode *appeal = add_cell(page->arena, row, NULL);
    add_act(page, appeal, page->comparison->members.items[request->appeals.first]);
    add_repeats(page, appeal, request->appeals);
    add_reply(page, add_cell(page->arena, row, NULL), request);
    add_cell(page->arena, row, distance_text(page, request->has_latency, &request->latency));
}

void add_requests(const ReportPage *page, AltNode *parent)
{
    const char *headings[] = {report_words.appeal, report_words.answer, report_words.distance};
    AltNode *table = NULL;
    for (uint32_t i = 0; i < page->comparison->requests.count; i++) {
        const AltRequest *request = &page->comparison->requests.items[i];
        if (request->document != page->number)
            continue;
        if (!table)
            table = add_table(
                    page->arena, add_section(page->arena, parent, "requests", report_words.requests), headings, 3);
        add_request(page, table, request);
    }
}
