/* Paths come in, articles go out, one after the other: the walk through folders, archives and corpora.
 *
 * It keeps a stack of readers. The topmost finds the next thing: an article goes out, a file or a stream is looked at
 * and gets a reader of its own on top, and where a reader has nothing more the one below goes on.
 */
#include "formats.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Archives in archives; more is a trick or a mistake. */
#define MOST_PACKINGS 5

struct AltInput {
    Reader *top;
    Fields fields;
    char *stdin_name;
};

/* ---- the stack ---- */

/* Puts a reader on top. Takes over name and stream. */
static Reader *push(AltInput *input, const Format *format, char *name, Stream *stream)
{
    Reader *reader = allocate(sizeof *reader), *outer = input->top;
    *reader = (Reader){.format = format, .outer = outer, .name = name, .stream = stream, .fields = &input->fields};
    if (outer) {
        reader->encoding = outer->encoding;
        reader->unasked = outer->unasked;
        reader->packings = outer->packings;
    }
    input->top = reader;
    return reader;
}

static void pop(AltInput *input)
{
    Reader *reader = input->top;
    input->top = reader->outer;
    if (reader->format->close)
        reader->format->close(reader);
    stream_close(reader->stream);
    free(reader->name);
    free(reader);
}

/* The trouble of a reader that has nothing more to give, as the last of its articles; null where all went well. What
 * is wrong inside is not told once more for what is around it. */
static AltArticle *last_trouble(Reader *reader)
{
    bool any = reader->stream && reader->stream->trouble;
    AltArticle *article = any && !reader->told ? article_of_trouble(reader->name, reader->stream->trouble) : NULL;
    if (any && reader->outer)
        reader->outer->told = true;
    return article;
}

/* ---- entering things ---- */

/* Looks at a stream and puts its reader on top; gives an article where there is trouble. Takes over all. */
static AltArticle *enter_stream(AltInput *input, char *name, Stream *stream, const char *encoding)
{
    Head head = {NULL, stream_peek(stream, HEAD_SIZE), &input->fields};
    head.bytes = stream->bytes;
    bool own = input->top->unasked && is_own(head);
    const Format *format = own ? NULL : format_of(head);
    const char *trouble = NULL;
    if (head.length == 0)
        trouble = stream->trouble ? stream->trouble : "empty file";
    else if (!format)
        trouble = "neither a text, nor a page, nor a corpus";
    else if (input->top->packings > MOST_PACKINGS)
        trouble = "an archive in too many archives";
    if (!trouble) {
        Reader *reader = push(input, format, name, stream);
        reader->encoding = encoding ? encoding : reader->encoding;
        return NULL;
    }
    AltArticle *article = article_of_trouble(name, trouble);
    article->unasked = input->top->unasked && head.length > 0 && !format;
    input->top->told |= stream->trouble != NULL;
    free(name);
    stream_close(stream);
    return article;
}

static AltArticle *trouble_at(char *path)
{
    AltArticle *article = article_of_trouble(path, trouble_of(errno));
    free(path);
    return article;
}

static AltArticle *enter_folder(AltInput *input, char *path)
{
    size_t count = 0;
    char **paths = folder_paths(path, &count);
    if (!paths)
        return trouble_at(path);
    Reader *reader = push(input, &paths_format, path, NULL);
    paths_open(reader, paths, count);
    reader->unasked = true;
    return NULL;
}

/* Pipes are read like files, and without waiting for a writer to come back. */
static AltArticle *enter_path(AltInput *input, char *path)
{
    bool standard = strcmp(path, "-") == 0 && !input->top->outer;
    if (standard) {
        free(path);
        return enter_stream(input, copy_text(input->stdin_name), stream_of_file(STDIN_FILENO), NULL);
    }
    int handle = open(path, O_RDONLY | O_CLOEXEC);
    struct stat state;
    if (handle < 0 || fstat(handle, &state) != 0)
        return trouble_at(path);
    if (!S_ISDIR(state.st_mode))
        return enter_stream(input, path, stream_of_file(handle), NULL);
    close(handle);
    return enter_folder(input, path);
}

/* ---- the interface ---- */

AltInput *alt_input_open(const char *const *paths, size_t count, const AltInputOptions *options)
{
    AltInput *input = allocate(sizeof *input);
    char **copies = allocate(count * sizeof *copies);
    for (size_t i = 0; i < count; i++)
        copies[i] = copy_text(paths[i]);
    input->stdin_name = copy_text(options && options->stdin_name ? options->stdin_name : "-");
    free(fields_read(&input->fields, options ? options->fields : NULL));
    paths_open(push(input, &paths_format, copy_text(""), NULL), copies, count);
    return input;
}

AltArticle *alt_input_next(AltInput *input)
{
    AltArticle *article = NULL;
    while (input->top && !article) {
        Found found = {0};
        if (!input->top->format->next(input->top, &found)) {
            article = last_trouble(input->top);
            pop(input);
        } else if (found.path) {
            article = enter_path(input, found.path);
        } else if (found.stream) {
            article = enter_stream(input, found.name, found.stream, found.encoding);
        } else {
            article = found.article;
        }
    }
    return article;
}

void alt_input_close(AltInput *input)
{
    if (!input)
        return;
    while (input->top)
        pop(input);
    fields_free(&input->fields);
    free(input->stdin_name);
    free(input);
}

char *alt_input_fields_check(const char *list)
{
    Fields fields;
    char *wrong = fields_read(&fields, list);
    fields_free(&fields);
    return wrong;
}
