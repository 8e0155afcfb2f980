/* Tokens in, matches of lexicon entries of several words out, longest first.
 *
 * "Both sides could no longer wait" has two: "both sides" and "no longer". Each word knows the phrases that begin with it,
 * as written and by its stem, so that a token costs no more than they do. Matches do not overlap: the search goes on
 * behind the last one. Where entries of one length fit, the match has the classes of all and the line of the first.
 */
#include "stages.h"

/* The longest phrases found at a token. */
typedef struct Best {
    uint32_t count; /* tokens, 0 where nothing fits */
    Classes classes;
    const Entry *entry;
} Best;

static bool fits_word(const AltToken *token, const char *word, bool exact)
{
    return strcmp(exact ? token->form->lower : token->form->stem, word) == 0;
}

/* Whether a phrase stands at `tokens`; its first word is known to. */
static bool fits(const WordPhrase *phrase, const AltToken *tokens)
{
    for (uint32_t i = 1; i < phrase->count; i++)
        if (!fits_word(&tokens[i], phrase->words[i], phrase->exact[i]))
            return false;
    return true;
}

/* Tries the phrases that begin with a word, of which `left` tokens are at hand. */
static void try_word(const AltLexicon *lexicon, const Word *word, const AltToken *tokens, uint32_t left, Best *best)
{
    for (uint32_t i = 0; word && i < word->phrase_count; i++) {
        const WordPhrase *phrase = &lexicon->phrases.items[word->phrases[i]];
        if (phrase->count < best->count)
            return;
        if (phrase->count > left || !fits(phrase, tokens))
            continue;
        if (phrase->count > best->count)
            *best = (Best){phrase->count, 0, phrase->entry};
        best->classes |= phrase->classes;
    }
}

static void search_sentence(AltDocument *document, AltRange range)
{
    const AltToken *tokens = document->tokens.items;
    for (uint32_t at = range.first; at < range.end;) {
        const Form *form = tokens[at].form;
        Best best = {0};
        try_word(document->lexicon, form->word, &tokens[at], range.end - at, &best);
        try_word(document->lexicon, form->stem_word, &tokens[at], range.end - at, &best);
        if (best.count)
            *LIST_ADD(document->arena, &document->matches) = (AltMatch){
                    .tokens = {at, at + best.count}, .classes = best.classes, .actor = ALT_NONE, .entry = best.entry};
        at += best.count ? best.count : 1;
    }
}

void find_matches(AltDocument *document)
{
    for (uint32_t i = 0; i < document->sentences.count; i++)
        search_sentence(document, document->sentences.items[i].tokens);
}
