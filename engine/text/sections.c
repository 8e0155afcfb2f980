/* Blocks of a page come in as body, and leave as headline, standfirst, body, caption or furniture.
 *
 *     Politics | Europe                                     furniture
 *     Armenia says Azerbaijan remains inside its territory  headline: the first block that is none
 *     May 14, 2021                                          furniture, and the date
 *     The border is closed. Baku denies it.                 standfirst: short, without a town or a day, leading on
 *     Armenia said on Friday that ...                       body
 *     Most viewed                                           furniture, with all that follows
 */
#include "sections.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "page.h"

#include <ctype.h>
#include <string.h>

#define LONGEST_HEADLINE 160   /* bytes; the longest in our samples has 79 */
#define LONGEST_STANDFIRST 230 /* bytes; the summary of the page this began with has 183 */
#define LONGEST_SUMMARY 140    /* bytes of one sentence in a standfirst; leads of news agencies are longer */
#define SHORTEST_PARAGRAPH 80  /* bytes; what is shorter may be a link or a heading */
#define LONGEST_LINK 110       /* bytes of the title of another story */

/* A page that is read from top to bottom. */
typedef struct Page {
    AltDocument *document;
    const size_t *bytes_before; /* of paragraphs, before each block */
    bool in_article;            /* whether a paragraph was seen */
} Page;

static AltBlock *block_at(const AltDocument *document, uint32_t block)
{
    return &document->blocks.items[block];
}

static const char *text_of(const AltDocument *document, uint32_t block)
{
    return document->text + block_at(document, block)->span.start;
}

static size_t length_of(const AltDocument *document, uint32_t block)
{
    AltSpan span = block_at(document, block)->span;
    return span.end - span.start;
}

static bool has_stop(const AltDocument *document, uint32_t block)
{
    return ends_with_stop(text_of(document, block), length_of(document, block));
}

static bool is_paragraph(const AltDocument *document, uint32_t block)
{
    return length_of(document, block) >= SHORTEST_PARAGRAPH && has_stop(document, block);
}

static bool is_section(const AltDocument *document, uint32_t block, AltSection section)
{
    return block < document->blocks.count && block_at(document, block)->section == section;
}

/* The next block of body text at or behind `block`; the count of blocks where there is none. */
static uint32_t next_body(const AltDocument *document, uint32_t block)
{
    while (block < document->blocks.count && !is_section(document, block, ALT_BODY))
        block++;
    return block;
}

/* ---- furniture ---- */

static bool line_is(const AltDocument *document, const Line *line, FurnitureSection section)
{
    return furniture_find(document->lexicon->furniture, section, line->text, line->length) >= 0;
}

/* Whether a line, or one of its parts, is furniture by itself; remembers the first date. Menus stand before the article
 * only. */
static bool is_furniture(const Page *page, AltSpan span, const Line *line)
{
    AltDocument *document = page->document;
    const Furniture *furniture = document->lexicon->furniture;
    const char *text = document->text + span.start;
    AltDay day = 0;
    if (is_date_line(furniture, line, &day)) {
        document->date = document->date ? document->date : day;
        return true;
    }
    bool is_menu = !page->in_article && is_menu_line(furniture, line, text, span.end - span.start);
    bool is_signature = !ends_with_stop(text, span.end - span.start)
            && (is_byline(furniture, line) || is_agency_line(furniture, line));
    return is_menu || is_signature || line->count == 0 || line_is(document, line, FURNITURE_LINE);
}

/* Bytes of the mark that parts two things in one line, at the start of `text`: "|", a middle dot, a bullet; or 0. */
static uint32_t separator_length(const char *text)
{
    static const char *const separators[] = {"|", "\xC2\xB7", "\xE2\x80\xA2"};
    if (*text != '|' && is_ascii((unsigned char)*text))
        return 0;
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (strncmp(text, separators[i], strlen(separators[i])) == 0)
            return (uint32_t)strlen(separators[i]);
    return 0;
}

/* Whether a part of a line is furniture. */
static bool is_furniture_part(const Page *page, AltSpan part)
{
    Line line;
    return line_read(&line, page->document->text + part.start, part.end - part.start)
            && is_furniture(page, part, &line);
}

/* "By Staff Reporter | Updated 6:40 p.m.": whether each part of the line is furniture. */
static bool is_all_furniture(const Page *page, AltSpan span, const Line *line)
{
    uint32_t part = span.start, width = 0;
    for (uint32_t at = span.start; at < span.end; at += width ? width : 1) {
        width = separator_length(page->document->text + at);
        if (width && !is_furniture_part(page, (AltSpan){part, at}))
            return false;
        part = width ? at + width : part;
    }
    return part == span.start ? is_furniture(page, span, line) : is_furniture_part(page, (AltSpan){part, span.end});
}

/* Bytes of paragraphs before each block, and before the end of the page. */
static size_t *sum_paragraphs(const AltDocument *document)
{
    size_t *before = arena_alloc(document->arena, (document->blocks.count + (size_t)1) * sizeof *before);
    for (uint32_t i = 0; i < document->blocks.count; i++)
        before[i + 1] = before[i] + (is_paragraph(document, i) ? length_of(document, i) : 0);
    return before;
}

/* "Most viewed" ends the article where little text follows it; beside an article it is a list of links only. */
static bool ends_article(const Page *page, uint32_t block)
{
    size_t before = page->bytes_before[block];
    size_t behind = page->bytes_before[page->document->blocks.count] - before;
    return before > 0 && behind * 4 < before;
}

/* The end of the titles of other stories that follow the head of a list. */
static uint32_t end_of_links(const AltDocument *document, uint32_t block)
{
    while (block < document->blocks.count && length_of(document, block) <= LONGEST_LINK
            && (!has_stop(document, block) || text_of(document, block)[length_of(document, block) - 1] == '?'))
        block++;
    return block;
}

/* How far the furniture that begins with `block` reaches: `block` itself where it is none. */
static uint32_t furniture_end(const Page *page, uint32_t block)
{
    const AltDocument *document = page->document;
    Line line;
    if (is_section(document, block, ALT_HEADLINE))
        return block;
    if (!line_read(&line, text_of(document, block), length_of(document, block)))
        return block;
    bool is_head = !has_stop(document, block);
    bool is_tail = is_head && line_is(document, &line, FURNITURE_TAIL);
    if (is_tail && ends_article(page, block))
        return document->blocks.count;
    if (page->in_article && (is_tail || (is_head && line_is(document, &line, FURNITURE_LINKS))))
        return end_of_links(document, block + 1);
    return is_tail || is_all_furniture(page, block_at(document, block)->span, &line) ? block + 1 : block;
}

static void mark_furniture(AltDocument *document)
{
    Page page = {document, sum_paragraphs(document), false};
    for (uint32_t block = 0; block < document->blocks.count;) {
        uint32_t end = furniture_end(&page, block);
        page.in_article |= end == block && is_paragraph(document, block);
        for (uint32_t i = block; i < end; i++)
            block_at(document, i)->section = ALT_FURNITURE;
        block = end > block ? end : block + 1;
    }
}

/* ---- headline and standfirst ---- */

/* `"... at the border,"`: a part of a sentence. */
static bool breaks_off(const char *text, size_t length)
{
    bool is_marked = length > 1 && (text[length - 1] == '"' || text[length - 1] == '\'');
    return text[length - 1 - is_marked] == ',';
}

/* "Miners Blame Norland for Closed Pass.": most of its longer words begin with a capital. */
static bool is_in_title_case(const char *text, size_t length)
{
    Line line;
    size_t longer = 0, capitals = 0;
    line_read(&line, text, length);
    for (size_t i = 0; i < line.count; i++) {
        bool is_longer = line.words[i].length > 3;
        longer += is_longer;
        capitals += is_longer && line.words[i].capital;
    }
    return longer > 2 && capitals * 4 >= longer * 3;
}

/* A headline has no full stop, or the capitals of a title. */
static bool is_headline(const char *text, size_t length)
{
    if (length > LONGEST_HEADLINE || breaks_off(text, length) || has_dateline(text, length))
        return false;
    char last = text[length - 1];
    return !ends_with_stop(text, length) || last == '?' || last == '!' || is_in_title_case(text, length);
}

static void mark_headline(AltDocument *document, uint32_t block)
{
    const char *text = text_of(document, block);
    size_t length = length_of(document, block);
    bool has_more = next_body(document, block + 1) < document->blocks.count;
    if (!has_more || !is_headline(text, length))
        return;
    block_at(document, block)->section = ALT_HEADLINE;
    document->title = arena_copy(document->arena, text, length);
}

/* News names its day ("on Friday"); a summary of it does not. */
static bool names_day(const AltDocument *document, uint32_t block)
{
    Line line;
    line_read(&line, text_of(document, block), length_of(document, block));
    for (size_t i = 0; i < line.count; i++)
        if (line.words[i].length > 3
                && furniture_find(document->lexicon->furniture, FURNITURE_DAY, line.words[i].text, line.words[i].length)
                        >= 0)
            return true;
    return false;
}

/* The length of the longest stretch between full stops with a blank behind them. */
static size_t longest_sentence(const char *text, size_t length)
{
    size_t longest = 0, start = 0;
    for (size_t at = 0; at < length; at++) {
        bool ends = at + 1 == length || (strchr(".?!", text[at]) && isspace((unsigned char)text[at + 1]));
        if (!ends)
            continue;
        longest = at + 1 - start > longest ? at + 1 - start : longest;
        start = at + 1;
    }
    return longest;
}

/* Whether much more text follows than the block has, and within two blocks a paragraph that is not much shorter. */
static bool leads_longer_text(const AltDocument *document, uint32_t block)
{
    size_t length = length_of(document, block), following = 0;
    bool has_paragraph = false;
    uint32_t next = next_body(document, block + 1);
    for (unsigned i = 0; next < document->blocks.count; i++, next = next_body(document, next + 1)) {
        following += length_of(document, next);
        has_paragraph |= i < 2 && is_paragraph(document, next) && 3 * length_of(document, next) > 2 * length;
    }
    return has_paragraph && following > 4 * length;
}

static void mark_standfirst(AltDocument *document, uint32_t block)
{
    size_t length = length_of(document, block);
    const char *text = text_of(document, block);
    bool is_summary = length <= LONGEST_STANDFIRST && longest_sentence(text, length) <= LONGEST_SUMMARY;
    if (is_summary && !has_dateline(text, length) && !names_day(document, block) && leads_longer_text(document, block))
        block_at(document, block)->section = ALT_STANDFIRST;
}

/* A title that is known beforehand stands at the start of the text, in a block of its own. */
static bool is_known_title(const AltDocument *document, uint32_t block)
{
    size_t length = length_of(document, block);
    return strlen(document->title) == length && memcmp(document->title, text_of(document, block), length) == 0;
}

void name_sections(AltDocument *document)
{
    bool is_known = document->title && document->blocks.count > 0 && is_known_title(document, 0);
    if (is_known)
        block_at(document, 0)->section = ALT_HEADLINE;
    mark_furniture(document);
    uint32_t first = is_known ? 0 : next_body(document, 0);
    if (first == document->blocks.count)
        return;
    if (!document->title)
        mark_headline(document, first);
    if (is_section(document, first, ALT_HEADLINE))
        mark_standfirst(document, next_body(document, first + 1));
}
