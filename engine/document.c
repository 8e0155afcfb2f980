/* Questions that everybody asks of a finished document, and the names of its enums.
 *
 * Token 14 of "... said its forces only defended their side" stands in sentence 8: the lists are sorted, so a binary
 * search finds it.
 */
#include "base/list.h"

#include <alteram/document.h>
#include <stddef.h>

void alt_document_free(AltDocument *document)
{
    if (document)
        arena_free(document->arena);
}

uint32_t alt_sentence_of_token(const AltDocument *document, uint32_t token)
{
    uint32_t at = LIST_FROM(&document->sentences, tokens.end, token + 1); /* the first that ends behind it */
    bool inside = token < document->tokens.count && at < document->sentences.count
            && token >= document->sentences.items[at].tokens.first;
    return inside ? at : ALT_NONE;
}

AltSpan alt_span_of(const AltDocument *document, AltRange tokens)
{
    if (tokens.first >= tokens.end || tokens.end > document->tokens.count)
        return (AltSpan){0, 0};
    const AltToken *items = document->tokens.items;
    return (AltSpan){items[tokens.first].span.start, items[tokens.end - 1].span.end};
}

const char *alt_kind_name(AltKind kind)
{
    static const char *const names[] = {
            [ALT_ACCUSATION] = "accusation",
            [ALT_DENIAL] = "denial",
            [ALT_APPEAL] = "appeal",
            [ALT_STATEMENT] = "statement",
    };
    return names[kind];
}

const char *alt_mode_name(AltMode mode)
{
    static const char *const names[] = {[ALT_INDIRECT] = "indirect", [ALT_DIRECT] = "direct", [ALT_MIXED] = "mixed"};
    return names[mode];
}

const char *alt_stance_name(AltStance stance)
{
    static const char *const names[] = {
            [ALT_NEUTRAL] = "neutral",
            [ALT_FACTIVE] = "factive",
            [ALT_CONCESSIVE] = "concessive",
            [ALT_DISTANCING] = "distancing",
            [ALT_INSISTENT] = "insistent",
            [ALT_FORCEFUL] = "forceful",
    };
    return names[stance];
}

const char *alt_section_name(AltSection section)
{
    static const char *const names[] = {
            [ALT_HEADLINE] = "headline",
            [ALT_STANDFIRST] = "standfirst",
            [ALT_BODY] = "body",
            [ALT_CAPTION] = "caption",
            [ALT_FURNITURE] = "furniture",
    };
    return names[section];
}

const char *alt_answer_name(AltAnswer answer)
{
    static const char *const names[] = {
            [ALT_NO_ANSWER] = "none",
            [ALT_VOICED] = "voiced",
            [ALT_ANSWERED] = "answered",
            [ALT_DENIED] = "denied",
    };
    return names[answer];
}

const char *alt_party_id(const AltDocument *document, uint32_t party)
{
    if (party == ALT_OTHER)
        return "other";
    if (!document->pack || party >= document->pack->party_count)
        return NULL;
    return document->pack->parties[party].id;
}
