/* Contested terms of the pack come in, counts by voice go out: M12.
 *
 * Where Armenia says Artsakh and Azerbaijan says Karabakh, each in its own quotations, the paper has chosen nothing;
 * only the words of its own voice are its choice. The counts say whose word each is and never which is right.
 */
#include "term_uses.h"

#include "act_reading.h"
#include "measuring.h"

uint32_t act_around_use(const AltDocument *document, const AltTermUse *use)
{
    uint32_t byte = document->tokens.items[use->tokens.first].span.start;
    uint32_t found = ALT_NONE, shortest = UINT32_MAX;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        for (uint32_t j = 0; j < act->content_count; j++) {
            AltSpan span = act->content[j];
            if (span.start > byte || byte >= span.end || span.end - span.start >= shortest)
                continue;
            found = i;
            shortest = span.end - span.start;
        }
    }
    return found;
}

/* Whether the voice of a use is that of the party; ALT_NONE is the article's own. What somebody unknown says is
 * nobody's. */
static bool is_voice(const AltDocument *document, const AltTermUse *use, uint32_t party)
{
    uint32_t act = act_around_use(document, use);
    if (act == ALT_NONE)
        return party == ALT_NONE;
    return party != ALT_NONE && source_party(document, act_at(document, act)) == party;
}

void add_terms(Balance *balance)
{
    const AltDocument *document = balance->document;
    for (uint32_t term = 0; document->pack && term < document->pack->term_count; term++) {
        uint32_t count = 0, all = 0;
        for (uint32_t i = 0; i < document->term_uses.count; i++) {
            const AltTermUse *use = &document->term_uses.items[i];
            all += use->term == term;
            count += use->term == term && is_voice(document, use, balance->party);
        }
        AltMeasure *measure = add_count(balance, balance->party == ALT_NONE ? "own_term" : "quoted_term", count, all);
        measure->term = term;
    }
}
