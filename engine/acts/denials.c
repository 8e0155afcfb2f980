/* A case in; out comes whether the speaker rejects what is alleged: by a judgement on the claim, "that is a lie", by words
 * that disown, "had nothing to do with it", or by an account of the deed (accounts.c).
 */
#include "case.h"

enum { LONGEST_OUTCRY = 3 }; /* tokens of one that needs no quotation marks: "|Rubbish|, said Minsk" */

/* ---- a judgement on the claim itself ---- */

/* '"|Rubbish!|" he said', '"|Not at all|"': words without a verb, right after an accusation. */
static bool exclaims(const Case *it)
{
    bool outcry = it->speaker->voice == VOICE_QUOTED || it->content.end - it->content.first <= LONGEST_OUTCRY;
    return outcry && was_accused(it, SOON)
            && (speaks_of(it, it->content, CLASS_UNTRUE, "untrue")
                    || speaks_of(it, it->content, CLASS_NEGATION | CLASS_NO, "no"));
}

/* "|Armenia's claims| were provocative": the subject names the claim. */
static bool rejects_claim(const Case *it)
{
    uint32_t index = phrase_of(it->scene, it->subject.first);
    uint32_t head = index == ALT_NONE ? ALT_NONE : phrase(it->scene, index)->head;
    bool claim = has(it->scene, head, CLASS_CLAIM) && !has(it->scene, head, CLASS_AGENT);
    return claim && speaks_of(it, it->predicate, CLASS_UNTRUE, "untrue");
}

/* "|That| is a lie", "|it| was nonsense": the subject points at the claim, if it was made just before. */
static bool rejects_this(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first, index = phrase_of(scene, first);
    bool pointing =
            has(scene, first, CLASS_DEMONSTRATIVE | CLASS_NEUTER) && index != ALT_NONE && phrase(scene, index)->pronoun;
    if (!pointing)
        return false;
    bool shown = has(scene, first, CLASS_DEMONSTRATIVE) || was_accused(it, 2); /* "That was nonsense" */
    if (shown && speaks_of(it, it->predicate, CLASS_UNTRUE, "untrue"))
        return true;
    return was_accused(it, 1) && speaks_of(it, it->predicate, CLASS_BAD, "bad");
}

static bool judges_claim(const Case *it)
{
    if (it->clause == ALT_NONE)
        return exclaims(it) && settle(it, ALT_DENIAL, accuser(it));
    if (range_empty(it->subject) || is_negated(it) || is_future(it))
        return false;
    if (rejects_claim(it))
        return settle(it, ALT_DENIAL, means_party(&it->who) ? it->who : accuser(it));
    return rejects_this(it) && settle(it, ALT_DENIAL, accuser(it));
}

/* ---- words that disown ---- */

/* "had nothing to do with it", "took no part": a whole phrase that disowns, whoever alleges it. */
static bool disowns(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++) {
        bool phrase_of_innocence = overlay_at(it->scene, i) & CLASS_INNOCENT;
        if (phrase_of_innocence && has(it->scene, i, CLASS_NEGATION | CLASS_NO)) {
            give_reason(it, i, CLASS_INNOCENT, "innocent");
            return true;
        }
    }
    return false;
}

/* ---- all of it ---- */

bool judge_denial(const Case *it)
{
    if (judges_claim(it))
        return true;
    bool denies = tells_of_deed(it) && ((is_own_side(it) && disowns(it)) || is_account(it));
    return denies && settle(it, ALT_DENIAL, accuser(it));
}
