/* A case in; out comes the clause that its main clause only leads up to.
 *
 * "I think |they lied|", "he believed |it was a crime|", "the truth is that |they lied|": who says how sure he is, or
 * that it is the point, says what he is sure of. "It is clear that" and "there is no doubt that" are adverbs of
 * lexicons/en/grammar.txt.
 */
#include "main_clause.h"
#include "mood.h"
#include "sides.h"

#include "speech/fitting.h"

/* Where what is said opens, over "well," and "and". */
static uint32_t opening_behind_fillers(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t token = opening_word(it);
    while (in_range(it->content, token + 1)
            && (tagged(scene, token) == ALT_TAG_ADVERB || tagged(scene, token) == ALT_TAG_COORDINATOR
                    || mark(scene, token) == ','))
        token++;
    return token;
}

bool only_calls(const Case *it, uint32_t verb)
{
    const Scene *scene = it->scene;
    if (!is_verb_group(scene, verb))
        return false;
    AltRange group = phrase(scene, verb)->tokens;
    uint32_t clause = clause_of_verb(scene, verb), opening = opening_behind_fillers(it);
    uint32_t subject = clause == ALT_NONE ? ALT_NONE : clause_at(scene, clause)->subject;
    bool alone = group.first == opening && group.end == group.first + 1;
    bool you = subject != ALT_NONE && phrase(scene, subject)->tokens.first == opening
            && has(scene, opening, CLASS_FIRST | CLASS_SECOND) && has(scene, phrase(scene, verb)->head, CLASS_THINKING)
            && !(forms_at(scene->document, phrase(scene, verb)->head) & FORM_PAST); /* "you knew, your men knew" */
    uint32_t behind = group.end + 1;
    bool clause_follows = has(scene, behind, CLASS_SUBORDINATOR) || clause_begins(scene, behind);
    return (alone || you) && mark(scene, group.end) == ',' && tagged(scene, behind) != ALT_TAG_COORDINATOR
            && clause_follows;
}

/* "|I| think", and of what a reporter tells, "he said |he| thought". */
static bool is_speaker(const Case *it)
{
    return is_own_side(it) && it->who.count == 1 && it->who.mentions[0].how == ALT_BY_PRONOUN
            && (it->speaker->voice != VOICE_QUOTED || has(it->scene, it->subject.first, CLASS_FIRST));
}

/* "I |think| they lied", "I |would say| they lied", but not "we |thought| they lied" or "I |don't think| they lied". */
static bool is_opinion(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool past = it->speaker->voice == VOICE_QUOTED && (forms_at(it->scene->document, group->head) & FORM_PAST);
    return is_speaker(it) && !past && !is_negated(it) && !is_question(it) && !group->passive;
}

/* "Everyone |knows| they lied", "we all |know| they lied": so the speaker says it, too. */
static bool is_known_to_all(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t first = it->subject.first;
    bool all = !range_empty(it->subject)
            && (says(scene, first, "everyone") || says(scene, first, "everybody") || says(scene, it->subject.end, "all")
                    || says(scene, it->subject.end - 1, "all"));
    return all && is_form_of(scene, group->head, "know") && !is_negated(it) && !is_question(it) && !group->hypothetical;
}

/* Where a clause opens behind a verb group, "that" or none before it; ALT_NONE where none does. */
static uint32_t clause_behind(const Case *it, const AltPhrase *group)
{
    uint32_t behind = skip_adverbs(it->scene, group->tokens.end);
    bool open = tagged(it->scene, behind) == ALT_TAG_THAT || verb_of_subject_at(it->scene, behind) != ALT_NONE;
    return open && in_range(it->content, behind) ? behind : ALT_NONE;
}

/* "I think |they lied|", but not "we hope they pay", "I fear they lied". */
static bool is_thought(const Case *it)
{
    Classes ahead = CLASS_WISH | CLASS_INTENTION | CLASS_CLAIM | CLASS_BENIGN;
    uint32_t head = verb_group(it)->head;
    return has(it->scene, head, CLASS_THINKING) && !has(it->scene, head, ahead);
}

/* What somebody is told to think, or what the frame of his verb of speech leaves for its content; else empty. */
static AltRange opinion(const Case *it)
{
    bool known = is_known_to_all(it);
    if (!known && !is_opinion(it))
        return (AltRange){0};
    if (known || is_thought(it)) {
        uint32_t behind = clause_behind(it, verb_group(it));
        return behind == ALT_NONE ? (AltRange){0} : (AltRange){behind, it->content.end};
    }
    Fit fit;
    bool cue = is_cue(it->scene, clause_at(it->scene, it->clause)->verb);
    const Frame *frame = cue ? first_fitting(it->scene, it->clause, &fit) : NULL;
    bool told = frame && frame->kind == FRAME_SPEECH && fit.content_count == 1;
    bool inside = told && fit.content[0].first >= it->content.first && fit.content[0].end <= it->content.end;
    return inside ? fit.content[0] : (AltRange){0};
}

/* "The figures |show| that they lied", "the truth |is| that they lied". */
static bool states_point(const Scene *scene, uint32_t verb)
{
    return has(scene, verb, CLASS_BE | CLASS_PROOF);
}

/* "The problem is |that they lied|", "the figures show |they lied|", but not "the plan is that ...". */
static AltRange point(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t index = subject_phrase(it), behind = clause_behind(it, group);
    Classes ahead = CLASS_WISH | CLASS_INTENTION | CLASS_REQUEST | CLASS_BENIGN;
    bool thing = is_noun_phrase(scene, index) && !phrase(scene, index)->pronoun
            && tagged(scene, phrase(scene, index)->head) == ALT_TAG_NOUN
            && !has(scene, phrase(scene, index)->head, ahead);
    bool stated = thing && behind != ALT_NONE && states_point(scene, group->head) && !is_question(it);
    return stated && !is_negated(it) ? (AltRange){behind, it->content.end} : (AltRange){0};
}

/* "We have proof |that they lied|", "there is evidence |that they lied|", "it had evidence |they lied|": what somebody
 * can show; but not "there is no evidence that", "the court has evidence that". */
static AltRange proven(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    uint32_t proof = phrase_of(scene, skip_adverbs(scene, group->tokens.end));
    bool there = says(scene, group->tokens.first - 1, "there") && has(scene, group->head, CLASS_BE);
    bool ours = is_own_side(it) && has(scene, group->head, CLASS_HAVE);
    if (!(there || ours) || !is_noun_phrase(scene, proof) || !has(scene, phrase(scene, proof)->head, CLASS_PROOF)
            || group->negated || is_question(it) || is_future(it)
            || any_class(scene, phrase(scene, proof)->tokens, CLASS_NO | CLASS_NEGATION | CLASS_INDEFINITE))
        return (AltRange){0};
    uint32_t behind = phrase(scene, proof)->tokens.end;
    bool clause = tagged(scene, behind) == ALT_TAG_THAT || says(scene, behind, "that")
            || verb_of_subject_at(scene, behind) != ALT_NONE;
    return clause && in_range(it->content, behind) ? (AltRange){behind, it->content.end} : (AltRange){0};
}

Inner led_up_to(const Case *it)
{
    AltRange thought = opinion(it);
    if (!range_empty(thought))
        return (Inner){.content = thought, .opinion = true};
    AltRange shown = proven(it);
    return (Inner){.content = range_empty(shown) ? point(it) : shown};
}
