/* Takes note of whom and what a sentence names, before its acts are read, for the pronouns and descriptions behind:
 * "|Rosa Huanca, a 52-year-old weaver|, left |the ministry|" leaves a person who is a woman, and a body.
 */
#include "resolving.h"

#include "grammar/quoted.h"

#include <ctype.h>

/* ---- the phrase ---- */

static bool is_subject(const Scene *scene, uint32_t index)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        if (clause->subject == index && clause->kind != ALT_CLAUSE_REDUCED)
            return true;
    }
    return false;
}

/* "Rosa Huanca", "the weaver", "the ministry": phrases that an apposition can follow. */
static bool can_be_described(const Scene *scene, uint32_t index)
{
    uint32_t head = phrase(scene, index)->head;
    return tagged(scene, head) == ALT_TAG_NAME || has(scene, head, CLASS_TITLE | CLASS_PERSON | CLASS_BODY);
}

/* "a 52-year-old weaver", "its president": phrases that can be an apposition. */
static bool can_describe(const Scene *scene, uint32_t index)
{
    const AltPhrase *it = phrase(scene, index);
    if (says_when(scene, index))
        return false;
    return has(scene, it->tokens.first, CLASS_DETERMINER | CLASS_POSSESSIVE) || tagged(scene, it->head) == ALT_TAG_NAME
            || has(scene, it->head, CLASS_TITLE | CLASS_PERSON);
}

/* "Venn, one of |a group| that runs eleven ports": what the relative clause of another noun's "of" tells of. */
static bool is_mere_part(const Scene *scene, uint32_t index)
{
    uint32_t by = governor(scene, first_of_row(scene, index));
    return by != ALT_NONE && says(scene, by, "of") && has(scene, phrase(scene, index)->tokens.first, CLASS_INDEFINITE);
}

/* "In Oslo, |the mayor| said": a subject of its own, and no apposition of the place. */
static bool is_behind_place(const Scene *scene, uint32_t index, uint32_t next)
{
    uint32_t before = left_of(scene, phrase(scene, index)->tokens.first);
    return before != ALT_NONE && tagged(scene, before) == ALT_TAG_PREPOSITION && is_subject(scene, next);
}

/* The phrase with its apposition: "Rosa Huanca, a 52-year-old weaver"; ", its president, Rosa Huanca,". */
static AltRange with_apposition(const Scene *scene, uint32_t index)
{
    AltRange range = phrase(scene, index)->tokens;
    for (uint32_t step = 0; step < 4; step++) {
        uint32_t next = phrase_of(scene, range.end + 1);
        if (!is_noun_phrase(scene, next))
            break;
        bool comma = mark(scene, range.end) == ',' && can_be_described(scene, index) && can_describe(scene, next)
                && !is_behind_place(scene, index, next);
        if (!comma && !has(scene, range.end, CLASS_SERVING))
            break;
        range.end = phrase(scene, next)->tokens.end;
    }
    return range;
}

/* "officials", "Yerevan and |Baku|", "rebels". */
static bool is_plural(const Scene *scene, uint32_t index)
{
    const AltPhrase *it = phrase(scene, index);
    if (has(scene, it->head, CLASS_PEOPLE) || it->joined != ALT_NONE)
        return true;
    return tagged(scene, it->head) == ALT_TAG_NOUN && ends_like_plural(scene->document, it->head, 4);
}

/* ---- the entity ---- */

/* Possessives tell of the owner alone: "|her| deputy" may be a man. */
static void tell_gender(const Scene *scene, AltRange range, Entity *entity)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        if (!has(scene, i, CLASS_MALE | CLASS_FEMALE) || has(scene, i, CLASS_POSSESSIVE))
            continue;
        entity->male = entity->male || has(scene, i, CLASS_MALE);
        entity->female = entity->female || has(scene, i, CLASS_FEMALE);
    }
    if (entity->male && entity->female)
        entity->male = entity->female = false;
}

/* What is known of a person's gender from before, where the words at hand do not tell. */
static void recall_gender(const Person *known, Entity *entity)
{
    if (!known || entity->male || entity->female)
        return;
    entity->male = known->male;
    entity->female = known->female;
}

/* "|Clinton| spoke first": where the text gives no first name, that of the pack tells: Hillary Clinton. */
static void recall_first_name(const Resolver *resolver, Entity *entity)
{
    if (!entity->person || entity->actor == ALT_NONE || entity->male || entity->female)
        return;
    const char *name = actor_at(resolver, entity->actor)->name;
    char first[40];
    size_t length = strcspn(name, " ");
    if (length >= sizeof first || !name[length])
        return;
    for (size_t i = 0; i < length; i++)
        first[i] = (char)tolower((unsigned char)name[i]);
    const Word *word = lexicon_word(resolver->scene->document->lexicon, first, length);
    entity->male = word && (word->classes & CLASS_MALE) && !(word->classes & CLASS_FEMALE);
    entity->female = word && (word->classes & CLASS_FEMALE) && !(word->classes & CLASS_MALE);
}

/* Whether a phrase names a person, by the names in it (`run`), a title, or its meaning. */
static bool is_person(const Resolver *resolver, const Entity *entity, const AltPhrase *it, AltRange run, AltHow how)
{
    const Scene *scene = resolver->scene;
    AltRange before = {it->tokens.first, run.first};
    uint32_t role = role_of(scene, it->head, it->tokens);
    if (has(scene, role, CLASS_BODY)
            && !has(scene, role, CLASS_TITLE | CLASS_PERSON)) /* "the union |Athletes Afloat|" */
        return false;
    if (!range_empty(run) && any_class(scene, before, CLASS_TITLE | CLASS_PERSON | CLASS_HONORIFIC))
        return true;
    if (entity->classes & (CLASS_TITLE | CLASS_PERSON))
        return true;
    bool of_thing = in_range(it->tokens, run.first) && it->head >= run.end; /* "that Middle East |stuff|" */
    uint32_t where = left_of(scene, it->tokens.first);
    bool place = where != ALT_NONE && has(scene, where, CLASS_PLACE); /* "in |New Hampshire|" */
    if (!of_thing && !place && looks_like_person(resolver, entity->tokens, run))
        return true;
    bool has_role = how == ALT_BY_NAME && entity->actor != ALT_NONE && actor_at(resolver, entity->actor)->role;
    return has_role || person_named(resolver, it->head);
}

/* Whether a phrase means both sides: by a word for both, or as the end of a row of the two. */
static bool is_group(const Resolver *resolver, uint32_t index, uint32_t party)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    if (any_class(scene, it->tokens, CLASS_BOTH))
        return true;
    if (it->joined == ALT_NONE || !is_principal(resolver, party))
        return false;
    AltMention other = resolve_phrase(resolver, phrase(scene, it->joined)->tokens, NULL, VOICE_REPORTER);
    return is_principal(resolver, other.party) && other.party != party;
}

/* No description finds a group again, and no "it" or "she" means it. */
static void make_group(const Resolver *resolver, Entity *entity)
{
    entity->group = entity->plural = true;
    entity->person = entity->thing = false;
    entity->head = ALT_NONE;
    if (!is_principal(resolver, entity->party))
        entity->party = resolver->principal[0];
}

/* "|Greenpeace| accused the firm", "|the ACLU| said", "the union |Athletes Afloat|": a name that no lexicon knows and
 * no title goes before is that of a body, where it cannot be a person's. */
static bool is_unknown_body(const Resolver *resolver, uint32_t index, AltRange run)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    if (tagged(scene, it->head) != ALT_TAG_NAME || name_at(resolver, it->head) || person_named(resolver, it->head))
        return false;
    uint32_t role = role_of(scene, it->head, it->tokens);
    if (role != it->head)
        return has(scene, role, CLASS_BODY);
    bool capitals = token_at(scene->document, it->head)->capitals;
    bool alone = it->tokens.end - it->tokens.first == 1 && !(scene->classes[it->head] & (CLASS_MALE | CLASS_FEMALE));
    return is_subject(scene, index) && (capitals || (alone && range_length(run) <= 1));
}

static Entity entity_of(const Resolver *resolver, uint32_t index, AltRange range)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    const Form *form = token_at(scene->document, it->head)->form;
    const AltMatch *match = name_at(resolver, it->head);
    AltMention meaning = resolve_phrase(resolver, range, NULL, VOICE_REPORTED);
    AltRange run = person_run(resolver, range);
    Entity entity = {
            .tokens = range,
            .sentence = scene->number,
            .party = meaning.party,
            .actor = meaning.actor,
            .name = meaning.name,
            .head = form ? form->number : ALT_NONE,
            .classes = scene->classes[it->head],
            .plural = is_plural(scene, index),
            .country = match && is_place(resolver, match),
            .subject = is_subject(scene, index) && !is_mere_part(scene, index),
    };
    bool single = !entity.plural, body = entity.classes & CLASS_BODY, country = entity.classes & CLASS_COUNTRY;
    entity.person = single && !body && is_person(resolver, &entity, it, run, (AltHow)meaning.how);
    entity.thing = single && !entity.person
            && (meaning.how == ALT_BY_NAME || body || country || is_unknown_body(resolver, index, run));
    if (is_group(resolver, index, meaning.party))
        make_group(resolver, &entity);
    tell_gender(scene, range, &entity);
    if (entity.person)
        recall_gender(range_empty(run) ? person_named(resolver, it->head) : person_of(resolver, run), &entity);
    recall_first_name(resolver, &entity);
    return entity;
}

/* ---- taking note ---- */

/* "|Baku|'s denial": the owner inside a phrase, whom "its" can mean later, and "the union" if that is its noun. */
static void note_owner(Resolver *resolver, uint32_t index, const AltMatch *match)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    const AltActor *actor = actor_at(resolver, match->actor);
    const Person *known = person_of(resolver, match->tokens);
    const Form *noun = token_at(scene->document, match->tokens.end - 1)->form;
    bool genitive = tagged(scene, match->tokens.end) == ALT_TAG_GENITIVE;
    Entity owner = {
            .tokens = match->tokens,
            .sentence = scene->number,
            .party = actor->party,
            .actor = match->actor,
            .name = actor->name,
            .head = noun ? noun->number : ALT_NONE,
            .country = is_place(resolver, match),
            .thing = genitive && !actor->role && !known,
            .person = genitive && (actor->role || known),
            .male = known && known->male,
            .female = known && known->female,
            .subject = genitive && is_subject(scene, index) && has(scene, it->head, CLASS_CLAIM | CLASS_REQUEST),
    };
    add_entity(resolver, &owner);
}

/* The owner that a phrase begins with: "|Baku|'s denial"; and bodies inside it: "|Rail Union| members". */
static void note_owners(Resolver *resolver, uint32_t index)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    for (uint32_t i = it->tokens.first; i < it->head; i++) {
        const AltMatch *match = name_at(resolver, i);
        if (!match || match->tokens.end > it->head)
            continue;
        bool owner = i == it->tokens.first && tagged(scene, match->tokens.end) == ALT_TAG_GENITIVE;
        if (owner || has(scene, match->tokens.end - 1, CLASS_BODY))
            note_owner(resolver, index, match);
        i = match->tokens.end - 1;
    }
}

/* "the river", "Tuesday's talks" are nobody whom a pronoun means, where no party is meant either. */
static bool can_be_meant(const Entity *entity)
{
    Classes somebody = CLASS_BODY | CLASS_COUNTRY | CLASS_OUTSIDER | CLASS_PEOPLE | CLASS_TITLE | CLASS_PERSON;
    return entity->party != ALT_OTHER || entity->person || entity->thing || entity->group
            || (entity->classes & somebody);
}

/* "Open Water, |a Danish charity|, said": whom the phrase only describes; not "in Norland, |the union|, ..." or
 * "Norland, |the union| said, had lied". Null elsewhere. */
static const Entity *described_by(const Resolver *resolver, uint32_t index)
{
    const Scene *scene = resolver->scene;
    AltRange words = phrase(scene, index)->tokens;
    bool opens = words.first <= scene->sentence.first + 1 || mark(scene, words.first - 1) != ',';
    if (opens || has(scene, words.first, CLASS_NO)) /* "no admirer of the abbot" */
        return NULL;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence < scene->number)
            return NULL;
        uint32_t before = left_of(scene, entity->tokens.first);
        bool placed = before != ALT_NONE && tagged(scene, before) == ALT_TAG_PREPOSITION;
        if (!placed && entity->party < ALT_OTHER && entity->tokens.first < words.first
                && in_range(entity->tokens, words.first) && mark(scene, entity->tokens.end))
            return entity;
    }
    return NULL;
}

/* "|no pilot|", "|whatever the president| dictates": nobody whom "she" can mean. */
static bool names_nobody(const Scene *scene, uint32_t index)
{
    uint32_t first = phrase(scene, index)->tokens.first;
    return has(scene, first, CLASS_NO) || (has(scene, first, CLASS_QUESTION) && !has(scene, first, CLASS_POSSESSIVE));
}

/* 'the words |"most crooked candidate ever"|': an epithet in marks, behind no article, which names nobody. */
static bool is_epithet(const Scene *scene, uint32_t index, const Entity *entity)
{
    const AltPhrase *it = phrase(scene, index);
    bool told = (has(scene, it->tokens.first, CLASS_DETERMINER | CLASS_POSSESSIVE)
                        && !says(scene, it->tokens.first, "most"))
            || tagged(scene, it->head) == ALT_TAG_NAME;
    return entity->party == ALT_OTHER && !told && it->tokens.end - it->tokens.first > 1
            && quotation_around(scene, it->tokens.first) != ALT_NONE;
}

static void note_entity(Resolver *resolver, uint32_t index)
{
    const Scene *scene = resolver->scene;
    if (phrase(scene, index)->pronoun || says_when(scene, index) || names_nobody(scene, index))
        return;
    AltRange range = with_apposition(scene, index);
    note_owners(resolver, index);
    Entity entity = entity_of(resolver, index, range);
    if (entity.person)
        introduce(resolver, range, &entity);
    const Entity *described = entity.party == ALT_OTHER && !entity.group ? described_by(resolver, index) : NULL;
    if (described) {
        entity.party = described->party;
        entity.actor = described->actor;
        entity.name = described->name;
    }
    if (!can_be_meant(&entity) || is_epithet(scene, index, &entity))
        return;
    if (!entity.name)
        entity.name = name_text(resolver, phrase(scene, index)->tokens);
    add_entity(resolver, &entity);
}

void resolver_read_sentence(Resolver *resolver)
{
    const Scene *scene = resolver->scene;
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (!phrase(scene, i)->is_verb)
            note_entity(resolver, i);
}
