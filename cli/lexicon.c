/* `alteram lexicon WHAT`: for those who write lexicons. The first argument says what to do with the lexicons in force.
 *
 *     alteram lexicon show             which there are, and what users changed
 *     alteram lexicon show deny        every line that has the word
 *     alteram lexicon hash             their fingerprint, as reports print it
 */
#include "choices.h"
#include "commands.h"
#include "complain.h"
#include "lexicons.h"
#include "output.h"

#include <stdlib.h>
#include <string.h>

/* The lexicon in force; null after complaints. */
static AltLexicon *load(const Options *options)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    lexicons_load(options, NULL, &lexicon, &problems);
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

static int run_show(const Options *options, AltLexicon *lexicon)
{
    const char *what = options->file_count > 1 ? options->files[1] : NULL;
    size_t length = 0;
    char *text = alt_lexicon_show(lexicon, what, &length);
    if (length)
        return write_text(options, text, length);
    free(text);
    return complain("no line of the lexicons has '%s'", what);
}

static int run_hash(const Options *options, AltLexicon *lexicon)
{
    char *line = NULL;
    int length = asprintf(&line, "%s\n", alt_lexicon_hash(lexicon));
    if (length < 0)
        abort();
    return write_text(options, line, (size_t)length);
}

static const struct {
    const char *name;
    size_t most_arguments; /* behind the name */
    int (*run)(const Options *options, AltLexicon *lexicon);
} tasks[] = {
        {"show", 1, run_show},
        {"hash", 0, run_hash},
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
    AltLexicon *lexicon = load(options);
    int status = lexicon ? tasks[task].run(options, lexicon) : STATUS_TROUBLE;
    alt_lexicon_free(lexicon);
    return status;
}
