/* An utterance and its judgement in; out comes an act in the document's list, with its mentions and reasons.
 *
 * 'Baku accused Yerevan of "lies"': an accusation, partly quoted, by the mention "Baku", at the mention "Yerevan", with
 * the cue line of "accuse" as its reason.
 */
#include "coder.h"
#include "grammar/quoted.h"

/* ---- its words ---- */

/* Marks are no words, and "that" and "to" do not count outside quotation marks: 'called on it to |"withdraw"|'. */
static bool is_counted(const Scene *scene, uint32_t token, bool quoted)
{
    AltTokenKind kind = (AltTokenKind)token_at(scene->document, token)->kind;
    if (kind == ALT_QUOTE_MARK || kind == ALT_PUNCTUATION)
        return false;
    return quoted || (tagged(scene, token) != ALT_TAG_THAT && tagged(scene, token) != ALT_TAG_TO);
}

AltMode mode_of(const Scene *scene, const AltRange *content, uint32_t count)
{
    bool inside = false, outside = false, met = false;
    for (uint32_t p = 0; p < count; p++)
        met = met || meets_quotation(scene, content[p]);
    for (uint32_t p = 0; met && p < count; p++) {
        bool any = meets_quotation(scene, content[p]);
        uint32_t quoted_until = 0; /* all of a quotation is quoted: it need not be looked for at each word */
        for (uint32_t i = content[p].first; i < content[p].end; i++) {
            uint32_t around = any && i >= quoted_until ? quotation_around(scene, i) : ALT_NONE;
            if (around != ALT_NONE)
                quoted_until = scene->document->quotations.items[around].tokens.end;
            bool quoted = i < quoted_until;
            bool counted = is_counted(scene, i, quoted);
            inside = inside || (counted && quoted);
            outside = outside || (counted && !quoted);
        }
    }
    if (!inside)
        return ALT_INDIRECT;
    return outside ? ALT_MIXED : ALT_DIRECT;
}

/* ---- its reasons ---- */

static void add_reason(Coder *coder, AltAct *act, const char *rule, const Entry *entry)
{
    AltDocument *document = coder->document;
    if (!act->reason_count)
        act->first_reason = document->reasons.count;
    *LIST_ADD(document->arena, &document->reasons) =
            (AltReason){.rule = rule, .path = entry->path, .line = entry->line};
    act->reason_count++;
}

/* The cue line first, then what decided the kind. */
static void add_reasons(Coder *coder, AltAct *act, const Frame *frame, const Judgement *judgement)
{
    if (frame)
        add_reason(coder, act, frame->lemma, frame->entry);
    for (uint32_t i = 0; i < judgement->reason_count; i++)
        add_reason(coder, act, judgement->labels[i], judgement->reasons[i]);
}

/* ---- its mentions ---- */

static uint32_t add_mention(Coder *coder, const AltMention *mention)
{
    *LIST_ADD(coder->document->arena, &coder->document->mentions) = *mention;
    return coder->document->mentions.count - 1;
}

/* Those of a party known, but for `left_out`. */
static void add_targets_of(Coder *coder, AltAct *act, const Meaning *meaning, uint32_t left_out)
{
    for (uint32_t i = 0; i < meaning->count; i++) {
        uint32_t party = meaning->mentions[i].party;
        if (party == ALT_NONE || party == left_out)
            continue;
        add_mention(coder, &meaning->mentions[i]);
        act->target_count++;
    }
}

/* Targets of an act by `own`: "each other" becomes all parties of the source but its own, or else the other side. */
static void add_targets(Coder *coder, AltAct *act, const Utterance *it, const Meaning *targets, uint32_t own)
{
    act->first_target = coder->document->mentions.count;
    add_targets_of(coder, act, targets, ALT_NONE);
    if (!targets->each_other)
        return;
    add_targets_of(coder, act, it->sources, own);
    if (act->target_count)
        return;
    Meaning other = party_by_context(other_party_near(&coder->resolver, own, UINT32_MAX, false));
    add_targets_of(coder, act, &other, ALT_NONE);
}

/* ---- the act ---- */

/* The attribution that an attribution goes on with, or itself. */
static uint32_t root_of(const Utterance *it)
{
    return it->attribution->continues == ALT_NONE ? it->index : it->attribution->continues;
}

/* The first act of the quotation that this one goes on with: in an earlier sentence, wherever its cue stands. */
static uint32_t first_of_quotation(const Coder *coder, const Utterance *it)
{
    uint32_t first = coder->first_act[root_of(it)];
    bool earlier = first != ALT_NONE && coder->document->acts.items[first].sentence < it->attribution->sentence;
    return earlier ? first : ALT_NONE;
}

/* The act without its content, targets and reasons. */
static AltAct draft_of(Coder *coder, const Utterance *it, AltKind kind)
{
    const AltAttribution *attribution = it->attribution;
    return (AltAct){
            .attribution = it->index,
            .sentence = attribution->sentence,
            .kind = (uint8_t)kind,
            .stance = attribution->frame ? attribution->frame->stance : ALT_NEUTRAL,
            .hedged = attribution->hedged,
            .negated = attribution->negated,
            .source = it->source ? add_mention(coder, it->source) : ALT_NONE,
            .cue = alt_span_of(coder->document, attribution->cue),
            .continues = first_of_quotation(coder, it),
            .repeats = ALT_NONE,
            .responds_to = ALT_NONE,
    };
}

void enter_act(Coder *coder, const Utterance *it, const Judgement *judgement, const AltRange *content, uint32_t count)
{
    AltDocument *document = coder->document;
    uint32_t own = it->source ? it->source->party : ALT_NONE;
    AltAct act = draft_of(coder, it, judgement->kind);
    act.mode = (uint8_t)mode_of(&coder->scene, content, count);
    act.content_count = count;
    for (uint32_t i = 0; i < count; i++)
        act.content[i] = alt_span_of(document, content[i]);
    if (judgement->kind != ALT_STATEMENT)
        add_targets(coder, &act, it, &judgement->targets, own);
    add_reasons(coder, &act, it->attribution->frame, judgement);
    if (coder->first_act[root_of(it)] == ALT_NONE)
        coder->first_act[root_of(it)] = document->acts.count;
    *LIST_ADD(document->arena, &document->acts) = act;
    note_grievances(coder, &act, own);
}
