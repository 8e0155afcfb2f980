/* The lexicon files in force: those built in or of a whole folder, and what users lay over them. */
#ifndef ALT_LAYERS_H
#define ALT_LAYERS_H

#include "overlay.h"

#include <alteram/lexicon.h>

typedef struct Layers {
    Files files; /* in force, sorted by name */
    LIST(AltLayer) layers;
    Changes changes;             /* what the layers change, in their order */
    LIST(uint32_t) change_layer; /* the index of the layer of each change */
    const char *folder;          /* the whole folder that all begins with; null for the files built in */
} Layers;

/* Reads the lexicons at `paths`, later ones over earlier ones, all of them over those built in. A folder with a
 * language.txt is a whole lexicon: it starts over. False, with problems, where something cannot be read. */
bool read_layers(Arena *arena, Layers *layers, const char *const *paths, size_t count, AltProblems *problems);

#endif
