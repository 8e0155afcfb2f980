/* A page of the web comes in as bytes, an article goes out: brought to UTF-8 here, and read by page/. */
#include "encoding.h"
#include "formats.h"
#include "page/page.h"
#include "page/signs.h"

#include "base/arena.h"
#include "base/list.h"

#include <string.h>

bool is_page(Head head)
{
    return begins_page(head.bytes, head.length);
}

/* The page in UTF-8, without zero bytes, which would end it for the parser. */
static const char *page_text(AltArticle *article, size_t *length)
{
    Raw *raw = article->raw;
    const char *charset = raw->charset ? raw->charset : page_charset(raw->arena, raw->bytes, raw->length);
    *length = raw->length;
    const char *text = to_utf8(raw->arena, raw->bytes, length, charset, &article->encoding);
    if (!memchr(text, '\0', *length))
        return text;
    char *plain = arena_copy(raw->arena, text, *length);
    for (size_t i = 0; i < *length; i++)
        plain[i] = plain[i] ? plain[i] : ' ';
    return plain;
}

void make_page(AltArticle *article, const AltLexicon *lexicon)
{
    size_t length = 0;
    const char *html = page_text(article, &length);
    PageArticle page = {.title = article->title};
    const char *trouble = page_read(&page, article->raw->arena, html, length, article->name, lexicon);
    article->title = page.title;
    article->outlet = page.outlet;
    article->author = page.author;
    article->date = page.date;
    article->text = page.text;
    article->length = page.length;
    for (uint32_t i = 0; i < page.blocks.count; i++)
        *LIST_ADD(article->raw->arena, &article->blocks) = page.blocks.items[i];
    if (trouble)
        article_trouble(article, "%s", trouble);
}
