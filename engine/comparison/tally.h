/* How much each party of a document says: the counts that the measures are made from. */
#ifndef ALT_TALLY_H
#define ALT_TALLY_H

#include "base/arena.h"

#include <alteram/document.h>

/* What one party says. */
typedef struct Voice {
    uint32_t party; /* index into the pack's parties, ALT_OTHER, or ALT_NONE where no party is known */
    bool principal; /* a side of the dispute: in the pack, and no mediator */
    uint32_t acts;
    uint32_t kinds[ALT_KIND_COUNT];
    uint32_t words;        /* words in the content of its acts, each counted once */
    uint32_t quoted_words; /* those of them between quotation marks */
    uint32_t speakers;     /* different names */
    uint32_t earliest;     /* byte at which its first act is signalled; ALT_NONE where it has none */
    uint32_t latest;       /* the same of its last act */
    uint32_t headline_acts;
} Voice;

/* All voices of a document: the parties of the pack in their order (of the pack of all countries only those that speak
 * or are addressed), then others, then those whose party is not known. */
typedef struct Tally {
    Voice *voices;
    uint32_t count;
    uint32_t principals;
} Tally;

/* Marks the words in the content of a party's acts, for each token of the document. */
void mark_words(const AltDocument *document, uint32_t party, bool *marks);

/* Counts; the result lives in the arena. */
Tally take_tally(Arena *arena, const AltDocument *document);

#endif
