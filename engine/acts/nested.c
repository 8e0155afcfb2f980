/* An attribution in; out comes what another of its sentence, coded before, makes of it: "|denied claims| that he had
 * paid" tells of an accusation, "|blamed Norland, saying| it had fired" goes on about Norland, and "|said Norland had
 * refused|" tells what Norland did, and of no act of speech by it.
 */
#include "coder.h"

/* The denial in whose content a speech noun stands: "denied |Norlandic claims| that he had paid"; null elsewhere. */
static const AltAct *denial_around(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->within == ALT_NONE || attribution->clause != ALT_NONE || !attribution->content_count)
        return NULL;
    uint32_t outer = coder->first_act[attribution->within];
    const AltAct *act = outer == ALT_NONE ? NULL : &coder->document->acts.items[outer];
    return act && act->kind == ALT_DENIAL && act->source != ALT_NONE ? act : NULL;
}

/* "|Venn denied that he had lied|, as Holm had suggested": the denial that an "as" takes up; null elsewhere. */
static const AltAct *denial_taken_up(const Coder *coder, const AltAttribution *attribution)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = attribution_from(document, coder->scene.number); i < document->attributions.count; i++) {
        const AltAttribution *other = &document->attributions.items[i];
        if (other->sentence != coder->scene.number || other == attribution)
            return NULL;
        const AltAct *act = coder->first_act[i] == ALT_NONE ? NULL : &document->acts.items[coder->first_act[i]];
        if (act && act->kind == ALT_DENIAL && act->source != ALT_NONE && takes_up(&coder->scene, attribution, other))
            return act;
    }
    return NULL;
}

const AltAct *denial_of(const Coder *coder, const AltAttribution *attribution)
{
    const AltAct *around = denial_around(coder, attribution);
    return around ? around : denial_taken_up(coder, attribution);
}

/* What the same speaker goes on to say then is of whom he blamed, and not of himself. */
const AltMention *just_blamed(const Coder *coder, const AltAttribution *attribution)
{
    const AltDocument *document = coder->document;
    if (attribution->clause == ALT_NONE || !document->acts.count)
        return NULL;
    const AltClause *clause = &document->clauses.items[attribution->clause];
    const AltAct *last = &document->acts.items[document->acts.count - 1];
    bool participle = clause->kind == ALT_CLAUSE_REDUCED && phrase(&coder->scene, clause->verb)->shape == ALT_ING;
    bool accused = last->kind == ALT_ACCUSATION && last->sentence == attribution->sentence && last->target_count == 1;
    const AltMention *target = accused ? &document->mentions.items[last->first_target] : NULL;
    bool named = target && target->how != ALT_BY_CONTEXT && target->how != ALT_BY_NOTHING;
    return participle && named ? target : NULL;
}

/* "|Norland said it rained|, according to a paper": whoever only tells that another spoke, by a phrase behind it. */
bool is_relay(const Coder *coder, uint32_t index, const Meaning *speakers)
{
    const AltDocument *document = coder->document;
    const AltAttribution *it = &document->attributions.items[index];
    bool phrase_alone = it->clause == ALT_NONE && it->frame && it->frame->head == HEAD_FIXED;
    if (!phrase_alone || !speakers->count || means_party(speakers))
        return false;
    for (uint32_t i = index; i-- > 0 && document->attributions.items[i].sentence == it->sentence;) {
        const AltAttribution *inner = &document->attributions.items[i];
        if (inner->within == index && !range_empty(inner->source) && coder->first_act[i] != ALT_NONE)
            return true;
    }
    return false;
}

/* "said Norland had |refused to talk|", blaming it or clearing himself: what he tells of is his point, and no act of
 * its own. */
bool is_a_point(const Coder *coder, const AltAttribution *attribution)
{
    uint32_t outer = attribution->within == ALT_NONE ? ALT_NONE : coder->first_act[attribution->within];
    if (outer == ALT_NONE || !attribution->frame || attribution->frame->kind != FRAME_STATEMENT)
        return false;
    uint8_t kind = coder->document->acts.items[outer].kind;
    return kind == ALT_ACCUSATION || kind == ALT_DENIAL;
}
