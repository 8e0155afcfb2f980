/* A document comes in, one list of it goes out as text: "body | Baku denied it." */
#include "dump.h"

#include "lexicon/lexicon.h"

#include <strings.h>

/* The words of a span on one line. */
static void add_span(const AltDocument *document, AltSpan span, Buffer *out)
{
    for (uint32_t at = span.start; at < span.end; at++) {
        char c = document->text[at];
        buffer_add_char(out, c == '\n' || c == '\r' ? ' ' : c);
    }
}

/* "body | Baku denied it." and a line break. */
static void add_line(const AltDocument *document, const char *label, AltSpan span, Buffer *out)
{
    buffer_format(out, "%s | ", label);
    add_span(document, span, out);
    buffer_add_char(out, '\n');
}

void dump_read(const AltDocument *document, Buffer *out)
{
    buffer_format(out, "%s\n%s\n", document->encoding, document->text);
}

void dump_blocks(const AltDocument *document, Buffer *out)
{
    if (document->date)
        buffer_format(out, "date | %u\n", document->date);
    for (uint32_t i = 0; i < document->blocks.count; i++) {
        const AltBlock *block = &document->blocks.items[i];
        add_line(document, alt_section_name(block->section), block->span, out);
    }
}

/* Whether a form is the token in small letters. */
static bool is_plain_form(const AltDocument *document, const AltToken *token)
{
    size_t length = token->span.end - token->span.start;
    return length == token->form->length
            && strncasecmp(document->text + token->span.start, token->form->lower, length) == 0;
}

void dump_tokens(const AltDocument *document, Buffer *out)
{
    static const char *const kinds[] = {
            [ALT_WORD] = "word", [ALT_NUMBER] = "number", [ALT_QUOTE_MARK] = "quote", [ALT_PUNCTUATION] = "mark"};
    for (uint32_t i = 0; i < document->tokens.count; i++) {
        const AltToken *token = &document->tokens.items[i];
        buffer_format(out, "%s | ", kinds[token->kind]);
        add_span(document, token->span, out);
        if (!is_plain_form(document, token))
            buffer_format(out, " = %s", token->form->lower);
        buffer_add_char(out, '\n');
    }
}

void dump_sentences(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        const AltSentence *sentence = &document->sentences.items[i];
        add_line(document, alt_section_name(sentence->section), sentence->span, out);
    }
}

void dump_quotations(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->quotations.count; i++) {
        const AltQuotation *quotation = &document->quotations.items[i];
        buffer_add_text(out, quotation->closed ? "closed | " : "open | ");
        add_span(document, quotation->span, out);
        if (quotation->outer != ALT_NONE)
            buffer_format(out, " | in %u", quotation->outer);
        if (quotation->continues != ALT_NONE)
            buffer_format(out, " | continues %u", quotation->continues);
        buffer_add_char(out, '\n');
    }
}

/* "both sides, plural": the labels of a set of classes. */
static void add_classes(Classes classes, Buffer *out)
{
    static const char *const labels[] = {
#define X(name, label) label,
            WORD_CLASSES(X)
#undef X
    };
    const char *comma = "";
    for (unsigned i = 0; i < WORD_CLASS_COUNT; i++) {
        if (!(classes & (Classes)1 << i))
            continue;
        buffer_format(out, "%s%s", comma, labels[i]);
        comma = ", ";
    }
}

void dump_matches(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        if (match->actor != ALT_NONE)
            continue;
        add_classes(classes_of_halves(match->classes), out);
        add_line(document, "", alt_span_of(document, match->tokens), out);
    }
}

void dump_terms(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->term_uses.count; i++) {
        const AltTermUse *use = &document->term_uses.items[i];
        const AltTerm *term = &document->pack->terms[use->term];
        const char *owner = term->party == ALT_NONE ? "all" : document->pack->parties[term->party].id;
        buffer_format(out, "%s: %s, %s", term->referent, owner, term->text);
        add_line(document, "", alt_span_of(document, use->tokens), out);
    }
}

void dump_names(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        if (match->actor == ALT_NONE)
            continue;
        const AltActor *actor = &document->pack->actors[match->actor];
        buffer_format(out, "%s %s", document->pack->parties[actor->party].id, actor->name);
        add_line(document, "", alt_span_of(document, match->tokens), out);
    }
}
