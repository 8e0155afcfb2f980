/* What a reader found comes in, an article goes out: its text, and what is known of it.
 *
 * A title that is told beside the text is put before it, so that the accusations of a headline are read like others:
 * "Norland denies it", a blank line, and the text. A text that begins with its title is left as it is.
 */
#include "base/memory.h"
#include "encoding.h"
#include "formats.h"
#include "page/dates.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
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
    char *trouble = NULL;
    va_list values;
    va_start(values, format);
    if (vasprintf(&trouble, format, values) < 0)
        memory_failed();
    va_end(values);
    article->trouble = arena_copy(arena_of(article), trouble, strlen(trouble));
    article->format = NULL;
    free(trouble);
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

/* A value in UTF-8 on one line, without blanks around it; null where nothing is left. */
static const char *plain_value(AltArticle *article, const char *value)
{
    if (!value)
        return NULL;
    size_t length = strlen(value);
    const char *encoding = NULL;
    char *plain = arena_copy(arena_of(article), to_utf8(arena_of(article), value, &length, NULL, &encoding), length);
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        bool blank = (unsigned char)plain[i] <= ' ' || plain[i] == 0x7F;
        if (blank && (written == 0 || plain[written - 1] == ' '))
            continue;
        plain[written++] = blank ? ' ' : plain[i];
    }
    while (written > 0 && plain[written - 1] == ' ')
        written--;
    plain[written] = '\0';
    return written ? plain : NULL;
}

/* Whether a text begins with its title, on a line of its own. */
static bool begins_with_title(const char *text, const char *title)
{
    text += strspn(text, " \t\r\n");
    size_t length = strlen(title);
    return strncmp(text, title, length) == 0 && (text[length] == '\0' || strchr("\r\n", text[length]));
}

static void take_text(AltArticle *article, const char *text)
{
    size_t length = strlen(text);
    text = to_utf8(arena_of(article), text, &length, article->raw->charset, &article->encoding);
    if (article->title && !begins_with_title(text, article->title))
        text = arena_format(arena_of(article), "%s\n\n%s", article->title, text);
    article->text = text;
    article->length = strlen(text);
}

/* A field that holds a page, or a piece of one. What the other fields say is surer than what the page does. */
static void take_page(AltArticle *article, const AltLexicon *lexicon, const char *html)
{
    const AltArticle known = *article;
    free(article->raw->bytes);
    article->raw->bytes = copy_text(html);
    article->raw->length = strlen(html);
    make_page(article, lexicon);
    article->outlet = known.outlet ? known.outlet : article->outlet;
    article->author = known.author ? known.author : article->author;
    article->date = known.date ? known.date : article->date;
    if (!known.title || article->title || article->trouble)
        return;
    article->title = known.title;
    if (!begins_with_title(article->text, known.title)) {
        article->text = arena_format(arena_of(article), "%s\n\n%s", known.title, article->text);
        article->length = strlen(article->text);
        article->blocks.count = 0;
    }
}

void article_take(AltArticle *article, const AltLexicon *lexicon, const char *const values[FIELD_COUNT])
{
    const char *id = plain_value(article, values[FIELD_ID]);
    article->name = id ? id : article->name;
    article->title = plain_value(article, values[FIELD_TITLE]);
    article->outlet = plain_value(article, values[FIELD_OUTLET]);
    article->author = plain_value(article, values[FIELD_AUTHOR]);
    article->date = values[FIELD_DATE] ? date_read(values[FIELD_DATE]) : 0;
    const char *text = values[FIELD_TEXT];
    if (text && is_page((Head){text, strlen(text), article->raw->fields}))
        take_page(article, lexicon, text);
    else if (text)
        take_text(article, text);
    else
        article_trouble(article, "no field with a text; --field text=NAME says which it is");
}

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
