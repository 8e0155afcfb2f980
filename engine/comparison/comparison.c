/* Documents come in, a comparison goes out: the ledger of accusations and answers, then the measures that rest on it.
 *
 * "Armenia accused Azerbaijan of leaving mines along the river bank. Azerbaijan has denied this." is one exchange: one
 * accusation, denied one sentence later.
 */
#include "base/arena.h"
#include "comparing.h"

#include <string.h>

static const AltDocument *const *copy_documents(Arena *arena, const AltDocument *const *documents, uint32_t count)
{
    const AltDocument **copy = arena_alloc(arena, count * sizeof *copy);
    for (uint32_t i = 0; i < count; i++)
        copy[i] = documents[i];
    return copy;
}

AltComparison *alt_comparison_new(const AltDocument *const *documents, uint32_t count)
{
    Arena *arena = arena_new();
    AltComparison *comparison = arena_alloc(arena, sizeof *comparison);
    comparison->arena = arena;
    comparison->documents = copy_documents(arena, documents, count);
    comparison->document_count = count;
    for (uint32_t i = 0; i < count; i++) {
        find_exchanges(comparison, i);
        find_topics(comparison, i);
        find_measures(comparison, i);
    }
    find_matters(comparison);
    return comparison;
}

void alt_comparison_free(AltComparison *comparison)
{
    if (comparison)
        arena_free(comparison->arena);
}

/* Whether an act aims at somebody who could answer. */
static bool names_target(const AltDocument *document, const AltAct *act)
{
    for (uint32_t i = 0; i < act->target_count; i++)
        if (document->mentions.items[act->first_target + i].party != ALT_NONE)
            return true;
    return false;
}

bool alt_exchange_unanswered(const AltComparison *comparison, const AltExchange *exchange)
{
    if (exchange->answer >= ALT_ANSWERED)
        return false;
    const AltDocument *document = comparison->documents[exchange->document];
    const uint32_t *acts = &comparison->members.items[exchange->accusations.first];
    for (uint32_t i = 0; i < exchange->accusations.count; i++)
        if (names_target(document, &document->acts.items[acts[i]]))
            return true;
    return false;
}

const char *alt_reply_name(AltReply reply)
{
    static const char *const names[] = {
            [ALT_NO_REPLY] = "none",
            [ALT_REFUSED] = "refused",
            [ALT_REPLIED] = "answered",
    };
    return names[reply];
}

const AltMeasure *alt_measure_find(
        const AltComparison *comparison, const char *name, uint32_t document, uint32_t party, uint32_t other)
{
    for (uint32_t i = 0; i < comparison->measures.count; i++) {
        const AltMeasure *it = &comparison->measures.items[i];
        if (it->document == document && it->party == party && it->other == other && strcmp(it->name, name) == 0)
            return it;
    }
    return NULL;
}
