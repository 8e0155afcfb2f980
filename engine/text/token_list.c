/* Adds to the list of tokens what the reader has before it, with the form that it goes by.
 *
 * What a form is called is uniform: small letters, straight apostrophes, plain hyphens: "Didn’t" is "didn't".
 */
#include "base/utf8.h"
#include "tokens.h"

#include <string.h>

/* ---- small letters ---- */

void write_lower(Reader *reader, size_t start, size_t end)
{
    reader->lower.length = 0;
    buffer_reserve(&reader->lower, 4 * (end - start)); /* no small letter is longer than 4 bytes */
    char *out = reader->lower.bytes;
    for (size_t at = start; at < end;) {
        uint32_t point = utf8_next(reader->block.text, reader->block.end, &at);
        if (point == 0xAD) /* soft hyphen */
            continue;
        if (is_apostrophe(point))
            point = '\'';
        if (point == 0x2010 || point == 0x2011)
            point = '-';
        point = utf8_lower(point);
        if (is_ascii(point))
            *out++ = (char)point;
        else
            out += utf8_write(point, out);
    }
    *out = '\0';
    reader->lower.length = (size_t)(out - reader->lower.bytes);
}

/* ---- adding tokens ---- */

/* Sets what the letters of a token tell: "UN" is in capitals, "Baku" begins with one. */
static void add_capitals(const Reader *reader, AltToken *token)
{
    size_t letters = 0, capitals = 0;
    for (size_t at = token->span.start; at < token->span.end;) {
        uint32_t point = utf8_next(reader->block.text, token->span.end, &at);
        letters += utf8_is_letter(point);
        capitals += utf8_is_upper(point);
    }
    token->capital = utf8_is_upper(point_at(reader->block, token->span.start));
    token->capitals = letters > 1 && letters == capitals;
}

AltToken *add_bare_token(Reader *reader, AltTokenKind kind, size_t end, const char *name, size_t length)
{
    AltDocument *document = reader->document;
    AltToken *token = LIST_ADD(document->arena, &document->tokens);
    token->span = (AltSpan){(uint32_t)reader->at, (uint32_t)end};
    token->block = reader->block_number;
    token->kind = (uint8_t)kind;
    token->space_before = utf8_is_space(point_before(reader->block, reader->at));
    token->form = forms_get(reader->forms, name, length, kind == ALT_WORD);
    reader->at = end;
    return token;
}

void add_token(Reader *reader, AltTokenKind kind, size_t end, const char *name, size_t length)
{
    add_capitals(reader, add_bare_token(reader, kind, end, name, length));
}

void add_named(Reader *reader, AltTokenKind kind, size_t end, const char *name)
{
    add_token(reader, kind, end, name, strlen(name));
}

void add_plain(Reader *reader, AltTokenKind kind, size_t end)
{
    write_lower(reader, reader->at, end);
    add_token(reader, kind, end, reader->lower.bytes, reader->lower.length);
}
