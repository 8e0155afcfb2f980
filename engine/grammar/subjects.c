/* A verb group in; its subject out.
 *
 * "Pashinyan, who took office in 2018, on Friday again |denied| it": from the verb the search goes left, over adverbs,
 * days and whatever stands between commas, until it meets the noun phrase that can be the subject. It gives up rather
 * than guess: a clause without a subject is better than one with a wrong one.
 */
#include "asides.h"
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"
#include "quoted.h"

/* ---- to the left ---- */

/* A noun phrase that is no day, no owner, no object in the clause of a noun, and stands behind no preposition. "before"
 * and "after" may open a clause. */
static bool can_be_subject(const Scene *scene, uint32_t index)
{
    if (!is_noun_phrase(scene, index) || says_when(scene, index) || phrase(scene, index)->genitive
            || has(scene, phrase(scene, index)->tokens.first, CLASS_REFLEXIVE)) /* "Lund |himself| denied it" */
        return false;
    uint32_t by = governor(scene, first_of_row(scene, index));
    bool points = by != ALT_NONE && tagged(scene, by + 1) == ALT_TAG_DETERMINER && has(scene, by + 1, CLASS_THAT);
    bool free = by == ALT_NONE || (has(scene, by, CLASS_SUBORDINATOR) && !points); /* "in |that| race", no "in that" */
    return free && before_clause_of_noun(scene, index) == ALT_NONE && before_participles(scene, index) == ALT_NONE;
}

/* "on Friday", "of both countries": the token before a noun phrase that is no subject, and before its preposition; or
 * before the clause of a noun that it is an object in. */
static uint32_t before_adjunct(const Scene *scene, uint32_t index)
{
    uint32_t outside = before_clause_of_noun(scene, index), noun = before_participles(scene, index);
    if (outside != ALT_NONE || noun != ALT_NONE)
        return outside != ALT_NONE ? outside : noun;
    uint32_t row = first_of_row(scene, index), by = governor(scene, row);
    return (by == ALT_NONE ? phrase(scene, row)->tokens.first : by) - 1;
}

/* "The command in the west|,| reported that": the first verb of the sentence has its content behind it, and its subject
 * before the comma. */
static bool is_stray_comma(const Scene *scene, uint32_t token)
{
    bool first = scene->document->clauses.count == scene->first_clause;
    return first && mark(scene, token) == ',' && is_verb_group(scene, phrase_of(scene, token + 1))
            && tagged(scene, token + 2) == ALT_TAG_THAT && is_cue(scene, phrase_of(scene, token + 1))
            && before_aside(scene, token) == ALT_NONE;
}

/* The token to the left of what stands at `token` and may stand between a subject and its verb; else ALT_NONE. */
static uint32_t step_left(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    uint32_t at = phrase_of(scene, token), over = before_dependent(scene, at);
    if (over != ALT_NONE)
        return over;
    if (is_noun_phrase(scene, at))
        return before_adjunct(scene, at);
    if (tag == ALT_TAG_ADVERB || tag == ALT_TAG_PREPOSITION || is_quote_mark(scene, token))
        return token - 1;
    if (parts_clauses(scene, token))
        return is_stray_comma(scene, token) ? token - 1 : before_aside(scene, token);
    return mark(scene, token) == ')' ? before_bracket(scene, token) : ALT_NONE;
}

uint32_t subject_left(const Scene *scene, uint32_t token, bool *coordinator)
{
    bool after_aside = false;
    while (in_range(scene->sentence, token) && tagged(scene, token) != ALT_TAG_RELATIVE) {
        uint32_t at = phrase_of(scene, token);
        if (can_be_subject(scene, at))
            return after_aside ? over_apposition(scene, at) : at;
        uint32_t next = step_left(scene, token);
        if (next == ALT_NONE)
            *coordinator = tagged(scene, token) == ALT_TAG_COORDINATOR;
        after_aside = after_aside || parts_clauses(scene, token);
        token = next;
    }
    return ALT_NONE;
}

/* ---- to the right ---- */

/* '"categorically" |rejected': an adverb in marks is not what was said. */
static bool follows_marked_adverb(const Scene *scene, uint32_t token)
{
    return token >= scene->sentence.first + 3 && tagged(scene, token - 2) == ALT_TAG_ADVERB
            && is_quote_mark(scene, token - 3);
}

/* '...," |said': content ends right before `token`. */
static bool follows_content(const Scene *scene, uint32_t token)
{
    if (token == scene->sentence.first)
        return false;
    return mark(scene, token - 1) == ','
            || (closes_quotation(scene, token - 1) && !follows_marked_adverb(scene, token));
}

/* "..., said |Trump could file", "..., said |men from the coast had come": the noun has a verb of its own. */
static bool has_own_verb(const Scene *scene, uint32_t index)
{
    uint32_t end = phrase(scene, index)->tokens.end;
    while (tagged(scene, end) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, phrase_of(scene, end + 1)))
        end = phrase(scene, phrase_of(scene, end + 1))->tokens.end;
    return is_finite(scene, verb_at(scene, end));
}

/* "said", "says", and "say people here"; not "did, however, |submit| a complaint". */
static bool told(const Scene *scene, uint32_t verb)
{
    AltRange group = phrase(scene, verb)->tokens;
    unsigned forms = forms_at(scene->document, phrase(scene, verb)->head);
    return (forms & (FORM_PAST | FORM_THIRD)) || !has(scene, group.end, CLASS_DETERMINER);
}

uint32_t subject_right(const Scene *scene, uint32_t verb)
{
    AltRange group = phrase(scene, verb)->tokens;
    bool may_precede = group.end - group.first == 1 && follows_content(scene, group.first) && is_cue(scene, verb)
            && can_quote(scene->document->lexicon, phrase(scene, verb)->verb) && told(scene, verb);
    uint32_t at = phrase_of(scene, group.end);
    if (!may_precede || !is_noun_phrase(scene, at) || says_when(scene, at))
        return ALT_NONE;
    bool quoted = closes_quotation(scene, group.first - 1) && mark(scene, group.first - 2) == ',';
    return !quoted && has_own_verb(scene, at) ? ALT_NONE : at; /* '"It is late," reads the note |signed| by her' */
}
