/* The tokens of a document come in, the pack whose actors they name most goes out.
 *
 * "Armenia accused Azerbaijan" names two actors of the pack for these two. Both sides of a dispute must be named: a
 * report on an election in America names many an actor of a pack in which the United States mediate. Names are found by
 * the stage that finds them anyway, in a trial copy of the document that is thrown away.
 */
#include "choose.h"

#include "base/arena.h"
#include "stages.h"

#include <string.h>

/* Whether the matches of a trial name actors of at least two parties. */
static bool names_two_parties(const AltDocument *trial)
{
    uint32_t first = ALT_NONE;
    for (uint32_t i = 0; i < trial->matches.count; i++) {
        uint32_t actor = trial->matches.items[i].actor;
        if (actor == ALT_NONE)
            continue;
        uint32_t party = trial->pack->actors[actor].party;
        if (first != ALT_NONE && party != first)
            return true;
        first = party;
    }
    return false;
}

static uint32_t count_names(const AltDocument *trial)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < trial->matches.count; i++)
        count += trial->matches.items[i].actor != ALT_NONE;
    return count;
}

/* How often the document names actors of the pack; 0 where only one party is named. */
static uint32_t score_pack(const AltDocument *document, const AltPack *pack)
{
    AltDocument trial = *document;
    trial.arena = arena_new();
    trial.pack = pack;
    memset(&trial.matches, 0, sizeof trial.matches);
    find_names(&trial);
    uint32_t score = names_two_parties(&trial) ? count_names(&trial) : 0;
    arena_free(trial.arena);
    return score;
}

const AltPack *choose_pack(const AltDocument *document)
{
    uint32_t count = 0, best_score = 0;
    const AltPack *const *packs = alt_lexicon_packs(document->lexicon, &count);
    const AltPack *best = alt_lexicon_pack(document->lexicon, "world");
    for (uint32_t i = 0; i < count; i++) {
        uint32_t score = score_pack(document, packs[i]);
        if (score > best_score) {
            best = packs[i];
            best_score = score;
        }
    }
    return best;
}
