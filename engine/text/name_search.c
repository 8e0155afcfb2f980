/* A place of the text in; the longest name of a pack that stands there out: "South Sudan", not "Sudan".
 *
 * Most words begin no name, and each form knows the packs in which one begins with it.
 */
#include "name_search.h"

#include "name_fit.h"

bool is_in_office(const AltDocument *document, const AltActor *actor)
{
    AltDay day = document->date;
    return day && (!actor->from || actor->from <= day) && (!actor->until || day <= actor->until);
}

/* Whether the second word of a name stands at `tokens`, as far as its hash tells: "the" begins a hundred names, and to
 * compare the words of all of them took a tenth of the time. */
static inline bool may_fit(const Name *name, const AltToken *tokens)
{
    return name->second_hash == 0 || name->second_hash == tokens[1].form->hash;
}

const Name *longest_name(
        const AltDocument *document, const AltPack *pack, const Name *first, const AltToken *tokens, uint32_t left)
{
    const Name *best = NULL;
    uint64_t second = second_of(tokens, left);
    for (const Name *name = first; name && (name->seconds & second); name = name->next) {
        if (best && name->count < best->count)
            break;
        if (name->count > left || !may_fit(name, tokens) || !name_fits(document, name, tokens))
            continue;
        if (is_in_office(document, &pack->actors[name->actor]))
            return name;
        best = best ? best : name;
    }
    return best;
}

const Name *name_of_world(const AltDocument *document, const AltToken *tokens, uint32_t left)
{
    if (!tokens->form->starts)
        return NULL;
    return longest_name(document, document->lexicon->world,
            names_in_pack(tokens->form, WORLD_PACK, second_of(tokens, left)), tokens, left);
}
