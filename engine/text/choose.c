/* The tokens of a document come in, the pack whose actors they name most goes out.
 *
 * "Armenia accused Azerbaijan" names two actors of the pack for these two. Two sides of a dispute must be named, and
 * the second not only in passing: a report on an election in America names many an actor of every pack in which the
 * United States mediate. Nor may most countries of the text stand outside the pack: a quarrel of China and the
 * Philippines is not about Taiwan.
 *
 * All packs are tried in one pass, and each form knows the packs in which a name begins with it: most words begin none.
 * A pass for each of thirteen packs took a quarter of the time of a whole analysis, this one a twelfth.
 */
#include "base/arena.h"
#include "names.h"
#include "stages.h"

#define SECOND_PARTY_SHARE 10 /* one name of the second party for each ten of the first, at least */

/* How often the parties of a pack are named. */
typedef struct Count {
    uint32_t all;
    uint32_t first;  /* names of the party that is named most */
    uint32_t second; /* names of the next one */
} Count;

static Count sum_up(const uint32_t *by_party, uint32_t party_count)
{
    Count count = {0, 0, 0};
    for (uint32_t i = 0; i < party_count; i++) {
        count.all += by_party[i];
        if (by_party[i] > count.first) {
            count.second = count.first;
            count.first = by_party[i];
        } else if (by_party[i] > count.second) {
            count.second = by_party[i];
        }
    }
    return count;
}

/* The names that were found of one pack. */
typedef struct Trial {
    const AltPack *pack;
    uint32_t *by_party;
    uint32_t next; /* the token behind the last name */
} Trial;

static const AltPack *pack_of_number(const AltLexicon *lexicon, uint32_t number)
{
    return number ? lexicon->packs.items[number - 1] : lexicon->world;
}

static Trial *open_trials(Arena *arena, const AltLexicon *lexicon)
{
    Trial *trials = arena_alloc(arena, (lexicon->packs.count + 1) * sizeof *trials);
    for (uint32_t i = 0; i <= lexicon->packs.count; i++) {
        const AltPack *pack = pack_of_number(lexicon, i);
        trials[i] = (Trial){pack, arena_alloc(arena, pack->party_count * sizeof(uint32_t)), 0};
    }
    return trials;
}

/* Looks at one token with the names of all packs that begin with its word. */
static void try_token(const AltDocument *document, Trial *trials, AltRange sentence, uint32_t at)
{
    const AltToken *token = &document->tokens.items[at];
    NameSite site = {0};
    uint64_t second = at + 1 < sentence.end ? second_bit(token[1].form->hash) : UINT64_MAX;
    for (const NameStart *start = token->form->starts; start; start = start->next) {
        Trial *trial = &trials[start->pack];
        if (at < trial->next || !(start->seconds & second))
            continue;
        FoundName found = name_at(document, trial->pack, start->first, sentence, at, &site);
        if (found.actor != ALT_NONE)
            trial->by_party[trial->pack->actors[found.actor].party]++;
        trial->next = at + found.count;
    }
}

static void try_sentence(const AltDocument *document, Trial *trials, AltRange sentence)
{
    for (uint32_t at = sentence.first; at < sentence.end; at++)
        if (document->tokens.items[at].form->starts)
            try_token(document, trials, sentence, at);
}

/* Whether the pack is about those that the text is about: two of its parties, and most of the names that there are. */
static bool suits(Count count, uint32_t world_names)
{
    return count.second > 0 && count.second * SECOND_PARTY_SHARE >= count.first && count.all * 3 >= world_names * 2;
}

/* The pack whose actors the text names most, the first of those that tie; "world" where none suits. */
static const AltPack *choose_pack(const AltDocument *document)
{
    const AltLexicon *lexicon = document->lexicon;
    Arena *arena = arena_new();
    Trial *trials = open_trials(arena, lexicon);
    for (uint32_t i = 0; i < document->sentences.count; i++)
        try_sentence(document, trials, document->sentences.items[i].tokens);

    const AltPack *best = lexicon->world;
    uint32_t best_names = 0, world_names = sum_up(trials[0].by_party, best->party_count).all;
    for (uint32_t i = 1; i <= lexicon->packs.count; i++) {
        Count count = sum_up(trials[i].by_party, trials[i].pack->party_count);
        if (count.all > best_names && suits(count, world_names)) {
            best = trials[i].pack;
            best_names = count.all;
        }
    }
    arena_free(arena);
    return best;
}

void find_pack(AltDocument *document)
{
    if (!document->pack)
        document->pack = choose_pack(document);
}
