/* Remembers who spoke: "|Porter| said ... |She| added" finds first whoever spoke before. */
#include "resolving.h"

/* Marks what the sentence names in an attribution's source as the speaker, in its content as spoken of. */
static void mark_entities(Resolver *resolver, const AltAttribution *attribution)
{
    AltRange source = attribution->source;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        Entity *entity = &resolver->entities.items[i];
        if (entity->sentence < resolver->scene->number)
            break;
        if (in_range(source, entity->tokens.first) && entity->tokens.first <= source.first + 1)
            entity->speaker = true;
        for (uint32_t k = 0; k < attribution->content_count; k++)
            if (in_range(attribution->content[k], entity->tokens.first))
                entity->inside = true;
    }
}

/* "|She| added": noted once more, so that the next pronoun need not look far. */
static void note_pronoun(Resolver *resolver, AltRange source, const AltMention *meaning)
{
    const Scene *scene = resolver->scene;
    uint32_t token = source.first;
    Entity entity = {
            .tokens = source,
            .sentence = scene->number,
            .party = meaning->party,
            .actor = meaning->actor,
            .name = meaning->name,
            .head = ALT_NONE,
            .person = has(scene, token, CLASS_MALE | CLASS_FEMALE),
            .male = has(scene, token, CLASS_MALE),
            .female = has(scene, token, CLASS_FEMALE),
            .plural = has(scene, token, CLASS_PLURAL),
            .thing = has(scene, token, CLASS_NEUTER),
            .subject = true,
            .speaker = true,
    };
    add_entity(resolver, &entity);
}

void note_speaker(Resolver *resolver, const AltAttribution *attribution, const Meaning *meaning)
{
    mark_entities(resolver, attribution);
    if (meaning->count != 1 || range_empty(attribution->source))
        return;
    const AltMention *it = &meaning->mentions[0];
    if (it->how != ALT_BY_PRONOUN || it->party == ALT_NONE)
        return;
    learn_gender(resolver, it->name, attribution->source.first);
    note_pronoun(resolver, attribution->source, it);
}

const Entity *last_speaker(const Resolver *resolver, uint32_t token)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + 1 < resolver->scene->number)
            return NULL;
        if (entity->speaker && !entity->group && entity->tokens.end <= token && entity->party != ALT_NONE)
            return entity;
    }
    return NULL;
}
