/* Files, folders and corpora come in, analysed documents go out, one after the other.
 *
 * A file that cannot be read costs one line on standard error and the exit status, never the other files: with
 * "a.txt missing.txt b.txt" the acts of a.txt and b.txt are printed. Nor does one that is too large for the memory.
 */
#include "complain.h"
#include "jobs.h"
#include "progress.h"
#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_NOTES 10 /* on encodings; of a corpus they are counted in the summary */

/* What became of one article. */
typedef struct Reading {
    AltArticle *article;
    AltDocument *document; /* null where there is none */
    AltOutcome outcome;
} Reading;

/* What a document is made of, and where it goes. */
typedef struct Making {
    const Session *session;
    Reading *reading;
} Making;

typedef struct Run {
    Session *session;
    AltInput *input;
    bool (*take)(void *context, AltDocument *document);
    void *context;
    bool ended; /* before its end, because the output failed */
    Progress progress;
} Run;

/* ---- reading ---- */

/* Passes by what an earlier run has done, which has been counted. */
static void skip_articles(AltInput *input, size_t count)
{
    for (AltArticle *article; count > 0 && (article = alt_input_next(input)); count--)
        alt_article_free(article);
}

static void *next_article(void *context)
{
    return alt_input_next(((const Run *)context)->input);
}

static void make_document(void *context)
{
    const Making *it = context;
    it->reading->document = alt_document_of(it->session->lexicon, it->session->pack, it->reading->article);
}

static void *read_article(void *context, void *article)
{
    const Session *session = ((const Run *)context)->session;
    Reading *reading = calloc(1, sizeof *reading);
    if (!reading) {
        alt_article_free(article);
        return NULL;
    }
    reading->article = article;
    reading->outcome = alt_try(make_document, &(Making){session, reading}, NULL);
    return reading;
}

static void drop_reading(void *result)
{
    Reading *reading = result;
    alt_document_free(reading->document);
    alt_article_free(reading->article);
    free(reading);
}

/* ---- telling what became of them ---- */

static const char *shown_name(const char *name)
{
    return strcmp(name, "-") == 0 ? "standard input" : name;
}

/* Counts an article that is none. What nobody asked for is passed over without a word. */
static void note_trouble(Session *session, const Reading *reading)
{
    const AltArticle *article = reading->article;
    bool read = reading->outcome == ALT_DONE;
    if (read && article->unasked) {
        session->counts.passed_over++;
        return;
    }
    session->counts.troubles++;
    complain("%s: %s", shown_name(article->name), read ? article->trouble : alt_outcome_text(reading->outcome));
    session_note(session, STATUS_TROUBLE);
}

static void note_document(Session *session, const AltDocument *document)
{
    session->counts.articles++;
    if (strcmp(document->encoding, "UTF-8") == 0)
        return;
    session->counts.converted++;
    if (session->counts.converted <= MOST_NOTES && !session->options->quiet)
        complain("%s: converted from %s", shown_name(document->name), document->encoding);
}

/* Adds "3 could not be read" where there are any. */
static void add_count(char *line, size_t size, size_t count, const char *what)
{
    size_t length = strlen(line);
    if (count > 0)
        snprintf(line + length, size - length, ", %zu %s", count, what);
}

/* Sums up, where there was more than the files on the command line. */
static void print_summary(const Session *session)
{
    const Counts *counts = &session->counts;
    size_t all = counts->articles + counts->troubles + counts->passed_over;
    if (session->options->quiet || all <= session->options->file_count)
        return;
    char line[200];
    snprintf(line, sizeof line, "%zu article%s read", counts->articles, counts->articles == 1 ? "" : "s");
    add_count(line, sizeof line, counts->troubles, "could not be read");
    add_count(line, sizeof line, counts->passed_over, "without an article passed over");
    add_count(line, sizeof line, counts->converted, "converted from another encoding");
    complain("%s", line);
}

static bool take_reading(void *context, void *result)
{
    Run *run = context;
    Reading *reading = result;
    AltDocument *document = reading->document;
    if (document)
        note_document(run->session, document);
    else
        note_trouble(run->session, reading);
    progress_step(&run->progress, run->session->counts.articles, reading->article->name);
    alt_article_free(reading->article);
    free(reading);
    run->ended = document && !run->take(run->context, document);
    return !run->ended;
}

/* What was being read is left as it is: nobody knows how far its reader came. */
static void note_lack(Session *session)
{
    complain("out of memory%s", session->options->jobs > 1 ? "; fewer jobs take less (--jobs 1)" : "");
    session_note(session, STATUS_TROUBLE);
}

void session_read(Session *session, bool (*take)(void *context, AltDocument *document), void *context)
{
    const Options *options = session->options;
    const AltInputOptions how = {.stdin_name = options->stdin_name, .fields = options->fields};
    Run run = {.session = session,
            .input = alt_input_open(options->files, options->file_count, &how),
            .take = take,
            .context = context,
            .progress = progress_begin(options)};
    const Jobs jobs = {next_article, read_article, take_reading, drop_reading, &run};
    skip_articles(run.input, session->skipped);
    bool good = run_jobs(&jobs, options->jobs);
    progress_hide();
    if (good)
        alt_input_close(run.input);
    else
        note_lack(session);
    if (good && !run.ended)
        print_summary(session);
}
