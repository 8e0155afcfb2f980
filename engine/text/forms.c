/* The different words of one document: a word in small letters comes in, its form goes out.
 *
 * In "Armenia accused Azerbaijan; Azerbaijan accuses Armenia" there are two forms for the names and two for the verbs,
 * and "accused" and "accuses" share a stem and so a number. Two tables, by word and by stem, lie in the document's arena.
 */
#include "forms.h"

#include <libstemmer.h>
#include <string.h>

#define USUAL_FORMS 512u /* an article of 500 words has about 250 different ones */

struct Forms {
    const AltLexicon *lexicon;
    Arena *arena;
    struct sb_stemmer *stemmer; /* null where libstemmer has none: then words are their own stem */
    Table words;                /* small letters -> Form */
    Table stems;                /* stem -> the first Form that has it */
};

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
    const Form *first = table_find(&forms->stems, stem, length);
    if (first) {
        form->stem = first->stem;
        form->number = first->number;
        return;
    }
    form->stem = arena_copy(forms->arena, stem, length);
    form->number = forms->stems.count;
    *table_place(forms->arena, &forms->stems, form->stem, length) = form;
}

static void add_lexicon_words(const AltLexicon *lexicon, Form *form)
{
    form->word = table_find_hashed(&lexicon->words.table, form->lower, form->length, form->hash);
    form->stem_word = lexicon_stem(lexicon, form->stem, strlen(form->stem));
    form->classes = (form->word ? form->word->classes : 0) | (form->stem_word ? form->stem_word->classes : 0);
}

static Form *new_form(Forms *forms, const char *lower, size_t length, uint32_t hash, bool is_word)
{
    Form *form = arena_alloc(forms->arena, sizeof *form);
    form->lower = arena_copy(forms->arena, lower, length);
    form->length = (uint32_t)length;
    form->hash = hash;
    size_t stem_length = length;
    const char *stem = is_word ? stem_of(forms, lower, length, &stem_length) : lower;
    add_stem(forms, form, stem, stem_length);
    form->starts = table_find_hashed(&forms->lexicon->name_starts, lower, length, hash);
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
    table_reserve(arena, &forms->words, USUAL_FORMS);
    table_reserve(arena, &forms->stems, USUAL_FORMS);
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
    uint32_t hash = text_hash(lower, length);
    Form *form = table_find_hashed(&forms->words, lower, length, hash);
    if (form)
        return form;
    form = new_form(forms, lower, length, hash, is_word);
    *table_place(forms->arena, &forms->words, form->lower, length) = form;
    return form;
}
