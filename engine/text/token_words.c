/* The word that begins at the reader's finger becomes a token, or several.
 *
 *     They shouldn't've met Gen. Doe.
 *     They|should|n't|'ve|met|Gen.|Doe|.
 *
 * A full stop belongs to the word where the lexicon knows it so, or where the word is an initial; the tails of
 * contractions are tokens of their own, and what is left has the form of the whole word: "ca" of "can't" is "can".
 */
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "tokens.h"

#include <string.h>

#define LONGEST_PLAIN 32 /* bytes of a word that the short cut takes */
#define LONGEST_TAIL 8   /* bytes of an abbreviation behind its first full stop: ".Gen." */

/* Tails that are cut off a word, in small letters with a straight apostrophe. */
static const char *const contractions[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

/* What is left of a word when its tail is cut off, and the word it stands for. */
static const char *const shortened[][2] = {{"ca", "can"}, {"wo", "will"}, {"sha", "shall"}};

/* ---- words ---- */

static bool ends_with(const Buffer *buffer, const char *tail)
{
    size_t length = strlen(tail);
    return buffer->length > length && memcmp(buffer->bytes + buffer->length - length, tail, length) == 0;
}

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

/* ---- what can stand at a position ---- */

/* Whether a byte behind ASCII letters may belong to their word, or cut it: all else ends it for sure. */
static bool may_go_on(char byte)
{
    return !is_ascii((unsigned char)byte) || utf8_is_digit((unsigned char)byte) || byte == '\'' || byte == '-'
            || byte == '.' || byte == '&';
}

/* The same of a byte behind a mark that stands behind a word. */
static bool may_follow(char byte)
{
    return may_go_on(byte) || is_ascii_letter((unsigned char)byte);
}

/* A word of ASCII letters. */
typedef struct PlainWord {
    char lower[LONGEST_PLAIN]; /* without a zero byte */
    size_t length, capitals;
} PlainWord;

/* Reads the letters at the reader's finger; false where there are none, or too many, or where they are "cannot". */
static bool read_plain_word(const Reader *reader, PlainWord *word)
{
    const char *text = reader->block.text + reader->at;
    size_t limit = reader->block.end - reader->at, length = 0, capitals = 0;
    for (; length < limit && is_ascii_letter((unsigned char)text[length]); length++) {
        if (length == LONGEST_PLAIN)
            return false;
        word->lower[length] = (char)(text[length] | 0x20);
        capitals += !(text[length] & 0x20);
    }
    word->length = length;
    word->capitals = capitals;
    return length > 0 && !(length == 6 && memcmp(word->lower, "cannot", 6) == 0);
}

/* "border|.|": a full stop that ends the sentence and no abbreviation. */
static bool ends_at_stop(const Reader *reader, const PlainWord *word, size_t end)
{
    const char *text = reader->block.text;
    bool stop = text[end] == '.' && word->length > 1 && (end + 1 == reader->block.end || !may_follow(text[end + 1]));
    return stop && !forms_get(reader->forms, word->lower, word->length, true)->takes_stop;
}

/* "Armenia|'s|", and no longer word. */
static bool has_owner(const Reader *reader, size_t end)
{
    const char *text = reader->block.text;
    size_t left = reader->block.end - end;
    return left > 1 && text[end] == '\'' && text[end + 1] == 's' && (left == 2 || !may_follow(text[end + 2]));
}

/* ASCII letters, and nothing behind them that could belong to the word, but a plain "'s". One pass
 * writes the small letters and counts the capitals; the long way asks five questions first. */
bool cut_plain_word(Reader *reader)
{
    PlainWord word;
    if (!read_plain_word(reader, &word))
        return false;
    size_t end = reader->at + word.length;
    bool open = end < reader->block.end && may_go_on(reader->block.text[end]);
    bool owner = open && has_owner(reader, end);
    if (open && !owner && !ends_at_stop(reader, &word, end))
        return false;
    AltToken *token = add_bare_token(reader, ALT_WORD, end, word.lower, word.length);
    token->capital = !(reader->block.text[token->span.start] & 0x20);
    token->capitals = word.length > 1 && word.capitals == word.length;
    if (owner)
        add_bare_token(reader, ALT_WORD, end + 2, "'s", 2);
    return true;
}

bool cut_word(Reader *reader)
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
bool cut_number(Reader *reader)
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
