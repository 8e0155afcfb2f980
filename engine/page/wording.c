/* Two texts come in, whether they say the same goes out. "Norland: ‘We deny it’" is "Norland: 'We deny it'" is "NORLAND
 * 'WE DENY IT'": only letters, digits and bytes of letters beyond ASCII are looked at.
 */
#include "wording.h"

#include <ctype.h>
#include <string.h>

#define SHORTEST 8 /* letters that say enough to be the same by intention */

const char *plain_wording(Arena *arena, const char *text)
{
    if (!text)
        return NULL;
    char *plain = arena_copy(arena, text, strlen(text));
    size_t written = 0;
    for (const char *c = plain; *c; c++) {
        bool blank = isspace((unsigned char)*c) != 0;
        if (blank && (written == 0 || plain[written - 1] == ' '))
            continue;
        plain[written++] = blank ? ' ' : *c;
    }
    while (written > 0 && plain[written - 1] == ' ')
        written--;
    plain[written] = '\0';
    return written ? plain : NULL;
}

/* A text that is gone through by its letters. */
typedef struct Letters {
    const char *text;
    size_t length;
    size_t at;
} Letters;

/* Punctuation beyond ASCII, E2 80 xx: dashes, quotation marks, ellipses. */
static bool is_punctuation(const char *text, size_t left)
{
    return left >= 3 && (unsigned char)text[0] == 0xE2 && (unsigned char)text[1] == 0x80;
}

/* The next letter, small; 0 at the end. */
static int next_letter(Letters *letters)
{
    while (letters->at < letters->length) {
        const char *text = letters->text + letters->at;
        unsigned char c = (unsigned char)*text;
        if (is_punctuation(text, letters->length - letters->at)) {
            letters->at += 3;
            continue;
        }
        letters->at++;
        if (c >= 0x80 || isalnum(c))
            return c >= 0x80 ? c : tolower(c);
    }
    return 0;
}

static size_t count_letters(Letters letters)
{
    size_t count = 0;
    while (next_letter(&letters))
        count++;
    return count;
}

/* How many letters two texts begin with in common. */
static size_t common_letters(Letters a, Letters b)
{
    size_t count = 0;
    for (int letter; (letter = next_letter(&a)) && letter == next_letter(&b);)
        count++;
    return count;
}

bool says_same(const char *piece, size_t length, const char *text)
{
    if (!text)
        return false;
    Letters a = {piece, length, 0}, b = {text, strlen(text), 0};
    size_t common = common_letters(a, b), first = count_letters(a), second = count_letters(b);
    size_t shorter = first < second ? first : second, longer = first < second ? second : first;
    return shorter >= SHORTEST && common + 2 >= shorter && common * 3 >= longer * 2;
}

bool contains_wording(const char *text, size_t length, const char *wanted, size_t wanted_length)
{
    Letters needle = {wanted, wanted_length, 0};
    size_t letters = count_letters(needle);
    int first = next_letter(&(Letters){wanted, wanted_length, 0});
    if (letters < SHORTEST)
        return false;
    for (size_t at = 0; at < length; at++) {
        unsigned char c = (unsigned char)text[at];
        bool may_begin = (c >= 0x80 ? c : tolower(c)) == first;
        if (may_begin && common_letters((Letters){text + at, length - at, 0}, needle) == letters)
            return true;
    }
    return false;
}

bool is_most_of(const char *text, const char *piece, size_t length)
{
    if (!text)
        return false;
    size_t letters = count_letters((Letters){piece, length, 0}), all = count_letters((Letters){text, strlen(text), 0});
    return letters * 2 >= all && contains_wording(text, strlen(text), piece, length);
}

bool has_words(const char *text, size_t length, unsigned count)
{
    unsigned words = 0;
    for (size_t at = 0; at < length && words < count; at++)
        words += text[at] != ' ' && (at == 0 || text[at - 1] == ' ');
    return words >= count;
}

size_t title_length(const char *title, const char *outlet)
{
    size_t length = strlen(title), outlet_length = outlet ? strlen(outlet) : 0;
    if (outlet_length == 0 || outlet_length >= length || strcmp(title + length - outlet_length, outlet) != 0)
        return length;
    length -= outlet_length;
    while (length > 0 && (strchr(" |-", title[length - 1]) || (unsigned char)title[length - 1] >= 0x80))
        length--;
    return length ? length : strlen(title);
}
