/* `alteram acts FILE...`: the acts of each file as records, one document after the other.
 *
 * Documents are freed as soon as they are printed, so a thousand files take no more memory than a few. A run that
 * writes to a file keeps a journal, and goes on with --resume if it was interrupted.
 */
#include "commands.h"
#include "complain.h"
#include "journal.h"
#include "session.h"

#include <stdlib.h>
#include <string.h>

/* A run on its way. */
typedef struct Task {
    Session session;
    Journal journal;
} Task;

/* What is made of one document. */
typedef struct Work {
    Session *session;
    const AltDocument *document;
    char *records;
    size_t length;
} Work;

static void check_answers(Session *session, const AltDocument *document)
{
    if (!session->options->fail_on_unanswered)
        return;
    AltComparison *comparison = alt_comparison_new(&document, 1);
    session_check(session, comparison);
    alt_comparison_free(comparison);
}

static void make_records(void *context)
{
    Work *work = context;
    check_answers(work->session, work->document);
    if (!work->session->options->text)
        work->records = alt_records(work->document, work->session->options->format, &work->length);
}

/* False where the output failed. */
static bool write_document(Session *session, const AltDocument *document)
{
    Work work = {.session = session, .document = document};
    if (!session_try(session, document->name, make_records, &work))
        return true;
    bool written = session->options->text ? output_write(&session->output, document->text, document->length)
                                          : output_write(&session->output, work.records, work.length);
    free(work.records);
    return written;
}

static bool take_document(void *context, AltDocument *document)
{
    Task *task = context;
    Session *session = &task->session;
    bool written = write_document(session, document);
    alt_document_free(document);
    journal_note(&task->journal, session);
    return written;
}

static bool write_header(Session *session)
{
    if (session->options->text)
        return true;
    char *header = alt_records_header(session->options->format);
    bool written = output_write(&session->output, header, strlen(header));
    free(header);
    return written;
}

/* Opens the output; with a journal, if it is a file. */
static bool open_output(Task *task)
{
    Session *session = &task->session;
    const Options *options = session->options;
    if (!output_is_resumable(options->output)) {
        if (options->resume)
            return complain("--resume needs --output FILE, the file of the run to go on with") != STATUS_TROUBLE;
        return output_open(&session->output, options->output);
    }
    return journal_open(&task->journal, session)
            && output_open_resumable(&session->output, options->output, task->journal.length);
}

int run_acts(const Options *options)
{
    Task task = {0};
    Session *session = &task.session;
    bool complete = false;
    if (session_open(session, options) && open_output(&task)) {
        if (session->output.length > 0 || write_header(session))
            session_read(session, take_document, &task);
        complete = output_close(&session->output);
    }
    if (!complete)
        session_note(session, STATUS_TROUBLE);
    journal_close(&task.journal, complete);
    return session_close(session);
}
