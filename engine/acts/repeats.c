/* Acts in; out comes which accusations and appeals say what an earlier one said.
 *
 * "Armenia accused Azerbaijan of sending troops across the frontier", and three paragraphs on "Pashinyan said
 * Azerbaijani troops had crossed the frontier": one speaker's side, one accused, two content words in common. One denial
 * then answers both. Counted one by one, it would look as if every second accusation had been left without an answer.
 *
 * Two accusations say the same where the same party accuses the same party, and
 *   - the second goes on with the quotation of the first, or
 *   - the second has no content of its own ("repeated the allegation"), or
 *   - they share enough content words, by their stems; names of the parties do not count.
 * Headline, standfirst and captions sum up: one word in common is enough there, and a headline that shares no word with
 * any accusation repeats the first one between its parties. Appeals likewise.
 */
#include "gist.h"
#include "records/act_reading.h"
#include "stages.h"

enum { ENOUGH_SHARED = 2 }; /* content words; one ("troops") stands in most accusations of a border dispute */
enum { WINDOW = 500 };      /* acts that are looked back at: an article has fewer, and a book stays linear */

/* What the functions below share. */
typedef struct Repeats {
    AltDocument *document;
    const Gist *gists; /* of all acts */
} Repeats;

static const AltAct *at(const Repeats *repeats, uint32_t act)
{
    return act_at(repeats->document, act);
}

static uint32_t window_start(uint32_t act)
{
    return act > WINDOW ? act - WINDOW : 0;
}

/* The first act that says what this one says. */
static uint32_t first_of(const Repeats *repeats, uint32_t act)
{
    return at(repeats, act)->repeats == ALT_NONE ? act : at(repeats, act)->repeats;
}

/* ---- do two say the same? ---- */

/* Two outsiders are one source only under one name. */
static bool same_source(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    uint32_t party = source_party(document, a);
    if (party != source_party(document, b))
        return false;
    if (party != ALT_OTHER)
        return true;
    const char *name = document->mentions.items[a->source].name, *other = document->mentions.items[b->source].name;
    return name && other && strcmp(name, other) == 0;
}

static bool same_target(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    for (uint32_t i = 0; i < a->target_count; i++)
        if (has_target(document, b, target_party(document, a, i)))
            return true;
    return a->target_count == 0 && b->target_count == 0;
}

static bool same_parties(const Repeats *repeats, uint32_t i, uint32_t j)
{
    const AltDocument *document = repeats->document;
    const AltAct *a = at(repeats, i), *b = at(repeats, j);
    return a->kind == b->kind && same_source(document, a, b) && same_target(document, a, b);
}

static bool is_summary(const Repeats *repeats, uint32_t act)
{
    return section_of_act(repeats->document, at(repeats, act)) != ALT_BODY;
}

static bool shares_enough(const Repeats *repeats, uint32_t i, uint32_t j)
{
    const Gist *a = &repeats->gists[i], *b = &repeats->gists[j];
    uint32_t shared = count_shared(a, b), smaller = a->count < b->count ? a->count : b->count;
    bool summary = is_summary(repeats, i) || is_summary(repeats, j);
    return shared >= (summary ? 1 : ENOUGH_SHARED) || (shared > 0 && shared == smaller);
}

/* Whether `i` says what the earlier one `j` says. */
static bool says_the_same(const Repeats *repeats, uint32_t i, uint32_t j)
{
    if (at(repeats, i)->kind == at(repeats, j)->kind && at(repeats, i)->continues == j)
        return true;
    return same_parties(repeats, i, j) && (repeats->gists[i].count == 0 || shares_enough(repeats, i, j));
}

/* ---- headlines in other words ---- */

/* Whether everything so far that says what `first` says stands in headline, standfirst or captions. */
static bool only_summaries(const Repeats *repeats, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (first_of(repeats, i) == first && !is_summary(repeats, i))
            return false;
    return true;
}

/* Whether the first accusation in the text itself (`i`) stands for what the headline (`j`) says in other words. */
static bool carries_out(const Repeats *repeats, uint32_t i, uint32_t j)
{
    bool headline = section_of_act(repeats->document, at(repeats, j)) == ALT_HEADLINE;
    return headline && !is_summary(repeats, i) && same_parties(repeats, i, j)
            && only_summaries(repeats, first_of(repeats, j), i);
}

/* ---- all acts ---- */

static uint32_t said_before(const Repeats *repeats, uint32_t act)
{
    for (uint32_t j = act; j-- > window_start(act);)
        if (says_the_same(repeats, act, j))
            return first_of(repeats, j);
    for (uint32_t j = window_start(act); j < act; j++)
        if (carries_out(repeats, act, j))
            return first_of(repeats, j);
    return ALT_NONE;
}

void find_repeats(AltDocument *document)
{
    Repeats repeats = {.document = document, .gists = find_gists(document->arena, document)};
    for (uint32_t i = 0; i < document->acts.count; i++) {
        AltAct *act = &document->acts.items[i];
        bool counts = act->kind == ALT_ACCUSATION || act->kind == ALT_APPEAL;
        act->repeats = counts ? said_before(&repeats, i) : ALT_NONE;
    }
}
