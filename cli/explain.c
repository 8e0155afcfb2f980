/* `alteram explain WHAT...`: why acts were coded as they were.
 *
 *     alteram explain border.txt:3         the sentences on the third line of the text
 *     alteram explain border.txt           all its sentences
 *     alteram explain 'Norland denied it.' a sentence
 *     alteram explain deny                 the lines of a cue
 */
#include "commands.h"
#include "complain.h"
#include "session.h"
#include "terminal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* An argument on its way. */
typedef struct Task {
    Session *session;
    uint32_t line; /* of the file; 0 for all of it */
    bool legend;   /* whether the marks were explained already */
} Task;

/* Writes a text and frees it. */
static bool write_text(Session *session, char *text)
{
    bool written = output_write(&session->output, text, strlen(text));
    free(text);
    return written;
}

/* ---- sentences ---- */

/* The sentences that stand on the wanted line, half-open; all of them where none is wanted. */
static AltRange wanted_sentences(const AltDocument *document, uint32_t line)
{
    AltRange range = {document->sentences.count, 0};
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltSpan span = document->sentences.items[i].span;
        if (line && (alt_line_of(document, span.start) > line || alt_line_of(document, span.end) < line))
            continue;
        range.first = i < range.first ? i : range.first;
        range.end = i + 1;
    }
    return range;
}

static bool write_head(Task *task, const AltDocument *document)
{
    const char *legend = task->legend ? "" : alt_explain_legend();
    char *head = NULL;
    if (asprintf(&head, "%s%s, read with the dispute pack %s\n\n", task->legend ? "\n" : legend, document->name,
                document->pack ? document->pack->id : "none")
            < 0)
        abort();
    task->legend = true;
    return write_text(task->session, head);
}

static bool explain_document(void *context, AltDocument *document)
{
    Task *task = context;
    AltRange range = wanted_sentences(document, task->line);
    bool written = true;
    if (range.first < range.end) {
        AltRenderOptions render = render_options(task->session->options);
        written = write_head(task, document)
                && write_text(task->session, alt_explain(document, range.first, range.end, &render));
    } else {
        complain("%s:%u: no sentence of the article on this line", document->name, task->line);
        session_note(task->session, STATUS_TROUBLE);
    }
    alt_document_free(document);
    return written;
}

static void explain_sentence(Task *task, const char *sentence)
{
    Session *session = task->session;
    AltDocument *document =
            alt_document_new(session->lexicon, session->pack, "command line", sentence, strlen(sentence));
    task->line = 0;
    explain_document(task, document);
}

static void explain_file(Task *task, const char *path, uint32_t line)
{
    const Options *options = task->session->options;
    Options one = *options;
    one.files = &path;
    one.file_count = 1;
    task->line = line;
    task->session->options = &one;
    session_read(task->session, explain_document, task);
    task->session->options = options;
}

/* ---- telling arguments apart ---- */

static bool exists(const char *path)
{
    struct stat state;
    return stat(path, &state) == 0;
}

/* The number behind the last colon of "border.txt:3", or 0 where there is none that can be a line. */
static uint32_t line_number(const char *argument)
{
    const char *colon = strrchr(argument, ':');
    char *end = NULL;
    errno = 0;
    unsigned long number = colon && colon[1] >= '0' && colon[1] <= '9' ? strtoul(colon + 1, &end, 10) : 0;
    return end && !*end && !errno && number < UINT32_MAX ? (uint32_t)number : 0;
}

/* Whether an argument that is no file was meant as one: it has no blanks, and a folder, an ending or a line. */
static bool looks_like_file(const char *argument)
{
    const char *dot = strrchr(argument, '.');
    return !strpbrk(argument, " \n") && (strchr(argument, '/') || (dot && dot[1]) || line_number(argument));
}

static void explain_rule(Task *task, const char *lemma)
{
    AltRenderOptions render = render_options(task->session->options);
    char *text = alt_explain_rule(task->session->lexicon, lemma, &render);
    if (text) {
        write_text(task->session, text);
        return;
    }
    const char *meant = alt_rule_suggestion(task->session->lexicon, lemma);
    complain("'%s' is no file, no sentence and no cue%s%s%s", lemma, meant ? "; did you mean '" : "",
            meant ? meant : "", meant ? "'?" : "");
    session_note(task->session, STATUS_TROUBLE);
}

static bool is_rule(const Session *session, const char *argument)
{
    char *text = alt_explain_rule(session->lexicon, argument, NULL);
    free(text);
    return text != NULL;
}

/* Whether an argument is meant as a sentence: several words, or a full stop at its end. */
static bool is_sentence(const char *argument)
{
    size_t length = strlen(argument);
    return strpbrk(argument, " \n") || (length && strchr(".?!\"'", argument[length - 1]));
}

static void explain_file_and_line(Task *task, const char *argument)
{
    uint32_t line = line_number(argument);
    const char *colon = strrchr(argument, ':');
    char *path = line ? strndup(argument, (size_t)(colon - argument)) : strdup(argument);
    if (!path)
        abort();
    explain_file(task, path, line);
    free(path);
}

static void explain_argument(Task *task, const char *argument)
{
    if (strcmp(argument, "-") == 0 || exists(argument))
        explain_file(task, argument, 0);
    else if (looks_like_file(argument))
        explain_file_and_line(task, argument);
    else if (is_sentence(argument) && !is_rule(task->session, argument))
        explain_sentence(task, argument);
    else
        explain_rule(task, argument);
}

static void explain_all(Session *session)
{
    Task task = {.session = session};
    for (size_t i = 0; i < session->options->file_count; i++)
        explain_argument(&task, session->options->files[i]);
}

int run_explain(const Options *options)
{
    return run_with_output(options, explain_all);
}
