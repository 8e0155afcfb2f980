/* A page comes in as UTF-8, its article goes out as text with its blocks, without furniture.
 *
 * The structure of a page tells most of its furniture, see body.c; what is left ("Read more", "By Jane Doe") the
 * lexicon knows by its words, as in plain text.
 */
#include "page.h"

#include "base/list.h"
#include "body.h"
#include "metadata.h"
#include "taming.h"
#include "text/page.h"
#include "text/sections.h"
#include "tree.h"

#include "lexicon/lexicon.h"

#include <string.h>

/* Joins parts by blank lines, and notes where each is. */
static void join_parts(PageArticle *article, Arena *arena, const BodyParts *parts)
{
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
static void drop_furniture(PageArticle *article, Arena *arena, const AltLexicon *lexicon, BodyParts *parts)
{
    AltDocument document = {.lexicon = lexicon,
            .text = article->text,
            .length = (uint32_t)article->length,
            .title = article->title,
            .arena = arena};
    for (uint32_t i = 0; i < article->blocks.count; i++)
        *LIST_ADD(arena, &document.blocks) = article->blocks.items[i];
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

static void take_facts(PageArticle *article, Arena *arena, const Metadata *metadata, const BodyParts *parts)
{
    article->outlet = metadata->outlet;
    article->author = metadata->author;
    article->date = metadata->date;
    if (parts->count > 0 && parts->items[0].section == ALT_HEADLINE)
        article->title = arena_copy(arena, parts->items[0].text, parts->items[0].length);
}

const char *page_read(PageArticle *article, Arena *arena, const char *html, size_t length, const char *address,
        const AltLexicon *lexicon)
{
    Tree *tree = tree_read(arena, tamed_page(arena, html, length), length);
    if (!tree)
        return "libxml2, which reads pages, is not installed";
    Metadata metadata = metadata_of(tree, address);
    BodyParts parts = body_of(tree, &metadata);
    bool any = parts.count > 0;
    take_facts(article, arena, &metadata, &parts);
    if (any) {
        cut_credits(lexicon, &parts);
        join_parts(article, arena, &parts);
        drop_furniture(article, arena, lexicon, &parts);
        join_parts(article, arena, &parts);
    }
    tree_free(tree);
    return any ? NULL : "no article found in this page";
}
