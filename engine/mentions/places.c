/* Tells countries from institutions and persons by the world lexicon: "Russia", "Russian" and "Moscow" are one country
 * there, "the Kremlin" is an actor of its own.
 */
#include "lexicon/name_table.h"
#include "resolving.h"

#include <strings.h>

/* Whether the words of a name stand at the tokens of a match, in capitals or not. */
static bool stands_at(const AltDocument *document, const Name *name, const AltMatch *match)
{
    if (name->count != range_length(match->tokens))
        return false;
    for (uint32_t i = 0; i < name->count; i++) {
        AltSpan span = token_at(document, match->tokens.first + i)->span;
        size_t length = span.end - span.start;
        const NameWord *word = &name->words[i];
        if (word->length != length || strncasecmp(word->text, document->text + span.start, length) != 0)
            return false;
    }
    return true;
}

/* The actor of the world lexicon that has the words of a match for its name; null where none has. */
static const AltActor *world_actor(const AltDocument *document, const AltMatch *match)
{
    const AltPack *world = document->lexicon->world;
    if (!world)
        return NULL;
    const Form *form = token_at(document, match->tokens.first)->form;
    for (const Name *name = names_in_pack(form, WORLD_PACK, UINT64_MAX); name; name = name->next)
        if (stands_at(document, name, match))
            return &world->actors[name->actor];
    return NULL;
}

bool is_place(const Resolver *resolver, const AltMatch *match)
{
    const AltDocument *document = resolver->scene->document;
    const AltActor *actor = world_actor(document, match);
    if (!actor || actor->party == ALT_NONE)
        return false;
    const AltParty *party = &document->lexicon->world->parties[actor->party];
    bool country = strlen(party->id) == 3; /* "rus"; bodies have longer ones */
    return country && strcmp(actor->name, party->label) == 0;
}

void find_countries(Resolver *resolver)
{
    const AltDocument *document = resolver->scene->document;
    const AltPack *pack = document->pack;
    resolver->countries = arena_alloc(document->arena, (pack ? pack->party_count : 0) + 1);
    for (uint32_t i = 0; pack && i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        uint32_t party = match->actor == ALT_NONE ? ALT_NONE : pack->actors[match->actor].party;
        if (party < ALT_OTHER && !resolver->countries[party])
            resolver->countries[party] = is_place(resolver, match);
    }
}

bool may_have_forces(const Resolver *resolver, uint32_t party)
{
    const AltPack *pack = resolver->scene->document->pack;
    bool any = false;
    for (uint32_t i = 0; pack && i < pack->party_count; i++)
        any = any || resolver->countries[i];
    return party < ALT_OTHER && (!any || resolver->countries[party]);
}
