/* In whose voice a contested term is used. */
#ifndef ALT_TERM_USES_H
#define ALT_TERM_USES_H

#include <alteram/document.h>

/* The innermost act in whose content a use stands; ALT_NONE for the article's own voice. */
uint32_t act_around_use(const AltDocument *document, const AltTermUse *use);

#endif
