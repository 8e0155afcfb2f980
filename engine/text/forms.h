/* The different words of one document, each with what the lexicon knows of it; tokens share them. */
#ifndef ALT_FORMS_H
#define ALT_FORMS_H

#include "lexicon/lexicon.h"

#include <stdbool.h>

typedef struct Forms Forms;

/* Makes an empty table in the arena; end it with `forms_close`. The forms live on in the arena. */
Forms *forms_open(const AltLexicon *lexicon, Arena *arena);

/* Gives back the stemmer. The table must not be used afterwards. */
void forms_close(Forms *forms);

/* The form of a word in small letters, made where it is new. Marks and numbers (`is_word` false) are their own stem. */
const Form *forms_get(Forms *forms, const char *lower, size_t length, bool is_word);

#endif
