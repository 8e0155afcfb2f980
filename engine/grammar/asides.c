/* A token to the left of a verb in; the token before the aside that ends there out.
 *
 * "Pashinyan, |who took office in 2018|, denied", "the mission |(OSCE)| said", "Pashinyan, |the prime minister|,
 * denied".
 */
#include "asides.h"

#include "openings.h"

enum { LONGEST_INSERTION = 8 }; /* tokens from comma to comma of ", the ministry said on Friday,": a cue put in */

const AltClause *clause_so_far(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;)
        if (clause_at(scene, i)->verb == verb)
            return clause_at(scene, i);
    return NULL;
}

/* Whether a verb group is the finite verb of a clause of its own, and no participle: ", |denied| it, said". */
static bool is_predicate(const Scene *scene, uint32_t verb)
{
    const AltClause *clause = clause_so_far(scene, verb);
    return clause && clause->kind == ALT_CLAUSE_MAIN && clause->subject < verb;
}

/* ", who ...,", ", whose ...,", ", according to ...,", ", denying it,": an aside that says so itself. */
static bool is_marked_aside(const Scene *scene, uint32_t open, uint32_t close)
{
    AltTag tag = tagged(scene, open + 1);
    if (tag == ALT_TAG_SUBORDINATOR || tag == ALT_TAG_THAT || tag == ALT_TAG_PREPOSITION)
        return true;
    uint32_t next = phrase_of(scene, open + 1);
    if (is_verb_group(scene, next) && !is_predicate(scene, next))
        return true;
    for (uint32_t i = open + 1; i < close; i++)
        if (tagged(scene, i) == ALT_TAG_RELATIVE || says(scene, i, "whose"))
            return true;
    return false;
}

/* Whether a finite verb stands between two commas, other than that of ", he said,". */
static bool holds_clause(const Scene *scene, uint32_t open, uint32_t close)
{
    bool insertion = close - open <= LONGEST_INSERTION && !is_predicate(scene, phrase_of(scene, open + 1));
    for (uint32_t i = open + 1; i < close; i++) {
        uint32_t at = phrase_of(scene, i);
        if (is_finite(scene, at) && !(insertion && is_cue(scene, at)))
            return true;
    }
    return false;
}

/* ", |one of eight they had recorded|,": a noun phrase of which no verb says anything, with a clause behind it. */
static bool opens_with_apposition(const Scene *scene, uint32_t open)
{
    uint32_t at = phrase_of(scene, open + 1);
    if (!is_noun_phrase(scene, at) || phrase(scene, at)->genitive
            || tagged(scene, phrase(scene, at)->head) == ALT_TAG_NAME)
        return false;
    for (uint32_t i = scene->first_clause; i < scene->document->clauses.count; i++) {
        uint32_t subject = clause_at(scene, i)->subject;
        if (subject != ALT_NONE && (subject == at || first_of_row(scene, subject) == at))
            return false;
    }
    return true;
}

static bool is_aside(const Scene *scene, uint32_t open, uint32_t close)
{
    if (tagged(scene, open + 1) == ALT_TAG_COORDINATOR)
        return false;
    return is_marked_aside(scene, open, close) || opens_with_apposition(scene, open)
            || !holds_clause(scene, open, close);
}

/* Whether a noun phrase ends at `token`, or the bracket behind one: "Lund |(R-Elmton)|, a farmer, said". */
static bool ends_noun(const Scene *scene, uint32_t token)
{
    uint32_t last = mark(scene, token) == ')' ? before_bracket(scene, token) : token;
    return last != ALT_NONE && is_noun_phrase(scene, phrase_of(scene, last));
}

uint32_t before_aside(const Scene *scene, uint32_t close)
{
    if (close <= scene->sentence.first)
        return ALT_NONE;
    for (uint32_t i = close - 1; i > scene->sentence.first; i--) {
        if (mark(scene, i) == ';' || mark(scene, i) == ':')
            return ALT_NONE;
        bool opens = parts_clauses(scene, i) && ends_noun(scene, i - 1);
        if (opens && is_aside(scene, i, close))
            return i - 1;
    }
    return ALT_NONE;
}

uint32_t before_bracket(const Scene *scene, uint32_t close)
{
    for (uint32_t i = close; i > scene->sentence.first; i--)
        if (mark(scene, i) == '(')
            return i - 1;
    return ALT_NONE;
}

uint32_t governed_from(const Scene *scene, uint32_t by)
{
    bool noun = by != ALT_NONE && by > scene->sentence.first && is_noun_phrase(scene, phrase_of(scene, by - 1));
    return noun ? phrase_of(scene, by - 1) : ALT_NONE;
}

/* "cheated |the farmers|, Rao, of their union, said": the object of a verb before it is described by nothing behind. */
static bool is_object(const Scene *scene, uint32_t index)
{
    uint32_t first = phrase(scene, first_of_row(scene, index))->tokens.first;
    return first > scene->sentence.first && is_verb_group(scene, phrase_of(scene, first - 1));
}

uint32_t over_apposition(const Scene *scene, uint32_t index)
{
    uint32_t first = phrase(scene, index)->tokens.first;
    if (first < scene->sentence.first + 2 || says(scene, first, "whose") || mark(scene, first - 1) != ',')
        return index;
    uint32_t left = phrase_of(scene, first - 2);
    if (!is_noun_phrase(scene, left) || says_when(scene, left))
        return index;
    uint32_t described = left;
    for (uint32_t by = governor(scene, left); by != ALT_NONE && described != ALT_NONE;
            by = described == ALT_NONE ? ALT_NONE : governor(scene, described))
        described = governed_from(scene, by); /* "sold by the firm to |a bidder|": no noun is left for it */
    return described == ALT_NONE || is_object(scene, described) ? index : described;
}
