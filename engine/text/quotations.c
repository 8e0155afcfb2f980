/* Tokens in, quotations out: which mark opens, which closes it, and what goes on in the next paragraph.
 *
 *     "We opened the pass in May.       a quotation that its paragraph does not close
 *     "They closed it again in June."   one that continues it
 *
 * A quotation that is opened again behind the end of a sentence, without having been closed, goes on likewise:
 * paragraphs were run together there. Each block is read with a stack of open marks. A mark that only opens or only
 * closes by its shape ( “ ” ) does so; a straight one is judged by the blanks around it, and where these tell nothing
 * it closes what is open. Marks of one family close each other ( “ and " ). Nothing reaches beyond its block.
 */
#include "base/utf8.h"
#include "grammar/reading.h"
#include "stages.h"

#define DEEPEST 8 /* quotations inside quotations; deeper marks are noise, and a fixed depth keeps the time linear */

typedef enum Family { DOUBLE, SINGLE, ANGLE, FAMILY_NONE } Family;

/* An opening mark that waits for its closing one. */
typedef struct Open {
    uint32_t token;
    uint32_t quotation;
    Family family;
    bool low; /* „ : its closing mark is “ */
} Open;

/* A block under the reader's finger. */
typedef struct Reader {
    AltDocument *document;
    AltRange block;
    Open open[DEEPEST];
    uint32_t depth;
    uint32_t unclosed; /* the outermost quotation that the block before left open, or ALT_NONE */
    Family unclosed_family;
} Reader;

/* ---- marks ---- */

static uint32_t point_of(const AltDocument *document, uint32_t token)
{
    size_t at = token_at(document, token)->span.start;
    return utf8_next(document->text, document->length, &at);
}

static Family family_of(const AltDocument *document, uint32_t token)
{
    uint32_t point = point_of(document, token);
    if (point == 0xAB || point == 0xBB)
        return ANGLE;
    return is_word(document, token, "\"") ? DOUBLE : SINGLE;
}

static bool is_low(const AltDocument *document, uint32_t token)
{
    uint32_t point = point_of(document, token);
    return point == 0x201E || point == 0x201A;
}

static bool opens_by_shape(uint32_t point)
{
    return point == 0x201C || point == 0x201E || point == 0x2018 || point == 0x201A || point == '`';
}

static bool closes_by_shape(uint32_t point)
{
    return point == 0x201D || point == 0x2019;
}

static bool is_last(const Reader *reader, uint32_t token)
{
    return token + 1 == reader->block.end;
}

static bool space_after(const Reader *reader, uint32_t token)
{
    return is_last(reader, token) || token_at(reader->document, token + 1)->space_before;
}

/* Whether something stands before a mark that lets it open: a blank, a bracket, a dash, another mark. */
static bool has_open_ground(const Reader *reader, uint32_t token)
{
    if (token == reader->block.first || token_at(reader->document, token)->space_before)
        return true;
    const AltToken *before = token_at(reader->document, token - 1);
    if (before->kind == ALT_QUOTE_MARK)
        return token - 1 == reader->block.first || before->space_before;
    char mark = mark_at(reader->document, token - 1);
    return mark == '(' || mark == '[' || mark == '/' || mark == ':' || is_word(reader->document, token - 1, "-");
}

static bool precedes_stop(const Reader *reader, uint32_t token)
{
    char mark = is_last(reader, token) ? '.' : mark_at(reader->document, token + 1);
    return mark == '.' || mark == ',' || mark == ';' || mark == ')' || mark == ']' || mark == '?' || mark == '!';
}

/* The place in the stack, from 1, of the innermost open mark that this one can close; 0 where there is none. */
static uint32_t closable(const Reader *reader, uint32_t token)
{
    Family family = family_of(reader->document, token);
    uint32_t place = reader->depth;
    while (place > 0 && reader->open[place - 1].family != family)
        place--;
    return place;
}

/* `12" guns`, `6' 2"`: feet and inches, where nothing is open. */
static bool is_inch_mark(const Reader *reader, uint32_t token)
{
    return token > reader->block.first && !token_at(reader->document, token)->space_before
            && token_at(reader->document, token - 1)->kind == ALT_NUMBER && !closable(reader, token);
}

/* `“No,“ he said`: an opening mark that stands behind a word and before a blank, where one of its family is open, was
 * typed the wrong way round. */
static bool is_turned(const Reader *reader, uint32_t token)
{
    return closable(reader, token) && !has_open_ground(reader, token)
            && (space_after(reader, token) || precedes_stop(reader, token));
}

/* “ closes where „ is open, and where it is turned. Straight marks, and guillemets, which some languages turn round, go
 * by their blanks. */
static bool opens(const Reader *reader, uint32_t token)
{
    uint32_t point = point_of(reader->document, token);
    uint32_t place = closable(reader, token);
    if (opens_by_shape(point))
        return !(place && reader->open[place - 1].low && !is_low(reader->document, token)) && !is_turned(reader, token);
    bool may_open = has_open_ground(reader, token) && !space_after(reader, token) && !precedes_stop(reader, token);
    if (closes_by_shape(point))
        return may_open && !place;
    bool may_close = !token_at(reader->document, token)->space_before && token > reader->block.first;
    return may_open && may_close ? !place : may_open || (!place && point == 0xAB);
}

/* ---- quotations ---- */

/* Ends a quotation before the token `end`; with `closed`, that token is its closing mark. */
static void end_quotation(Reader *reader, const Open *open, uint32_t end, bool closed)
{
    AltDocument *document = reader->document;
    AltQuotation *quotation = &document->quotations.items[open->quotation];
    quotation->tokens.end = end;
    quotation->span.end = token_at(document, closed ? end : end - 1)->span.end;
    quotation->closed = closed;
}

/* `"We paid. "We paid twice," he said`: whether a mark opens once more what stands open already. A single mark may be
 * an apostrophe: "'Twas late. 'Tis cold." */
static bool reopens(const Reader *reader, uint32_t token)
{
    if (reader->depth != 1 || reader->open[0].family != family_of(reader->document, token)
            || reader->open[0].family == SINGLE || token <= reader->open[0].token + 1)
        return false;
    char before = mark_at(reader->document, token - 1);
    return before == '.' || before == '!' || before == '?';
}

static void open_quotation(Reader *reader, uint32_t token)
{
    uint32_t continued = ALT_NONE;
    if (reopens(reader, token)) {
        const Open *open = &reader->open[--reader->depth];
        continued = open->quotation;
        end_quotation(reader, open, token, false);
    }
    if (reader->depth == DEEPEST)
        return;
    AltDocument *document = reader->document;
    uint32_t number = document->quotations.count;
    AltQuotation *quotation = LIST_ADD(document->arena, &document->quotations);
    quotation->span.start = token_at(document, token)->span.start;
    quotation->tokens.first = token + 1;
    quotation->outer = reader->depth ? reader->open[reader->depth - 1].quotation : ALT_NONE;
    quotation->continues = continued;
    Family family = family_of(document, token);
    if (token == reader->block.first && reader->unclosed_family == family)
        quotation->continues = reader->unclosed;
    reader->open[reader->depth++] = (Open){token, number, family, is_low(document, token)};
}

/* Closes the mark at `place`; those inside it that were left open end with it. */
static void close_quotation(Reader *reader, uint32_t place, uint32_t token)
{
    while (reader->depth > place)
        end_quotation(reader, &reader->open[--reader->depth], token, false);
    end_quotation(reader, &reader->open[--reader->depth], token, true);
}

static void read_mark(Reader *reader, uint32_t token)
{
    if (is_inch_mark(reader, token))
        return;
    uint32_t place = closable(reader, token);
    if (opens(reader, token))
        open_quotation(reader, token);
    else if (place)
        close_quotation(reader, place, token);
}

/* ---- blocks ---- */

/* A single mark that nothing closes is an apostrophe, unless the next paragraph opens with one again. */
static bool is_stray(const Reader *reader, const Open *open)
{
    const AltDocument *document = reader->document;
    uint32_t next = reader->block.end;
    bool is_reopened = next < document->tokens.count && token_at(document, next)->kind == ALT_QUOTE_MARK
            && family_of(document, next) == SINGLE;
    return open->family == SINGLE && !is_reopened;
}

/* Takes a quotation out of the list again; those inside it move out by one. */
static void remove_quotation(Reader *reader, uint32_t number)
{
    AltDocument *document = reader->document;
    AltQuotation *items = document->quotations.items;
    for (uint32_t i = number + 1; i < document->quotations.count; i++) {
        AltQuotation moved = items[i];
        if (moved.outer != ALT_NONE && moved.outer >= number)
            moved.outer = moved.outer == number ? items[number].outer : moved.outer - 1;
        items[i - 1] = moved;
    }
    document->quotations.count--;
    if (reader->unclosed != ALT_NONE && reader->unclosed > number)
        reader->unclosed--;
}

/* Ends what the block left open, and remembers the outermost for the next block. */
static void end_block(Reader *reader)
{
    reader->unclosed = ALT_NONE;
    reader->unclosed_family = FAMILY_NONE;
    while (reader->depth > 0) {
        const Open *open = &reader->open[--reader->depth];
        end_quotation(reader, open, reader->block.end, false);
        if (is_stray(reader, open)) {
            remove_quotation(reader, open->quotation);
        } else {
            reader->unclosed = open->quotation;
            reader->unclosed_family = open->family;
        }
    }
}

static uint32_t block_end(const AltDocument *document, uint32_t first)
{
    uint32_t end = first;
    while (end < document->tokens.count && token_at(document, end)->block == token_at(document, first)->block)
        end++;
    return end;
}

void find_quotations(AltDocument *document)
{
    Reader reader = {.document = document, .unclosed = ALT_NONE, .unclosed_family = FAMILY_NONE};
    for (uint32_t first = 0; first < document->tokens.count; first = reader.block.end) {
        reader.block = (AltRange){first, block_end(document, first)};
        for (uint32_t token = first; token < reader.block.end; token++)
            if (token_at(document, token)->kind == ALT_QUOTE_MARK)
                read_mark(&reader, token);
        end_block(&reader);
    }
}
