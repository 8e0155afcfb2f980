/* Lexicons: what alteram knows about English, countries and disputes.
 *
 *     AltProblems problems = {0};
 *     AltLexicon *lexicon = NULL;
 *     if (!alt_lexicon_load(&lexicon, NULL, &problems)) { ... print problems ... }
 *     const AltPack *pack = alt_lexicon_pack(lexicon, "armenia-azerbaijan");
 *     ...
 *     alt_lexicon_free(lexicon);
 */
#ifndef ALTERAM_LEXICON_H
#define ALTERAM_LEXICON_H

#include <alteram/problems.h>
#include <alteram/span.h>
#include <stdbool.h>
#include <stdint.h>

/* Everything read from a folder of lexicons. Built once, then only read: it may be shared between threads. */
typedef struct AltLexicon AltLexicon;

/* A day as year * 10000 + month * 100 + day, such as 20180508; 0 where it is not known. Days compare as numbers. */
typedef uint32_t AltDay;

/* A side of a dispute. */
typedef struct AltParty {
    const char *id;    /* "armenia" */
    const char *label; /* "Armenia" */
} AltParty;

/* Somebody who speaks for a party: a line of a pack. */
typedef struct AltActor {
    const char *name; /* the first of its names, the one that is shown */
    const char *role; /* "prime minister"; null where the line gives none */
    uint32_t party;   /* index into AltPack.parties */
    AltDay from;      /* first day of the role, 0 where open */
    AltDay until;     /* last day of the role, 0 where open */
    const char *path; /* where the line stands: the file as it is shown to users */
    uint32_t line;    /* from 1 */
} AltActor;

/* A contested term: one way to name a thing for which the sides have words of their own. It says who uses it, and
 * never which is right. */
typedef struct AltTerm {
    const char *text;     /* the first of its wordings, the one that is shown: "Artsakh" */
    const char *referent; /* what it names, in the words of the pack: "the region"; terms of one thing share the text */
    uint32_t party;       /* whose word it is: index into AltPack.parties; ALT_NONE where several sides use it */
    const char *path;     /* where the line stands: the file as it is shown to users */
    uint32_t line;        /* from 1 */
} AltTerm;

/* The parties of one dispute and who speaks for them. Read-only after loading. */
typedef struct AltPack {
    const char *id;    /* the file's name without folder and ending: "armenia-azerbaijan"; "world" */
    const char *title; /* "Armenia and Azerbaijan" */
    const char *path;  /* where it was read from */
    const AltParty *parties;
    uint32_t party_count;
    const AltActor *actors;
    uint32_t actor_count;
    const AltTerm *terms; /* in the order of the file; null where the pack has none */
    uint32_t term_count;
    const struct Names *names;    /* how actors are found in a text; private to the engine */
    const struct Names *wordings; /* how terms are, likewise */
} AltPack;

/* Reads a folder of lexicons, or the built-in ones where `folder` is null; the same as
 * `alt_lexicon_load_layers` with one path, or none.
 * On success `*out` is the caller's, to be freed with `alt_lexicon_free`. On failure it is null and every bad line of
 * every file stands in `problems`. */
bool alt_lexicon_load(AltLexicon **out, const char *folder, AltProblems *problems);

/* Where a lexicon comes from: what all begins with, and what was laid over it. */
typedef struct AltLayer {
    const char *path;  /* as given; "built in" for the lexicon that comes with the library */
    uint32_t added;    /* lines of new entries */
    uint32_t replaced; /* lines that took the place of others */
    uint32_t removed;  /* lines that are gone */
} AltLayer;

/* Reads lexicons in layers: each path is laid over those before it, the first over the lexicon built in, so that later
 * ones win, line by line. A path is a folder of the shape of lexicons/, or one file whose headings ("== en/cues.txt")
 * name the files of it that are changed. A folder with a language.txt is a whole lexicon and starts over.
 * `paths` may be null where `count` is 0. Success and failure are as for `alt_lexicon_load`. */
bool alt_lexicon_load_layers(AltLexicon **out, const char *const *paths, size_t count, AltProblems *problems);

/* The layers in force, first the one that all begins with; their number in `*count`. They live as long as the
 * lexicon. */
const AltLayer *alt_lexicon_layers(const AltLexicon *lexicon, uint32_t *count);

/* Frees a lexicon with its packs. Null is fine. No document made with it may be used afterwards. */
void alt_lexicon_free(AltLexicon *lexicon);

/* The dispute packs of a lexicon, sorted by id; their number in `*count`. They live as long as the lexicon. The pack
 * of all countries, "world", is not among them; `alt_lexicon_pack` gives it. */
const AltPack *const *alt_lexicon_packs(const AltLexicon *lexicon, uint32_t *count);

/* The pack of that id ("world" included), or null. It lives as long as the lexicon. */
const AltPack *alt_lexicon_pack(const AltLexicon *lexicon, const char *id);

/* Reads one more pack from a file. On success `*out` is the caller's, to be freed with `alt_pack_free` before the
 * lexicon; on failure it is null and every bad line stands in `problems`. */
bool alt_pack_load(AltPack **out, const AltLexicon *lexicon, const char *path, AltProblems *problems);

/* Frees a pack made by `alt_pack_load`. Null is fine. */
void alt_pack_free(AltPack *pack);

/* SHA-256 of the lexicon's files (names and bytes, in sorted order) as 64 hexadecimal digits. Lives as long as the
 * lexicon. */
const char *alt_lexicon_hash(const AltLexicon *lexicon);

#endif
