/* Opens the sentences of a document one after the other, with their phrases and clauses. No stage: a pair of eyes. */
#include "scene.h"

void scene_begin(Scene *scene, AltDocument *document)
{
    size_t room = (size_t)document->tokens.count + 1;
    *scene = (Scene){.document = document, .number = ALT_NONE};
    scene->phrase_at = arena_alloc(document->arena, room * sizeof *scene->phrase_at);
    scene->overlay = arena_alloc(document->arena, room * sizeof *scene->overlay);
    memset(scene->phrase_at, 0xFF, room * sizeof *scene->phrase_at);
    for (uint32_t i = 0; i < document->phrases.count; i++)
        for (uint32_t k = document->phrases.items[i].tokens.first; k < document->phrases.items[i].tokens.end; k++)
            scene->phrase_at[k] = i;
    for (uint32_t i = 0; i < document->matches.count; i++)
        for (uint32_t k = document->matches.items[i].tokens.first; k < document->matches.items[i].tokens.end; k++)
            scene->overlay[k] |= document->matches.items[i].classes;
}

bool scene_next(Scene *scene)
{
    const AltDocument *document = scene->document;
    scene->number = scene->number == ALT_NONE ? 0 : scene->number + 1;
    if (scene->number >= document->sentences.count)
        return false;
    scene->sentence = document->sentences.items[scene->number].tokens;
    scene->first_phrase = scene->end_phrase;
    while (scene->first_phrase < document->phrases.count
            && document->phrases.items[scene->first_phrase].tokens.first < scene->sentence.first)
        scene->first_phrase++;
    scene->end_phrase = scene->first_phrase;
    while (scene->end_phrase < document->phrases.count
            && document->phrases.items[scene->end_phrase].tokens.first < scene->sentence.end)
        scene->end_phrase++;
    scene->first_clause = scene->end_clause;
    while (scene->first_clause < document->clauses.count
            && document->clauses.items[scene->first_clause].sentence < scene->number)
        scene->first_clause++;
    scene->end_clause = scene->first_clause;
    while (scene->end_clause < document->clauses.count
            && document->clauses.items[scene->end_clause].sentence == scene->number)
        scene->end_clause++;
    return true;
}

static bool follows(const Scene *scene, uint32_t token, const Part *part)
{
    for (uint32_t i = token; i < token + 4; i++)
        for (uint32_t k = 0; k < part->word_count; k++)
            if (says(scene, i, part->words[k]))
                return true;
    return false;
}

bool is_cue(const Scene *scene, uint32_t index)
{
    const AltLexicon *lexicon = scene->document->lexicon;
    uint32_t verb = phrase(scene, index)->verb;
    if (verb == ALT_NONE)
        return false;
    for (uint32_t i = 0; i < lexicon->verbs.items[verb].frame_count; i++) {
        const Frame *frame = &lexicon->frames.items[lexicon->verbs.items[verb].frames[i]];
        if (frame->kind == FRAME_NONE)
            continue;
        uint32_t next = frame->head_part + 1;
        if (next >= frame->part_count || frame->parts[next].kind != PART_WORDS
                || follows(scene, phrase(scene, index)->tokens.end, &frame->parts[next]))
            return true;
    }
    return false;
}
