/* Which pieces of a page are the article. */
#ifndef ALT_BODY_H
#define ALT_BODY_H

#include "metadata.h"
#include "tree.h"

#include <alteram/document.h>

/* A piece of the article. */
typedef struct BodyPart {
    const char *text; /* `length` bytes, of the tree or of the metadata */
    uint32_t length;
    uint8_t section; /* AltSection */
} BodyPart;

typedef LIST(BodyPart) BodyParts;

/* The headline, where there is one, and what follows it, in order. Empty where the page has no article. */
BodyParts body_of(const Tree *tree, const Metadata *metadata);

#endif
