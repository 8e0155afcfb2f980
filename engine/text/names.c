/* Tokens and a pack in, matches of the names of its actors out, longest first.
 *
 * "Russia's OSCE Minsk Group envoy left BAKU" names Russia, the OSCE Minsk Group and Baku. Names compare as written, but
 * that capitals in the text fit any name of four letters and more, and a word that the pack begins with a small letter
 * ("union", "of") fits in any letters. Names do not overlap: the search goes on behind the last one.
 * The longer names of other countries hide shorter ones of the pack: "South Sudan" is not "Sudan".
 *
 * The matches form a second run, in the order of their tokens, behind those of `find_matches`; the two runs may overlap.
 */
#include "name_fit.h"
#include "stages.h"

#define LOOK_BACK 4 /* words before a name that may belong to a longer one: "U.S. state of Georgia" has three */

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
        if (name->count > left || !name_fits(document, name, tokens))
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
