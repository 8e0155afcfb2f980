/* A case in whose subject is a thing; out comes whether it is judged, and whose it is: "|It| is a crime", "|the policy|
 * is shameful", "|What the club has done| is a disgrace".
 *
 * Whoever is behind it is named in the content, owns the thing, or is the other side that was named last.
 */
#include "blame.h"
#include "charges.h"
#include "kinds.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "|its| bread", "|Varga's| bread", "|this|", "|the offer|": what is somebody's, has been spoken of, or can only be
 * somebody's doing. */
static bool is_doing(const Case *it, uint32_t index, bool pointing)
{
    Classes doings = CLASS_CLAIM | CLASS_REQUEST | CLASS_DOCUMENT | CLASS_WRONG | CLASS_BENIGN;
    bool doing = pointing || (index != ALT_NONE && has(it->scene, phrase(it->scene, index)->head, doings));
    for (uint32_t i = it->subject.first; !doing && i < it->subject.end; i++)
        doing = has(it->scene, i, CLASS_POSSESSIVE) || tagged(it->scene, i) == ALT_TAG_GENITIVE;
    return doing;
}

/* "is partly |to blame|": what is said of it is that it, and nobody else, has done it. */
static bool carries_blame(const Case *it)
{
    for (uint32_t i = verb_group(it)->tokens.end; i + 1 < it->predicate.end; i++)
        if (tagged(it->scene, i) == ALT_TAG_TO && says(it->scene, i + 1, "blame"))
            return true;
    return false;
}

/* "the fine for hiring children" .. "|Hiring children| is shameful": the accused judges what it is charged with, and
 * nobody else. "|This| is shameful" may be of the other side. */
static bool is_own_charge(const Case *it)
{
    if (!was_accused(it, SOON) || !it->speaker->accused_in || has(it->scene, it->subject.first, CLASS_DEMONSTRATIVE))
        return false;
    bool same = false;
    for (uint32_t i = it->subject.first; i < it->subject.end; i++) {
        if (!is_weighty(it->scene, i))
            continue;
        same = holds_same(it->scene->document, *it->speaker->accused_in, i);
        if (!same) /* "the use of |force| against fishermen": another matter */
            return false;
    }
    return same && !names_other(it, it->content);
}

/* "There are |dead and wounded| on their side": harm that is only told. */
static bool tells_harm(const Case *it)
{
    return says(it->scene, it->subject.first, "there") && has_word_of(it, it->predicate, CLASS_HARM)
            && !has_word_of(it, it->predicate, CLASS_BAD);
}

bool condemns_thing(const Case *it, bool wrong, bool bad)
{
    if (is_own_charge(it) || tells_harm(it))
        return false;
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first;
    uint32_t index = subject_phrase(it);
    Classes people = CLASS_OUTSIDER | CLASS_PERSON | CLASS_PEOPLE;
    bool blameless = index != ALT_NONE && has(scene, phrase(scene, index)->head, CLASS_HARM | people);
    bool pointing = index != ALT_NONE && phrase(scene, index)->pronoun
            && has(scene, first, CLASS_DEMONSTRATIVE | CLASS_NEUTER | CLASS_QUESTION);
    bool about_conduct = bad && (is_doing(it, index, pointing) || judges_conduct(it));
    if (!pointing && carries_blame(it)) /* "|The heat| was partly to blame" */
        return false;
    bool blaming = about_conduct || (wrong && (pointing || it->speaker->principal));
    uint32_t head = verb_group(it)->head;
    bool verdict = has(scene, head, CLASS_BAD) && !has(scene, head, CLASS_HAVE);
    bool judged = is_copula(scene, head) || verdict || (it->speaker->principal && is_done_badly(it));
    return blaming && !blameless && judged;
}

/* "|our| bad luck", "|my| fault": what the speakers lay to themselves; not "a breach of |our| laws". */
static bool is_ours(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++) {
        bool our = has(scene, i, CLASS_POSSESSIVE) && has(scene, i, CLASS_FIRST);
        uint32_t index = phrase_of(scene, i);
        if (our && is_noun_phrase(scene, index) && !says(scene, phrase(scene, index)->tokens.first - 1, "of"))
            return true;
    }
    return false;
}

/* "What |the club| has done is a disgrace": whoever does what is judged. */
static Meaning doer_of_what(const Case *it)
{
    uint32_t doing = points_at_words(it) ? verb_of_subject_at(it->scene, it->subject.end) : ALT_NONE;
    uint32_t clause = doing == ALT_NONE ? ALT_NONE : clause_of_verb(it->scene, doing);
    return clause == ALT_NONE ? (Meaning){0} : without_own(it, clause_case(it, clause).who);
}

Meaning context_target(const Case *it)
{
    if (it->who.count && it->who.mentions[0].party == ALT_OTHER
            && has(it->scene, it->subject.first, CLASS_MALE | CLASS_FEMALE))
        return it->who;
    Meaning doer = doer_of_what(it);
    if (means_party(&doer))
        return doer;
    Meaning named = parties_in(it->resolver, it->content, it->speaker);
    bool wronged = named.count && named.mentions[0].party == ALT_OTHER && !is_copula(it->scene, verb_group(it)->head);
    if (named.count && !wronged) /* "|Varga| deserves better" */
        return named;
    Meaning owner = owner_of_subject(it);
    Meaning meant = owner.count || is_ours(it) ? owner : other_side_accused(it);
    return meant.count ? meant : named;
}
