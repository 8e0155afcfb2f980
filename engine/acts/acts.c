/* Attributions in; acts out: the kind of each, who does it, to whom, and the lexicon lines that say so.
 *
 * One attribution makes several acts where its source is several parties ("both countries accused the other") or its
 * content is of several kinds ("said the claims were false and that Armenia had crossed the border").
 */
#include "coder.h"
#include "refusals.h"
#include "stages.h"

#include "grammar/quoted.h"

enum { CHARGED_REACH = 1 }; /* sentences after a charge in which "rejected it" rejects that, and no request */

/* ---- acts of one speaker ---- */

/* "accused", "denied", "urged", "noted": the cue names the kind. */
static void code_by_cue(Coder *coder, const Utterance *it, const Speaker *speaker)
{
    Judgement named = {.kind = (AltKind)it->kind};
    if (!calls_somebody_untrue(coder, it->attribution, speaker, &named) && it->kind != FRAME_STATEMENT)
        named.targets = targets_by_cue(coder, it, speaker);
    enter_act(coder, it, &named, it->attribution->content, it->attribution->content_count);
}

/* "rejected |it|", "dismissed |this|", where that is what another has just asked or offered: a refusal, no denial. */
static bool turns_down(const Coder *coder, const Utterance *it, const Speaker *speaker)
{
    uint32_t clause = it->attribution->clause, last = it->attribution->cue.end - 1;
    bool pointing = it->kind == FRAME_DENIAL && !it->attribution->content_count && clause != ALT_NONE
            && has(&coder->scene, last, CLASS_DEMONSTRATIVE | CLASS_NEUTER);
    bool charged = speaker->accused_ago != ALT_NONE && speaker->accused_ago <= CHARGED_REACH;
    if (!pointing || charged)
        return false;
    uint32_t verb = phrase(&coder->scene, coder->document->clauses.items[clause].verb)->verb;
    return verb != ALT_NONE && verb_refuses(coder->document->lexicon, verb)
            && was_asked(coder, it->attribution->sentence);
}

static void code_refusal(Coder *coder, const Utterance *it)
{
    AltRange pronoun = {it->attribution->cue.end - 1, it->attribution->cue.end};
    enter_act(coder, it, &(Judgement){.kind = ALT_STATEMENT}, &pronoun, 1);
}

/* What is denied was an accusation of whoever denies it. */
static void code_denied_claim(Coder *coder, const Utterance *it, const AltAct *denial)
{
    AltMention denier = coder->document->mentions.items[denial->source];
    Judgement claim = {.kind = ALT_ACCUSATION, .targets = {.count = 1, .mentions = {denier}}};
    enter_act(coder, it, &claim, it->attribution->content, it->attribution->content_count);
}

/* Appeals that name nobody go to the hearers; denials without a target, to the claimant. */
static void complete_targets(
        Coder *coder, Judgement *judgement, const AltAttribution *attribution, const Speaker *speaker)
{
    Meaning *targets = &judgement->targets;
    bool named = targets->count && targets->mentions[0].how != ALT_BY_CONTEXT;
    if (judgement->kind == ALT_APPEAL && !named) {
        Meaning hearers = hearers_of(coder, attribution, speaker);
        *targets = hearers.count ? hearers : *targets;
    }
    if (judgement->kind == ALT_DENIAL && !targets->count)
        *targets = claimant_of(coder, attribution, speaker);
}

/* "said", "told": the content decides. All targets are found before the first act is added, which may change them. */
static void code_by_content(Coder *coder, const Utterance *it, const Speaker *speaker)
{
    const AltAttribution *attribution = it->attribution;
    Judgement named;
    if (gives_bad_name(coder, attribution, speaker, &named)) {
        enter_act(coder, it, &named, attribution->content, attribution->content_count);
        return;
    }
    Segments segments = judge_pieces(coder, attribution, speaker);
    for (uint32_t i = 0; i < segments.count; i++)
        complete_targets(coder, &segments.items[i].judgement, attribution, speaker);
    if (segments.count == 1) {
        enter_act(coder, it, &segments.items[0].judgement, attribution->content, attribution->content_count);
        return;
    }
    for (uint32_t i = 0; i < segments.count; i++)
        enter_act(coder, it, &segments.items[i].judgement, &segments.items[i].range, 1);
}

/* Whether the content is a quotation; not '"He said |he was wrong|," Ekdal recalled', where the cue is quoted too. */
static bool is_quoted(const Coder *coder, const AltAttribution *attribution)
{
    if (!attribution->content_count || mode_of(&coder->scene, attribution->content, 1) != ALT_DIRECT)
        return false;
    uint32_t around = quotation_around(&coder->scene, attribution->content[0].first);
    bool within = around != ALT_NONE && attribution->continues == ALT_NONE && !range_empty(attribution->cue);
    return !within || quotation_around(&coder->scene, attribution->cue.first) != around;
}

/* The attribution whose quotation goes on, or itself. */
static const AltAttribution *root_of(const Coder *coder, const AltAttribution *attribution)
{
    uint32_t root = attribution->continues;
    return root == ALT_NONE ? attribution : &coder->document->attributions.items[root];
}

/* Whom a quotation is said of: "said of |the miners|". */
static Meaning topic_of(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    if (range_empty(attribution->topic))
        return (Meaning){0};
    return resolve_inside(&coder->resolver, attribution->topic, speaker->mention, VOICE_REPORTER);
}

static void code_utterance(Coder *coder, const Utterance *it)
{
    Speaker speaker = speaker_for(coder, it->attribution, it->source);
    speaker.jointly = it->sources->count > 1;
    speaker.voice = is_quoted(coder, it->attribution) ? VOICE_QUOTED : VOICE_REPORTED;
    const AltAct *denial = denial_of(coder, it->attribution);
    Meaning hearers = hearers_of(coder, root_of(coder, it->attribution), &speaker);
    coder->resolver.hearer = hearers.count == 1 ? &hearers.mentions[0] : NULL;
    Meaning topic = topic_of(coder, root_of(coder, it->attribution), &speaker);
    coder->resolver.topic = topic.count == 1 ? &topic.mentions[0] : NULL;
    speaker.told = others_told(coder, root_of(coder, it->attribution), &speaker);
    const AltMention *blamed = just_blamed(coder, it->attribution);
    AltMention kept = blamed ? *blamed : (AltMention){0}; /* the list of mentions may move */
    coder->resolver.blamed = blamed ? &kept : NULL;
    if (turns_down(coder, it, &speaker))
        code_refusal(coder, it);
    else if (it->kind != FRAME_SPEECH)
        code_by_cue(coder, it, &speaker);
    else if (denial)
        code_denied_claim(coder, it, denial);
    else
        code_by_content(coder, it, &speaker);
    coder->resolver.hearer = NULL;
    coder->resolver.topic = NULL;
    coder->resolver.blamed = NULL;
}

/* ---- all acts ---- */

/* What goes on with a quotation is judged by its content, whatever the cue was. */
static FrameKind kind_by_cue(const AltAttribution *attribution)
{
    bool cue = attribution->frame && attribution->continues == ALT_NONE;
    return cue ? (FrameKind)attribution->frame->kind : FRAME_SPEECH;
}

static void code_attribution(Coder *coder, uint32_t index)
{
    const AltAttribution *attribution = &coder->document->attributions.items[index];
    FrameKind kind = kind_by_cue(attribution);
    if (!survives(coder, attribution, &kind) || is_a_point(coder, attribution))
        return;
    Meaning speakers = speakers_of(coder, attribution);
    bool empty = !speakers.count && !attribution->content_count && range_empty(attribution->target);
    if (empty || is_said_by_thing(coder, attribution, &speakers))
        return;
    bool outsider = speakers.count && !means_party(&speakers);
    bool nested_outsider = outsider && attribution->within != ALT_NONE && !is_passed_on(coder, attribution);
    if (nested_outsider || is_relay(coder, index, &speakers) || is_announced(coder, index, &speakers, kind))
        return;
    Utterance it = {.index = index, .attribution = attribution, .sources = &speakers, .kind = kind};
    if (!speakers.count)
        code_utterance(coder, &it);
    for (uint32_t i = 0; i < speakers.count; i++) {
        it.source = &speakers.mentions[i];
        code_utterance(coder, &it);
    }
    note_speaker(&coder->resolver, attribution, &speakers);
}

/* Notes who quarrels with whom by an accusation or denial whose source and target the text names. */
static void find_quarrel(Coder *coder, const AltAttribution *it, const Meaning *known)
{
    AltRange words = it->frame->kind == FRAME_ACCUSATION ? it->source : it->target;
    if (range_empty(words))
        return;
    Meaning behind = resolve_inside(&coder->resolver, words, NULL, VOICE_REPORTER);
    for (uint32_t i = 0; i < known->count; i++)
        for (uint32_t k = 0; k < behind.count; k++)
            note_quarrel(&coder->resolver, known->mentions[i].party, behind.mentions[k].party, true);
}

/* Whom explicit cues accuse, and who denies by one, is in the quarrel from the first sentence on. */
static void find_contenders(Coder *coder)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = 0; i < document->attributions.count; i++) {
        const AltAttribution *it = &document->attributions.items[i];
        uint8_t kind = it->frame ? it->frame->kind : FRAME_NONE;
        AltRange words = kind == FRAME_ACCUSATION ? it->target : it->source;
        if ((kind != FRAME_ACCUSATION && kind != FRAME_DENIAL) || range_empty(words))
            continue;
        scene_go(&coder->scene, it->sentence);
        Meaning meaning = resolve_inside(&coder->resolver, words, NULL, VOICE_REPORTER);
        for (uint32_t k = 0; k < meaning.count; k++)
            if (meaning.mentions[k].party < ALT_OTHER)
                coder->resolver.contends[meaning.mentions[k].party] = true;
        find_quarrel(coder, it, &meaning);
    }
    coder->scene.number = ALT_NONE; /* before the first sentence again */
}

static void begin_coder(Coder *coder, AltDocument *document)
{
    coder->document = document;
    coder->first_act = arena_alloc(document->arena, (document->attributions.count + 1) * sizeof *coder->first_act);
    for (uint32_t i = 0; i < document->attributions.count; i++)
        coder->first_act[i] = ALT_NONE;
    begin_grievances(coder);
    scene_begin(&coder->scene, document);
    resolver_begin(&coder->resolver, &coder->scene);
    find_contenders(coder);
}

void find_acts(AltDocument *document)
{
    Coder coder = {0};
    begin_coder(&coder, document);
    const AltAttribution *attributions = document->attributions.items;
    uint32_t next = 0;
    while (scene_next(&coder.scene)) {
        resolver_read_sentence(&coder.resolver);
        note_suspicions(&coder, false);
        uint32_t first = next;
        for (; next < document->attributions.count && attributions[next].sentence == coder.scene.number; next++)
            code_attribution(&coder, next);
        if (next > first)
            note_suspicions(&coder, true);
        note_silences(&coder);
    }
}
