/* A denial and an accusation that it answers in; out comes the accusation that stands for all that say the same: the
 * first one that the denial answers too, the headline's where that has content.
 *
 * "Norland says shepherd was shot. .. It has opened a case against the commander. Sudland dismissed the allegation":
 * what is dismissed is what the headline says.
 */
#include "issues.h"

#include "act_reading.h"
#include "pointing.h"
#include "relations.h"

enum {
    CATCHWORD = 2, /* content words of "accused each other of bad faith", which no denial is of */
};

/* Whether nothing else of their issue stands between two accusations: "Guyana accuses Venezuela of an incursion", a
 * headline, is carried out by the first that follows. */
static bool is_next_of_issue(const AltDocument *document, uint32_t index, uint32_t chosen)
{
    for (uint32_t i = index + 1; i < chosen; i++)
        if (first_to_say(document, i) == first_to_say(document, chosen))
            return false;
    return true;
}

/* Whether a denial of the chosen accusation answers another one of its issue. A denial with words of its own needs some
 * in common: "denied that its vats leak" does not answer a headline on a poisoned river; but "denied
 * carrying out the |strike|" answers "the two blamed each other for the |strike|", and "brushed off the jibe" does not
 * answer "accused each other of bad faith", which tells no deed. */
static bool answers_too(
        const AltDocument *document, const Gist *gists, uint32_t denial, uint32_t index, uint32_t chosen)
{
    const AltAct *it = act_at(document, denial);
    bool shared = count_shared(&gists[index], &gists[denial]) > 0;
    bool headline = section_of_act(document, act_at(document, index)) != ALT_BODY;
    bool exact = denies_this(document, it) || act_at(document, chosen)->sentence == it->sentence;
    bool told = !gists[denial].count && (!exact || (headline && is_next_of_issue(document, index, chosen)));
    uint32_t alike = count_shared(&gists[index], &gists[chosen]);
    if (is_mutual(document, index))
        return (shared || (told && (alike || gists[index].count > CATCHWORD)))
                && may_answer(document, it, act_at(document, index)) && !is_title(document, index);
    return is_candidate(document, denial, index) && (shared || told || alike >= (headline ? 1 : ENOUGH_SHARED));
}

/* What the headline charges the denier with, where the denial has no words of its own that would tell another charge:
 * "dismissed the allegation as a tale"; ALT_NONE where it has some, or shares some with the chosen accusation. */
static uint32_t charged_above(const AltDocument *document, const Gist *gists, uint32_t denial, uint32_t chosen)
{
    bool open = names_no_deed(document, act_at(document, denial), &gists[denial])
            && !count_shared(&gists[denial], &gists[chosen]);
    for (uint32_t i = window_start(denial); open && i < chosen; i++)
        if (section_of_act(document, act_at(document, i)) != ALT_BODY && is_candidate(document, denial, i))
            return i;
    return ALT_NONE;
}

uint32_t first_of_issue(const AltDocument *document, const Gist *gists, uint32_t denial, uint32_t chosen)
{
    uint32_t above = charged_above(document, gists, denial, chosen), first = first_to_say(document, chosen);
    if (above != ALT_NONE)
        return above;
    for (uint32_t i = first; i < chosen; i++)
        if (first_to_say(document, i) == first && answers_too(document, gists, denial, i, chosen))
            return i;
    return chosen;
}
