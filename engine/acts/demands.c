/* The content of a demand in; out comes whom it is made of, where no words say so.
 *
 * "demanded |that Armenia withdraw|", "called for |Armenia's withdrawal|", "demanded |an apology|": whoever the clause
 * asks, whoever owns the deed, whom one wants to meet ("demanded |talks with Armenia|"), else the opponent.
 */
#include "coder.h"
#include "grammar/quoted.h"
#include "speech/extents.h"

bool names_deed(const Scene *scene, uint32_t index)
{
    return is_noun_phrase(scene, index) && has(scene, phrase(scene, index)->head, CLASS_REMEDY);
}

/* "called for |Armenia's| withdrawal", "demanded the withdrawal of |its| forces": whoever owns what is to be done. */
static Meaning owner_of_deed(Coder *coder, AltRange content, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    uint32_t index = phrase_of(scene, content.first);
    if (!is_noun_phrase(scene, index))
        return (Meaning){0};
    uint32_t of = phrase(scene, index)->tokens.end, behind = phrase_of(scene, of + 1);
    bool owned = says(scene, of, "of") && is_noun_phrase(scene, behind);
    AltRange words = {content.first, owned ? phrase(scene, behind)->tokens.end : of};
    for (uint32_t i = words.first; i < words.end; i++) {
        if (!has(scene, i, CLASS_POSSESSIVE) && tagged(scene, i + 1) != ALT_TAG_GENITIVE)
            continue;
        Meaning owner = resolve_inside(&coder->resolver, (AltRange){i, i + 1}, speaker->mention, VOICE_REPORTER);
        if (means_party(&owner) && owner.mentions[0].party != speaker_party(speaker))
            return owner;
    }
    return (Meaning){0};
}

/* "called for steps |from Norland|", "urged talks |between the two countries|": whoever is to take a measure. */
static Meaning takers_of_measure(Coder *coder, AltRange content, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    uint32_t index = phrase_of(scene, content.first);
    if (!is_noun_phrase(scene, index) || !has(scene, phrase(scene, index)->head, CLASS_MEASURE | CLASS_AMENDS))
        return (Meaning){0};
    uint32_t joint = phrase(scene, index)->tokens.end, at = phrase_of(scene, joint + 1);
    bool between = says(scene, joint, "between");
    bool meets = says(scene, joint, "with") && speaker->principal; /* "demanded talks |with Norland|" */
    if (!is_noun_phrase(scene, at) || !(between || meets || says(scene, joint, "from") || says(scene, joint, "by")))
        return (Meaning){0};
    AltRange words = {joint + 1, end_of_row(scene, at)};
    Meaning takers = resolve_inside(&coder->resolver, words, speaker->mention, VOICE_REPORTER);
    return means_party(&takers) && (!between || takers.count > 1) ? takers : (Meaning){0};
}

/* The one whom the text has accused last, in this sentence or the one before it; ALT_NONE where it is `own`. */
static uint32_t just_accused(const AltDocument *document, uint32_t own, uint32_t sentence)
{
    for (uint32_t i = document->acts.count; i-- > 0 && document->acts.items[i].sentence + 1 >= sentence;) {
        const AltAct *act = &document->acts.items[i];
        if (act->kind != ALT_ACCUSATION || act->target_count != 1)
            continue;
        uint32_t party = document->mentions.items[act->first_target].party;
        return party < ALT_OTHER && party != own ? party : ALT_NONE;
    }
    return ALT_NONE;
}

/* "Norland has lied. Sudland demanded |an apology|", "Norland holds them, and Sudland demanded |the release| of all":
 * the other side; for the latter where its own sentence names it before, so that no third party is meant. */
static Meaning asked_amends(Coder *coder, AltRange content, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    uint32_t index = phrase_of(scene, content.first), own = speaker_party(speaker);
    if (!is_noun_phrase(scene, index) || own >= ALT_OTHER)
        return (Meaning){0};
    uint32_t head = phrase(scene, index)->head;
    bool amends = has(scene, head, CLASS_AMENDS);
    if (!amends && !names_deed(scene, index))
        return (Meaning){0};
    uint32_t accused = amends ? just_accused(coder->document, own, scene->number) : ALT_NONE;
    if (accused != ALT_NONE)
        return party_by_context(accused);
    uint32_t other = amends ? other_party_near(&coder->resolver, own, content.first, !speaker->principal)
                            : other_party_here(&coder->resolver, own, content.first);
    return party_by_context(is_in_text(&coder->resolver, other) ? other : ALT_NONE);
}

Meaning asked_in_content(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    if (!attribution->content_count)
        return (Meaning){0};
    AltRange content = attribution->content[0];
    bool clause = tagged(&coder->scene, content.first) == ALT_TAG_THAT;
    if (clause)
        return asked_in(&coder->resolver, content, speaker);
    if (meets_quotation(&coder->scene, content)) {
        Judgement judged = judge_content(&coder->resolver, content, speaker);
        if (judged.kind == ALT_APPEAL)
            return judged.targets;
    }
    Meaning owner = owner_of_deed(coder, content, speaker);
    if (!owner.count)
        owner = takers_of_measure(coder, content, speaker);
    return owner.count ? owner : asked_amends(coder, content, speaker);
}
