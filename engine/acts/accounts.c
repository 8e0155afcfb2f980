/* A case in; out comes whether the speaker gives an innocent account of what his side is accused of.
 *
 * Whoever has just been accused and then tells of the thing, without asking, promising or accusing, gives an innocent
 * account of it: "its units had spent the night in their barracks". Further on, only what negates or excuses does.
 */
#include "case.h"

bool was_accused(const Case *it, uint32_t within)
{
    return it->speaker->accused_ago != ALT_NONE && it->speaker->accused_ago <= within;
}

/* ---- what tells of no deed ---- */

/* "are |ready| to talk", "am |sorry|", "had full |confidence|": what is said of a mind behind a light verb. */
static bool is_of_mind(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t head = verb_group(it)->head, behind = verb_group(it)->tokens.end;
    while (tagged(scene, behind) == ALT_TAG_ADVERB)
        behind++;
    bool past = forms_at(scene->document, head) & FORM_PAST; /* "we were ready to" tells what had been done */
    bool now = !past || (it->speaker->voice != VOICE_QUOTED && tagged(scene, behind + 1) == ALT_TAG_TO);
    if (has(scene, head, CLASS_BE) && now && has(scene, behind, CLASS_INTENTION))
        return true;
    if (has(scene, head, CLASS_BE) && has(scene, behind, CLASS_THINKING))
        return !is_negated(it);
    uint32_t object = has(scene, head, CLASS_HAVE) ? phrase_of(scene, behind) : ALT_NONE;
    return is_noun_phrase(scene, object) && has(scene, phrase(scene, object)->head, CLASS_THINKING) && !is_negated(it);
}

/* "hopes", "wants", "is ready", "believes" tell of no deed; "had seen and heard nothing" does. */
static bool is_wishful(const Case *it)
{
    uint32_t head = verb_group(it)->head;
    return has(it->scene, head, CLASS_WISH | CLASS_INTENTION) || is_of_mind(it)
            || (has(it->scene, head, CLASS_THINKING) && !is_negated(it));
}

/* "had merely tried": a wish that tells of the past and excuses. */
static bool excuses_wish(const Case *it)
{
    return verb_group(it)->perfect && speaks_of(it, it->predicate, CLASS_INNOCENT, "innocent");
}

/* "the Filipinos had rammed |themselves|": their own doing. In a quotation anybody may stress himself. */
static bool was_their_own_doing(const Case *it)
{
    bool themselves = false;
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        themselves = themselves || has(it->scene, i, CLASS_REFLEXIVE);
    bool reported = it->speaker->voice != VOICE_QUOTED;
    return reported && themselves && was_accused(it, SOON) && is_other_side(it) && !is_wishful(it);
}

/* "Nineteen people were killed": harm without an author. */
static bool is_suffered(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return group->passive && !is_negated(it) && !agent_of(it).count
            && speaks_of(it, group->tokens, CLASS_WRONG | CLASS_HARM, "harm");
}

/* The predicate up to a second verb of the same subject: "|had tried to close them| and had been chased off". */
static AltRange first_predicate(const Case *it)
{
    AltRange first = it->predicate;
    for (uint32_t i = first.first + 1; i + 1 < first.end; i++)
        if (tagged(it->scene, i) == ALT_TAG_COORDINATOR && is_verb_group(it->scene, phrase_of(it->scene, i + 1)))
            first.end = i;
    return first;
}

/* ---- an account that comes late ---- */

/* "there was no blockade", "no shots were fired", "nobody was chased": nobody's deed by its grammar. */
static bool is_impersonal(const Case *it)
{
    if (range_empty(it->subject))
        return true;
    uint32_t head = it->subject.first;
    bool person = tagged(it->scene, head) == ALT_TAG_PRONOUN && has(it->scene, head, CLASS_MALE | CLASS_FEMALE);
    bool outside = it->who.count && it->who.mentions[0].party >= ALT_OTHER && !person; /* "|he| had not come" */
    return has(it->scene, head, CLASS_NO) || says(it->scene, head, "there") || verb_group(it)->passive || outside;
}

/* Whether a word of the accusation is the same noun or verb as `token`. */
static bool was_said_of_us(const Case *it, uint32_t token)
{
    const AltDocument *document = it->scene->document;
    const AltRange *accusation = it->speaker->accused_in;
    for (uint32_t i = accusation->first; i < accusation->end; i++) {
        const Form *form = token_at(document, i)->form;
        bool same_tag = tag_at(document, i) == tag_at(document, token);
        if (same_tag && form && form->number == token_at(document, token)->form->number)
            return true;
    }
    return false;
}

/* Nouns and verbs that say something by themselves. */
static bool is_weighty(const Scene *scene, uint32_t token)
{
    Classes light = CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_TIME | CLASS_QUANTIFIER | CLASS_CLAIM;
    AltTag tag = tag_at(scene->document, token);
    const AltToken *it = token_at(scene->document, token);
    bool open = tag == ALT_TAG_NOUN || tag == ALT_TAG_VERB;
    return open && it->form && it->kind == ALT_WORD && !has(scene, token, light);
}

/* Whether the content takes up a noun or verb of the accusation: "torn up the deal" .. "nobody tore up anything". */
static bool echoes(const Case *it)
{
    for (uint32_t i = it->content.first; i < it->content.end; i++)
        if (is_weighty(it->scene, i) && was_said_of_us(it, i))
            return true;
    return false;
}

/* "|The survey| was a draft", "|it| shows this", "too few": a thing just spoken of, or none, and nobody. */
static bool is_of_thing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = range_empty(it->subject) ? ALT_NONE : phrase_of(scene, it->subject.first);
    if (index == ALT_NONE)
        return true;
    Classes somebody = CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON | CLASS_OUTSIDER;
    bool definite = has(scene, it->subject.first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_NEUTER);
    return definite && !means_party(&it->who) && !has(scene, phrase(scene, index)->head, somebody);
}

/* "|Robots| don't strike", "|sand| is not political": said of things in general, and of no deed. */
static bool is_general(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = range_empty(it->subject) ? ALT_NONE : phrase_of(scene, it->subject.first);
    if (index == ALT_NONE || means_party(&it->who) || phrase(scene, index)->pronoun)
        return false;
    const AltPhrase *words = phrase(scene, index);
    Classes given =
            CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_POSSESSIVE | CLASS_NO | CLASS_QUANTIFIER | CLASS_AGENT;
    bool bare = words->tokens.first == words->head && tagged(scene, words->head) == ALT_TAG_NOUN;
    return bare && !has(scene, words->tokens.first, given)
            && !(forms_at(scene->document, verb_group(it)->tokens.first) & FORM_PAST);
}

/* Plain speech right after the accusation, or soon after it where it takes up its words or negates, unless it goes on
 * about harm: "had been shot at". */
static bool is_prompt_account(const Case *it)
{
    if (it->speaker->hit_back || !was_accused(it, SOON))
        return false;
    bool right_behind = was_accused(it, 1) && (is_own_side(it) || is_of_thing(it));
    bool to_the_point = right_behind || echoes(it) || (is_negated(it) && !is_general(it));
    return to_the_point && (it->speaker->in_thread || !speaks_of(it, first_predicate(it), CLASS_HARM, "harm"));
}

/* Whoever has accused in turn speaks of that now, unless he takes up the charge, or says "|we| did not", "|we| merely
 * did". */
static bool has_turned(const Case *it, bool excused)
{
    bool we = it->who.count && it->who.mentions[0].how == ALT_BY_PRONOUN && is_own_side(it);
    return it->speaker->hit_back && !echoes(it) && !(we && excused);
}

static bool is_late_account(const Case *it)
{
    bool innocent = speaks_of(it, it->predicate, CLASS_INNOCENT, "innocent"); /* a reason beside a negation, too */
    bool plain = is_own_side(it) || is_impersonal(it), excused = is_negated(it) || innocent;
    return plain && !has_turned(it, excused) && (excused || it->speaker->denying);
}

/* ---- all of it ---- */

bool tells_of_deed(const Case *it)
{
    return it->clause != ALT_NONE && !is_future(it) && !is_obliged(it) && !is_question(it);
}

/* "This |is a war crime|", "the offices |had been run illegally|": a judgement on another's deed accounts for none of
 * one's own. */
static bool judges_deed(const Case *it)
{
    bool copula = has(it->scene, verb_group(it)->head, CLASS_BE);
    Classes judgement = copula || is_done_badly(it) ? CLASS_WRONG | CLASS_BAD | CLASS_UNTRUE : CLASS_WRONG;
    return !is_own_side(it) && !is_negated(it) && speaks_of(it, it->predicate, judgement, "bad");
}

bool is_account(const Case *it)
{
    if (was_their_own_doing(it))
        return true;
    if (judges_deed(it))
        return false;
    if (it->speaker->accused_ago == ALT_NONE || (is_wishful(it) && !excuses_wish(it)))
        return false;
    if (is_suffered(it) || is_side(it))
        return false;
    return is_prompt_account(it) || is_late_account(it);
}
