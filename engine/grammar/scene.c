/* Opens the sentences of a document one after the other, with their phrases and clauses. No stage: a pair of eyes. */
#include "scene.h"

/* What stands at each token of a document: made for the first stage that asks, and used by all behind it. */
typedef struct Ground {
    uint32_t token_count; /* of the document when it was made .. */
    uint32_t phrase_count;
    uint32_t match_count; /* .. and phrases and matches likewise */
    uint32_t *phrase_at;
    uint32_t *entry_at;
    Classes *classes;
} Ground;

static bool fits_document(const Ground *ground, const AltDocument *document)
{
    return ground && ground->token_count == document->tokens.count && ground->phrase_count == document->phrases.count
            && ground->match_count == document->matches.count;
}

static void lay_phrases(const Ground *ground, const AltDocument *document)
{
    for (uint32_t i = 0; i < document->phrases.count; i++)
        for (uint32_t k = document->phrases.items[i].tokens.first; k < document->phrases.items[i].tokens.end; k++)
            ground->phrase_at[k] = i;
}

static void lay_matches(const Ground *ground, const AltDocument *document)
{
    for (uint32_t i = 0; i < document->matches.count; i++)
        for (uint32_t k = document->matches.items[i].tokens.first; k < document->matches.items[i].tokens.end; k++) {
            ground->classes[k] |= classes_of_halves(document->matches.items[i].classes);
            if (document->matches.items[i].entry)
                ground->entry_at[k] = i;
        }
}

/* One array for the question that is asked most. */
static void add_classes(const Ground *ground, const AltDocument *document)
{
    for (uint32_t i = 0; i < document->tokens.count; i++)
        ground->classes[i] |= classes_at(document, i);
}

static Ground *lay_ground(const AltDocument *document)
{
    size_t room = (size_t)document->tokens.count + 1;
    Ground *ground = arena_alloc(document->arena, sizeof *ground);
    *ground = (Ground){
            .token_count = document->tokens.count,
            .phrase_count = document->phrases.count,
            .match_count = document->matches.count,
            .phrase_at = arena_alloc(document->arena, room * sizeof *ground->phrase_at),
            .entry_at = arena_alloc(document->arena, room * sizeof *ground->entry_at),
            .classes = arena_alloc(document->arena, room * sizeof *ground->classes),
    };
    memset(ground->phrase_at, 0xFF, room * sizeof *ground->phrase_at); /* ALT_NONE */
    memset(ground->entry_at, 0xFF, room * sizeof *ground->entry_at);
    lay_phrases(ground, document);
    lay_matches(ground, document);
    add_classes(ground, document);
    return ground;
}

void scene_begin(Scene *scene, AltDocument *document)
{
    if (!fits_document(document->ground, document))
        document->ground = lay_ground(document);
    *scene = (Scene){.document = document, .number = ALT_NONE};
    memset(&scene->words, 0xFF, sizeof scene->words);
    scene->phrase_at = document->ground->phrase_at;
    scene->entry_at = document->ground->entry_at;
    scene->classes = document->ground->classes;
}

void scene_go(Scene *scene, uint32_t sentence)
{
    const AltDocument *document = scene->document;
    scene->number = sentence;
    scene->sentence = document->sentences.items[sentence].tokens;
    scene->first_phrase = LIST_FROM(&document->phrases, tokens.first, scene->sentence.first);
    scene->end_phrase = LIST_FROM(&document->phrases, tokens.first, scene->sentence.end);
    scene->first_clause = LIST_FROM(&document->clauses, sentence, sentence);
    scene->end_clause = LIST_FROM(&document->clauses, sentence, sentence + 1);
}

void scene_note_words(Scene *scene)
{
    scene->words = (WordSet){{0}};
    for (uint32_t i = scene->sentence.first; i < scene->sentence.end; i++) {
        const Form *form = token_at(scene->document, i)->form;
        if (form)
            word_set_add(&scene->words, form->hash);
    }
}

bool is_form_of(const Scene *scene, uint32_t token, const char *base)
{
    const Form *form = in_range(scene->sentence, token) ? token_at(scene->document, token)->form : NULL;
    uint32_t verb = form && form->word ? form->word->verb : ALT_NONE;
    const char *known = verb != ALT_NONE ? scene->document->lexicon->verbs.items[verb].base : "";
    return *known == *base && strcmp(known, base) == 0;
}

/* The first phrase at or behind `phrase` that begins at `token` or later. */
static uint32_t next_phrase(const AltDocument *document, uint32_t phrase, uint32_t token)
{
    while (phrase < document->phrases.count && document->phrases.items[phrase].tokens.first < token)
        phrase++;
    return phrase;
}

/* The first clause at or behind `clause` of `sentence` or a later one. */
static uint32_t next_clause(const AltDocument *document, uint32_t clause, uint32_t sentence)
{
    while (clause < document->clauses.count && document->clauses.items[clause].sentence < sentence)
        clause++;
    return clause;
}

bool scene_next(Scene *scene)
{
    const AltDocument *document = scene->document;
    uint32_t next = scene->number == ALT_NONE ? 0 : scene->number + 1;
    if (next >= document->sentences.count)
        return false;
    scene->number = next;
    scene->sentence = document->sentences.items[next].tokens;
    scene->first_phrase = next_phrase(document, next ? scene->end_phrase : 0, scene->sentence.first);
    scene->end_phrase = next_phrase(document, scene->first_phrase, scene->sentence.end);
    scene->first_clause = next_clause(document, next ? scene->end_clause : 0, next);
    scene->end_clause = next_clause(document, scene->first_clause, next + 1);
    return true;
}

/* Whether one of the plain words of a part stands within four tokens. */
static bool follows(const Scene *scene, uint32_t token, const Part *part)
{
    for (uint32_t i = token; i < token + 4; i++)
        if (says_part(scene, i, part))
            return true;
    return false;
}

/* "the |poll| found", "a |poll| by the institute has found": whether one of the words heads what stands before a verb
 * group. */
static bool follows_one_of(const Scene *scene, uint32_t index, const Part *words)
{
    uint32_t left = left_of(scene, phrase(scene, index)->tokens.first), at = phrase_of(scene, left);
    if (!is_noun_phrase(scene, at))
        return false;
    uint32_t by = governor(scene, at), whole = by == ALT_NONE ? ALT_NONE : phrase_of(scene, left_of(scene, by));
    return says_part(scene, phrase(scene, at)->head, words)
            || (is_noun_phrase(scene, whole) && says_part(scene, phrase(scene, whole)->head, words));
}

bool is_cue(const Scene *scene, uint32_t index)
{
    const AltLexicon *lexicon = scene->document->lexicon;
    uint32_t verb = phrase(scene, index)->verb;
    if (verb == ALT_NONE)
        return false;
    for (uint32_t i = 0; i < lexicon->verbs.items[verb].frame_count; i++) {
        const Frame *frame = &lexicon->frames.items[lexicon->verbs.items[verb].frames[i]];
        if (frame->kind == FRAME_NONE || (frame->by && !follows_one_of(scene, index, frame->by)))
            continue;
        uint32_t next = frame->head_part + 1;
        if (next >= frame->part_count || frame->parts[next].kind != PART_WORDS
                || follows(scene, phrase(scene, index)->tokens.end, &frame->parts[next]))
            return true;
    }
    return false;
}

uint32_t clause_of_verb(const Scene *scene, uint32_t group)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++)
        if (scene->document->clauses.items[i].verb == group)
            return i;
    return ALT_NONE;
}
