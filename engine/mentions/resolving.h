/* What the files share that find out whom words mean.
 *
 * mentions.c takes a phrase apart where it is a row ("Yerevan and Baku"); wordings.c asks one phrase by its words, with
 * named.c, places.c, owners.c, authors.c, unowned.c, pronouns.c, descriptions.c, epithets.c and firms.c; groups.c knows
 * words for both sides, which principals.c finds. entities.c, persons.c, speakers.c and firms.c remember whom the text
 * has named, for all that looks back; meanings.c makes the mentions that all of them give.
 */
#ifndef ALT_RESOLVING_H
#define ALT_RESOLVING_H

#include "mentions.h"

enum { REACH = 4 }; /* sentences that a pronoun or a description looks back */

/* A noun phrase taken apart: "|Armenian Defence Ministry spokesman Aram Torosyan|, who denied it". */
typedef struct Wording {
    AltRange range;            /* with its apposition and "of" */
    AltRange core;             /* up to "who" */
    Classes classes;           /* of all words of the core together: most questions are answered by what it has not */
    uint32_t tags;             /* likewise a bit for each AltTag */
    bool named;                /* whether a name of the pack stands in it */
    AltRange person;           /* the names of a person in the core: "Aram Torosyan"; empty where there are none */
    uint32_t phrase;           /* its first phrase */
    uint32_t head;             /* the head of that phrase */
    const AltMatch *inner;     /* a name of the pack that may own the head, as in `inner_name`; or null */
    bool former;               /* "former", "retired" before its head */
    const AltMention *speaker; /* who says it, as in `resolve_inside` */
    Voice voice;
} Wording;

/* ---- small questions ---- */

/* An actor of the pack, which is there wherever a name of it has matched. */
static inline const AltActor *actor_at(const Resolver *resolver, uint32_t actor)
{
    return &resolver->scene->document->pack->actors[actor];
}

/* The name of the pack that covers a token; null where there is none. */
static inline const AltMatch *name_at(const Resolver *resolver, uint32_t token)
{
    uint32_t match = resolver->match_at[token];
    return match == ALT_NONE ? NULL : &resolver->scene->document->matches.items[match];
}

/* "the |government|", "the |state|": a body that a country has, told as the country itself. */
static inline bool names_state(const Scene *scene, uint32_t head)
{
    return has(scene, head, CLASS_COUNTRY) && has(scene, head, CLASS_BODY);
}

/* ---- meanings.c ---- */

AltMention mention_of_party(const Resolver *resolver, AltRange range, uint32_t party, AltHow how);
AltMention mention_of_actor(const Resolver *resolver, AltRange range, uint32_t actor, AltHow how);
AltMention mention_of_entity(const Resolver *resolver, AltRange range, const Entity *entity, AltHow how);
AltMention mention_of_speaker(const Resolver *resolver, AltRange range, const AltMention *speaker, AltHow how);

/* Of nobody known: the reader must look. */
AltMention mention_of_nobody(const Resolver *resolver, AltRange range);

/* Adds a mention of a party that is not there yet. */
void add_mention(Meaning *meaning, AltMention it);

/* ---- wordings.c ---- */

/* Whom one noun phrase means, with its apposition and "of": by names first, then by what the text has said before. */
AltMention resolve_phrase(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice);

/* ---- named.c: each answers whether it can tell; `*it` is then the answer ---- */

/* "|Baku| denied it", "Defence Minister |Zakir Hasanov|". Somebody "former" is himself, but stands for nothing that is
 * named with him any more. */
bool means_name(const Resolver *resolver, const Wording *wording, AltMention *it);

/* "called on her |supporters|": who speak for themselves are hers when spoken of. */
bool is_following(const Resolver *resolver, const Wording *wording);

/* "|Russian| troops", "a spokesman for |the Kremlin|". */
bool means_inner_name(const Resolver *resolver, const Wording *wording, AltMention *it);

/* "|Porter|", after "spokeswoman Jalina Porter". */
bool means_surname(const Resolver *resolver, const Wording *wording, AltMention *it);

/* "Aram Torosyan, who speaks for |Armenia|'s army": a name behind the core, for persons. */
bool means_name_behind(const Resolver *resolver, const Wording *wording, AltMention *it);

/* ---- places.c ---- */

/* Whether a name of the pack is that of a country, its people or its capital in the world lexicon. */
bool is_place(const Resolver *resolver, const AltMatch *match);

/* Notes which parties the text names as countries. */
void find_countries(Resolver *resolver);

/* "the army", "the armed forces", "the police": whether a party can have them. Where the text names countries of the
 * pack, only these can. */
bool may_have_forces(const Resolver *resolver, uint32_t party);

/* ---- owners.c ---- */

/* What somebody is: the head, or the noun before a name that is one: "Russian |businessman| Oleg Orlov". */
uint32_t role_of(const Scene *scene, uint32_t head, AltRange core);

/* The name in a range that owns its head or stands before it; a name behind "in" only for officials. */
const AltMatch *inner_name(const Resolver *resolver, AltRange range, uint32_t head);

/* "|a Kenyan|", "Mr Otieno, |a Kenyan|": a name right behind "a" is somebody's nationality. */
bool is_citizen(const Scene *scene, uint32_t token);

/* Whether a name inside a phrase makes its head speak for that party: "Russian troops", not "Russian tourists". */
bool head_speaks(const Resolver *resolver, uint32_t head, AltRange core, bool named_place);

/* "|its| spokesman", "|his| office": whom the possessive at `token` means, for the whole. */
AltMention by_possessive(const Resolver *resolver, const Wording *wording, uint32_t token);

/* "|the country|'s foreign ministry": whom the owner means, where it is no name. */
AltMention by_genitive(const Resolver *resolver, const Wording *wording);

/* "a spokesman |for the ministry|", "the head |of the agency|": whom the master means, where it is no name. */
AltMention by_master(const Resolver *resolver, const Wording *wording);

/* ---- authors.c ---- */

/* "|the report|", "in |a note|, which also told of rain": of whoever made it; not "The Washington |Post|". */
bool speaks_for_author(const Resolver *resolver, const Wording *wording, AltMention *it);

/* ---- unowned.c ---- */

/* "In Kyiv, |officials| said": of the place that opens the sentence. */
bool speaks_for_place(const Resolver *resolver, const Wording *wording, AltMention *it);

/* "|Norland's opposition| urged |the government| to act": whose country's somebody is, his is the government. */
bool speaks_for_speakers_state(const Resolver *resolver, const Wording *wording, AltMention *it);

/* "Kyiv denied it. |The armed forces| said": of whoever spoke in the sentence before. */
bool speaks_for_last(const Resolver *resolver, const Wording *wording, AltMention *it);

/* ---- epithets.c ---- */

/* "the 34-year-old", "the former baker": the person who has just spoken. */
bool tells_of_last(const Resolver *resolver, const Wording *wording, AltMention *it);

/* ---- pronouns.c ---- */

/* What a pronoun asks of the entity that it means. */
typedef struct Wanted {
    bool person, plural, thing, male, female;
    bool several;       /* "most": only those of whom there are several */
    uint32_t not_party; /* ALT_NONE where any will do */
} Wanted;

/* The entity before `token` that a pronoun most likely means; null where none fits. */
const Entity *look_back(const Resolver *resolver, uint32_t token, const Wanted *wanted);

/* Whom the pronoun at `token` means, for the words of `range`. */
AltMention by_pronoun(const Resolver *resolver, AltRange range, uint32_t token, const AltMention *speaker, Voice voice);

/* ---- descriptions.c ---- */

/* Adds to the entities, with a note of the nouns that find it again. */
void add_entity(Resolver *resolver, const Entity *entity);

/* "the |army|", "the armed |forces|". */
bool is_force(const Scene *scene, uint32_t head);

/* "the ministry", "the minister", "the country": what was named with the same noun, or is of the same make. */
AltMention by_description(
        const Resolver *resolver, AltRange range, uint32_t head, const AltMention *speaker, Voice voice);

/* "a |company| spokeswoman", "|union| officials": whom the noun before the head would mean with "the". */
AltMention by_modifier(const Resolver *resolver, AltRange range, uint32_t modifier);

/* ---- firms.c ---- */

/* "|the airline|": the one party named before that goes by a name which does not tell what it is, "Brenair"; nobody
 * where there is none, or another near by that may be meant as well. */
AltMention by_trade(const Resolver *resolver, AltRange range);

/* ---- principals.c ---- */

/* Finds the two parties that "both sides" means where nothing nearer tells. */
void find_principals(Resolver *resolver);

/* One of those two. */
bool is_principal(const Resolver *resolver, uint32_t party);

/* The second of those two for the first, the first for any other party. */
uint32_t other_principal(const Resolver *resolver, uint32_t party);

/* The other one of the two sides of the dispute; ALT_NONE for parties that are neither. */
uint32_t opposite(const Resolver *resolver, uint32_t party);

/* ---- groups.c ---- */

/* Whether words name a group: "both sides", "the other side", "each other"; `*meaning` is then whom they mean. */
bool resolve_group(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice, Meaning *meaning);

/* ---- persons.c ---- */

/* The last longest run of capitalised names in a range: the person, where there is one; else empty. */
AltRange person_run(const Resolver *resolver, AltRange range);

/* Whether such a run is a person's name: "Jalina Porter", "Mr Porter". */
bool looks_like_person(const Resolver *resolver, AltRange range, AltRange run);

/* The person with the surname at `token`, whom the text has introduced or the pack has; null where there is nobody. */
const Person *person_named(const Resolver *resolver, uint32_t token);

/* The person of a run of names, by its last one; null where there is nobody, and for an empty run. */
const Person *person_of(const Resolver *resolver, AltRange run);

/* Notes the person that a range names, or what it adds to what is known of her. */
void introduce(Resolver *resolver, AltRange range, const Entity *entity);

/* "Drent ... |She| demanded": from here on it is known that Drent is a woman. */
void learn_gender(Resolver *resolver, const char *name, uint32_t pronoun);

/* The words of a range, in the document's arena. */
const char *name_text(const Resolver *resolver, AltRange range);

/* ---- speakers.c ---- */

/* Whoever spoke last before `token`, in this sentence or the one before; null where nobody did. */
const Entity *last_speaker(const Resolver *resolver, uint32_t token);

#endif
