/* Names by their first word: how a pack keeps what a text can be searched for. */
#ifndef ALT_NAME_TABLE_H
#define ALT_NAME_TABLE_H

#include "lexicon.h"

/* Makes a name of an actor that is in no table yet; `text` lives as long as the arena. Null where it has no words. */
Name *name_new(Arena *arena, const char *text, uint32_t actor);

/* Adds a name. Names of one first word stand longest first, those of one length in the order in which they were added.
 * Gives the first of those. */
const Name *names_add(Arena *arena, Names *names, Name *name);

/* From `first` on, the first other name of exactly the same words as `name`, or null. */
const Name *names_same(const Name *first, const Name *name);

/* The first name in the table that is written like `name`, or null. */
const Name *names_find(const Names *names, const Name *name);

/* Notes in the table of all packs that names of pack number `pack` begin with the word of an entry of its own table. */
void names_add_start(Arena *arena, Table *starts, const TableEntry *entry, uint32_t pack);

/* The first of the names that begins with a form, longer ones first; null where none does. */
const Name *names_of(const Names *names, const Form *form);

/* The same for pack number `pack` of a lexicon, as `NameStart` counts them, by what the form knows already; null also
 * where none has a second word with a bit of `seconds`. */
static inline const Name *names_in_pack(const Form *form, uint32_t pack, uint64_t seconds)
{
    const NameStart *start = form->starts;
    while (start && start->pack != pack)
        start = start->next;
    return start && (start->seconds & seconds) ? start->first : NULL;
}

#endif
