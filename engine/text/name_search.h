/* The longest name of a pack at a place of the text. */
#ifndef ALT_NAME_SEARCH_H
#define ALT_NAME_SEARCH_H

#include "lexicon/name_table.h"

#include <alteram/document.h>

/* The bit of the word behind the first of `left` tokens. */
static inline uint64_t second_of(const AltToken *tokens, uint32_t left)
{
    return left > 1 ? second_bit(tokens[1].form->hash) : UINT64_MAX;
}

/* Whether an actor has its role on the day of the document; nobody knows where that has none. */
bool is_in_office(const AltDocument *document, const AltActor *actor);

/* The longest name of a pack at `tokens`, of which `left` are at hand, or null; `first` is the first name of the pack
 * that begins with the word there. Of those who share a name, who is in office that day, else the first in the pack. */
const Name *longest_name(
        const AltDocument *document, const AltPack *pack, const Name *first, const AltToken *tokens, uint32_t left);

/* The longest name of the world lexicon at `tokens`, of which `left` are at hand, or null. */
const Name *name_of_world(const AltDocument *document, const AltToken *tokens, uint32_t left);

#endif
