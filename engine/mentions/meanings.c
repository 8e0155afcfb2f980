/* A party, an actor or whoever was named before comes in; the mention of it by the words at hand goes out. */
#include "resolving.h"

AltMention mention_of_party(const Resolver *resolver, AltRange range, uint32_t party, AltHow how)
{
    AltSpan span = alt_span_of(resolver->scene->document, range);
    return (AltMention){.span = span, .actor = ALT_NONE, .party = party, .how = (uint8_t)how};
}

AltMention mention_of_actor(const Resolver *resolver, AltRange range, uint32_t actor, AltHow how)
{
    AltMention it = mention_of_party(resolver, range, actor_at(resolver, actor)->party, how);
    it.actor = actor;
    it.name = actor_at(resolver, actor)->name;
    return it;
}

AltMention mention_of_entity(const Resolver *resolver, AltRange range, const Entity *entity, AltHow how)
{
    AltMention it = mention_of_party(resolver, range, entity->party, how);
    it.actor = entity->actor;
    it.name = entity->name;
    return it;
}

AltMention mention_of_speaker(const Resolver *resolver, AltRange range, const AltMention *speaker, AltHow how)
{
    AltMention it = *speaker;
    it.span = alt_span_of(resolver->scene->document, range);
    it.how = (uint8_t)how;
    return it;
}

AltMention mention_of_nobody(const Resolver *resolver, AltRange range)
{
    return mention_of_party(resolver, range, ALT_NONE, ALT_BY_NOTHING);
}

void add_mention(Meaning *meaning, AltMention it)
{
    for (uint32_t i = 0; i < meaning->count; i++)
        if (meaning->mentions[i].party == it.party)
            return;
    if (meaning->count < MOST_PARTIES)
        meaning->mentions[meaning->count++] = it;
}

Meaning party_by_context(uint32_t party)
{
    if (party == ALT_NONE)
        return (Meaning){0};
    return (Meaning){.count = 1, .mentions = {{.actor = ALT_NONE, .party = party, .how = ALT_BY_CONTEXT}}};
}
