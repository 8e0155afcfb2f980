/* Attributions in; acts out: the kind of each, who does it, to whom, and the lexicon lines that say so.
 *
 * One attribution makes several acts where its source is several parties ("both countries accused the other") or its
 * content is of several kinds ("said the claims were false and that Armenia had crossed the border").
 */
#include "speech/contents.h"
#include "kinds.h"
#include "stages.h"

/* Who accused a party last, and in which sentence. */
typedef struct Grievance {
    uint32_t accuser;
    uint32_t sentence;
    uint32_t act;
    uint32_t answered; /* the sentence of the party's last denial of it, ALT_NONE where none */
} Grievance;

typedef struct Coder {
    AltDocument *document;
    Scene scene;
    Resolver resolver;
    Grievance *grievances;  /* one for each party of the pack, and one for those outside */
    uint32_t *first_act;    /* for each attribution the first act it made, or ALT_NONE */
} Coder;

static Grievance *grievance_of(const Coder *coder, uint32_t party)
{
    uint32_t count = coder->document->pack->party_count;
    return party == ALT_NONE ? NULL : &coder->grievances[party == ALT_OTHER ? count : party];
}

/* ---- which attributions make acts ---- */

static bool is_named(const Coder *coder, const AltAttribution *attribution)
{
    if (range_empty(attribution->source))
        return false;
    uint32_t index = phrase_of(&coder->scene, attribution->source.first);
    return index != ALT_NONE && !phrase(&coder->scene, index)->pronoun && !has(&coder->scene, attribution->source.first, CLASS_POSSESSIVE);
}

/* An attribution inside another's content stands for itself where somebody else is named who speaks. */
static bool stands_alone(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->within == ALT_NONE)
        return true;
    if (attribution->clause == ALT_NONE)
        return is_named(coder, attribution);
    uint8_t kind = coder->document->clauses.items[attribution->clause].kind;
    return (kind == ALT_CLAUSE_MAIN || kind == ALT_CLAUSE_CONTENT) && is_named(coder, attribution);
}

/* "Asked whether ...", "a man accused of murder": a participle that names nobody who speaks. */
static bool is_bare_participle(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->clause == ALT_NONE)
        return false;
    const AltClause *clause = &coder->document->clauses.items[attribution->clause];
    const AltPhrase *group = phrase(&coder->scene, clause->verb);
    uint8_t shape = group->shape;
    bool elliptic = clause->kind == ALT_CLAUSE_SUBORDINATE && group->tokens.end - group->tokens.first == 1;
    if (range_empty(attribution->source) && elliptic) /* "said when |told| of it", "as expected" */
        return true;
    return clause->kind == ALT_CLAUSE_REDUCED && (range_empty(attribution->source) || (shape != ALT_ING && shape != ALT_INFINITIVE));
}

/* The kind that the cue names when it is negated or has not happened: a statement where speech is reported all the
 * same ("did not deny that ...", "would not be drawn"), else nothing. */
static bool survives(const Coder *coder, const AltAttribution *attribution, FrameKind *kind)
{
    if (!stands_alone(coder, attribution) || is_bare_participle(coder, attribution))
        return false;
    if (!attribution->negated && !attribution->hypothetical)
        return true;
    bool declined = attribution->negated && attribution->hypothetical && *kind == FRAME_STATEMENT;
    bool not_denied = attribution->negated && !attribution->hypothetical && *kind == FRAME_DENIAL;
    *kind = FRAME_STATEMENT;
    return declined || not_denied;
}

/* ---- one act ---- */

/* Words of the content inside and outside quotation marks; "that" and "to" do not count. */
static AltMode mode_of(const Coder *coder, const AltRange *content, uint32_t count)
{
    const Scene *scene = &coder->scene;
    uint32_t inside = 0, outside = 0;
    for (uint32_t p = 0; p < count; p++)
        for (uint32_t i = content[p].first; i < content[p].end; i++) {
            AltTokenKind kind = (AltTokenKind)token_at(coder->document, i)->kind;
            if (kind == ALT_QUOTE_MARK || kind == ALT_PUNCTUATION)
                continue;
            bool quoted = quotation_around(scene, i) != ALT_NONE;
            bool light = tagged(scene, i) == ALT_TAG_THAT || tagged(scene, i) == ALT_TAG_TO;
            inside += quoted;
            outside += !quoted && !light;
        }
    return inside && !outside ? ALT_DIRECT : inside ? ALT_MIXED : ALT_INDIRECT;
}

static void add_reason(Coder *coder, AltAct *act, const char *rule, const Entry *entry)
{
    AltDocument *document = coder->document;
    if (!act->reason_count)
        act->first_reason = document->reasons.count;
    *LIST_ADD(document->arena, &document->reasons) = (AltReason){.rule = rule, .path = entry->path, .line = entry->line};
    act->reason_count++;
}

static uint32_t add_mention(Coder *coder, const AltMention *mention)
{
    *LIST_ADD(coder->document->arena, &coder->document->mentions) = *mention;
    return coder->document->mentions.count - 1;
}

/* Targets of an act by `own`: "each other" becomes all parties of the source but its own. */
static void add_targets(Coder *coder, AltAct *act, const Meaning *targets, const Meaning *sources, uint32_t own)
{
    act->first_target = coder->document->mentions.count;
    for (uint32_t i = 0; i < targets->count; i++)
        if (targets->mentions[i].party != ALT_NONE) {
            add_mention(coder, &targets->mentions[i]);
            act->target_count++;
        }
    for (uint32_t i = 0; targets->each_other && i < sources->count; i++)
        if (sources->mentions[i].party != own && sources->mentions[i].party != ALT_NONE) {
            add_mention(coder, &sources->mentions[i]);
            act->target_count++;
        }
    if (targets->each_other && !act->target_count) {
        uint32_t other = other_party_near(&coder->resolver, own, UINT32_MAX, false);
        if (other != ALT_NONE) {
            add_mention(coder, &(AltMention){.actor = ALT_NONE, .party = other, .how = ALT_BY_CONTEXT});
            act->target_count++;
        }
    }
}

static void remember(Coder *coder, const AltAct *act, uint32_t own)
{
    Grievance *own_grievance = act->kind == ALT_DENIAL ? grievance_of(coder, own) : NULL;
    if (own_grievance)
        own_grievance->answered = act->sentence;
    if (act->kind != ALT_ACCUSATION)
        return;
    for (uint32_t i = 0; i < act->target_count; i++) {
        uint32_t party = coder->document->mentions.items[act->first_target + i].party;
        Grievance *grievance = grievance_of(coder, party);
        bool principal = own == coder->resolver.principal[0] || own == coder->resolver.principal[1];
        bool old = grievance->sentence != ALT_NONE && grievance->sentence + 3 < act->sentence;
        if (!principal && !old && grievance->sentence != ALT_NONE && grievance->accuser != own)
            grievance->sentence = act->sentence;
        else
            *grievance = (Grievance){.accuser = own, .sentence = act->sentence, .act = coder->document->acts.count - 1, .answered = ALT_NONE};
    }
}

/* The first act of the quotation that this one goes on with: in an earlier sentence, wherever its cue stands. */
static uint32_t first_of_quotation(const Coder *coder, const AltAttribution *attribution, uint32_t index)
{
    uint32_t first = coder->first_act[attribution->continues == ALT_NONE ? index : attribution->continues];
    bool earlier = first != ALT_NONE && coder->document->acts.items[first].sentence < attribution->sentence;
    return earlier ? first : ALT_NONE;
}

static void add_act(Coder *coder, uint32_t index, const AltMention *source, const Meaning *sources, const Judgement *judgement,
        const AltRange *content, uint32_t content_count, bool negated)
{
    AltDocument *document = coder->document;
    const AltAttribution *attribution = &document->attributions.items[index];
    uint32_t own = source ? source->party : ALT_NONE;
    AltAct act = {
            .attribution = index,
            .sentence = attribution->sentence,
            .kind = (uint8_t)judgement->kind,
            .mode = (uint8_t)mode_of(coder, content, content_count),
            .stance = attribution->frame ? attribution->frame->stance : ALT_NEUTRAL,
            .hedged = attribution->hedged,
            .negated = negated,
            .source = source ? add_mention(coder, source) : ALT_NONE,
            .cue = alt_span_of(document, attribution->cue),
            .content_count = content_count,
            .continues = first_of_quotation(coder, attribution, index),
            .responds_to = ALT_NONE,
    };
    for (uint32_t i = 0; i < content_count; i++)
        act.content[i] = alt_span_of(document, content[i]);
    if (judgement->kind != ALT_STATEMENT)
        add_targets(coder, &act, &judgement->targets, sources, own);
    if (attribution->frame)
        add_reason(coder, &act, attribution->frame->lemma, attribution->frame->entry);
    for (uint32_t i = 0; i < judgement->reason_count; i++)
        add_reason(coder, &act, judgement->labels[i], judgement->reasons[i]);
    uint32_t root = attribution->continues == ALT_NONE ? index : attribution->continues;
    if (coder->first_act[root] == ALT_NONE)
        coder->first_act[root] = document->acts.count;
    *LIST_ADD(document->arena, &document->acts) = act;
    remember(coder, &act, own);
}

/* ---- kinds and targets ---- */

static bool is_principal(const Coder *coder, const Speaker *speaker)
{
    return is_contender(&coder->resolver, speaker->mention ? speaker->mention->party : ALT_NONE);
}

/* Whether a party has accused in turn since it was accused, in this sentence or the one before it. */
static bool has_hit_back(const Coder *coder, const Grievance *grievance, uint32_t party, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = grievance->act + 1; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        bool own = act->source != ALT_NONE && document->mentions.items[act->source].party == party;
        if (own && act->kind == ALT_ACCUSATION && act->sentence + 1 >= sentence && act->sentence != grievance->sentence)
            return true;
    }
    return false;
}

static Speaker speaker_for(const Coder *coder, const AltAttribution *attribution, const AltMention *source)
{
    Speaker speaker = {.mention = source, .accuser = ALT_NONE, .accused_ago = ALT_NONE};
    const Grievance *grievance = source && source->party != ALT_OTHER ? grievance_of(coder, source->party) : NULL;
    if (grievance && grievance->sentence != ALT_NONE) {
        speaker.accuser = grievance->accuser;
        bool goes_on = grievance->answered != ALT_NONE && grievance->answered + 1 >= attribution->sentence;
        speaker.in_thread = goes_on;
        speaker.accused_ago = goes_on ? attribution->sentence - grievance->answered : attribution->sentence - grievance->sentence;
        speaker.hit_back = has_hit_back(coder, grievance, source->party, attribution->sentence);
        speaker.accused_in = &coder->document->sentences.items[grievance->sentence].tokens;
    }
    speaker.cue = attribution->cue;
    speaker.principal = is_principal(coder, &speaker);
    const AltDocument *document = coder->document;
    for (uint32_t i = document->acts.count; i-- > 0 && document->acts.items[i].sentence == attribution->sentence;) {
        const AltAct *act = &document->acts.items[i];
        bool same = source && act->source != ALT_NONE && document->mentions.items[act->source].party == source->party;
        speaker.denying = speaker.denying || (same && act->kind == ALT_DENIAL);
    }
    return speaker;
}

/* Who made the claim that a denial rejects: whoever owns it, else whoever accused the denier last. */
static Meaning claimant(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        Meaning named = parties_in(&coder->resolver, attribution->content[p], speaker);
        if (named.count && named.mentions[0].party != ALT_OTHER && speaker->accuser == ALT_NONE)
            return named;
    }
    Meaning meaning = {0};
    uint32_t own = speaker->mention ? speaker->mention->party : ALT_NONE;
    uint32_t party = speaker->accuser != ALT_NONE ? speaker->accuser
                                                  : other_party_near(&coder->resolver, own, attribution->cue.first, false);
    if (party != ALT_NONE) {
        meaning.count = 1;
        meaning.mentions[0] = (AltMention){.actor = ALT_NONE, .party = party, .how = ALT_BY_CONTEXT};
    }
    return meaning;
}

/* Whoever the claim's words name: "Armenia's claims", "the claims by Yerevan". */
static Meaning owner_of_claim(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        uint32_t index = phrase_of(scene, attribution->content[p].first);
        if (!is_noun_phrase(scene, index) || !has(scene, phrase(scene, index)->head, CLASS_CLAIM | CLASS_REQUEST))
            continue;
        Meaning owner = resolve_inside(&coder->resolver, attribution->content[p], speaker->mention, VOICE_REPORTER);
        if (owner.count && owner.mentions[0].party < ALT_OTHER)
            return owner;
    }
    return (Meaning){0};
}

/* Without things that nobody can accuse or ask: "derided |the meeting| as theatre". */
static Meaning people_of(const Coder *coder, AltRange range, Meaning targets)
{
    const Scene *scene = &coder->scene;
    uint32_t index = range_empty(range) ? ALT_NONE : phrase_of(scene, range.first);
    if (index == ALT_NONE || targets.count != 1 || targets.mentions[0].how != ALT_OUTSIDE)
        return targets;
    Classes people = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_COUNTRY | CLASS_OUTLET;
    uint32_t head = phrase(scene, index)->head;
    return has(scene, head, people) || tagged(scene, head) == ALT_TAG_NAME ? targets : (Meaning){0};
}

/* "asked for observers |to be sent|": those who are sent are not those who are asked. */
static bool asks_for_passive(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    uint32_t first = attribution->content_count ? attribution->content[0].first : 0;
    uint32_t verb = tagged(scene, first) == ALT_TAG_TO ? phrase_of(scene, first + 1) : ALT_NONE;
    return is_verb_group(scene, verb) && phrase(scene, verb)->passive;
}

static Meaning targets_by_cue(Coder *coder, const AltAttribution *attribution, FrameKind kind, const Speaker *speaker)
{
    Meaning targets = resolve_inside(&coder->resolver, attribution->target, speaker->mention, VOICE_REPORTER);
    targets = people_of(coder, attribution->target, targets);
    if (targets.count == 1 && targets.mentions[0].how == ALT_BY_DESCRIPTION && speaker->mention
            && targets.mentions[0].party == speaker->mention->party) { /* "urged the government to act": nobody asks himself */
        targets.mentions[0].party = ALT_OTHER;
        targets.mentions[0].how = ALT_OUTSIDE;
    }
    bool they = targets.count == 1 && targets.mentions[0].party == ALT_OTHER && targets.mentions[0].how == ALT_BY_PRONOUN
            && has(&coder->scene, attribution->target.first, CLASS_PLURAL);
    if (they && kind == FRAME_ACCUSATION && speaker->principal) { /* "Prosecutors charged them": the other side's men */
        uint32_t other = other_party_near(&coder->resolver, speaker->mention->party, attribution->target.first, false);
        targets.mentions[0].party = other == ALT_NONE ? ALT_OTHER : other;
    }
    if (kind == FRAME_APPEAL && asks_for_passive(coder, attribution))
        return (Meaning){0};
    if (targets.count || targets.each_other)
        return targets;
    if (attribution->frame->mutual)
        return (Meaning){.each_other = true};
    if (kind == FRAME_DENIAL) {
        targets = owner_of_claim(coder, attribution, speaker);
        return targets.count ? targets : claimant(coder, attribution, speaker);
    }
    for (uint32_t p = 0; p < attribution->content_count && !targets.count; p++) {
        bool clause = tagged(&coder->scene, attribution->content[p].first) == ALT_TAG_THAT;
        if (kind == FRAME_ACCUSATION)
            targets = parties_in(&coder->resolver, attribution->content[p], speaker);
        else if (kind == FRAME_APPEAL && clause && p == 0) {
            targets = parties_in(&coder->resolver, attribution->content[p], speaker);
        }
    }
    if (!targets.count && kind == FRAME_ACCUSATION && !range_empty(attribution->target))
        targets = parties_in(&coder->resolver, content_after(&coder->scene, attribution->target.first, attribution->clause), speaker);
    if (!targets.count && kind == FRAME_ACCUSATION && is_principal(coder, speaker)) {
        uint32_t own = speaker->mention ? speaker->mention->party : ALT_NONE;
        uint32_t other = other_party_near(&coder->resolver, own, coder->scene.sentence.end, false);
        if (other != ALT_NONE) {
            targets.count = 1;
            targets.mentions[0] = (AltMention){.actor = ALT_NONE, .party = other, .how = ALT_BY_CONTEXT};
        }
    }
    return targets;
}

/* ---- contents of several kinds ---- */

static bool same_act(const Judgement *a, const Judgement *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->targets.count != b->targets.count || a->targets.each_other != b->targets.each_other)
        return false;
    for (uint32_t i = 0; i < a->targets.count; i++)
        if (a->targets.mentions[i].party != b->targets.mentions[i].party)
            return false;
    return true;
}

enum { MOST_SEGMENTS = 6 };

/* What one content says, piece by piece, with pieces of one act joined; a statement beside another kind is left to it,
 * save behind a semicolon. */
typedef struct Segments {
    Judgement judgements[MOST_SEGMENTS];
    AltRange ranges[MOST_SEGMENTS];
    bool parted[MOST_SEGMENTS]; /* by a semicolon from the piece before or behind */
    uint32_t count;
} Segments;

static void add_segment(const Scene *scene, Segments *segments, const Judgement *judgement, AltRange range)
{
    bool parted = mark(scene, range.first - 1) == ';' || mark(scene, range.end) == ';';
    for (uint32_t i = 0; i < segments->count; i++)
        if (same_act(&segments->judgements[i], judgement)) {
            if (segments->ranges[i].end <= range.first)
                segments->ranges[i].end = range.end;
            return;
        }
    if (segments->count == MOST_SEGMENTS)
        return;
    segments->judgements[segments->count] = *judgement;
    segments->parted[segments->count] = parted;
    segments->ranges[segments->count++] = range;
}

static void drop_statements(Segments *segments)
{
    uint32_t kept = 0;
    bool others = false;
    for (uint32_t i = 0; i < segments->count; i++)
        others = others || segments->judgements[i].kind != ALT_STATEMENT;
    for (uint32_t i = 0; i < segments->count; i++)
        if (!others || segments->judgements[i].kind != ALT_STATEMENT || segments->parted[i]) {
            segments->judgements[kept] = segments->judgements[i];
            segments->ranges[kept++] = segments->ranges[i];
        }
    segments->count = kept;
}

static bool opens_with_verb(const Scene *scene, uint32_t token)
{
    while (is_quote_mark(scene, token) || tagged(scene, token) == ALT_TAG_ADVERB)
        token++;
    return is_verb_group(scene, phrase_of(scene, token));
}

static Segments judge_pieces(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    Segments segments = {0};
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        AltRange rest = attribution->content[p];
        bool parted = p + 1 < attribution->content_count && opens_with_verb(&coder->scene, attribution->content[p + 1].first);
        if (parted) /* "The story, he said, had been cooked up" */
            rest.end = attribution->content[++p].end;
        while (rest.first < rest.end) {
            AltRange piece = {rest.first, segment_end(&coder->scene, rest)};
            Judgement judgement = judge_content(&coder->resolver, piece, speaker);
            add_segment(&coder->scene, &segments, &judgement, piece);
            rest.first = piece.end + 1;
        }
    }
    drop_statements(&segments);
    return segments;
}

static bool is_quoted(const Coder *coder, const AltAttribution *attribution)
{
    return attribution->content_count && mode_of(coder, attribution->content, 1) == ALT_DIRECT;
}

/* The party of the pack that a speech is told to: "told |rail bosses and drivers|: get back in the room". */
static Meaning told(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    Meaning meaning = resolve_inside(&coder->resolver, attribution->target, speaker->mention, VOICE_REPORTER), kept = {0};
    for (uint32_t i = 0; i < meaning.count; i++)
        if (meaning.mentions[i].party < ALT_OTHER)
            kept.mentions[kept.count++] = meaning.mentions[i];
    return kept;
}

static bool is_named_target(const Meaning *targets)
{
    return targets->count && targets->mentions[0].how != ALT_BY_CONTEXT;
}

static void code_for_source(Coder *coder, uint32_t index, const AltMention *source, const Meaning *sources, FrameKind kind, bool negated)
{
    const AltAttribution *attribution = &coder->document->attributions.items[index];
    Speaker speaker = speaker_for(coder, attribution, source);
    speaker.voice = is_quoted(coder, attribution) ? VOICE_QUOTED : VOICE_REPORTED;
    if (kind != FRAME_SPEECH) {
        Judgement named = {.kind = (AltKind)kind};
        if (kind != FRAME_STATEMENT)
            named.targets = targets_by_cue(coder, attribution, kind, &speaker);
        add_act(coder, index, source, sources, &named, attribution->content, attribution->content_count, negated);
        return;
    }
    uint32_t outer = attribution->within != ALT_NONE && attribution->clause == ALT_NONE ? coder->first_act[attribution->within] : ALT_NONE;
    const AltAct *denial = outer != ALT_NONE ? &coder->document->acts.items[outer] : NULL;
    if (denial && denial->kind == ALT_DENIAL && denial->source != ALT_NONE && attribution->content_count) { /* "denied |Ukrainian claims| that he had fled" */
        Judgement claim = {.kind = ALT_ACCUSATION, .targets = {.count = 1, .mentions = {coder->document->mentions.items[denial->source]}}};
        add_act(coder, index, source, sources, &claim, attribution->content, attribution->content_count, negated);
        return;
    }
    Segments segments = judge_pieces(coder, attribution, &speaker);
    for (uint32_t i = 0; i < segments.count; i++)
        if (segments.judgements[i].kind == ALT_APPEAL && !is_named_target(&segments.judgements[i].targets)) {
            Meaning hearers = told(coder, attribution, &speaker);
            segments.judgements[i].targets = hearers.count ? hearers : segments.judgements[i].targets;
        }
        else if (segments.judgements[i].kind == ALT_DENIAL && !segments.judgements[i].targets.count)
            segments.judgements[i].targets = claimant(coder, attribution, &speaker);
    bool whole = segments.count == 1;
    for (uint32_t i = 0; i < segments.count; i++)
        add_act(coder, index, source, sources, &segments.judgements[i], whole ? attribution->content : &segments.ranges[i],
                whole ? attribution->content_count : 1, negated);
}

static Meaning sources_of(Coder *coder, const AltAttribution *attribution)
{
    if (attribution->continues == ALT_NONE)
        return resolve_source(&coder->resolver, attribution);
    uint32_t act = coder->first_act[attribution->continues];
    Meaning meaning = {0};
    uint32_t cue_sentence = coder->document->attributions.items[attribution->continues].sentence;
    if (act == ALT_NONE || cue_sentence > attribution->sentence) { /* its cue stands in a later sentence, which has not been read yet */
        uint32_t here = coder->scene.number;
        scene_go(&coder->scene, coder->document->attributions.items[attribution->continues].sentence);
        meaning = resolve_source(&coder->resolver, attribution);
        scene_go(&coder->scene, here);
        return meaning;
    }
    if (coder->document->acts.items[act].source != ALT_NONE)
        meaning = (Meaning){.count = 1, .mentions = {coder->document->mentions.items[coder->document->acts.items[act].source]}};
    return meaning;
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

/* "drew a rebuke from |Baku|, whose spokesman condemned ...": speech without content of which the next act tells. */
static bool is_announced(Coder *coder, uint32_t index, const Meaning *sources, FrameKind kind)
{
    const AltDocument *document = coder->document;
    const AltAttribution *it = &document->attributions.items[index];
    if (it->content_count || index + 1 >= document->attributions.count || sources->count != 1)
        return false;
    const AltAttribution *next = &document->attributions.items[index + 1];
    bool same_kind = next->frame && (FrameKind)next->frame->kind == kind && next->content_count && next->sentence == it->sentence;
    if (!same_kind)
        return false;
    Meaning other = sources_of(coder, next);
    return other.count == 1 && other.mentions[0].party == sources->mentions[0].party;
}

static void code_attribution(Coder *coder, uint32_t index)
{
    const AltAttribution *attribution = &coder->document->attributions.items[index];
    FrameKind kind = attribution->frame && attribution->continues == ALT_NONE ? (FrameKind)attribution->frame->kind : FRAME_SPEECH;
    if (!survives(coder, attribution, &kind))
        return;
    Meaning sources = sources_of(coder, attribution);
    if (is_mutual(coder, attribution) && sources.count < 2 && (!sources.count || sources.mentions[0].party >= ALT_OTHER))
        sources = both_sides(&coder->resolver, attribution->source);
    if (is_announced(coder, index, &sources, kind))
        return;
    bool nested_outside = attribution->within != ALT_NONE && sources.count && sources.mentions[0].party >= ALT_OTHER;
    if (nested_outside)
        return;
    if (!sources.count)
        code_for_source(coder, index, NULL, &sources, kind, attribution->negated);
    for (uint32_t i = 0; i < sources.count; i++)
        code_for_source(coder, index, &sources.mentions[i], &sources, kind, attribution->negated);
    note_speaker(&coder->resolver, attribution, &sources);
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
    }
    coder->scene.number = ALT_NONE;
}

void find_acts(AltDocument *document)
{
    Coder coder = {.document = document};
    uint32_t parties = document->pack ? document->pack->party_count : 0, next = 0;
    coder.grievances = arena_alloc(document->arena, (parties + 1) * sizeof *coder.grievances);
    coder.first_act = arena_alloc(document->arena, (document->attributions.count + 1) * sizeof *coder.first_act);
    for (uint32_t i = 0; i <= parties; i++)
        coder.grievances[i] = (Grievance){ALT_NONE, ALT_NONE, ALT_NONE, ALT_NONE};
    for (uint32_t i = 0; i < document->attributions.count; i++)
        coder.first_act[i] = ALT_NONE;
    scene_begin(&coder.scene, document);
    resolver_begin(&coder.resolver, &coder.scene);
    find_contenders(&coder);
    while (scene_next(&coder.scene)) {
        resolver_read_sentence(&coder.resolver);
        for (; next < document->attributions.count && document->attributions.items[next].sentence == coder.scene.number; next++)
            code_attribution(&coder, next);
    }
}
