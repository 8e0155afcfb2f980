/* Names that mean a country in one text and somebody else in another. */
#ifndef ALT_HOMONYMS_H
#define ALT_HOMONYMS_H

#include "lexicon/lexicon.h"

#include <alteram/document.h>

/* The tokens of a text at which the name of a country is a person's surname. */
typedef LIST(uint32_t) Surnames;

/* Takes the matches of names away that mean no country in this text. */
void drop_homonyms(AltDocument *document, const Surnames *surnames);

#endif
