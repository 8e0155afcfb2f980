/* The text of an entry comes in; its tokens go out, cut in the way of the stage `tokens.c`, so that they can be
 * compared with the tokens of a text: "Lord’s Resistance Army" is Lord, 's, Resistance, Army.
 */
#include "spelling.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

static const char curly_apostrophe[] = "\xE2\x80\x99";

/* What is cut off the end of a word, as the engine does. */
static const char *const contractions[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

/* What is left of a word when "n't" is cut off, and the word it stands for. */
static const char *const shortened[][2] = {{"ca", "can"}, {"wo", "will"}, {"sha", "shall"}};

/* The text with straight apostrophes: itself, or a copy. */
static const char *straighten(Arena *arena, const char *text)
{
    if (!strstr(text, curly_apostrophe))
        return text;
    char *copy = arena_copy(arena, text, strlen(text));
    char *out = copy;
    for (const char *at = text; *at;) {
        bool curly = strncmp(at, curly_apostrophe, 3) == 0;
        *out++ = curly ? '\'' : *at;
        at += curly ? 3 : 1;
    }
    *out = 0;
    return copy;
}

/* The length of the contraction that a word ends in, 0 where there is none or where it is the whole word. */
static size_t contraction_length(const char *word, size_t length)
{
    if (length == 6 && memcmp(word, "cannot", 6) == 0)
        return 3;
    if (!memchr(word, '\'', length))
        return 0;
    for (size_t i = 0; i < sizeof contractions / sizeof *contractions; i++) {
        size_t tail = strlen(contractions[i]);
        if (length > tail && memcmp(word + length - tail, contractions[i], tail) == 0)
            return tail;
    }
    return length > 1 && word[length - 1] == '\'' ? 1 : 0;
}

/* What goes before a contraction: "ca" of "can't" is "can". */
static const char *whole_head(Arena *arena, const char *word, size_t length, bool before_not)
{
    const char *head = arena_copy(arena, word, length);
    for (size_t i = 0; before_not && i < sizeof shortened / sizeof *shortened; i++)
        if (strcmp(head, shortened[i][0]) == 0)
            return shortened[i][1];
    return head;
}

/* Notes one word between blanks, which is one token or two. The apostrophe of "workers'" is called "'s". */
static void add_tokens(Arena *arena, Cut *cut, const char *word, size_t length)
{
    size_t tail = contraction_length(word, length);
    cut->words[cut->count++] = whole_head(arena, word, length - tail, tail && word[length - tail] == 'n');
    if (tail)
        cut->words[cut->count++] = tail == 1 ? "'s" : arena_copy(arena, word + length - tail, tail);
}

/* The most tokens that a text can have: two for each of its words. */
static size_t most_tokens(const char *text)
{
    size_t words = 1;
    for (; *text; text++)
        words += *text == ' ' || *text == '\t';
    return 2 * words;
}

Cut cut_words(Arena *arena, const char *text)
{
    const char *at = straighten(arena, text);
    Cut cut = {.words = arena_alloc(arena, most_tokens(at) * sizeof *cut.words)};
    while (*at) {
        size_t length = 0;
        while (at[length] && at[length] != ' ' && at[length] != '\t')
            length++;
        if (length)
            add_tokens(arena, &cut, at, length);
        at += length;
        while (*at == ' ' || *at == '\t')
            at++;
    }
    return cut;
}

static bool is_small(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text >= 128 || (*text >= 'A' && *text <= 'Z'))
            return false;
    return true;
}

const char *small_letters(Arena *arena, const char *text)
{
    if (is_small(text))
        return text;
    size_t length = strlen(text);
    char *lower = arena_alloc(arena, length * 4 + 1); /* no small letter is longer than 4 bytes */
    char *out = lower;
    for (size_t at = 0; at < length;)
        out += utf8_write(utf8_lower(utf8_next(text, length, &at)), out);
    return lower;
}
