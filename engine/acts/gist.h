/* What an act is about: the content words of what it says, by their stems.
 *
 * "accused Azerbaijan of sending troops across the frontier": send, troop, frontier. Names of actors, the words that
 * frame a sentence and those that only point at a claim ("the allegations") do not count.
 */
#ifndef ALT_GIST_H
#define ALT_GIST_H

#include "base/arena.h"

#include <alteram/document.h>

/* Numbers of stems (`Form.number`) of one document, sorted, each once. */
typedef struct Gist {
    uint32_t *stems;
    uint32_t count;
} Gist;

/* The gists of all acts of a document, in their order; they live in the arena. */
Gist *find_gists(Arena *arena, const AltDocument *document);

/* How many stems two gists of one document share. */
uint32_t count_shared(const Gist *a, const Gist *b);

#endif
