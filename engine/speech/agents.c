/* The agent of a passive, who is its speaker: he stands behind "by", if anywhere.
 *
 * "was accused |by Sudland| of shelling two villages", "was accused of shelling two villages |by Norland|".
 */
#include "fitter.h"

#include "grammar/openings.h"

static bool asks_for_of(const Frame *frame)
{
    for (uint32_t i = frame->head_part; i < frame->part_count; i++)
        for (uint32_t k = 0; frame->parts[i].kind == PART_WORDS && k < frame->parts[i].word_count; k++)
            if (strcmp(frame->parts[i].words[k], "of") == 0)
                return true;
    return false;
}

/* "was accused by |Norland| of greed", "by |the state of Norland| of greed": where the frame goes on with "of", the
 * last one is not the agent's. */
static AltRange agent_before_of(const Fitter *fitter, AltRange agent)
{
    const Scene *scene = fitter->scene;
    if (!asks_for_of(fitter->frame) || says(scene, agent.end, "of"))
        return agent;
    for (uint32_t i = agent.end; i-- > agent.first + 1;)
        if (says(scene, i, "of"))
            return (AltRange){agent.first, i};
    return agent;
}

/* Whether a noun phrase names one who speaks: a name, a title, a body, a people. */
static bool names_speaker(const Scene *scene, uint32_t index)
{
    const Classes speakers = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_COUNTRY | CLASS_OUTSIDER;
    uint32_t head = phrase(scene, index)->head, first = phrase(scene, index)->tokens.first;
    if (first >= scene->sentence.first + 2
            && is_quote_mark(scene, first - 2)) /* 'accused of "theft" |by a neighbour|' */
        return true;
    return has(scene, head, speakers) || tagged(scene, head) == ALT_TAG_NAME;
}

/* "was criticised |before the court| by Norland", "attacked |in the press| by Norland": where a "by" stands behind
 * places that names one who speaks; `token` elsewhere. */
static uint32_t by_behind_places(const Scene *scene, uint32_t token)
{
    uint32_t end = token;
    while (tagged(scene, end) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, phrase_of(scene, end + 1))
            && (has(scene, end, CLASS_PLACE) || says(scene, end, "at") || says(scene, end, "on")
                    || says(scene, end, "before")))
        end = skip_times(scene, phrase(scene, phrase_of(scene, end + 1))->tokens.end);
    uint32_t agent = says(scene, end, "by") ? phrase_of(scene, end + 1) : ALT_NONE;
    return is_noun_phrase(scene, agent) && names_speaker(scene, agent) ? end : token;
}

uint32_t skip_agent(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t by = skip_adverbs(scene, token), later = skip_times(scene, token);
    if (!says(scene, by, "by") && says(scene, later, "by")) /* "was accused |on Monday| by Norland" */
        by = later;
    if (!says(scene, by, "by"))
        by = by_behind_places(scene, later);
    while (is_quote_mark(scene, by)) /* 'described as "out of touch" |by its owners|' */
        by++;
    uint32_t at = phrase_of(scene, by + 1);
    if (!fitter->passive || !says(scene, by, "by") || !is_noun_phrase(scene, at) || says_when(scene, at))
        return token;
    bool speaks =
            fitter->frame->head_part == 0; /* "was quoted by the paper as saying": the frame's SOURCE is another */
    if (speaks && !range_empty(fitter->fit->source))
        return token;
    AltRange agent = agent_before_of(fitter, agent_phrase(scene, at));
    if (speaks)
        fitter->fit->source = agent;
    return agent.end;
}

/* The last "by" inside the content with a noun phrase behind it; ALT_NONE where there is none. */
static uint32_t last_by(const Scene *scene, AltRange content)
{
    for (uint32_t i = content.end; i-- > content.first + 1;)
        if (says(scene, i, "by") && is_noun_phrase(scene, phrase_of(scene, i + 1)))
            return i;
    return ALT_NONE;
}

AltRange without_agent(const Fitter *fitter, AltRange content)
{
    const Scene *scene = fitter->scene;
    if (!fitter->passive || !range_empty(fitter->fit->source) || fitter->frame->head_part > 0)
        return content;
    uint32_t by = last_by(scene, content);
    if (by == ALT_NONE)
        return content;
    uint32_t at = phrase_of(scene, by + 1);
    AltRange agent = agent_phrase(scene, at);
    if (!names_speaker(scene, at) || agent.end < content.end)
        return content;
    fitter->fit->source = agent;
    return (AltRange){content.first, by};
}
