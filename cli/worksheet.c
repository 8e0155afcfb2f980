/* `alteram worksheet FILE`: an exercise for a class on one article, or with --key its answers. */
#include "commands.h"
#include "complain.h"
#include "session.h"

#include <stdlib.h>

/* The one article that a worksheet is made on. */
typedef struct Only {
    AltDocument *document;
    bool more;
} Only;

static bool keep_first(void *context, AltDocument *document)
{
    Only *only = context;
    only->more = only->document != NULL;
    if (only->more)
        alt_document_free(document);
    else
        only->document = document;
    return !only->more;
}

static void write_sheet(Session *session, const AltDocument *document)
{
    const Options *options = session->options;
    AltComparison *comparison = alt_comparison_new(&document, 1);
    const AltReport *sheet = alt_worksheet_new(
            comparison, &(AltWorksheetOptions){.level = options->level, .seed = options->seed, .key = options->key});
    size_t length = 0;
    char *bytes = alt_report_render(sheet, options->format, NULL, &length);
    output_write(&session->output, bytes, length);
    free(bytes);
    alt_comparison_free(comparison);
}

static void make_sheet(Session *session)
{
    Only only = {NULL, false};
    session_read(session, keep_first, &only);
    if (only.more) {
        complain("a worksheet is made on one article; there are more");
        session_note(session, STATUS_TROUBLE);
    }
    if (only.document)
        write_sheet(session, only.document);
    alt_document_free(only.document);
}

int run_worksheet(const Options *options)
{
    Session session;
    if (session_open(&session, options) && output_open(&session.output, options->output)) {
        make_sheet(&session);
        if (!output_close(&session.output))
            session_note(&session, STATUS_TROUBLE);
    } else {
        session_note(&session, STATUS_TROUBLE);
    }
    return session_close(&session);
}
