/* A noun in; whoever says what a participle behind it tells, where that is not the noun itself, out.
 *
 * "|The bank| issued a statement |condemning| it", "|The club| rejected the charges |claiming| they were old",
 * "|Villagers| opposed the bridge |saying| it was ugly".
 */
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"

uint32_t governing_noun(const Scene *scene, uint32_t index)
{
    uint32_t by = governor(scene, first_of_row(scene, index));
    uint32_t left = by == ALT_NONE ? ALT_NONE : left_of(scene, by);
    return is_noun_phrase(scene, phrase_of(scene, left)) ? phrase_of(scene, left) : ALT_NONE;
}

static uint32_t subject_of_verb(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;)
        if (clause_at(scene, i)->verb == verb)
            return clause_at(scene, i)->subject;
    return ALT_NONE;
}

/* "|The bank| issued |a statement| condemning it", "|Residents| sent |a letter| to the mayor demanding it", "|Pilots|
 * wrote to the board urging it", "|The club| responded with |a statement| rejecting it": what is issued speaks for
 * whoever issues it, unlike "obtained |a report| saying"; ALT_NONE where the noun `index` has no such author. */
static uint32_t author_of(const Scene *scene, uint32_t index)
{
    uint32_t noun = index;
    while (noun != ALT_NONE && !has(scene, phrase(scene, noun)->head, CLASS_DOCUMENT))
        noun = governing_noun(scene, noun);
    uint32_t issued =
            noun == ALT_NONE ? ALT_NONE : left_of(scene, phrase(scene, first_of_row(scene, noun))->tokens.first);
    if (is_verb_group(scene, phrase_of(scene, issued))
            && issues_documents(scene->document->lexicon, phrase(scene, phrase_of(scene, issued))->verb))
        return subject_of_verb(scene, phrase_of(scene, issued));
    uint32_t by = governor(scene, first_of_row(scene, index)), verb = by == ALT_NONE ? ALT_NONE : left_of(scene, by);
    bool told = is_verb_group(scene, phrase_of(scene, verb)) && is_cue(scene, phrase_of(scene, verb))
            && (says(scene, by, "to") || (noun == index && (says(scene, by, "with") || says(scene, by, "in"))));
    return told ? subject_of_verb(scene, phrase_of(scene, verb)) : ALT_NONE;
}

/* "|The club| rejected |the charges| claiming they were old": a claim that somebody speaks of says nothing itself; but
 * "a report claiming". Whoever speaks of the noun `index`, or ALT_NONE. */
static uint32_t rejecter_of(const Scene *scene, uint32_t index, uint32_t verb)
{
    uint32_t cue = phrase_of(scene, left_of(scene, phrase(scene, index)->tokens.first));
    bool claim = has(scene, phrase(scene, index)->head, CLASS_CLAIM)
            && !has(scene, phrase(scene, index)->head, CLASS_DOCUMENT);
    bool goes_on = takes_clause(scene->document->lexicon, phrase(scene, verb)->verb)
            && !is_form_of(scene, phrase(scene, verb)->head, "allege");
    return claim && goes_on && is_verb_group(scene, cue) && is_cue(scene, cue) ? subject_of_verb(scene, cue) : ALT_NONE;
}

/* "|The club| criticised |the council| saying it had lied", "hit out at |Lund| claiming he had lied": one who is blamed
 * says nothing in the same breath; but "criticised a leaflet claiming". Whoever blames the noun `index`, or
 * ALT_NONE. */
static uint32_t blamer_of(const Scene *scene, uint32_t index, uint32_t verb)
{
    const AltPhrase *blamed = phrase(scene, index);
    bool known = tagged(scene, blamed->head) == ALT_TAG_NAME || says(scene, blamed->tokens.first, "the");
    uint32_t left = left_of(scene, blamed->tokens.first);
    if (left != ALT_NONE && tagged(scene, left) == ALT_TAG_PREPOSITION && left > scene->sentence.first)
        left -= says(scene, left - 1, "out") ? 2 : 1; /* "hit |out at|" */
    uint32_t cue = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    if (!known || !names_somebody(scene, index) || !is_verb_group(scene, cue) || !is_cue(scene, cue)
            || !takes_clause(scene->document->lexicon, phrase(scene, verb)->verb))
        return ALT_NONE;
    return can_blame(scene->document->lexicon, phrase(scene, cue)->verb) ? subject_of_verb(scene, cue) : ALT_NONE;
}

/* "|the| bridge", "|Bergen's| bridge", not "|a| bridge". */
static bool is_known(const Scene *scene, const AltPhrase *thing)
{
    for (uint32_t i = thing->tokens.first; i < thing->head; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE)
            return true;
    return has(scene, thing->tokens.first, CLASS_DETERMINER | CLASS_POSSESSIVE)
            && !has(scene, thing->tokens.first, CLASS_INDEFINITE);
}

/* "the talks in |Bergen|" gives "the talks"; the noun itself where it names no place of another. */
static uint32_t what_is_placed(const Scene *scene, uint32_t index)
{
    uint32_t by = governor(scene, index);
    bool place =
            by != ALT_NONE && has(scene, by, CLASS_PLACE) && tagged(scene, phrase(scene, index)->head) == ALT_TAG_NAME;
    return place && governing_noun(scene, index) != ALT_NONE ? governing_noun(scene, index) : index;
}

/* "|Villagers| opposed |the bridge| saying it was ugly", "|They| left |the talks| in Bergen claiming that": a thing
 * that is known already says nothing; but "a sign saying", "hung the flag saying". Whoever did something to the noun
 * `index`, or ALT_NONE. */
static uint32_t doer_of(const Scene *scene, uint32_t index, uint32_t verb)
{
    const AltPhrase *thing = phrase(scene, what_is_placed(scene, index));
    const Classes voices = CLASS_DOCUMENT | CLASS_CLAIM | CLASS_OUTLET;
    bool known = is_known(scene, thing);
    uint32_t cue = phrase_of(scene, left_of(scene, thing->tokens.first));
    if (!known || tagged(scene, thing->head) != ALT_TAG_NOUN || any_class(scene, thing->tokens, voices)
            || names_somebody(scene, what_is_placed(scene, index)) || !is_finite(scene, cue)
            || phrase(scene, cue)->passive || !takes_clause(scene->document->lexicon, phrase(scene, verb)->verb))
        return ALT_NONE;
    uint32_t doer = subject_of_verb(scene, cue);
    bool speaker = doer != ALT_NONE
            && (phrase(scene, doer)->pronoun || names_somebody(scene, doer)
                    || has(scene, phrase(scene, doer)->head, CLASS_QUANTIFIER));
    return speaker ? doer : ALT_NONE;
}

uint32_t sayer_before(const Scene *scene, uint32_t index, uint32_t verb)
{
    uint32_t sayer = author_of(scene, index);
    if (sayer == ALT_NONE)
        sayer = rejecter_of(scene, index, verb);
    if (sayer == ALT_NONE)
        sayer = blamer_of(scene, index, verb);
    return sayer == ALT_NONE ? doer_of(scene, index, verb) : sayer;
}
