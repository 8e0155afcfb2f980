/* A word comes in, in small letters or as its stem; what the lexicon knows of it goes out. */
#include "lexicon.h"

const Word *lexicon_word(const AltLexicon *lexicon, const char *lower, size_t length)
{
    return table_find(&lexicon->words.table, lower, length);
}

const Word *lexicon_stem(const AltLexicon *lexicon, const char *stem, size_t length)
{
    return table_find(&lexicon->stems.table, stem, length);
}

uint32_t lexicon_verb(const AltLexicon *lexicon, const char *base)
{
    const Word *word = lexicon_word(lexicon, base, strlen(base));
    if (word && word->verb != ALT_NONE && strcmp(lexicon->verbs.items[word->verb].base, base) == 0)
        return word->verb;
    if (word && word->other_verb != ALT_NONE && strcmp(lexicon->verbs.items[word->other_verb].base, base) == 0)
        return word->other_verb;
    return ALT_NONE;
}
