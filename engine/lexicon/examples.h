/* The example sentences that stand beside a lexicon file: cues.examples beside cues.txt. */
#ifndef ALT_EXAMPLES_H
#define ALT_EXAMPLES_H

#include "folder.h"
#include "lexicon.h"

/* Finds the examples beside the file that a line comes from. False where there are none. */
bool find_examples(Arena *arena, const AltLexicon *lexicon, const Entry *entry, File *file);

#endif
