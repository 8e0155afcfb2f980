/* A page comes in as bytes, its article goes out as text with its blocks, without furniture.
 *
 * The structure of a page tells most of its furniture, see body.c; what is left ("Read more", "By Jane Doe") the
 * lexicon knows by its words, as in plain text.
 */
#include "page.h"

#include "base/utf8.h"
#include "body.h"
#include "input/encoding.h"
#include "input/reader.h"
#include "metadata.h"
#include "taming.h"
#include "text/page.h"
#include "text/sections.h"
#include "tree.h"

#include "lexicon/lexicon.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define HEAD_OF_PAGE ((size_t)4096) /* bytes in which a page says its encoding; browsers look at 1024 */

/* ---- telling ---- */

static bool is_tag_at(const char *text, size_t length, const char *tag)
{
    size_t tag_length = strlen(tag);
    return length > tag_length && strncasecmp(text, tag, tag_length) == 0 && !isalnum((unsigned char)text[tag_length]);
}

/* Whether text is HTML: after blanks and comments comes a tag that pages begin with. */
bool is_page(Head head)
{
    static const char *const tags[] = {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article",
            "<div", "<p", "<h1", "<table", "<section", "<main", "<script", "<link", "<center", "<font"};
    size_t at = head.length >= 3 && memcmp(head.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (;;) {
        while (at < head.length && isspace((unsigned char)head.bytes[at]))
            at++;
        const char *text = head.bytes + at;
        bool is_aside = head.length - at > 4 && (memcmp(text, "<!--", 4) == 0 || memcmp(text, "<?xm", 4) == 0);
        if (!is_aside)
            break;
        const char *end = memmem(text, head.length - at, text[1] == '!' ? "-->" : "?>", text[1] == '!' ? 3 : 2);
        if (!end)
            return false;
        at = (size_t)(end - head.bytes) + (text[1] == '!' ? 3 : 2);
    }
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (is_tag_at(head.bytes + at, head.length - at, tags[i]))
            return true;
    return false;
}

/* ---- encoding ---- */

/* The encoding that a page names: <meta charset="iso-8859-1">, or "text/html; charset=iso-8859-1" in a meta. */
static const char *charset_in(Arena *arena, const char *bytes, size_t length)
{
    length = length < HEAD_OF_PAGE ? length : HEAD_OF_PAGE;
    for (size_t at = 0; at + 8 < length; at++) {
        if (strncasecmp(bytes + at, "charset=", 8) != 0)
            continue;
        at += 8;
        while (at < length && strchr("\"' ", bytes[at]) && bytes[at])
            at++;
        size_t end = at;
        while (end < length && (isalnum((unsigned char)bytes[end]) || strchr("-_:.", bytes[end])) && bytes[end])
            end++;
        return end > at ? arena_copy(arena, bytes + at, end - at) : NULL;
    }
    return NULL;
}

/* The page in UTF-8, without zero bytes, which would end it for the parser. */
static const char *page_text(AltArticle *article, size_t *length)
{
    Raw *raw = article->raw;
    const char *charset = raw->charset ? raw->charset : charset_in(raw->arena, raw->bytes, raw->length);
    *length = raw->length;
    const char *text = to_utf8(raw->arena, raw->bytes, length, charset, &article->encoding);
    if (!memchr(text, '\0', *length))
        return text;
    char *plain = arena_copy(raw->arena, text, *length);
    for (size_t i = 0; i < *length; i++)
        plain[i] = plain[i] ? plain[i] : ' ';
    return plain;
}

/* ---- text ---- */

/* Joins parts by blank lines, and notes where each is. */
static void join_parts(AltArticle *article, const BodyParts *parts)
{
    Arena *arena = article->raw->arena;
    size_t length = 0, room = 1;
    for (uint32_t i = 0; i < parts->count; i++)
        room += parts->items[i].length + 2;
    char *text = arena_alloc(arena, room);
    for (uint32_t i = 0; i < parts->count; i++) {
        const BodyPart *part = &parts->items[i];
        if (i > 0) {
            memcpy(text + length, "\n\n", 2);
            length += 2;
        }
        memcpy(text + length, part->text, part->length);
        *LIST_ADD(arena, &article->blocks) =
                (AltBlock){{(uint32_t)length, (uint32_t)(length + part->length)}, (AltSection)part->section};
        length += part->length;
    }
    article->text = text;
    article->length = length;
}

/* Leaves out the parts that the lexicon knows for furniture. */
static void drop_furniture(AltArticle *article, const AltLexicon *lexicon, BodyParts *parts)
{
    AltDocument document = {.lexicon = lexicon,
            .text = article->text,
            .length = (uint32_t)article->length,
            .title = article->title,
            .arena = article->raw->arena};
    for (uint32_t i = 0; i < article->blocks.count; i++)
        *LIST_ADD(document.arena, &document.blocks) = article->blocks.items[i];
    name_sections(&document);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < parts->count; i++)
        if (document.blocks.items[i].section != ALT_FURNITURE)
            parts->items[kept++] = parts->items[i];
    parts->count = kept;
    article->date = article->date ? article->date : document.date;
    article->blocks.count = 0;
}

/* Cuts the credits of images off captions, as those of plain text are. */
static void cut_credits(const AltLexicon *lexicon, BodyParts *parts)
{
    for (uint32_t i = 0; i < parts->count; i++) {
        BodyPart *part = &parts->items[i];
        size_t length = part->section == ALT_CAPTION ? credit_start(lexicon->furniture, part->text, part->length) : 0;
        while (length > 0 && part->text[length - 1] == ' ')
            length--;
        part->length = length > 0 ? (uint32_t)length : part->length;
    }
}

static void take_facts(AltArticle *article, const Metadata *metadata, const BodyParts *parts)
{
    article->outlet = metadata->outlet;
    article->author = metadata->author;
    article->date = metadata->date;
    if (parts->count > 0 && parts->items[0].section == ALT_HEADLINE)
        article->title = arena_copy(article->raw->arena, parts->items[0].text, parts->items[0].length);
}

void make_page(AltArticle *article, const AltLexicon *lexicon)
{
    size_t length = 0;
    const char *html = page_text(article, &length);
    html = tamed_page(article->raw->arena, html, length);
    Tree *tree = tree_read(article->raw->arena, html, length);
    if (!tree) {
        article_trouble(article, "libxml2, which reads pages, is not installed");
        return;
    }
    Metadata metadata = metadata_of(tree, article->name);
    BodyParts parts = body_of(tree, &metadata);
    take_facts(article, &metadata, &parts);
    if (parts.count > 0) {
        cut_credits(lexicon, &parts);
        join_parts(article, &parts);
        drop_furniture(article, lexicon, &parts);
        join_parts(article, &parts);
    } else {
        article_trouble(article, "no article found in this page");
    }
    tree_free(tree);
}
