/* Tokens and a pack in, matches of the names of its actors out, longest first.
 *
 * "Russia's OSCE Minsk Group envoy left BAKU" names Russia, the OSCE Minsk Group and Baku. Names compare as written,
 * but that capitals in the text fit any name of four letters and more, and a word that the pack begins with a small
 * letter ("union", "of") fits in any letters. Names do not overlap: the search goes on behind the last one. Of an actor
 * with dates, a name counts on those days only. The longer names of other countries hide shorter ones of the pack:
 * "South Sudan" is not "Sudan"; so do names that only look like countries ("Indian Ocean"), and a country is none where
 * a person bears its name ("Michael Jordan"). What names mean in the whole of a text is looked at last (homonyms.c).
 *
 * The matches are put among those of `find_matches`, all in the order of their tokens; a name may overlap an entry.
 */
#include "names.h"

#include "homonyms.h"
#include "name_fit.h"
#include "name_search.h"
#include "stages.h"

#define LOOK_BACK 4 /* words before a name that may belong to a longer one: "U.S. state of Georgia" has three */

/* Whether an actor spoke for nobody on the day of the document: before its dates, or after them. */
static bool is_out_of_office(const AltDocument *document, const AltActor *actor)
{
    return document->date && !is_in_office(document, actor);
}

/* Whether the first `count` tokens, inside the longer name `whole` of the world, mean another country than the whole
 * does: "Sudan" in "South Sudan", but not "US" in "US Congress". */
static bool is_other_country(const AltDocument *document, const Name *whole, const AltToken *tokens, uint32_t count)
{
    const AltPack *world = document->lexicon->world;
    const Name *alone = name_of_world(document, tokens, count);
    return alone && alone->count == count && world->actors[alone->actor].party != world->actors[whole->actor].party;
}

/* Whether the name of `count` words at `at` only looks like one, inside a longer name of another country. */
static bool is_hidden(const AltDocument *document, AltRange sentence, uint32_t at, uint32_t count)
{
    const AltToken *tokens = document->tokens.items;
    uint32_t first = at - sentence.first < LOOK_BACK ? sentence.first : at - LOOK_BACK;
    for (uint32_t start = first; start <= at; start++) {
        if (!tokens[start].form->starts)
            continue;
        const Name *whole = name_of_world(document, &tokens[start], sentence.end - start);
        if (whole && whole->count > count && start + whole->count >= at + count)
            return is_other_country(document, whole, &tokens[at], count);
    }
    return false;
}

/* "Michael", "Mr", the "T." of Booker T. Washington: words before a surname, whatever it is. */
static bool is_before_surname(const AltToken *token)
{
    Classes classes = token->form->classes;
    bool given =
            (classes & (CLASS_MALE | CLASS_FEMALE)) && !(classes & (CLASS_PRONOUN | CLASS_POSSESSIVE | CLASS_TITLE));
    size_t length = token->span.end - token->span.start;
    bool initial = length == 2 && token->form->lower[1] == '.';
    return token->capital && (given || initial || (classes & CLASS_HONORIFIC));
}

/* Whether a country's name is a person's here: "Michael |Jordan|", "Mr |Chad|"; "Denzel |Washington|", since
 * lookalikes have "* Washington". */
static bool is_surname(const AltDocument *document, AltRange sentence, uint32_t at, uint32_t count)
{
    const AltPack *world = document->lexicon->world;
    const AltToken *token = &document->tokens.items[at];
    if (count > 1 || at == sentence.first || !name_of_world(document, token, 1))
        return false;
    return is_before_surname(token - 1) || starred_name(document, world->names, token - 1);
}

/* What the words around a name of `count` words say of it. */
static NameSite site_of(const AltDocument *document, AltRange sentence, uint32_t at, uint32_t count)
{
    bool world = document->lexicon->world != NULL;
    return (NameSite){
            .at = at,
            .count = count,
            .hidden = world && is_hidden(document, sentence, at, count),
            .surname = world && is_surname(document, sentence, at, count),
    };
}

FoundName name_at(const AltDocument *document, const AltPack *pack, const Name *first, AltRange sentence, uint32_t at,
        NameSite *site)
{
    const Name *name = longest_name(document, pack, first, &document->tokens.items[at], sentence.end - at);
    if (!name)
        return (FoundName){.actor = ALT_NONE};
    if (site->at != at || site->count != name->count)
        *site = site_of(document, sentence, at, name->count);
    bool counts = pack->actors[name->actor].party != ALT_NONE && !is_out_of_office(document, &pack->actors[name->actor])
            && (pack == document->lexicon->world || !site->hidden);
    return (FoundName){
            .actor = counts && !site->surname ? name->actor : ALT_NONE, .count = name->count, .surname = site->surname};
}

/* The number of the document's pack in its lexicon; ALT_NONE for a pack from elsewhere. */
static uint32_t number_of_pack(const AltDocument *document)
{
    const AltLexicon *lexicon = document->lexicon;
    if (document->pack == lexicon->world)
        return WORLD_PACK;
    for (uint32_t i = 0; i < lexicon->packs.count; i++)
        if (document->pack == lexicon->packs.items[i])
            return i + 1;
    return ALT_NONE;
}

static void search_sentence(AltDocument *document, uint32_t number, AltRange sentence, Surnames *surnames)
{
    const AltPack *pack = document->pack;
    NameSite site = {0};
    for (uint32_t at = sentence.first; at < sentence.end;) {
        const AltToken *token = &document->tokens.items[at];
        if (number != ALT_NONE && !token->form->starts) {
            at++;
            continue;
        }
        uint64_t seconds = second_of(token, sentence.end - at);
        const Name *first =
                number == ALT_NONE ? names_of(pack->names, token->form) : names_in_pack(token->form, number, seconds);
        FoundName found = name_at(document, pack, first, sentence, at, &site);
        if (found.actor != ALT_NONE)
            *LIST_ADD(document->arena, &document->matches) =
                    (AltMatch){.tokens = {at, at + found.count}, .actor = found.actor};
        if (found.surname)
            *LIST_ADD(document->arena, surnames) = at;
        at += found.count ? found.count : 1;
    }
}

/* Puts the matches from `names` on, which are names, among the entries before them: all in the order of the text, an
 * entry before a name that begins with it. */
static void merge_names(AltDocument *document, uint32_t names)
{
    uint32_t count = document->matches.count, entry = 0, name = names;
    const AltMatch *items = document->matches.items;
    AltMatch *merged = arena_alloc(document->arena, (count + (size_t)1) * sizeof *merged);
    for (uint32_t i = 0; i < count; i++) {
        bool entry_first = name == count || (entry < names && items[entry].tokens.first <= items[name].tokens.first);
        merged[i] = items[entry_first ? entry++ : name++];
    }
    document->matches.items = merged;
    document->matches.capacity = count + 1;
}

void find_names(AltDocument *document)
{
    Surnames surnames = {0};
    uint32_t number = number_of_pack(document), entries = document->matches.count;
    for (uint32_t i = 0; i < document->sentences.count; i++)
        search_sentence(document, number, document->sentences.items[i].tokens, &surnames);
    drop_homonyms(document, &surnames);
    merge_names(document, entries);
}
