/* A sentence that is cut into phrases. Shared by phrases.c, which goes through it, and those that it calls. */
#ifndef ALT_CHUNKING_H
#define ALT_CHUNKING_H

#include "reading.h"

typedef struct Chunker {
    AltDocument *document;
    AltRange sentence;
} Chunker;

/* noun_phrases.c: adds the noun phrase that begins at `first`; the token behind it. */
uint32_t add_noun_phrase(const Chunker *chunker, uint32_t first);

/* rows.c: the phrase that a noun phrase of these tokens, not yet in the list, is joined to: "Armenia" for "and |Baku|";
 * ALT_NONE where it goes on with no row. Names that a comma parts from that phrase are joined to it. */
uint32_t join_row(const Chunker *chunker, AltRange tokens);

/* verb_groups.c: whether a verb group begins at `token`, "not" or an adverb in front of it: "not accused". */
bool opens_verb_group(const Chunker *chunker, uint32_t token);

/* verb_groups.c: adds the verb group that begins at `first`; the token behind it. */
uint32_t add_verb_group(const Chunker *chunker, uint32_t first);

#endif
