/* An apostrophe and its neighbours come in; whether it quotes, owns or leaves out letters goes out.
 *
 * "The miners' union called it a 'paper treaty'" has the same mark three times. A mark with a blank before it and a
 * word behind it opens, one with a word before it closes; after a plural s it owns, unless a quotation is open that has
 * no other mark to close it.
 */
#include "apostrophes.h"

#include "base/utf8.h"

#include <string.h>

#define LEFT_SINGLE 0x2018u
#define LOW_SINGLE 0x201Au
#define REVERSED_SINGLE 0x201Bu

/* Words that begin with an apostrophe, without it, in small letters. */
static const char *const elided_words[] = {"em", "til", "tis", "twas", "cause", "bout", "n", "round", "cos"};

/* Words that stand behind a closing mark, and never behind an owner. */
static const char *const joints[] = {"by", "of", "to", "and", "in", "on", "at", "for", "from", "with", "which", "who",
        "that", "as", "but", "or", "after", "before", "when", "while", "is", "was", "are", "were", "has", "had", "said",
        "says"};

bool is_single_mark(uint32_t point)
{
    return is_apostrophe(point) || point == '`' || (point >= LEFT_SINGLE && point <= REVERSED_SINGLE);
}

static bool only_opens(uint32_t point)
{
    return point == '`' || point == LEFT_SINGLE || point == LOW_SINGLE || point == REVERSED_SINGLE;
}

/* ---- neighbours ---- */

/* Whether what stands before a mark lets it open a quotation: a blank, a bracket, a dash, another opening mark. */
static bool is_open_ground(uint32_t before)
{
    bool is_dash = before == '-' || (before >= 0x2012 && before <= 0x2015);
    bool is_opening = before == '(' || before == '[' || before == '/' || before == '"' || before == 0x201C
            || before == 0x201E || before == 0xAB;
    return utf8_is_space(before) || is_dash || is_opening;
}

static bool may_open(Stretch stretch, size_t at)
{
    return is_open_ground(point_before(stretch, at)) && !utf8_is_space(point_at(stretch, after_point(stretch, at)));
}

static bool may_close(Stretch stretch, size_t at)
{
    return !utf8_is_space(point_before(stretch, at)) && !is_alphanumeric(point_at(stretch, after_point(stretch, at)));
}

static bool is_inside_word(Stretch stretch, size_t at)
{
    return is_alphanumeric(point_before(stretch, at)) && is_alphanumeric(point_at(stretch, after_point(stretch, at)));
}

/* ---- apostrophes ---- */

static bool equals_small(const char *text, size_t length, const char *word)
{
    if (strlen(word) != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((text[i] | 0x20) != word[i])
            return false;
    return true;
}

/* "'90s", "'em": two digits, or one of the few words that drop their beginning. */
static bool elides(Stretch stretch, size_t at)
{
    size_t start = after_point(stretch, at);
    size_t end = word_end(stretch, start);
    if (end - start == 3 && utf8_is_digit(point_at(stretch, start)) && stretch.text[end - 1] == 's')
        return true;
    for (size_t i = 0; i < sizeof elided_words / sizeof *elided_words; i++)
        if (equals_small(stretch.text + start, end - start, elided_words[i]))
            return true;
    return false;
}

/* The 's of a word that ends in a mark: "U.S.'s", "the '90s'". */
static bool is_detached_s(Stretch stretch, size_t at)
{
    size_t letter = after_point(stretch, at);
    bool has_s = (point_at(stretch, letter) | 0x20) == 's' && !is_alphanumeric(point_at(stretch, letter + 1));
    uint32_t before = point_before(stretch, at);
    return has_s && (is_alphanumeric(before) || before == '.' || before == '"' || before == 0x201D || before == '%');
}

static bool follows_plural(Stretch stretch, size_t at)
{
    uint32_t letter = utf8_lower(point_before(stretch, at));
    return letter == 's' || letter == 'z' || letter == 'x';
}

/* Whether the next single mark that is no part of a word can close: then the one at `at` need not. Each mark is looked
 * at from the one before it only, so the whole text costs one more reading at most. */
static bool closes_later(Stretch stretch, size_t at)
{
    for (size_t next = after_point(stretch, at); next < stretch.end; next = after_point(stretch, next)) {
        if (!is_single_mark(point_at(stretch, next)) || is_inside_word(stretch, next))
            continue;
        return !may_open(stretch, next) && may_close(stretch, next);
    }
    return false;
}

/* "down to the lights' |by| its owners", "the lights', |she|": behind an owner stands what is owned, and neither of
 * these. */
static bool precedes_owned(Stretch stretch, size_t at)
{
    size_t blank = after_point(stretch, at);
    if (!utf8_is_space(point_at(stretch, blank)))
        return false;
    size_t start = after_point(stretch, blank), end = word_end(stretch, start);
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (equals_small(stretch.text + start, end - start, joints[i]))
            return false;
    return true;
}

static Apostrophe read_after_word(Stretch stretch, size_t at, bool is_open)
{
    if (!follows_plural(stretch, at))
        return is_open ? MARK_CLOSES : MARK_IS_PLAIN;
    return is_open && (!precedes_owned(stretch, at) || !closes_later(stretch, at)) ? MARK_CLOSES : MARK_OWNS;
}

Apostrophe read_apostrophe(Stretch stretch, size_t at, bool is_open)
{
    if (is_detached_s(stretch, at))
        return MARK_OWNS;
    if (is_open_ground(point_before(stretch, at)) && elides(stretch, at))
        return MARK_ELIDES;
    if (only_opens(point_at(stretch, at)) || may_open(stretch, at))
        return MARK_OPENS;
    if (may_close(stretch, at) && is_alphanumeric(point_before(stretch, at)))
        return read_after_word(stretch, at, is_open);
    return is_open ? MARK_CLOSES : MARK_IS_PLAIN;
}
