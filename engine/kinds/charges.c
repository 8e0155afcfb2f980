/* A case in; out comes whether its words take up what the speaker's side is charged with.
 *
 * "Baku accused Yerevan of shelling the port. Yerevan said |the port had not been shelled|": the words of the charge
 * come back, and are negated. "There were no plans" negates nothing that one is charged with.
 */
#include "charges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

bool was_accused(const Case *it, uint32_t within)
{
    return it->speaker->accused_ago != ALT_NONE && it->speaker->accused_ago <= within;
}

/* ---- words of the charge ---- */

bool is_weighty(const Scene *scene, uint32_t token)
{
    Classes light = CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_TIME | CLASS_QUANTIFIER | CLASS_CLAIM;
    AltTag tag = tag_at(scene->document, token);
    const AltToken *it = token_at(scene->document, token);
    bool open = tag == ALT_TAG_NOUN || tag == ALT_TAG_VERB;
    return open && it->form && it->kind == ALT_WORD && !has(scene, token, light);
}

/* Whether the content takes up a noun or verb of `said`. */
static bool takes_up_words(const Case *it, const AltRange *said)
{
    for (uint32_t i = it->content.first; i < it->content.end; i++)
        if (is_weighty(it->scene, i) && holds_same(it->scene->document, *said, i))
            return true;
    return false;
}

bool echoes(const Case *it)
{
    return takes_up_words(it, it->speaker->accused_in);
}

bool contradicts(const Case *it)
{
    return it->speaker->heard_in && is_negated(it) && takes_up_words(it, it->speaker->heard_in);
}

bool bears_witness(const Case *it)
{
    return it->speaker->witnessed_in && is_negated(it) && takes_up_words(it, it->speaker->witnessed_in);
}

/* ---- what is negated ---- */

/* "the locks |were| new", "had eight ships": how things are, and no deed. */
bool tells_of_state(const Case *it)
{
    return has(it->scene, verb_group(it)->head, CLASS_BE | CLASS_HAVE);
}

/* "no build-up |of any kind|", "none |whatsoever|" */
static bool is_utter(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if (has(it->scene, i, CLASS_EMPHASIS))
            return true;
    return false;
}

bool is_emphatic(const Case *it)
{
    const Scene *scene = it->scene;
    if (has(scene, opening_word(it), CLASS_NEGATION))
        return true;
    for (uint32_t i = it->content.first; i + 1 < it->content.end; i++)
        if (has(scene, i, CLASS_NEGATION) && (says(scene, i + 1, "one") || has(scene, i + 2, CLASS_EMPHASIS)))
            return true;
    return is_utter(it);
}

uint32_t ruled_out(const Case *it)
{
    uint32_t first = range_empty(it->subject) ? it->predicate.first : it->subject.first;
    for (uint32_t i = first; i < it->predicate.end; i++) {
        uint32_t index = has(it->scene, i, CLASS_NO) ? phrase_of(it->scene, i) : ALT_NONE;
        if (is_noun_phrase(it->scene, index))
            return phrase(it->scene, index)->head;
    }
    return ALT_NONE;
}

/* Nobody is charged with a plan, and "|no officer| has been dismissed" tells of what the speakers will yet do; "no
 * officer has been |beaten|", said at once, does not. */
static bool is_of_no_charge(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    Classes people = CLASS_TITLE | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_PRONOUN | CLASS_AGENT;
    uint32_t thing = ruled_out(it);
    bool charged = was_accused(it, SOON) && has(it->scene, group->head, CLASS_WRONG | CLASS_HARM);
    bool spared = has(it->scene, thing, people) && !charged;
    return has(it->scene, thing, CLASS_REQUEST | CLASS_TIME) || (group->passive && spared && !is_own_side(it));
}

/* Words that a charge may be made of. */
static bool touches_charge(const Case *it)
{
    Classes charge = CLASS_WRONG | CLASS_BAD | CLASS_HARM | CLASS_AGENT;
    return echoes(it) || (!is_of_no_charge(it) && speaks_of(it, it->predicate, charge, "wrong"));
}

bool cannot_tell(const Case *it)
{
    uint32_t behind = verb_group(it)->tokens.end;
    return has(it->scene, verb_group(it)->head, CLASS_THINKING) && has(it->scene, behind, CLASS_QUESTION)
            && !says(it->scene, behind, "that") && !says(it->scene, behind, "which");
}

/* A negation clears of a charge if a deed is negated: "nobody pulled a trigger". That something is not there, is not
 * known or was not done by anybody does only soon after it, or if it is such as one is charged with: "there was no
 * boycott", but not "there were no plans", "no date had been set". */
bool negates_charge(const Case *it)
{
    if (!is_negated(it) || leaves_nothing(it) || cannot_tell(it))
        return false;
    const AltPhrase *group = verb_group(it);
    bool clear = (!tells_of_state(it) && !has(it->scene, group->head, CLASS_THINKING) && !group->passive)
            || is_emphatic(it) || (was_accused(it, SOON) && !is_of_no_charge(it));
    return clear || touches_charge(it);
}

/* "had not |read the letter|": it leaves open what the letter says, unless more has been denied already. */
bool is_unread(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t object = phrase_of(scene, verb_group(it)->tokens.end);
    return is_negated(it) && !it->speaker->in_thread && has(scene, verb_group(it)->head, CLASS_BENIGN)
            && is_noun_phrase(scene, object) && has(scene, phrase(scene, object)->head, CLASS_DOCUMENT | CLASS_CLAIM)
            && !echoes(it);
}

/* "are traders, |not smugglers|", "were at dinner and |not at the bridge|": a word of the charge is ruled out beside
 * what is said instead. */
bool rules_out_charge(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = it->predicate.first + 1; i + 1 < it->content.end; i++) {
        bool beside = mark(scene, i - 1) == ',' || tagged(scene, i - 1) == ALT_TAG_COORDINATOR || is_dash(scene, i - 1)
                || has(scene, i - 1, CLASS_BE);
        bool only = says(scene, i + 1, "only") || says(scene, i + 1, "just");
        if (!says(scene, i, "not") || !beside || only)
            continue;
        for (uint32_t k = i + 1; k < it->content.end && !parts_clauses(scene, k); k++)
            if (is_weighty(scene, k) && holds_same(scene->document, *it->speaker->accused_in, k))
                return true;
    }
    return false;
}

/* ---- what is left out ---- */

/* "|Every page| was online", "showed them |every room|": nothing was kept back. */
bool leaves_nothing_out(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t object = phrase_of(scene, verb_group(it)->tokens.end);
    uint32_t starts[] = {opening_word(it), it->subject.first, verb_group(it)->tokens.end};
    for (uint32_t i = range_empty(it->subject) ? 2 : 0; i < 3; i++)
        if (says(scene, starts[i], "every") || says(scene, starts[i], "each") || says(scene, starts[i], "all"))
            return i < 2 || is_noun_phrase(scene, object);
    return false;
}
