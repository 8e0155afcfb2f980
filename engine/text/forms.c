/* The different words of the texts that were read: a word in small letters comes in, its form goes out.
 *
 * In "Armenia accused Azerbaijan; Azerbaijan accuses Armenia" there are two forms for the names and two for the verbs,
 * and "accused" and "accuses" share a stem and so a number.
 *
 * News repeats itself: of a thousand words a dozen are new, and to stem a word and to look it up in the lexicon takes
 * ten times as long as to find its form. Forms are kept in vocabularies, which belong to the lexicon and outlive the
 * document. While a document's tokens are found it has one for itself, so there are as many as threads. A vocabulary
 * that is full takes no more; what else a document says stays with the document.
 */
#include "forms.h"

#include "base/memory.h"

#include <libstemmer.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MOST_FORMS 32768u /* of a vocabulary: 7 MB */

#define LONGEST_SURE 32 /* bytes of a word that is looked up with a full stop */

#define RECENT_FORMS 8192u /* 64 kB: four words of five are found there, and nothing but the form itself is read */

/* Tables of forms and the arena where these live. */
typedef struct Store {
    Arena *arena;
    Table words; /* small letters -> Form, of words .. */
    Table marks; /* .. and of numbers and marks */
    Table stems; /* stem -> the first Form that has it */
} Store;

/* A store that grows from document to document. */
typedef struct Vocabulary {
    Store store;
    const Form *recent[RECENT_FORMS]; /* those found last, by their hash: most words of a text are few */
    struct sb_stemmer *stemmer;
    struct Vocabulary *next;
} Vocabulary;

struct Vocabularies {
    pthread_mutex_t lock;
    Vocabulary *idle; /* those that no document has at the moment */
};

struct Forms {
    const AltLexicon *lexicon;
    Vocabulary *vocabulary;
    Store own; /* what the vocabulary has no room for */
};

/* ---- vocabularies ---- */

void vocabularies_free(struct Vocabularies *all)
{
    if (!all)
        return;
    memory_forget(all);
    for (Vocabulary *it = all->idle, *next; it; it = next) {
        next = it->next;
        sb_stemmer_delete(it->stemmer);
        arena_free(it->store.arena);
    }
    pthread_mutex_destroy(&all->lock);
    free(all);
}

static void release_all(void *all)
{
    vocabularies_free(all);
}

struct Vocabularies *vocabularies_new(void)
{
    struct Vocabularies *all = memory_take(sizeof *all);
    pthread_mutex_init(&all->lock, NULL);
    all->idle = NULL;
    memory_keep(all, release_all);
    return all;
}

/* It is the lexicon's from now on, and not lost where the document's try ends. */
static Vocabulary *vocabulary_new(const AltLexicon *lexicon)
{
    Arena *arena = arena_new();
    Vocabulary *vocabulary = arena_alloc(arena, sizeof *vocabulary);
    vocabulary->store.arena = arena;
    vocabulary->stemmer = sb_stemmer_new(lexicon->stemmer ? lexicon->stemmer : "english", "UTF_8");
    if (!vocabulary->stemmer) /* libstemmer has the one that the lexicon names */
        memory_failed();
    memory_forget(arena);
    return vocabulary;
}

/* An idle vocabulary, or a new one. */
static Vocabulary *take_vocabulary(const AltLexicon *lexicon)
{
    struct Vocabularies *all = lexicon->vocabularies;
    pthread_mutex_lock(&all->lock);
    Vocabulary *vocabulary = all->idle;
    if (vocabulary)
        all->idle = vocabulary->next;
    pthread_mutex_unlock(&all->lock);
    return vocabulary ? vocabulary : vocabulary_new(lexicon);
}

static void put_back(const AltLexicon *lexicon, Vocabulary *vocabulary)
{
    struct Vocabularies *all = lexicon->vocabularies;
    pthread_mutex_lock(&all->lock);
    vocabulary->next = all->idle;
    all->idle = vocabulary;
    pthread_mutex_unlock(&all->lock);
}

/* ---- forms ---- */

/* The stem lasts until the next call only; the form keeps a copy. */
static const char *stem_of(const Forms *forms, const char *lower, size_t length, size_t *stem_length)
{
    struct sb_stemmer *stemmer = forms->vocabulary->stemmer;
    const sb_symbol *stem = sb_stemmer_stem(stemmer, (const sb_symbol *)lower, (int)length);
    if (!stem)
        memory_failed();
    *stem_length = (size_t)sb_stemmer_length(stemmer);
    return (const char *)stem;
}

/* The first form with a stem, or null. */
static const Form *first_of_stem(const Forms *forms, const char *stem, size_t length)
{
    const Form *first = table_find(&forms->vocabulary->store.stems, stem, length);
    return first ? first : table_find(&forms->own.stems, stem, length);
}

/* Fills stem and number, from an earlier form of that stem where there is one. */
static void add_stem(const Forms *forms, Store *store, Form *form, const char *stem, size_t length)
{
    const Form *first = first_of_stem(forms, stem, length);
    if (first) {
        form->stem = first->stem;
        form->stem_length = first->stem_length;
        form->stem_hash = first->stem_hash;
        form->number = first->number;
        return;
    }
    form->stem = arena_copy(store->arena, stem, length);
    form->stem_length = (uint32_t)length;
    form->stem_hash = text_hash(stem, length);
    form->number = table_count(&forms->vocabulary->store.stems) + table_count(&forms->own.stems);
    *table_place(store->arena, &store->stems, form->stem, length) = form;
}

static bool has_phrases(const Word *word)
{
    return word && (word->phrases.entries || word->stem_phrases.entries);
}

/* "mined", "fast-tracking": the forms that an ending alone promises, for words that the lexicon does not know. */
static unsigned forms_by_ending(const Form *form)
{
    if (form->length < 5)
        return 0;
    const char *end = form->lower + form->length;
    if (strcmp(end - 2, "ed") == 0 && end[-3] != 'e')
        return FORM_PAST | FORM_PARTICIPLE;
    return form->length > 5 && strcmp(end - 3, "ing") == 0 ? FORM_ING : 0;
}

static void *find_known(const AltLexicon *lexicon, const Table *table, const char *key, size_t length, uint32_t hash)
{
    return sieve_may_have(&lexicon->known, hash) ? table_find_hashed(table, key, length, hash) : NULL;
}

/* "gen", "rev": whether a full stop behind the word may belong to it. */
static bool may_take_stop(const AltLexicon *lexicon, const Form *form)
{
    char stopped[LONGEST_SURE + 1];
    if (form->length > LONGEST_SURE || (form->word && (form->word->classes & CLASS_ABBREVIATION)))
        return true;
    memcpy(stopped, form->lower, form->length);
    stopped[form->length] = '.';
    uint32_t hash = text_hash(stopped, form->length + 1);
    return find_known(lexicon, &lexicon->words.table, stopped, form->length + 1, hash) != NULL;
}

static void add_lexicon_words(const AltLexicon *lexicon, Form *form)
{
    form->word = find_known(lexicon, &lexicon->words.table, form->lower, form->length, form->hash);
    form->stem_word = find_known(lexicon, &lexicon->stems.table, form->stem, form->stem_length, form->stem_hash);
    form->verb_forms = (uint8_t)(form->word ? form->word->forms | form->word->other_forms : forms_by_ending(form));
    form->takes_stop = may_take_stop(lexicon, form);
    form->heads_frame = form->word && form->word->frame_count > 0;
    form->begins_phrase = has_phrases(form->word) || has_phrases(form->stem_word);
    form->deed = find_known(lexicon, &lexicon->deed_words, form->lower, form->length, form->hash);
    if (!form->deed)
        form->deed = find_known(lexicon, &lexicon->deed_stems, form->stem, form->stem_length, form->stem_hash);
    form->classes = (form->word ? form->word->classes : 0) | (form->stem_word ? form->stem_word->classes : 0);
}

static Form *new_form(const Forms *forms, Store *store, const char *lower, size_t length, uint32_t hash, bool is_word)
{
    Form *form = arena_alloc(store->arena, sizeof *form);
    form->lower = arena_copy(store->arena, lower, length);
    form->length = (uint32_t)length;
    form->hash = hash;
    form->is_word = is_word;
    size_t stem_length = length;
    const char *stem = is_word ? stem_of(forms, lower, length, &stem_length) : lower;
    add_stem(forms, store, form, stem, stem_length);
    form->starts = find_known(forms->lexicon, &forms->lexicon->name_starts, lower, length, hash);
    if (is_word)
        add_lexicon_words(forms->lexicon, form);
    return form;
}

/* ---- entry points ---- */

static void release(void *forms)
{
    forms_close(forms);
}

Forms *forms_open(const AltLexicon *lexicon, Arena *arena)
{
    Forms *forms = arena_alloc(arena, sizeof *forms);
    forms->lexicon = lexicon;
    forms->vocabulary = take_vocabulary(lexicon);
    memory_keep(forms, release);
    forms->own.arena = arena;
    return forms;
}

void forms_close(Forms *forms)
{
    memory_forget(forms);
    put_back(forms->lexicon, forms->vocabulary);
    forms->vocabulary = NULL;
}

static Table *table_of(Store *store, bool is_word)
{
    return is_word ? &store->words : &store->marks;
}

static bool is_full(const Store *store)
{
    return table_count(&store->words) + table_count(&store->marks) >= MOST_FORMS;
}

static bool is_form(const Form *form, const char *lower, size_t length, uint32_t hash, bool is_word)
{
    return form && form->hash == hash && form->length == length && form->is_word == is_word
            && memcmp(form->lower, lower, length) == 0;
}

/* The form that the vocabulary has, or null. */
static const Form *known_form(Vocabulary *vocabulary, const char *lower, size_t length, uint32_t hash, bool is_word)
{
    const Form **recent = &vocabulary->recent[hash % RECENT_FORMS];
    if (is_form(*recent, lower, length, hash, is_word))
        return *recent;
    const Form *form = table_find_hashed(table_of(&vocabulary->store, is_word), lower, length, hash);
    if (form)
        *recent = form;
    return form;
}

const Form *forms_get(Forms *forms, const char *lower, size_t length, bool is_word)
{
    uint32_t hash = text_hash(lower, length);
    const Form *known = known_form(forms->vocabulary, lower, length, hash, is_word);
    if (known)
        return known;
    Store *store = &forms->vocabulary->store;
    Form *form = NULL;
    if (is_full(store)) {
        store = &forms->own;
        form = table_find_hashed(table_of(store, is_word), lower, length, hash);
    }
    if (form)
        return form;
    form = new_form(forms, store, lower, length, hash, is_word);
    *table_place(store->arena, table_of(store, is_word), form->lower, length) = form;
    return form;
}
