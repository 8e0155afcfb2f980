/* Persons whom the text introduces or the pack has by full name, found again by surname: "spokeswoman |Jalina Porter|
 * ... |Porter| said". Names of countries, bodies and months are no persons' names, though their words have capitals
 * too.
 */
#include "resolving.h"

#include "lexicon/surnames.h"

const char *name_text(const Resolver *resolver, AltRange range)
{
    const AltDocument *document = resolver->scene->document;
    AltSpan span = alt_span_of(document, range);
    return arena_copy(document->arena, document->text + span.start, span.end - span.start);
}

/* ---- names in a row ---- */

/* Whether a name of one word stands between words that are no names and behind no title: "Russia", not "Mr Putin". */
static bool stands_alone(const Scene *scene, AltRange range, uint32_t token, bool after_name)
{
    bool before_name = token + 1 < range.end && tagged(scene, token + 1) == ALT_TAG_NAME;
    bool titled = token > range.first && has(scene, token - 1, CLASS_TITLE | CLASS_HONORIFIC);
    return !after_name && !before_name && !titled;
}

/* "Liberal Alliance": what the pack calls a party by is no person, unless it begins with a first name. */
static bool is_label(const Resolver *resolver, const AltMatch *match)
{
    const AltActor *actor = actor_at(resolver, match->actor);
    bool party = actor->party < resolver->scene->document->pack->party_count
            && strcmp(actor->name, resolver->scene->document->pack->parties[actor->party].label) == 0;
    return party && !actor->role && !has(resolver->scene, match->tokens.first, CLASS_MALE | CLASS_FEMALE);
}

/* Whether a name of the pack covers the token that is no person's, as far as can be told. */
static bool is_name_of_party(const Resolver *resolver, AltRange range, uint32_t token, bool after_name)
{
    const AltMatch *match = name_at(resolver, token);
    if (!match)
        return false;
    bool single = range_length(match->tokens) == 1;
    return (single && stands_alone(resolver->scene, range, token, after_name)) || is_label(resolver, match)
            || is_place(resolver, match);
}

static bool may_name_person(const Resolver *resolver, AltRange range, uint32_t token, bool after_name)
{
    const Scene *scene = resolver->scene;
    Classes other =
            CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_HONORIFIC | CLASS_TIME | CLASS_OUTLET | CLASS_COUNTRY;
    if (tagged(scene, token) != ALT_TAG_NAME || token_at(scene->document, token)->capitals)
        return false;
    if (has_class(scene->document, token, CLASS_MONTH)) /* "|May| Okafor": tagged as a name, it is no month */
        other &= ~CLASS_TIME;
    return !has_class(scene->document, token, other) && !is_name_of_party(resolver, range, token, after_name);
}

/* "Tasha Boone, a founder of |Calder Rising|": behind a preposition stands what somebody belongs to. */
static bool is_better_run(const Scene *scene, AltRange run, AltRange best)
{
    bool governed = run.first > scene->sentence.first && tagged(scene, run.first - 1) == ALT_TAG_PREPOSITION;
    bool has_name = range_length(best) > 1 && best.end < run.first;
    return range_length(run) >= range_length(best) && !(governed && has_name);
}

AltRange person_run(const Resolver *resolver, AltRange range)
{
    AltRange run = {ALT_NONE, ALT_NONE}, best = {0, 0};
    for (uint32_t i = range.first; i < range.end; i++) {
        bool after_name = run.end == i;
        if (!may_name_person(resolver, range, i, after_name))
            continue;
        run = (AltRange){after_name ? run.first : i, i + 1};
        if (is_better_run(resolver->scene, run, best))
            best = run;
    }
    return best;
}

bool looks_like_person(const Resolver *resolver, AltRange range, AltRange run)
{
    const Scene *scene = resolver->scene;
    uint32_t length = range_length(run);
    bool with_article = run.first > range.first && says(scene, run.first - 1, "the"); /* "the |Washington Post|" */
    if (length >= 2 && length <= 4)
        return !with_article && !any_class(scene, run, CLASS_BODY | CLASS_PEOPLE);
    return length == 1 && run.first > range.first && has(scene, run.first - 1, CLASS_TITLE | CLASS_HONORIFIC);
}

/* ---- persons known ---- */

/* Whom a surname means: as the text has told, else as the pack has it; null where nobody bears it. */
static const Person *person_with(const Resolver *resolver, const char *surname, size_t length)
{
    const AltPack *pack = resolver->scene->document->pack;
    uint32_t hash = text_hash(surname, length);
    const Person *told = table_find_hashed(&resolver->persons, surname, length, hash);
    return told || !pack ? told : table_find_hashed(&pack->names->persons, surname, length, hash);
}

const Person *person_named(const Resolver *resolver, uint32_t token)
{
    const AltDocument *document = resolver->scene->document;
    AltSpan span = token_at(document, token)->span;
    return person_with(resolver, document->text + span.start, span.end - span.start);
}

const Person *person_of(const Resolver *resolver, AltRange run)
{
    return range_empty(run) ? NULL : person_named(resolver, run.end - 1);
}

/* Adds a person to those of the text; what it tells of somebody of the pack is not known beyond it. */
static Person *add_person(Resolver *resolver, const Person *person)
{
    Arena *arena = resolver->scene->document->arena;
    Person *added = arena_alloc(arena, sizeof *added);
    *added = *person;
    *table_place(arena, &resolver->persons, added->surname, strlen(added->surname)) = added;
    return added;
}

/* The same person as one that the text may tell more of. */
static Person *own_person(Resolver *resolver, const Person *known)
{
    Person *own = table_find(&resolver->persons, known->surname, strlen(known->surname));
    return own ? own : add_person(resolver, known);
}

/* What a later mention adds to a person: gender, and the party of somebody who stood outside. */
static void learn(Person *person, const Entity *entity)
{
    person->male = person->male || entity->male;
    person->female = person->female || entity->female;
    if (person->party == ALT_OTHER && entity->party != ALT_NONE)
        person->party = entity->party;
}

void introduce(Resolver *resolver, AltRange range, const Entity *entity)
{
    AltRange run = person_run(resolver, range);
    if (!looks_like_person(resolver, range, run))
        return;
    const Person *known = person_of(resolver, run);
    if (known) {
        learn(own_person(resolver, known), entity);
        return;
    }
    const Person person = {
            .surname = name_text(resolver, (AltRange){run.end - 1, run.end}),
            .name = name_text(resolver, run),
            .party = entity->party,
            .actor = entity->actor,
            .male = entity->male,
            .female = entity->female,
    };
    add_person(resolver, &person);
}

/* ---- gender ---- */

void learn_gender(Resolver *resolver, const char *name, uint32_t pronoun)
{
    bool male = has(resolver->scene, pronoun, CLASS_MALE), female = has(resolver->scene, pronoun, CLASS_FEMALE);
    if (!name || male == female)
        return;
    const char *surname = surname_of(name);
    const Person *known = person_with(resolver, surname, strlen(surname));
    if (known && !known->male && !known->female) {
        Person *person = own_person(resolver, known);
        person->male = male;
        person->female = female;
    }
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + REACH < resolver->scene->number) /* no pronoun looks back farther */
            break;
        if (entity->person && !entity->male && !entity->female && entity->name
                && strcmp(surname_of(entity->name), surname) == 0) {
            entity->male = male;
            entity->female = female;
        }
    }
}
