/* A subject and its verb in; whether they make a relative clause without a relative word, out.
 *
 * "The leaflet |Lund handed out| is bad", "the men |the police arrested on Friday| denied it": two noun phrases side by
 * side, and no object behind the verb, since the first of them is what the verb does something to. The verb of the main
 * clause is still to come, or stood before them: "condemned the leaflet |Lund handed out|".
 */
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"
#include "quoted.h"

/* The noun phrase that ends where `subject` begins; or ALT_NONE. */
static uint32_t phrase_touching(const Scene *scene, uint32_t subject)
{
    uint32_t first = phrase(scene, first_of_row(scene, subject))->tokens.first;
    uint32_t at = first > scene->sentence.first ? phrase_of(scene, first - 1) : ALT_NONE;
    return is_noun_phrase(scene, at) && phrase(scene, at)->tokens.end == first ? at : ALT_NONE;
}

/* "In a letter to |the union| Lund said it was over": the phrase belongs to the circumstances that the sentence opens
 * with. */
static bool is_fronted(const Scene *scene, uint32_t noun)
{
    uint32_t by = governor(scene, first_of_row(scene, noun));
    while (by != ALT_NONE && left_of(scene, by) != ALT_NONE) {
        uint32_t before = phrase_of(scene, left_of(scene, by));
        by = is_noun_phrase(scene, before) ? governor(scene, first_of_row(scene, before)) : ALT_NONE;
    }
    return by != ALT_NONE;
}

/* "Lund said in |a letter| guards were asleep": what somebody says begins behind the noun, where nothing that he could
 * have said stands before. */
static bool leads_to_content(const Scene *scene, uint32_t noun)
{
    uint32_t by = governor(scene, noun), left = by == ALT_NONE ? ALT_NONE : left_of(scene, by);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    if (!is_verb_group(scene, verb) || !takes_only_clauses(scene->document->lexicon, phrase(scene, verb)->verb))
        return false;
    for (uint32_t i = scene->sentence.first; i < phrase(scene, verb)->tokens.first; i++)
        if (mark(scene, i) == ',' || is_quote_mark(scene, i))
            return false;
    return true;
}

/* "the leaflet", "the leaders of |the party|": a thing or people that a clause may follow; no "last week", and not
 * "told |members| Lund had lied". */
static bool can_be_left_out(const Scene *scene, uint32_t noun)
{
    const AltPhrase *it = phrase(scene, noun);
    if (tagged(scene, it->head) != ALT_TAG_NOUN || it->genitive || says_when(scene, noun) || is_fronted(scene, noun)
            || leads_to_content(scene, noun))
        return false;
    uint32_t left = left_of(scene, phrase(scene, first_of_row(scene, noun))->tokens.first);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    return !is_verb_group(scene, verb) || !takes_hearer_and_clause(scene->document->lexicon, phrase(scene, verb)->verb);
}

/* The token behind "on Friday", "to the border", "last week", "again" at `token`. */
static uint32_t behind_adjuncts(const Scene *scene, uint32_t token)
{
    for (;;) {
        uint32_t next = skip_adverbs(scene, token), at = phrase_of(scene, next);
        bool preposition =
                tagged(scene, next) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, phrase_of(scene, next + 1));
        if (preposition)
            next = phrase(scene, phrase_of(scene, next + 1))->tokens.end;
        else if (is_noun_phrase(scene, at) && says_when(scene, at))
            next = phrase(scene, at)->tokens.end;
        if (next == token)
            return token;
        token = next;
    }
}

/* Nothing behind the verb that it could do something to: "arrested |on Friday|", "unveiled |last week|". */
static bool lacks_object(const Scene *scene, uint32_t verb)
{
    uint32_t token = behind_adjuncts(scene, phrase(scene, verb)->tokens.end);
    bool said = tagged(scene, token) == ALT_TAG_THAT || opens_quotation(scene, token) || mark(scene, token) == ':';
    return !said && !is_noun_phrase(scene, phrase_of(scene, token)) && !has(scene, token, CLASS_QUESTION);
}

/* "The plan Lund unveiled on Monday |is| costly": behind the verb and what says when, where or to whom stands another,
 * which has no subject of its own. */
static bool verb_is_to_come(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = verb + 1; i < scene->end_phrase; i++) {
        const AltPhrase *it = phrase(scene, i);
        if (it->is_verb && !is_finite(scene, i))
            continue;
        uint32_t before = it->tokens.first - 1;
        if (mark(scene, before) || tagged(scene, before) == ALT_TAG_COORDINATOR || tagged(scene, before) == ALT_TAG_THAT
                || tagged(scene, before) == ALT_TAG_RELATIVE || has(scene, before, CLASS_SUBORDINATOR))
            return false;
        if (it->is_verb)
            return true;
        if (governor(scene, i) == ALT_NONE && !says_when(scene, i) && !is_verb_group(scene, phrase_of(scene, before)))
            return false;
    }
    return false;
}

uint32_t left_out_by(const Scene *scene, uint32_t subject, uint32_t verb)
{
    uint32_t noun = is_noun_phrase(scene, subject) ? phrase_touching(scene, subject) : ALT_NONE;
    if (noun == ALT_NONE || !can_be_left_out(scene, noun) || !lacks_object(scene, verb)
            || has(scene, phrase(scene, verb)->head, CLASS_BE))
        return ALT_NONE;
    uint32_t left = left_of(scene, phrase(scene, first_of_row(scene, noun))->tokens.first);
    bool object = left != ALT_NONE
            && (is_verb_group(scene, phrase_of(scene, left)) || tagged(scene, left) == ALT_TAG_PREPOSITION);
    return object || verb_is_to_come(scene, verb) ? noun : ALT_NONE;
}
