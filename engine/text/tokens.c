/* Blocks in, tokens out: words, numbers, quotation marks and other marks, each with its form.
 *
 *     Pashinyan said they didn't cross "Azerbaijan's" border.
 *     Pashinyan|said|they|did|n't|cross|"|Azerbaijan|'s|"|border|.
 *
 * One pass over each block that belongs to the article; furniture has no tokens. What a form is called is uniform:
 * small letters, straight apostrophes, `"` and `'` for quotation marks of any shape, `-` for dashes, `...` for
 * ellipses, `'s` for the apostrophe of "the workers' party". How words are cut is told in token_words.c.
 */
#include "tokens.h"
#include "apostrophes.h"
#include "base/utf8.h"
#include "stages.h"

#include <string.h>

#define BYTES_PER_TOKEN 5 /* with the blank before it; the articles that we have give 5.3 */

/* ---- what can stand at a position; each adds a token and says so, or does nothing ---- */

/* Marks that are a token by themselves, whatever stands around them. */
static bool read_plain_mark(Reader *reader)
{
    const char *mark = reader->block.text + reader->at;
    if (*mark == '\0' || !strchr(",;:?!()", *mark))
        return false;
    add_bare_token(reader, ALT_PUNCTUATION, reader->at + 1, mark, 1);
    return true;
}

/* Double marks, two single ones in their place (``...'') and guillemets. */
static bool read_double_mark(Reader *reader)
{
    uint32_t point = point_at(reader->block, reader->at);
    size_t end = after_point(reader->block, reader->at);
    bool is_pair = (point == '\'' || point == '`') && point_at(reader->block, end) == point;
    bool is_double = point == '"' || (point >= 0x201C && point <= 0x201F) || point == 0xAB || point == 0xBB;
    if (!is_pair && !is_double)
        return false;
    add_named(reader, ALT_QUOTE_MARK, is_pair ? end + 1 : end, "\"");
    return true;
}

/* The apostrophe of an owner, with its s where it has one. */
static void add_owner(Reader *reader)
{
    size_t end = after_point(reader->block, reader->at);
    bool has_s = (point_at(reader->block, end) | 0x20) == 's';
    add_named(reader, ALT_WORD, has_s ? end + 1 : end, "'s");
}

/* "'em", "'90s": the apostrophe and what it belongs to. */
static void add_elided(Reader *reader)
{
    size_t start = after_point(reader->block, reader->at);
    bool is_number = utf8_is_digit(point_at(reader->block, start));
    size_t end = is_number ? number_end(reader->block, start) : word_end(reader->block, start);
    add_plain(reader, is_number ? ALT_NUMBER : ALT_WORD, end);
}

static bool read_single_mark(Reader *reader)
{
    if (!is_single_mark(point_at(reader->block, reader->at)))
        return false;
    size_t end = after_point(reader->block, reader->at);
    switch (read_apostrophe(reader->block, reader->at, reader->single_open)) {
    case MARK_OWNS:
        add_owner(reader);
        break;
    case MARK_ELIDES:
        add_elided(reader);
        break;
    case MARK_OPENS:
        reader->single_open = true;
        add_named(reader, ALT_QUOTE_MARK, end, "'");
        break;
    case MARK_CLOSES:
        reader->single_open = false;
        add_named(reader, ALT_QUOTE_MARK, end, "'");
        break;
    case MARK_IS_PLAIN:
        add_named(reader, ALT_PUNCTUATION, end, "'");
    }
    return true;
}

static bool read_punctuation(Reader *reader)
{
    size_t ellipsis = ellipsis_end(reader->block, reader->at);
    size_t dash = dash_end(reader->block, reader->at);
    if (ellipsis > reader->at)
        add_named(reader, ALT_PUNCTUATION, ellipsis, "...");
    else if (dash > reader->at)
        add_named(reader, ALT_PUNCTUATION, dash, "-");
    else
        add_plain(reader, ALT_PUNCTUATION, after_point(reader->block, reader->at));
    return true;
}

/* ---- blocks ---- */

static void skip_space(Reader *reader)
{
    if (reader->at < reader->block.end && reader->block.text[reader->at] == ' ') /* between most words */
        reader->at++;
    while (reader->at < reader->block.end && utf8_is_space(point_at(reader->block, reader->at)))
        reader->at = after_point(reader->block, reader->at);
}

/* The first of these that fits is taken. */
static void read_token(Reader *reader)
{
    bool done = cut_plain_word(reader) || read_plain_mark(reader) || cut_number(reader) || cut_word(reader)
            || read_double_mark(reader) || read_single_mark(reader) || read_punctuation(reader);
    (void)done;
}

static void read_block(Reader *reader, uint32_t number)
{
    AltSpan span = reader->document->blocks.items[number].span;
    reader->block = (Stretch){reader->document->text, span.start, span.end};
    reader->block_number = number;
    reader->at = span.start;
    reader->single_open = false;
    for (skip_space(reader); reader->at < reader->block.end; skip_space(reader))
        read_token(reader);
}

/* Makes room for as many tokens as English has in so much text, so that the list need not grow. */
static void make_room(AltDocument *document)
{
    uint32_t room = document->length / BYTES_PER_TOKEN + 8;
    document->tokens.items = arena_alloc(document->arena, room * sizeof *document->tokens.items);
    document->tokens.capacity = room;
}

/* An empty token behind the last, so that whoever is at a word may look at the next. */
static void end_list(AltDocument *document)
{
    (void)LIST_ADD(document->arena, &document->tokens);
    document->tokens.count--;
}

void find_tokens(AltDocument *document)
{
    make_room(document);
    Reader reader = {.document = document, .forms = forms_open(document->lexicon, document->arena)};
    for (uint32_t i = 0; i < document->blocks.count; i++)
        if (document->blocks.items[i].section != ALT_FURNITURE)
            read_block(&reader, i);
    end_list(document);
    forms_close(reader.forms);
    buffer_free(&reader.lower);
}
