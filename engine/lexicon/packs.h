/* Dispute packs: who speaks for whom. */
#ifndef ALT_PACKS_H
#define ALT_PACKS_H

#include "folder.h"
#include "lexicon.h"

/* Reads a pack into the arena. Mistakes are listed; what could be read is given. */
AltPack *read_pack(Arena *arena, const File *file, const AltPack *world, AltProblems *problems);

#endif
