/* Small questions that every grammar stage asks of a token.
 *
 * What stands right behind the last token of a document may be asked of as well: it is empty (find_tokens), and every
 * answer is no.
 */
#ifndef ALT_READING_H
#define ALT_READING_H

#include "lexicon/lexicon.h"

#include <alteram/document.h>
#include <string.h>

static inline const AltToken *token_at(const AltDocument *document, uint32_t token)
{
    return &document->tokens.items[token];
}

/* The token's word in small letters; "" for marks. */
static inline const char *word_at(const AltDocument *document, uint32_t token)
{
    const Form *form = token_at(document, token)->form;
    return form ? form->lower : "";
}

/* "officials", "talks", not "gas", "congress", "campus" or "basis": whether the word ends like a plural, by its letters
 * alone. `least` is how many it must have. */
static inline bool ends_like_plural(const AltDocument *document, uint32_t token, size_t least)
{
    const char *word = word_at(document, token);
    size_t length = strlen(word);
    return length >= least && word[length - 1] == 's' && !strchr("su'", word[length - 2])
            && strcmp(word + length - 3, "sis") != 0;
}

/* The classes of the token's word by itself. */
static inline Classes classes_at(const AltDocument *document, uint32_t token)
{
    const Form *form = token_at(document, token)->form;
    return form ? form->classes : 0;
}

static inline bool is_word(const AltDocument *document, uint32_t token, const char *word)
{
    const char *at = word_at(document, token);
    return *at == *word && strcmp(at, word) == 0; /* the first letter tells nine of ten apart without a call */
}

static inline bool has_class(const AltDocument *document, uint32_t token, Classes classes)
{
    return (classes_at(document, token) & classes) != 0;
}

/* The forms of a verb that the token can be, as VerbForm bits; 0 for what is no verb, and behind the last token. */
static inline unsigned forms_at(const AltDocument *document, uint32_t token)
{
    if (token >= document->tokens.count)
        return 0;
    const AltToken *it = token_at(document, token);
    return it->kind == ALT_WORD && it->form ? it->form->verb_forms : 0;
}

/* The mark itself: ',' for a comma, 0 for anything that is not one ASCII mark. */
static inline char mark_at(const AltDocument *document, uint32_t token)
{
    const AltToken *it = token_at(document, token);
    bool single = it->span.end - it->span.start == 1;
    return it->kind == ALT_PUNCTUATION && single ? document->text[it->span.start] : 0;
}

static inline AltTag tag_at(const AltDocument *document, uint32_t token)
{
    return token < document->tags.count ? (AltTag)document->tags.items[token] : ALT_TAG_OTHER;
}

static inline bool is_nominal(AltTag tag)
{
    return tag == ALT_TAG_NOUN || tag == ALT_TAG_NAME || tag == ALT_TAG_PRONOUN;
}

static inline bool range_empty(AltRange range)
{
    return range.first >= range.end;
}

static inline uint32_t range_length(AltRange range)
{
    return range.end - range.first;
}

static inline bool in_range(AltRange range, uint32_t token)
{
    return token >= range.first && token < range.end;
}

/* Whether a word of a range means the same as the one at `token`: "jams them" .. "denied |jamming| anybody". */
static inline bool holds_same(const AltDocument *document, AltRange range, uint32_t token)
{
    const Form *word = token_at(document, token)->form;
    for (uint32_t i = range.first; word && i < range.end; i++) {
        const Form *form = token_at(document, i)->form;
        if (form && means_same(form, word))
            return true;
    }
    return false;
}

/* The number of the first match that begins at `token` or behind it; that of all matches where none does. */
static inline uint32_t first_match_from(const AltDocument *document, uint32_t token)
{
    uint32_t low = 0, high = document->matches.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->matches.items[middle].tokens.first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

#endif
