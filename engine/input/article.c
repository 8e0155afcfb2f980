/* What a reader found comes in, an article goes out, whose text is made when it is asked for. */
#include "base/memory.h"
#include "formats.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* ---- as it comes ---- */

static AltArticle *article_new(char *name)
{
    AltArticle *article = allocate(sizeof *article);
    article->raw = allocate(sizeof *article->raw);
    article->raw->name = name;
    article->name = name;
    return article;
}

AltArticle *article_found(Reader *reader, char *bytes, size_t length)
{
    reader->count++;
    AltArticle *article = article_new(copy_text(reader->name));
    article->format = reader->format->name;
    article->unasked = reader->unasked;
    article->encoding = reader->encoding;
    article->raw->bytes = bytes;
    article->raw->length = length;
    article->raw->fields = reader->fields;
    article->raw->make = make_text;
    return article;
}

AltArticle *record_found(Reader *reader, char *bytes, size_t length)
{
    AltArticle *article = article_found(reader, bytes, length);
    free(article->raw->name);
    article->raw->name = format_text("%s#%zu", reader->name, reader->count);
    article->name = article->raw->name;
    article->unasked = false;
    return article;
}

AltArticle *article_of_trouble(const char *name, const char *trouble)
{
    AltArticle *article = article_new(copy_text(name));
    article_trouble(article, "%s", trouble);
    return article;
}

/* It is the article's, and not lost where a try ends that makes a document of the article. */
static Arena *arena_of(AltArticle *article)
{
    if (!article->raw->arena) {
        article->raw->arena = arena_new();
        memory_forget(article->raw->arena);
    }
    return article->raw->arena;
}

void article_trouble(AltArticle *article, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    article->trouble = arena_format_list(arena_of(article), format, values);
    va_end(values);
    article->format = NULL;
}

void alt_article_free(AltArticle *article)
{
    if (!article)
        return;
    for (int i = 0; i < FIELD_COUNT; i++)
        free(article->raw->values[i]);
    arena_free(article->raw->arena);
    free(article->raw->charset);
    free(article->raw->bytes);
    free(article->raw->name);
    free(article->raw);
    free(article);
}

/* ---- as it is read ---- */

/* Plain text is left byte for byte: the engine itself tells encodings, and offsets are those of the file. */
void make_text(AltArticle *article, const AltLexicon *lexicon)
{
    (void)lexicon;
    article->text = article->raw->bytes;
    article->length = article->raw->length;
}

bool alt_article_read(AltArticle *article, const AltLexicon *lexicon)
{
    if (!article->trouble && !article->raw->made) {
        article->raw->made = true;
        arena_of(article);
        article->raw->make(article, lexicon);
    }
    return !article->trouble;
}
