/* The engine: bytes in, a finished document out, one stage after the other.
 *
 * "Azerbaijan has denied this" is read, cut into blocks, tokens and sentences, searched for quotations and names,
 * parsed into phrases and clauses, and coded as an act. Each stage appends to its own lists; stages.h says which.
 */
#include "base/arena.h"
#include "base/list.h"
#include "stages.h"
#include "text/choose.h"

#include <alteram/input.h>
#include <string.h>

/* What the page and its language tell, before anything is known of the dispute. */
static void read_page(AltDocument *document, const char *bytes, size_t length)
{
    read_text(document, bytes, length);
    find_blocks(document);
    find_tokens(document);
    find_sentences(document);
    find_quotations(document);
}

/* Who is named, how sentences are built, and who says what. */
static void read_speech(AltDocument *document)
{
    find_matches(document);
    find_names(document);
    find_terms(document);
    find_tags(document);
    find_phrases(document);
    find_clauses(document);
    find_attributions(document);
    find_acts(document);
    find_answers(document);
}

/* A document without a text yet. */
static AltDocument *begin(const AltLexicon *lexicon, const char *name)
{
    Arena *arena = arena_new();
    AltDocument *document = arena_alloc(arena, sizeof *document);
    document->arena = arena;
    document->lexicon = lexicon;
    document->name = name ? arena_copy(arena, name, strlen(name)) : "";
    return document;
}

static AltDocument *finish(AltDocument *document, const AltPack *pack, const char *bytes, size_t length)
{
    read_page(document, bytes, length);
    document->pack = pack ? pack : choose_pack(document);
    read_speech(document);
    return document;
}

AltDocument *alt_document_new(
        const AltLexicon *lexicon, const AltPack *pack, const char *name, const char *bytes, size_t length)
{
    return finish(begin(lexicon, name), pack, bytes, length);
}

static const char *kept(Arena *arena, const char *text)
{
    return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

/* What is known of an article beside its text. */
static void take_facts(AltDocument *document, const AltArticle *article)
{
    document->title = kept(document->arena, article->title);
    document->outlet = kept(document->arena, article->outlet);
    document->author = kept(document->arena, article->author);
    document->date = article->date;
    for (uint32_t i = 0; i < article->blocks.count; i++)
        *LIST_ADD(document->arena, &document->blocks) = article->blocks.items[i];
}

AltDocument *alt_document_of(const AltLexicon *lexicon, const AltPack *pack, AltArticle *article)
{
    if (!alt_article_read(article, lexicon))
        return NULL;
    AltDocument *document = begin(lexicon, article->name);
    take_facts(document, article);
    finish(document, pack, article->text, article->length);
    if (article->encoding)
        document->encoding = kept(document->arena, article->encoding);
    if (document->sentences.count > 0)
        return document;
    alt_document_free(document);
    article->trouble = "no sentence of an article in it";
    return NULL;
}
