/* Tokens and a pack in, uses of its contested terms out, longest first.
 *
 * "The Republic of Artsakh" uses the term that the pack writes "Artsakh, Republic of Artsakh", once. Terms compare as
 * names do, and do not hide them: a term may be the name of an actor too.
 */
#include "lexicon/name_table.h"
#include "name_fit.h"
#include "stages.h"

/* The longest wording at `tokens`, of which `left` are at hand, or null. */
static const Name *find_longest(const AltDocument *document, const AltToken *tokens, uint32_t left)
{
    for (const Name *name = names_of(document->pack->wordings, tokens->form); name; name = name->next)
        if (name->count <= left && name_fits(document, name, tokens))
            return name;
    return NULL;
}

static void search_sentence(AltDocument *document, AltRange sentence)
{
    for (uint32_t at = sentence.first; at < sentence.end;) {
        const Name *name = find_longest(document, &document->tokens.items[at], sentence.end - at);
        if (name)
            *LIST_ADD(document->arena, &document->term_uses) =
                    (AltTermUse){.tokens = {at, at + name->count}, .term = name->actor};
        at += name ? name->count : 1;
    }
}

void find_terms(AltDocument *document)
{
    if (document->pack->term_count == 0)
        return;
    for (uint32_t i = 0; i < document->sentences.count; i++)
        search_sentence(document, document->sentences.items[i].tokens);
}
