/* A position in a text comes in; where the word or number that begins there ends goes out.
 *
 * "Norland's envoy, who earns £1.3m a year" has a word that reaches over its apostrophe and a number that takes its
 * currency and its letter along. What a mark inside a word may be depends on its two neighbours only.
 */
#include "shapes.h"

#define SOFT_HYPHEN 0xADu
#define HYPHEN 0x2010u
#define NO_BREAK_HYPHEN 0x2011u
#define EN_DASH 0x2013u
#define HORIZONTAL_BAR 0x2015u
#define ELLIPSIS 0x2026u

bool is_apostrophe(uint32_t point)
{
    return point == '\'' || point == 0x2019 || point == 0x2BC || point == 0xB4;
}

static bool is_hyphen(uint32_t point)
{
    return point == '-' || point == HYPHEN || point == NO_BREAK_HYPHEN;
}

static bool is_currency(uint32_t point)
{
    return point == '$' || (point >= 0xA2 && point <= 0xA5) || (point >= 0x20A0 && point <= 0x20CF);
}

/* ---- words ---- */

/* A full stop inside a word stands after a single letter ("U.S") or before a small one ("nytimes.com"); otherwise two
 * sentences stand too close ("border.Azerbaijan"). */
static bool joins_with_stop(Stretch stretch, size_t at)
{
    uint32_t next = point_at(stretch, at + 1);
    if (!utf8_is_letter(next))
        return false;
    size_t letter = at;
    do
        letter--;
    while (letter > stretch.start && ((unsigned char)stretch.text[letter] & 0xC0) == 0x80);
    return !utf8_is_upper(next) || !is_alphanumeric(point_before(stretch, letter));
}

/* Whether the mark at `at`, which follows a letter or digit, holds a word together. */
static bool joins_word(Stretch stretch, size_t at)
{
    uint32_t point = point_at(stretch, at);
    uint32_t next = point_at(stretch, after_point(stretch, at));
    if (is_hyphen(point))
        return is_alphanumeric(next);
    if (is_apostrophe(point) || point == '&')
        return utf8_is_letter(next);
    return point == '.' && joins_with_stop(stretch, at);
}

size_t word_end(Stretch stretch, size_t at)
{
    bool inside = false;
    while (at < stretch.end) {
        uint32_t point = point_at(stretch, at);
        bool is_part = is_alphanumeric(point) || (inside && point == SOFT_HYPHEN);
        if (!is_part && !(inside && joins_word(stretch, at)))
            break;
        inside = true;
        at = after_point(stretch, at);
    }
    return at;
}

bool is_dotted(Stretch stretch, size_t start, size_t end)
{
    size_t run = 0, stops = 0;
    for (size_t at = start; at < end; at = after_point(stretch, at)) {
        bool is_stop = stretch.text[at] == '.';
        if (!is_stop && !utf8_is_letter(point_at(stretch, at)))
            return false;
        run = is_stop ? 0 : run + 1;
        stops += is_stop;
        if (run > 1)
            return false;
    }
    return stops > 0 && run == 1;
}

/* ---- numbers ---- */

/* Whether the mark at `at`, which follows a digit, holds a number together: "2,300", "6.5", "19:42", "2021-05-14". */
static bool joins_number(Stretch stretch, size_t at)
{
    uint32_t point = point_at(stretch, at);
    bool may_join = point == '.' || point == ',' || point == ':' || is_hyphen(point);
    return may_join && utf8_is_digit(point_at(stretch, after_point(stretch, at)));
}

size_t number_end(Stretch stretch, size_t at)
{
    size_t start = at;
    if (is_currency(point_at(stretch, at)))
        at = after_point(stretch, at);
    if (!utf8_is_digit(point_at(stretch, at)))
        return start;
    while (utf8_is_digit(point_at(stretch, at)) || joins_number(stretch, at))
        at = after_point(stretch, at);
    while (utf8_is_letter(point_at(stretch, at)))
        at = after_point(stretch, at);
    return point_at(stretch, at) == '%' ? at + 1 : at;
}

/* ---- marks of several characters ---- */

size_t ellipsis_end(Stretch stretch, size_t at)
{
    size_t start = at;
    if (point_at(stretch, at) == ELLIPSIS)
        return after_point(stretch, at);
    while (point_at(stretch, at) == '.')
        at++;
    return at - start > 1 ? at : start;
}

size_t dash_end(Stretch stretch, size_t at)
{
    uint32_t point = point_at(stretch, at);
    if (point >= EN_DASH && point <= HORIZONTAL_BAR)
        return after_point(stretch, at);
    while (point_at(stretch, at) == '-')
        at++;
    return at;
}
