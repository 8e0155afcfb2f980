/* What the readers and writers of other programs' dictionaries share. */
#ifndef ALT_CONVERTING_H
#define ALT_CONVERTING_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "raw_lines.h"

#include <alteram/lexicon.h>
#include <alteram/problems.h>
#include <stdbool.h>

/* A category of a dictionary of words. */
typedef struct Category {
    const char *name;         /* "affect/negative" where categories stand in one another */
    LIST(const char *) words; /* a star at the end: any word that begins so */
} Category;

/* Whom a name stands for in a file of actors: a code with the days on which it holds. */
typedef struct Role {
    const char *code; /* "ARMGOV"; "~GOV" for agents */
    AltDay from;      /* 0 where open, as `until` */
    AltDay until;
} Role;

typedef struct ForeignActor {
    LIST(const char *) names; /* as written, "NIKOL_PASHINYAN" */
    LIST(Role) roles;
    uint32_t line;
    bool passed_over; /* "[---]": a name that is to mean nobody */
} ForeignActor;

/* A dictionary on its way; readers fill what their format has. */
typedef struct Conversion {
    Arena *arena;
    const char *path;
    AltProblems *problems; /* complaints about single lines; what could be read is converted */
    LIST(Category) categories;
    LIST(ForeignActor) actors;
} Conversion;

/* The category of that name, which is added where it is not there. The pointer is good until the next one is added. */
Category *category_of(Conversion *conversion, const char *name);

void read_liwc(Conversion *conversion, const char *bytes, size_t length);
void read_quanteda(Conversion *conversion, const char *bytes, size_t length);
void read_actors(Conversion *conversion, const char *bytes, size_t length);
void read_classes(Conversion *conversion, const char *bytes, size_t length);

/* Categories as a file of word classes, or as the YAML of quanteda; actors as a dispute pack. */
void write_classes(Conversion *conversion, Buffer *out);
void write_quanteda(Conversion *conversion, Buffer *out);
void write_actors(Conversion *conversion, Buffer *out);

#endif
