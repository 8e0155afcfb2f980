/* Tokens and a pack in, matches of the names of its actors out, longest first.
 *
 * "Russia's OSCE Minsk Group envoy left BAKU" names Russia, the OSCE Minsk Group and Baku. Names compare as written, but
 * that capitals in the text fit any name of four letters and more, and a word that the pack begins with a small letter
 * ("union", "of") fits in any letters. Names do not overlap: the search goes on behind the last one.
 * The longer names of other countries hide shorter ones of the pack: "South Sudan" is not "Sudan".
 *
 * The matches form a second run, in the order of their tokens, behind those of `find_matches`; the two runs may overlap.
 */
#include "base/utf8.h"
#include "stages.h"

#define LOOK_BACK 4     /* words before a name that may belong to a longer one: "U.S. state of Georgia" has three */
#define LEAST_LETTERS 4 /* "US" in a headline in capitals may be "us", "IRAN" can be Iran only */

static bool is_apostrophe(uint32_t point)
{
    return point == '\'' || point == 0x2019 || point == 0x2018 || point == 0x02BC;
}

/* Whether a word of the text is written as in the pack, curly apostrophes aside. */
static bool same_letters(const char *text, size_t length, const char *word)
{
    size_t word_length = strlen(word), at = 0, word_at = 0;
    while (at < length && word_at < word_length) {
        uint32_t point = utf8_next(text, length, &at), wanted = utf8_next(word, word_length, &word_at);
        if (point != wanted && !(is_apostrophe(point) && is_apostrophe(wanted)))
            return false;
    }
    return at == length && word_at == word_length;
}

/* Whether a word of a name fits in any letters. */
static bool begins_small(const char *word)
{
    size_t at = 0;
    return !utf8_is_upper(utf8_next(word, strlen(word), &at));
}

static bool has_letters(const Name *name)
{
    size_t letters = 0;
    for (uint32_t i = 0; i < name->count && letters < LEAST_LETTERS; i++)
        letters += utf8_length(name->words[i], strlen(name->words[i]));
    return letters >= LEAST_LETTERS;
}

/* Whether the token is word number `i` of the name. */
static bool fits_word(const AltDocument *document, const AltToken *token, const Name *name, uint32_t i)
{
    if (strcmp(token->form->lower, name->lower[i]) != 0)
        return false;
    if (begins_small(name->words[i]) || (token->capitals && has_letters(name)))
        return true;
    return same_letters(document->text + token->span.start, token->span.end - token->span.start, name->words[i]);
}

static bool fits(const AltDocument *document, const Name *name, const AltToken *tokens)
{
    for (uint32_t i = 0; i < name->count; i++)
        if (!fits_word(document, &tokens[i], name, i))
            return false;
    return true;
}

/* Whether an actor has its role on the day of the document; nobody knows where that has none. */
static bool is_in_office(const AltDocument *document, const AltActor *actor)
{
    AltDay day = document->date;
    return day && (!actor->from || actor->from <= day) && (!actor->until || day <= actor->until);
}

/* The longest name of a pack at `tokens`, of which `left` are at hand, or null. Of those who share it, who is in office
 * that day, else the first in the pack. */
static const Name *find_longest(const AltDocument *document, const AltPack *pack, const AltToken *tokens, uint32_t left)
{
    const NameStart *start;
    HASH_FIND(hh, pack->names->starts, tokens->form->lower, tokens->form->length, start);
    const Name *best = NULL;
    for (const Name *name = start ? start->first : NULL; name; name = name->next) {
        if (best && name->count < best->count)
            break;
        if (name->count > left || !fits(document, name, tokens))
            continue;
        if (is_in_office(document, &pack->actors[name->actor]))
            return name;
        best = best ? best : name;
    }
    return best;
}

/* Whether a name of the pack, inside the longer name `whole` of the world, means another country than the whole does:
 * "Sudan" in "South Sudan", but not "US" in "US Congress". */
static bool is_other_country(const AltDocument *document, const Name *whole, const AltToken *tokens, const Name *part)
{
    const AltPack *world = document->lexicon->world;
    const Name *alone = find_longest(document, world, tokens, part->count);
    return alone && alone->count == part->count
            && world->actors[alone->actor].party != world->actors[whole->actor].party;
}

/* Whether the name found at `at` only looks like one, inside a longer name of another country. */
static bool is_hidden(const AltDocument *document, AltRange sentence, uint32_t at, const Name *name)
{
    const AltPack *world = document->lexicon->world;
    const AltToken *tokens = document->tokens.items;
    if (!world || world == document->pack)
        return false;
    uint32_t first = at - sentence.first < LOOK_BACK ? sentence.first : at - LOOK_BACK;
    for (uint32_t start = first; start <= at; start++) {
        const Name *whole = find_longest(document, world, &tokens[start], sentence.end - start);
        if (whole && whole->count > name->count && start + whole->count >= at + name->count)
            return is_other_country(document, whole, &tokens[at], name);
    }
    return false;
}

static void search_sentence(AltDocument *document, AltRange sentence)
{
    const AltToken *tokens = document->tokens.items;
    for (uint32_t at = sentence.first; at < sentence.end;) {
        const Name *name = find_longest(document, document->pack, &tokens[at], sentence.end - at);
        if (name && !is_hidden(document, sentence, at, name))
            *LIST_ADD(document->arena, &document->matches) =
                    (AltMatch){.tokens = {at, at + name->count}, .actor = name->actor};
        at += name ? name->count : 1;
    }
}

void find_names(AltDocument *document)
{
    for (uint32_t i = 0; i < document->sentences.count; i++)
        search_sentence(document, document->sentences.items[i].tokens);
}
