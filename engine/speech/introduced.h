/* Quotations that other words than a cue introduce. */
#ifndef ALT_INTRODUCED_H
#define ALT_INTRODUCED_H

#include "grammar/scene.h"

typedef LIST(AltAttribution) Attributions;

/* Adds the attribution of the sentence's quotation, where a colon or "was how" leads to its speaker; false else. */
bool add_introduced(const Scene *scene, Attributions *done);

#endif
