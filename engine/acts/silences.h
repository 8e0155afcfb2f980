/* What the reporter says of those who gave no answer. */
#ifndef ALT_SILENCES_H
#define ALT_SILENCES_H

#include <alteram/document.h>

/* The first silence of somebody whom an accusation or appeal is aimed at, in its sentence or one of the next few; or
 * ALT_NONE. Outsiders are not silent for each other. */
uint32_t silence_after(const AltDocument *document, const AltAct *act);

#endif
