/* The engine: bytes in, a finished document out, one stage after the other.
 *
 * "Azerbaijan has denied this" is read, cut into blocks, tokens and sentences, searched for quotations and names,
 * parsed into phrases and clauses, and coded as an act. Each stage appends to its own lists; stages.h says which.
 */
#include "base/arena.h"
#include "base/list.h"
#include "stages.h"

#include <alteram/input.h>
#include <string.h>

const Stage engine_stages[] = {
        /* what the page and its language tell, before anything is known of the dispute */
        {"blocks", find_blocks},
        {"tokens", find_tokens},
        {"sentences", find_sentences},
        {"quotations", find_quotations},
        /* who is named, how sentences are built, and who says what */
        {"pack", find_pack},
        {"matches", find_matches},
        {"names", find_names},
        {"terms", find_terms},
        {"tags", find_tags},
        {"phrases", find_phrases},
        {"clauses", find_clauses},
        {"attributions", find_attributions},
        {"acts", find_acts},
        {"repeats", find_repeats},
        {"answers", find_answers},
};

const size_t engine_stage_count = sizeof engine_stages / sizeof *engine_stages;

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
    document->pack = pack;
    read_text(document, bytes, length);
    for (size_t i = 0; i < engine_stage_count; i++)
        engine_stages[i].run(document);
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
