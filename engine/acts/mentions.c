/* Words in; parties out. "State Department spokeswoman Jalina Porter" speaks for the United States because the pack
 * names her, or her department; "she", two sentences on, because she spoke last. What cannot be told is left open.
 */
#include "mentions.h"

#include <strings.h>

enum { LONG_REACH = 40 }; /* sentences that a description in the same words looks back */
enum { REACH = 4 }; /* sentences that a pronoun or a description looks back */

/* ---- the pack ---- */

static const AltActor *actor_at(const Resolver *resolver, uint32_t actor)
{
    return &resolver->scene->document->pack->actors[actor];
}

static const AltMatch *name_at(const Resolver *resolver, uint32_t token)
{
    uint32_t match = resolver->match_at[token];
    return match == ALT_NONE ? NULL : &resolver->scene->document->matches.items[match];
}

static AltMention mention(const Resolver *resolver, AltRange range, uint32_t party, AltHow how)
{
    return (AltMention){.span = alt_span_of(resolver->scene->document, range), .actor = ALT_NONE, .party = party, .how = (uint8_t)how};
}

static AltMention mention_of_actor(const Resolver *resolver, AltRange range, uint32_t actor, AltHow how)
{
    AltMention it = mention(resolver, range, actor_at(resolver, actor)->party, how);
    it.actor = actor;
    it.name = actor_at(resolver, actor)->name;
    return it;
}

static AltMention mention_of_entity(const Resolver *resolver, AltRange range, const Entity *entity, AltHow how)
{
    AltMention it = mention(resolver, range, entity->party, how);
    it.actor = entity->actor;
    it.name = entity->name;
    return it;
}

static void add(Meaning *meaning, AltMention it)
{
    for (uint32_t i = 0; i < meaning->count; i++)
        if (meaning->mentions[i].party == it.party)
            return;
    if (meaning->count < MOST_PARTIES)
        meaning->mentions[meaning->count++] = it;
}

static Meaning only(AltMention it) { return (Meaning){.mentions = {it}, .count = 1}; }

/* ---- the shape of a phrase ---- */

/* Where the core of a noun phrase ends: before "who", and before a comma that opens no apposition. */
static uint32_t core_end(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (tagged(scene, i) == ALT_TAG_RELATIVE || (mark(scene, i) == ',' && has(scene, i + 1, CLASS_NO))) /* ", no friend of" */
            return i;
    return range.end;
}

static bool any_class(const Scene *scene, AltRange range, Classes classes)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (has(scene, i, classes))
            return true;
    return false;
}

/* The words of a run of names that ends with `last`: "Jalina Porter". */
static const char *name_text(const Resolver *resolver, AltRange range)
{
    const AltDocument *document = resolver->scene->document;
    AltSpan span = alt_span_of(document, range);
    return arena_copy(document->arena, document->text + span.start, span.end - span.start);
}

/* Whether a name of the pack is that of a country, its people or its capital in the world lexicon. */
static bool is_place(const Resolver *resolver, const AltMatch *match)
{
    const AltDocument *document = resolver->scene->document;
    if (!document->lexicon->world)
        return false;
    const char *lower = word_at(document, match->tokens.first);
    NameStart *start = NULL;
    HASH_FIND_STR(document->lexicon->world->names->starts, lower, start);
    for (const Name *name = start ? start->first : NULL; name; name = name->next) {
        bool same = name->count == match->tokens.end - match->tokens.first;
        for (uint32_t i = 0; same && i < name->count; i++) {
            AltSpan span = token_at(document, match->tokens.first + i)->span;
            same = strlen(name->words[i]) == span.end - span.start
                    && strncasecmp(name->words[i], document->text + span.start, span.end - span.start) == 0;
        }
        if (same) { /* an institution, such as the Kremlin, is an actor of its own there */
            const AltActor *actor = &document->lexicon->world->actors[name->actor];
            const AltParty *party = &document->lexicon->world->parties[actor->party];
            return strlen(party->id) == 3 && strcmp(actor->name, party->label) == 0;
        }
    }
    return false;
}

/* The last run of capitalised names in a core: the person, where there is one. */
static AltRange person_run(const Resolver *resolver, AltRange range)
{
    const Scene *scene = resolver->scene;
    AltRange run = {0, 0}, best = {0, 0};
    for (uint32_t i = range.first; i < range.end; i++) {
        Classes classes = classes_at(scene->document, i);
        const AltMatch *match = name_at(resolver, i);
        bool alone = match && match->tokens.end - match->tokens.first == 1 && run.end != i && !(i + 1 < range.end && tagged(scene, i + 1) == ALT_TAG_NAME)
                && !(i > range.first && has(scene, i - 1, CLASS_TITLE | CLASS_HONORIFIC));
        bool country = match && (alone || is_place(resolver, match));
        bool plain = !(classes & (CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_HONORIFIC | CLASS_TIME | CLASS_OUTLET | CLASS_COUNTRY));
        bool name = tagged(scene, i) == ALT_TAG_NAME && plain && !country && !token_at(scene->document, i)->capitals;
        if (name && run.end == i)
            run.end = i + 1;
        else if (name)
            run = (AltRange){i, i + 1};
        if (name && run.end - run.first >= best.end - best.first)
            best = run;
    }
    return best;
}

static bool looks_like_person(const Resolver *resolver, AltRange range, AltRange run)
{
    const Scene *scene = resolver->scene;
    if (run.end - run.first >= 2 && run.end - run.first <= 4)
        return !any_class(scene, run, CLASS_BODY | CLASS_PEOPLE);
    return run.end - run.first == 1 && run.first > range.first && has(scene, run.first - 1, CLASS_TITLE | CLASS_HONORIFIC);
}

static Person *person_named(const Resolver *resolver, uint32_t token)
{
    const AltDocument *document = resolver->scene->document;
    AltSpan span = token_at(document, token)->span;
    size_t length = span.end - span.start;
    for (Person *person = resolver->persons; person; person = person->next)
        if (strlen(person->surname) == length && memcmp(person->surname, document->text + span.start, length) == 0)
            return person;
    return NULL;
}

/* ---- one phrase, by the words in it ---- */

/* Whether a name inside the phrase makes its head speak for that party: "Russian troops", not "Russian tourists". */
static bool head_speaks(const Scene *scene, uint32_t head, AltRange core, bool named_place)
{
    Classes classes = classes_at(scene->document, head) | scene->overlay[head];
    if (any_class(scene, core, CLASS_FORMER) || (classes & CLASS_OUTSIDER))
        return false;
    if (classes & (CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_AGENT | CLASS_CLAIM | CLASS_REQUEST | CLASS_DOCUMENT))
        return true;
    return !(classes & CLASS_PERSON) || !named_place; /* "a White House aide", not "a French farmer" */
}

/* The name in a core that owns it or stands before its head; a name behind "in" only for officials. */
static const AltMatch *inner_name(const Resolver *resolver, AltRange core, uint32_t head)
{
    const Scene *scene = resolver->scene;
    const AltMatch *found = NULL;
    for (uint32_t i = core.first; i < core.end; i++) {
        const AltMatch *match = name_at(resolver, i);
        if (!match)
            continue;
        uint32_t by = left_of(scene, match->tokens.first);
        while (by != ALT_NONE && tagged(scene, by) == ALT_TAG_DETERMINER && by > scene->sentence.first)
            by--;
        bool place = by != ALT_NONE && by >= core.first && tagged(scene, by) == ALT_TAG_PREPOSITION
                && (says(scene, by, "in") || says(scene, by, "on") || says(scene, by, "at") || says(scene, by, "near") || says(scene, by, "from"));
        bool official = has(scene, head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE);
        if (place && !official)
            continue;
        if (match->tokens.first <= head)
            found = match;
        else if (!found)
            found = match;
        i = match->tokens.end - 1;
    }
    return found;
}

static AltMention by_description(const Resolver *resolver, AltRange range, uint32_t head, const AltMention *speaker);
static AltMention by_genitive(const Resolver *resolver, AltRange range, uint32_t index, const AltMention *speaker);
static AltMention by_pronoun(const Resolver *resolver, AltRange range, uint32_t token, const AltMention *speaker, Voice voice);

/* "its spokesman", "his office": whom the possessive means, for the whole. */
static AltMention by_possessor(const Resolver *resolver, AltRange range, uint32_t token, const AltMention *speaker, Voice voice)
{
    AltMention owner = by_pronoun(resolver, (AltRange){token, token + 1}, token, speaker, voice);
    owner.span = alt_span_of(resolver->scene->document, range);
    if (owner.how != ALT_BY_NOTHING)
        owner.how = ALT_BY_OWNER;
    owner.name = NULL;
    return owner;
}

/* Whoever spoke last before `token`, in this sentence or the one before; null where nobody did. */
static const Entity *last_speaker(const Resolver *resolver, uint32_t token)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + 1 < resolver->scene->number)
            return NULL;
        if (entity->speaker && entity->tokens.end <= token && entity->party != ALT_NONE)
            return entity;
    }
    return NULL;
}

/* One noun phrase with its apposition and "of", by names first, then by what the text has said before. */
static AltMention resolve_phrase(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    AltRange core = {range.first, core_end(scene, range)};
    uint32_t index = phrase_of(scene, core.first);
    if (index == ALT_NONE || range_empty(core))
        return mention(resolver, range, ALT_NONE, ALT_BY_NOTHING);
    uint32_t head = phrase(scene, index)->head;
    bool one_of = says(scene, head, "one") || says(scene, head, "some") || says(scene, head, "none");
    if (phrase(scene, index)->pronoun && !one_of)
        return by_pronoun(resolver, range, head, speaker, voice);
    AltRange run = person_run(resolver, core);
    bool former = any_class(scene, (AltRange){core.first, phrase(scene, index)->tokens.end}, CLASS_FORMER);
    for (uint32_t i = core.first; i < core.end; i++) {
        const AltMatch *match = name_at(resolver, i);
        bool heads = match && (in_range(match->tokens, head) || in_range(match->tokens, run.end ? run.end - 1 : ALT_NONE));
        if (heads && !(former && !in_range(match->tokens, run.end ? run.end - 1 : ALT_NONE)))
            return mention_of_actor(resolver, range, match->actor, ALT_BY_NAME);
    }
    const AltMatch *inner = inner_name(resolver, core, head);
    if (inner && head_speaks(scene, head, core, is_place(resolver, inner) || inner->tokens.first > head))
        return mention_of_actor(resolver, range, inner->actor, ALT_BY_OWNER);
    Person *person = run.end ? person_named(resolver, run.end - 1) : NULL;
    if (person && !former) {
        AltMention it = mention(resolver, range, person->party, ALT_BY_SURNAME);
        it.actor = person->actor;
        it.name = person->name;
        return it;
    }
    if (has(scene, head, CLASS_OUTSIDER) || former || one_of)
        return mention(resolver, range, ALT_OTHER, ALT_OUTSIDE);
    for (uint32_t i = core.first; i < core.end; i++)
        if (has(scene, i, CLASS_POSSESSIVE) && tagged(scene, i) == ALT_TAG_DETERMINER
                && has(scene, head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_AGENT | CLASS_CLAIM | CLASS_DOCUMENT))
            return by_possessor(resolver, range, i, speaker, voice);
    AltMention owned = by_genitive(resolver, range, index, speaker);
    if (owned.how != ALT_BY_NOTHING && head_speaks(scene, head, core, true))
        return owned;
    const Entity *author = has(scene, head, CLASS_DOCUMENT) ? last_speaker(resolver, core.first) : NULL;
    if (author && !person) /* "in a statement, which also spoke of terror" */
        return mention_of_entity(resolver, range, author, ALT_BY_DESCRIPTION);
    AltMention described = by_description(resolver, range, head, speaker);
    if (described.how != ALT_BY_NOTHING)
        return described;
    if (!inner && core.end < range.end) {
        inner = inner_name(resolver, range, head);
        if (inner && !has(scene, head, CLASS_OUTSIDER) && looks_like_person(resolver, core, run))
            return mention_of_actor(resolver, range, inner->actor, ALT_BY_OWNER);
    }
    return mention(resolver, range, ALT_OTHER, ALT_OUTSIDE);
}

/* ---- looking back ---- */

typedef struct Wanted {
    bool person, plural, thing, male, female;
    uint32_t not_party; /* ALT_NONE where any will do */
} Wanted;

static bool answers_to(const Entity *entity, const Wanted *wanted)
{
    if (entity->party == ALT_NONE || (wanted->not_party != ALT_NONE && entity->party == wanted->not_party))
        return false;
    if (wanted->person)
        return entity->person && !entity->plural && !(wanted->male && entity->female) && !(wanted->female && entity->male);
    if (wanted->plural)
        return entity->plural || entity->thing;
    return entity->thing;
}

/* How well an entity fits a pronoun, by where it stood; sentences nearer by count most. */
static uint32_t weight(const Entity *entity, uint32_t sentence, const Wanted *wanted)
{
    uint32_t near = REACH + 1 - (sentence - entity->sentence);
    uint32_t role = entity->speaker ? 6 : entity->subject ? 5 : 0;
    if (entity->inside)
        role = role > 2 ? 2 : 0;
    if (wanted->plural && entity->plural)
        role += 2;
    if (wanted->thing && (entity->classes & CLASS_BODY))
        role += 1;
    return near * 4 + role;
}

/* "|Joost van Rijn| had sat on the file, she added": whoever speaks does not call herself by her name. */
static bool is_spoken_of(const Resolver *resolver, const Entity *entity)
{
    const AltAttribution *saying = resolver->saying;
    for (uint32_t i = 0; saying && i < saying->content_count; i++)
        if (in_range(saying->content[i], entity->tokens.first))
            return true;
    return false;
}

/* The entity before `token` that a pronoun most likely means; null where none fits. */
static const Entity *look_back(const Resolver *resolver, uint32_t token, const Wanted *wanted)
{
    const Entity *best = NULL;
    uint32_t most = 0, sentence = resolver->scene->number;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + REACH < sentence)
            break;
        if (entity->tokens.end > token || !answers_to(entity, wanted) || is_spoken_of(resolver, entity))
            continue;
        uint32_t here = weight(entity, sentence, wanted);
        if (here > most) {
            most = here;
            best = entity;
        }
    }
    return best;
}

static bool may_be_speaker(const Scene *scene, uint32_t token, const AltMention *speaker)
{
    return speaker && speaker->party != ALT_NONE && !has(scene, token, CLASS_SECOND);
}

/* The other one of the two sides of the dispute; ALT_NONE for parties that are neither. */
static uint32_t opposite(const Resolver *resolver, uint32_t party)
{
    if (party == ALT_NONE || party == ALT_OTHER)
        return ALT_NONE;
    if (party == resolver->principal[0])
        return resolver->principal[1];
    return party == resolver->principal[1] ? resolver->principal[0] : ALT_NONE;
}

static AltMention by_pronoun(const Resolver *resolver, AltRange range, uint32_t token, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    bool first = has(scene, token, CLASS_FIRST), second = has(scene, token, CLASS_SECOND);
    bool personal = has(scene, token, CLASS_MALE | CLASS_FEMALE | CLASS_NEUTER | CLASS_PLURAL) && !has(scene, token, CLASS_DEMONSTRATIVE);
    if (first && !speaker)
        return mention(resolver, range, ALT_NONE, ALT_BY_NOTHING);
    if (may_be_speaker(scene, token, speaker) && (first || (voice == VOICE_REPORTED && personal))) {
        AltMention own = *speaker;
        own.span = alt_span_of(scene->document, range);
        own.how = ALT_BY_PRONOUN;
        return own;
    }
    if (!personal && !second)
        return mention(resolver, range, ALT_NONE, ALT_BY_NOTHING);
    Wanted wanted = {
            .person = has(scene, token, CLASS_MALE | CLASS_FEMALE),
            .male = has(scene, token, CLASS_MALE),
            .female = has(scene, token, CLASS_FEMALE),
            .plural = has(scene, token, CLASS_PLURAL) || second,
            .thing = has(scene, token, CLASS_NEUTER),
            .not_party = speaker ? speaker->party : ALT_NONE,
    };
    const Entity *entity = look_back(resolver, token, &wanted);
    uint32_t opposed = speaker && voice == VOICE_QUOTED && wanted.plural ? opposite(resolver, speaker->party) : ALT_NONE;
    if (opposed != ALT_NONE && (!entity || entity->party == ALT_OTHER)) /* "They lied to us", said by one of the two sides */
        return mention(resolver, range, opposed, ALT_BY_CONTEXT);
    return entity ? mention_of_entity(resolver, range, entity, ALT_BY_PRONOUN) : mention(resolver, range, ALT_NONE, ALT_BY_NOTHING);
}

static bool is_definite(const Scene *scene, uint32_t first)
{
    return says(scene, first, "the") || has(scene, first, CLASS_DEMONSTRATIVE | CLASS_POSSESSIVE) || says(scene, first, "both");
}

/* "the ministry", "the minister", "the country": what was named with the same noun, or is of the same make. */
static AltMention by_description(const Resolver *resolver, AltRange range, uint32_t head, const AltMention *speaker)
{
    const Scene *scene = resolver->scene;
    const Form *form = token_at(scene->document, head)->form;
    uint32_t stem = form ? form->number : ALT_NONE, sentence = scene->number;
    bool country = has(scene, head, CLASS_COUNTRY), body = has(scene, head, CLASS_BODY) && !has(scene, head, CLASS_TITLE);
    AltMention none = mention(resolver, range, ALT_NONE, ALT_BY_NOTHING);
    const Entity *fallback = NULL;
    if (!is_definite(scene, range.first))
        return none;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + LONG_REACH < sentence)
            break;
        if (entity->tokens.end > range.first || entity->party == ALT_NONE)
            continue;
        bool near = entity->sentence + REACH >= sentence;
        bool same = entity->head == stem && entity->name != NULL && !(country && entity->sentence + 1 < sentence);
        bool state = country && body; /* "the government": of a country, not of the firm that spoke last */
        bool alike = near && entity->thing && (!state || entity->country) && ((country && (!(entity->classes & CLASS_BODY) || entity->speaker)) || (body && !entity->country));
        if (same)
            return mention_of_entity(resolver, range, entity, ALT_BY_DESCRIPTION);
        if (alike && !speaker && (entity->speaker || (country && entity->subject))
                && (!fallback || (entity->speaker && !fallback->speaker && fallback->sentence != sentence && fallback->sentence <= entity->sentence + 2)))
            fallback = entity;
    }
    if (fallback)
        return mention_of_entity(resolver, range, fallback, ALT_BY_DESCRIPTION);
    if (speaker && (body || country) && speaker->party < ALT_OTHER) { /* an official who speaks of "the movement" */
        AltMention own = *speaker;
        own.span = alt_span_of(scene->document, range);
        own.how = ALT_BY_DESCRIPTION;
        return own;
    }
    return none;
}

/* "|the country|'s foreign ministry": whom the owner means, where it is no name. */
static AltMention by_genitive(const Resolver *resolver, AltRange range, uint32_t index, const AltMention *speaker)
{
    const Scene *scene = resolver->scene;
    AltRange tokens = phrase(scene, index)->tokens;
    for (uint32_t i = tokens.first + 1; i + 1 < tokens.end; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE) {
            AltMention owner = by_description(resolver, (AltRange){tokens.first, i}, i - 1, speaker);
            owner.span = alt_span_of(scene->document, range);
            return owner;
        }
    return mention(resolver, range, ALT_NONE, ALT_BY_NOTHING);
}

/* ---- groups ---- */

static bool is_principal(const Resolver *resolver, uint32_t party)
{
    return party == resolver->principal[0] || party == resolver->principal[1];
}

bool is_contender(const Resolver *resolver, uint32_t party)
{
    return party != ALT_NONE && party != ALT_OTHER && (is_principal(resolver, party) || resolver->contends[party]);
}

Meaning both_sides(const Resolver *resolver, AltRange range)
{
    Meaning meaning = {0};
    for (uint32_t i = 0; i < 2; i++)
        if (resolver->principal[i] != ALT_NONE)
            add(&meaning, mention(resolver, range, resolver->principal[i], ALT_BY_GROUP));
    return meaning;
}

uint32_t other_party_near(const Resolver *resolver, uint32_t party, uint32_t token, bool near)
{
    uint32_t sentence = resolver->scene->number, found = ALT_NONE;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + 1 < sentence)
            break;
        if (entity->tokens.first >= token || entity->party == party || entity->party == ALT_NONE || entity->party == ALT_OTHER)
            continue;
        if (is_principal(resolver, entity->party))
            return entity->party;
        found = found == ALT_NONE ? entity->party : found;
    }
    return found != ALT_NONE || near ? found : opposite(resolver, party);
}

/* ---- whole ranges ---- */

/* Reads a row of phrases ("Yerevan and Baku", "US, Russia") one by one; appositions belong to the phrase before. */
static Meaning resolve_range(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    Meaning meaning = {0};
    Classes group = 0;
    for (uint32_t i = range.first; i < range.end && i < range.first + 4; i++)
        group |= (scene->overlay[i] | classes_at(scene->document, i)) & (CLASS_BOTH | CLASS_EACH | CLASS_OTHER_SIDE | CLASS_EACH_OTHER);
    if (group & CLASS_EACH_OTHER)
        return (Meaning){.each_other = true};
    bool owned = any_class(scene, (AltRange){range.first, range.first + 1}, CLASS_POSSESSIVE);
    if ((group & CLASS_OTHER_SIDE) || (owned && any_class(scene, range, CLASS_OTHER_SIDE))) {
        uint32_t own = speaker ? speaker->party : ALT_NONE;
        if (own == ALT_NONE) {
            Wanted wanted = {.thing = true, .plural = true, .not_party = ALT_NONE};
            const Entity *last = look_back(resolver, range.first, &wanted);
            own = last ? last->party : ALT_NONE;
        }
        if (is_principal(resolver, own))
            return only(mention(resolver, range, own == resolver->principal[0] ? resolver->principal[1] : resolver->principal[0], ALT_BY_GROUP));
        return (Meaning){.each_other = speaker != NULL};
    }
    bool named = false;
    for (uint32_t i = range.first; i < range.end; i++)
        named = named || name_at(resolver, i);
    if ((group & (CLASS_BOTH | CLASS_EACH)) && !named)
        return both_sides(resolver, range);
    uint32_t index = phrase_of(scene, range.first), last = index;
    if (index == ALT_NONE)
        return meaning;
    uint32_t start = range.first;
    for (uint32_t i = index + 1; i < scene->end_phrase && phrase(scene, i)->tokens.first < range.end; i++) {
        bool joined = phrase(scene, i)->joined == last && phrase(scene, i)->tokens.first > start;
        bool listed = mark(scene, phrase(scene, i)->tokens.first - 1) == ',' && name_at(resolver, phrase(scene, i)->head)
                && name_at(resolver, phrase(scene, last)->head) && i == last + 1 && phrase(scene, i)->tokens.end - phrase(scene, i)->tokens.first == 1;
        if (joined || listed) {
            add(&meaning, resolve_phrase(resolver, (AltRange){start, phrase(scene, i)->tokens.first - 1}, speaker, voice));
            start = phrase(scene, i)->tokens.first;
        }
        if (!phrase(scene, i)->is_verb)
            last = i;
    }
    add(&meaning, resolve_phrase(resolver, (AltRange){start, range.end}, speaker, voice));
    return meaning;
}

/* "|Stannard| was accused by |him|": the subject of a passive is not who speaks. Nothing where it does not stand before. */
static Meaning accused_before(const Resolver *resolver, const AltAttribution *attribution)
{
    AltRange target = attribution->target, source = attribution->source;
    if (range_empty(target) || target.end > attribution->cue.first || source.first < attribution->cue.end)
        return (Meaning){0};
    return resolve_range(resolver, target, NULL, VOICE_REPORTED);
}

/* "Mateo was hit by a canister that, |he| claimed, had been aimed at him": the name outside is none that he speaks. */
static bool is_within_relative(const Scene *scene, uint32_t token)
{
    while (token-- > scene->sentence.first)
        if (mark(scene, token) != ',' && tagged(scene, token) != ALT_TAG_ADVERB)
            return tagged(scene, token) == ALT_TAG_RELATIVE || tagged(scene, token) == ALT_TAG_THAT;
    return false;
}

Meaning resolve_source(Resolver *resolver, const AltAttribution *attribution)
{
    AltRange source = attribution->source;
    if (range_empty(source))
        return (Meaning){0};
    bool alone = source.end == source.first + 1 && has(resolver->scene, source.first, CLASS_MALE | CLASS_FEMALE)
            && !is_within_relative(resolver->scene, source.first);
    resolver->saying = alone ? attribution : NULL;
    Meaning target = accused_before(resolver, attribution);
    Meaning meaning = resolve_range(resolver, source, target.count ? &target.mentions[0] : NULL, VOICE_REPORTER);
    resolver->saying = NULL;
    return meaning;
}

Meaning resolve_inside(Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    return range_empty(range) ? (Meaning){0} : resolve_range(resolver, range, speaker, voice);
}

/* ---- taking note ---- */

/* Possessives tell of the owner alone: "|her| deputy" may be a man. */
static void tell_gender(const Scene *scene, AltRange range, Entity *entity)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        if (has(scene, i, CLASS_POSSESSIVE))
            continue;
        entity->male = entity->male || has(scene, i, CLASS_MALE);
        entity->female = entity->female || has(scene, i, CLASS_FEMALE);
    }
    if (entity->male && entity->female)
        entity->male = entity->female = false;
}

static void introduce(Resolver *resolver, AltRange range, const Entity *entity)
{
    AltRange run = person_run(resolver, range);
    if (!looks_like_person(resolver, range, run))
        return;
    Arena *arena = resolver->scene->document->arena;
    Person *known = person_named(resolver, run.end - 1);
    if (known) {
        known->male = known->male || entity->male;
        known->female = known->female || entity->female;
        if (known->party == ALT_OTHER && entity->party != ALT_OTHER && entity->party != ALT_NONE)
            known->party = entity->party;
        return;
    }
    Person *person = arena_alloc(arena, sizeof *person);
    *person = (Person){
            .surname = name_text(resolver, (AltRange){run.end - 1, run.end}),
            .name = name_text(resolver, run),
            .party = entity->party,
            .actor = entity->actor,
            .male = entity->male,
            .female = entity->female,
            .next = resolver->persons,
    };
    resolver->persons = person;
}

static bool is_subject(const Scene *scene, uint32_t index)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++)
        if (scene->document->clauses.items[i].subject == index && scene->document->clauses.items[i].kind != ALT_CLAUSE_REDUCED)
            return true;
    return false;
}

/* The phrase with its apposition: "Rosa Huanca, a 52-year-old weaver"; ", its president, Rosa Huanca,". */
static AltRange with_apposition(const Scene *scene, uint32_t index)
{
    AltRange range = phrase(scene, index)->tokens;
    for (uint32_t step = 0; step < 4; step++) {
        uint32_t next = phrase_of(scene, range.end + 1);
        bool of = (says(scene, range.end, "of") || says(scene, range.end, "for") || says(scene, range.end, "at") || says(scene, range.end, "with"))
                && is_noun_phrase(scene, next);
        bool comma = mark(scene, range.end) == ',' && is_noun_phrase(scene, next) && !says_when(scene, next)
                && (has(scene, phrase(scene, next)->tokens.first, CLASS_DETERMINER | CLASS_POSSESSIVE)
                        || has(scene, phrase(scene, next)->head, CLASS_TITLE | CLASS_PERSON) || tagged(scene, phrase(scene, next)->head) == ALT_TAG_NAME)
                && (has(scene, phrase(scene, index)->head, CLASS_TITLE | CLASS_PERSON | CLASS_BODY) || tagged(scene, phrase(scene, index)->head) == ALT_TAG_NAME);
        if (!of && !comma)
            break;
        range.end = phrase(scene, next)->tokens.end;
    }
    return range;
}

/* "|Baku|'s denial": the owner inside a phrase can be meant by "its" later. */
static void note_owner(Resolver *resolver, uint32_t index, AltRange tokens)
{
    const Scene *scene = resolver->scene;
    const AltMatch *match = name_at(resolver, tokens.first);
    uint32_t end = match ? match->tokens.end : tokens.end;
    if (!match || tagged(scene, end) != ALT_TAG_GENITIVE)
        return;
    const AltActor *actor = actor_at(resolver, match->actor);
    const Person *known = person_named(resolver, match->tokens.end - 1);
    *LIST_ADD(scene->document->arena, &resolver->entities) = (Entity){
            .tokens = match->tokens,
            .sentence = scene->number,
            .party = actor->party,
            .actor = match->actor,
            .name = actor->name,
            .head = ALT_NONE,
            .thing = actor->role == NULL && !known,
            .person = actor->role != NULL || known != NULL,
            .male = known && known->male,
            .female = known && known->female,
            .subject = is_subject(scene, index) && has(scene, phrase(scene, index)->head, CLASS_CLAIM | CLASS_REQUEST),
    };
}

static void note_entity(Resolver *resolver, uint32_t index)
{
    Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    if (it->pronoun || says_when(scene, index))
        return;
    AltRange range = with_apposition(scene, index);
    note_owner(resolver, index, it->tokens);
    AltMention meaning = resolve_phrase(resolver, range, NULL, VOICE_REPORTED);
    const Form *form = token_at(scene->document, it->head)->form;
    const char *head = form ? form->lower : "";
    size_t length = strlen(head);
    Classes classes = classes_at(scene->document, it->head) | scene->overlay[it->head];
    AltRange run = person_run(resolver, range);
    bool titled = !range_empty(run) && any_class(scene, (AltRange){it->tokens.first, run.first}, CLASS_TITLE | CLASS_PERSON | CLASS_HONORIFIC);
    bool person = titled || looks_like_person(resolver, range, run) || person_named(resolver, it->head) || (classes & (CLASS_TITLE | CLASS_PERSON));
    bool actor_person = meaning.how == ALT_BY_NAME && meaning.actor != ALT_NONE && actor_at(resolver, meaning.actor)->role != NULL;
    bool plural = (classes & CLASS_PEOPLE) || it->joined != ALT_NONE
            || (length > 3 && head[length - 1] == 's' && head[length - 2] != 's' && tagged(scene, it->head) == ALT_TAG_NOUN);
    Entity entity = {
            .tokens = range,
            .sentence = scene->number,
            .party = meaning.party,
            .actor = meaning.actor,
            .name = meaning.name ? meaning.name : name_text(resolver, it->tokens),
            .head = form ? form->number : ALT_NONE,
            .classes = classes,
            .person = (person || actor_person) && !plural && !(classes & CLASS_BODY),
            .plural = plural,
            .subject = is_subject(scene, index),
    };
    bool named = meaning.how == ALT_BY_NAME || (classes & (CLASS_BODY | CLASS_COUNTRY));
    const AltMatch *match = name_at(resolver, it->head);
    entity.country = match && is_place(resolver, match);
    entity.thing = !entity.person && !plural && named;
    tell_gender(scene, range, &entity);
    Person *known = run.end ? person_named(resolver, run.end - 1) : NULL;
    if (known && !entity.male && !entity.female) {
        entity.male = known->male;
        entity.female = known->female;
    }
    if (entity.person)
        introduce(resolver, range, &entity);
    Classes people = CLASS_BODY | CLASS_COUNTRY | CLASS_OUTSIDER | CLASS_PEOPLE | CLASS_TITLE | CLASS_PERSON;
    if (meaning.party == ALT_OTHER && !entity.person && !(classes & people))
        return;
    *LIST_ADD(scene->document->arena, &resolver->entities) = entity;
}

void resolver_read_sentence(Resolver *resolver)
{
    Scene *scene = resolver->scene;
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++)
        if (!phrase(scene, i)->is_verb)
            note_entity(resolver, i);
}

/* Whether two names end with one word: "Saskia Drent", "Drent". */
static bool share_surname(const char *a, const char *b)
{
    const char *last_a = strrchr(a, ' '), *last_b = strrchr(b, ' ');
    return strcmp(last_a ? last_a + 1 : a, last_b ? last_b + 1 : b) == 0;
}

/* "Drent ... |She| demanded": from here on it is known that Drent is a woman. */
static void learn_gender(Resolver *resolver, const char *name, uint32_t pronoun)
{
    bool male = has(resolver->scene, pronoun, CLASS_MALE), female = has(resolver->scene, pronoun, CLASS_FEMALE);
    if (!name || male == female)
        return;
    for (Person *person = resolver->persons; person; person = person->next)
        if (!person->male && !person->female && share_surname(person->surname, name)) {
            person->male = male;
            person->female = female;
        }
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        Entity *entity = &resolver->entities.items[i];
        if (entity->person && !entity->male && !entity->female && entity->name && share_surname(entity->name, name)) {
            entity->male = male;
            entity->female = female;
        }
    }
}

void note_speaker(Resolver *resolver, const AltAttribution *attribution, const Meaning *meaning)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        Entity *entity = &resolver->entities.items[i];
        if (entity->sentence < resolver->scene->number)
            break;
        if (in_range(attribution->source, entity->tokens.first) && entity->tokens.first <= attribution->source.first + 1)
            entity->speaker = true;
        for (uint32_t k = 0; k < attribution->content_count; k++)
            if (in_range(attribution->content[k], entity->tokens.first))
                entity->inside = true;
    }
    bool pronoun = meaning->count == 1 && meaning->mentions[0].how == ALT_BY_PRONOUN && !range_empty(attribution->source);
    if (!pronoun || meaning->mentions[0].party == ALT_NONE)
        return;
    const Scene *scene = resolver->scene;
    uint32_t token = attribution->source.first;
    learn_gender(resolver, meaning->mentions[0].name, token);
    Entity entity = {
            .tokens = attribution->source,
            .sentence = scene->number,
            .party = meaning->mentions[0].party,
            .actor = meaning->mentions[0].actor,
            .name = meaning->mentions[0].name,
            .head = ALT_NONE,
            .person = has(scene, token, CLASS_MALE | CLASS_FEMALE),
            .male = has(scene, token, CLASS_MALE),
            .female = has(scene, token, CLASS_FEMALE),
            .plural = has(scene, token, CLASS_PLURAL),
            .thing = has(scene, token, CLASS_NEUTER),
            .subject = true,
            .speaker = true,
    };
    *LIST_ADD(scene->document->arena, &resolver->entities) = entity;
}

/* The two parties that the text names most, the pack's order deciding between equals: "both sides". */
static void find_principals(Resolver *resolver)
{
    const AltDocument *document = resolver->scene->document;
    uint32_t count = document->pack ? document->pack->party_count : 0;
    uint32_t *named = arena_alloc(document->arena, (count + 1) * sizeof *named);
    for (uint32_t i = 0; i < document->matches.count; i++)
        if (document->matches.items[i].actor != ALT_NONE)
            named[document->pack->actors[document->matches.items[i].actor].party]++;
    bool world = document->pack && strcmp(document->pack->id, "world") == 0;
    resolver->principal[0] = count > 0 ? 0 : ALT_NONE;
    resolver->principal[1] = count > 1 ? 1 : ALT_NONE;
    for (uint32_t place = 0; world && place < 2; place++) {
        uint32_t most = ALT_NONE;
        for (uint32_t i = 0; i < count; i++)
            if (named[i] && (most == ALT_NONE || named[i] > named[most]) && !(place && i == resolver->principal[0]))
                most = i;
        resolver->principal[place] = most;
    }
}

void resolver_begin(Resolver *resolver, Scene *scene)
{
    const AltDocument *document = scene->document;
    *resolver = (Resolver){.scene = scene};
    size_t bytes = ((size_t)document->tokens.count + 1) * sizeof *resolver->match_at;
    resolver->match_at = arena_alloc(document->arena, bytes);
    memset(resolver->match_at, 0xFF, bytes);
    for (uint32_t i = 0; i < document->matches.count; i++)
        for (uint32_t k = document->matches.items[i].tokens.first; k < document->matches.items[i].tokens.end; k++)
            if (document->matches.items[i].actor != ALT_NONE)
                resolver->match_at[k] = i;
    find_principals(resolver);
    resolver->contends = arena_alloc(document->arena, (document->pack ? document->pack->party_count : 0) + 1);
}
