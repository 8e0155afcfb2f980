/* A document and a list of topics come in, its topic goes out: the one whose words it has most of.
 *
 *     [economy] Economy
 *     tax, taxes, jobs, trade deal
 *
 * Topics are written as a dispute pack is: a topic for a party, words for names, and small letters fit in any letters.
 */
#include "auditing.h"
#include "lexicon/name_table.h"
#include "text/name_fit.h"

#include <string.h>

/* The longest name of the topics that begins at a token, or null. */
static const Name *name_at(const AltPack *topics, const AltDocument *document, uint32_t token, uint32_t end)
{
    const AltToken *tokens = &document->tokens.items[token];
    const Name *name = tokens->form ? names_of(topics->names, tokens->form) : NULL;
    while (name && (name->count > end - token || !name_fits(document, name, tokens)))
        name = name->next;
    return name;
}

const char *find_topic(const AltPack *topics, const AltDocument *document)
{
    Arena *scratch = arena_new();
    uint32_t *counts = arena_alloc(scratch, topics->party_count * sizeof *counts), best = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange tokens = document->sentences.items[i].tokens;
        for (uint32_t t = tokens.first; t < tokens.end; t++) {
            const Name *name = name_at(topics, document, t, tokens.end);
            if (name)
                counts[topics->actors[name->actor].party]++;
        }
    }
    for (uint32_t i = 1; i < topics->party_count; i++)
        best = counts[i] > counts[best] ? i : best;
    const char *topic = topics->party_count && counts[best] > 0 ? topics->parties[best].id : "";
    arena_free(scratch);
    return topic;
}
