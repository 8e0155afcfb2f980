/* Text in, blocks out: paragraphs and lines, each with the section of the article that it is.
 *
 * Blank lines part paragraphs. Without them each line is a paragraph, unless the text was wrapped:
 *
 *     Armenia said on Friday that Azerbaijan had failed to withdraw troops
 *     that had crossed the border.
 *
 * is one, as the first line had no room for "that". What each block is decides `name_sections`, in sections.c.
 */
#include "base/utf8.h"
#include "page.h"
#include "sections.h"
#include "stages.h"

#include <string.h>

#define WIDEST_WRAP 100   /* characters: lines of wrapped text are no longer */
#define NARROWEST_WRAP 50 /* nor all of them shorter than this */

/* A line of the text, without the white space around it. */
typedef struct TextLine {
    uint32_t start;
    uint32_t end;
    uint32_t indent; /* bytes of white space before it */
    uint32_t width;  /* characters */
} TextLine;

typedef LIST(TextLine) TextLines;

/* ---- lines ---- */

static bool is_blank(TextLine line)
{
    return line.start == line.end;
}

static TextLine trim(const char *text, uint32_t start, uint32_t end)
{
    uint32_t line_start = start;
    while (start < end) {
        size_t next = start;
        if (!utf8_is_space(utf8_next(text, end, &next)))
            break;
        start = (uint32_t)next;
    }
    while (end > start && utf8_is_space(utf8_before(text, end)))
        do
            end--;
        while (end > start && ((unsigned char)text[end] & 0xC0) == 0x80);
    return (TextLine){start, end, start - line_start, (uint32_t)utf8_length(text + start, end - start)};
}

/* Where the line at hand ends: with "\n", "\r\n" or a single "\r". */
static uint32_t line_end(const AltDocument *document, uint32_t at)
{
    const char *text = document->text;
    size_t end = utf8_control(text, document->length, at);
    while (end < document->length && text[end] != '\n' && text[end] != '\r')
        end = utf8_control(text, document->length, end + 1);
    return (uint32_t)end;
}

static TextLines cut_lines(AltDocument *document)
{
    TextLines lines = {0};
    for (uint32_t start = 0, end; start < document->length; start = end + 1) {
        end = line_end(document, start);
        if (end + 1 < document->length && document->text[end] == '\r' && document->text[end + 1] == '\n') {
            *LIST_ADD(document->arena, &lines) = trim(document->text, start, end);
            end++;
        } else {
            *LIST_ADD(document->arena, &lines) = trim(document->text, start, end);
        }
    }
    return lines;
}

/* ---- wrapped text ---- */

static bool has_stop(const AltDocument *document, TextLine line)
{
    return ends_with_stop(document->text + line.start, line.end - line.start);
}

static uint32_t first_word_width(const AltDocument *document, TextLine line)
{
    const char *text = document->text + line.start;
    return (uint32_t)utf8_length(text, strcspn(text, " \t\r\n"));
}

/* Whether a line has no room for the first word of the next. */
static bool is_full(const AltDocument *document, TextLine line, TextLine next, uint32_t width)
{
    return line.width + 1 + first_word_width(document, next) > width;
}

/* The widest of the lines that a wrapped text can have, or 0 where it has none or too many longer ones. */
static uint32_t widest_line(const TextLines *lines)
{
    uint32_t widest = 0, longer = 0, filled = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        uint32_t width = lines->items[i].width;
        filled += width > 0;
        longer += width > WIDEST_WRAP;
        if (width <= WIDEST_WRAP && width > widest)
            widest = width;
    }
    return longer * 10 <= filled ? widest : 0;
}

/* The width that a text was wrapped to, or 0 where it was not. In wrapped text most lines that have another below them
 * are full, and most of these end amid a sentence. */
static uint32_t wrap_width(const AltDocument *document, const TextLines *lines)
{
    uint32_t width = widest_line(lines), followed = 0, full = 0, stopped = 0;
    for (uint32_t i = 0; i + 1 < lines->count; i++) {
        TextLine line = lines->items[i], next = lines->items[i + 1];
        if (is_blank(line) || is_blank(next))
            continue;
        followed++;
        full += is_full(document, line, next, width);
        stopped += is_full(document, line, next, width) && has_stop(document, line);
    }
    return width >= NARROWEST_WRAP && full * 2 >= followed && stopped * 2 <= full ? width : 0;
}

static bool begins_small(const AltDocument *document, TextLine line)
{
    size_t at = line.start;
    uint32_t point = utf8_next(document->text, line.end, &at);
    return utf8_is_letter(point) && utf8_lower(point) == point && !utf8_is_upper(point);
}

/* Whether a line goes on in the next: it had no room for another word, or breaks off before a small letter. */
static bool goes_on(const AltDocument *document, TextLine line, TextLine next, uint32_t width)
{
    if (is_blank(next))
        return false;
    if (width && next.indent <= line.indent + 1 && is_full(document, line, next, width))
        return true;
    return begins_small(document, next) && !has_stop(document, line) && line.width > NARROWEST_WRAP / 2;
}

/* ---- blocks ---- */

static void add_block(AltDocument *document, uint32_t start, uint32_t end, AltSection section)
{
    TextLine trimmed = trim(document->text, start, end);
    if (!is_blank(trimmed))
        *LIST_ADD(document->arena, &document->blocks) = (AltBlock){{trimmed.start, trimmed.end}, section};
}

/* Adds a paragraph. A credit is cut off it; what stands before the credit, or in the line above it, is a caption. */
static void add_paragraph(AltDocument *document, uint32_t start, uint32_t end, bool touches_last)
{
    size_t length = end - start;
    size_t credit = credit_start(document->lexicon->furniture, document->text + start, length);
    uint32_t cut = start + (uint32_t)credit;
    bool is_credit_only = credit == 0 && length > 0;
    add_block(document, start, cut, credit < length ? ALT_CAPTION : ALT_BODY);
    uint32_t count = document->blocks.count;
    if (credit < length && touches_last && count > (is_credit_only ? 0u : 1u))
        document->blocks.items[is_credit_only ? count - 1 : count - 2].section = ALT_CAPTION;
    add_block(document, cut, end, ALT_FURNITURE);
}

static void cut_blocks(AltDocument *document)
{
    TextLines lines = cut_lines(document);
    uint32_t width = wrap_width(document, &lines);
    for (uint32_t first = 0, last; first < lines.count; first = last + 1) {
        last = first;
        if (is_blank(lines.items[first]))
            continue;
        while (last + 1 < lines.count && goes_on(document, lines.items[last], lines.items[last + 1], width))
            last++;
        bool touches_last = first > 0 && !is_blank(lines.items[first - 1]);
        add_paragraph(document, lines.items[first].start, lines.items[last].end, touches_last);
    }
}

/* Pages of the web come with their blocks, see alt_document_of. */
void find_blocks(AltDocument *document)
{
    if (document->blocks.count == 0)
        cut_blocks(document);
    name_sections(document);
}
