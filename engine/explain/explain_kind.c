/* An act comes in, why it is of its kind goes out: the cue line says so, or the content does.
 *
 *     kind: accusation, by the content: it makes another the author of a wrong
 *       "invaded" is listed as [wrong], lexicons/en/contents.txt:678
 */
#include "act_reading.h"
#include "explaining.h"
#include "speech/fitting.h"

/* The rule of the manual, by the class of the words that decided; the row without a class holds where none did. */
typedef struct KindRule {
    AltKind kind;
    const char *label;
    const char *rule;
} KindRule;

static const KindRule kind_rules[] = {
        {ALT_DENIAL, "untrue", "it calls a claim untrue"},
        {ALT_DENIAL, "bad", "it judges a claim"},
        {ALT_DENIAL, "no", "it turns down what its side is accused of"},
        {ALT_DENIAL, "innocent", "it gives an innocent account of what its side did"},
        {ALT_DENIAL, NULL, "it negates what its side is charged with, or gives an innocent account of it"},
        {ALT_ACCUSATION, "wrong", "it makes another the author of a wrong"},
        {ALT_ACCUSATION, "bad", "it calls bad what another did"},
        {ALT_ACCUSATION, NULL, "it holds against another what that one did"},
        {ALT_APPEAL, "wish", "it wants another to do something"},
        {ALT_APPEAL, NULL, "it says what must be done, or is an order"},
        {ALT_STATEMENT, NULL, "its main clause neither denies, accuses nor asks, and all other speech is a statement"},
};

static const char *rule_of_kind(const AltAct *act, const char *label)
{
    for (size_t i = 0; i < sizeof kind_rules / sizeof *kind_rules; i++) {
        const KindRule *row = &kind_rules[i];
        if (row->kind == act->kind && (!row->label || (label && strcmp(row->label, label) == 0)))
            return row->rule;
    }
    return "";
}

static bool is_line(const Entry *entry, const AltReason *reason)
{
    return entry && entry->line == reason->line && strcmp(entry->path, reason->path) == 0;
}

static bool lists_line(const Word *word, const AltReason *reason)
{
    for (uint32_t i = 0; word && i < word->entries.count; i++)
        if (is_line(word->entries.items[i], reason))
            return true;
    return false;
}

/* The words of the act that a lexicon line covers; an empty range where they are not found. */
static AltRange words_by_line(const Explainer *it, const AltAct *act, const AltReason *reason)
{
    const AltDocument *document = &it->document;
    for (uint32_t p = 0; p < act->content_count; p++)
        for (uint32_t i = first_token_after(document, act->content[p].start);
                i < document->tokens.count && document->tokens.items[i].span.start < act->content[p].end; i++) {
            const Form *form = token_at(document, i)->form;
            if (form && (lists_line(form->word, reason) || lists_line(form->stem_word, reason)))
                return (AltRange){i, i + 1};
            for (uint32_t m = 0; m < document->matches.count; m++)
                if (document->matches.items[m].tokens.first == i && is_line(document->matches.items[m].entry, reason))
                    return document->matches.items[m].tokens;
        }
    return (AltRange){0, 0};
}

/* Whether a pronoun can mean the speaker: "we", and in reported speech "it". */
static bool may_mean_speaker(const Explainer *it, const AltAct *act, uint32_t token)
{
    Classes personal = CLASS_MALE | CLASS_FEMALE | CLASS_NEUTER | CLASS_PLURAL;
    bool reported = act->mode != ALT_DIRECT && !has(&it->scene, token, CLASS_DEMONSTRATIVE);
    return has(&it->scene, token, CLASS_FIRST) || (reported && has(&it->scene, token, personal));
}

/* The first finite clause of what an act says, or ALT_NONE. */
static uint32_t first_clause_of(const Explainer *it, const AltAct *act)
{
    for (uint32_t i = it->scene.first_clause; i < it->scene.end_clause; i++) {
        const AltClause *clause = &it->document.clauses.items[i];
        const AltPhrase *group = phrase(&it->scene, clause->verb);
        uint32_t byte = token_at(&it->document, group->tokens.first)->span.start;
        if (byte >= act->content[0].start && byte < act->content[0].end && group->shape == ALT_FINITE)
            return i;
    }
    return ALT_NONE;
}

/* "We condemn the raid": the cue line that the speaker's own words fit, where it is of the kind of the act; else
 * null. */
static const Frame *performed_frame(const Explainer *it, const AltAct *act)
{
    uint32_t clause = first_clause_of(it, act);
    if (clause == ALT_NONE)
        return NULL;
    const AltClause *found = &it->document.clauses.items[clause];
    const AltPhrase *group = phrase(&it->scene, found->verb);
    bool speaks = found->subject != ALT_NONE && phrase(&it->scene, found->subject)->pronoun
            && may_mean_speaker(it, act, phrase(&it->scene, found->subject)->tokens.first);
    if (!speaks || group->negated || group->hypothetical || group->passive || !is_cue(&it->scene, found->verb))
        return NULL;
    const Verb *cues = cues_of(it, clause);
    Fit fit;
    for (uint32_t i = 0; i < cues->frame_count; i++) {
        const Frame *frame = frame_of(it, cues->frames, i);
        if (fit_verb(&it->scene, frame, clause, &fit))
            return frame->kind == act->kind ? frame : NULL;
    }
    return NULL;
}

/* The turn that a reason is the line of; null where it is no turn's. */
static const Turn *turn_of(const Explainer *it, const AltReason *reason)
{
    const AltLexicon *lexicon = it->document.lexicon;
    for (uint32_t i = 0; i < lexicon->turns.count; i++)
        if (is_line(lexicon->turns.items[i].entry, reason))
            return &lexicon->turns.items[i];
    return NULL;
}

static void say_content_kind(Explainer *it, const AltAct *act)
{
    uint32_t own = it->document.attributions.items[act->attribution].frame ? 1 : 0; /* the cue line comes first */
    const AltReason *reasons = it->document.reasons.items + act->first_reason;
    const char *label = act->reason_count > own ? reasons[own].rule : NULL;
    const Frame *performed = label || act->kind == ALT_STATEMENT ? NULL : performed_frame(it, act);
    const Turn *turn = label ? turn_of(it, &reasons[own]) : NULL;
    if (turn)
        say(&it->box, 3 * INDENT, "kind: %s, by the content: it fits %s:%u, %s", alt_kind_name(act->kind),
                turn->entry->path, turn->entry->line, turn->entry->text);
    else if (performed)
        say(&it->box, 3 * INDENT, "kind: %s, by the content: the speaker's own words fit %s:%u, %s",
                alt_kind_name(act->kind), performed->entry->path, performed->entry->line, performed->entry->text);
    else
        say(&it->box, 3 * INDENT, "kind: %s, by the content: %s", alt_kind_name(act->kind), rule_of_kind(act, label));
    for (uint32_t i = own + (turn != NULL); i < act->reason_count; i++) {
        AltRange words = words_by_line(it, act, &reasons[i]);
        say(&it->box, 4 * INDENT, "\"%s\" is listed as [%s], %s:%u", range_empty(words) ? "" : words_of(it, words),
                reasons[i].rule, reasons[i].path, reasons[i].line);
    }
}

void explain_kind(Explainer *it, const AltAct *act)
{
    const AltAttribution *attribution = &it->document.attributions.items[act->attribution];
    const char *kind = alt_kind_name(act->kind);
    const Frame *frame = attribution->frame;
    if (!frame || frame->kind == FRAME_SPEECH || attribution->continues != ALT_NONE)
        say_content_kind(it, act);
    else if (frame->kind != act->kind)
        say(&it->box, 3 * INDENT, "kind: %s; the cue line says %s, but the cue is negated", kind,
                frame_kind_name(frame));
    else
        say(&it->box, 3 * INDENT, "kind: %s, as the cue line says%s", kind, act->negated ? "; the cue is negated" : "");
}
