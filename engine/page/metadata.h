/* What a page says of its article outside of it. */
#ifndef ALT_METADATA_H
#define ALT_METADATA_H

#include "tree.h"

#include <alteram/lexicon.h>

/* Each is null, or 0, where the page does not say. All live in the tree's arena. */
typedef struct Metadata {
    const char *title;
    const char *page_title;  /* of the window: often with the outlet behind it */
    const char *description; /* the article in a sentence or two */
    const char *outlet;
    const char *author;
    AltDay date;
    const char *body; /* the text of the article, where the page has it for search engines */
} Metadata;

/* Collects what the tags of the head, the attributes of the body and JSON-LD say. `address` is where the page came
 * from; null where not known. */
Metadata metadata_of(const Tree *tree, const char *address);

/* Adds what JSON-LD says to what is not known yet. Anything that is no JSON says nothing. */
void metadata_add_json(Metadata *metadata, Arena *arena, const char *json);

#endif
