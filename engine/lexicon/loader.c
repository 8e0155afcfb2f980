/* Lines, words and numbers of files come in, and become part of a lexicon that is being loaded. */
#include "loader.h"

#include "base/memory.h"

#include <libstemmer.h>

#define KNOWN_POWER 19   /* 64 kB for the 30,000 words that are known */
#define PHRASES_POWER 19 /* 64 kB for the first two words of some 18,000 phrases */

Loader loader_open(AltLexicon *lexicon, Arena *arena, AltProblems *problems)
{
    lexicon->arena = arena;
    lexicon->known = sieve_new(arena, KNOWN_POWER);
    lexicon->phrase_starts = sieve_new(arena, PHRASES_POWER);
    return (Loader){
            .lexicon = lexicon, .arena = arena, .problems = problems, .texts = arena_alloc(arena, sizeof(Table))};
}

Lines loader_lines(const Loader *loader, const File *file)
{
    return lines_of_file(loader->arena, file, loader->problems);
}

const Entry *loader_entry(const Loader *loader, const Lines *lines, const char *text)
{
    Entry *entry = arena_alloc(loader->arena, sizeof *entry);
    *entry = (Entry){.text = text, .path = lines->path, .line = lines->number};
    return entry;
}

void loader_add_number(const Loader *loader, uint32_t **items, uint32_t *count, uint32_t *capacity, uint32_t number)
{
    if (*count == *capacity)
        *items = list_grow(loader->arena, *items, *count, capacity, sizeof **items);
    (*items)[(*count)++] = number;
}

Word *loader_word(const Loader *loader, Words *words, const char *text, size_t length)
{
    Word *word = table_find(&words->table, text, length);
    if (word)
        return word;
    word = arena_alloc(loader->arena, sizeof *word);
    word->text = arena_copy(loader->arena, text, length);
    word->verb = word->other_verb = ALT_NONE;
    *table_place(loader->arena, &words->table, word->text, length) = word;
    sieve_add(&loader->lexicon->known, text_hash(text, length));
    *LIST_ADD(loader->arena, &words->list) = word;
    return word;
}

const char *loader_text(const Loader *loader, const char *text, size_t length)
{
    const char *known = table_find(loader->texts, text, length);
    if (known)
        return known;
    char *copy = arena_copy(loader->arena, text, length);
    *table_place(loader->arena, loader->texts, copy, length) = copy;
    return copy;
}

const char *loader_stem(const Loader *loader, const char *lower, size_t *length)
{
    const sb_symbol *stem = sb_stemmer_stem(loader->stemmer, (const sb_symbol *)lower, (int)strlen(lower));
    if (!stem)
        memory_failed();
    *length = (size_t)sb_stemmer_length(loader->stemmer);
    return (const char *)stem;
}
