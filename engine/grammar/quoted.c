/* Tokens in; the quotations that open at them or stand around them out, by binary search in the document's list.
 *
 * 'He called it "a "dirty" |trick".' is in the outer quotation only: an inner one that has closed leaves the word to
 * the one around it.
 */
#include "quoted.h"

static const AltQuotation *quotation(const Scene *scene, uint32_t index)
{
    return &scene->document->quotations.items[index];
}

/* The first quotation whose text begins at byte `start` or later; the count of quotations where none does. */
static uint32_t first_from(const Scene *scene, uint32_t start)
{
    uint32_t low = 0, high = scene->document->quotations.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (quotation(scene, middle)->span.start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last quotation that begins at `token` or earlier; ALT_NONE where all begin later. */
static uint32_t last_until(const Scene *scene, uint32_t token)
{
    uint32_t low = 0, high = scene->document->quotations.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (quotation(scene, middle)->tokens.first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? low - 1 : ALT_NONE;
}

uint32_t quotation_at(const Scene *scene, uint32_t token)
{
    if (!in_range(scene->sentence, token))
        return ALT_NONE;
    uint32_t start = token_at(scene->document, token)->span.start;
    uint32_t at = first_from(scene, start);
    return at < scene->document->quotations.count && quotation(scene, at)->span.start == start ? at : ALT_NONE;
}

uint32_t quotation_around(const Scene *scene, uint32_t token)
{
    uint32_t at = last_until(scene, token);
    while (at != ALT_NONE && !in_range(quotation(scene, at)->tokens, token))
        at = quotation(scene, at)->outer;
    return at;
}

bool meets_quotation(const Scene *scene, AltRange tokens)
{
    uint32_t last = range_empty(tokens) ? ALT_NONE : last_until(scene, tokens.end - 1);
    return last != ALT_NONE
            && (quotation(scene, last)->tokens.first >= tokens.first
                    || quotation_around(scene, tokens.first) != ALT_NONE);
}

uint32_t behind_quotation(const Scene *scene, uint32_t token)
{
    uint32_t at = quotation_at(scene, token);
    if (at == ALT_NONE)
        return token + 1;
    uint32_t end = quotation(scene, at)->tokens.end + (quotation(scene, at)->closed ? 1 : 0);
    return end > token ? end : token + 1;
}
