/* One sentence with its phrases and clauses at hand: what the stages that read grammar look at. */
#ifndef ALT_SCENE_H
#define ALT_SCENE_H

#include "reading.h"

typedef struct Scene {
    AltDocument *document;
    AltRange sentence;
    WordSet words;         /* of the sentence, where `scene_note_words` was called for it; else all that there are */
    uint32_t number;       /* of the sentence */
    uint32_t first_phrase; /* phrases of the sentence, half-open */
    uint32_t end_phrase;
    uint32_t first_clause; /* clauses of the sentence, half-open; while clauses are being found, the end is open */
    uint32_t end_clause;
    const uint32_t *phrase_at; /* for each token of the document the phrase that covers it, or ALT_NONE */
    const uint32_t *entry_at;  /* likewise the match of a lexicon entry */
    const Classes *classes;    /* likewise the classes of its word, with those of the entry of several words over it */
} Scene;

/* Begins before the first sentence; working memory comes from the document's arena. Phrases and matches must all be
 * there. */
void scene_begin(Scene *scene, AltDocument *document);

/* Goes on to the next sentence; false after the last one. */
bool scene_next(Scene *scene);

/* Notes which words the sentence has, for who asks often whether one is there at all. */
void scene_note_words(Scene *scene);

/* Goes to any sentence, by binary search. */
void scene_go(Scene *scene, uint32_t sentence);

/* The first attribution of `sentence` or a later one. */
static inline uint32_t attribution_from(const AltDocument *document, uint32_t sentence)
{
    return LIST_FROM(&document->attributions, sentence, sentence);
}

static inline const AltPhrase *phrase(const Scene *scene, uint32_t index)
{
    return &scene->document->phrases.items[index];
}

static inline uint32_t phrase_of(const Scene *scene, uint32_t token)
{
    return in_range(scene->sentence, token) ? scene->phrase_at[token] : ALT_NONE;
}

static inline AltTag tagged(const Scene *scene, uint32_t token)
{
    return in_range(scene->sentence, token) ? (AltTag)scene->document->tags.items[token] : ALT_TAG_OTHER;
}

static inline char mark(const Scene *scene, uint32_t token)
{
    return in_range(scene->sentence, token) ? mark_at(scene->document, token) : 0;
}

/* Whether a word, or the entry of several words that it belongs to, is of one of the classes. */
static inline bool has(const Scene *scene, uint32_t token, Classes classes)
{
    return in_range(scene->sentence, token) && (scene->classes[token] & classes) != 0;
}

/* Whether any word of a range is. */
static inline bool any_class(const Scene *scene, AltRange range, Classes classes)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (has(scene, i, classes))
            return true;
    return false;
}

/* The classes that an entry of several words gives a token of the sentence. */
static inline Classes overlay_at(const Scene *scene, uint32_t token)
{
    uint32_t entry = in_range(scene->sentence, token) ? scene->entry_at[token] : ALT_NONE;
    return entry == ALT_NONE ? 0 : classes_of_halves(scene->document->matches.items[entry].classes);
}

static inline bool says(const Scene *scene, uint32_t token, const char *word)
{
    return in_range(scene->sentence, token) && is_word(scene->document, token, word);
}

/* Whether the word can be a form of the verb of that base form: "blames" of "blame". */
bool is_form_of(const Scene *scene, uint32_t token, const char *base);

/* Whether a token is one of the plain words of a part. */
static inline bool says_part(const Scene *scene, uint32_t token, const Part *part)
{
    if (!in_range(scene->sentence, token))
        return false;
    const Form *form = token_at(scene->document, token)->form;
    if (form && !word_set_has(&part->word_set, form->hash))
        return false;
    for (uint32_t i = 0; i < part->word_count; i++)
        if (is_word(scene->document, token, part->words[i]))
            return true;
    return false;
}

static inline bool is_quote_mark(const Scene *scene, uint32_t token)
{
    return in_range(scene->sentence, token) && token_at(scene->document, token)->kind == ALT_QUOTE_MARK;
}

static inline bool is_noun_phrase(const Scene *scene, uint32_t index)
{
    return index != ALT_NONE && !phrase(scene, index)->is_verb;
}

static inline bool is_verb_group(const Scene *scene, uint32_t index)
{
    return index != ALT_NONE && phrase(scene, index)->is_verb;
}

/* "Friday", "last week", "two days": a noun phrase that says when and is nobody's subject. */
static inline bool says_when(const Scene *scene, uint32_t index)
{
    uint32_t head = phrase(scene, index)->head;
    bool person = tagged(scene, head) == ALT_TAG_NAME && has(scene, head, CLASS_MONTH); /* "|May| said" */
    return has(scene, head, CLASS_TIME) && !person;
}

/* "Lund", "the envoy", "the ministry": a noun phrase that can speak; common nouns that no class tells of cannot. */
static inline bool names_somebody(const Scene *scene, uint32_t index)
{
    uint32_t head = phrase(scene, index)->head;
    return tagged(scene, head) == ALT_TAG_NAME
            || has(scene, head, CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON | CLASS_OUTSIDER);
}

static inline bool is_dash(const Scene *scene, uint32_t token)
{
    if (!in_range(scene->sentence, token) || token_at(scene->document, token)->kind != ALT_PUNCTUATION)
        return false;
    AltSpan span = token_at(scene->document, token)->span;
    const char *text = scene->document->text + span.start;
    return (span.end - span.start == 3 && (unsigned char)text[0] == 0xE2) || mark(scene, token) == '-'
            || (span.end - span.start == 2 && text[0] == '-');
}

static inline bool parts_clauses(const Scene *scene, uint32_t token)
{
    return mark(scene, token) == ',' || is_dash(scene, token);
}

/* The preposition that governs a noun phrase, skipping adverbs and quotation marks; ALT_NONE where there is none. */
static inline uint32_t governor(const Scene *scene, uint32_t index)
{
    uint32_t token = phrase(scene, index)->tokens.first;
    while (token-- > scene->sentence.first) {
        if (tagged(scene, token) == ALT_TAG_PREPOSITION)
            return token;
        if (tagged(scene, token) != ALT_TAG_ADVERB && token_at(scene->document, token)->kind != ALT_QUOTE_MARK)
            return ALT_NONE;
    }
    return ALT_NONE;
}

/* The first phrase of a row joined by "and", of which `index` is the last. */
static inline uint32_t first_of_row(const Scene *scene, uint32_t index)
{
    while (phrase(scene, index)->joined != ALT_NONE)
        index = phrase(scene, index)->joined;
    return index;
}

/* The clause of the sentence that a verb group makes, by its number; ALT_NONE where it makes none. */
uint32_t clause_of_verb(const Scene *scene, uint32_t group);

/* Whether a verb group is a cue where it stands: some frame of its verb has a slot right behind the verb, or plain
 * words that do follow ("point out"). A line that only some subjects fit asks for one of them before it. */
bool is_cue(const Scene *scene, uint32_t index);

static inline uint32_t left_of(const Scene *scene, uint32_t token)
{
    while (token-- > scene->sentence.first)
        if (tagged(scene, token) != ALT_TAG_ADVERB && token_at(scene->document, token)->kind != ALT_QUOTE_MARK)
            return token;
    return ALT_NONE;
}

#endif
