/* The persons of a pack, by surname. */
#ifndef ALT_SURNAMES_H
#define ALT_SURNAMES_H

#include "lexicon.h"

/* "Drent" of "Saskia Drent". */
const char *surname_of(const char *name);

/* Fills `persons` of the pack's names with those whom it has by first name and surname. The words of the lexicon tell
 * first names; its world, countries and bodies. */
void find_persons(Arena *arena, const AltLexicon *lexicon, const AltPack *pack, Names *names);

#endif
