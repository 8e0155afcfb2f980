/* Tokens in, matches of lexicon entries of several words out, longest first.
 *
 * "Both sides could no longer wait" has two: "both sides" and "no longer". Each word knows the phrases that begin with
 * it by their second word, as written and by its stem: hundreds of entries begin with "the", and to try them all at
 * every "the" took a sixth of the time. Matches do not overlap: the search goes on behind the last one. Where entries
 * of one length fit, the match has the classes of all and the line of the first, those that begin as written before
 * others.
 */
#include "stages.h"

/* The longest phrases found at a token. */
typedef struct Best {
    const WordPhrase *first; /* of those, the one whose line counts; null where nothing fits */
    Classes classes;
} Best;

static bool fits_word(const AltToken *token, const char *word, bool exact)
{
    return strcmp(exact ? token->form->lower : token->form->stem, word) == 0;
}

/* Whether a phrase stands at `tokens`; its first two words are known to. */
static bool fits(const WordPhrase *phrase, const AltToken *tokens)
{
    for (uint32_t i = 2; i < phrase->count; i++)
        if (!fits_word(&tokens[i], phrase->words[i], phrase->exact[i]))
            return false;
    return true;
}

/* Whether a phrase of the same length goes before the best so far. */
static bool goes_before(const WordPhrase *phrase, const WordPhrase *best)
{
    return phrase->exact[0] == best->exact[0] && phrase->number < best->number;
}

/* The bits of the third word, as written and as a stem. */
static uint64_t bits_of_third(const AltToken *tokens, uint32_t left)
{
    return left > 2 ? table_bit(tokens[2].form->hash) | table_bit(tokens[2].form->stem_hash) : UINT64_MAX;
}

/* Tries phrases that begin with the two words at hand, of which `left` tokens are left. */
static void try_phrases(const WordPhrase *phrase, const AltToken *tokens, uint32_t left, Best *best)
{
    uint64_t third = bits_of_third(tokens, left);
    for (; phrase && (phrase->thirds & third); phrase = phrase->next) {
        const WordPhrase *first = best->first;
        if (first && phrase->count < first->count)
            return;
        if (phrase->count > left || !fits(phrase, tokens))
            continue;
        bool longer = !first || phrase->count > first->count;
        best->classes = (longer ? 0 : best->classes) | phrase->classes;
        if (longer || goes_before(phrase, first))
            best->first = phrase;
    }
}

/* Tries the phrases that begin with a word. */
static void try_word(const Word *word, const AltToken *tokens, uint32_t left, Best *best)
{
    const Form *second = tokens[1].form;
    try_phrases(table_find_hashed(&word->phrases, second->lower, second->length, second->hash), tokens, left, best);
    try_phrases(table_find_hashed(&word->stem_phrases, second->stem, second->stem_length, second->stem_hash), tokens,
            left, best);
}

/* Whether an entry may begin with the two words at hand, each as written or as a stem. */
static inline bool may_begin(const Sieve *starts, const AltToken *tokens)
{
    const Form *first = tokens[0].form, *second = tokens[1].form;
    return first->begins_phrase
            && (sieve_may_have(starts, pair_hash(first->hash, second->hash))
                    || sieve_may_have(starts, pair_hash(first->hash, second->stem_hash))
                    || sieve_may_have(starts, pair_hash(first->stem_hash, second->hash))
                    || sieve_may_have(starts, pair_hash(first->stem_hash, second->stem_hash)));
}

static void try_form(const AltToken *tokens, uint32_t left, Best *best)
{
    const Form *form = tokens[0].form;
    if (form->word)
        try_word(form->word, tokens, left, best);
    if (form->stem_word)
        try_word(form->stem_word, tokens, left, best);
}

/* Adds what was found; gives its number of tokens. */
static uint32_t add_match(AltDocument *document, uint32_t at, const Best *best)
{
    uint32_t count = best->first->count;
    *LIST_ADD(document->arena, &document->matches) = (AltMatch){.tokens = {at, at + count},
            .classes = {(uint64_t)best->classes, (uint64_t)(best->classes >> 64)},
            .actor = ALT_NONE,
            .entry = best->first->entry};
    return count;
}

static void search_sentence(AltDocument *document, AltRange range)
{
    const AltToken *tokens = document->tokens.items;
    const Sieve *starts = &document->lexicon->phrase_starts;
    for (uint32_t at = range.first; at + 1 < range.end;) {
        Best best = {0};
        if (may_begin(starts, &tokens[at]))
            try_form(&tokens[at], range.end - at, &best);
        at += best.first ? add_match(document, at, &best) : 1;
    }
}

void find_matches(AltDocument *document)
{
    for (uint32_t i = 0; i < document->sentences.count; i++)
        search_sentence(document, document->sentences.items[i].tokens);
}
