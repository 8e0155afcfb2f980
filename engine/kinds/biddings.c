/* A case in whose subject names what is asked; out comes whether what stands behind it asks, and whom.
 *
 * "Our demand is |that the firm pay|", "My message to them is simple: |resign|", "All we ask is |a hearing|": the
 * subject makes an appeal of words that would tell something elsewhere.
 */
#include "judges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"
#include "speech/extents.h"

enum { COLON_REACH = 5 }; /* tokens behind "is" before what is asked: "is |very simple and clear|: resign" */

/* ---- what the subject names ---- */

/* "|Our demand| is", "|The advice to the firm| is", but not "|Their demand| is": the speaker's, as far as one sees. */
static bool names_bidding(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    if (!is_noun_phrase(scene, index) || phrase(scene, index)->pronoun)
        return false;
    uint32_t first = phrase(scene, index)->tokens.first, head = phrase(scene, index)->head;
    bool own = has(scene, first, CLASS_POSSESSIVE)
            ? has(scene, first, CLASS_FIRST) || it->speaker->voice != VOICE_QUOTED
            : says(scene, first, "the");
    return own && has(scene, head, CLASS_BIDDING);
}

/* "|What we want| is", "|All I ask| is": the verb of asking, or ALT_NONE. */
static uint32_t asking_verb(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    if (!says(scene, first, "what") && !says(scene, first, "all"))
        return ALT_NONE;
    uint32_t verb = verb_of_subject_at(scene, first + 1),
             clause = verb == ALT_NONE ? ALT_NONE : clause_of_verb(scene, verb);
    if (clause == ALT_NONE || !has(scene, phrase(scene, verb)->head, CLASS_WISH) || phrase(scene, verb)->negated)
        return ALT_NONE;
    Case asking = clause_case(it, clause);
    return is_own_side(&asking) ? verb : ALT_NONE;
}

/* Whom the subject names as addressed: "my message |to the firm|"; else who is told it, or is on the other side. */
static Meaning addressed(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), to = is_noun_phrase(scene, index) ? phrase(scene, index)->tokens.end : 0;
    uint32_t whom = says(scene, to, "to") ? phrase_of(scene, to + 1) : ALT_NONE;
    if (is_noun_phrase(scene, whom))
        return resolve_inside(it->resolver, whole_noun_phrase(scene, whom), it->speaker->mention, it->speaker->voice);
    return it->speaker->told.count ? it->speaker->told : other_side_asked(it);
}

/* ---- what stands behind "is" ---- */

/* "is simple: |resign|", "is: |the minister must go|": the words behind the colon ask by themselves. */
static bool asks_behind_colon(const Case *it, uint32_t behind)
{
    uint32_t colon = behind;
    while (colon < it->content.end && colon < behind + COLON_REACH && mark(it->scene, colon) != ':')
        colon++;
    if (colon + 1 >= it->content.end || mark(it->scene, colon) != ':')
        return false;
    Judgement inner = judge_content(it->resolver, (AltRange){colon + 1, it->content.end}, it->speaker);
    Meaning asked = inner.targets.count ? inner.targets : addressed(it);
    return inner.kind == ALT_APPEAL && settle(it, ALT_APPEAL, asked);
}

/* "is |a fair hearing from the firm|", "is |an apology|": a deed of another's. */
static bool asks_for_deed(const Case *it, uint32_t behind)
{
    const Scene *scene = it->scene;
    uint32_t index = phrase_of(scene, behind);
    if (!is_noun_phrase(scene, index))
        return false;
    uint32_t from = phrase(scene, index)->tokens.end;
    uint32_t whom = says(scene, from, "from") ? phrase_of(scene, from + 1) : ALT_NONE;
    Meaning asked = {0};
    if (is_noun_phrase(scene, whom))
        asked = resolve_inside(it->resolver, phrase(scene, whom)->tokens, it->speaker->mention, it->speaker->voice);
    if (!means_party(&asked) && !has(scene, phrase(scene, index)->head, CLASS_MEASURE | CLASS_AMENDS | CLASS_REMEDY))
        return false;
    return settle(it, ALT_APPEAL, means_party(&asked) ? asked : other_side_asked(it));
}

static bool asks_behind(const Case *it, const AltPhrase *group, bool bidding)
{
    const Scene *scene = it->scene;
    uint32_t behind = skip_adverbs(scene, group->tokens.end);
    bool asked_for = !bidding || has(scene, phrase(scene, subject_phrase(it))->head, CLASS_REQUEST);
    if (says(scene, behind, "that") && behind + 1 < it->content.end && asked_for)
        return settle(it, ALT_APPEAL, asked_in(it->resolver, (AltRange){behind, it->content.end}, it->speaker));
    if (asks_behind_colon(it, behind))
        return true;
    uint32_t whom = says(scene, behind, "for") ? phrase_of(scene, behind + 1) : ALT_NONE;
    if (is_noun_phrase(scene, whom) && tagged(scene, phrase(scene, whom)->tokens.end) == ALT_TAG_TO)
        return settle(it, ALT_APPEAL,
                resolve_inside(it->resolver, phrase(scene, whom)->tokens, it->speaker->mention, it->speaker->voice));
    if (bidding && tagged(scene, behind) == ALT_TAG_TO) /* "My advice to the firm is |to pay|" */
        return settle(it, ALT_APPEAL, addressed(it));
    return asks_for_deed(it, behind);
}

bool judge_bidding(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || is_question(it))
        return false;
    if (!is_copula(it->scene, group->head) || is_negated(it) || was_then(it) || is_future(it))
        return false;
    uint32_t verb = asking_verb(it);
    bool bidding = verb == ALT_NONE && names_bidding(it);
    if (verb == ALT_NONE && !bidding)
        return false;
    if (bidding)
        give_reason(it, phrase(it->scene, subject_phrase(it))->head, CLASS_BIDDING, "bidding");
    else
        give_reason(it, phrase(it->scene, verb)->head, CLASS_WISH, "wish");
    return asks_behind(it, group, bidding);
}
