/* The tokens of a document come in, the pack whose actors they name most goes out.
 *
 * "Armenia accused Azerbaijan" names two actors of the pack for these two. Two sides of a dispute must be named, and
 * the second not only in passing: a report on an election in America names many an actor of every pack in which the
 * United States mediate. Nor may most countries of the text stand outside the pack: a quarrel of China and the
 * Philippines is not about Taiwan. Names are found by the stage that finds them anyway, in a trial copy of the
 * document, which is thrown away.
 */
#include "choose.h"

#include "base/arena.h"
#include "stages.h"

#include <string.h>

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

/* Counts the names that a trial found. */
static Count count_names(const AltDocument *trial)
{
    const AltPack *pack = trial->pack;
    uint32_t *by_party = arena_alloc(trial->arena, pack->party_count * sizeof *by_party);
    for (uint32_t i = 0; i < trial->matches.count; i++) {
        uint32_t actor = trial->matches.items[i].actor;
        if (actor != ALT_NONE)
            by_party[pack->actors[actor].party]++;
    }
    return sum_up(by_party, pack->party_count);
}

static Count try_pack(const AltDocument *document, const AltPack *pack)
{
    AltDocument trial = *document;
    trial.arena = arena_new();
    trial.pack = pack;
    memset(&trial.matches, 0, sizeof trial.matches);
    find_names(&trial);
    Count count = count_names(&trial);
    arena_free(trial.arena);
    return count;
}

/* Whether the pack is about those that the text is about: two of its parties, and most of the names that there are. */
static bool suits(Count count, uint32_t world_names)
{
    return count.second > 0 && count.second * SECOND_PARTY_SHARE >= count.first && count.all * 3 >= world_names * 2;
}

const AltPack *choose_pack(const AltDocument *document)
{
    uint32_t pack_count = 0, best_names = 0;
    const AltPack *const *packs = alt_lexicon_packs(document->lexicon, &pack_count);
    const AltPack *best = alt_lexicon_pack(document->lexicon, "world");
    uint32_t world_names = best ? try_pack(document, best).all : 0;
    for (uint32_t i = 0; i < pack_count; i++) {
        Count count = try_pack(document, packs[i]);
        if (count.all > best_names && suits(count, world_names)) {
            best = packs[i];
            best_names = count.all;
        }
    }
    return best;
}
