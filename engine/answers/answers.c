/* Acts in; answers out: which accusation or appeal an act answers, and how far each accusation is answered.
 *
 * Three grades, as editors tell them apart: a denial of that very thing; an answer in some other way (an accusation in
 * return, an admission, "declined to comment"); a voice that speaks of something else.
 */
#include "act_reading.h"
#include "acts/refusals.h"
#include "acts/silences.h"
#include "gist.h"
#include "rebuttals.h"
#include "relations.h"
#include "stages.h"

enum {
    SOON = 2,         /* sentences in which an act still answers what it does not name */
    LONGEST_TURN = 6, /* sentences for which a speaker may go on meanwhile */
};

/* ---- answers that are no denials ---- */

/* The last sentence of the turn that an act opens: its speaker goes on, and nobody else comes between. */
static uint32_t end_of_turn(const AltDocument *document, const AltAct *act)
{
    uint32_t end = act->sentence;
    for (uint32_t i = (uint32_t)(act - document->acts.items) + 1; i < document->acts.count; i++) {
        const AltAct *next = act_at(document, i);
        if (next->sentence > end + 1 || next->sentence > act->sentence + LONGEST_TURN
                || !same_source(document, next, act))
            break;
        end = next->sentence;
    }
    return end;
}

/* An accusation or a demand in return, an admission, an apology, a refusal to say: an answer, though no denial. */
static bool answers_otherwise(const AltDocument *document, const AltAct *act, const AltAct *accusation)
{
    bool soon = act > accusation && act->sentence <= end_of_turn(document, accusation) + SOON;
    if (!soon || is_mutual(document, (uint32_t)(act - document->acts.items))
            || !is_by_target(document, act, accusation))
        return false;
    bool aimed = act->kind == ALT_ACCUSATION || act->kind == ALT_APPEAL;
    bool back = aimed && act->attribution != accusation->attribution
            && has_target(document, act, source_party(document, accusation));
    bool told = act->kind == ALT_STATEMENT && (act->negated || act->stance == ALT_CONCESSIVE);
    return back || told;
}

/* The first accusation by the same accuser that says what one says. */
static uint32_t first_by_accuser(const AltDocument *document, uint32_t accusation)
{
    uint32_t first = first_to_say(document, accusation);
    for (uint32_t i = first; i < accusation; i++)
        if (first_to_say(document, i) == first
                && same_source(document, act_at(document, i), act_at(document, accusation)))
            return i;
    return accusation;
}

/* The accusation nearest before an act that it answers otherwise; or ALT_NONE. */
static uint32_t answered_otherwise(const AltDocument *document, uint32_t index)
{
    const AltAct *act = act_at(document, index);
    for (uint32_t i = index; i-- > 0 && act_at(document, i)->sentence + LONGEST_TURN + SOON >= act->sentence;)
        if (act_at(document, i)->kind == ALT_ACCUSATION && answers_otherwise(document, act, act_at(document, i)))
            return first_by_accuser(document, i);
    return ALT_NONE;
}

/* ---- replies to appeals ---- */

/* Whether a statement of whoever is asked, soon after an appeal, is about it: by a request or a refusal that it names,
 * by a word in common, or because it has next to no words ("said yes"). */
static bool replies(const AltDocument *document, const Gist *gists, uint32_t index, uint32_t appeal)
{
    const AltAct *act = act_at(document, index), *asked = act_at(document, appeal);
    if (asked->kind != ALT_APPEAL || !is_by_target(document, act, asked))
        return false;
    bool speaks_of_request = noun_in_content(document, act, CLASS_REQUEST) != ALT_NONE; /* "turned down |the plea|" */
    return gists[index].count <= 1 || speaks_of_request || act_refuses(document, index)
            || count_shared(&gists[index], &gists[appeal]);
}

/* The appeal nearest before a statement that it answers; or ALT_NONE. */
static uint32_t replied_to(const AltDocument *document, const Gist *gists, uint32_t index)
{
    const AltAct *act = act_at(document, index);
    for (uint32_t i = index; i-- > 0 && act_at(document, i)->sentence + SOON >= act->sentence;)
        if (replies(document, gists, index, i))
            return first_to_say(document, i);
    return ALT_NONE;
}

/* ---- how accusations fare ---- */

/* How an accusation fares in the article, from the acts of those it is aimed at. */
static AltAnswer answer_level(const AltDocument *document, uint32_t accusation)
{
    AltAnswer level = ALT_NO_ANSWER;
    const AltAct *it = act_at(document, accusation);
    for (uint32_t i = window_start(accusation); i < window_end(document, accusation); i++) {
        const AltAct *act = act_at(document, i);
        bool concerned = !it->target_count || has_target(document, it, source_party(document, act));
        bool answers = concerned && answers_act(document, i, accusation);
        if (!answers && !is_by_target(document, act, it))
            continue;
        AltAnswer here = !answers ? ALT_VOICED : act->kind == ALT_DENIAL ? ALT_DENIED : ALT_ANSWERED;
        level = here > level ? here : level;
    }
    return level;
}

/* The best level of all accusations that say the same is the level of each. */
static void share_levels(AltDocument *document)
{
    AltAct *acts = document->acts.items;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        AltAct *first = &acts[first_to_say(document, i)];
        first->answer = acts[i].answer > first->answer ? acts[i].answer : first->answer;
    }
    for (uint32_t i = 0; i < document->acts.count; i++)
        acts[i].answer = acts[first_to_say(document, i)].answer;
}

static void find_levels(AltDocument *document)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        AltAct *act = &document->acts.items[i];
        if (act->kind != ALT_ACCUSATION)
            continue;
        AltAnswer level = answer_level(document, i);
        bool asked = silence_after(document, act) != ALT_NONE; /* the reader knows that the accused was asked */
        act->answer = (uint8_t)(level < ALT_ANSWERED && asked ? ALT_ANSWERED : level);
    }
    share_levels(document);
}

/* A denial whose words leave open whose claim it denies is aimed at whoever made the one that it answers, be it nobody
 * who is named. */
static void aim_at_accuser(AltDocument *document, AltAct *denial)
{
    if (denial->responds_to == ALT_NONE || denial->target_count != 1)
        return;
    AltMention *target = &document->mentions.items[denial->first_target];
    uint32_t accuser = source_party(document, act_at(document, denial->responds_to));
    if (target->how != ALT_BY_CONTEXT)
        return;
    if (accuser == ALT_NONE)
        denial->target_count = 0;
    else
        target->party = accuser;
}

void find_answers(AltDocument *document)
{
    const Gist *gists = find_gists(document->arena, document);
    AltAct *acts = document->acts.items;
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (acts[i].kind == ALT_DENIAL) {
            acts[i].responds_to = find_rebutted(document, gists, i);
            aim_at_accuser(document, &acts[i]);
        }
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (acts[i].responds_to == ALT_NONE)
            acts[i].responds_to = answered_otherwise(document, i);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (acts[i].responds_to == ALT_NONE && acts[i].kind == ALT_STATEMENT)
            acts[i].responds_to = replied_to(document, gists, i);
    find_levels(document);
}
