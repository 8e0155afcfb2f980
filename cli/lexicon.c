/* `alteram lexicon WHAT`: for those who write lexicons. The first argument says what to do with the lexicons in force.
 *
 *     alteram lexicon show             which there are, and what users changed
 *     alteram lexicon show deny        every line that has the word
 *     alteram lexicon hash             their fingerprint, as reports print it
 *     alteram lexicon convert a.dic    a dictionary of another program
 *     alteram lexicon suggest corpus/  speakers and verbs of a corpus that no lexicon knows
 *     alteram lexicon check town.txt   what is wrong with a pack, or with lines of one's own
 */
#include "choices.h"
#include "commands.h"
#include "complain.h"
#include "lexicons.h"
#include "output.h"
#include "session.h"
#include "whole_file.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_OF_MANY 2 /* what a corpus of several files has only once is rarely worth a line */

/* The lexicon in force, and `path` over it where that is not null; null after complaints. */
static AltLexicon *load(const Options *given, const char *path)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    Options options = *given;
    const char **paths = calloc(options.lexicons.count + 1, sizeof *paths);
    if (!paths)
        abort();
    for (size_t i = 0; i < options.lexicons.count; i++)
        paths[i] = options.lexicons.items[i];
    paths[options.lexicons.count] = path;
    options.lexicons = (Values){paths, options.lexicons.count + (path != NULL)};
    lexicons_load(&options, NULL, &lexicon, &problems);
    free(paths);
    print_problems(stderr, &problems);
    alt_problems_free(&problems);
    return lexicon;
}

/* Writes a text and frees it. Gives the exit status. */
static int write_text(const Options *options, char *text, size_t length)
{
    Output output;
    bool written = output_open(&output, options->output);
    if (written) {
        output_write(&output, text, length);
        written = output_close(&output);
    }
    free(text);
    return written ? STATUS_DONE : STATUS_TROUBLE;
}

/* ---- what there is to do ---- */

static int run_show(const Options *options, const char *what)
{
    AltLexicon *lexicon = load(options, NULL);
    if (!lexicon)
        return STATUS_TROUBLE;
    size_t length = 0;
    char *text = alt_lexicon_show(lexicon, what, &length);
    alt_lexicon_free(lexicon);
    if (length)
        return write_text(options, text, length);
    free(text);
    return complain("no line of the lexicons has '%s'", what);
}

static int run_hash(const Options *options, const char *what)
{
    (void)what;
    AltLexicon *lexicon = load(options, NULL);
    if (!lexicon)
        return STATUS_TROUBLE;
    char *line = NULL;
    int length = asprintf(&line, "%s\n", alt_lexicon_hash(lexicon));
    if (length < 0)
        abort();
    alt_lexicon_free(lexicon);
    return write_text(options, line, (size_t)length);
}

/* ---- check ---- */

/* Whether a finding stands in a folder, in a file, or in the examples beside the file. */
static bool is_below(const char *path, const char *given)
{
    const char *dot = strrchr(given, '.');
    bool file = dot && !strchr(dot, '/');
    size_t length = file ? (size_t)(dot - given) : strlen(given);
    return strncmp(path, given, length) == 0;
}

static int tell_findings(const Options *options, const AltProblems *findings, const char *path)
{
    AltProblems told = {0};
    for (size_t i = 0; i < findings->count; i++) {
        const AltProblem *it = &findings->items[i];
        if (!path || is_below(it->path, path))
            alt_problem_add(&told, it->path, it->line, it->column, "%s", it->message);
    }
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    if (!out)
        abort();
    print_problems(out, &told);
    fclose(out);
    int status = write_text(options, text, length);
    if (!options->quiet)
        fprintf(stderr, "%zu found\n", told.count);
    alt_problems_free(&told);
    return status;
}

/* Checks a file as a dispute pack. */
static int check_pack_file(const Options *options, const char *path)
{
    AltLexicon *lexicon = load(options, NULL);
    AltProblems problems = {0}, findings = {0};
    AltPack *pack = NULL;
    int status = STATUS_TROUBLE;
    if (lexicon && alt_pack_load(&pack, lexicon, path, &problems)) {
        alt_lexicon_check(lexicon, pack, &findings);
        status = tell_findings(options, &findings, path);
    }
    print_problems(stderr, &problems);
    alt_problems_free(&problems);
    alt_problems_free(&findings);
    alt_pack_free(pack);
    alt_lexicon_free(lexicon);
    return status;
}

static int run_check(const Options *options, const char *path)
{
    if (path && !is_lexicon_path(path))
        return check_pack_file(options, path);
    AltLexicon *lexicon = load(options, path);
    AltProblems findings = {0};
    if (lexicon)
        alt_lexicon_check(lexicon, NULL, &findings);
    int status = lexicon ? tell_findings(options, &findings, path) : STATUS_TROUBLE;
    alt_problems_free(&findings);
    alt_lexicon_free(lexicon);
    return status;
}

/* ---- convert ---- */

static int run_convert(const Options *options, const char *path)
{
    WholeFile file;
    path = path ? path : "-";
    if (!whole_file_read(&file, path))
        return STATUS_TROUBLE;
    AltProblems problems = {0};
    const char *name = strcmp(path, "-") == 0 ? options->stdin_name : path;
    const char *from = alt_lexicon_format(name, file.bytes, file.length);
    size_t length = 0;
    char *text = alt_lexicon_convert(from, name, file.bytes, file.length, &problems, &length);
    print_problems(stderr, &problems);
    int status = length ? write_text(options, text, length) : complain("%s: nothing to convert in it", name);
    if (!length)
        free(text);
    if (problems.count)
        status = STATUS_TROUBLE;
    alt_problems_free(&problems);
    whole_file_free(&file);
    return status;
}

/* ---- suggest ---- */

static bool take_document(void *context, AltDocument *document)
{
    alt_suggestions_add(context, document);
    alt_document_free(document);
    return true;
}

/* Reads all that stands behind the word "suggest". */
static int run_suggest(const Options *given, const char *first)
{
    Options options = *given;
    static const char *standard_input[] = {"-"};
    options.files = first ? given->files + 1 : standard_input;
    options.file_count = first ? given->file_count - 1 : 1;
    Session session;
    AltSuggestions *all = alt_suggestions_new();
    if (session_open(&session, &options)) {
        session_read(&session, take_document, all);
        size_t length = 0;
        char *text = alt_suggestions_write(all, options.file_count > 1 ? LEAST_OF_MANY : 1, &length);
        session_note(&session, write_text(&options, text, length));
    }
    alt_suggestions_free(all);
    return session_close(&session);
}

/* ---- all of them ---- */

static const struct {
    const char *name;
    size_t most_arguments;                                    /* behind the name */
    int (*run)(const Options *options, const char *argument); /* null where there is none */
} tasks[] = {
        {"check", 1, run_check},
        {"convert", 1, run_convert},
        {"show", 1, run_show},
        {"hash", 0, run_hash},
        {"suggest", SIZE_MAX, run_suggest},
};

#define TASK_COUNT (sizeof tasks / sizeof *tasks)

static int unknown_task(const char *name)
{
    const char *names[TASK_COUNT];
    for (size_t i = 0; i < TASK_COUNT; i++)
        names[i] = tasks[i].name;
    char hint[CHOICES_SIZE];
    choices_hint(hint, names, TASK_COUNT, name ? name : "");
    return name ? complain("'alteram lexicon' has no '%s'%s", name, hint)
                : complain("'alteram lexicon' wants to be told what to do%s", hint);
}

int run_lexicon(const Options *options)
{
    const char *name = options->file_count ? options->files[0] : NULL;
    size_t task = 0;
    while (name && task < TASK_COUNT && strcmp(tasks[task].name, name) != 0)
        task++;
    if (!name || task == TASK_COUNT)
        return unknown_task(name);
    if (options->file_count - 1 > tasks[task].most_arguments)
        return complain(
                "'alteram lexicon %s' does not take '%s'", name, options->files[tasks[task].most_arguments + 1]);
    return tasks[task].run(options, options->file_count > 1 ? options->files[1] : NULL);
}
