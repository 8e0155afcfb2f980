/* How far a noun phrase reaches with what belongs to it, and how far the circumstances between the slots of a frame. */
#ifndef ALT_EXTENTS_H
#define ALT_EXTENTS_H

#include "grammar/scene.h"

enum { LONGEST_GROWTH = 6 }; /* steps a noun phrase may grow: "the |deputy head |of the mission |in the north" */

/* The words of a speaker that the clause has for its subject: "Pashinyan, who took office in 2018" of "Pashinyan, who
 * took office in 2018, on Friday again denied". */
AltRange speaker_of(const Scene *scene, uint32_t clause);

/* A noun phrase with what belongs to it on its right: "|an aide| to the president, Edmon Petrosyan". */
AltRange whole_noun_phrase(const Scene *scene, uint32_t index);

/* A noun phrase behind "by", which what follows may belong to the verb instead: only "of", "in" and "at" are kept. */
AltRange agent_phrase(const Scene *scene, uint32_t index);

/* The token behind a row of noun phrases that begins with phrase `index`: "|Minsk|, Moscow and Kyiv". */
uint32_t end_of_row(const Scene *scene, uint32_t index);

/* One step further to the right: over "of both countries", ", the prime minister,", "(R-Fla.)". The same token where
 * nothing there belongs to the phrase that ends before `end`. */
uint32_t grown(const Scene *scene, uint32_t end);

/* The first token behind "on Friday", "last week", "again": words that say when. */
uint32_t skip_times(const Scene *scene, uint32_t token);

/* The first token behind "on Friday", "in a statement", "at a briefing in Baku": words that say when and where one
 * spoke. */
uint32_t skip_circumstances(const Scene *scene, uint32_t token);

#endif
