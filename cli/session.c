/* Options come in, analysed documents go out, one after the other.
 *
 * A file that cannot be read costs one line on standard error and the exit status, never the other files: with
 * "a.txt missing.txt b.txt" the acts of a.txt and b.txt are printed.
 */
#include "session.h"

#include "choices.h"
#include "complain.h"
#include "inputs.h"
#include "jobs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LARGEST_TEXT ((size_t)UINT32_MAX - 1) /* bytes: offsets have 32 bits, see alt_document_new */

/* ---- lexicons and packs ---- */

/* Prints "lexicons/en/cues.txt:12:30: expected a kind", the form that editors understand. */
static void print_problems(const AltProblems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const AltProblem *it = &problems->items[i];
        fputs(it->path, stderr);
        if (it->line)
            fprintf(stderr, ":%u", it->line);
        if (it->line && it->column)
            fprintf(stderr, ":%u", it->column);
        fprintf(stderr, ": %s\n", it->message);
    }
}

/* Whether the value of --dispute is meant as a file: it looks like one, or there is one. */
static bool is_path(const char *dispute)
{
    return strpbrk(dispute, "/.") || access(dispute, F_OK) == 0;
}

static bool unknown_pack(const Session *session)
{
    uint32_t count = 0;
    const AltPack *const *packs = alt_lexicon_packs(session->lexicon, &count);
    const char **names = calloc((size_t)count + 1, sizeof *names);
    if (!names)
        abort();
    for (uint32_t i = 0; i < count; i++)
        names[i] = packs[i]->id;
    char hint[CHOICES_SIZE];
    choices_hint(hint, names, count, session->options->dispute);
    complain("no dispute pack '%s'%s", session->options->dispute, hint);
    free(names);
    return false;
}

static bool choose_pack(Session *session, AltProblems *problems)
{
    const char *dispute = session->options->dispute;
    if (!dispute)
        return true;
    session->pack = alt_lexicon_pack(session->lexicon, dispute);
    if (session->pack)
        return true;
    if (!is_path(dispute))
        return unknown_pack(session);
    bool loaded = alt_pack_load(&session->own_pack, session->lexicon, dispute, problems);
    session->pack = session->own_pack;
    return loaded;
}

bool session_open(Session *session, const Options *options)
{
    *session = (Session){.options = options};
    AltProblems problems = {0};
    bool opened = alt_lexicon_load(&session->lexicon, options->lexicons, &problems) && choose_pack(session, &problems);
    print_problems(&problems);
    alt_problems_free(&problems);
    if (!opened)
        session_note(session, STATUS_TROUBLE);
    return opened;
}

/* ---- files ---- */

/* What became of one file. */
typedef struct Reading {
    AltDocument *document; /* null where there is none */
    const char *trouble;
} Reading;

typedef struct Run {
    Session *session;
    bool (*take)(void *context, AltDocument *document);
    void *context;
} Run;

/* Analyses what was read. A file without a sentence, such as a photo, gives no document. */
static void analyse(Reading *reading, const Session *session, const Input *input)
{
    reading->document = alt_document_new(session->lexicon, session->pack, input->name, input->bytes, input->length);
    if (input->length > LARGEST_TEXT)
        reading->trouble = "longer than 4 GiB; the rest is left out";
    if (reading->document->sentences.count > 0)
        return;
    reading->trouble = "no sentence of an article in it";
    alt_document_free(reading->document);
    reading->document = NULL;
}

static void *read_one(void *context, size_t i)
{
    const Session *session = ((const Run *)context)->session;
    Reading *reading = calloc(1, sizeof *reading);
    if (!reading)
        abort();
    Input input = input_read(session->options->files[i], session->options->stdin_name);
    reading->trouble = input.trouble;
    if (!input.trouble)
        analyse(reading, session, &input);
    input_free(&input);
    return reading;
}

static void drop_one(void *result)
{
    Reading *reading = result;
    alt_document_free(reading->document);
    free(reading);
}

static bool take_one(void *context, size_t i, void *result)
{
    Run *run = context;
    Reading *reading = result;
    const char *path = run->session->options->files[i];
    if (reading->trouble) {
        complain("%s: %s", strcmp(path, "-") == 0 ? "standard input" : path, reading->trouble);
        session_note(run->session, STATUS_TROUBLE);
    }
    AltDocument *document = reading->document;
    free(reading);
    return !document || run->take(run->context, document);
}

void session_read(Session *session, bool (*take)(void *context, AltDocument *document), void *context)
{
    Run run = {session, take, context};
    run_jobs(session->options->file_count, session->options->jobs, read_one, take_one, drop_one, &run);
}

/* ---- the end ---- */

void session_note(Session *session, int status)
{
    if (status > session->status)
        session->status = status;
}

void session_check(Session *session, const AltComparison *comparison)
{
    for (uint32_t i = 0; session->options->fail_on_unanswered && i < comparison->exchanges.count; i++)
        if (alt_exchange_unanswered(comparison, &comparison->exchanges.items[i]))
            session_note(session, STATUS_CONDITION);
}

int session_close(Session *session)
{
    alt_pack_free(session->own_pack);
    alt_lexicon_free(session->lexicon);
    return session->status;
}
