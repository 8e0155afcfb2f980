/* Persons whom the text introduces or the pack has by full name, found again by surname: "spokeswoman |Jalina Porter| ...
 * |Porter| said". Names of countries, bodies and months are no persons' names, though their words have capitals too.
 */
#include "resolving.h"

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

Person *person_named(const Resolver *resolver, uint32_t token)
{
    const AltDocument *document = resolver->scene->document;
    AltSpan span = token_at(document, token)->span;
    size_t length = span.end - span.start;
    return table_find(&resolver->persons, document->text + span.start, length);
}

Person *person_of(const Resolver *resolver, AltRange run)
{
    return range_empty(run) ? NULL : person_named(resolver, run.end - 1);
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
    Person *known = person_of(resolver, run);
    if (known) {
        learn(known, entity);
        return;
    }
    Arena *arena = resolver->scene->document->arena;
    Person *person = arena_alloc(arena, sizeof *person);
    *person = (Person){
            .surname = name_text(resolver, (AltRange){run.end - 1, run.end}),
            .name = name_text(resolver, run),
            .party = entity->party,
            .actor = entity->actor,
            .male = entity->male,
            .female = entity->female,
    };
    *table_place(arena, &resolver->persons, person->surname, strlen(person->surname)) = person;
}

/* ---- persons of the pack ---- */

/* "Drent" of "Saskia Drent". */
static const char *surname_of(const char *name)
{
    const char *blank = strrchr(name, ' ');
    return blank ? blank + 1 : name;
}

/* The word of a given name; null for a first word that is none: "Liberal Alliance". */
static const Word *given_name(const Resolver *resolver, const Name *name)
{
    const Word *word = lexicon_word(resolver->scene->document->lexicon, name->words[0].lower, name->words[0].length);
    return word && (word->classes & (CLASS_MALE | CLASS_FEMALE)) ? word : NULL;
}

/* Whether a pack, which may be null, has a name of this one word. */
static bool has_single(const AltPack *pack, const NameWord *word)
{
    const Name *name = pack ? table_find(&pack->names->starts, word->lower, strlen(word->lower)) : NULL;
    while (name && name->count > 1)
        name = name->next;
    return name;
}

/* "Magnhild Bakke" and "Bakke", but not "North Macedonia" and "Macedonia" or "Supreme Court" and "Court". */
static bool has_surname(const Resolver *resolver, const Name *name)
{
    const AltDocument *document = resolver->scene->document;
    const NameWord *last = &name->words[name->count - 1];
    return name->count == 2 && has_single(document->pack, last) && !has_single(document->lexicon->world, last)
            && !lexicon_word(document->lexicon, last->lower, last->length)
            && !lexicon_word(document->lexicon, name->words[0].lower, name->words[0].length);
}

/* "Bill Lever ; party leader", "Frank Stone ; spokesman": two words, with a role that only somebody can have. */
static bool holds_office(const Resolver *resolver, const Name *name)
{
    const AltLexicon *lexicon = resolver->scene->document->lexicon;
    const char *role = actor_at(resolver, name->actor)->role;
    const Word *first = lexicon_word(lexicon, name->words[0].lower, name->words[0].length);
    if (!role || name->count != 2 || name->words[0].is_small || name->words[1].is_small
            || (first && (first->classes & (CLASS_BODY | CLASS_TITLE))))
        return false;
    const char *last = surname_of(role);
    const Word *office = lexicon_word(lexicon, last, strlen(last));
    return office && (office->classes & (CLASS_TITLE | CLASS_PERSON)) && !(office->classes & CLASS_BODY);
}

/* "George Town", where a pack takes names of the world lexicon: no Mr Town. */
static bool is_of_world(const Resolver *resolver, const Name *name)
{
    const AltPack *world = resolver->scene->document->lexicon->world;
    const NameWord *first = &name->words[0];
    const Name *known = world ? table_find(&world->names->starts, first->lower, strlen(first->lower)) : NULL;
    while (known && strcmp(known->text, name->text) != 0)
        known = known->next;
    return known;
}

/* "Hilda Bakke" in the pack: "Bakke" is a person, and a woman. A surname that two actors share is left to the text;
 * `bearers` has the first of each surname. */
static void know(Resolver *resolver, Table *bearers, const Name *name)
{
    const AltActor *actor = actor_at(resolver, name->actor);
    const Word *given = name->count == 2 || name->count == 3 ? given_name(resolver, name) : NULL;
    if (!(given || has_surname(resolver, name) || holds_office(resolver, name)) || name->words[name->count - 1].is_open
            || actor->from || actor->until || is_of_world(resolver, name))
        return;
    Arena *arena = resolver->scene->document->arena;
    const char *surname = surname_of(name->text);
    void **place = table_place(arena, &resolver->persons, surname, strlen(surname));
    void **bearer = table_place(arena, bearers, surname, strlen(surname));
    const Person *first = *bearer;
    if (first && (!*place || first->actor != name->actor)) {
        *place = NULL;
        return;
    }
    bool male = given && (given->classes & CLASS_MALE), female = given && (given->classes & CLASS_FEMALE);
    Person *person = arena_alloc(arena, sizeof *person);
    *person = (Person){
            .surname = surname,
            .name = name->text,
            .party = actor->party,
            .actor = name->actor,
            .male = male && !female,
            .female = female && !male,
    };
    *place = *bearer = person;
}

void know_pack(Resolver *resolver)
{
    Table bearers = {0};
    const AltDocument *document = resolver->scene->document;
    const AltPack *pack = document->pack;
    if (!pack || pack == document->lexicon->world) /* which has countries and bodies, and nobody's name */
        return;
    for (uint32_t i = 0; i < pack->names->all.count; i++)
        know(resolver, &bearers, pack->names->all.items[i]);
}

/* ---- gender ---- */

void learn_gender(Resolver *resolver, const char *name, uint32_t pronoun)
{
    bool male = has(resolver->scene, pronoun, CLASS_MALE), female = has(resolver->scene, pronoun, CLASS_FEMALE);
    if (!name || male == female)
        return;
    const char *surname = surname_of(name);
    Person *person = table_find(&resolver->persons, surname, strlen(surname));
    if (person && !person->male && !person->female) {
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
