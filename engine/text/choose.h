/* Which dispute a text is about. */
#ifndef ALT_CHOOSE_H
#define ALT_CHOOSE_H

#include <alteram/document.h>

/* The pack of the document's lexicon whose actors its tokens name most, the first of those that tie; "world" where no
 * pack has two of its parties, and two thirds of the names of the text. */
const AltPack *choose_pack(const AltDocument *document);

#endif
