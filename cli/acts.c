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

static void check_answers(Session *session, const AltDocument *document)
{
    if (!session->options->fail_on_unanswered)
        return;
    AltComparison *comparison = alt_comparison_new(&document, 1);
    session_check(session, comparison);
    alt_comparison_free(comparison);
}

static bool write_records(Session *session, const AltDocument *document)
{
    size_t length = 0;
    char *records = alt_records(document, session->options->format, &length);
    bool written = output_write(&session->output, records, length);
    free(records);
    return written;
}

static bool take_document(void *context, AltDocument *document)
{
    Task *task = context;
    Session *session = &task->session;
    bool written = session->options->text ? output_write(&session->output, document->text, document->length)
                                          : write_records(session, document);
    check_answers(session, document);
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
