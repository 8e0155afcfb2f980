/* A name and the tokens at one place come in; whether the name stands there goes out.
 *
 * Words compare as written, but that capitals in the text fit any name of four letters and more ("IRAN"), and a word
 * that the lexicon begins with a small letter ("union", "of") fits in any letters. "*" is any word of a person's name.
 */
#include "name_fit.h"

#include "base/utf8.h"
#include "shapes.h"

/* Whether a word of the text is written as in the pack, curly apostrophes aside. */
static bool same_letters(const char *text, size_t length, const NameWord *word)
{
    size_t at = 0, word_at = 0;
    if (length == word->length && memcmp(text, word->text, length) == 0)
        return true;
    while (at < length && word_at < word->length) {
        uint32_t point = utf8_next(text, length, &at), wanted = utf8_next(word->text, word->length, &word_at);
        if (point != wanted && !(is_apostrophe(point) && is_apostrophe(wanted)))
            return false;
    }
    return at == length && word_at == word->length;
}

/* Whether a token may be a name that no lexicon knows: "Johnson", "Denzel", where "*" stands in a name. */
static bool is_unknown_name(const AltToken *token)
{
    const Form *form = token->form;
    return token->kind == ALT_WORD && token->capital && !form->word && !form->stem_word && !form->starts;
}

/* Whether the token is word number `i` of the name. */
static bool fits_word(const AltDocument *document, const AltToken *token, const Name *name, uint32_t i)
{
    const NameWord *word = &name->words[i];
    if (word->is_open)
        return is_unknown_name(token);
    if ((!word->is_small && !token->capital) || token->form->hash != word->hash
            || strcmp(token->form->lower, word->lower) != 0)
        return false;
    if (word->is_small || (token->capitals && name->fits_capitals))
        return true;
    return same_letters(document->text + token->span.start, token->span.end - token->span.start, word);
}

bool name_fits(const AltDocument *document, const Name *name, const AltToken *tokens)
{
    for (uint32_t i = 0; i < name->count; i++)
        if (!fits_word(document, &tokens[i], name, i))
            return false;
    return true;
}

const Name *starred_name(const AltDocument *document, const Names *names, const AltToken *tokens)
{
    if (!is_unknown_name(tokens))
        return NULL;
    const Name *name = table_find(&names->starts, "*", 1);
    while (name && (name->count != 2 || !name_fits(document, name, tokens)))
        name = name->next;
    return name;
}
