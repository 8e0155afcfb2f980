/* A lexicon file with another one laid over it, line by line. */
#ifndef ALT_OVERLAY_H
#define ALT_OVERLAY_H

#include "folder.h"

/* What a line of the upper file does to the lower one. */
typedef enum ChangeKind {
    CHANGE_ADDS,
    CHANGE_REPLACES,
    CHANGE_REMOVES,
    CHANGE_REPEATS, /* nothing: the line stood there already */
} ChangeKind;

typedef struct Change {
    ChangeKind kind;
    const char *file; /* inside the folder: "en/cues.txt" */
    const char *text; /* the line, without its comment; where it removes: what is gone */
    Origin at;        /* the line of the upper file */
    Origin was;       /* the line of the lower file, its path null where there was none */
} Change;

typedef LIST(Change) Changes;

/* Lays `upper` over `lower`, which has the same name. Lines of new entries go to the end of their section; where
 * `first` says so, as in files of cues, where the first fitting line wins, before all others. Complains about lines
 * that remove what is not there. */
File overlay_file(
        Arena *arena, const File *lower, const File *upper, bool first, Changes *changes, AltProblems *problems);

#endif
