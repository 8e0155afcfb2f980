/* The file of deeds comes in; out comes for each of its words the line that it stands in.
 *
 *     attack assault raid =operation
 *
 * "the raid" and "these attacks" may be one deed; so may "the operation", and "operating" may not.
 */
#include "loader.h"
#include "spelling.h"

#include <string.h>

/* The place of a word in the tables: by itself where it is marked with "=", else by its stem. */
static void **place_of(const Loader *loader, const char *word)
{
    AltLexicon *lexicon = loader->lexicon;
    bool exact = *word == '=';
    const char *key = small_letters(loader->arena, word + exact);
    size_t length = strlen(key);
    if (!exact) {
        const char *stem = loader_stem(loader, key, &length);
        key = arena_copy(loader->arena, stem, length);
    }
    sieve_add(&lexicon->known, text_hash(key, length));
    return table_place(loader->arena, exact ? &lexicon->deed_words : &lexicon->deed_stems, key, length);
}

static void add_deed(const Loader *loader, const Lines *lines, Deed *deed)
{
    Cut cut = cut_words(loader->arena, lines->columns[0]);
    for (uint32_t i = 0; i < cut.count; i++) {
        void **place = place_of(loader, cut.words[i]);
        const Deed *known = *place;
        if (known && known != deed)
            LINE_PROBLEM(lines, lines->columns[0], "'%s' stands in line %u too; a word names one deed", cut.words[i],
                    known->entry->line);
        *place = deed;
    }
}

void load_deeds(Loader *loader, const File *file)
{
    Lines lines = loader_lines(loader, file);
    while (lines_next(&lines)) {
        lines_cut(&lines);
        Deed *deed = arena_alloc(loader->arena, sizeof *deed);
        *deed = (Deed){
                .entry = loader_entry(loader, &lines, lines.columns[0]), .number = loader->lexicon->deed_count++};
        add_deed(loader, &lines, deed);
    }
}
