/* Puts a pack together, party by party and actor by actor, and watches that nobody speaks for two parties. */
#ifndef ALT_PACK_BUILDER_H
#define ALT_PACK_BUILDER_H

#include "lexicon.h"
#include "lines.h"

typedef struct PackBuilder {
    Arena *arena;
    const Lines *lines;        /* the line at hand: where complaints point to and where actors come from */
    const AltLexicon *lexicon; /* whose world @world takes from; null for the world itself */
    const char *section;       /* of the file at hand, where its sections say nothing of parties; or null */
    AltPack *pack;
    Names *names;
    Names *wordings;
    LIST(AltParty) parties;
    LIST(AltActor) actors;
    LIST(AltTerm) terms;
} PackBuilder;

/* Begins an empty pack. `lexicon` may be null, as it is for the world. */
PackBuilder builder_open(Arena *arena, const AltLexicon *lexicon, const char *id, const char *path);

/* Opens a party; complains at `at` where the id is no good, and then gives ALT_NONE. */
uint32_t builder_add_party(PackBuilder *builder, const char *at, const char *id, const char *label);

/* Adds an actor of the party opened last. Gives its index. */
uint32_t builder_add_actor(PackBuilder *builder, AltActor actor);

/* Adds a name of an actor; complains at `at` where it is a name of another party at the same time. */
void builder_add_name(PackBuilder *builder, const char *at, const char *text, uint32_t actor);

/* Adds names parted by commas; complains about empty ones. `text` is cut in place. Gives the first, or null. */
const char *builder_add_names(PackBuilder *builder, char *text, uint32_t actor);

/* Adds a wording of the term added last; complains at `at` where an earlier term has it. */
void builder_add_wording(PackBuilder *builder, const char *at, const char *text);

/* The index of the party with that id, or ALT_NONE. */
uint32_t builder_party(const PackBuilder *builder, const char *id);

/* Ends the pack. */
AltPack *builder_close(PackBuilder *builder);

/* Cuts the piece before `mark` off a text: zero bytes at its end, blanks at its edges left out. `*rest` becomes what
 * follows the mark, or null. */
char *cut_piece(char *text, char mark, char **rest);

#endif
