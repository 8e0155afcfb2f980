/* A noun phrase in; whom a name in it means, out: the name of its head, "|Baku| denied it", one that owns the head,
 * "|Russian| troops", or a surname that the text has introduced, "|Porter|".
 *
 * A name behind a preposition is whom the head has to do with, and not who it is: "critics of |the Straits Council|".
 */
#include "resolving.h"

/* "its last ally, |the Farmers' League|": the name right behind the comma is who the head is. */
static bool is_apposed(const Resolver *resolver, const Wording *wording, const AltMatch *match)
{
    const Scene *scene = resolver->scene;
    uint32_t comma = phrase(scene, phrase_of(scene, wording->head))->tokens.end;
    uint32_t behind = mark(scene, comma) == ',' ? phrase_of(scene, comma + 1) : ALT_NONE;
    return is_noun_phrase(scene, behind) && in_range(match->tokens, phrase(scene, behind)->head);
}

/* "critics of |the Straits Council|", "an enemy of |Petra Holm|": a name behind a preposition is whom the head has to
 * do with, and not who it is. */
static bool is_behind_preposition(const Resolver *resolver, const Wording *wording, AltRange name)
{
    const Scene *scene = resolver->scene;
    uint32_t index = phrase_of(scene, name.first);
    uint32_t first = is_noun_phrase(scene, index) ? phrase(scene, index)->tokens.first : name.first;
    uint32_t before = left_of(scene, first);
    return first > wording->head && in_range(wording->core, before) && tagged(scene, before) == ALT_TAG_PREPOSITION;
}

bool means_name(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    uint32_t surname = range_empty(wording->person) ? ALT_NONE : wording->person.end - 1;
    for (uint32_t i = wording->core.first; wording->named && i < wording->core.end; i++) {
        const AltMatch *match = name_at(resolver, i);
        if (!match || is_citizen(resolver->scene, i))
            continue;
        bool personal = in_range(match->tokens, surname) && !is_behind_preposition(resolver, wording, match->tokens);
        bool is_head = in_range(match->tokens, wording->head) || is_apposed(resolver, wording, match);
        if (personal || (is_head && !wording->former)) {
            *it = mention_of_actor(resolver, wording->range, match->actor, ALT_BY_NAME);
            return true;
        }
    }
    return false;
}

bool is_following(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    return wording->speaker && has(scene, wording->head, CLASS_AGENT) && has(scene, wording->head, CLASS_OUTSIDER)
            && !wording->former;
}

/* "blamed |Kenyan| traders": whoever is spoken of is of the side that his adjective names, though he speaks for
 * nobody. */
static bool is_spoken_of(const Resolver *resolver, const Wording *wording)
{
    if (is_following(resolver, wording))
        return true;
    const AltMatch *inner = wording->inner;
    bool before = inner->tokens.end == wording->head; /* not "Moscow's |critics|" */
    bool somebody = has(resolver->scene, wording->head, CLASS_OUTSIDER | CLASS_PERSON | CLASS_PEOPLE);
    return wording->speaker && before && somebody && !wording->former;
}

/* "an association |of the tenants|": a body of those whom the pack names by a common noun. */
static bool is_body_of(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    uint32_t of = wording->head + 1, first = wording->inner->tokens.first;
    bool of_them = says(scene, of, "of") && first <= of + 2 && !token_at(scene->document, first)->capital;
    return of_them && has(scene, wording->head, CLASS_BODY);
}

bool means_inner_name(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const AltMatch *inner = wording->inner;
    if (!inner)
        return false;
    bool named_place =
            is_place(resolver, inner) || (inner->tokens.first > wording->head && !is_body_of(resolver, wording));
    if (!head_speaks(resolver, wording->head, wording->core, named_place) && !is_spoken_of(resolver, wording))
        return false;
    *it = mention_of_actor(resolver, wording->range, inner->actor, ALT_BY_OWNER);
    return true;
}

bool means_surname(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Person *person = person_of(resolver, wording->person);
    bool beside = person && is_behind_preposition(resolver, wording, wording->person); /* "critics of |Porter|" */
    if (!person || wording->former || (beside && !head_speaks(resolver, wording->head, wording->core, true)))
        return false;
    *it = mention_of_party(resolver, wording->range, person->party, ALT_BY_SURNAME);
    it->actor = person->actor;
    it->name = person->name;
    return true;
}

bool means_name_behind(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    if (wording->inner || wording->core.end == wording->range.end)
        return false;
    if (!looks_like_person(resolver, wording->core, wording->person))
        return false;
    const AltMatch *behind = inner_name(resolver, wording->range, wording->head);
    if (behind)
        *it = mention_of_actor(resolver, wording->range, behind->actor, ALT_BY_OWNER);
    return behind != NULL;
}
