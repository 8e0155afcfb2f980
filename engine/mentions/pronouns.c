/* Whom a pronoun means: "we" is whoever speaks; "she", "it" and "they" are the speaker in reported speech, and else the
 * entity that fits in person and number and stood most prominently near by: "Porter said ... |She| added ...".
 */
#include "act_reading.h"
#include "resolving.h"

/* ---- looking back ---- */

static bool answers_to(const Entity *entity, const Wanted *wanted)
{
    if (entity->party == ALT_NONE || (wanted->not_party != ALT_NONE && entity->party == wanted->not_party))
        return false;
    if (wanted->several)
        return entity->plural;
    bool other_gender = (wanted->male && entity->female) || (wanted->female && entity->male);
    if (wanted->person)
        return entity->person && !entity->plural && !other_gender;
    return entity->thing || (wanted->plural && entity->plural);
}

/* How well an entity fits a pronoun, by where it stood; sentences nearer by count most. */
static uint32_t weight(const Entity *entity, uint32_t sentence, const Wanted *wanted)
{
    uint32_t near = REACH + 1 - (sentence - entity->sentence);
    uint32_t role = entity->speaker ? 6 : entity->subject ? 5 : 0;
    if (entity->inside)
        role = role > 2 ? 2 : 0;
    if (wanted->plural && entity->plural)
        role += 5;
    if (wanted->thing && (entity->classes & CLASS_BODY))
        role += 1;
    bool of_gender = (wanted->male && entity->male) || (wanted->female && entity->female);
    if (of_gender && entity->sentence == sentence && !entity->inside) /* "told Ms Lund |she| ..." */
        role += 3;
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

/* "Asked by |Anna Lund|, she said": whoever asks, presses or flanks the speaker is another. */
static bool stands_by_speaker(const Resolver *resolver, const Entity *entity)
{
    const Scene *scene = resolver->scene;
    if (!resolver->saying || entity->sentence != scene->number || !entity->tokens.first
            || !says(scene, entity->tokens.first - 1, "by"))
        return false;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        bool told = clause->subject != ALT_NONE && phrase(scene, clause->verb)->tokens.first < entity->tokens.first;
        if (told && phrase(scene, clause->subject)->tokens.first < entity->tokens.first)
            return false;
    }
    return true;
}

const Entity *look_back(const Resolver *resolver, uint32_t token, const Wanted *wanted)
{
    const Entity *best = NULL;
    uint32_t most = 0, sentence = resolver->scene->number;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + REACH < sentence)
            break;
        if (entity->tokens.end > token || !answers_to(entity, wanted) || is_spoken_of(resolver, entity)
                || stands_by_speaker(resolver, entity))
            continue;
        uint32_t here = weight(entity, sentence, wanted);
        if (here > most) {
            most = here;
            best = entity;
        }
    }
    return best;
}

/* ---- the pronoun ---- */

/* "he", "it", "they": persons and things spoken of, not "this". */
static bool is_third(const Scene *scene, uint32_t token)
{
    return has(scene, token, CLASS_MALE | CLASS_FEMALE | CLASS_NEUTER | CLASS_PLURAL)
            && !has(scene, token, CLASS_DEMONSTRATIVE);
}

/* The noun phrase that a speaker was named with, in whichever sentence; null where there is none. */
static const AltPhrase *words_of_speaker(const Resolver *resolver, const AltMention *speaker)
{
    const AltDocument *document = resolver->scene->document;
    uint32_t at = resolver->scene->phrase_at[first_token_after(document, speaker->span.start)];
    return is_noun_phrase(resolver->scene, at) ? &document->phrases.items[at] : NULL;
}

/* "She says |he| never told us", "the ministry told him that |his| troops must leave": the speaker is no man. */
static bool is_another_kind(const Resolver *resolver, uint32_t token, const AltMention *speaker)
{
    const AltDocument *document = resolver->scene->document;
    bool male = has(resolver->scene, token, CLASS_MALE), female = has(resolver->scene, token, CLASS_FEMALE);
    const AltPhrase *words = words_of_speaker(resolver, speaker);
    if (male == female || !words)
        return false;
    Classes classes = classes_at(document, words->head);
    const Person *person = person_of(resolver, words->tokens);
    if (!person && (classes & CLASS_BODY) && !(classes & (CLASS_TITLE | CLASS_PERSON | CLASS_HONORIFIC)))
        return true;
    bool woman = (words->pronoun && (classes & CLASS_FEMALE)) || (person && person->female);
    bool man = (words->pronoun && (classes & CLASS_MALE)) || (person && person->male);
    return male ? woman && !man : man && !woman;
}

/* "The Indians said |it| was an ambush": the speakers are many. */
static bool are_many(const Resolver *resolver, const AltMention *speaker)
{
    const AltDocument *document = resolver->scene->document;
    const AltPhrase *words = words_of_speaker(resolver, speaker);
    if (!words)
        return false;
    bool plural = classes_at(document, words->head) & (CLASS_PLURAL | CLASS_PEOPLE);
    const char *head = word_at(document, words->head);
    bool force = classes_at(document, words->head) & (CLASS_BODY | CLASS_AGENT); /* "the armed |forces|" are one */
    bool many = ends_like_plural(document, words->head, 3) || strcmp(head, "people") == 0;
    return plural && !force && (words->pronoun || many);
}

/* "|Norland| keeps three anglers, says they broke its rules": the speaker is called by one name, and no person. */
static bool is_a_name(const Resolver *resolver, const AltMention *speaker)
{
    const AltDocument *document = resolver->scene->document;
    const AltPhrase *words = words_of_speaker(resolver, speaker);
    return words && range_length(words->tokens) == 1 && tag_at(document, words->head) == ALT_TAG_NAME
            && !(classes_at(document, words->head) & (CLASS_BODY | CLASS_PEOPLE));
}

/* Whether the sentence has named several before: "three anglers". */
static bool are_others_before(const Resolver *resolver, uint32_t token)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence != resolver->scene->number)
            return false;
        if (entity->plural && entity->tokens.end <= token)
            return true;
    }
    return false;
}

/* Whether the pronoun is the speaker's own: "we"; in reported speech also "he said |he| had left". */
static bool means_speaker(const Resolver *resolver, uint32_t token, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    if (!speaker || speaker->party == ALT_NONE || has(scene, token, CLASS_SECOND))
        return false;
    Classes one = CLASS_NEUTER | CLASS_MALE | CLASS_FEMALE;
    if (has(scene, token, CLASS_PLURAL) && is_a_name(resolver, speaker) && are_others_before(resolver, token))
        return false;
    if (is_another_kind(resolver, token, speaker) || (has(scene, token, one) && are_many(resolver, speaker)))
        return false;
    return has(scene, token, CLASS_FIRST) || (voice == VOICE_REPORTED && is_third(scene, token));
}

/* What a pronoun asks for that is not the speaker's own; in reported speech it may still mean one of his side. */
static Wanted wanted_by(const Scene *scene, uint32_t token, const AltMention *speaker, Voice voice)
{
    return (Wanted){
            .person = has(scene, token, CLASS_MALE | CLASS_FEMALE),
            .male = has(scene, token, CLASS_MALE),
            .female = has(scene, token, CLASS_FEMALE),
            .plural = has(scene, token, CLASS_PLURAL | CLASS_SECOND),
            .several = has(scene, token, CLASS_QUANTIFIER),
            .thing = has(scene, token, CLASS_NEUTER),
            .not_party = speaker && voice != VOICE_REPORTED ? speaker->party : ALT_NONE,
    };
}

/* "|You| need to build it first", "what |you| borrow": anybody, where nobody is told; but "|You| sat on it". */
static bool is_anybody(const Scene *scene, uint32_t token)
{
    unsigned forms = forms_at(scene->document, token + 1);
    return has(scene, token, CLASS_SECOND) && (!(forms & FORM_PAST) || (forms & FORM_BASE));
}

/* Whether a speaker is a person, by name or title. */
static bool is_person_speaking(const Resolver *resolver, const AltMention *speaker)
{
    const AltDocument *document = resolver->scene->document;
    const AltPhrase *words = words_of_speaker(resolver, speaker);
    if (!words)
        return false;
    Classes classes = classes_at(document, words->head);
    return person_of(resolver, words->tokens) || (classes & (CLASS_MALE | CLASS_FEMALE));
}

/* "Lund said he had warned the union and that |it| had lied": a person is no "it"; the thing named last in the sentence
 * is. Null where none was. */
static const Entity *thing_before(const Resolver *resolver, uint32_t token, const AltMention *speaker, Voice voice)
{
    if (!speaker || voice != VOICE_REPORTED || !has(resolver->scene, token, CLASS_NEUTER)
            || !is_person_speaking(resolver, speaker))
        return NULL;
    Wanted wanted = {.thing = true, .not_party = ALT_NONE};
    const Entity *entity = look_back(resolver, token, &wanted);
    return entity && entity->sentence == resolver->scene->number ? entity : NULL;
}

/* '"|They| are thieves," she said of the miners', "|it| has lied", of Norland: who is spoken of. */
static bool means_topic(const Resolver *resolver, uint32_t token)
{
    const Scene *scene = resolver->scene;
    if (!resolver->topic || !is_third(scene, token))
        return false;
    const AltPhrase *words = words_of_speaker(resolver, resolver->topic);
    bool many = words && (has(scene, words->head, CLASS_PEOPLE) || ends_like_plural(scene->document, words->head, 4));
    return has(scene, token, CLASS_PLURAL) ? many || resolver->topic->party < ALT_OTHER
                                           : !many && resolver->topic->party < ALT_OTHER;
}

AltMention by_pronoun(const Resolver *resolver, AltRange range, uint32_t token, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    if (resolver->blamed && voice == VOICE_REPORTED && is_third(scene, token))
        return mention_of_speaker(resolver, range, resolver->blamed, ALT_BY_PRONOUN);
    const Entity *thing = thing_before(resolver, token, speaker, voice);
    if (thing)
        return mention_of_entity(resolver, range, thing, ALT_BY_PRONOUN);
    if (means_speaker(resolver, token, speaker, voice))
        return mention_of_speaker(resolver, range, speaker, ALT_BY_PRONOUN);
    if (has(scene, token, CLASS_SECOND) && resolver->hearer) /* 'told the mayor: "|You| lied"' */
        return mention_of_speaker(resolver, range, resolver->hearer, ALT_BY_PRONOUN);
    if (voice == VOICE_QUOTED && means_topic(resolver, token))
        return mention_of_speaker(resolver, range, resolver->topic, ALT_BY_PRONOUN);
    if (is_anybody(scene, token))
        return mention_of_nobody(resolver, range);
    bool of_nobody = has(scene, token, CLASS_FIRST) && !speaker;
    if (of_nobody || !(is_third(scene, token) || has(scene, token, CLASS_SECOND)))
        return mention_of_nobody(resolver, range);
    Wanted wanted = wanted_by(scene, token, speaker, voice);
    const Entity *entity = look_back(resolver, token, &wanted);
    bool them = speaker && voice == VOICE_QUOTED && wanted.plural;
    uint32_t opposed = them ? opposite(resolver, speaker->party) : ALT_NONE;
    if (opposed != ALT_NONE
            && (!entity || entity->party == ALT_OTHER)) /* "They lied to us", said by one of the two sides */
        return mention_of_party(resolver, range, opposed, ALT_BY_CONTEXT);
    if (entity)
        return mention_of_entity(resolver, range, entity, ALT_BY_PRONOUN);
    return mention_of_nobody(resolver, range);
}
