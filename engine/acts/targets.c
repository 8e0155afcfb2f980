/* An utterance in; out comes whom it aims at, where its cue names the kind: the frame's TARGET, else the content, else
 * the context.
 *
 * "urged |Armenia| to withdraw"; "denounced the arrests by |Kosovo| police"; "rejected |Baku's| claims".
 */
#include "coder.h"
#include "kinds/reasons.h"
#include "kinds/sides.h"
#include "mentions/resolving.h"
#include "speech/contents.h"
#include "speech/extents.h"

enum { BLAME_REACH = 12 }; /* sentences in which a deed that is condemned once more has been blamed on somebody */

/* ---- the frame's target ---- */

static bool is_somebody(const Scene *scene, uint32_t noun)
{
    Classes people =
            CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_COUNTRY | CLASS_OUTLET;
    return has(scene, noun, people) || tagged(scene, noun) == ALT_TAG_NAME;
}

/* "called on |shops| to close", "blamed |wholesalers| for hoarding": who is to do something, or has done it, is
 * somebody; not "called for |the siege| to end". */
static bool is_doer(const Scene *scene, const Utterance *it)
{
    const AltAttribution *attribution = it->attribution;
    uint32_t first = attribution->content_count ? attribution->content[0].first : ALT_NONE;
    if (first == ALT_NONE || first < attribution->target.end)
        return false;
    uint32_t verb = phrase_of(scene, first);
    bool does = is_verb_group(scene, verb) && phrase(scene, verb)->shape == ALT_ING;
    bool asked = tagged(scene, first) == ALT_TAG_TO && !says(scene, attribution->target.first - 1, "for");
    return it->kind == FRAME_APPEAL ? asked : it->kind == FRAME_ACCUSATION && does;
}

/* "derided |the meeting| as theatre": things that nobody can accuse or ask. */
static bool is_thing(const Scene *scene, AltRange range)
{
    uint32_t index = range_empty(range) ? ALT_NONE : phrase_of(scene, range.first);
    if (index == ALT_NONE)
        return false;
    return !is_somebody(scene, phrase(scene, index)->head);
}

/* "Prosecutors charged |them|", "the union accused |managers| of lying": a party of the dispute accuses the other
 * side's men. */
static bool is_their_men(const Coder *coder, const Utterance *it, const AltMention *target, const Speaker *speaker)
{
    bool they = target->party == ALT_OTHER && target->how == ALT_BY_PRONOUN
            && has(&coder->scene, it->attribution->target.first, CLASS_PLURAL);
    bool agents = target->how == ALT_OUTSIDE && names_mere_agents(&coder->scene, it->attribution->target);
    return (they || agents) && it->kind == FRAME_ACCUSATION && speaker->principal;
}

/* Whether the target stands behind a deed that is asked for, and so may be its object. */
static bool is_object_of_deed(const Coder *coder, const Utterance *it)
{
    const AltAttribution *attribution = it->attribution;
    return it->kind == FRAME_APPEAL && attribution->content_count
            && names_deed(&coder->scene, phrase_of(&coder->scene, attribution->content[0].first));
}

/* "slammed |Venn| as vain and idle for ...": without what somebody is called. */
static AltRange without_name(const Scene *scene, AltRange target)
{
    for (uint32_t i = target.first + 1; i < target.end; i++)
        if (says(scene, i, "as"))
            return (AltRange){target.first, i};
    return target;
}

/* Whether the line of the cue has "of" behind its target: "accuse TARGET |of| CONTENT". */
static bool goes_on_with_of(const AltAttribution *attribution)
{
    const Frame *frame = attribution->frame;
    for (uint32_t i = 0; frame && i + 1 < frame->part_count; i++)
        if (frame->parts[i].kind == PART_TARGET && frame->parts[i + 1].kind == PART_WORDS)
            for (uint32_t k = 0; k < frame->parts[i + 1].word_count; k++)
                if (strcmp(frame->parts[i + 1].words[k], "of") == 0)
                    return true;
    return false;
}

/* "sued |the captain of a Sudlandic trawler|", "accused |two of her clerks| of theft": with whoever the last of them
 * belongs to, where a frame that goes on with "of" has another one behind. */
static AltRange with_owner(const Coder *coder, const AltAttribution *attribution, AltRange target)
{
    const Scene *scene = &coder->scene;
    uint32_t last = range_empty(target) ? ALT_NONE : phrase_of(scene, target.end - 1);
    uint32_t owner = says(scene, target.end, "of") ? phrase_of(scene, target.end + 1) : ALT_NONE;
    if (!is_noun_phrase(scene, last) || !is_noun_phrase(scene, owner))
        return target;
    AltRange words = phrase(scene, owner)->tokens;
    if (goes_on_with_of(attribution) && !says(scene, words.end, "of"))
        return target;
    bool counted = has(scene, phrase(scene, last)->head, CLASS_QUANTIFIER | CLASS_PICK);
    bool served = has(scene, phrase(scene, last)->head, CLASS_TITLE | CLASS_PEOPLE | CLASS_PERSON);
    bool named = has(scene, phrase(scene, owner)->head, CLASS_BODY | CLASS_COUNTRY);
    for (uint32_t i = words.first; i < words.end; i++)
        named = named || name_at(&coder->resolver, i);
    return counted || (served && named) ? (AltRange){target.first, words.end} : target;
}

static bool is_of_others(const Scene *scene, uint32_t token)
{
    return tagged(scene, token) == ALT_TAG_PRONOUN && has(scene, token, CLASS_OUTSIDER);
}

/* "sued Lena Sorrel and |six others|": of whom no more is told, so that she stands for them. */
static void leave_out_others(const Scene *scene, AltRange target, Meaning *targets)
{
    bool others = is_of_others(scene, target.end) || is_of_others(scene, target.end - 1);
    if (others && targets->count > 1 && targets->mentions[targets->count - 1].how == ALT_OUTSIDE)
        targets->count--;
}

/* "told |her ministers| to resign", "reminded |members| to vote", "urged |party leaders| to wait": asked by a party,
 * whoever acts for it is its own. */
static bool are_own_people(const Scene *scene, const Utterance *it, AltRange words, const Speaker *speaker)
{
    uint32_t index = range_empty(words) ? ALT_NONE : phrase_of(scene, words.first);
    if (it->kind != FRAME_APPEAL || speaker_party(speaker) >= ALT_OTHER || !is_noun_phrase(scene, index))
        return false;
    uint32_t head = phrase(scene, index)->head, first = phrase(scene, index)->tokens.first;
    if (has(scene, head, CLASS_FOLD) && first == head)
        return true;
    bool owned = has(scene, first, CLASS_POSSESSIVE) && !has(scene, first, CLASS_SECOND);
    bool inside = head == first + 1 && has(scene, first, CLASS_FOLD);
    return (owned || inside) && has(scene, head, CLASS_AGENT | CLASS_PEOPLE) && !has(scene, head, CLASS_OUTSIDER)
            && !has(scene, head, CLASS_COUNTRY | CLASS_PEER);
}

static Meaning target_of_frame(Coder *coder, const Utterance *it, const Speaker *speaker)
{
    AltRange words = with_owner(coder, it->attribution, without_name(&coder->scene, it->attribution->target));
    bool own_people = are_own_people(&coder->scene, it, words, speaker);
    Voice voice = own_people ? VOICE_REPORTED : VOICE_REPORTER;
    Meaning targets = resolve_inside(&coder->resolver, words, speaker->mention, voice);
    leave_out_others(&coder->scene, words, &targets);
    if (own_people && !means_party(&targets)) {
        AltMention self = mention_of_speaker(&coder->resolver, words, speaker->mention, ALT_BY_OWNER);
        return (Meaning){.count = 1, .mentions = {self}};
    }
    if (targets.count != 1)
        return targets;
    AltMention *only = &targets.mentions[0];
    if (only->how == ALT_OUTSIDE && is_thing(&coder->scene, words) && !is_doer(&coder->scene, it))
        return (Meaning){0};
    if (only->party == ALT_OTHER && is_object_of_deed(coder, it)) /* "demanded the release of |the crew|" */
        return (Meaning){0};
    bool own = speaker->mention && only->party == speaker->mention->party;
    if (own && only->how == ALT_BY_DESCRIPTION) { /* "urged the government to act": nobody asks himself */
        only->party = ALT_OTHER;
        only->how = ALT_OUTSIDE;
    }
    if (is_their_men(coder, it, only, speaker)) {
        uint32_t other = other_party_near(&coder->resolver, speaker_party(speaker), words.first, false);
        only->party = other == ALT_NONE ? ALT_OTHER : other;
    }
    return targets;
}

/* "asked for fresh bread |to be sent|": those who are sent are not those who are asked; but "urged voters |to be
 * patient|", "urged voters |not to be fooled|". */
static bool asks_for_passive(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    uint32_t first = attribution->content_count ? attribution->content[0].first : 0;
    uint32_t verb = tagged(scene, first) == ALT_TAG_TO ? phrase_of(scene, first + 1) : ALT_NONE;
    bool whom = !range_empty(attribution->target) && !says(scene, attribution->target.first - 1, "for");
    return is_verb_group(scene, verb) && phrase(scene, verb)->passive && !whom;
}

/* ---- whom the content speaks of ---- */

/* "condemned |the cutter's| conduct": the other party that the text has named with one of these nouns. */
static Meaning owner_of_thing(const Coder *coder, AltRange range, uint32_t own)
{
    const Scene *scene = &coder->scene;
    for (uint32_t i = range.first; i < range.end; i++) {
        uint32_t index = phrase_of(scene, i);
        if (!is_noun_phrase(scene, index) || phrase(scene, index)->tokens.first != i)
            continue;
        AltRange words = phrase(scene, index)->tokens;
        for (uint32_t k = words.first; k < words.end; k++) {
            bool counts = k == phrase(scene, index)->head || tagged(scene, k + 1) == ALT_TAG_GENITIVE;
            uint32_t party = counts ? owner_by_noun(&coder->resolver, words, k) : ALT_NONE;
            if (party != ALT_NONE && party != own)
                return party_by_context(party);
        }
    }
    return (Meaning){0};
}

/* "denounced |the oil firm's| conduct": an owner outside every party, who keeps the blame from the other side. */
static Meaning outside_owner(Coder *coder, AltRange range, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    uint32_t index = range_empty(range) ? ALT_NONE : phrase_of(scene, range.first);
    AltRange words = is_noun_phrase(scene, index) ? phrase(scene, index)->tokens : (AltRange){0};
    for (uint32_t i = words.first + 1; i < words.end; i++) {
        if (tagged(scene, i) != ALT_TAG_GENITIVE || !is_somebody(scene, i - 1))
            continue;
        Meaning owner = resolve_inside(&coder->resolver, (AltRange){words.first, i}, speaker->mention, VOICE_REPORTER);
        return owner.count == 1 && owner.mentions[0].party == ALT_OTHER ? owner : (Meaning){0};
    }
    return (Meaning){0};
}

/* Whether a noun of the words is one of the sentence: "the |detention|" .. "had |detained| nine men". */
static bool tells_of(const AltDocument *document, AltRange sentence, AltRange words)
{
    for (uint32_t i = words.first; i < words.end; i++) {
        const Form *noun = tag_at(document, i) == ALT_TAG_NOUN ? token_at(document, i)->form : NULL;
        for (uint32_t k = sentence.first; noun && k < sentence.end; k++) {
            const Form *form = token_at(document, k)->form;
            if (form && tag_at(document, k) != ALT_TAG_NAME && means_same(form, noun))
                return true;
        }
    }
    return false;
}

/* "Sudland said Norland had detained nine men. ... Monitors condemned |the detention|": a bystander blames whoever was
 * blamed for it last; nobody where no act told of it, and for deeds of arms, of which many will not say whose they
 * are. */
static Meaning already_blamed(const Coder *coder, AltRange thing, uint32_t own)
{
    const AltDocument *document = coder->document;
    uint32_t at = range_empty(thing) ? ALT_NONE : phrase_of(&coder->scene, thing.first);
    bool definite = has(&coder->scene, thing.first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE)
            && !has(&coder->scene, thing.first, CLASS_INDEFINITE);
    if (!is_noun_phrase(&coder->scene, at) || !definite || own != ALT_OTHER
            || has(&coder->scene, phrase(&coder->scene, at)->head, CLASS_WARLIKE))
        return (Meaning){0};
    AltRange words = whole_noun_phrase(&coder->scene, at);
    for (uint32_t i = document->acts.count; i-- > 0;) {
        const AltAct *act = &document->acts.items[i];
        if (act->sentence + BLAME_REACH < coder->scene.number)
            break;
        uint32_t party = act->target_count == 1 ? document->mentions.items[act->first_target].party : ALT_NONE;
        if (act->kind == ALT_ACCUSATION && party < ALT_OTHER && party != own && act->sentence != coder->scene.number
                && tells_of(document, document->sentences.items[act->sentence].tokens, words))
            return party_by_context(party);
    }
    return (Meaning){0};
}

/* "|the strike|", "|this|": the text has told of it; not "|debate|", "|the misuse| of funds". */
static bool is_known_thing(const Scene *scene, AltRange words)
{
    uint32_t index = range_empty(words) ? ALT_NONE : phrase_of(scene, words.first);
    bool told = has(scene, words.first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_NEUTER);
    return is_noun_phrase(scene, index) && told && !says(scene, phrase(scene, index)->tokens.end, "of");
}

/* "condemned |the strike|", "summoned |the other's| envoy": whoever is behind it is known too; "derided |debate|" may
 * aim at anybody, and "cried foul" at nobody. */
static bool is_known_matter(const Scene *scene, const AltAttribution *attribution)
{
    for (uint32_t i = attribution->cue.first; i < attribution->cue.end; i++)
        if (says(scene, i, "other"))
            return true;
    return is_known_thing(scene, attribution->target)
            || (attribution->content_count && is_known_thing(scene, attribution->content[0]));
}

/* "blamed |a mix-up| for it": what is named is to blame, and nobody of the pack behind it; but somebody is behind
 * "|poor upkeep|" and "|neglect|". */
static bool names_culprit(const Scene *scene, const AltAttribution *attribution)
{
    AltRange cue = attribution->cue;
    return !range_empty(attribution->target) && attribution->target.first >= cue.end
            && is_form_of(scene, cue.end - 1, "blame") && is_thing(scene, attribution->target)
            && !any_class(scene, attribution->target, CLASS_WRONG | CLASS_BAD);
}

/* Whoever is behind what is denounced: in the content, in what follows the frame's target, or in the context. */
static Meaning accused_in_content(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    Meaning accused = owner_of_claim(coder, attribution, speaker);
    for (uint32_t p = 0; p < attribution->content_count && !accused.count; p++)
        accused = parties_in(&coder->resolver, attribution->content[p], speaker);
    if (!accused.count && !range_empty(attribution->target)) {
        AltRange behind = content_after(&coder->scene, attribution->target.first, attribution->clause);
        accused = parties_in(&coder->resolver, behind, speaker);
    }
    uint32_t own = speaker_party(speaker);
    for (uint32_t p = 0; p < attribution->content_count && !accused.count; p++)
        accused = outside_owner(coder, attribution->content[p], speaker);
    if (!accused.count)
        accused = outside_owner(coder, attribution->target, speaker);
    for (uint32_t p = 0; p < attribution->content_count && !accused.count; p++)
        accused = owner_of_thing(coder, attribution->content[p], own);
    if (!accused.count)
        accused = owner_of_thing(coder, attribution->target, own);
    if (!accused.count && names_culprit(&coder->scene, attribution))
        return resolve_inside(&coder->resolver, attribution->target, speaker->mention, VOICE_REPORTER);
    for (uint32_t p = 0; p < attribution->content_count && !accused.count && !speaker->principal; p++)
        accused = already_blamed(coder, attribution->content[p], own);
    if (!accused.count && !speaker->principal)
        accused = already_blamed(coder, attribution->target, own);
    if (accused.count || !speaker->principal)
        return accused;
    bool near = !is_known_matter(&coder->scene, attribution);
    uint32_t other = other_party_near(&coder->resolver, own, coder->scene.sentence.end, near);
    return party_by_context(is_in_text(&coder->resolver, other) ? other : ALT_NONE);
}

/* ---- all of it ---- */

Meaning targets_by_cue(Coder *coder, const Utterance *it, const Speaker *speaker)
{
    const AltAttribution *attribution = it->attribution;
    if (it->kind == FRAME_APPEAL && asks_for_passive(coder, attribution))
        return (Meaning){0};
    Meaning targets = target_of_frame(coder, it, speaker);
    if (targets.count || targets.each_other)
        return targets;
    if (attribution->frame->mutual)
        return (Meaning){.each_other = true};
    if (it->kind == FRAME_DENIAL)
        return denied_party(coder, attribution, speaker);
    if (it->kind == FRAME_APPEAL)
        return asked_in_content(coder, attribution, speaker);
    return it->kind == FRAME_ACCUSATION ? accused_in_content(coder, attribution, speaker) : targets;
}
