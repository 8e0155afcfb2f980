/* An attribution in; out comes who speaks by it.
 *
 * "|Baku| accused Yerevan": one party. "|Both countries| accused the other", "|the rivals| traded accusations": two,
 * and each makes an act of its own.
 */
#include "coder.h"

#include "mentions/resolving.h"
#include "speech/extents.h"

/* The source of an act that has been added. */
static Meaning source_of_act(const AltDocument *document, uint32_t act)
{
    uint32_t source = document->acts.items[act].source;
    if (source == ALT_NONE)
        return (Meaning){0};
    return (Meaning){.count = 1, .mentions = {document->mentions.items[source]}};
}

/* Resolves a source as if its sentence were another: that of the cue, which has not been read yet. */
static Meaning source_in_sentence(Coder *coder, const AltAttribution *attribution, uint32_t sentence)
{
    uint32_t here = coder->scene.number;
    scene_go(&coder->scene, sentence);
    Meaning meaning = resolve_source(&coder->resolver, attribution);
    scene_go(&coder->scene, here);
    return meaning;
}

/* '"A. |B.| C," he said': what goes on with a quotation has the speaker of its cue, before or behind. */
static Meaning sources_of(Coder *coder, const AltAttribution *attribution)
{
    if (attribution->continues == ALT_NONE)
        return resolve_source(&coder->resolver, attribution);
    uint32_t act = coder->first_act[attribution->continues];
    uint32_t cue_sentence = coder->document->attributions.items[attribution->continues].sentence;
    bool read = act != ALT_NONE && cue_sentence <= attribution->sentence;
    return read ? source_of_act(coder->document, act) : source_in_sentence(coder, attribution, cue_sentence);
}

/* "The agency, citing |Norland's army|, said": whom an outlet cites between its name and its cue; empty where it cites
 * nobody, or a thing that only was reported. */
static AltRange cited_by_outlet(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    AltRange source = attribution->source;
    if (range_empty(source) || attribution->continues != ALT_NONE || source.first >= attribution->cue.first
            || !any_class(scene, phrase(scene, phrase_of(scene, source.first))->tokens, CLASS_OUTLET))
        return (AltRange){0, 0};
    for (uint32_t i = source.first + 1; i < attribution->cue.first; i++) {
        uint32_t cited = phrase_of(scene, i + 1);
        if (mark(scene, i - 1) == ',' && says(scene, i, "citing") && is_noun_phrase(scene, cited)
                && names_somebody(scene, cited))
            return whole_noun_phrase(scene, cited);
    }
    return (AltRange){0, 0};
}

/* Who speaks is whom an outlet cites. */
static void read_cited(Coder *coder, const AltAttribution *attribution, Meaning *sources)
{
    AltRange cited = cited_by_outlet(coder, attribution);
    if (range_empty(cited))
        return;
    Meaning meaning = resolve_inside(&coder->resolver, cited, NULL, VOICE_REPORTER);
    if (meaning.count)
        *sources = meaning;
}

/* "Neighbours blame one another", "the rivals traded accusations": whoever they are, they are both sides. */
static bool is_mutual(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->frame && attribution->frame->mutual)
        return true;
    for (uint32_t i = attribution->target.first; i < attribution->target.end; i++)
        if (has(&coder->scene, i, CLASS_EACH_OTHER))
            return true;
    return false;
}

/* "|The maker of the pill| and the agency blamed each other": one of the two sides, and who must be the other. */
static bool is_half_known(const Coder *coder, const Meaning *sources)
{
    if (sources->count != 2)
        return false;
    const uint32_t *principal = coder->resolver.principal;
    uint32_t first = sources->mentions[0].party, second = sources->mentions[1].party;
    uint32_t known = first == ALT_OTHER ? second : first;
    return (first == ALT_OTHER || second == ALT_OTHER) && (known == principal[0] || known == principal[1]);
}

/* "|Both| criticised Norland", of which Norland is no part: others than the two sides, whoever they are. */
static bool are_others(Coder *coder, const AltAttribution *attribution, const Meaning *sources)
{
    if (sources->count != 2 || sources->mentions[0].how != ALT_BY_GROUP || range_empty(attribution->target))
        return false;
    Meaning target = resolve_inside(&coder->resolver, attribution->target, NULL, VOICE_REPORTER);
    bool named = target.count == 1 && target.mentions[0].how != ALT_BY_GROUP; /* not "accused |the other|" */
    uint32_t party = named ? target.mentions[0].party : ALT_NONE;
    return party < ALT_OTHER && (party == sources->mentions[0].party || party == sources->mentions[1].party);
}

/* ---- whoever is accused denies ---- */

/* "|the government|", "|his counterpart|", "|it|": words that name nobody by themselves, and so whoever is at hand. */
static bool is_anaphoric(const Scene *scene, AltRange source)
{
    uint32_t at = range_empty(source) ? ALT_NONE : phrase_of(scene, source.first);
    if (!is_noun_phrase(scene, at))
        return false;
    const Classes somebody = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_PERSON;
    bool definite = says(scene, source.first, "the") || has(scene, source.first, CLASS_POSSESSIVE);
    return phrase(scene, at)->pronoun || (definite && has(scene, phrase(scene, at)->head, somebody));
}

/* The only one whom the sentence has accused before `token`; null where nobody or several were. */
static const AltMention *accused_here(const Coder *coder, uint32_t token)
{
    const AltDocument *document = coder->document;
    const AltMention *accused = NULL;
    for (uint32_t i = document->acts.count; i-- > 0;) {
        const AltAct *act = &document->acts.items[i];
        if (act->sentence != coder->scene.number)
            break;
        if (act->kind != ALT_ACCUSATION || act->cue.start >= token_at(document, token)->span.start)
            continue;
        if (accused || act->target_count != 1)
            return NULL;
        accused = &document->mentions.items[act->first_target];
    }
    return accused && accused->party < ALT_OTHER ? accused : NULL;
}

/* "accused Norland of dumping waste, which |the government| denies", "a claim that |his counterpart| termed absurd": of
 * a speaker whom nothing else tells, the one who is accused. */
static void let_accused_deny(const Coder *coder, const AltAttribution *attribution, Meaning *sources)
{
    bool denies = attribution->frame && attribution->frame->kind == FRAME_DENIAL && attribution->within == ALT_NONE;
    bool open = !sources->count || (sources->count == 1 && sources->mentions[0].party >= ALT_OTHER);
    if (!denies || !open || !is_anaphoric(&coder->scene, attribution->source))
        return;
    const AltMention *accused = accused_here(coder, attribution->cue.first);
    if (!accused)
        return;
    AltMention it = *accused;
    it.span = alt_span_of(coder->document, attribution->source);
    it.how = ALT_BY_CONTEXT;
    *sources = (Meaning){.count = 1, .mentions = {it}};
}

/* "Norland answered. |The statement| accused Norland's rival": not a paper of the accused, who has one of an earlier
 * sentence, but of whoever spoke last. */
static void let_paper_accuse(Coder *coder, const AltAttribution *attribution, Meaning *sources)
{
    bool blames = attribution->frame && attribution->frame->kind == FRAME_ACCUSATION && sources->count == 1
            && sources->mentions[0].how == ALT_BY_DESCRIPTION && !range_empty(attribution->source);
    uint32_t at = blames ? phrase_of(&coder->scene, attribution->source.first) : ALT_NONE;
    if (!is_noun_phrase(&coder->scene, at) || !has(&coder->scene, phrase(&coder->scene, at)->head, CLASS_DOCUMENT))
        return;
    Meaning target = resolve_inside(&coder->resolver, attribution->target, NULL, VOICE_REPORTER);
    if (target.count != 1 || target.mentions[0].party != sources->mentions[0].party)
        return;
    const Entity *last = last_speaker(&coder->resolver, attribution->source.first);
    bool other = last && last->party != target.mentions[0].party;
    AltRange words = attribution->source;
    sources->mentions[0] = other ? mention_of_entity(&coder->resolver, words, last, ALT_BY_DESCRIPTION)
                                 : mention_of_nobody(&coder->resolver, words);
}

Meaning speakers_of(Coder *coder, const AltAttribution *attribution)
{
    Meaning sources = sources_of(coder, attribution);
    read_cited(coder, attribution, &sources);
    let_paper_accuse(coder, attribution, &sources);
    let_accused_deny(coder, attribution, &sources);
    read_speaker_in_lead(coder, attribution, &sources);
    if (are_others(coder, attribution, &sources)) {
        AltMention nobody = {
                .span = sources.mentions[0].span, .how = ALT_BY_NOTHING, .party = ALT_NONE, .actor = ALT_NONE};
        return (Meaning){.count = 1, .mentions = {nobody}};
    }
    bool told = (sources.count > 1 || means_party(&sources)) && !is_half_known(coder, &sources);
    return !told && is_mutual(coder, attribution) ? both_sides(&coder->resolver, attribution->source) : sources;
}

/* ---- announcements ---- */

/* Whether an attribution goes on with what the one before it began: same sentence, same kind, with content. */
static bool fills_in(const AltAttribution *next, const AltAttribution *announcement, FrameKind kind)
{
    return next->sentence == announcement->sentence && next->content_count && next->frame
            && (FrameKind)next->frame->kind == kind;
}

/* "drew a rebuke from |Baku|, whose spokesman condemned ...": speech without content of which the next act tells. */
bool is_announced(Coder *coder, uint32_t index, const Meaning *speakers, FrameKind kind)
{
    const AltDocument *document = coder->document;
    const AltAttribution *it = &document->attributions.items[index];
    bool last = index + 1 >= document->attributions.count;
    if (last || it->content_count || speakers->count != 1 || !fills_in(it + 1, it, kind))
        return false;
    Meaning next = sources_of(coder, it + 1);
    return next.count == 1 && next.mentions[0].party == speakers->mentions[0].party;
}
