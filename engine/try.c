/* A document as a try: the text and what it may cost come in; the document goes out, or why there is none. */
#include <alteram/try.h>

#define LONGEST_TEXT ((size_t)UINT32_MAX - 1) /* bytes: offsets have 32 bits, see alt_document_new */

/* The arguments of `alt_document_new`. */
typedef struct Wanted {
    const AltLexicon *lexicon;
    const AltPack *pack;
    const char *name;
    const char *bytes;
    size_t length;
    AltDocument *document;
} Wanted;

static void make_document(void *context)
{
    Wanted *it = context;
    it->document = alt_document_new(it->lexicon, it->pack, it->name, it->bytes, it->length);
}

AltOutcome alt_document_try(AltDocument **out, const AltLexicon *lexicon, const AltPack *pack, const char *name,
        const char *bytes, size_t length, const AltLimits *limits)
{
    *out = NULL;
    if (length > LONGEST_TEXT || (limits && limits->text && length > limits->text))
        return ALT_TEXT_LIMIT;
    Wanted wanted = {lexicon, pack, name, bytes, length, NULL};
    AltOutcome outcome = alt_try(make_document, &wanted, limits);
    *out = wanted.document;
    return outcome;
}
