/* A case in; out comes whether it tells the other side what it should have done or need not have done: "They |should
 * have warned| us", "they |ought to be ashamed|", "The figures |should have been published|", "She |did not have to
 * die|".
 */
#include "blame.h"
#include "charges.h"
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

enum { SHAME_REACH = 4 }; /* tokens behind the verb group in which shame stands: "ought |to be deeply ashamed|" */

bool is_reproach(const Case *it)
{
    return is_other_side(it) && is_too_late(it);
}

/* "should |be| ashamed", "ought to |be| ashamed" */
static bool is_state(const Scene *scene, const AltPhrase *group)
{
    uint32_t behind = group->tokens.end;
    return has(scene, group->head, CLASS_BE)
            || (tagged(scene, behind) == ALT_TAG_TO && has(scene, behind + 1, CLASS_BE));
}

bool is_shaming(const Case *it)
{
    AltRange near = {it->predicate.first, verb_group(it)->tokens.end + SHAME_REACH};
    if (near.end > it->predicate.end)
        near.end = it->predicate.end;
    return is_other_side(it) && is_state(it->scene, verb_group(it)) && speaks_of(it, near, CLASS_BAD, "bad");
}

/* ---- what somebody is told to have had in hand, who is no subject ---- */

/* "The figures |should have been published|": what somebody should have done with a thing. */
static bool is_thing_owed(const Case *it)
{
    return verb_group(it)->passive && is_too_late(it) && !is_side(it) && !has_word_of(it, it->predicate, CLASS_TURNOUT);
}

/* "The fire |could have been prevented|", "the loss |need not have happened|" */
static bool is_avoidable(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t modal = group->tokens.first;
    bool could = says(scene, modal, "could") || says(scene, modal, "might") || says(scene, modal, "would");
    for (uint32_t i = it->content.first; could && i < scene->sentence.end; i++)
        could = !says(scene, i, "if"); /* counterfactuals.c has "|if they had checked it|" */
    return could && group->perfect && group->passive && !is_negated(it) && has(scene, group->head, CLASS_SPARED)
            && !is_side(it);
}

/* The deed in "did not |have to die|", "doesn't |need to force| us": the verb behind "to"; ALT_NONE elsewhere. */
static uint32_t needless_deed(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    bool need = is_form_of(scene, group->head, "have") || is_form_of(scene, group->head, "need");
    bool done = group->negated && group->shape == ALT_FINITE && !group->hypothetical;
    uint32_t deed = tagged(scene, group->tokens.end) == ALT_TAG_TO ? phrase_of(scene, group->tokens.end + 1) : ALT_NONE;
    return need && done && is_verb_group(scene, deed) ? phrase(scene, deed)->head : ALT_NONE;
}

/* "Nobody |had to die|" is no deed of those who died; "they did not |need to shoot|" is one. */
static bool is_needless(const Case *it, bool *of_subject)
{
    uint32_t deed = needless_deed(it);
    if (deed == ALT_NONE)
        return false;
    bool wrong = has(it->scene, deed, CLASS_WRONG | CLASS_FIRING);
    bool then = forms_at(it->scene->document, verb_group(it)->tokens.first) & FORM_PAST;
    *of_subject = is_other_side(it) && (wrong || (then && may_be_adverse(it) && !has(it->scene, deed, CLASS_BENIGN)));
    return *of_subject || (then && !is_side(it) && has(it->scene, deed, CLASS_HARM) && it->speaker->principal);
}

bool judge_regret(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_question(it) || leaves_open(it))
        return false;
    bool of_subject = false;
    bool needless = is_needless(it, &of_subject);
    if (of_subject)
        return settle(it, ALT_ACCUSATION, without_own(it, it->who));
    if (!(needless || is_thing_owed(it) || is_avoidable(it)) || !it->speaker->principal || was_accused(it, SOON))
        return false;
    Meaning near = first_named(it, it->predicate);
    near = means_party(&near) ? near : other_side_asked(it);
    return means_party(&near) && settle(it, ALT_ACCUSATION, near);
}
