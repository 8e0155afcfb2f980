/* Acts in, one after the other; out comes what a speaker has been accused of when he speaks.
 *
 * "Baku accused Yerevan of shelling. Yerevan said its troops had been asleep": the second sentence is judged knowing
 * that the speaker's side was accused one sentence ago, and by whom.
 */
#include "coder.h"

#include "grammar/reading.h"
#include "mentions/resolving.h"

/* Sentences for which words are answered, and for which a bystander's accusation does not replace the one before it. */
enum { FRESH = 3 };

/* The grievance of a party, null for ALT_NONE. All parties outside the pack share one. */
static Grievance *grievance_of(const Coder *coder, uint32_t party)
{
    const AltPack *pack = coder->document->pack;
    uint32_t outside = pack ? pack->party_count : 0;
    return party == ALT_NONE ? NULL : &coder->grievances[party == ALT_OTHER ? outside : party];
}

void begin_grievances(Coder *coder)
{
    AltDocument *document = coder->document;
    uint32_t parties = document->pack ? document->pack->party_count : 0;
    coder->grievances = arena_alloc(document->arena, (parties + 1) * sizeof *coder->grievances);
    for (uint32_t i = 0; i <= parties; i++)
        coder->grievances[i] = (Grievance){ALT_NONE, ALT_NONE, ALT_NONE, ALT_NONE, false};
}

/* ---- taking note ---- */

/* A bystander who joins in does not take the place of a fresh accuser: the answer is still to the latter. A party that
 * is no principal takes it in the next sentence, not in the accuser's own. */
static bool only_joins_in(const Coder *coder, const Grievance *grievance, const AltAct *act, uint32_t own)
{
    const uint32_t *principal = coder->resolver.principal;
    bool outside = own == ALT_OTHER || own == ALT_NONE || grievance->sentence == act->sentence;
    bool bystander = outside && own != principal[0] && own != principal[1];
    bool fresh =
            grievance->sentence != ALT_NONE && !grievance->suspected && grievance->sentence + FRESH >= act->sentence;
    return bystander && fresh && grievance->accuser != own;
}

static void note_accusation(const Coder *coder, Grievance *grievance, const AltAct *act, uint32_t own)
{
    if (only_joins_in(coder, grievance, act, own)) {
        grievance->sentence = act->sentence;
        return;
    }
    *grievance = (Grievance){
            .accuser = own,
            .sentence = act->sentence,
            .act = coder->document->acts.count - 1,
            .answered = ALT_NONE,
    };
}

/* "rejected the claims": they have been made, though they were not read. */
static void note_denial(const Coder *coder, Grievance *grievance, const AltAct *act)
{
    if (grievance->sentence == ALT_NONE && act->target_count) {
        grievance->accuser = coder->document->mentions.items[act->first_target].party;
        grievance->sentence = act->sentence;
        grievance->act = coder->document->acts.count - 1;
    }
    grievance->answered = act->sentence;
}

void note_grievances(Coder *coder, const AltAct *act, uint32_t own)
{
    Grievance *answered = act->kind == ALT_DENIAL ? grievance_of(coder, own) : NULL;
    if (answered)
        note_denial(coder, answered, act);
    Grievance *meant = act->target_count ? NULL : grievance_of(coder, opposite(&coder->resolver, own));
    if (act->kind == ALT_ACCUSATION && meant) /* "complained that the cells were cold": the other side may answer */
        note_accusation(coder, meant, act, own);
    for (uint32_t i = 0; act->kind == ALT_ACCUSATION && i < act->target_count; i++) {
        uint32_t party = coder->document->mentions.items[act->first_target + i].party;
        note_accusation(coder, grievance_of(coder, party), act, own);
        note_quarrel(&coder->resolver, own, party, false);
    }
}

/* Who has made the charge nobody says, but for whoever did so before. */
void note_suspicion(Coder *coder, uint32_t party)
{
    Grievance *grievance = grievance_of(coder, party);
    if (grievance->sentence != ALT_NONE && grievance->sentence + FRESH >= coder->scene.number)
        return;
    grievance->suspected = true;
    grievance->sentence = coder->scene.number;
    grievance->act = coder->document->acts.count - 1;
    grievance->answered = ALT_NONE;
}

/* ---- what is known of a speaker ---- */

/* The act that was added last; null where there is none. */
static const AltAct *last_act(const AltDocument *document)
{
    return document->acts.count ? &document->acts.items[document->acts.count - 1] : NULL;
}

bool was_asked(const Coder *coder, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    const AltAct *last = last_act(document);
    if (last && last->kind == ALT_APPEAL && last->sentence + 1 >= sentence)
        return true;
    AltRange before = sentence ? document->sentences.items[sentence - 1].tokens : (AltRange){0};
    for (uint32_t i = before.first; i < before.end; i++)
        if (has_class(document, i, CLASS_REQUEST) && tag_at(document, i) == ALT_TAG_NOUN)
            return true;
    return false;
}

static bool is_act_by(const Coder *coder, const AltAct *act, uint32_t party)
{
    return act->source != ALT_NONE && coder->document->mentions.items[act->source].party == party;
}

/* Whether a party has accused in turn since it was accused, in this sentence or the one before it. */
static bool has_hit_back(const Coder *coder, const Grievance *grievance, uint32_t party, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = document->acts.count; i-- > grievance->act + 1;) {
        const AltAct *act = &document->acts.items[i];
        if (act->sentence + 1 < sentence || act->sentence == grievance->sentence)
            return false;
        if (act->kind == ALT_ACCUSATION && is_act_by(coder, act, party))
            return true;
    }
    return false;
}

/* Whether a party has denied something earlier in the sentence: "denied that and added that its men ...". */
static bool has_denied_here(const Coder *coder, uint32_t party, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = document->acts.count; i-- > 0 && document->acts.items[i].sentence == sentence;) {
        const AltAct *act = &document->acts.items[i];
        if (act->kind == ALT_DENIAL && is_act_by(coder, act, party))
            return true;
    }
    return false;
}

static void recall_accusation(const Coder *coder, Speaker *speaker, uint32_t party, uint32_t sentence)
{
    const Grievance *grievance = party < ALT_OTHER ? grievance_of(coder, party) : NULL;
    if (!grievance || grievance->sentence == ALT_NONE)
        return;
    speaker->accuser = grievance->accuser;
    if (grievance->accuser == party) /* who blames his own side, and goes on, answers nobody */
        return;
    speaker->suspected = grievance->suspected;
    speaker->in_thread = grievance->answered != ALT_NONE && grievance->answered + 1 >= sentence;
    speaker->accused_ago = sentence - (speaker->in_thread ? grievance->answered : grievance->sentence);
    speaker->hit_back = has_hit_back(coder, grievance, party, sentence);
    speaker->accused_in = &coder->document->sentences.items[grievance->sentence].tokens;
}

/* "They fouled the well. |And they hid the keys.|": whom the party accused in the act before, in this sentence or the
 * one before it; ALT_NONE where it did not. */
static uint32_t just_accused(const Coder *coder, uint32_t party, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    const AltAct *last = last_act(document);
    bool goes_on =
            last && last->kind == ALT_ACCUSATION && last->sentence + 1 >= sentence && is_act_by(coder, last, party);
    return goes_on && last->target_count == 1 ? document->mentions.items[last->first_target].party : ALT_NONE;
}

/* Notes the other principal that spoke last, not long before, where it did not just ask for something. */
static void recall_heard(const Coder *coder, Speaker *speaker, uint32_t party, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = document->acts.count; i-- > 0 && document->acts.items[i].sentence + FRESH >= sentence;) {
        const AltAct *act = &document->acts.items[i];
        uint32_t by = act->source == ALT_NONE ? ALT_NONE : document->mentions.items[act->source].party;
        if (by == party || !is_contender(&coder->resolver, by))
            continue;
        if (act->kind != ALT_APPEAL) {
            speaker->heard = by;
            speaker->heard_in = &document->sentences.items[act->sentence].tokens;
        }
        return;
    }
}

/* Notes for a bystander the accusation against one of the two that was made last, not long before. */
static void recall_witnessed(const Coder *coder, Speaker *speaker, uint32_t sentence)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = document->acts.count; i-- > 0 && document->acts.items[i].sentence + FRESH >= sentence;) {
        const AltAct *act = &document->acts.items[i];
        uint32_t by = act->source == ALT_NONE ? ALT_NONE : document->mentions.items[act->source].party;
        bool one = act->kind == ALT_ACCUSATION && act->target_count == 1 && act->sentence < sentence;
        if (!one || !is_contender(&coder->resolver, document->mentions.items[act->first_target].party) || by == ALT_NONE
                || by == ALT_OTHER)
            continue;
        speaker->witnessed = by;
        speaker->witnessed_in = &document->sentences.items[act->sentence].tokens;
        return;
    }
}

Speaker speaker_for(const Coder *coder, const AltAttribution *attribution, const AltMention *source)
{
    Speaker speaker = {
            .mention = source,
            .cue = attribution->cue,
            .accuser = ALT_NONE,
            .heard = ALT_NONE,
            .accused_ago = ALT_NONE,
            .witnessed = ALT_NONE,
            .replying = attribution->frame && attribution->frame->reply,
    };
    uint32_t party = speaker_party(&speaker);
    recall_accusation(coder, &speaker, party, attribution->sentence);
    speaker.principal = is_contender(&coder->resolver, party);
    recall_heard(coder, &speaker, party, attribution->sentence);
    if (source && party == ALT_OTHER)
        recall_witnessed(coder, &speaker, attribution->sentence);
    speaker.accusing = just_accused(coder, party, attribution->sentence);
    speaker.denying = source && has_denied_here(coder, party, attribution->sentence);
    return speaker;
}
