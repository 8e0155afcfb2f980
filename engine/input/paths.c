/* Folders and the command line come in, paths go out, one after the other.
 *
 * A folder is read whole, with the folders in it, in the order of the bytes of its names, which is the same on every
 * machine. Left out are hidden files (".git"), links to folders, which may lead in circles, and what a browser saves
 * beside a page: "border_files" beside "border.html".
 */
#include "reader.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct Paths {
    char **items;
    size_t count;
    size_t at;
} Paths;

/* ---- folders ---- */

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add_path(Paths *paths, char *path)
{
    if ((paths->count & (paths->count + 1)) == 0) { /* 0, 1, 3, 7 ...: time to double */
        char **items = allocate((paths->count + 1) * 2 * sizeof *items);
        if (paths->count)
            memcpy(items, paths->items, paths->count * sizeof *items);
        free(paths->items);
        paths->items = items;
    }
    paths->items[paths->count++] = path;
}

/* Whether to pass by something in a folder: a link to a folder, or what is neither file nor folder. A file that cannot
 * be read is kept, to be told of. */
static bool is_left_out(const char *path)
{
    struct stat itself, target;
    bool linked = lstat(path, &itself) == 0 && S_ISLNK(itself.st_mode);
    if (stat(path, &target) != 0)
        return false;
    return S_ISDIR(target.st_mode) ? linked : !S_ISREG(target.st_mode);
}

static bool has_path(const Paths *paths, char *path)
{
    bool found = bsearch(&path, paths->items, paths->count, sizeof path, compare_paths) != NULL;
    free(path);
    return found;
}

/* Whether a path is the folder of pictures and scripts that a browser saves beside a page. */
static bool is_page_folder(const Paths *paths, const char *path)
{
    size_t length = strlen(path), ending = strlen("_files");
    if (length <= ending || strcmp(path + length - ending, "_files") != 0)
        return false;
    int stem = (int)(length - ending);
    return has_path(paths, format_text("%.*s.html", stem, path))
            || has_path(paths, format_text("%.*s.htm", stem, path));
}

/* Drops the folders of saved pages from a sorted list. */
static void drop_page_folders(Paths *paths)
{
    bool *dropped = allocate(paths->count * sizeof *dropped);
    for (size_t i = 0; i < paths->count; i++)
        dropped[i] = is_page_folder(paths, paths->items[i]);
    size_t kept = 0;
    for (size_t i = 0; i < paths->count; i++) {
        if (dropped[i])
            free(paths->items[i]);
        else
            paths->items[kept++] = paths->items[i];
    }
    paths->count = kept;
    free(dropped);
}

char **folder_paths(const char *folder, size_t *count)
{
    DIR *directory = opendir(folder);
    if (!directory)
        return NULL;
    const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";
    Paths paths = {.items = allocate(sizeof *paths.items)};
    for (const struct dirent *entry; (entry = readdir(directory));) {
        char *path = entry->d_name[0] == '.' ? NULL : format_text("%s%s%s", folder, slash, entry->d_name);
        if (path && is_left_out(path)) {
            free(path);
            path = NULL;
        }
        if (path)
            add_path(&paths, path);
    }
    closedir(directory);
    qsort(paths.items, paths.count, sizeof *paths.items, compare_paths);
    drop_page_folders(&paths);
    *count = paths.count;
    return paths.items;
}

/* ---- the reader ---- */

void paths_open(Reader *reader, char **items, size_t count)
{
    Paths *paths = allocate(sizeof *paths);
    *paths = (Paths){items, count, 0};
    reader->state = paths;
}

static bool paths_next(Reader *reader, Found *found)
{
    Paths *paths = reader->state;
    if (paths->at == paths->count)
        return false;
    found->path = copy_text(paths->items[paths->at++]);
    return true;
}

static void paths_close(Reader *reader)
{
    Paths *paths = reader->state;
    for (size_t i = 0; i < paths->count; i++)
        free(paths->items[i]);
    free(paths->items);
    free(paths);
}

const Format paths_format = {"folder", NULL, paths_next, paths_close};
