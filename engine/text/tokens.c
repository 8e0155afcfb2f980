/* Blocks in, tokens out: words, numbers, quotation marks and other marks, each with its form.
 *
 *     Pashinyan said they didn't cross "Azerbaijan's" border.
 *     Pashinyan|said|they|did|n't|cross|"|Azerbaijan|'s|"|border|.
 *
 * One pass over each block that belongs to the article; furniture has no tokens. What a form is called is uniform:
 * small letters, straight apostrophes, `"` and `'` for quotation marks of any shape, `-` for dashes, `...` for
 * ellipses, `'s` for the apostrophe of "the workers' party".
 */
#include "apostrophes.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "forms.h"
#include "shapes.h"
#include "stages.h"

#include <string.h>

#define LONGEST_PLAIN 32 /* bytes of a word that the short cut takes */
#define LONGEST_TAIL 8   /* bytes of an abbreviation behind its first full stop: ".Gen." */

/* A block under the reader's finger. */
typedef struct Reader {
    AltDocument *document;
    Forms *forms;
    Buffer lower; /* the word at hand in small letters */
    Stretch block;
    uint32_t block_number;
    size_t at;
    bool single_open; /* whether a single quotation mark is open */
} Reader;

/* Tails that are cut off a word, in small letters with a straight apostrophe. */
static const char *const contractions[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

/* What is left of a word when its tail is cut off, and the word it stands for. */
static const char *const shortened[][2] = {{"ca", "can"}, {"wo", "will"}, {"sha", "shall"}};

/* ---- small letters ---- */

/* Writes the word start .. end to `reader->lower`: small letters, straight apostrophes, plain hyphens. */
static void write_lower(Reader *reader, size_t start, size_t end)
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

static bool ends_with(const Buffer *buffer, const char *tail)
{
    size_t length = strlen(tail);
    return buffer->length > length && memcmp(buffer->bytes + buffer->length - length, tail, length) == 0;
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

/* Adds the token from here to `end`, whose form goes by `name`, and moves behind it. What its capitals tell is left to
 * the caller. */
static AltToken *add_bare_token(Reader *reader, AltTokenKind kind, size_t end, const char *name, size_t length)
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

static void add_token(Reader *reader, AltTokenKind kind, size_t end, const char *name, size_t length)
{
    add_capitals(reader, add_bare_token(reader, kind, end, name, length));
}

static void add_named(Reader *reader, AltTokenKind kind, size_t end, const char *name)
{
    add_token(reader, kind, end, name, strlen(name));
}

static void add_plain(Reader *reader, AltTokenKind kind, size_t end)
{
    write_lower(reader, reader->at, end);
    add_token(reader, kind, end, reader->lower.bytes, reader->lower.length);
}

/* ---- words ---- */

/* Where the tail of a contraction begins in the word start .. end; `end` where it has none. */
static size_t contraction_start(Reader *reader, size_t start, size_t end)
{
    write_lower(reader, start, end);
    if (reader->lower.length != 6 && !memchr(reader->lower.bytes, '\'', reader->lower.length))
        return end;
    if (reader->lower.length == 6 && memcmp(reader->lower.bytes, "cannot", 6) == 0)
        return start + 3;
    for (size_t i = 0; i < sizeof contractions / sizeof *contractions; i++) {
        if (!ends_with(&reader->lower, contractions[i]))
            continue;
        size_t at = end;
        for (size_t left = strlen(contractions[i]); left > 0; left--)
            do
                at--;
            while (((unsigned char)reader->block.text[at] & 0xC0) == 0x80);
        return at;
    }
    return end;
}

/* What goes before a tail: "ca" of "can't" is "can". */
static void add_head(Reader *reader, size_t end)
{
    write_lower(reader, reader->at, end);
    bool before_not = (point_at(reader->block, end) | 0x20) == 'n';
    for (size_t i = 0; before_not && i < sizeof shortened / sizeof *shortened; i++) {
        if (strcmp(reader->lower.bytes, shortened[i][0]) == 0) {
            add_named(reader, ALT_WORD, end, shortened[i][1]);
            return;
        }
    }
    add_plain(reader, ALT_WORD, end);
}

/* Adds a word as one token, or as several where it is contracted ("should" "n't" "'ve"). */
static void add_word(Reader *reader, size_t end)
{
    size_t tail = contraction_start(reader, reader->at, end);
    if (tail == end) {
        add_plain(reader, ALT_WORD, end);
        return;
    }
    if (contraction_start(reader, reader->at, tail) < tail)
        add_word(reader, tail);
    else
        add_head(reader, tail);
    add_plain(reader, ALT_WORD, end);
}

/* ---- abbreviations ---- */

static Classes classes_of(const Word *word)
{
    return word ? word->classes : 0;
}

/* Whether a word with a full stop is another one without it: "no.", "sat.", "mar.", but not "gen." */
static bool is_word_without_stop(const Word *bare)
{
    const Classes titles = CLASS_ABBREVIATION | CLASS_HONORIFIC | CLASS_TITLE | CLASS_PREPOSITION;
    const Classes times = CLASS_MONTH | CLASS_TIME | CLASS_BODY;
    return bare && !(bare->classes & titles) && ((bare->classes & ~times) || bare->verb != ALT_NONE);
}

/* Whether the lexicon lists the word with its full stop, or as an abbreviation without it. One that is a word of its
 * own too counts before a number only. */
static bool is_listed_abbreviation(Reader *reader, size_t end)
{
    const AltLexicon *lexicon = reader->document->lexicon;
    write_lower(reader, reader->at, end + 1);
    size_t length = reader->lower.length;
    const Word *bare = lexicon_word(lexicon, reader->lower.bytes, length - 1);
    bool is_listed = lexicon_word(lexicon, reader->lower.bytes, length) || (classes_of(bare) & CLASS_ABBREVIATION);
    return is_listed && (!is_word_without_stop(bare) || utf8_is_digit(point_at(reader->block, end + 2)));
}

/* "John F. Kennedy": one capital letter before another capital; "I" only inside a name. */
static bool is_initial(const Reader *reader, size_t end)
{
    uint32_t letter = point_at(reader->block, reader->at);
    bool is_single = utf8_is_upper(letter) && after_point(reader->block, reader->at) == end;
    bool leads_on = utf8_is_space(point_at(reader->block, end + 1)) && utf8_is_upper(point_at(reader->block, end + 2));
    uint32_t count = reader->document->tokens.count;
    bool in_name = count > 0 && reader->document->tokens.items[count - 1].capital;
    return is_single && leads_on && (letter != 'I' || in_name);
}

/* Where an abbreviation with several full stops ends ("Ph.D.", "W.Va."), or `end` where the lexicon lists none. */
static size_t longer_abbreviation(Reader *reader, size_t end)
{
    size_t at = end;
    while (at < reader->block.end && at - end < LONGEST_TAIL
            && (point_at(reader->block, at) == '.' || utf8_is_letter(point_at(reader->block, at))))
        at = after_point(reader->block, at);
    if (at < end + 2 || reader->block.text[at - 1] != '.')
        return end;
    write_lower(reader, reader->at, at);
    return lexicon_word(reader->document->lexicon, reader->lower.bytes, reader->lower.length) ? at : end;
}

/* Where the word that ends at `end` ends with the full stop that belongs to it; `end` where none does. A single capital
 * is an initial or nothing. */
static size_t end_with_stop(Reader *reader, size_t end)
{
    if (point_at(reader->block, end) != '.' || ellipsis_end(reader->block, end) > end)
        return end;
    bool is_letter =
            after_point(reader->block, reader->at) == end && utf8_is_upper(point_at(reader->block, reader->at));
    bool takes_stop = is_dotted(reader->block, reader->at, end) || is_initial(reader, end)
            || (!is_letter && is_listed_abbreviation(reader, end));
    return takes_stop ? end + 1 : longer_abbreviation(reader, end);
}

/* ---- what can stand at a position; each adds a token and says so, or does nothing ---- */

/* Whether a byte behind ASCII letters may belong to their word, or cut it: all else ends it for sure. */
static bool may_go_on(char byte)
{
    return !is_ascii((unsigned char)byte) || utf8_is_digit((unsigned char)byte) || byte == '\'' || byte == '-'
            || byte == '.' || byte == '&';
}

/* The short cut for nine words of ten: ASCII letters, and nothing behind them that could belong to the word. One pass
 * writes the small letters and counts the capitals; the long way asks five questions first. */
static bool read_plain_word(Reader *reader)
{
    const char *text = reader->block.text + reader->at;
    size_t limit = reader->block.end - reader->at, length = 0, capitals = 0;
    char lower[LONGEST_PLAIN];
    for (; length < limit && is_ascii_letter((unsigned char)text[length]); length++) {
        if (length == LONGEST_PLAIN)
            return false;
        lower[length] = (char)(text[length] | 0x20);
        capitals += !(text[length] & 0x20);
    }
    bool cut = length == 6 && memcmp(lower, "cannot", 6) == 0;
    if (length == 0 || cut || (length < limit && may_go_on(text[length])))
        return false;
    AltToken *token = add_bare_token(reader, ALT_WORD, reader->at + length, lower, length);
    token->capital = !(text[0] & 0x20);
    token->capitals = length > 1 && capitals == length;
    return true;
}

/* Marks that are a token by themselves, whatever stands around them. */
static bool read_plain_mark(Reader *reader)
{
    const char *mark = reader->block.text + reader->at;
    if (*mark == '\0' || !strchr(",;:?!()", *mark))
        return false;
    add_bare_token(reader, ALT_PUNCTUATION, reader->at + 1, mark, 1);
    return true;
}

static bool read_word(Reader *reader)
{
    size_t end = word_end(reader->block, reader->at);
    if (end == reader->at)
        return false;
    size_t with_stop = end_with_stop(reader, end);
    if (with_stop > end)
        add_plain(reader, ALT_WORD, with_stop);
    else
        add_word(reader, end);
    return true;
}

/* A number; "52-year-old" and "4,200-strong" are words. */
static bool read_number(Reader *reader)
{
    size_t end = number_end(reader->block, reader->at);
    if (end == reader->at)
        return false;
    bool is_compound = point_at(reader->block, end) == '-' && utf8_is_letter(point_at(reader->block, end + 1));
    if (is_compound)
        add_word(reader, word_end(reader->block, end + 1));
    else
        add_plain(reader, ALT_NUMBER, end);
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
    while (reader->at < reader->block.end && utf8_is_space(point_at(reader->block, reader->at)))
        reader->at = after_point(reader->block, reader->at);
}

/* The first of these that fits is taken. */
static void read_token(Reader *reader)
{
    bool done = read_plain_word(reader) || read_plain_mark(reader) || read_number(reader) || read_word(reader)
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

void find_tokens(AltDocument *document)
{
    Reader reader = {.document = document, .forms = forms_open(document->lexicon, document->arena)};
    for (uint32_t i = 0; i < document->blocks.count; i++)
        if (document->blocks.items[i].section != ALT_FURNITURE)
            read_block(&reader, i);
    forms_close(reader.forms);
    buffer_free(&reader.lower);
}
