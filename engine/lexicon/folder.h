/* The files of a lexicon: a folder of the disk, or those built into the program. */
#ifndef ALT_FOLDER_H
#define ALT_FOLDER_H

#include "base/arena.h"
#include "base/list.h"

#include <alteram/problems.h>
#include <stdbool.h>
#include <stddef.h>

/* Where a line stands. */
typedef struct Origin {
    const char *path;
    uint32_t line; /* from 1 */
} Origin;

typedef struct File {
    const char *name; /* inside the folder: "en/cues.txt" */
    const char *path; /* as shown to users: "lexicons/en/cues.txt" */
    const char *bytes;
    size_t length;
    uint32_t lines_before; /* of the file on the disk, where this is only a part of it */
    const Origin *origins; /* of each line, where they come from several files; else null */
} File;

typedef LIST(File) Files;

/* Reads all files of a folder and of its subfolders whose names end in `ending` (".txt"), sorted by name in byte order.
 * Hidden files are passed over. False, with a problem, where something cannot be read. */
bool read_folder(Arena *arena, Files *files, const char *folder, const char *ending, AltProblems *problems);

/* Reads one file, or complains. */
bool read_file(Arena *arena, File *file, const char *path, AltProblems *problems);

/* The file of that name, or null. */
const File *find_file(const Files *files, const char *name);

#endif
