/* The different words of the texts read, each with what the lexicon knows of it; tokens share them. */
#ifndef ALT_FORMS_H
#define ALT_FORMS_H

#include "lexicon/lexicon.h"

#include <stdbool.h>

typedef struct Forms Forms;

/* Begins to ask for forms of a document, whose arena it is; end it with `forms_close`. The forms live on as long as
 * both the document and the lexicon. */
Forms *forms_open(const AltLexicon *lexicon, Arena *arena);

/* Ends it. `forms` must not be used afterwards. */
void forms_close(Forms *forms);

/* The form of a word in small letters, made where it is new. Marks and numbers (`is_word` false) are their own stem. */
const Form *forms_get(Forms *forms, const char *lower, size_t length, bool is_word);

#endif
