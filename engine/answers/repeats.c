/* Acts in; out comes which accusations and appeals say what an earlier one said.
 *
 * "Armenia accused Azerbaijan of leaving mines along the river bank", and three paragraphs on "Pashinyan said
 * Azerbaijani mines still lay along the river": one speaker's side, one accused, two content words in common. One
 * denial then answers both. Counted one by one, it would look as if every second accusation had been left without an
 * answer.
 *
 * Two accusations say the same where the same party accuses the same party, and
 *   - they share enough content words, by their stems; names of the parties do not count; or
 *   - the second goes on with the quotation of the first, or follows it at once and points back: "They dammed a brook",
 *     "The move breaks every promise", "did this"; or
 *   - one has no content of its own: "repeated the allegation", "found fault with both"; or
 *   - they follow each other closely and are denied as one: "Sudland dismissed the allegations".
 * What sums up (headline, standfirst, captions, "each accused the other") is held to less: one word in common is
 * enough, and without any the first accusation between the parties tells what the sum was of. Appeals likewise.
 *
 * Those of two accusers say the same of one accused by two words, by the deed ("the UN condemned the raid"), or where
 * the second only joins in. Appeals of two are two.
 */
#include "act_reading.h"
#include "gist.h"
#include "grammar/reading.h"
#include "pointing.h"
#include "relations.h"
#include "stages.h"

enum {
    NEAR = 3, /* sentences from an accusation to one that points back at it */
    ROW = 4,  /* and between accusations that are denied as one */
};

/* What the functions below share. */
typedef struct Repeats {
    AltDocument *document;
    const Gist *gists; /* of all acts */
} Repeats;

static const AltAct *at(const Repeats *repeats, uint32_t act)
{
    return act_at(repeats->document, act);
}

/* ---- do two say the same? ---- */

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

static bool is_headline(const Repeats *repeats, uint32_t act)
{
    return section_of_act(repeats->document, at(repeats, act)) != ALT_BODY;
}

static bool is_summary(const Repeats *repeats, uint32_t act)
{
    return is_headline(repeats, act) || is_mutual(repeats->document, act);
}

/* Whether nobody else acts between two acts. */
static bool is_undisturbed(const Repeats *repeats, uint32_t i, uint32_t j)
{
    for (uint32_t k = j + 1; k < i; k++)
        if (!same_source(repeats->document, at(repeats, k), at(repeats, j)))
            return false;
    return true;
}

static bool shares_enough(const Repeats *repeats, uint32_t i, uint32_t j)
{
    const Gist *a = &repeats->gists[i], *b = &repeats->gists[j];
    uint32_t shared = count_shared(a, b);
    uint32_t smaller = a->meaning_count < b->meaning_count ? a->meaning_count : b->meaning_count;
    bool summary = is_headline(repeats, i) || is_headline(repeats, j);
    bool at_once = at(repeats, i)->sentence <= at(repeats, j)->sentence + 1 && is_undisturbed(repeats, i, j);
    return shared >= (summary || at_once ? 1 : ENOUGH_SHARED) || (shared > 0 && shared == smaller)
            || name_one_deed(a, b);
}

/* "did |this|", "|It|'s a dirty trick": a word that points at something said before, anywhere or to begin with. */
static bool says_this(const Repeats *repeats, const AltAct *act)
{
    const AltDocument *document = repeats->document;
    for (uint32_t p = 0; p < act->content_count; p++) {
        uint32_t first = first_token_after(document, act->content[p].start);
        for (uint32_t t = first; t < document->tokens.count; t++) {
            if (token_at(document, t)->span.start >= act->content[p].end)
                break;
            Classes pointing = CLASS_DEMONSTRATIVE | (t == first && !p ? CLASS_NEUTER : 0);
            if (tag_at(document, t) == ALT_TAG_PRONOUN && has_class(document, t, pointing))
                return true;
        }
    }
    return false;
}

/* Whether the accused is not named in it, and must be looked for in what was said before: "|They| cut the wire". */
static bool leaves_accused_open(const Repeats *repeats, const AltAct *act)
{
    uint8_t how = act->target_count ? repeats->document->mentions.items[act->first_target].how : ALT_BY_NOTHING;
    return how == ALT_BY_PRONOUN || how == ALT_BY_CONTEXT;
}

/* Whether all that stands between two accusations is that the accused denies: "'They had drained the pond.' 'Our men
 * were at home,' said Sudland. 'Then |they| were at home in our valley,' said Norland." */
static bool is_only_denied(const Repeats *repeats, uint32_t i, uint32_t j)
{
    for (uint32_t k = j + 1; k < i; k++) {
        const AltAct *between = at(repeats, k);
        bool denial = between->kind == ALT_DENIAL
                && has_target(repeats->document, at(repeats, j), source_party(repeats->document, between));
        if (!denial && !same_source(repeats->document, between, at(repeats, j)))
            return false;
    }
    return true;
}

/* Whether `i` points back at `j`, of the same parties. */
static bool points_back(const Repeats *repeats, uint32_t i, uint32_t j)
{
    const AltAct *later = at(repeats, i);
    bool near = later->sentence <= at(repeats, j)->sentence + NEAR;
    return near
            && (says_this(repeats, later) || (leaves_accused_open(repeats, later) && is_only_denied(repeats, i, j)));
}

/* Whether an accusation is thrown in by who denies one: "rejected the charge, calling it |an attempt to hide the
 * dead|". */
static bool is_riposte(const Repeats *repeats, uint32_t act)
{
    const AltDocument *document = repeats->document;
    const AltAct *it = at(repeats, act);
    for (uint32_t i = act; i-- > 0 && at(repeats, i)->sentence == it->sentence;)
        if (at(repeats, i)->kind == ALT_DENIAL && same_source(document, at(repeats, i), it))
            return true;
    return false;
}

/* "|means to| annex it", "was |planning to| seize it": a deed to come. */
static bool tells_of_intention(const Repeats *repeats, uint32_t act)
{
    const AltDocument *document = repeats->document;
    const AltAct *it = at(repeats, act);
    for (uint32_t p = 0; p < it->content_count; p++)
        for (uint32_t t = first_token_after(document, it->content[p].start); t + 1 < document->tokens.count; t++) {
            if (token_at(document, t)->span.start >= it->content[p].end)
                break;
            if (has_class(document, t, CLASS_INTENTION) && tag_at(document, t + 1) == ALT_TAG_TO)
                return true;
        }
    return false;
}

/* "annexed the island" and "means to annex the island": what is done and what is to come are two matters. */
static bool is_one_done(const Repeats *repeats, uint32_t i, uint32_t j)
{
    return at(repeats, i)->kind == ALT_ACCUSATION && tells_of_intention(repeats, i) != tells_of_intention(repeats, j);
}

/* Whether `i` says what the earlier one `j` says. */
static bool says_the_same(const Repeats *repeats, uint32_t i, uint32_t j)
{
    if (at(repeats, i)->kind == at(repeats, j)->kind && at(repeats, i)->continues == j)
        return true;
    if (!same_parties(repeats, i, j))
        return false;
    if (repeats->gists[i].count == 0)
        return !is_riposte(repeats, j);
    return (shares_enough(repeats, i, j) && !is_one_done(repeats, i, j)) || points_back(repeats, i, j);
}

/* ---- sums in other words ---- */

/* Whether an act sums up, or has no content of its own. */
static bool tells_little(const Repeats *repeats, uint32_t act)
{
    return is_summary(repeats, act) || repeats->gists[act].count == 0;
}

/* Whether everything before `end` that says what `first` says tells little. */
static bool is_open(const Repeats *repeats, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (first_to_say(repeats->document, i) == first && !tells_little(repeats, i))
            return false;
    return true;
}

/* Whether an act stands in the lead, the first sentence of the body. */
static bool is_lead(const Repeats *repeats, uint32_t act)
{
    const AltDocument *document = repeats->document;
    if (is_headline(repeats, act))
        return false;
    for (uint32_t i = 0; i < at(repeats, act)->sentence; i++)
        if (document->sentences.items[i].section == ALT_BODY)
            return false;
    return true;
}

/* Whether the first accusation in other words (`i`) tells what the headline, "both sides accused each other" in the
 * lead, or words without content (`j`) meant. Not one that accuses more: "said that |both| had ignored them". */
static bool carries_out(const Repeats *repeats, uint32_t i, uint32_t j)
{
    bool soon = at(repeats, i)->sentence <= at(repeats, j)->sentence + NEAR;
    bool lead = is_mutual(repeats->document, j) && is_lead(repeats, j);
    bool sum = is_headline(repeats, j) || lead || (tells_little(repeats, j) && soon);
    return sum && same_parties(repeats, i, j) && aims_at_all_of(repeats->document, at(repeats, j), at(repeats, i))
            && is_open(repeats, first_to_say(repeats->document, j), i);
}

/* ---- other accusers ---- */

/* Whether `i` is an accusation of the same by another accuser: in one breath ("Oslo and the anglers accused Bergen"),
 * soon and without words of its own ("the bloc criticised Sudland too"), or by the deed ("the UN condemned |the
 * strike|"). One other word in common is not enough, as no speaker holds the two together. */
static bool seconds(const Repeats *repeats, uint32_t i, uint32_t j)
{
    const AltDocument *document = repeats->document;
    const AltAct *a = at(repeats, i), *b = at(repeats, j);
    if (a->kind != ALT_ACCUSATION || b->kind != ALT_ACCUSATION || !aims_at_all_of(document, a, b)
            || !aims_at_all_of(document, b, a) || is_one_done(repeats, i, j))
        return false;
    bool in_one_breath = a->attribution == b->attribution && a->sentence == b->sentence;
    bool joins_in = repeats->gists[i].count == 0 && a->target_count && a->sentence <= b->sentence + NEAR;
    return in_one_breath || (joins_in && !is_mutual(document, i))
            || count_shared(&repeats->gists[i], &repeats->gists[j]) >= ENOUGH_SHARED
            || name_one_deed(&repeats->gists[i], &repeats->gists[j]);
}

/* ---- what is denied as one ---- */

/* Makes all that says what `later` says say what `first` says. */
static void merge(AltDocument *document, uint32_t first, uint32_t later)
{
    for (uint32_t i = later; first != later && i < document->acts.count; i++)
        if (first_to_say(document, i) == later)
            document->acts.items[i].repeats = first;
}

/* Accusations that follow each other closely up to a denial at large are denied as one: "Sudland dismissed the
 * allegations". One with words that the denial shares is meant alone. */
static void merge_row(const Repeats *repeats, uint32_t denial)
{
    AltDocument *document = repeats->document;
    const AltAct *it = at(repeats, denial);
    uint32_t last = ALT_NONE;
    for (uint32_t i = denial; i-- > window_start(denial);) {
        const AltAct *act = at(repeats, i);
        uint32_t reach = last == ALT_NONE ? it->sentence : at(repeats, last)->sentence;
        if (act->sentence + ROW < reach)
            return;
        bool met = act->kind == ALT_ACCUSATION && has_target(document, act, source_party(document, it))
                && has_target(document, it, source_party(document, act));
        if (!met || is_mutual(document, i))
            continue;
        if (act->sentence == it->sentence) /* "said Sudland had armed the gunmen, a charge that Sudland denies" */
            return;
        if (count_shared(&repeats->gists[i], &repeats->gists[denial]))
            return;
        if (last != ALT_NONE && same_parties(repeats, i, last)) {
            uint32_t a = first_to_say(document, i), b = first_to_say(document, last);
            merge(document, a < b ? a : b, a < b ? b : a);
        }
        last = i;
    }
}

/* ---- all acts ---- */

static uint32_t said_before(const Repeats *repeats, uint32_t act)
{
    for (uint32_t j = act; j-- > window_start(act);)
        if (says_the_same(repeats, act, j))
            return first_to_say(repeats->document, j);
    for (uint32_t j = window_start(act); j < act; j++)
        if (carries_out(repeats, act, j))
            return first_to_say(repeats->document, j);
    for (uint32_t j = act; j-- > window_start(act);)
        if (seconds(repeats, act, j))
            return first_to_say(repeats->document, j);
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
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->kind == ALT_DENIAL && denies_at_large(document, act_at(document, i)))
            merge_row(&repeats, i);
}
