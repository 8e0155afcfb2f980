/* Dispute packs: who speaks for whom. */
#ifndef ALT_PACKS_H
#define ALT_PACKS_H

#include "folder.h"
#include "lexicon.h"

/* Reads a pack into the arena; the words and the world of the lexicon are there already. Mistakes are listed; what
 * could be read is given. */
AltPack *read_pack(Arena *arena, const File *file, const AltLexicon *lexicon, AltProblems *problems);

#endif
