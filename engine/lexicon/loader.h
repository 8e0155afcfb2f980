/* What the loaders of this folder share: where they read from, where they put things, and the loaders themselves. */
#ifndef ALT_LOADER_H
#define ALT_LOADER_H

#include "folder.h"
#include "lexicon.h"
#include "lines.h"

struct sb_stemmer;

/* One load of a lexicon. */
typedef struct Loader {
    AltLexicon *lexicon;
    Arena *arena; /* the lexicon's */
    AltProblems *problems;
    struct sb_stemmer *stemmer;
    Table *texts; /* what phrases share, by itself */
} Loader;

/* Begins to load into an empty lexicon, whose memory comes from the arena. */
Loader loader_open(AltLexicon *lexicon, Arena *arena, AltProblems *problems);

/* Begins reading a file of the lexicon. */
Lines loader_lines(const Loader *loader, const File *file);

/* Notes the line that something comes from. */
const Entry *loader_entry(const Loader *loader, const Lines *lines, const char *text);

/* Adds a number to a list that grows in the lexicon's arena. */
void loader_add_number(const Loader *loader, uint32_t **items, uint32_t *count, uint32_t *capacity, uint32_t number);

/* The word of that text, added where it is not there yet. `text` is in small letters, or a stem; it is copied. */
Word *loader_word(const Loader *loader, Words *words, const char *text, size_t length);

/* The one copy of these bytes, which lives as long as the lexicon: for what many phrases have. */
const char *loader_text(const Loader *loader, const char *text, size_t length);

/* The word as the stemmer leaves it; lives until the next call. */
const char *loader_stem(const Loader *loader, const char *lower, size_t *length);

/* Reads a lexicon into an arena, which becomes its own: all of it lies there, and the lexicon is the first thing that
 * does. What it lacks is room for forms. */
AltLexicon *lexicon_read(Arena *arena, const char *const *paths, size_t count, AltProblems *problems);

/* language.txt, which names all other files of a language. */
void load_language(Loader *loader, const Files *files);

/* Class sections: grammar.txt, contents.txt and others. */
void load_words(Loader *loader, const File *file);

void load_verbs(Loader *loader, const File *file);

/* Adds a regular verb; `base` lives as long as the lexicon. Gives its number. */
uint32_t load_regular_verb(Loader *loader, const char *base);

/* The -s form of a verb, which is also the plural of a noun: "denies", "accusations". */
const char *spell_s_form(Arena *arena, const char *base);

void load_cues(Loader *loader, const File *file);

/* turns.txt: ways of blaming, denying and asking by a construction. Words and verbs are known before. */
void load_turns(Loader *loader, const File *file);

/* deeds.txt: words for one deed. */
void load_deeds(Loader *loader, const File *file);

/* Countries and international bodies: the pack "world". */
void load_world(Loader *loader, const Files *files);

#endif
