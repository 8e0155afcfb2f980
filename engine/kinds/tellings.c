/* A case in; out comes of whom or what it tells: of nobody, of a thing, of people who are of no side, and whether that
 * is somebody's report of what had been.
 *
 * "Norland accused Sudland of fouling a well. Sudland said |the well had been dry for years|": of a thing, and so,
 * right behind the charge, an account of it (accounts.c).
 */
#include "accounts.h"
#include "charges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "|it| was four tonnes, not 40": what was spoken of, though it looks like the body that spoke last. */
bool is_of_matter(const Case *it)
{
    return was_accused(it, STATE_REACH) && it->subject.end == it->subject.first + 1
            && has(it->scene, it->subject.first, CLASS_NEUTER) && is_copula(it->scene, verb_group(it)->head);
}

/* "there was no boycott", "no stones were thrown", "nobody was chased": nobody's deed by its grammar. */
bool is_impersonal(const Case *it)
{
    if (range_empty(it->subject))
        return true;
    uint32_t head = it->subject.first;
    bool person = tagged(it->scene, head) == ALT_TAG_PRONOUN && has(it->scene, head, CLASS_MALE | CLASS_FEMALE);
    bool outside = it->who.count && it->who.mentions[0].party >= ALT_OTHER && !person; /* "|he| had not come" */
    return has(it->scene, head, CLASS_NO) || says(it->scene, head, "there") || verb_group(it)->passive || outside
            || is_of_matter(it);
}

/* "|our| barges were in dock" */
static bool is_ones_own(const Case *it)
{
    return has(it->scene, it->subject.first, CLASS_POSSESSIVE) && has(it->scene, it->subject.first, CLASS_FIRST);
}

/* "|The survey| was a draft", "|it| shows this", "too few": a thing just spoken of, or none, and nobody. */
bool is_of_thing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    if (index == ALT_NONE)
        return true;
    Classes somebody = CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON | CLASS_OUTSIDER;
    bool definite =
            has(scene, it->subject.first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_NEUTER) || is_ones_own(it);
    return is_of_matter(it)
            || (definite && !means_party(&it->who) && !has(scene, phrase(scene, index)->head, somebody));
}

/* "|Robots| don't strike", "|milk| takes no side": said of things in general, and of no deed. */
bool is_general(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    if (index == ALT_NONE || means_party(&it->who) || phrase(scene, index)->pronoun)
        return false;
    const AltPhrase *words = phrase(scene, index);
    Classes given =
            CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_POSSESSIVE | CLASS_NO | CLASS_QUANTIFIER | CLASS_AGENT;
    bool bare = words->tokens.first == words->head && tagged(scene, words->head) == ALT_TAG_NOUN;
    return bare && !has(scene, words->tokens.first, given)
            && !(forms_at(scene->document, verb_group(it)->tokens.first) & FORM_PAST);
}

/* "|a manager| asked", "|villagers| shot": people who do something, of whom nobody says whose they are. */
static bool is_somebodys(const Case *it)
{
    uint32_t index = subject_phrase(it);
    uint32_t head = index == ALT_NONE ? ALT_NONE : phrase(it->scene, index)->head;
    Classes somebody = CLASS_TITLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_BODY;
    return has(it->scene, head, somebody) && !verb_group(it)->passive && !is_own_side(it);
}

/* "said |the last bill had been settled|", "said |each report was read|": somebody's report of what had been, but not
 * "said |Sudland's guns| had hit a farm". */
bool is_told(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool past = forms_at(it->scene->document, group->tokens.first) & FORM_PAST;
    bool other = names_other(it, it->subject) || is_somebodys(it) || is_general(it) || is_negated(it);
    return past && (it->speaker->voice != VOICE_QUOTED || is_own_side(it)) && !other
            && !speaks_of(it, it->predicate, CLASS_HARM, "harm");
}

/* "|the driver| had shown no licence", as a reporter tells it: of people who are of no side, and known by now. */
bool is_of_people(const Case *it)
{
    uint32_t index = subject_phrase(it);
    Classes people = CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER;
    uint32_t first = it->subject.first;
    bool known = !has(it->scene, first, CLASS_INDEFINITE);
    return it->speaker->voice != VOICE_QUOTED && index != ALT_NONE && known && !means_party(&it->who)
            && has(it->scene, phrase(it->scene, index)->head, people) && !phrase(it->scene, index)->pronoun;
}

/* "|Fourteen of the soldiers|", "|Jonas Ekdal|": somebody, in whatever words. */
static bool is_of_somebody(const Case *it)
{
    Classes somebody = CLASS_TITLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_PEOPLE | CLASS_PRONOUN;
    for (uint32_t i = it->subject.first; i < it->subject.end; i++)
        if (has(it->scene, i, somebody) || tagged(it->scene, i) == ALT_TAG_NAME)
            return true;
    return false;
}

/* "|its| sweepers had cleared the bay", "we offered them flats", but not "we downed |a Sudlandic drone|". */
static bool is_own_deed(const Case *it)
{
    AltRange behind = {verb_group(it)->tokens.end, it->predicate.end};
    bool own = is_own_side(it)
            || (!range_empty(it->subject) && !is_side(it) && has(it->scene, it->subject.first, CLASS_POSSESSIVE));
    return own && !verb_group(it)->passive && !tells_of_state(it) && !names_other(it, behind);
}

/* "late |because| a machine broke" */
static bool gives_cause(const Case *it)
{
    for (uint32_t i = verb_group(it)->tokens.end; i < it->content.end; i++)
        if (has(it->scene, i, CLASS_CAUSE) || says(it->scene, i, "because"))
            return true;
    return false;
}

bool is_done(const Case *it)
{
    return is_own_deed(it) || gives_cause(it) || (verb_group(it)->passive && !is_of_somebody(it));
}
