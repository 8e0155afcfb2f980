/* A case in; out comes whether the speaker gives an innocent account of what his side is accused of.
 *
 * Whoever has just been accused and then tells of the thing, without asking, promising or accusing, gives an innocent
 * account of it: "its lorries had stood in the yard all week". Further on, only what negates or excuses does.
 */
#include "accounts.h"
#include "blame.h"
#include "charges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

enum {
    EXCUSE_REACH = 12 /* sentences in which a mere word of excuse still answers it */
};

/* ---- what tells of no deed ---- */

/* "a |shortage|": a common noun for nobody, and for nothing that a side acts with. */
static bool is_mere_thing(const Scene *scene, uint32_t head)
{
    Classes somebody = CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON | CLASS_OUTSIDER | CLASS_AGENT;
    return tagged(scene, head) == ALT_TAG_NOUN && !has(scene, head, somebody);
}

/* "|A lack of coal| was to blame": nobody. */
static bool blames_thing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), behind = verb_group(it)->tokens.end;
    bool to_blame = is_copula(scene, verb_group(it)->head) && !is_negated(it) && tagged(scene, behind) == ALT_TAG_TO
            && says(scene, behind + 1, "blame");
    return to_blame && index != ALT_NONE && !means_party(&it->who) && is_mere_thing(scene, phrase(scene, index)->head);
}

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

/* "hopes", "wants", "is ready", "believes" tell of no deed; "had noticed nothing" does. */
bool is_wishful(const Case *it)
{
    uint32_t head = verb_group(it)->head;
    bool blamed = has(it->scene, head, CLASS_WRONG | CLASS_BAD) && is_negated(it); /* "nobody |refuses| to work" */
    bool done = verb_group(it)->perfect && it->speaker->voice != VOICE_QUOTED && was_accused(it, SOON);
    if (verb_group(it)->passive || blamed || done) /* "had been |planned| for years", "had |offered| flats" */
        return false;
    return has(it->scene, head, CLASS_WISH | CLASS_INTENTION) || is_of_mind(it)
            || (has(it->scene, head, CLASS_THINKING) && !is_negated(it));
}

/* "had talked to its neighbour", "had asked for a meeting": talk of the own side, which touches no charge unless it
 * takes up its words, negates or excuses. */
static bool is_mere_talk(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    const Verb *verb = group->verb == ALT_NONE ? NULL : &it->scene->document->lexicon->verbs.items[group->verb];
    bool talk = verb && verb->frame_count && has(it->scene, group->head, CLASS_BENIGN)
            && !has(it->scene, group->head, CLASS_INTENTION);
    bool right_behind = was_accused(it, 1) && !it->speaker->in_thread; /* "had |paid| the men" */
    if (right_behind && !is_cue(it->scene, clause_at(it->scene, it->clause)->verb))
        return false;
    bool going_on = forms_at(it->scene->document, group->head) & FORM_ING;
    return talk && is_own_side(it) && !going_on && !group->passive && !is_negated(it) && !echoes(it)
            && it->speaker->voice != VOICE_QUOTED && !speaks_of(it, it->predicate, CLASS_INNOCENT, "innocent");
}

/* "had merely tried", "are only asking": a wish that tells of the past, or of now, and excuses. */
static bool excuses_wish(const Case *it)
{
    AltRange group = verb_group(it)->tokens;
    return speaks_of(it, verb_group(it)->perfect ? it->predicate : group, CLASS_INNOCENT, "innocent");
}

/* "the skippers had sunk |themselves|": their own doing. In a quotation anybody may stress himself. */
static bool was_their_own_doing(const Case *it)
{
    bool themselves = false;
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        themselves = themselves || has(it->scene, i, CLASS_REFLEXIVE);
    bool reported = it->speaker->voice != VOICE_QUOTED;
    return reported && themselves && was_accused(it, SOON) && is_other_side(it) && !is_wishful(it);
}

/* "Four hikers were injured": harm without an agent. */
static bool is_suffered(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool excused = has_word_of(it, it->predicate, CLASS_INNOCENT); /* "were overwhelmed |by rain|" */
    return group->passive && !is_negated(it) && !excused && !agent_of(it).count
            && speaks_of(it, group->tokens, CLASS_WRONG | CLASS_HARM, "harm");
}

/* The predicate up to a second verb of the same subject: "|had begun to mend it| and had been driven away". */
static AltRange first_predicate(const Case *it)
{
    AltRange first = it->predicate;
    for (uint32_t i = first.first + 1; i + 1 < first.end; i++)
        if (tagged(it->scene, i) == ALT_TAG_COORDINATOR && is_verb_group(it->scene, phrase_of(it->scene, i + 1)))
            first.end = i;
    return first;
}

/* ---- an account that comes at once, or late ---- */

/* "|What they saw| were geese", "|what we burn| is waste wood": the right word for what was told wrongly. */
static bool puts_right(const Case *it)
{
    const Scene *scene = it->scene;
    if (range_empty(it->subject) || !says(scene, it->subject.first, "what") || was_accused(it, 0))
        return false;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *inner = clause_at(scene, i);
        if (inner->subject == ALT_NONE || inner->tokens.first < it->subject.first || i == it->clause)
            continue;
        AltRange words = phrase(scene, inner->subject)->tokens;
        Meaning who = resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice);
        return means_party(&who) && !speaks_of(it, it->predicate, CLASS_WRONG | CLASS_BAD | CLASS_HARM, "wrong");
    }
    return false;
}

/* Plain speech right after the accusation, or soon after it where it takes up its words or negates, unless it goes on
 * about harm: "had been shot at". */
static bool is_prompt_account(const Case *it)
{
    bool told = is_told(it) && (verb_group(it)->passive || (tells_of_state(it) && echoes(it)));
    bool open = it->speaker->suspected && it->speaker->voice == VOICE_QUOTED; /* of what, nobody has told yet */
    if (!was_accused(it, SOON) || (it->speaker->hit_back && !told) || (open && !is_negated(it) && !echoes(it)))
        return false;
    bool right_behind = leaves_nothing_out(it)
            || (was_accused(it, 1) && (is_own_side(it) || is_of_thing(it) || is_of_people(it)))
            || (was_accused(it, tells_of_state(it) ? STATE_REACH : SOON) && is_told(it)
                    && (was_accused(it, 1) || is_done(it)));
    bool to_the_point = right_behind || (!is_general(it) && (echoes(it) || negates_charge(it)));
    return to_the_point && (it->speaker->in_thread || !speaks_of(it, first_predicate(it), CLASS_HARM, "harm"));
}

/* Whoever has accused in turn speaks of that now, unless he takes up the charge, or says "|we| did not", "|our men|
 * merely did". */
static bool has_turned(const Case *it, bool excused)
{
    return it->speaker->hit_back && !echoes(it) && !(is_own_side(it) && excused);
}

/* "|This| is only a part of what Norland has done": of what stands nearer, and of another's doing. */
static bool points_elsewhere(const Case *it)
{
    uint32_t first = it->subject.first;
    return !range_empty(it->subject) && it->subject.end == first + 1 && has(it->scene, first, CLASS_DEMONSTRATIVE)
            && names_other(it, it->predicate);
}

AltRange own_words(const Case *it)
{
    const Scene *scene = it->scene;
    AltRange own = it->predicate;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *inner = clause_at(scene, i);
        uint32_t first = inner->subject == ALT_NONE ? ALT_NONE : phrase(scene, inner->subject)->tokens.first;
        if (i == it->clause || inner->kind != ALT_CLAUSE_CONTENT || first == ALT_NONE
                || first <= verb_group(it)->tokens.first || first >= own.end)
            continue;
        Meaning who = resolve_inside(
                it->resolver, phrase(scene, inner->subject)->tokens, it->speaker->mention, it->speaker->voice);
        if (who.count && without_own(it, who).count)
            own.end = first;
    }
    return own;
}

/* Of the own side, or of nobody: what takes up the charge, excuses or leaves nothing out, or goes on from a denial. */
static bool is_late_account(const Case *it)
{
    bool innocent = was_accused(it, EXCUSE_REACH) && !points_elsewhere(it)
            && speaks_of(it, own_words(it), CLASS_INNOCENT, "innocent"); /* a reason beside a negation, too */
    bool plain = is_own_side(it) || is_impersonal(it);
    bool excused = (negates_charge(it) && (is_of_past(it) || was_accused(it, SOON))) || rules_out_charge(it) || innocent
            || (leaves_nothing_out(it) && !has(it->scene, verb_group(it)->head, CLASS_INTENTION));
    return plain && !has_turned(it, excused) && (excused || it->speaker->denying);
}

/* ---- all of it ---- */

/* "|Why would we| bomb our own bridge?", "|What did we| steal, then?": asked by the accused, that they did not. */
static bool is_rhetorical(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    first += says(scene, first, "then") || says(scene, first, "so") || says(scene, first, "and")
            || says(scene, first, "but");
    uint32_t auxiliary = first + 1;
    bool past = forms_at(scene->document, auxiliary) & FORM_PAST;
    bool why = says(scene, first, "why") || says(scene, first, "how") || (says(scene, first, "what") && past);
    return why && it->speaker->accused_in && is_own_side(it) && !has(scene, auxiliary, CLASS_OBLIGATION);
}

/* "|could not have| sold it", "replied that it |could not| sell what it never owned": out of reach, and so not done,
 * where one is just accused of it. "Could not rule on a rumour" refuses. */
static bool could_not(const Case *it)
{
    uint32_t first = verb_group(it)->tokens.first;
    bool past = verb_group(it)->perfect || it->speaker->replying;
    bool out_of_reach = says(it->scene, first, "could") && has(it->scene, first + 1, CLASS_NEGATION);
    return past && out_of_reach && is_own_side(it) && was_accused(it, 1);
}

bool tells_of_deed(const Case *it)
{
    if (it->clause != ALT_NONE && is_question(it))
        return is_rhetorical(it);
    return it->clause != ALT_NONE && (!is_future(it) || could_not(it)) && !is_obliged(it);
}

/* "|a storm| had stirred up the mud", "|a pump| had jammed": a thing, which nobody blames; but not "|its satellites|
 * had guided the drone", "|the boy hired for the repairs|". */
static bool is_done_by_thing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    bool by_verb = !verb_group(it)->passive && has(scene, verb_group(it)->head, CLASS_WRONG | CLASS_BAD);
    if (index == ALT_NONE || !by_verb || means_party(&it->who))
        return false;
    const AltPhrase *words = phrase(scene, index);
    bool whole = words->tokens.end == it->predicate.first && !has(scene, words->tokens.first, CLASS_POSSESSIVE);
    return whole && is_mere_thing(scene, words->head) && !has(scene, words->head, CLASS_QUANTIFIER)
            && !says(scene, words->head, "rest");
}

/* "This |is a war crime|", "the quarry |had been dug illegally|": a judgement on another's deed accounts for none of
 * one's own. */
static bool judges_deed(const Case *it)
{
    bool copula = has(it->scene, verb_group(it)->head, CLASS_BE);
    Classes judgement = copula || is_done_badly(it) ? CLASS_WRONG | CLASS_BAD | CLASS_UNTRUE : CLASS_WRONG;
    bool excused = copula && speaks_of(it, it->predicate, CLASS_INNOCENT, "innocent"); /* "was due to |bad weather|" */
    if (!copula && is_done_by_thing(it) && was_accused(it, SOON))
        return false;
    return !is_own_side(it) && !is_negated(it) && !excused && speaks_of(it, it->predicate, judgement, "bad");
}

/* "|both lifts|": two things, and not the two sides. */
static bool counts_things(const Case *it, uint32_t head)
{
    return says(it->scene, it->subject.first, "both") && is_mere_thing(it->scene, head)
            && !has(it->scene, head, CLASS_COUNTRY) && !(overlay_at(it->scene, it->subject.first) & CLASS_BOTH);
}

/* "|Sudland| had fired", but not "|the report| had been read", whoever wrote it. */
static bool is_of_side(const Case *it)
{
    uint32_t index = subject_phrase(it), head = index == ALT_NONE ? ALT_NONE : phrase(it->scene, index)->head;
    bool paper = has(it->scene, head, CLASS_DOCUMENT)
            && (verb_group(it)->passive
                    || it->who.mentions[0].how == ALT_BY_DESCRIPTION);                    /* "|the law| gave it time" */
    bool none = !range_empty(it->subject) && has(it->scene, it->subject.first, CLASS_NO); /* "|no| letter from them" */
    return is_side(it) && !none && !paper && !is_of_matter(it) && !counts_things(it, head);
}

/* "|made a mistake|", "|had been careless|": what the speakers own up to. */
static bool admits(const Case *it)
{
    if (leaves_nothing(it)) /* "had |nothing to add|" */
        return true;
    return is_own_side(it) && !is_negated(it) && !verb_group(it)->passive
            && !speaks_of(it, it->predicate, CLASS_INNOCENT, "innocent")
            && speaks_of(it, first_predicate(it), CLASS_BAD, "bad");
}

bool is_account(const Case *it)
{
    if (was_their_own_doing(it) || is_question(it)
            || (blames_thing(it) && was_accused(it, EXCUSE_REACH))) /* only those that tell of a deed come here */
        return true;
    bool thought = it->opinion
            && (it->speaker->suspected || it->speaker->voice == VOICE_QUOTED); /* "I find |it's too steep|" */
    if (thought || judges_deed(it) || is_of_bad_sort(it))
        return false;
    if (it->speaker->accused_ago == ALT_NONE || (is_wishful(it) && !excuses_wish(it)))
        return false;
    if (puts_right(it))
        return true;
    if (is_suffered(it) || is_of_side(it) || is_unread(it) || is_mere_talk(it) || admits(it))
        return false;
    return !is_beside(it) && (is_prompt_account(it) || is_late_account(it));
}
