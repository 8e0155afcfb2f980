/* Small questions that records, ledger, measures and report ask of a finished act. */
#ifndef ALT_ACT_READING_H
#define ALT_ACT_READING_H

#include "base/list.h"

#include <alteram/document.h>
#include <stdbool.h>

static inline const AltAct *act_at(const AltDocument *document, uint32_t act)
{
    return &document->acts.items[act];
}

static inline AltSection section_of_act(const AltDocument *document, const AltAct *act)
{
    return document->sentences.items[act->sentence].section;
}

/* The party that speaks; ALT_NONE where nobody is named. */
static inline uint32_t source_party(const AltDocument *document, const AltAct *act)
{
    return act->source == ALT_NONE ? ALT_NONE : document->mentions.items[act->source].party;
}

/* Whether it is a party of the pack. */
static inline bool is_party(uint32_t party)
{
    return party != ALT_OTHER && party != ALT_NONE;
}

/* The party of the target number `i` of the act. */
static inline uint32_t target_party(const AltDocument *document, const AltAct *act, uint32_t i)
{
    return document->mentions.items[act->first_target + i].party;
}

/* Whether the act is aimed at that party. */
static inline bool has_target(const AltDocument *document, const AltAct *act, uint32_t party)
{
    for (uint32_t i = 0; i < act->target_count; i++)
        if (target_party(document, act, i) == party)
            return true;
    return false;
}

/* The act that opens the quotation which this one goes on with; the act itself where it continues none. */
static inline uint32_t first_of_quotation(const AltDocument *document, uint32_t act)
{
    while (act_at(document, act)->continues != ALT_NONE)
        act = act_at(document, act)->continues;
    return act;
}

/* "Both sides accused each other": whether an act and its neighbour, by one cue, aim at each other's source. */
static inline bool is_mutual(const AltDocument *document, uint32_t act)
{
    const AltAct *it = act_at(document, act);
    for (uint32_t i = act > 0 ? act - 1 : 0; i < document->acts.count && i <= act + 1; i++) {
        const AltAct *other = act_at(document, i);
        if (i != act && other->attribution == it->attribution && other->sentence == it->sentence
                && other->kind == it->kind && has_target(document, other, source_party(document, it))
                && has_target(document, it, source_party(document, other)))
            return true;
    }
    return false;
}

/* The first act that says what an accusation or appeal says; the act itself where it repeats none. */
static inline uint32_t first_to_say(const AltDocument *document, uint32_t act)
{
    return act_at(document, act)->repeats == ALT_NONE ? act : act_at(document, act)->repeats;
}

/* The first token that ends after a byte. */
static inline uint32_t first_token_after(const AltDocument *document, uint32_t byte)
{
    return LIST_FROM(&document->tokens, span.end, byte + 1);
}

/* "denied", "none"; null for acts that are no accusation. */
static inline const char *answer_of_act(const AltAct *act)
{
    return act->kind == ALT_ACCUSATION ? alt_answer_name((AltAnswer)act->answer) : NULL;
}

#endif
