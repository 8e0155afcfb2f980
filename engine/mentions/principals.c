/* The two sides of a dispute: with the pack of all countries the two that the text names most, else those with a
 * preference for the first two of the pack.
 */
#include "resolving.h"

/* A quarrel of Greece with Turkey stays one where it is about Cyprus, but talks of Greek with Turkish Cypriots are
 * theirs. */
enum {
    FIRST_WEIGH = 2, /* how many times over a name of the pack's first two parties counts */
    LEAST_NAMES = 3, /* of any other party beside one of them: what is named once or twice is no principal */
};

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

uint32_t other_principal(const Resolver *resolver, uint32_t party)
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

/* The quarrel of two parties; null where none is noted. */
static Quarrel *quarrel_of(const Resolver *resolver, uint32_t party, uint32_t other)
{
    for (uint32_t i = 0; i < resolver->quarrels.count; i++) {
        Quarrel *it = &resolver->quarrels.items[i];
        if ((it->party == party && it->other == other) || (it->party == other && it->other == party))
            return it;
    }
    return NULL;
}

void note_quarrel(Resolver *resolver, uint32_t party, uint32_t other, bool named)
{
    if (party >= ALT_OTHER || other >= ALT_OTHER || party == other)
        return;
    Quarrel *it = quarrel_of(resolver, party, other);
    if (it)
        it->plain = true;
    else
        *LIST_ADD(resolver->scene->document->arena, &resolver->quarrels) = (Quarrel){party, other, named};
}

/* Named most are also parties that never quarrel, as a candidate and his own party in a pack of three. */
bool are_opposed(const Resolver *resolver, uint32_t party, uint32_t other)
{
    if (party >= ALT_OTHER || other >= ALT_OTHER || party == other)
        return false;
    const AltPack *pack = resolver->scene->document->pack;
    bool all = pack && strcmp(pack->id, "world") == 0;
    bool sides = is_principal(resolver, party) && is_principal(resolver, other) && (all || (party < 2 && other < 2));
    const Quarrel *quarrel = quarrel_of(resolver, party, other);
    return sides || (quarrel && quarrel->plain);
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

uint32_t other_party_here(const Resolver *resolver, uint32_t party, uint32_t token)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence < resolver->scene->number)
            break;
        if (entity->tokens.first < token && are_opposed(resolver, party, entity->party))
            return entity->party;
    }
    return ALT_NONE;
}
