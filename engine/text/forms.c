/* The different words of one document: a word in small letters comes in, its form goes out.
 *
 * In "Armenia accused Azerbaijan; Azerbaijan accuses Armenia" there are two forms for the names and two for the verbs,
 * and "accused" and "accuses" share a stem and so a number. Two open-addressing tables, by word and by stem, lie in
 * the document's arena; full ones double and leave the old one behind.
 */
#include "forms.h"

#include <libstemmer.h>
#include <string.h>

#define FIRST_CAPACITY 1024u /* a power of two; an article of 500 words has about 250 different ones */

/* Forms by their word or by their stem; of those with one stem, the first. */
typedef struct Table {
    Form **slots;
    uint32_t count;
    uint32_t capacity;
    bool by_stem;
} Table;

struct Forms {
    const AltLexicon *lexicon;
    Arena *arena;
    struct sb_stemmer *stemmer; /* null where libstemmer has none: then words are their own stem */
    Table words;
    Table stems;
};

/* ---- tables ---- */

static const char *key_of(const Table *table, const Form *form)
{
    return table->by_stem ? form->stem : form->lower;
}

/* FNV-1a, 32 bits. */
static uint32_t hash_text(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

/* The slot where a key stands, or the empty one where it belongs. */
static Form **slot_of(const Table *table, const char *key, size_t length)
{
    uint32_t mask = table->capacity - 1;
    for (uint32_t i = hash_text(key, length) & mask;; i = (i + 1) & mask) {
        Form **slot = &table->slots[i];
        if (!*slot)
            return slot;
        const char *other = key_of(table, *slot);
        if (strncmp(other, key, length) == 0 && other[length] == '\0')
            return slot;
    }
}

static void resize(Table *table, Arena *arena, uint32_t capacity)
{
    Table old = *table;
    table->capacity = capacity;
    table->slots = arena_alloc(arena, capacity * sizeof *table->slots);
    for (uint32_t i = 0; i < old.capacity; i++) {
        if (old.slots[i]) {
            const char *key = key_of(table, old.slots[i]);
            *slot_of(table, key, strlen(key)) = old.slots[i];
        }
    }
}

/* Adds a form whose key is new; keeps the table at most half full. */
static void insert(Table *table, Arena *arena, Form *form)
{
    if (2 * (table->count + 1) > table->capacity)
        resize(table, arena, table->capacity * 2);
    const char *key = key_of(table, form);
    *slot_of(table, key, strlen(key)) = form;
    table->count++;
}

/* ---- forms ---- */

/* The stem lasts until the next call only; the form keeps a copy. */
static const char *stem_of(Forms *forms, const char *lower, size_t length, size_t *stem_length)
{
    *stem_length = length;
    if (!forms->stemmer)
        return lower;
    const sb_symbol *stem = sb_stemmer_stem(forms->stemmer, (const sb_symbol *)lower, (int)length);
    *stem_length = stem ? (size_t)sb_stemmer_length(forms->stemmer) : length;
    return stem ? (const char *)stem : lower;
}

/* Fills stem and number, from an earlier form of that stem where there is one. */
static void add_stem(Forms *forms, Form *form, const char *stem, size_t length)
{
    const Form *first = *slot_of(&forms->stems, stem, length);
    if (first) {
        form->stem = first->stem;
        form->number = first->number;
        return;
    }
    form->stem = arena_copy(forms->arena, stem, length);
    form->number = forms->stems.count;
    insert(&forms->stems, forms->arena, form);
}

static void add_lexicon_words(const AltLexicon *lexicon, Form *form)
{
    form->word = lexicon_word(lexicon, form->lower, form->length);
    form->stem_word = lexicon_stem(lexicon, form->stem, strlen(form->stem));
    form->classes = (form->word ? form->word->classes : 0) | (form->stem_word ? form->stem_word->classes : 0);
}

static Form *new_form(Forms *forms, const char *lower, size_t length, bool is_word)
{
    Form *form = arena_alloc(forms->arena, sizeof *form);
    form->lower = arena_copy(forms->arena, lower, length);
    form->length = (uint32_t)length;
    size_t stem_length = length;
    const char *stem = is_word ? stem_of(forms, lower, length, &stem_length) : lower;
    add_stem(forms, form, stem, stem_length);
    if (is_word)
        add_lexicon_words(forms->lexicon, form);
    return form;
}

/* ---- entry points ---- */

Forms *forms_open(const AltLexicon *lexicon, Arena *arena)
{
    Forms *forms = arena_alloc(arena, sizeof *forms);
    forms->lexicon = lexicon;
    forms->arena = arena;
    forms->stemmer = sb_stemmer_new(lexicon->stemmer ? lexicon->stemmer : "english", "UTF_8");
    forms->stems.by_stem = true;
    resize(&forms->words, arena, FIRST_CAPACITY);
    resize(&forms->stems, arena, FIRST_CAPACITY);
    return forms;
}

void forms_close(Forms *forms)
{
    if (forms->stemmer)
        sb_stemmer_delete(forms->stemmer);
    forms->stemmer = NULL;
}

const Form *forms_get(Forms *forms, const char *lower, size_t length, bool is_word)
{
    Form *found = *slot_of(&forms->words, lower, length);
    if (found)
        return found;
    Form *form = new_form(forms, lower, length, is_word);
    insert(&forms->words, forms->arena, form);
    return form;
}
