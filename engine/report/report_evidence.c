/* The name of a measure and a party come in, the acts that its figure was counted from go out: behind "Armenia accuses:
 * 2" stand the two accusations, behind its share of accusations answered the accusations against it and their answers.
 *
 * A new measure is a row of the table below; without one its figure leads nowhere.
 */
#include "act_reading.h"
#include "report_parts.h"

#include <string.h>

/* What is asked of each act of the document. */
typedef struct Question {
    const ReportPage *page;
    uint32_t party;
    uint32_t other; /* of the matrix */
    AltKind kind;   /* of some */
} Question;

typedef bool Answer(const Question *question, uint32_t act);

static const AltAct *asked(const Question *question, uint32_t act)
{
    return act_at(question->page->document, act);
}

/* ---- the questions ---- */

static bool is_own(const Question *question, uint32_t act)
{
    return source_party(question->page->document, asked(question, act)) == question->party;
}

static bool is_own_of_kind(const Question *question, uint32_t act)
{
    return is_own(question, act) && asked(question, act)->kind == question->kind;
}

static bool is_own_quoted(const Question *question, uint32_t act)
{
    return is_own(question, act) && asked(question, act)->mode != ALT_INDIRECT;
}

static bool is_own_headline(const Question *question, uint32_t act)
{
    return is_own(question, act) && section_of_act(question->page->document, asked(question, act)) == ALT_HEADLINE;
}

static bool is_aimed(const Question *question, uint32_t act)
{
    const AltAct *it = asked(question, act);
    bool aimed = has_target(question->page->document, it, question->other);
    return is_own_of_kind(question, act) && (aimed || (question->other == ALT_NONE && it->target_count == 0));
}

/* Whether it accuses the party, or answers an accusation that does. */
static bool is_about_accusations(const Question *question, uint32_t act)
{
    const AltAct *it = asked(question, act);
    const AltAct *answered = it->responds_to == ALT_NONE ? NULL : asked(question, it->responds_to);
    const AltAct *accusation = answered && answered->kind == ALT_ACCUSATION ? answered : it;
    return accusation->kind == ALT_ACCUSATION && has_target(question->page->document, accusation, question->party);
}

/* Whether it asks the party for something, or replies to that. */
static bool is_appeal_to(const Question *question, uint32_t act)
{
    const AltAct *it = asked(question, act);
    const AltAct *appeal = it->responds_to == ALT_NONE ? it : asked(question, it->responds_to);
    return appeal->kind == ALT_APPEAL && has_target(question->page->document, appeal, question->party);
}

/* ---- the table ---- */

static const struct {
    const char *measure; /* as in engine/comparison/balance.c */
    Answer *answer;
    AltKind kind;
} rows[] = {
        {"acts", is_own, 0},
        {"accusations", is_own_of_kind, ALT_ACCUSATION},
        {"denials", is_own_of_kind, ALT_DENIAL},
        {"appeals", is_own_of_kind, ALT_APPEAL},
        {"statements", is_own_of_kind, ALT_STATEMENT},
        {"words", is_own, 0},
        {"quoted_words", is_own_quoted, 0},
        {"speakers", is_own, 0},
        {"voice_acts", is_own, 0},
        {"voice_words", is_own, 0},
        {"voice_quoted_words", is_own_quoted, 0},
        {"voice_speakers", is_own, 0},
        {"prominent_words", is_own, 0},
        {"directness", is_own, 0},
        {"named_sources", is_own, 0},
        {"doubt", is_own, 0},
        {"first_voice", is_own, 0},
        {"lead_voice", is_own, 0},
        {"last_word", is_own, 0},
        {"headline_voice", is_own_headline, 0},
        {"accuses", is_aimed, ALT_ACCUSATION},
        {"asks", is_aimed, ALT_APPEAL},
        {"appeals_answered", is_appeal_to, ALT_APPEAL},
        {"accused", is_about_accusations, 0},
        {"response_rate", is_about_accusations, 0},
        {"answered_within_1", is_about_accusations, 0},
        {"answered_within_3", is_about_accusations, 0},
        {"answered_within_5", is_about_accusations, 0},
        {"latency_nearest", is_about_accusations, 0},
        {"latency_median", is_about_accusations, 0},
};

static void collect(const Question *question, Answer *answer, AltNode *node)
{
    const ReportPage *page = question->page;
    uint32_t all = page->document->acts.count, count = 0;
    for (uint32_t i = 0; i < all; i++)
        count += answer(question, i);
    uint32_t *acts = arena_alloc(page->arena, count * sizeof *acts);
    for (uint32_t i = 0; i < all; i++)
        if (answer(question, i))
            acts[node->act_count++] = i;
    node->acts = acts;
}

void add_evidence(const ReportPage *page, AltNode *node, const char *measure, uint32_t party, uint32_t other)
{
    size_t row = 0;
    while (row < sizeof rows / sizeof *rows && strcmp(rows[row].measure, measure) != 0)
        row++;
    if (row == sizeof rows / sizeof *rows)
        return;
    const Question question = {.page = page, .party = party, .other = other, .kind = rows[row].kind};
    collect(&question, rows[row].answer, node);
}
