/* Names of the actors of a pack where they stand in a text. */
#ifndef ALT_NAMES_H
#define ALT_NAMES_H

#include "lexicon/lexicon.h"

/* What stands at a token: the tokens that a name takes, 0 where there is none, and the actor whom it means; ALT_NONE
 * where it only looks like a name of his, inside a longer one of another country. */
typedef struct FoundName {
    uint32_t count;
    uint32_t actor;
    bool surname; /* it is a person's name there: "Michael |Jordan|" */
} FoundName;

/* What the words around a name say of it, whatever pack it is of; kept from pack to pack. Begin with zeroes. */
typedef struct NameSite {
    uint32_t at, count; /* the tokens of the name */
    bool hidden;        /* it stands inside a longer name of another country: "South |Sudan|" */
    bool surname;       /* as in FoundName */
} NameSite;

/* The longest name of a pack at token `at` of a sentence; `first` is the first name of the pack that begins with the
 * word there (`names_of`), or null. `site` is that of the name looked at last, and becomes that of this one. */
FoundName name_at(const AltDocument *document, const AltPack *pack, const Name *first, AltRange sentence, uint32_t at,
        NameSite *site);

#endif
