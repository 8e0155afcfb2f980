/* The names of a pack come in; its persons go out, by surname: with "Hilda Bakke" in the pack, "Bakke" is a person, and
 * a woman. "North Macedonia" and "Supreme Court" have no surname, and one that two actors share is left to the text.
 */
#include "surnames.h"

#include "name_table.h"

#include <string.h>

typedef struct Search {
    Arena *arena;
    const AltLexicon *lexicon;
    const AltPack *pack;
    Names *names;  /* of the pack */
    Table bearers; /* the first person of each surname */
} Search;

const char *surname_of(const char *name)
{
    const char *blank = strrchr(name, ' ');
    return blank ? blank + 1 : name;
}

static const Word *word_of(const AltLexicon *lexicon, const NameWord *word)
{
    return table_find_hashed(&lexicon->words.table, word->lower, strlen(word->lower), word->hash);
}

/* The word of a given name; null for a first word that is none: "Liberal Alliance". */
static const Word *given_name(const AltLexicon *lexicon, const Name *name)
{
    const Word *word = word_of(lexicon, &name->words[0]);
    return word && (word->classes & (CLASS_MALE | CLASS_FEMALE)) ? word : NULL;
}

/* Whether there is a name of this one word. */
static bool has_single(const Names *names, const NameWord *word)
{
    const Name *name = table_find_hashed(&names->starts, word->lower, strlen(word->lower), word->hash);
    while (name && name->count > 1)
        name = name->next;
    return name;
}

/* "Magnhild Bakke" and "Bakke", but not "North Macedonia" and "Macedonia" or "Supreme Court" and "Court". */
static bool has_surname(const Search *search, const Name *name)
{
    const AltLexicon *lexicon = search->lexicon;
    const NameWord *last = &name->words[name->count - 1];
    return name->count == 2 && has_single(search->names, last) && !has_single(lexicon->world->names, last)
            && !word_of(lexicon, last) && !word_of(lexicon, &name->words[0]);
}

/* "Bill Lever ; party leader", "Frank Stone ; spokesman": two words, with a role that only somebody can have. */
static bool holds_office(const Search *search, const Name *name)
{
    const char *role = search->pack->actors[name->actor].role;
    const Word *first = word_of(search->lexicon, &name->words[0]);
    if (!role || name->count != 2 || name->words[0].is_small || name->words[1].is_small
            || (first && (first->classes & (CLASS_BODY | CLASS_TITLE))))
        return false;
    const char *last = surname_of(role);
    const Word *office = table_find(&search->lexicon->words.table, last, strlen(last));
    return office && (office->classes & (CLASS_TITLE | CLASS_PERSON)) && !(office->classes & CLASS_BODY);
}

static void find_person(Search *search, const Name *name)
{
    const AltActor *actor = &search->pack->actors[name->actor];
    const Word *given = name->count == 2 || name->count == 3 ? given_name(search->lexicon, name) : NULL;
    if (!(given || has_surname(search, name) || holds_office(search, name)) || name->words[name->count - 1].is_open
            || actor->from || actor->until
            || names_find(search->lexicon->world->names, name)) /* "George Town" of the world lexicon: no Mr Town */
        return;
    const char *surname = surname_of(name->text);
    void **place = table_place(search->arena, &search->names->persons, surname, strlen(surname));
    void **bearer = table_place(search->arena, &search->bearers, surname, strlen(surname));
    const Person *first = *bearer;
    if (first && (!*place || first->actor != name->actor)) {
        *place = NULL;
        return;
    }
    bool male = given && (given->classes & CLASS_MALE), female = given && (given->classes & CLASS_FEMALE);
    Person *person = arena_alloc(search->arena, sizeof *person); /* zeroed: the gaps between fields are frozen, too */
    person->surname = surname;
    person->name = name->text;
    person->party = actor->party;
    person->actor = name->actor;
    person->male = male && !female;
    person->female = female && !male;
    *place = *bearer = person;
}

void find_persons(Arena *arena, const AltLexicon *lexicon, const AltPack *pack, Names *names)
{
    Search search = {.arena = arena, .lexicon = lexicon, .pack = pack, .names = names};
    for (uint32_t i = 0; i < names->all.count; i++)
        find_person(&search, names->all.items[i]);
}
