/* Paths come in, the files in force go out: the built-in ones, with the files of users laid over them in turn.
 *
 * A path is a folder of the same shape as lexicons/ or one file, in which headings name the files that are changed:
 *
 *     == en/cues.txt
 *     SOURCE clap back at TARGET   accusation  forceful
 */
#include "layers.h"

#include "builtin.h"
#include "lines.h"
#include "suggestion.h"

#include <sys/stat.h>

static const char language_name[] = "language.txt";
static const char packs_folder[] = "disputes/";

/* ---- the files built in ---- */

static void list_builtin(Arena *arena, Files *files)
{
    for (size_t i = 0; i < builtin_count; i++) {
        const struct BuiltinFile *builtin = &builtin_files[i];
        *LIST_ADD(arena, files) = (File){.name = builtin->path,
                .path = arena_format(arena, "lexicons/%s", builtin->path),
                .bytes = (const char *)builtin->bytes,
                .length = builtin->length};
    }
}

/* ---- reading one path ---- */

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The name that a heading "== en/cues.txt" gives, or null where the line is none. */
static const char *heading_of(Arena *arena, const char *line, const char *end)
{
    if (end - line < 3 || strncmp(line, "== ", 3) != 0)
        return NULL;
    const char *start = line + 3;
    while (start < end && *start == ' ')
        start++;
    size_t length = 0;
    while (start + length < end && !strchr(" \t\r", start[length]))
        length++;
    return arena_copy(arena, start, length);
}

static bool says_something(const char *line, const char *end)
{
    while (line < end && strchr(" \t\r", *line))
        line++;
    return line < end && *line != '#';
}

/* Cuts one file at its headings into the files that it changes. */
static void cut_at_headings(Arena *arena, const File *whole, Files *files, AltProblems *problems)
{
    const char *limit = whole->bytes + whole->length;
    uint32_t number = 1;
    File *part = NULL;
    for (const char *line = whole->bytes, *end; line < limit; line = end + (end < limit), number++) {
        end = memchr(line, '\n', (size_t)(limit - line));
        end = end ? end : limit;
        const char *name = heading_of(arena, line, end);
        if (name) {
            part = LIST_ADD(arena, files);
            *part = (File){.name = name, .path = whole->path, .bytes = end, .lines_before = number - 1};
        } else if (!part && says_something(line, end)) {
            alt_problem_add(problems, whole->path, number, 1,
                    "expected a heading such as '== en/cues.txt' before the first line");
            return;
        }
        if (part)
            part->length = (size_t)(end - part->bytes);
    }
}

/* Reads what stands at a path. */
static bool read_path(Arena *arena, const char *path, Files *files, AltProblems *problems)
{
    if (is_folder(path))
        return read_folder(arena, files, path, ".txt", problems);
    File whole;
    if (!read_file(arena, &whole, arena_copy(arena, path, strlen(path)), problems))
        return false;
    cut_at_headings(arena, &whole, files, problems);
    return true;
}

/* ---- laying one over the other ---- */

static const File *find_language(const Files *files)
{
    for (uint32_t i = 0; i < files->count; i++) {
        const char *slash = strrchr(files->items[i].name, '/');
        if (slash && strcmp(slash + 1, language_name) == 0)
            return &files->items[i];
    }
    return NULL;
}

/* Whether language.txt lists a file as one of cues or turns, whose order says which line wins. */
static bool is_ordered(Arena *arena, const Files *files, const char *name)
{
    AltProblems unseen = {0}; /* language.txt is read, and complained of, where the lexicon is loaded */
    const File *language = find_language(files);
    bool found = false;
    if (language) {
        Lines lines = lines_of_file(arena, language, &unseen);
        int folder = (int)(strlen(language->name) - strlen(language_name));
        while (lines_next(&lines)) {
            lines_cut(&lines);
            bool ordered = strcmp(lines.columns[0], "cues") == 0 || strcmp(lines.columns[0], "turns") == 0;
            if (lines.column_count > 1 && ordered
                    && strcmp(arena_format(arena, "%.*s%s", folder, language->name, lines.columns[1]), name) == 0)
                found = true;
        }
    }
    alt_problems_free(&unseen);
    return found;
}

/* The line of the heading that names a file; 0 where it is a file of a folder. */
static uint32_t heading_line(const File *file)
{
    size_t path_length = strlen(file->path), length = strlen(file->name);
    bool of_folder = path_length >= length && strcmp(file->path + path_length - length, file->name) == 0;
    return of_folder ? 0 : file->lines_before + 1;
}

/* Complains about a file that changes none of those in force. */
static void report_file(Arena *arena, const Files *files, const File *file, AltProblems *problems)
{
    const char **names = arena_alloc(arena, (files->count + 1) * sizeof *names);
    for (uint32_t i = 0; i < files->count; i++)
        names[i] = files->items[i].name;
    const char *meant = suggest_name(names, files->count, file->name);
    const char *hint = meant ? arena_format(arena, " (did you mean '%s'?)", meant) : "";
    alt_problem_add(problems, file->path, heading_line(file), 0,
            "there is no lexicon file '%s' to change, and new ones must be packs, disputes/NAME.txt%s", file->name,
            hint);
}

/* Adds an empty file where it belongs by its name. */
static File *add_file(Arena *arena, Files *files, const File *upper)
{
    *LIST_ADD(arena, files) = (File){.name = upper->name, .path = upper->path, .bytes = ""};
    uint32_t at = files->count - 1;
    File added = files->items[at];
    for (; at > 0 && strcmp(files->items[at - 1].name, added.name) > 0; at--)
        files->items[at] = files->items[at - 1];
    files->items[at] = added;
    return &files->items[at];
}

/* The file of that name, which is added where it is a new pack; null otherwise. */
static File *file_below(Arena *arena, Files *files, const File *upper)
{
    for (uint32_t i = 0; i < files->count; i++)
        if (strcmp(files->items[i].name, upper->name) == 0)
            return &files->items[i];
    bool pack = strncmp(upper->name, packs_folder, strlen(packs_folder)) == 0 && upper->name[strlen(packs_folder)];
    return pack ? add_file(arena, files, upper) : NULL;
}

static void lay_over(Arena *arena, Layers *layers, const Files *upper, AltProblems *problems)
{
    for (uint32_t i = 0; i < upper->count; i++) {
        const File *file = &upper->items[i];
        File *lower = file_below(arena, &layers->files, file);
        if (lower)
            *lower = overlay_file(
                    arena, lower, file, is_ordered(arena, &layers->files, file->name), &layers->changes, problems);
        else
            report_file(arena, &layers->files, file, problems);
    }
}

/* ---- layers ---- */

/* Counts what the layer added last changes, from the change `first` on. */
static void count_changes(Arena *arena, Layers *layers, uint32_t first)
{
    AltLayer *layer = &layers->layers.items[layers->layers.count - 1];
    for (uint32_t i = first; i < layers->changes.count; i++) {
        ChangeKind kind = layers->changes.items[i].kind;
        layer->added += kind == CHANGE_ADDS;
        layer->replaced += kind == CHANGE_REPLACES;
        layer->removed += kind == CHANGE_REMOVES;
        *LIST_ADD(arena, &layers->change_layer) = layers->layers.count - 1;
    }
}

/* Begins again with a whole lexicon. */
static void start_over(Arena *arena, Layers *layers, const char *path, const Files *files)
{
    *layers = (Layers){.files = *files, .folder = path};
    *LIST_ADD(arena, &layers->layers) = (AltLayer){.path = path ? path : "built in"};
}

bool read_layers(Arena *arena, Layers *layers, const char *const *paths, size_t count, AltProblems *problems)
{
    Files builtin = {0};
    list_builtin(arena, &builtin);
    start_over(arena, layers, NULL, &builtin);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        const char *path = arena_copy(arena, paths[i], strlen(paths[i]));
        Files files = {0};
        if (!read_path(arena, path, &files, problems)) {
            good = false;
            continue;
        }
        if (find_language(&files)) {
            start_over(arena, layers, path, &files);
            continue;
        }
        uint32_t first = layers->changes.count;
        *LIST_ADD(arena, &layers->layers) = (AltLayer){.path = path};
        lay_over(arena, layers, &files, problems);
        count_changes(arena, layers, first);
    }
    return good;
}
