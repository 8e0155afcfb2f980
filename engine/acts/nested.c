/* An attribution in; out comes what another of its sentence, coded before, makes of it: "|denied claims| that he had
 * paid" tells of an accusation, "|blamed Norland, saying| it had fired" goes on about Norland, and "|said Norland had
 * refused|" tells what Norland did, and of no act of speech by it.
 */
#include "coder.h"

#include "speech/extents.h"

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

bool is_denied(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->within == ALT_NONE || attribution->clause == ALT_NONE)
        return false;
    const AltAttribution *outer = &coder->document->attributions.items[attribution->within];
    return outer->frame && outer->frame->kind == FRAME_DENIAL && !outer->negated
            && attribution->cue.first > outer->cue.first
            && coder->document->clauses.items[attribution->clause].kind == ALT_CLAUSE_CONTENT;
}

bool is_passed_on(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->within == ALT_NONE || attribution->clause == ALT_NONE || !attribution->content_count)
        return false;
    const AltAttribution *outer = &coder->document->attributions.items[attribution->within];
    bool behind = attribution->content[0].end <= attribution->cue.first;
    uint32_t comma = outer->cue.first - 1;
    return behind && is_phrase_alone(outer) && mark(&coder->scene, comma) == ','
            && skip_circumstances(&coder->scene, attribution->cue.end) == comma;
}

/* "|Norland said it rained|, |an agency reported|": a paper or the like that tells behind it what another said in words
 * of its own; not "|The roof fell|, the agency reported". */
static bool is_reported_behind(const Scene *scene, const AltAttribution *it)
{
    return it->clause != ALT_NONE && it->content_count == 1 && is_form_of(scene, it->cue.end - 1, "report")
            && it->content[0].end <= it->cue.first && mode_of(scene, it->content, 1) != ALT_DIRECT;
}

/* "according to a |news release|": the paper that another's words stand in. */
static bool is_by_document(const Scene *scene, AltRange source)
{
    uint32_t at = range_empty(source) ? ALT_NONE : phrase_of(scene, source.first);
    return is_noun_phrase(scene, at) && has(scene, phrase(scene, at)->head, CLASS_DOCUMENT);
}

/* "|Norland said it rained|, according to a paper": whoever only tells that another spoke. */
bool is_relay(const Coder *coder, uint32_t index, const Meaning *speakers)
{
    const AltDocument *document = coder->document;
    const AltAttribution *it = &document->attributions.items[index];
    if (!is_phrase_alone(it) && !is_reported_behind(&coder->scene, it))
        return false;
    bool party = means_party(speakers);
    if (!speakers->count || (party && !is_by_document(&coder->scene, it->source)))
        return false;
    for (uint32_t i = attribution_from(document, it->sentence); i < document->attributions.count; i++) {
        const AltAttribution *inner = &document->attributions.items[i];
        if (inner->sentence != it->sentence)
            return false;
        bool told = inner->within == index && !range_empty(inner->source) && coder->first_act[i] != ALT_NONE;
        if (told && (!party || is_passed_on(coder, inner)))
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
