/* A document and a hand coding come in; how many of its acts both have is added up, kind by kind. */
#include "auditing.h"

#include <string.h>

/* The acts of a coding that belong to one document: a run, since acts are sorted by document. */
static AltCoding acts_of(const AltCoding *coding, const char *document)
{
    AltCoding part = {.name = coding->name, .acts = coding->acts};
    uint32_t first = 0, end;
    while (first < coding->acts.count && strcmp(coding->acts.items[first].document, document) != 0)
        first++;
    for (end = first; end < coding->acts.count && strcmp(coding->acts.items[end].document, document) == 0;)
        end++;
    part.acts.items = coding->acts.items + first;
    part.acts.count = end - first;
    return part;
}

void compare_coding(AltAudit *audit, const AltDocument *document)
{
    AltCoding hand = acts_of(audit->coding, document->name);
    if (hand.acts.count == 0)
        return;
    AltCoding *own = alt_coding_new("alteram");
    alt_coding_add(own, document);
    AltAgreement *agreement = alt_agreement_new(&hand, own);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++) {
        audit->user[kind].gold += agreement->kinds[kind].a;
        audit->user[kind].found += agreement->kinds[kind].b;
        audit->user[kind].both += agreement->kinds[kind].both;
    }
    alt_agreement_free(agreement);
    alt_coding_free(own);
}
