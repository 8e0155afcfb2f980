/* `alteram audit PATH...`: balance over many articles.
 *
 *     alteram audit corpus/                          everything at once
 *     alteram audit --partial a.part corpus/a        or in parts, here and there,
 *     alteram audit --merge a.part b.part            and then put together: the same bytes
 */
#include "commands.h"
#include "complain.h"
#include "session.h"
#include "terminal.h"
#include "whole_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the user's hand coding and topics are read into, and the audit that borrows them. */
typedef struct Task {
    Session *session;
    AltAudit *audit;
    AltCoding *coding;
    AltPack *topics;
} Task;

static void print_problems(const AltProblems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        if (problems->items[i].line)
            complain("%s:%u: %s", problems->items[i].path, problems->items[i].line, problems->items[i].message);
        else
            complain("%s: %s", problems->items[i].path, problems->items[i].message);
}

/* ---- what the audit needs beside the articles ---- */

static bool read_coding(Task *task, AltProblems *problems)
{
    const char *path = task->session->options->validation;
    WholeFile file;
    if (!path)
        return true;
    if (!whole_file_read(&file, path))
        return false;
    bool good = alt_coding_read(&task->coding, file.name, file.bytes, file.length, problems);
    whole_file_free(&file);
    if (good)
        alt_audit_validate(task->audit, task->coding);
    return good;
}

static bool read_topics(Task *task, AltProblems *problems)
{
    const char *path = task->session->options->topics;
    if (!path)
        return true;
    if (!alt_pack_load(&task->topics, task->session->lexicon, path, problems))
        return false;
    alt_audit_topics(task->audit, task->topics);
    return true;
}

/* The options that change what is counted: parts of a corpus must have them in common. */
static char *counting_options(const Options *options)
{
    const char *given[][2] = {{"--dispute", options->dispute}, {"--fields", options->fields},
            {"--topics", options->topics}, {"--validation", options->validation}};
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    if (!memory)
        abort();
    const char *gap = "";
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        if (!given[i][1])
            continue;
        fprintf(memory, "%s%s %s", gap, given[i][0], given[i][1]);
        gap = " ";
    }
    fclose(memory);
    return text;
}

static bool begin(Task *task)
{
    const Options *options = task->session->options;
    const char *unknown = options->by ? alt_audit_unknown_by(options->by) : NULL;
    if (unknown) {
        complain("--by takes outlet, month, topic and party, with commas between them, not '%s'", unknown);
        return false;
    }
    char *counting = counting_options(options);
    task->audit = alt_audit_new(task->session->lexicon, counting);
    free(counting);
    AltProblems problems = {0};
    bool good = read_topics(task, &problems);
    good = read_coding(task, &problems) && good;
    print_problems(&problems);
    alt_problems_free(&problems);
    return good;
}

/* ---- counting ---- */

static bool count_document(void *context, AltDocument *document)
{
    alt_audit_add(((Task *)context)->audit, document);
    alt_document_free(document);
    return true;
}

static void merge_file(Task *task, const char *path)
{
    WholeFile file;
    AltProblems problems = {0};
    bool good =
            whole_file_read(&file, path) && alt_audit_merge(task->audit, file.name, file.bytes, file.length, &problems);
    if (!good)
        session_note(task->session, STATUS_TROUBLE);
    print_problems(&problems);
    alt_problems_free(&problems);
    whole_file_free(&file);
}

static void count_all(Task *task)
{
    const Options *options = task->session->options;
    for (size_t i = 0; options->merge && i < options->file_count; i++)
        merge_file(task, options->files[i]);
    if (!options->merge)
        session_read(task->session, count_document, task);
}

/* ---- writing ---- */

static void write_result(Task *task)
{
    const Options *options = task->session->options;
    const AltAuditOptions summing = {.by = options->by, .each_copy = options->copies == 1, .seed = options->seed};
    const AltAuditResult *result = alt_audit_finish(task->audit, &summing);
    const AltRenderOptions render = render_options(options);
    size_t length = 0;
    char *bytes = alt_audit_render(result, options->format, &render, &length);
    output_write(&task->session->output, bytes, length);
    free(bytes);
}

static bool write_partial(const Task *task)
{
    Output output;
    if (!output_open(&output, task->session->options->partial))
        return false;
    size_t length = 0;
    char *bytes = alt_audit_partial(task->audit, &length);
    output_write(&output, bytes, length);
    free(bytes);
    return output_close(&output);
}

static void run_task(Task *task)
{
    Session *session = task->session;
    count_all(task);
    if (session->options->partial) {
        if (!write_partial(task))
            session_note(session, STATUS_TROUBLE);
        return;
    }
    if (alt_audit_count(task->audit) == 0) {
        complain("no articles to audit");
        session_note(session, STATUS_TROUBLE);
        return;
    }
    if (!output_open(&session->output, session->options->output)) {
        session_note(session, STATUS_TROUBLE);
        return;
    }
    write_result(task);
    if (!output_close(&session->output))
        session_note(session, STATUS_TROUBLE);
}

int run_audit(const Options *options)
{
    Session session;
    Task task = {.session = &session};
    if (session_open(&session, options) && begin(&task))
        run_task(&task);
    else
        session_note(&session, STATUS_TROUBLE);
    alt_audit_free(task.audit);
    alt_coding_free(task.coding);
    alt_pack_free(task.topics);
    return session_close(&session);
}
