/* `alteram acts FILE...`: the acts of each file as records, one document after the other.
 *
 * Documents are freed as soon as they are printed, so a thousand files take no more memory than a few.
 */
#include "commands.h"
#include "complain.h"
#include "session.h"

#include <stdlib.h>
#include <string.h>

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
    Session *session = context;
    bool written = session->options->text ? output_write(&session->output, document->text, document->length)
                                          : write_records(session, document);
    check_answers(session, document);
    alt_document_free(document);
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

int run_acts(const Options *options)
{
    Session session;
    if (session_open(&session, options) && output_open(&session.output, options->output)) {
        if (write_header(&session))
            session_read(&session, take_document, &session);
        if (!output_close(&session.output))
            session_note(&session, STATUS_TROUBLE);
    } else {
        session_note(&session, STATUS_TROUBLE);
    }
    return session_close(&session);
}
