/* A case in; out comes whether it gives the grounds of the accusation that its speaker makes in the same breath:
 * "blamed Norland for the crash, |saying the brakes had not been looked at since May|".
 *
 * Why else tell it? So no word of it need blame. What is to come is no ground, nor what the speaker only adds, nor what
 * his own side does; what it has suffered is.
 */
#include "judges.h"
#include "mood.h"
#include "sides.h"

/* "saying |its own men had held their fire|", but not "saying |its men had been beaten|" */
static bool speaks_for_own(const Case *it)
{
    bool suffered = verb_group(it)->passive && !has(it->scene, verb_group(it)->head, CLASS_BENIGN);
    return is_own_side(it) && !suffered;
}

bool judge_grounds(const Case *it)
{
    const AltMention *blamed = it->resolver->blamed;
    bool besides = says(it->scene, it->speaker->cue.first, "adding");
    bool told = blamed && !besides && it->clause != ALT_NONE && it->speaker->voice == VOICE_REPORTED;
    if (told && is_copula(it->scene, verb_group(it)->head) && any_class(it->scene, it->predicate, CLASS_BENIGN))
        return false; /* "saying the pool |was a fine one|" */
    if (!told || is_future(it) || is_question(it) || leaves_open(it) || speaks_for_own(it))
        return false;
    Meaning meant = {.count = 1, .mentions = {*blamed}};
    return !is_obliged(it) && settle(it, ALT_ACCUSATION, without_own(it, meant));
}
