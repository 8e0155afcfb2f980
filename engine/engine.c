/* The engine: bytes in, a finished document out, one stage after the other.
 *
 * "Azerbaijan has denied this" is read, cut into blocks, tokens and sentences, searched for quotations and names,
 * parsed into phrases and clauses, and coded as an act. Each stage appends to its own lists; stages.h says which.
 */
#include "base/arena.h"
#include "stages.h"
#include "text/choose.h"

#include <alteram/document.h>
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

AltDocument *alt_document_new(
        const AltLexicon *lexicon, const AltPack *pack, const char *name, const char *bytes, size_t length)
{
    Arena *arena = arena_new();
    AltDocument *document = arena_alloc(arena, sizeof *document);
    document->arena = arena;
    document->lexicon = lexicon;
    document->name = name ? arena_copy(arena, name, strlen(name)) : "";
    read_page(document, bytes, length);
    document->pack = pack ? pack : choose_pack(document);
    read_speech(document);
    return document;
}
