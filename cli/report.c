/* `alteram report FILE...`: one report on all the files together. */
#include "commands.h"
#include "complain.h"
#include "session.h"
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>

/* The documents of a report, all of which it needs at once. */
typedef struct Documents {
    AltDocument **items;
    uint32_t count;
} Documents;

static bool keep_document(void *context, AltDocument *document)
{
    Documents *documents = context;
    AltDocument **items = realloc(documents->items, ((size_t)documents->count + 1) * sizeof *items);
    if (!items)
        abort();
    documents->items = items;
    documents->items[documents->count++] = document;
    return true;
}

static void free_documents(Documents *documents)
{
    for (uint32_t i = 0; i < documents->count; i++)
        alt_document_free(documents->items[i]);
    free(documents->items);
}

/* The options that change figures, as the method names them: "--dispute armenia-azerbaijan --lexicons mine". */
static char *figure_options(const Options *options)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    if (!out)
        abort();
    const char *gap = options->dispute ? " " : "";
    if (options->dispute)
        fprintf(out, "--dispute %s", options->dispute);
    for (size_t i = 0; i < options->lexicons.count; i++, gap = " ")
        fprintf(out, "%s--lexicons %s", gap, options->lexicons.items[i]);
    fclose(out);
    return text;
}

/* What is made of all documents. */
typedef struct Work {
    Session *session;
    const Documents *documents;
    const char *chosen; /* as in `figure_options` */
    char *bytes;
    size_t length;
} Work;

static void make_report(void *context)
{
    Work *work = context;
    const Options *options = work->session->options;
    const AltRenderOptions render = render_options(options);
    const AltDocument *const *documents = (const AltDocument *const *)work->documents->items;
    AltComparison *comparison = alt_comparison_new(documents, work->documents->count);
    const AltReport *report = alt_report_new(comparison, work->chosen);
    work->bytes = alt_report_render(report, options->format, &render, &work->length);
    session_check(work->session, comparison);
    alt_comparison_free(comparison);
}

static void write_report(Session *session, const Documents *documents)
{
    char *chosen = figure_options(session->options);
    Work work = {.session = session, .documents = documents, .chosen = chosen};
    if (session_try(session, NULL, make_report, &work))
        output_write(&session->output, work.bytes, work.length);
    free(work.bytes);
    free(chosen);
}

static void report_documents(Session *session)
{
    Documents documents = {0};
    session_read(session, keep_document, &documents);
    if (documents.count > 0)
        write_report(session, &documents);
    free_documents(&documents);
}

int run_report(const Options *options)
{
    return run_with_output(options, report_documents);
}
