/* Words for the parties of a dispute together: "both sides", "the other side", "each other". The dispute is between two
 * principal parties: with the pack of all countries the two that the text names most, else those with a preference for the
 * first two of the pack.
 */
#include "resolving.h"

/* A quarrel of Greece with Turkey stays one where it is about Cyprus, but talks of Greek with Turkish Cypriots are theirs. */
enum {
    FIRST_WEIGH = 2, /* how many times over a name of the pack's first two parties counts */
    LEAST_NAMES = 3, /* of any other party beside one of them: what is named once or twice is no principal */
};

/* ---- the two principal parties ---- */

/* How often each party of the pack is named. */
static uint32_t *count_names(const AltDocument *document)
{
    uint32_t *counts = arena_alloc(document->arena, (document->pack->party_count + 1) * sizeof *counts);
    for (uint32_t i = 0; i < document->matches.count; i++)
        if (document->matches.items[i].actor != ALT_NONE)
            counts[document->pack->actors[document->matches.items[i].actor].party]++;
    return counts;
}

/* The party named most that is not `but`, the pack's order deciding between equals; ALT_NONE where none is named. */
static uint32_t most_named(const uint32_t *counts, uint32_t party_count, uint32_t but)
{
    uint32_t most = ALT_NONE;
    for (uint32_t i = 0; i < party_count; i++)
        if (counts[i] && i != but && (most == ALT_NONE || counts[i] > counts[most]))
            most = i;
    return most;
}

/* Weighs how often the parties of a pack are named by whether they can be principals. Those who mediate are no side. */
static void weigh_names(const AltPack *pack, uint32_t *counts)
{
    uint32_t least = counts[0] || counts[1] ? LEAST_NAMES : 1;
    for (uint32_t i = 0; i < pack->party_count; i++) {
        bool mediates = strcmp(pack->parties[i].id, "mediators") == 0;
        if (i < 2)
            counts[i] *= FIRST_WEIGH;
        else if (mediates || counts[i] < least)
            counts[i] = 0;
    }
}

void find_principals(Resolver *resolver)
{
    const AltDocument *document = resolver->scene->document;
    uint32_t count = document->pack ? document->pack->party_count : 0;
    resolver->principal[0] = count > 0 ? 0 : ALT_NONE;
    resolver->principal[1] = count > 1 ? 1 : ALT_NONE;
    if (count < 3)
        return;
    uint32_t *counts = count_names(document);
    bool world = strcmp(document->pack->id, "world") == 0;
    if (!world)
        weigh_names(document->pack, counts);
    uint32_t first = most_named(counts, count, ALT_NONE), second = most_named(counts, count, first);
    if (world || second != ALT_NONE) {
        resolver->principal[0] = first < second || world ? first : second;
        resolver->principal[1] = first < second || world ? second : first;
    }
}

bool is_principal(const Resolver *resolver, uint32_t party)
{
    return party == resolver->principal[0] || party == resolver->principal[1];
}

static uint32_t other_principal(const Resolver *resolver, uint32_t party)
{
    return resolver->principal[party == resolver->principal[0] ? 1 : 0];
}

uint32_t opposite(const Resolver *resolver, uint32_t party)
{
    if (party == ALT_NONE || party == ALT_OTHER || !is_principal(resolver, party))
        return ALT_NONE;
    return other_principal(resolver, party);
}

bool is_contender(const Resolver *resolver, uint32_t party)
{
    if (party == ALT_NONE || party == ALT_OTHER)
        return false;
    return is_principal(resolver, party) || resolver->contends[party];
}

bool is_in_text(const Resolver *resolver, uint32_t party)
{
    const AltDocument *document = resolver->scene->document;
    for (uint32_t i = 0; party != ALT_NONE && i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        if (match->actor != ALT_NONE && actor_at(resolver, match->actor)->party == party)
            return true;
    }
    return false;
}

uint32_t other_party_near(const Resolver *resolver, uint32_t party, uint32_t token, bool near)
{
    uint32_t found = ALT_NONE;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + 1 < resolver->scene->number)
            break;
        bool known = entity->party != ALT_NONE && entity->party != ALT_OTHER;
        if (!known || entity->party == party || entity->tokens.first >= token)
            continue;
        if (is_principal(resolver, entity->party))
            return entity->party;
        found = found == ALT_NONE ? entity->party : found;
    }
    return found != ALT_NONE || near ? found : opposite(resolver, party);
}

/* ---- words ---- */

Meaning both_sides(const Resolver *resolver, AltRange range)
{
    Meaning meaning = {0};
    for (uint32_t i = 0; i < 2; i++)
        if (resolver->principal[i] != ALT_NONE)
            add_mention(&meaning, mention_of_party(resolver, range, resolver->principal[i], ALT_BY_GROUP));
    return meaning;
}

/* The party whose other side is meant: the speaker's, else that of whoever was named last. */
static uint32_t own_side(const Resolver *resolver, AltRange range, const AltMention *speaker)
{
    if (speaker && speaker->party != ALT_NONE)
        return speaker->party;
    Wanted wanted = {.thing = true, .plural = true, .not_party = ALT_NONE};
    const Entity *last = look_back(resolver, range.first, &wanted);
    return last ? last->party : ALT_NONE;
}

/* "the other side", "its neighbour". */
static Meaning other_side(const Resolver *resolver, AltRange range, const AltMention *speaker)
{
    uint32_t own = own_side(resolver, range, speaker);
    if (!is_principal(resolver, own))
        return (Meaning){.each_other = speaker != NULL};
    Meaning meaning = {0};
    add_mention(&meaning, mention_of_party(resolver, range, other_principal(resolver, own), ALT_BY_GROUP));
    return meaning;
}

/* The classes of the first words of a range: a group is told by them. */
static Classes opening_classes(const Scene *scene, AltRange range)
{
    Classes classes = 0;
    for (uint32_t i = range.first; i < range.end && i < range.first + 4; i++)
        classes |= scene->classes[i];
    return classes;
}

/* "|leaders| of both countries" speak for both, "|shepherds| from both countries" for themselves. */
static bool speaks_for_group(const Scene *scene, AltRange range)
{
    uint32_t at = phrase_of(scene, range.first);
    if (!is_noun_phrase(scene, at) || any_class(scene, phrase(scene, at)->tokens, CLASS_BOTH | CLASS_EACH))
        return true;
    return has(scene, phrase(scene, at)->head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_AGENT | CLASS_CLAIM)
            && !has(scene, phrase(scene, at)->head, CLASS_OUTSIDER);
}

static bool any_name(const Resolver *resolver, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (name_at(resolver, i))
            return true;
    return false;
}

/* "told both ministries ... and asked |them| to answer": a plural pronoun of both sides. */
static bool means_both(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    Classes others = CLASS_FIRST | CLASS_SECOND | CLASS_DEMONSTRATIVE;
    bool them = range.end == range.first + 1 && tagged(scene, range.first) == ALT_TAG_PRONOUN
            && has(scene, range.first, CLASS_PLURAL) && !has(scene, range.first, others);
    if (!them || (speaker && (voice == VOICE_REPORTED || is_principal(resolver, speaker->party))))
        return false;
    Wanted wanted = {.plural = true, .not_party = ALT_NONE};
    const Entity *entity = look_back(resolver, range.first, &wanted);
    return entity && entity->group;
}

/* The person whom the name at `token` means; of no party where the text has not told. */
static AltMention mention_of_name(const Resolver *resolver, AltRange range, uint32_t token)
{
    const AltMatch *match = name_at(resolver, token);
    if (match)
        return mention_of_actor(resolver, range, match->actor, ALT_BY_DESCRIPTION);
    const Person *person = person_named(resolver, token);
    return mention_of_party(resolver, range, person ? person->party : ALT_OTHER, ALT_BY_DESCRIPTION);
}

/* "Ida Roos and Ole Berg wrote to it. |The two lawmakers| said": persons named in a row before. */
static bool means_pair(const Resolver *resolver, AltRange range, Meaning *meaning)
{
    const Scene *scene = resolver->scene;
    const AltDocument *document = scene->document;
    uint32_t at = phrase_of(scene, range.first), first = scene->number > REACH ? scene->number - REACH : 0;
    if (!is_noun_phrase(scene, at) || !has(scene, phrase(scene, at)->head, CLASS_PERSON | CLASS_TITLE | CLASS_PEOPLE))
        return false;
    for (uint32_t i = at; i-- > 0 && phrase(scene, i)->tokens.first >= document->sentences.items[first].tokens.first;) {
        uint32_t joined = phrase(scene, i)->joined, head = phrase(scene, i)->head;
        bool names = joined != ALT_NONE && tag_at(document, head) == ALT_TAG_NAME
                && tag_at(document, phrase(scene, joined)->head) == ALT_TAG_NAME;
        if (!names)
            continue;
        add_mention(meaning, mention_of_name(resolver, range, phrase(scene, joined)->head));
        add_mention(meaning, mention_of_name(resolver, range, head));
        return true;
    }
    return false;
}

bool resolve_group(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice, Meaning *meaning)
{
    const Scene *scene = resolver->scene;
    Classes opening = opening_classes(scene, range);
    bool owned = has(scene, range.first, CLASS_POSSESSIVE); /* "its long-time bitter |neighbour|" */
    if ((opening & CLASS_BOTH) && !any_name(resolver, range) && means_pair(resolver, range, meaning))
        return true;
    if (opening & CLASS_EACH_OTHER)
        *meaning = (Meaning){.each_other = true};
    else if ((opening & CLASS_OTHER_SIDE) || (owned && any_class(scene, range, CLASS_OTHER_SIDE)))
        *meaning = other_side(resolver, range, speaker);
    else if ((opening & (CLASS_BOTH | CLASS_EACH)) && !any_name(resolver, range) && speaks_for_group(scene, range))
        *meaning = both_sides(resolver, range);
    else if (means_both(resolver, range, speaker, voice))
        *meaning = both_sides(resolver, range);
    else
        return false;
    return true;
}
