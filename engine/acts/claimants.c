/* A denial in; out comes whose claim it rejects: whoever the claim's words name, else whoever has just said what is
 * denied, else whoever accused the denier last, else the other side.
 *
 * "rejected |Baku's| claims"; "|Monitors| said Norland jams them. Norland denied jamming anybody".
 */
#include "coder.h"

#include "kinds/charges.h"
#include "kinds/sides.h"

/* "denied |this|", "called |that| a fairy tale", "rejected |the report|": words that point at what was said just
 * before. */
static bool points_back(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    const Classes pointing = CLASS_DEMONSTRATIVE | CLASS_NEUTER;
    if (!range_empty(attribution->cue) && has(scene, attribution->cue.end - 1, pointing))
        return true;
    if (!attribution->content_count)
        return false;
    AltRange content = attribution->content[0];
    uint32_t at = phrase_of(scene, content.first);
    bool claim = is_noun_phrase(scene, at) && phrase(scene, at)->tokens.end == content.end
            && tagged(scene, content.end) != ALT_TAG_PREPOSITION && has(scene, phrase(scene, at)->head, CLASS_CLAIM)
            && (says(scene, content.first, "the") || has(scene, content.first, pointing));
    return claim || (content.end - content.first == 1 && has(scene, content.first, pointing));
}

static bool accuses(const AltDocument *document, const AltAct *act, uint32_t party)
{
    for (uint32_t i = 0; act->kind == ALT_ACCUSATION && i < act->target_count; i++)
        if (document->mentions.items[act->first_target + i].party == party)
            return true;
    return false;
}

/* The last act of somebody else in this sentence or the one before: an accusation of `own`, or any where `any`. */
static const AltAct *last_said_to(const Coder *coder, uint32_t own, bool any)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = document->acts.count; i-- > 0;) {
        const AltAct *act = &document->acts.items[i];
        if (act->sentence + 1 < coder->scene.number)
            return NULL;
        bool self = act->source != ALT_NONE && document->mentions.items[act->source].party == own;
        if (!self && (any || accuses(document, act, own)))
            return act;
    }
    return NULL;
}

/* Whoever said what "this" points at; nobody where no source of it is named. `*found` tells whether anything was
 * said. */
static Meaning pointed_at(const Coder *coder, uint32_t own, bool *found)
{
    const AltAct *claim = last_said_to(coder, own, false);
    claim = claim ? claim : last_said_to(coder, own, true);
    *found = claim != NULL;
    if (!claim || claim->source == ALT_NONE)
        return (Meaning){0};
    return party_by_context(coder->document->mentions.items[claim->source].party);
}

/* ---- who has just said it ---- */

/* Whether a denial takes up a word of what was said: "jams them" .. "denied |jamming| anybody". */
static bool shares_word(const Scene *scene, const AltAttribution *denial, const AltAttribution *said)
{
    for (uint32_t p = 0; p < denial->content_count; p++)
        for (uint32_t i = denial->content[p].first; i < denial->content[p].end; i++)
            for (uint32_t k = 0; is_weighty(scene, i) && k < said->content_count; k++)
                if (holds_same(scene->document, said->content[k], i))
                    return true;
    return false;
}

/* ", |a claim| Norland denies" */
static bool is_claim_set_off(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token), first = is_noun_phrase(scene, at) ? phrase(scene, at)->tokens.first : 0;
    return first > scene->sentence.first && has(scene, phrase(scene, at)->head, CLASS_CLAIM)
            && mark(scene, first - 1) == ',';
}

/* "said it sends troops, |which| Norland has denied", ", |a claim| Norland denies": all that was said before. */
static bool points_at_sentence(const Scene *scene, const AltAttribution *denial)
{
    uint32_t before = range_empty(denial->source) ? ALT_NONE : left_of(scene, denial->source.first);
    if (before != ALT_NONE && is_claim_set_off(scene, before))
        return true;
    return before != ALT_NONE && tagged(scene, before) == ALT_TAG_RELATIVE && mark(scene, before - 1) == ',';
}

/* Whoever has just told, in this sentence or the one before, what a denial takes up; nobody where none has. */
static Meaning teller(const Coder *coder, const AltAttribution *denial, uint32_t own, bool accused)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = (uint32_t)(denial - document->attributions.items); i-- > 0;) {
        const AltAttribution *said = &document->attributions.items[i];
        if (said->sentence + 1 < denial->sentence)
            break;
        uint32_t act = coder->first_act[i];
        if (act == ALT_NONE || document->acts.items[act].source == ALT_NONE)
            continue;
        uint32_t by = document->mentions.items[document->acts.items[act].source].party;
        bool tells =
                document->acts.items[act].kind == ALT_STATEMENT || document->acts.items[act].kind == ALT_ACCUSATION;
        bool here = said->sentence == denial->sentence && points_at_sentence(&coder->scene, denial);
        if (by != own && tells && (here || (!accused && shares_word(&coder->scene, denial, said))))
            return party_by_context(by);
    }
    return (Meaning){0};
}

/* ---- who made it ---- */

static bool has_accused(const AltDocument *document, uint32_t party)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        if (act->kind == ALT_ACCUSATION && act->source != ALT_NONE
                && document->mentions.items[act->source].party == party)
            return true;
    }
    return false;
}

Meaning claimant_of(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    uint32_t own = speaker_party(speaker);
    bool found = false;
    Meaning pointed = {0};
    if (points_back(coder, attribution))
        pointed = pointed_at(coder, own, &found);
    if (found)
        return pointed;
    bool accused = speaker->accuser != ALT_NONE && !speaker->suspected;
    Meaning told = teller(coder, attribution, own, accused);
    if (told.count)
        return told;
    if (accused)
        return party_by_context(speaker->accuser);
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        Meaning named = parties_in(&coder->resolver, attribution->content[p], speaker);
        if (named.count && named.mentions[0].party != ALT_OTHER && named.mentions[0].party != own)
            return named;
    }
    uint32_t other = other_party_near(&coder->resolver, own, attribution->cue.first, false);
    bool bystander = own == ALT_OTHER && !has_accused(coder->document, other);
    return party_by_context(bystander ? ALT_NONE : other);
}

/* "|remarks by Venn| that the port is shut": without the clause that tells of the claim. */
static AltRange without_clause(const Scene *scene, AltRange claim)
{
    for (uint32_t i = claim.first + 1; i < claim.end; i++)
        if (tagged(scene, i) == ALT_TAG_THAT)
            return (AltRange){claim.first, i};
    return claim;
}

/* "|their| complaint", "|Ms Tove's| claim", but not "|Monday's| claim". */
static bool is_owned(const Scene *scene, uint32_t index)
{
    AltRange words = phrase(scene, index)->tokens;
    if (has(scene, words.first, CLASS_POSSESSIVE))
        return true;
    for (uint32_t i = words.first + 1; i < words.end; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE)
            return !has(scene, i - 1, CLASS_TIME);
    return false;
}

Meaning owner_of_claim(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        AltRange claim = without_clause(scene, attribution->content[p]);
        uint32_t index = phrase_of(scene, claim.first);
        if (!is_noun_phrase(scene, index) || !has(scene, phrase(scene, index)->head, CLASS_CLAIM | CLASS_REQUEST))
            continue;
        Meaning owner = resolve_inside(&coder->resolver, claim, speaker->mention, VOICE_REPORTER);
        if (means_party(&owner) || (is_owned(scene, index) && owner.count && owner.mentions[0].party == ALT_OTHER))
            return owner;
    }
    return (Meaning){0};
}

bool takes_up(const Scene *scene, const AltAttribution *clause, const AltAttribution *said)
{
    uint32_t before = range_empty(clause->source) ? 0 : clause->source.first - 1;
    return clause->content_count && says(scene, before, "as") && in_range(clause->content[0], said->cue.first);
}

/* "Venn denied that he had lied, as |Holm| had suggested": whoever is told to have claimed it. */
static Meaning claimant_in_as(Coder *coder, const AltAttribution *attribution)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = attribution_from(document, coder->scene.number); i < document->attributions.count; i++) {
        const AltAttribution *other = &document->attributions.items[i];
        if (other->sentence != coder->scene.number)
            break;
        if (other != attribution && takes_up(&coder->scene, other, attribution))
            return resolve_inside(&coder->resolver, other->source, NULL, VOICE_REPORTER);
    }
    return (Meaning){0};
}

Meaning denied_party(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    Meaning owner = owner_of_claim(coder, attribution, speaker);
    if (!owner.count)
        owner = claimant_in_as(coder, attribution);
    return owner.count ? owner : claimant_of(coder, attribution, speaker);
}
