/* Opens the sentences of a document one after the other, with their phrases and clauses. No stage: a pair of eyes. */
#include "scene.h"

void scene_begin(Scene *scene, AltDocument *document)
{
    size_t room = (size_t)document->tokens.count + 1;
    *scene = (Scene){.document = document, .number = ALT_NONE};
    scene->phrase_at = arena_alloc(document->arena, room * sizeof *scene->phrase_at);
    scene->overlay = arena_alloc(document->arena, room * sizeof *scene->overlay);
    scene->entry_at = arena_alloc(document->arena, room * sizeof *scene->entry_at);
    memset(scene->phrase_at, 0xFF, room * sizeof *scene->phrase_at);
    memset(scene->entry_at, 0xFF, room * sizeof *scene->entry_at);
    for (uint32_t i = 0; i < document->phrases.count; i++)
        for (uint32_t k = document->phrases.items[i].tokens.first; k < document->phrases.items[i].tokens.end; k++)
            scene->phrase_at[k] = i;
    for (uint32_t i = 0; i < document->matches.count; i++)
        for (uint32_t k = document->matches.items[i].tokens.first; k < document->matches.items[i].tokens.end; k++) {
            scene->overlay[k] |= document->matches.items[i].classes;
            if (document->matches.items[i].entry)
                scene->entry_at[k] = i;
        }
}

/* The first phrase that begins at `token` or later. */
static uint32_t phrase_from(const AltDocument *document, uint32_t token)
{
    uint32_t low = 0, high = document->phrases.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->phrases.items[middle].tokens.first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first clause of `sentence` or a later one. */
static uint32_t clause_from(const AltDocument *document, uint32_t sentence)
{
    uint32_t low = 0, high = document->clauses.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->clauses.items[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static WordSet words_of(const AltDocument *document, AltRange sentence)
{
    WordSet words = {{0}};
    for (uint32_t i = sentence.first; i < sentence.end; i++) {
        const Form *form = token_at(document, i)->form;
        if (form)
            word_set_add(&words, form->hash);
    }
    return words;
}

void scene_go(Scene *scene, uint32_t sentence)
{
    const AltDocument *document = scene->document;
    scene->number = sentence;
    scene->sentence = document->sentences.items[sentence].tokens;
    scene->words = words_of(document, scene->sentence);
    scene->first_phrase = phrase_from(document, scene->sentence.first);
    scene->end_phrase = phrase_from(document, scene->sentence.end);
    scene->first_clause = clause_from(document, sentence);
    scene->end_clause = clause_from(document, sentence + 1);
}

bool scene_next(Scene *scene)
{
    uint32_t next = scene->number == ALT_NONE ? 0 : scene->number + 1;
    if (next >= scene->document->sentences.count)
        return false;
    scene_go(scene, next);
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

uint32_t attribution_from(const AltDocument *document, uint32_t sentence)
{
    uint32_t low = 0, high = document->attributions.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->attributions.items[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
