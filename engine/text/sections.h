/* Which section of the article each block of a page is. */
#ifndef ALT_SECTIONS_H
#define ALT_SECTIONS_H

#include <alteram/document.h>

/* Fills the sections of all blocks, which have been cut and are body so far, or captions and furniture where a credit
 * showed it; fills title and date. */
void name_sections(AltDocument *document);

#endif
