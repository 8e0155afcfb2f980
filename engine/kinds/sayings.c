/* A case in; out comes whether it judges the saying of something, and so denies what is said: "|To say that we sank it|
 * is absurd", "it |would be unfair to call| the gate a wall", "she had been |misquoted|", "they |twist my words|".
 */
#include "accounts.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

enum {
    VERDICT_REACH = 4, /* tokens behind "is" in which the judgement stands: "is |utter and lasting nonsense| to" */
    WORDS_REACH = 3,   /* tokens behind a verb in which somebody's words are named: "twisted |what she| said" */
};

/* "blame |somebody|", but not "take |action| against somebody": a line for the verb alone. */
static bool names_no_more(const Frame *frame)
{
    for (uint32_t i = 0; i < frame->part_count; i++)
        if (frame->parts[i].kind == PART_WORDS || frame->parts[i].kind == PART_CLASS)
            return false;
    return true;
}

/* Whether the verb at a token is one of blame, or one of speech with what is said behind it: "to |say that|",
 * "|suggesting we|", but not "to |respond| now". */
static bool is_of_saying(const Scene *scene, uint32_t token)
{
    bool clause = tagged(scene, token + 1) == ALT_TAG_THAT || verb_of_subject_at(scene, token + 1) != ALT_NONE;
    bool object = is_noun_phrase(scene, phrase_of(scene, token + 1));
    uint32_t at = phrase_of(scene, token);
    const AltLexicon *lexicon = scene->document->lexicon;
    if (!is_verb_group(scene, at) || phrase(scene, at)->verb == ALT_NONE)
        return false;
    const Verb *verb = &lexicon->verbs.items[phrase(scene, at)->verb];
    for (uint32_t i = 0; i < verb->frame_count; i++) {
        const Frame *frame = &lexicon->frames.items[verb->frames[i]];
        bool blame = frame->kind == FRAME_ACCUSATION && names_no_more(frame);
        if ((frame->kind == FRAME_SPEECH && clause) || (blame && object))
            return true;
    }
    return false;
}

/* The judgement behind a form of "be": "is |ridiculous|", "would be |plain wrong|"; ALT_NONE where there is none. */
static uint32_t judgement_behind(const Case *it, uint32_t copula)
{
    const Scene *scene = it->scene;
    for (uint32_t i = copula + 1; i < it->content.end && i <= copula + VERDICT_REACH; i++) {
        if (tagged(scene, i) == ALT_TAG_TO || has(scene, i, CLASS_NEGATION))
            return ALT_NONE;
        if (has(scene, i, CLASS_BAD | CLASS_UNTRUE))
            return i;
    }
    return ALT_NONE;
}

/* "it is |wrong to say| that", "it would be |nonsense to suggest| that": the judgement stands before the saying. */
static uint32_t judged_behind(const Case *it)
{
    const Scene *scene = it->scene;
    if (range_empty(it->subject) || !says(scene, it->subject.first, "it"))
        return ALT_NONE;
    uint32_t head = verb_group(it)->head;
    uint32_t word = is_copula(scene, head) ? judgement_behind(it, head) : ALT_NONE;
    if (word == ALT_NONE || tagged(scene, word + 1) != ALT_TAG_TO)
        return ALT_NONE;
    return is_of_saying(scene, word + 2) ? word : ALT_NONE;
}

/* "|Norland's claim that| we sank it" */
static bool opens_with_claim(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t at = phrase_of(scene, opening_word(it)); is_noun_phrase(scene, at);) {
        uint32_t end = phrase(scene, at)->tokens.end;
        if (tagged(scene, end) == ALT_TAG_GENITIVE)
            at = phrase_of(scene, end + 1);
        else
            return has(scene, phrase(scene, at)->head, CLASS_CLAIM)
                    && (tagged(scene, end) == ALT_TAG_THAT || says(scene, end, "that"));
    }
    return false;
}

/* "|To say that we sank it| is absurd", "|the claim that we sank it| is untrue": the judgement stands behind it. */
static uint32_t judged_before(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it), word = ALT_NONE;
    bool to = tagged(scene, first) == ALT_TAG_TO, verb = to || (forms_at(scene->document, first) & FORM_ING);
    bool opens = (verb && is_of_saying(scene, first + to)) || opens_with_claim(it);
    for (uint32_t i = first + 1; opens && i < it->content.end; i++)
        if (is_copula(scene, i) && judgement_behind(it, i) != ALT_NONE)
            word = judgement_behind(it, i);
    return word;
}

bool faults_saying(const Case *it)
{
    if (it->clause == ALT_NONE || is_question(it) || (!it->speaker->accused_in && !it->speaker->principal))
        return false;
    uint32_t before = judged_before(it), word = before == ALT_NONE ? judged_behind(it) : before;
    if (word == ALT_NONE)
        return false;
    give_reason(it, word, has(it->scene, word, CLASS_UNTRUE) ? CLASS_UNTRUE : CLASS_BAD, "untrue");
    return true;
}

/* ---- words that are twisted ---- */

/* Whether the verb does wrong to words alone: "misquote", "distort", but not "lie". */
static bool does_violence(const Case *it)
{
    return has(it->scene, verb_group(it)->head, CLASS_UNTRUE) && has(it->scene, verb_group(it)->head, CLASS_WRONG);
}

/* "twisted |what she said|", "distort |her words|", "misquoted |me|" */
static bool has_words_for_object(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = verb_group(it)->tokens.end;
    Classes words = CLASS_POSSESSIVE | CLASS_CLAIM | CLASS_DOCUMENT;
    if (has(scene, first, CLASS_OBJECT_FORM)) /* not "lied |to us|" */
        return true;
    for (uint32_t i = first; i < it->predicate.end && i < first + WORDS_REACH; i++)
        if (has(scene, i, words) || says(scene, i, "what"))
            return true;
    return false;
}

bool tells_of_twisting(const Case *it)
{
    if (it->clause == ALT_NONE || !it->speaker->accused_in || is_negated(it) || is_future(it) || !does_violence(it))
        return false;
    bool passive = verb_group(it)->passive;
    bool twisted = passive ? is_own_side(it) && !agent_of(it).count : is_other_side(it) && has_words_for_object(it);
    if (twisted)
        give_reason(it, verb_group(it)->head, CLASS_UNTRUE, "untrue");
    return twisted;
}
