/* Officials, forces and governments to which no word gives an owner: "Kyiv denied it. |The armed forces| said ...", "|A
 * spokesman| said ...", "In Kyiv, |officials| said ...". A change of sides is told, so they are of the place that opens
 * the sentence or of the country of who speaks of them, else of the side that spoke in the sentence before.
 */
#include "resolving.h"

/* Whether a phrase names its head alone, behind an article: "|a spokesman|", "|the armed forces|". */
static bool is_bare(const Scene *scene, const AltPhrase *words)
{
    const Classes usual = CLASS_PORTFOLIO | CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_AGENT;
    for (uint32_t i = words->tokens.first + 1; i < words->head; i++)
        if (!has(scene, i, usual))
            return false;
    return true;
}

/* "|state television| reported": of the state that the report is about. */
static bool is_state_medium(const Scene *scene, const AltPhrase *words)
{
    uint32_t first = words->tokens.first + says(scene, words->tokens.first, "the");
    return has(scene, words->head, CLASS_OUTLET) && first < words->head
            && (says(scene, first, "state") || says(scene, first, "state-run"));
}

/* "the defence minister", "the armed forces", "a spokesman", "an official |there|": what every side has one of. */
static bool is_office(const Scene *scene, const AltPhrase *words)
{
    uint32_t head = words->head;
    if (is_state_medium(scene, words))
        return true;
    if (says(scene, words->tokens.end, "there") && has(scene, head, CLASS_TITLE | CLASS_PERSON | CLASS_PEOPLE))
        return !has(scene, head, CLASS_OUTSIDER);
    if (has(scene, head, CLASS_OUTSIDER) || !is_bare(scene, words))
        return false;
    if (says(scene, words->tokens.first, "the")) {
        bool titled = has(scene, head, CLASS_TITLE) && any_class(scene, words->tokens, CLASS_PORTFOLIO);
        bool force = tagged(scene, head) == ALT_TAG_NOUN && has(scene, head, CLASS_AGENT);
        return titled || (force && has(scene, head, CLASS_PEOPLE | CLASS_BODY));
    }
    bool one = has(scene, words->tokens.first, CLASS_INDEFINITE);
    return one && has(scene, head, CLASS_TITLE) && !has(scene, head, CLASS_AGENT);
}

/* "|In Kyiv|, officials said": the place that opens the sentence; null where none does. */
static const AltMatch *opening_place(const Resolver *resolver)
{
    const Scene *scene = resolver->scene;
    uint32_t first = scene->sentence.first;
    const AltMatch *place = has(scene, first, CLASS_PREPOSITION) && in_range(scene->sentence, first + 1)
            ? name_at(resolver, first + 1)
            : NULL;
    bool alone = place && is_place(resolver, place) && mark(scene, place->tokens.end) == ',';
    return alone && says(scene, first, "in") ? place : NULL;
}

/* Of whoever is only spoken of it is not told in this way. */
static bool is_source(const Wording *wording)
{
    return !wording->speaker && wording->voice == VOICE_REPORTER;
}

/* "In Kyiv, the opposition urged |the government| to act", "residents blamed |their own government|": told of, it is
 * that of the place. */
static bool is_government(const Scene *scene, const Wording *wording)
{
    return wording->voice == VOICE_REPORTER && names_state(scene, wording->head)
            && (says(scene, wording->head - 1, "the") || says(scene, wording->head - 1, "own"));
}

bool speaks_for_place(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    bool of_place = is_source(wording) || is_government(scene, wording);
    const AltMatch *place = of_place ? opening_place(resolver) : NULL;
    const Classes officials = CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY;
    AltRange words = phrase(scene, wording->phrase)->tokens; /* "In Oslo, |opposition lawmaker Ida Moen|" */
    if (!place || !has(scene, wording->head, officials) || any_class(scene, words, CLASS_OUTSIDER)
            || !head_speaks(resolver, wording->head, wording->core, false))
        return false;
    *it = mention_of_actor(resolver, wording->range, place->actor, ALT_BY_OWNER);
    return true;
}

bool speaks_for_speakers_state(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    const AltMention *speaker = wording->speaker;
    bool own = says(scene, wording->range.first, "the") || says(scene, wording->range.first + 1, "own");
    if (!names_state(scene, wording->head) || !own || !speaker || speaker->party != ALT_OTHER)
        return false;
    for (uint32_t i = scene->sentence.first; i < scene->sentence.end; i++) {
        AltSpan span = token_at(scene->document, i)->span;
        const AltMatch *match = name_at(resolver, i);
        bool inside = span.start >= speaker->span.start && span.end <= speaker->span.end;
        if (!inside || !match || !is_place(resolver, match))
            continue;
        *it = mention_of_actor(resolver, wording->range, match->actor, ALT_BY_OWNER);
        return true;
    }
    return false;
}

bool speaks_for_last(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *words = phrase(scene, wording->phrase);
    bool owned = tagged(scene, words->tokens.end) == ALT_TAG_PREPOSITION && in_range(wording->core, words->tokens.end);
    if (!is_source(wording) || wording->inner || owned || !is_office(scene, words))
        return false;
    uint32_t before = is_state_medium(scene, words) ? words->tokens.first : scene->sentence.first;
    const Entity *last = last_speaker(resolver, before);
    if (!last || last->party >= ALT_OTHER || last->plural
            || (is_force(scene, words->head) && !may_have_forces(resolver, last->party)))
        return false;
    *it = mention_of_entity(resolver, wording->range, last, ALT_BY_DESCRIPTION);
    return true;
}
