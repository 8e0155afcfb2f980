/* Options and the place of the input come in, a lexicon goes out, made of up to four kinds of layers, later ones over
 * earlier ones:
 *
 *     what is built in
 *     ~/.config/alteram/          the user's own lines, in files of the shape of lexicons/ (XDG_CONFIG_HOME)
 *     .../alteram.lexicon         the project's, in the nearest folder upward from the input
 *     --lexicons PATH             as often as given
 *
 * Where there are none of them, as is usual, the program knows what it came with.
 */
#include "lexicons.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PROJECT_FILE "alteram.lexicon"

/* The paths of a run, which it owns. */
typedef struct Paths {
    char **items;
    size_t count;
} Paths;

static void add_path(Paths *paths, char *path)
{
    char **items = realloc(paths->items, (paths->count + 1) * sizeof *items);
    if (!items || !path)
        abort();
    paths->items = items;
    paths->items[paths->count++] = path;
}

static char *join(const char *folder, const char *name)
{
    char *path = NULL;
    if (asprintf(&path, "%s%s%s", folder, folder[strlen(folder) - 1] == '/' ? "" : "/", name) < 0)
        abort();
    return path;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_file(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

/* ---- the user's own ---- */

/* Looks for the folder of the XDG Base Directory Specification, which wants paths from the root. */
static void add_user_folder(Paths *paths)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    char *folder = NULL;
    if (config && *config == '/')
        folder = join(config, "alteram");
    else if (home && *home == '/')
        folder = join(home, ".config/alteram");
    if (folder && is_folder(folder))
        add_path(paths, folder);
    else
        free(folder);
}

/* ---- the project's ---- */

/* The folder in which the input stands, from the root; null where there is none. The caller frees it. */
static char *folder_of(const char *input)
{
    if (input && is_folder(input))
        return realpath(input, NULL);
    const char *slash = input ? strrchr(input, '/') : NULL;
    char *folder = slash ? strndup(input, slash == input ? 1 : (size_t)(slash - input)) : NULL;
    char *real = realpath(folder && is_folder(folder) ? folder : ".", NULL);
    free(folder);
    return real;
}

/* The path as seen from the current folder where it lies below; `path` is taken over. */
static char *from_here(char *path)
{
    char *here = getcwd(NULL, 0);
    size_t length = here ? strlen(here) : 0;
    if (length > 1 && strncmp(path, here, length) == 0 && path[length] == '/')
        memmove(path, path + length + 1, strlen(path + length + 1) + 1);
    free(here);
    return path;
}

/* Goes upward until a folder has the project's file. */
static void add_project_file(Paths *paths, const char *input)
{
    char *folder = folder_of(input);
    bool searching = folder != NULL;
    while (searching) {
        char *path = join(folder, PROJECT_FILE);
        char *slash = strrchr(folder, '/');
        searching = !is_file(path) && slash && folder[1];
        if (is_file(path))
            add_path(paths, from_here(path));
        else
            free(path);
        if (searching)
            slash[slash == folder] = '\0';
    }
    free(folder);
}

/* ---- all of them ---- */

bool is_lexicon_path(const char *path)
{
    FILE *file = is_folder(path) ? NULL : fopen(path, "r");
    bool found = is_folder(path);
    char *line = NULL;
    size_t room = 0;
    while (file && !found && getline(&line, &room, file) > 0)
        found = strncmp(line, "== ", 3) == 0;
    free(line);
    if (file)
        fclose(file);
    return found;
}

bool lexicons_load(const Options *options, const char *input, AltLexicon **out, AltProblems *problems)
{
    Paths paths = {0};
    if (!options->no_config) {
        add_user_folder(&paths);
        add_project_file(&paths, input);
    }
    for (size_t i = 0; i < options->lexicons.count; i++)
        add_path(&paths, strdup(options->lexicons.items[i]));
    bool loaded = alt_lexicon_load_layers(out, (const char *const *)paths.items, paths.count, problems);
    for (size_t i = 0; i < paths.count; i++)
        free(paths.items[i]);
    free(paths.items);
    return loaded;
}

void print_problems(FILE *out, const AltProblems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const AltProblem *it = &problems->items[i];
        fputs(it->path, out);
        if (it->line)
            fprintf(out, ":%u", it->line);
        if (it->line && it->column)
            fprintf(out, ":%u", it->column);
        fprintf(out, ": %s\n", it->message);
    }
}
