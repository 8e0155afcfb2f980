/* A line of "lexicons/en/cues.txt" comes in, the bytes of "lexicons/en/cues.examples" go out: from the folder that the
 * lexicon was read from, or as built in. Only explanations want them, so they are not loaded with the lexicon.
 */
#include "examples.h"

#include "builtin.h"

#include <unistd.h>

static const char builtin_folder[] = "lexicons/"; /* what paths of built-in files are shown to begin with */

/* The path with another ending. */
static const char *path_beside(Arena *arena, const char *path)
{
    const char *dot = strrchr(path, '.');
    size_t length = dot ? (size_t)(dot - path) : strlen(path);
    return arena_format(arena, "%s.examples", arena_copy(arena, path, length));
}

static bool find_builtin(const char *path, File *file)
{
    if (strncmp(path, builtin_folder, strlen(builtin_folder)) != 0)
        return false;
    const char *name = path + strlen(builtin_folder);
    for (size_t i = 0; i < builtin_example_count; i++) {
        const struct BuiltinFile *builtin = &builtin_examples[i];
        if (strcmp(builtin->path, name) != 0)
            continue;
        *file = (File){.name = name, .path = path, .bytes = (const char *)builtin->bytes, .length = builtin->length};
        return true;
    }
    return false;
}

bool find_examples(Arena *arena, const AltLexicon *lexicon, const Entry *entry, File *file)
{
    const char *path = path_beside(arena, entry->path);
    if (!lexicon->sources.folder && find_builtin(path, file))
        return true;
    AltProblems unseen = {0}; /* a folder without examples is as good as any */
    bool found = access(path, R_OK) == 0 && read_file(arena, file, path, &unseen);
    alt_problems_free(&unseen);
    return found;
}
