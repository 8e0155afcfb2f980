/* Remembers who spoke: "|Porter| said ... |She| added" finds first whoever spoke before, and what a document says is
 * its author's.
 */
#include "resolving.h"

enum { AUTHOR_REACH = 40 }; /* sentences over which "the report" keeps its author */

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

/* "said |in a report|": not "in the report", of which some other sentence told, nor "read |a report|". */
static bool introduces(const AltDocument *document, const AltPhrase *it, uint32_t stem)
{
    const Form *form = it->is_verb ? NULL : token_at(document, it->head)->form;
    uint32_t first = it->tokens.first;
    return form && form->number == stem && first > 0 && is_word(document, first - 1, "in")
            && !is_word(document, first, "the");
}

static const Entity *speaker_in(const Resolver *resolver, uint32_t sentence)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence < sentence)
            break;
        if (entity->sentence == sentence && entity->speaker && !entity->group && entity->party != ALT_NONE)
            return entity;
    }
    return NULL;
}

const Entity *author_of(const Resolver *resolver, uint32_t document_noun)
{
    const Scene *scene = resolver->scene;
    const Form *form = token_at(scene->document, document_noun)->form;
    uint32_t oldest = scene->number > AUTHOR_REACH ? scene->number - AUTHOR_REACH : 0;
    uint32_t first = scene->document->sentences.items[oldest].tokens.first;
    for (uint32_t at = form ? scene->first_phrase : 0; at-- > 0 && phrase(scene, at)->tokens.first >= first;) {
        const AltPhrase *it = phrase(scene, at);
        if (!introduces(scene->document, it, form->number))
            continue;
        const Entity *author = speaker_in(resolver, alt_sentence_of_token(scene->document, it->tokens.first));
        if (author)
            return author;
    }
    return NULL;
}
