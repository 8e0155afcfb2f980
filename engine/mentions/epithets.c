/* Whom "the 34-year-old", "the former baker" and "the father of two" mean: the person who has just spoken in the same
 * paragraph, and of whom they tell something new. "The minister" holds an office, and may be another.
 */
#include "resolving.h"

#include "grammar/quoted.h"

/* "the |34-year-old|" */
static bool tells_age(const Scene *scene, uint32_t head)
{
    static const char age[] = "-year-old";
    const char *word = word_at(scene->document, head);
    size_t length = strlen(word);
    return length > sizeof age && strcmp(word + length - (sizeof age - 1), age) == 0;
}

/* "the former |baker|", "the |father| of two", but not "|the president|", "|the pensioner's| son". */
static bool is_epithet(const Scene *scene, const Wording *wording)
{
    const AltPhrase *words = phrase(scene, wording->phrase);
    uint32_t head = words->head, behind = words->tokens.end;
    bool person = has(scene, head, CLASS_PERSON) && !has(scene, head, CLASS_TITLE | CLASS_PEOPLE | CLASS_AGENT);
    bool whole =
            behind == wording->range.end || (says(scene, behind, "of") && has(scene, behind + 1, CLASS_QUANTIFIER));
    return says(scene, words->tokens.first, "the") && whole && (person || tells_age(scene, head))
            && tagged(scene, head) == ALT_TAG_NOUN;
}

/* Whether the sentence before stands in the same paragraph. */
static bool goes_on(const Scene *scene)
{
    const AltSentence *here = &scene->document->sentences.items[scene->number];
    return scene->number > 0 && here[-1].block == here->block;
}

/* The only person of the sentence before, where that one spoke; null elsewhere. */
static const Entity *only_person_before(const Resolver *resolver)
{
    const Entity *found = NULL;
    uint32_t sentence = resolver->scene->number;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + 1 < sentence)
            break;
        if (entity->sentence == sentence || !entity->person)
            continue;
        if (found && (found->actor != entity->actor || found->name != entity->name))
            return NULL;
        found = entity;
    }
    return found && found->speaker && found->party != ALT_NONE ? found : NULL;
}

bool tells_of_last(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    bool source = !wording->speaker && wording->voice == VOICE_REPORTER;
    if (!source || wording->inner || !is_epithet(scene, wording) || !goes_on(scene))
        return false;
    const Entity *person = only_person_before(resolver);
    uint32_t head = wording->head;
    bool other_gender = person
            && ((has(scene, head, CLASS_MALE) && person->female) || (has(scene, head, CLASS_FEMALE) && person->male));
    if (!person || other_gender)
        return false;
    *it = mention_of_entity(resolver, wording->range, person, ALT_BY_DESCRIPTION);
    return true;
}
