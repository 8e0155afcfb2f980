/* What an act is about: the content words of what it says, by their stems.
 *
 * "accused Azerbaijan of leaving mines along the river bank": leave, mine, river, bank. Names of actors, the words that
 * frame a sentence and those that only point at a claim ("the allegations") do not count.
 * Words for one deed mean one thing: what "a raid" says, "the operation" says too (lexicons/en/deeds.txt).
 */
#ifndef ALT_GIST_H
#define ALT_GIST_H

#include "base/arena.h"
#include "lexicon/classes.h"

#include <alteram/document.h>
#include <stdbool.h>

/* Content words in common that tell one charge from another; one ("troops") stands in most of a border dispute. */
enum { ENOUGH_SHARED = 2 };

/* Two lists of numbers, each sorted and without repetition. */
typedef struct Gist {
    uint32_t *stems; /* `Form.number` of one document */
    uint32_t count;
    uint32_t *meanings; /* the same, with one number for all words that name one deed */
    uint32_t meaning_count;
} Gist;

/* The gists of all acts of a document, in their order; they live in the arena. */
Gist *find_gists(Arena *arena, const AltDocument *document);

/* How many meanings two gists of one document share. */
uint32_t count_shared(const Gist *a, const Gist *b);

/* Whether two gists name one deed, and one of them says little beside: "condemned |the raid|". */
bool name_one_deed(const Gist *a, const Gist *b);

/* The first noun of some word class in what an act says, "allegations" in "dismissed the allegations" for CLASS_CLAIM;
 * ALT_NONE where none is. */
uint32_t noun_in_content(const AltDocument *document, const AltAct *act, Classes classes);

#endif
