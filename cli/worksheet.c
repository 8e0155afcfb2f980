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

/* What is made of it. */
typedef struct Work {
    const Options *options;
    const AltDocument *document;
    char *bytes;
    size_t length;
} Work;

static void render_sheet(void *context)
{
    Work *work = context;
    const Options *options = work->options;
    AltComparison *comparison = alt_comparison_new(&work->document, 1);
    const AltReport *sheet = alt_worksheet_new(
            comparison, &(AltWorksheetOptions){.level = options->level, .seed = options->seed, .key = options->key});
    work->bytes = alt_report_render(sheet, options->format, NULL, &work->length);
    alt_comparison_free(comparison);
}

static void write_sheet(Session *session, const AltDocument *document)
{
    Work work = {.options = session->options, .document = document};
    if (session_try(session, document->name, render_sheet, &work))
        output_write(&session->output, work.bytes, work.length);
    free(work.bytes);
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
    return run_with_output(options, make_sheet);
}
