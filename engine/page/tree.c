/* A page comes in as HTML of any quality, a flat tree goes out.
 *
 *     <div class="story"><h1>Norland denies it</h1><p>Norland <a href="/">said</a> on Friday ...
 *
 * is three elements and two pieces of text. libxml2 parses and calls the functions below for each tag and each run of
 * text; there is no tree of its own, so that neither memory nor the depth of a page matters: 100,000 nested tags are
 * 100,000 small items of a list.
 */
#include "tree.h"

#include "base/libraries.h"
#include "marks.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define MOST_FACTS 10000     /* a page that has more is no page */
#define LONGEST_FACT 4000000 /* bytes of a JSON-LD; some hold the whole article twice */

/* A tree that is being read. */
typedef struct Reading {
    Tree *tree;
    uint32_t current; /* the innermost open element */
    Piece piece;      /* the text since the last block began or ended */
    bool blank;       /* white space came since the last text of the piece */
    unsigned breaks;  /* <br> likewise */
    const char *fact; /* what the text of the open script or title is; null where it is nothing */
    Buffer value;
} Reading;

/* ---- facts ---- */

static void add_fact(Reading *reading, const char *name, const char *value, size_t length)
{
    Tree *tree = reading->tree;
    if (!value || tree->facts.count >= MOST_FACTS || length > LONGEST_FACT)
        return;
    char *lower = arena_copy(tree->arena, name, strlen(name));
    for (char *c = lower; *c; c++)
        *c = (char)tolower((unsigned char)*c);
    *LIST_ADD(tree->arena, &tree->facts) = (Fact){lower, arena_copy(tree->arena, value, length)};
}

static void add_fact_text(Reading *reading, const char *name, const char *value)
{
    if (name && value)
        add_fact(reading, name, value, strlen(value));
}

const char *tree_fact(const Tree *tree, const char *name)
{
    for (uint32_t i = 0; i < tree->facts.count; i++)
        if (strcmp(tree->facts.items[i].name, name) == 0 && tree->facts.items[i].value[0])
            return tree->facts.items[i].value;
    return NULL;
}

static const char *attribute(const xmlChar **attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (strcasecmp((const char *)attributes[0], name) == 0)
            return (const char *)attributes[1];
    return NULL;
}

static void note_meta(Reading *reading, const xmlChar **attributes)
{
    const char *content = attribute(attributes, "content"), *property = attribute(attributes, "itemprop");
    add_fact_text(reading, attribute(attributes, "property"), content);
    add_fact_text(reading, attribute(attributes, "name"), content);
    if (property) {
        char *name = arena_format(reading->tree->arena, "itemprop:%s", property);
        add_fact_text(reading, name, content);
    }
}

/* Notes what tags and their attributes say by themselves. */
static void note_facts(Reading *reading, const char *tag, const xmlChar **attributes)
{
    const char *rel = attribute(attributes, "rel");
    if (strcmp(tag, "meta") == 0)
        note_meta(reading, attributes);
    else if (strcmp(tag, "link") == 0 && rel && strcasecmp(rel, "canonical") == 0)
        add_fact_text(reading, "canonical", attribute(attributes, "href"));
    else if (strcmp(tag, "time") == 0)
        add_fact_text(reading, "time", attribute(attributes, "datetime"));
    else if (strcmp(tag, "title") == 0)
        reading->fact = tree_fact(reading->tree, "title") ? NULL : "title";
    const char *type = attribute(attributes, "type");
    if (strcmp(tag, "script") == 0 && type && strncasecmp(type, "application/ld+json", 19) == 0)
        reading->fact = "json-ld";
}

/* ---- pieces ---- */

/* The block that the innermost open element stands in, or is. */
static uint32_t current_block(const Reading *reading)
{
    return reading->tree->elements.items[reading->current].block;
}

/* Ends the piece of text that was going on. */
static void end_piece(Reading *reading)
{
    Tree *tree = reading->tree;
    Piece *piece = &reading->piece;
    piece->span.end = (uint32_t)tree->text.length;
    if (piece->span.end > piece->span.start) {
        piece->marks |= tree->elements.items[piece->element].marks;
        *LIST_ADD(tree->arena, &tree->pieces) = *piece;
    }
    *piece = (Piece){.span = {piece->span.end, piece->span.end}};
    reading->blank = false;
    reading->breaks = 0;
}

/* Marks that all the text of a piece has in common, though its block has them not: a paragraph that is all caption. */
static void join_marks(Piece *piece, uint32_t marks, bool first)
{
    const uint32_t own = MARK_SIGNATURE | MARK_CAPTION | MARK_STANDFIRST;
    piece->marks = first ? marks & own : piece->marks & marks;
}

/* Where text begins or goes on: two line breaks make a new piece, white space a blank. */
static void begin_text(Reading *reading, uint32_t marks)
{
    if (reading->breaks > 1)
        end_piece(reading);
    Buffer *text = &reading->tree->text;
    bool first = text->length == reading->piece.span.start;
    if (first)
        reading->piece.element = current_block(reading);
    join_marks(&reading->piece, marks, first);
    if (reading->blank && !first)
        buffer_add_char(text, ' ');
    reading->blank = false;
    reading->breaks = 0;
}

/* The length of the white space at the start of a text, no-break space included. */
static size_t space_length(const char *text, size_t length)
{
    if (isspace((unsigned char)*text))
        return 1;
    return length >= 2 && memcmp(text, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

static void add_text(Reading *reading, const char *text, size_t length, uint32_t marks)
{
    for (size_t at = 0, end; at < length; at = end) {
        size_t space = space_length(text + at, length - at);
        end = at + space;
        reading->blank |= space > 0;
        if (space > 0)
            continue;
        while (end < length && space_length(text + end, length - end) == 0)
            end++;
        begin_text(reading, marks);
        buffer_add(&reading->tree->text, text + at, end - at);
        reading->piece.link_bytes += marks & MARK_LINK ? (uint32_t)(end - at) + 1 : 0;
    }
}

/* ---- what libxml2 calls ---- */

/* Names of what holds the whole page, or an article, speak of what else is on it ("newsletter-post"), but that of
 * comments, which some pages make articles. */
static bool names_count(const char *tag, const char *value)
{
    bool is_article = strcmp(tag, "article") == 0;
    bool is_page = strcmp(tag, "html") == 0 || strcmp(tag, "body") == 0 || strcmp(tag, "main") == 0;
    return is_article ? value && strcasestr(value, "comment") : !is_page;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes)
{
    Reading *reading = context;
    Tree *tree = reading->tree;
    const char *tag = (const char *)name;
    uint32_t marks = marks_of_tag(tag);
    for (const xmlChar **at = attributes; at && at[0]; at += 2)
        if (names_count(tag, (const char *)at[1]))
            marks |= marks_of_attribute((const char *)at[0], (const char *)at[1]);
    if (marks & MARK_BLOCK)
        end_piece(reading);
    if (marks & MARK_BREAK) {
        reading->blank = true;
        reading->breaks++;
    }
    uint32_t parent = reading->current, self = tree->elements.count;
    if (parent != ALT_NONE)
        marks |= tree->elements.items[parent].marks & MARKS_INHERITED;
    bool is_block = (marks & MARK_BLOCK) || parent == ALT_NONE;
    uint32_t block = is_block ? self : tree->elements.items[parent].block;
    *LIST_ADD(tree->arena, &tree->elements) = (Element){parent, block, marks};
    reading->current = self;
    note_facts(reading, tag, attributes);
}

static void end_element(void *context, const xmlChar *name)
{
    (void)name;
    Reading *reading = context;
    if (reading->fact) {
        add_fact(reading, reading->fact, reading->value.bytes, reading->value.length);
        buffer_free(&reading->value);
        reading->fact = NULL;
    }
    if (reading->current == ALT_NONE)
        return;
    const Element *element = &reading->tree->elements.items[reading->current];
    if (element->marks & MARK_BLOCK)
        end_piece(reading);
    reading->current = element->parent;
}

/* Whether text that is set apart in its block is to be left out: a button in a paragraph, the credit in a caption. */
static bool is_inline_furniture(uint32_t marks, uint32_t block)
{
    uint32_t apart = marks & ~block;
    return (apart & MARK_FURNITURE) || ((apart & MARK_SIGNATURE) && (block & MARK_CAPTION));
}

static void take_characters(void *context, const xmlChar *characters, int length)
{
    Reading *reading = context;
    const char *text = (const char *)characters;
    if (reading->fact)
        buffer_add(&reading->value, text, (size_t)length);
    if (reading->current == ALT_NONE)
        return;
    const Element *element = &reading->tree->elements.items[reading->current];
    uint32_t marks = element->marks;
    if (!(marks & MARK_SKIPPED)
            && !is_inline_furniture(marks, reading->tree->elements.items[current_block(reading)].marks))
        add_text(reading, text, (size_t)length, marks);
}

/* ---- parsing ---- */

static void be_silent(void *context, const char *message, ...)
{
    (void)context, (void)message;
}

Tree *tree_read(Arena *arena, const char *html, size_t length)
{
    Tree *tree = arena_alloc(arena, sizeof *tree);
    tree->arena = arena;
    Reading reading = {.tree = tree, .current = ALT_NONE};
    const XmlLibrary *xml = xml_library();
    if (!xml)
        return NULL;
    htmlParserCtxtPtr parser = length && length < INT_MAX ? xml->htmlCreateMemoryParserCtxt(html, (int)length) : NULL;
    if (!parser)
        return tree;
    xmlSAXHandler handler = {.startElement = start_element,
            .endElement = end_element,
            .characters = take_characters,
            .cdataBlock = take_characters,
            .ignorableWhitespace = take_characters,
            .warning = be_silent,
            .error = be_silent};
    xml->htmlCtxtUseOptions(
            parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | (int)XML_PARSE_HUGE);
    *parser->sax = handler;
    parser->userData = &reading;
    xml->xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    xml->htmlParseDocument(parser);
    end_piece(&reading);
    xml->htmlFreeParserCtxt(parser);
    buffer_free(&reading.value);
    return tree;
}

void tree_free(Tree *tree)
{
    buffer_free(&tree->text);
}
