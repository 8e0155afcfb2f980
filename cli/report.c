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

static void write_report(Session *session, AltComparison *comparison)
{
    const Options *options = session->options;
    char *chosen = figure_options(options);
    const AltReport *report = alt_report_new(comparison, chosen);
    const AltRenderOptions render = {.width = options_width(options), .color = options_color(options)};
    size_t length = 0;
    char *bytes = alt_report_render(report, options->format, &render, &length);
    output_write(&session->output, bytes, length);
    free(bytes);
    free(chosen);
}

static void report_documents(Session *session)
{
    Documents documents = {0};
    session_read(session, keep_document, &documents);
    if (documents.count > 0) {
        AltComparison *comparison = alt_comparison_new((const AltDocument *const *)documents.items, documents.count);
        write_report(session, comparison);
        session_check(session, comparison);
        alt_comparison_free(comparison);
    }
    free_documents(&documents);
}

int run_report(const Options *options)
{
    Session session;
    if (session_open(&session, options) && output_open(&session.output, options->output)) {
        report_documents(&session);
        if (!output_close(&session.output))
            session_note(&session, STATUS_TROUBLE);
    } else {
        session_note(&session, STATUS_TROUBLE);
    }
    return session_close(&session);
}
