/* The file language.txt of a language comes in; all the files that it names are loaded.
 *
 *     stemmer  english
 *     words    grammar.txt
 *     cues     cues.txt
 *
 * The order of the lines does not matter between kinds: verbs are known before the cues that need them.
 */
#include "base/memory.h"
#include "furniture.h"
#include "loader.h"
#include "suggestion.h"

#include <libstemmer.h>

static void load_furniture(Loader *loader, const File *file)
{
    loader->lexicon->furniture = furniture_read(loader->arena, file, loader->problems);
}

/* How a file is loaded, by the word before its name. In the order of loading. */
static const struct {
    const char *kind;
    void (*load)(Loader *loader, const File *file);
} kinds[] = {
        {"words", load_words},
        {"verbs", load_verbs},
        {"cues", load_cues},
        {"turns", load_turns},
        {"deeds", load_deeds},
        {"furniture", load_furniture},
};

#define KIND_COUNT (sizeof kinds / sizeof *kinds)

static const char *const line_names[] = {"stemmer", "words", "verbs", "cues", "turns", "deeds", "furniture"};

/* One file that language.txt names. */
typedef struct Named {
    const char *kind;
    const File *file;
} Named;

typedef LIST(Named) NamedFiles;

static const char language_file[] = "/language.txt";

static bool is_language(const File *file)
{
    size_t length = strlen(file->name), tail = strlen(language_file);
    return length > tail && strcmp(file->name + length - tail, language_file) == 0;
}

/* The file of the folder's language, or null with a problem. */
static const File *find_language(const Loader *loader, const Files *files)
{
    const File *found = NULL;
    for (uint32_t i = 0; i < files->count; i++) {
        if (!is_language(&files->items[i]))
            continue;
        if (found)
            alt_problem_add(
                    loader->problems, files->items[i].path, 0, 0, "a second language; '%s' is one", found->path);
        found = found ? found : &files->items[i];
    }
    return found;
}

static uint32_t count_stemmers(const char **stemmers)
{
    uint32_t count = 0;
    while (stemmers[count])
        count++;
    return count;
}

static void release_stemmer(void *stemmer)
{
    sb_stemmer_delete(stemmer);
}

/* The stemmer of a name that libstemmer lists, so that only memory can be missing. */
static struct sb_stemmer *open_stemmer(const char *name)
{
    struct sb_stemmer *stemmer = sb_stemmer_new(name, "UTF_8");
    if (!stemmer)
        memory_failed();
    memory_keep(stemmer, release_stemmer);
    return stemmer;
}

static void read_stemmer(Loader *loader, const Lines *lines, const char *name)
{
    const char **stemmers = sb_stemmer_list();
    if (loader->stemmer)
        LINE_PROBLEM(lines, lines->columns[0], "a second stemmer");
    else if (find_name(stemmers, count_stemmers(stemmers), name) == ALT_NONE)
        report_unknown(lines, name, "stemmer", name, stemmers, count_stemmers(stemmers));
    else
        loader->stemmer = open_stemmer(name);
    loader->lexicon->stemmer = name;
}

/* Notes the file that a line names; it stands beside language.txt. */
static void read_named(
        const Loader *loader, const Files *files, const File *language, const Lines *lines, NamedFiles *named)
{
    const char *name = lines->columns[1];
    int folder = (int)(strlen(language->name) - strlen(language_file));
    const File *file = find_file(files, arena_format(loader->arena, "%.*s/%s", folder, language->name, name));
    if (file)
        *LIST_ADD(loader->arena, named) = (Named){lines->columns[0], file};
    else
        LINE_PROBLEM(lines, name, "no file '%s' in the folder of the language", name);
}

static void read_language(Loader *loader, const Files *files, const File *language, NamedFiles *named)
{
    Lines lines = loader_lines(loader, language);
    uint32_t count = sizeof line_names / sizeof *line_names;
    while (lines_next(&lines)) {
        lines_cut(&lines);
        const char *word = lines.columns[0];
        if (find_name(line_names, count, word) == ALT_NONE)
            report_unknown(&lines, word, "line", word, line_names, count);
        else if (lines.column_count < 2)
            lines_missing(&lines, "a name");
        else if (strcmp(word, "stemmer") == 0)
            read_stemmer(loader, &lines, lines.columns[1]);
        else
            read_named(loader, files, language, &lines, named);
    }
}

static void load_kind(Loader *loader, const NamedFiles *named, size_t kind)
{
    for (uint32_t i = 0; i < named->count; i++)
        if (strcmp(named->items[i].kind, kinds[kind].kind) == 0)
            kinds[kind].load(loader, named->items[i].file);
}

void load_language(Loader *loader, const Files *files)
{
    const File *language = find_language(loader, files);
    if (!language) {
        const char *folder = loader->lexicon->sources.folder;
        alt_problem_add(loader->problems, folder ? folder : "lexicons", 0, 0,
                "no language; expected a folder with language.txt, such as en/language.txt");
        return;
    }
    NamedFiles named = {0};
    read_language(loader, files, language, &named);
    if (!loader->stemmer) {
        alt_problem_add(
                loader->problems, language->path, 0, 0, "no stemmer; expected a line such as 'stemmer  english'");
        loader->stemmer = open_stemmer("english"); /* so that the other files can be checked */
    }
    for (size_t kind = 0; kind < KIND_COUNT; kind++)
        load_kind(loader, &named, kind);
}
