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

/* joined_groups.c, of a group at `first` that goes on with one before it. */

/* "urged them to pay and |say| sorry": a bare form that the finite verb, in the past or of one person, cannot go
 * with. */
bool goes_on_infinitive(const Chunker *chunker, uint32_t first);

/* "hoped they would pay and |deny| nothing": a bare form that goes on with a modal verb, where no other verb of the
 * sentence is a bare form that it could go on with. */
bool goes_on_modal(const Chunker *chunker, uint32_t first);

/* "was fined and |told| to pay", "was seized and |accused| of theft": a participle that goes on with a passive, and has
 * nobody behind it to whom it is done; not "was fined and |told| them to pay". */
bool goes_on_passive(const Chunker *chunker, AltRange tokens);

#endif
