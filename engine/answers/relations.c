/* Two acts come in; out comes how they stand to each other: by one side, or one by those whom the other is aimed at.
 *
 * Parties of the pack are told apart by their number. All outsiders share one, so these go by their names: "the mayor"
 * does not answer for "a neighbour". Whoever is known from the context only, as the one whose claim is denied, may
 * be any.
 */
#include "relations.h"

#include "act_reading.h"
#include "grammar/reading.h"
#include "lexicon/lexicon.h"
#include "pointing.h"

#include <string.h>

enum {
    WINDOW = 500,
    FORWARD_REACH = 3,  /* sentences by which a denial may stand before what it denies .. */
    HEADLINE_REACH = 8, /* .. and one in the headline: before what the first paragraphs tell */
};

uint32_t window_start(uint32_t act)
{
    return act > WINDOW ? act - WINDOW : 0;
}

uint32_t window_end(const AltDocument *document, uint32_t act)
{
    return document->acts.count - act > WINDOW ? act + WINDOW : document->acts.count;
}

/* Whether two outsiders are one, by their names, or else by their words ("|Brazil|, which is accused of arming
 * the rebels, has denied it": the source may reach further than the target). */
static bool same_outsider(const AltDocument *document, const AltMention *a, const AltMention *b)
{
    if (a->name && b->name)
        return strcmp(a->name, b->name) == 0;
    size_t length = a->span.end - a->span.start;
    bool alike = b->span.end - b->span.start == length
            && memcmp(document->text + a->span.start, document->text + b->span.start, length) == 0;
    return !a->name && !b->name && length && (alike || a->span.start == b->span.start);
}

bool same_source(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    uint32_t party = source_party(document, a);
    if (party != source_party(document, b))
        return false;
    return party != ALT_OTHER
            || same_outsider(document, &document->mentions.items[a->source], &document->mentions.items[b->source]);
}

bool is_by_target(const AltDocument *document, const AltAct *act, const AltAct *aimed)
{
    uint32_t party = source_party(document, act);
    if (party != ALT_OTHER)
        return party != ALT_NONE && has_target(document, aimed, party);
    for (uint32_t i = 0; i < aimed->target_count; i++) {
        const AltMention *target = &document->mentions.items[aimed->first_target + i];
        bool nameless = target->how == ALT_BY_CONTEXT;
        if (target->party == ALT_OTHER
                && (nameless || same_outsider(document, target, &document->mentions.items[act->source])))
            return true;
    }
    return false;
}

/* Whether an act is aimed at whom a mention means. */
static bool is_aimed_at(const AltDocument *document, const AltAct *act, const AltMention *target)
{
    if (target->party != ALT_OTHER)
        return has_target(document, act, target->party);
    for (uint32_t i = 0; i < act->target_count; i++)
        if (same_outsider(document, &document->mentions.items[act->first_target + i], target))
            return true;
    return false;
}

bool aims_at_all_of(const AltDocument *document, const AltAct *act, const AltAct *other)
{
    for (uint32_t i = 0; i < other->target_count; i++)
        if (!is_aimed_at(document, act, &document->mentions.items[other->first_target + i]))
            return false;
    return true;
}

/* Whether two acts of one kind are made in one breath and aimed at the same: by two who speak with one cue. */
static bool same_breath(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    if (a->attribution != b->attribution || a->sentence != b->sentence || a->kind != b->kind)
        return false;
    for (uint32_t i = 0; i < a->target_count; i++)
        if (!has_target(document, b, target_party(document, a, i)))
            return false;
    return a->target_count > 0;
}

/* "Baku denies the new allegations from Yerevan", above an article: whatever Yerevan alleges in it. */
static bool denies_all(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    uint32_t claim = noun_in_content(document, denial, CLASS_CLAIM);
    return claim != ALT_NONE && is_plural(document, claim) && section_of_act(document, denial) != ALT_BODY
            && accusation->kind == ALT_ACCUSATION && is_by_target(document, accusation, denial)
            && is_by_target(document, denial, accusation);
}

/* "mocked the fair and blamed Oslo. Its mayor waved |the criticism| away": all that was said in that
 * sentence. */
static bool denies_sentence(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    const AltAct *first = act_at(document, denial->responds_to);
    return denies_at_large(document, denial) && accusation->kind == ALT_ACCUSATION
            && accusation->sentence == first->sentence && same_source(document, accusation, first)
            && is_by_target(document, denial, accusation);
}

bool answers_act(const AltDocument *document, uint32_t act, uint32_t answered)
{
    const AltAct *it = act_at(document, act), *other = act_at(document, answered);
    if (it->responds_to == ALT_NONE)
        return false;
    return it->responds_to == answered || same_breath(document, act_at(document, it->responds_to), other)
            || (it->kind == ALT_DENIAL && !is_mutual(document, answered)
                    && (denies_all(document, it, other) || denies_sentence(document, it, other)));
}

/* ---- what a denial may answer ---- */

bool is_by_denied(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    return accusation->kind == ALT_ACCUSATION && is_by_target(document, accusation, denial);
}

/* Against the denier's side, or nobody. */
static bool accuses_denier(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    return !accusation->target_count || has_target(document, accusation, source_party(document, denial));
}

bool may_answer(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    return accusation->content_count && is_by_denied(document, denial, accusation)
            && accuses_denier(document, denial, accusation);
}

bool is_candidate(const AltDocument *document, uint32_t denial, uint32_t index)
{
    const AltAct *it = act_at(document, index);
    bool headline = section_of_act(document, act_at(document, denial)) != ALT_BODY;
    uint32_t reach = headline ? HEADLINE_REACH : FORWARD_REACH;
    bool behind = it->sentence > act_at(document, denial)->sentence + reach;
    return !behind && may_answer(document, act_at(document, denial), it) && !is_mutual(document, index);
}

bool is_by_nobody(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    return accusation->kind == ALT_ACCUSATION && source_party(document, accusation) == ALT_NONE
            && is_by_target(document, denial, accusation);
}

/* "Norland, Sudland trade blame over raid": a headline that says no more than that there is a quarrel. */
bool is_title(const AltDocument *document, uint32_t act)
{
    uint32_t attribution = act_at(document, act)->attribution;
    bool known = attribution < document->attributions.count;
    const Frame *frame = known ? document->attributions.items[attribution].frame : NULL;
    return frame && frame->mutual && section_of_act(document, act_at(document, act)) != ALT_BODY;
}
