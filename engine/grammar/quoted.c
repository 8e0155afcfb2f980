/* Tokens in; the quotations that open at them or stand around them out, by binary search in the document's list.
 *
 * 'He called it "a "dirty" |trick".' is in the outer quotation only: an inner one that has closed leaves the word to
 * the one around it.
 */
#include "quoted.h"

static const AltQuotation *quotation(const AltDocument *document, uint32_t index)
{
    return &document->quotations.items[index];
}

/* The last quotation with a token before `end`; ALT_NONE where all begin later. */
static uint32_t last_before(const AltDocument *document, uint32_t end)
{
    uint32_t behind = LIST_FROM(&document->quotations, tokens.first, end);
    return behind ? behind - 1 : ALT_NONE;
}

uint32_t quotation_at(const Scene *scene, uint32_t token)
{
    if (!is_quote_mark(scene, token))
        return ALT_NONE;
    const AltDocument *document = scene->document;
    uint32_t start = token_at(document, token)->span.start;
    uint32_t at = LIST_FROM(&document->quotations, span.start, start);
    return at < document->quotations.count && quotation(document, at)->span.start == start ? at : ALT_NONE;
}

uint32_t quotation_of(const AltDocument *document, uint32_t token)
{
    uint32_t at = last_before(document, token + 1);
    while (at != ALT_NONE && !in_range(quotation(document, at)->tokens, token))
        at = quotation(document, at)->outer;
    return at;
}

uint32_t quotation_with_marks(const AltDocument *document, uint32_t token)
{
    uint32_t start = token_at(document, token)->span.start;
    uint32_t behind = LIST_FROM(&document->quotations, span.start, start + 1), at = behind ? behind - 1 : ALT_NONE;
    while (at != ALT_NONE && start >= quotation(document, at)->span.end)
        at = quotation(document, at)->outer;
    return at;
}

bool meets_quotation(const Scene *scene, AltRange tokens)
{
    uint32_t last = range_empty(tokens) ? ALT_NONE : last_before(scene->document, tokens.end);
    return last != ALT_NONE
            && (quotation(scene->document, last)->tokens.first >= tokens.first
                    || quotation_around(scene, tokens.first) != ALT_NONE);
}

uint32_t behind_quotation(const Scene *scene, uint32_t token)
{
    uint32_t at = quotation_at(scene, token);
    if (at == ALT_NONE)
        return token + 1;
    const AltQuotation *it = quotation(scene->document, at);
    uint32_t end = it->tokens.end + (it->closed ? 1 : 0);
    return end > token ? end : token + 1;
}
