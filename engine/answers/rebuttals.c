/* A denial in; out comes the accusation that it answers.
 *
 * "denied this" answers the accusation just before; "dismissed the allegations" the first one of its kind; a denial
 * with words of its own ("its forces had not crossed the river") the accusation that shares them. What stands for it is
 * always the first accusation that says the same: the headline, where that has content.
 */
#include "rebuttals.h"

#include "act_reading.h"
#include "issues.h"
#include "pointing.h"
#include "relations.h"

enum {
    ANSWERS_NEXT = 1, /* sentences from an accusation to its answer */
    SAME_AFFAIR = 3,  /* between accusations of one affair */
};

/* ---- what a denial may answer ---- */

/* Whether an act accuses whoever denies. */
static bool accuses_speaker(const AltDocument *document, const AltAct *act, const AltAct *denial)
{
    return act->kind == ALT_ACCUSATION && has_target(document, act, source_party(document, denial));
}

/* ---- choices ---- */

static uint32_t nearest_before(const AltDocument *document, uint32_t denial)
{
    for (uint32_t i = denial; i-- > window_start(denial);)
        if (is_candidate(document, denial, i))
            return i;
    return ALT_NONE;
}

/* "Norland and Sudland accused each other of piracy", where nothing more is told before the denial. */
static uint32_t mutual_before(const AltDocument *document, uint32_t denial)
{
    const AltAct *it = act_at(document, denial);
    for (uint32_t i = denial; i-- > window_start(denial);)
        if (is_mutual(document, i) && may_answer(document, it, act_at(document, i)) && !is_title(document, i))
            return i;
    return ALT_NONE;
}

static uint32_t first_of_all(const AltDocument *document, uint32_t denial)
{
    for (uint32_t i = window_start(denial); i < window_end(document, denial); i++)
        if (is_candidate(document, denial, i))
            return i;
    return ALT_NONE;
}

/* What "the accusations" are: the first one against the denier, whoever made it, where the denial names nobody. */
static uint32_t first_of_many(const AltDocument *document, uint32_t denial)
{
    const AltAct *it = act_at(document, denial);
    bool open = leaves_claimant_open(document, it);
    for (uint32_t i = window_start(denial); open && i < denial; i++) {
        const AltAct *other = act_at(document, i);
        bool named = is_party(source_party(document, other));
        if (named && accuses_speaker(document, other, it) && !is_mutual(document, i))
            return i;
    }
    return first_of_all(document, denial);
}

/* "denied that the minister had leaned on it, |as the union alleges|": the accusation of the same sentence. */
static uint32_t beside(const AltDocument *document, uint32_t denial)
{
    uint32_t before = nearest_before(document, denial), sentence = act_at(document, denial)->sentence;
    if (before != ALT_NONE && act_at(document, before)->sentence == sentence)
        return before;
    for (uint32_t i = denial + 1; i < document->acts.count && act_at(document, i)->sentence == sentence; i++)
        if (may_answer(document, act_at(document, denial), act_at(document, i)))
            return i;
    for (uint32_t i = denial; i-- > 0 && act_at(document, i)->sentence == sentence;)
        if (is_by_nobody(document, act_at(document, denial), act_at(document, i)))
            return i;
    return ALT_NONE;
}

/* What stands right before, though it accuses somebody else (friends deny too) or is by an accuser who is not named. */
static uint32_t right_before(const AltDocument *document, uint32_t denial)
{
    const AltAct *it = act_at(document, denial);
    for (uint32_t i = denial; i-- > 0 && act_at(document, i)->sentence + ANSWERS_NEXT >= it->sentence;) {
        const AltAct *other = act_at(document, i);
        bool accused = accuses_speaker(document, other, it) && leaves_claimant_open(document, it);
        if ((accused || is_by_denied(document, it, other)) && !is_mutual(document, i))
            return i;
    }
    return ALT_NONE;
}

/* What "this" or "that report" points at: the nearest accusation, unless another stands closer; nothing far away. */
static uint32_t pointed_at(const AltDocument *document, uint32_t denial, uint32_t nearest)
{
    uint32_t sentence = act_at(document, denial)->sentence;
    bool next = nearest != ALT_NONE && act_at(document, nearest)->sentence + ANSWERS_NEXT >= sentence;
    bool near = nearest != ALT_NONE && act_at(document, nearest)->sentence + SAME_AFFAIR >= sentence;
    uint32_t found = next ? ALT_NONE : right_before(document, denial);
    return found == ALT_NONE && near ? nearest : found;
}

/* The accusation that a denial of the same speaker in its sentence answers: "denied that and added that ...". */
static uint32_t answered_already(const AltDocument *document, uint32_t index)
{
    const AltAct *denial = act_at(document, index);
    for (uint32_t i = index; i-- > 0 && act_at(document, i)->sentence == denial->sentence;) {
        const AltAct *other = act_at(document, i);
        bool same = other->kind == ALT_DENIAL && source_party(document, other) == source_party(document, denial);
        bool aimed = same && other->responds_to != ALT_NONE
                && (leaves_claimant_open(document, denial)
                        || is_by_denied(document, denial, act_at(document, other->responds_to)));
        if (aimed)
            return other->responds_to;
    }
    return ALT_NONE;
}

/* The first of the row of accusations that ends right before the denial. */
static uint32_t start_of_row(const AltDocument *document, const Gist *gists, uint32_t denial, uint32_t nearest)
{
    if (nearest == ALT_NONE || act_at(document, nearest)->sentence + ANSWERS_NEXT < act_at(document, denial)->sentence)
        return ALT_NONE;
    uint32_t start = nearest;
    for (uint32_t i = nearest;
            i-- > 0 && act_at(document, i)->sentence + SAME_AFFAIR >= act_at(document, start)->sentence;)
        if (is_candidate(document, denial, i) && gists[i].count)
            start = i;
    return start;
}

/* "One claim he let pass. |The second| he denied": by its place in the row of accusations that
 * ends before, those of one issue counted once. */
static uint32_t by_place(const AltDocument *document, uint32_t denial)
{
    uint32_t place = ordinal_denied(document, act_at(document, denial)), start = ALT_NONE, issue = ALT_NONE;
    uint32_t reach = act_at(document, denial)->sentence;
    for (uint32_t i = denial; place && i-- > 0 && act_at(document, i)->sentence + SAME_AFFAIR >= reach;)
        if (is_candidate(document, denial, i)) {
            start = i;
            reach = act_at(document, i)->sentence;
        }
    for (uint32_t i = start; start != ALT_NONE && i < denial; i++) {
        if (!is_candidate(document, denial, i) || first_to_say(document, i) == issue)
            continue;
        issue = first_to_say(document, i);
        if (--place == 0)
            return i;
    }
    return ALT_NONE;
}

/* The accusation that shares the most content words with the denial, `enough` at least; the first of several. */
static uint32_t most_alike(const AltDocument *document, const Gist *gists, uint32_t index, uint32_t enough)
{
    uint32_t best = ALT_NONE, most = enough - 1;
    for (uint32_t i = window_start(index); i < window_end(document, index); i++) {
        uint32_t shared = is_candidate(document, index, i) ? count_shared(&gists[index], &gists[i]) : 0;
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

/* The accusation that the speaker's side denied a moment ago, where nobody has accused it since. */
static uint32_t going_on(const AltDocument *document, uint32_t index, uint32_t nearest)
{
    const AltAct *denial = act_at(document, index);
    for (uint32_t i = index; i-- > 0 && act_at(document, i)->sentence + SAME_AFFAIR >= denial->sentence;) {
        const AltAct *other = act_at(document, i);
        if (i == nearest)
            return ALT_NONE;
        if (other->kind == ALT_DENIAL && source_party(document, other) == source_party(document, denial)
                && other->responds_to != ALT_NONE
                && is_by_denied(document, denial, act_at(document, other->responds_to)))
            return other->responds_to;
    }
    return ALT_NONE;
}

/* The accusation of anybody against the denier that has most of the denial's words, where these leave open whose claim
 * it is: "Khartoum said Addis Ababa had kept back the readings. Girma countered that the |readings| had gone out." One
 * shared word is enough for what was said right before. */
static uint32_t alike_by_anyone(const AltDocument *document, const Gist *gists, uint32_t index)
{
    const AltAct *denial = act_at(document, index);
    uint32_t best = ALT_NONE, most = 0;
    for (uint32_t i = window_start(index); leaves_claimant_open(document, denial) && i < index; i++) {
        const AltAct *other = act_at(document, i);
        bool accused = accuses_speaker(document, other, denial);
        uint32_t enough = other->sentence + ANSWERS_NEXT >= denial->sentence ? 1 : ENOUGH_SHARED;
        uint32_t shared = accused && !is_mutual(document, i) ? count_shared(&gists[index], &gists[i]) : 0;
        bool alike = shared >= enough || (shared && name_one_deed(&gists[index], &gists[i]));
        if (alike && shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

/* What is left for a denial that neither shares a word with an accusation nor follows one: the first one there is,
 * where it denies at large or stands near one. Any other denies what is not told. */
static uint32_t last_resort(const AltDocument *document, const Gist *gists, uint32_t index)
{
    uint32_t first = first_of_all(document, index), nearest = nearest_before(document, index);
    if (first == ALT_NONE || names_no_deed(document, act_at(document, index), &gists[index]))
        return first;
    const AltAct *near = act_at(document, nearest == ALT_NONE ? first : nearest);
    return near->sentence + SAME_AFFAIR >= act_at(document, index)->sentence ? first : ALT_NONE;
}

/* By what the denial points at, "this", "the allegations", or by the accusation that stands in its sentence. */
static uint32_t choose_by_pointing(const AltDocument *document, uint32_t index, uint32_t nearest)
{
    const AltAct *denial = act_at(document, index);
    uint32_t claim = noun_in_content(document, denial, CLASS_CLAIM);
    uint32_t found = denies_this(document, denial) ? pointed_at(document, index, nearest) : ALT_NONE;
    if (found == ALT_NONE && nearest == ALT_NONE)
        found = mutual_before(document, index);
    if (found == ALT_NONE)
        found = beside(document, index);
    if (found == ALT_NONE && claim != ALT_NONE && is_plural(document, claim))
        found = first_of_many(document, index);
    return found;
}

/* "They took our homes. Nobody asked us. |No home| was taken": an accusation before that shares one word, where the
 * nearest shares none. */
static uint32_t alike_rather_than(const AltDocument *document, const Gist *gists, uint32_t index, uint32_t nearest)
{
    if (nearest == ALT_NONE || count_shared(&gists[index], &gists[nearest]))
        return ALT_NONE;
    uint32_t alike = most_alike(document, gists, index, 1);
    return alike < index ? alike : ALT_NONE;
}

/* What a bystander has charged the denier with since, right before, where the denial's words do not name whose claim it
 * denies: "Norland blamed Sudland. |A mother said Sudland had let her son drown.| Sudland said its boats had been
 * out." */
static uint32_t charged_since(const AltDocument *document, uint32_t index, uint32_t nearest)
{
    const AltAct *denial = act_at(document, index);
    for (uint32_t i = index; leaves_claimant_open(document, denial) && i-- > 0 && i != nearest;) {
        const AltAct *other = act_at(document, i);
        if (other->sentence + ANSWERS_NEXT < denial->sentence)
            break;
        bool elsewhere =
                other->sentence < denial->sentence && source_party(document, other) != source_party(document, denial);
        if (elsewhere && other->content_count && accuses_speaker(document, other, denial) && !is_mutual(document, i))
            return i;
    }
    return ALT_NONE;
}

/* By the words that denial and accusation share, else by the run of the talk. */
static uint32_t choose_by_words(const AltDocument *document, const Gist *gists, uint32_t index, uint32_t nearest)
{
    uint32_t claim = noun_in_content(document, act_at(document, index), CLASS_CLAIM);
    uint32_t found = most_alike(document, gists, index, ENOUGH_SHARED);
    if (found == ALT_NONE)
        found = alike_by_anyone(document, gists, index);
    if (found == ALT_NONE)
        found = charged_since(document, index, nearest);
    if (found == ALT_NONE)
        found = going_on(document, index, nearest);
    if (found == ALT_NONE)
        found = alike_rather_than(document, gists, index, nearest);
    if (found == ALT_NONE)
        found = start_of_row(document, gists, index, nearest);
    if (found == ALT_NONE && claim != ALT_NONE && !is_plural(document, claim) && gists[index].count < ENOUGH_SHARED)
        found = right_before(document, index);
    if (found == ALT_NONE)
        found = most_alike(document, gists, index, 1);
    return found != ALT_NONE ? found : last_resort(document, gists, index);
}

static uint32_t choose(const AltDocument *document, const Gist *gists, uint32_t index)
{
    uint32_t nearest = nearest_before(document, index), found = by_place(document, index);
    if (found == ALT_NONE)
        found = answered_already(document, index);
    if (found == ALT_NONE)
        found = choose_by_pointing(document, index, nearest);
    return found != ALT_NONE ? found : choose_by_words(document, gists, index, nearest);
}

uint32_t find_rebutted(const AltDocument *document, const Gist *gists, uint32_t denial)
{
    uint32_t chosen = choose(document, gists, denial);
    return chosen == ALT_NONE ? ALT_NONE : first_of_issue(document, gists, denial, chosen);
}
