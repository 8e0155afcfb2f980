/* The path of a folder comes in; the lexicon files below it go out, in an order that is the same on every machine.
 *
 * "lexicons" gives "disputes/armenia-azerbaijan.txt", "en/cues.txt", "en/verbs.txt", "world/countries.txt".
 */
#include "folder.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What a walk through a folder needs to know. */
typedef struct Walk {
    Arena *arena;
    Files *files;
    const char *folder; /* without a slash at its end */
    const char *ending; /* of the files wanted */
    AltProblems *problems;
} Walk;

static void release_stream(void *stream)
{
    fclose(stream);
}

static void release_folder(void *folder)
{
    closedir(folder);
}

bool read_file(Arena *arena, File *file, const char *path, AltProblems *problems)
{
    FILE *stream = fopen(path, "rb");
    memory_keep(stream, release_stream);
    Buffer bytes = {0};
    char chunk[16384];
    size_t got;
    while (stream && (got = fread(chunk, 1, sizeof chunk, stream)) > 0)
        buffer_add(&bytes, chunk, got);
    bool good = stream && !ferror(stream);
    if (!good)
        alt_problem_add(problems, path, 0, 0, "cannot be read: %s", strerror(errno));
    memory_forget(stream);
    if (stream)
        fclose(stream);
    *file = (File){.name = path,
            .path = path,
            .bytes = arena_copy(arena, bytes.length ? bytes.bytes : "", bytes.length),
            .length = bytes.length};
    buffer_free(&bytes);
    return good;
}

static bool has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name);
    return name[0] != '.' && length > strlen(ending) && strcmp(name + length - strlen(ending), ending) == 0;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool walk(const Walk *task, const char *below, unsigned depth);

/* One name in the folder `below`, which is empty or ends in a slash. */
static bool visit(const Walk *task, const char *below, const char *name, unsigned depth)
{
    const char *inside = arena_format(task->arena, "%s%s", below, name);
    const char *path = arena_format(task->arena, "%s/%s", task->folder, inside);
    if (name[0] != '.' && depth < 2 && is_folder(path)) /* languages, world and disputes lie one below */
        return walk(task, arena_format(task->arena, "%s/", inside), depth + 1);
    if (!has_ending(name, task->ending))
        return true;
    File file;
    bool good = read_file(task->arena, &file, path, task->problems);
    file.name = inside;
    *LIST_ADD(task->arena, task->files) = file;
    return good;
}

static bool walk(const Walk *task, const char *below, unsigned depth)
{
    const char *path = *below ? arena_format(task->arena, "%s/%s", task->folder, below) : task->folder;
    DIR *folder = opendir(path);
    if (!folder) {
        alt_problem_add(task->problems, path, 0, 0, "cannot be read: %s", strerror(errno));
        return false;
    }
    memory_keep(folder, release_folder);
    bool good = true;
    for (struct dirent *entry; (entry = readdir(folder));)
        good = visit(task, below, entry->d_name, depth) && good;
    memory_forget(folder);
    closedir(folder);
    return good;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const File *)a)->name, ((const File *)b)->name);
}

bool read_folder(Arena *arena, Files *files, const char *folder, const char *ending, AltProblems *problems)
{
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/')
        length--;
    Walk task = {arena, files, arena_copy(arena, folder, length), ending, problems};
    bool good = walk(&task, "", 1);
    if (files->count)
        qsort(files->items, files->count, sizeof *files->items, by_name);
    return good;
}

const File *find_file(const Files *files, const char *name)
{
    for (uint32_t i = 0; i < files->count; i++)
        if (strcmp(files->items[i].name, name) == 0)
            return &files->items[i];
    return NULL;
}
