/* The fields of a record come in, an article goes out: its text, and what is known of it.
 *
 * A title that is told beside the text is put before it, so that the accusations of a headline are read like others:
 * "Norland denies it", a blank line, and the text. A text that begins with its title is left as it is.
 */
#include "encoding.h"
#include "page/dates.h"
#include "page/signs.h"
#include "reader.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* A value in UTF-8 on one line, without blanks around it; null where nothing is left. */
static const char *plain_value(AltArticle *article, const char *value)
{
    if (!value)
        return NULL;
    size_t length = strlen(value);
    const char *encoding = NULL;
    char *plain =
            arena_copy(article->raw->arena, to_utf8(article->raw->arena, value, &length, NULL, &encoding), length);
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
    text = to_utf8(article->raw->arena, text, &length, article->raw->charset, &article->encoding);
    if (article->title && !begins_with_title(text, article->title))
        text = arena_format(article->raw->arena, "%s\n\n%s", article->title, text);
    article->text = text;
    article->length = strlen(text);
}

static bool has_headline(const AltArticle *article)
{
    return article->blocks.count > 0 && article->blocks.items[0].section == ALT_HEADLINE;
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
    if (!known.title || article->trouble || has_headline(article))
        return;
    article->title = known.title;
    if (!begins_with_title(article->text, known.title)) {
        article->text = arena_format(article->raw->arena, "%s\n\n%s", known.title, article->text);
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
    if (text && begins_page(text, strlen(text)))
        take_page(article, lexicon, text);
    else if (text)
        take_text(article, text);
    else
        article_trouble(article, "no field with a text; --field text=NAME says which it is");
}
