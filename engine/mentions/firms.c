/* Whom a word for a firm means, where the text has named it and never said what it is: "|Brenair| will drop forty
 * routes. |The airline| said". A ministry, a union or a court bears its noun in its name; a firm or a charity need not.
 */
#include "resolving.h"

/* Whether a name tells what its bearer is: "Northern Pilots |Guild|", "the |government|"; not "Brenair", nor "the
 * |company|", which is just what is asked for. */
static bool tells_make(const AltLexicon *lexicon, const Name *name)
{
    for (uint32_t i = 0; i < name->count; i++) {
        const Word *word = lexicon_word(lexicon, name->words[i].lower, strlen(name->words[i].lower));
        if (word && (word->classes & (CLASS_BODY | CLASS_COUNTRY)) && !(word->classes & CLASS_FIRM))
            return true;
    }
    return false;
}

/* "Norland" beside "Norlandic": a country, whatever the world lexicon knows of it. */
static bool has_people(const AltDocument *document, const Name *name)
{
    const Names *names = document->pack->names;
    const NameWord *word = &name->words[0];
    for (uint32_t i = 0; name->count == 1 && i < names->all.count; i++) {
        const Name *other = names->all.items[i];
        bool longer = other->count == 1 && other->words[0].length > word->length;
        if (longer && other->actor == name->actor && strncmp(other->text, name->text, word->length) == 0)
            return true;
    }
    return false;
}

/* Whether no name that the pack has for a party tells what it is. */
static bool goes_by_mere_names(const AltDocument *document, uint32_t party)
{
    const Names *names = document->pack->names;
    for (uint32_t i = 0; i < names->all.count; i++) {
        const Name *name = names->all.items[i];
        if (document->pack->actors[name->actor].party == party
                && (tells_make(document->lexicon, name) || has_people(document, name)))
            return false;
    }
    return true;
}

/* "|Brenair|": the name of a thing, and of no country. */
static bool names_thing(const Resolver *resolver, const AltMatch *match)
{
    const AltDocument *document = resolver->scene->document;
    const AltActor *actor = actor_at(resolver, match->actor);
    return !actor->role && !person_of(resolver, match->tokens) && !is_place(resolver, match)
            && token_at(document, match->tokens.first)->capital && goes_by_mere_names(document, actor->party);
}

/* Whether the text has just named something outside the pack that a word for a firm may mean. */
static bool names_other_near(const Resolver *resolver)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + REACH < resolver->scene->number)
            return false;
        if (entity->party == ALT_OTHER && entity->thing && !entity->country
                && !(entity->classes & (CLASS_BODY | CLASS_COUNTRY)))
            return true;
    }
    return false;
}

/* Looks through the text as far as `end`. */
static void look_through(const Resolver *resolver, Traded *traded, uint32_t end)
{
    for (; traded->end < end; traded->end++) {
        const AltMatch *match = name_at(resolver, traded->end);
        if (!match || match->tokens.end != traded->end + 1 || !names_thing(resolver, match))
            continue;
        const AltMatch *last = traded->last;
        bool other = last && actor_at(resolver, last->actor)->party != actor_at(resolver, match->actor)->party;
        traded->several = traded->several || other;
        traded->last = match;
    }
}

AltMention by_trade(const Resolver *resolver, AltRange range)
{
    const AltDocument *document = resolver->scene->document;
    if (!document->pack || document->pack == document->lexicon->world)
        return mention_of_nobody(resolver, range);
    look_through(resolver, resolver->traded, resolver->scene->sentence.first);
    Traded traded = *resolver->traded;
    look_through(resolver, &traded, range.first);
    if (!traded.last || traded.several || names_other_near(resolver)) /* another that it may mean as well */
        return mention_of_nobody(resolver, range);
    return mention_of_actor(resolver, range, traded.last->actor, ALT_BY_DESCRIPTION);
}
