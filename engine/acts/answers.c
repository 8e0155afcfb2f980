/* Acts in; answers out: which accusation or appeal an act answers, and how far each accusation is answered.
 *
 * Three grades, as editors tell them apart: a denial of that very thing; an answer in some other way (an accusation in
 * return, an admission, "declined to comment"); a voice that speaks of something else.
 */
#include "gist.h"
#include "grammar/reading.h"
#include "rebuttals.h"
#include "records/act_reading.h"
#include "refusals.h"
#include "silences.h"
#include "stages.h"

#include <string.h>

enum {
    WINDOW = 500, /* acts before and behind that are looked at: an article has fewer, and a book stays linear */
    SOON = 2,     /* sentences in which an act still answers what it does not name */
};

static uint32_t window_start(uint32_t act)
{
    return act > WINDOW ? act - WINDOW : 0;
}

static uint32_t window_end(const AltDocument *document, uint32_t act)
{
    return document->acts.count - act > WINDOW ? act + WINDOW : document->acts.count;
}

/* ---- answers that are no denials ---- */

/* Whether an act is by one whom another is aimed at. Outsiders are told apart by their names. */
static bool is_by_target(const AltDocument *document, const AltAct *act, const AltAct *aimed)
{
    uint32_t party = source_party(document, act);
    if (party != ALT_OTHER)
        return party != ALT_NONE && has_target(document, aimed, party);
    const char *name = document->mentions.items[act->source].name;
    for (uint32_t i = 0; name && i < aimed->target_count; i++) {
        const AltMention *target = &document->mentions.items[aimed->first_target + i];
        if (target->party == ALT_OTHER && target->name && strcmp(target->name, name) == 0)
            return true;
    }
    return false;
}

/* An accusation in return, an admission, a refusal to say: an answer, though no denial. */
static bool answers_otherwise(const AltDocument *document, const AltAct *act, const AltAct *accusation)
{
    bool soon = act > accusation && act->sentence <= accusation->sentence + SOON;
    if (!soon || is_mutual(document, (uint32_t)(act - document->acts.items))
            || !is_by_target(document, act, accusation))
        return false;
    bool back = act->kind == ALT_ACCUSATION && act->attribution != accusation->attribution
            && has_target(document, act, source_party(document, accusation));
    bool told = act->kind == ALT_STATEMENT && (act->negated || act->stance == ALT_CONCESSIVE);
    return back || told;
}

/* The accusation nearest before an act that it answers otherwise; or ALT_NONE. */
static uint32_t answered_otherwise(const AltDocument *document, uint32_t index)
{
    const AltAct *act = act_at(document, index);
    for (uint32_t i = index; i-- > 0 && act_at(document, i)->sentence + SOON >= act->sentence;)
        if (act_at(document, i)->kind == ALT_ACCUSATION && answers_otherwise(document, act, act_at(document, i)))
            return first_to_say(document, i);
    return ALT_NONE;
}

/* ---- replies to appeals ---- */

/* "turned down |the plea|": whether an act speaks of a request. */
static bool speaks_of_request(const AltDocument *document, const AltAct *act)
{
    for (uint32_t p = 0; p < act->content_count; p++)
        for (uint32_t t = first_token_after(document, act->content[p].start); t < document->tokens.count; t++) {
            if (token_at(document, t)->span.start >= act->content[p].end)
                break;
            if (has_class(document, t, CLASS_REQUEST) && tag_at(document, t) == ALT_TAG_NOUN)
                return true;
        }
    return false;
}

/* Whether a statement of whoever is asked, soon after an appeal, is about it: by a request or a refusal that it names,
 * by a word in common, or because it has next to no words ("said yes"). */
static bool replies(const AltDocument *document, const Gist *gists, uint32_t index, uint32_t appeal)
{
    const AltAct *act = act_at(document, index), *asked = act_at(document, appeal);
    if (asked->kind != ALT_APPEAL || !is_by_target(document, act, asked))
        return false;
    return gists[index].count <= 1 || speaks_of_request(document, act) || act_refuses(document, index)
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
        bool answers = act->responds_to == accusation && has_target(document, it, source_party(document, act));
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

void find_answers(AltDocument *document)
{
    const Gist *gists = find_gists(document->arena, document);
    AltAct *acts = document->acts.items;
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (acts[i].kind == ALT_DENIAL)
            acts[i].responds_to = find_rebutted(document, gists, i);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (acts[i].responds_to == ALT_NONE && acts[i].kind != ALT_APPEAL)
            acts[i].responds_to = answered_otherwise(document, i);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (acts[i].responds_to == ALT_NONE && acts[i].kind == ALT_STATEMENT)
            acts[i].responds_to = replied_to(document, gists, i);
    find_levels(document);
}
