/* The counts of a run come in, lines of a small file go out, and the other way round with --resume.
 *
 *     alteram 0.1.0 acts 6c1f...                       the run, by all that its output depends on
 *     300 2 0 0 2 181722                               articles, troubles, passed over, converted, status, bytes
 *     600 2 0 1 2 362009
 *
 * Each line is written when the output before it is with the system, so a run that is killed at any moment has lost at
 * most what came after the last whole line. To go on, the output is cut to the bytes of that line, and as many articles
 * are passed by as it counts.
 */
#include "journal.h"

#include "complain.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ARTICLES_PER_ENTRY 100 /* a second or less of work */

#define COUNTS "%zu %zu %zu %zu %d %zu\n"

/* ---- the run ---- */

/* Adds a file by name, size and time of change, so that another one is noticed. */
static char *with_file(char *run, const char *path)
{
    struct stat state;
    bool known = stat(path, &state) == 0 && S_ISREG(state.st_mode);
    char *longer = NULL;
    if (asprintf(&longer, "%s %s:%lld:%lld", run, path, known ? (long long)state.st_size : 0,
                known ? (long long)state.st_mtime : 0)
            < 0)
        abort();
    free(run);
    return longer;
}

static const char *or_dash(const char *text)
{
    return text ? text : "-";
}

/* All that the output depends on, on one line. */
static char *describe_run(const Session *session)
{
    const Options *options = session->options;
    char *run = NULL;
    if (asprintf(&run, "alteram %s acts %s %s %s %s %s %u", alt_version(), alt_lexicon_hash(session->lexicon),
                options->format, or_dash(options->dispute), or_dash(options->fields), options->text ? "text" : "acts",
                options->fail_on_unanswered)
            < 0)
        abort();
    if (options->dispute)
        run = with_file(run, options->dispute);
    for (size_t i = 0; i < options->file_count; i++)
        run = with_file(run, options->files[i]);
    for (char *c = run; *c; c++)
        *c = *c == '\n' ? ' ' : *c;
    return run;
}

/* ---- reading ---- */

static size_t articles_of(const Session *session)
{
    return session->counts.articles + session->counts.troubles + session->counts.passed_over;
}

/* Takes the last whole entry for where to go on. */
static void take_entries(Journal *journal, Session *session, FILE *file)
{
    char line[200];
    while (fgets(line, sizeof line, file) && strchr(line, '\n')) {
        Counts counts;
        int status = 0;
        size_t length = 0;
        if (sscanf(line, COUNTS, &counts.articles, &counts.troubles, &counts.passed_over, &counts.converted, &status,
                    &length)
                != 6)
            break;
        session->counts = counts;
        session->status = status;
        journal->length = length;
    }
    session->skipped = articles_of(session);
}

/* Reads the journal of an earlier run. False where that is not the same. */
static bool read_journal(Journal *journal, Session *session)
{
    FILE *file = fopen(journal->path, "r");
    if (!file)
        return true;
    char *line = NULL;
    size_t room = 0;
    ssize_t length = getline(&line, &room, file);
    bool same = length > 0 && (size_t)length == strlen(journal->run) + 1
            && memcmp(line, journal->run, strlen(journal->run)) == 0;
    if (same)
        take_entries(journal, session, file);
    else
        complain("%s: of a run with other options, inputs or lexicons; without --resume, this one begins anew",
                journal->path);
    free(line);
    fclose(file);
    return same;
}

bool journal_open(Journal *journal, Session *session)
{
    *journal = (Journal){.run = describe_run(session)};
    if (asprintf(&journal->path, "%s.journal", session->options->output) < 0)
        abort();
    if (!session->options->resume) {
        unlink(journal->path);
        return true;
    }
    bool same = read_journal(journal, session);
    journal->noted = session->skipped;
    if (session->skipped > 0 && !session->options->quiet)
        complain("going on after %zu articles", session->skipped);
    return same;
}

/* ---- writing ---- */

/* Opens the journal for writing: behind what an earlier run wrote, or anew. */
static bool begin(Journal *journal)
{
    journal->file = fopen(journal->path, journal->length > 0 ? "a" : "w");
    if (journal->file && journal->length == 0)
        fprintf(journal->file, "%s\n", journal->run);
    return journal->file != NULL;
}

void journal_note(Journal *journal, Session *session)
{
    size_t articles = articles_of(session);
    if (!journal->path || articles < journal->noted + ARTICLES_PER_ENTRY)
        return;
    journal->noted = articles;
    session->output.resumable = true;
    if ((!journal->file && !begin(journal)) || !output_flush(&session->output))
        return;
    const Counts *counts = &session->counts;
    fprintf(journal->file, COUNTS, counts->articles, counts->troubles, counts->passed_over, counts->converted,
            session->status, session->output.length);
    fflush(journal->file);
}

void journal_close(Journal *journal, bool complete)
{
    if (journal->file)
        fclose(journal->file);
    if (journal->path && complete)
        unlink(journal->path);
    free(journal->path);
    free(journal->run);
    *journal = (Journal){0};
}
