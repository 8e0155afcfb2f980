/* A token in; what begins there out. The finished clauses of the sentence know which noun phrase is whose subject.
 *
 * "He said |on Friday its forces had left": a clause begins at the bar, since behind the day stands a subject with a
 * finite verb of its own. "He announced |the withdrawal of its forces": none does.
 */
#include "openings.h"

uint32_t verb_at(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, skip_adverbs(scene, token));
    return is_verb_group(scene, at) ? at : ALT_NONE;
}

/* Whether the noun phrase is the subject of the clause, or the first of a row that is: "|Minsk| and Moscow said". */
static bool is_subject_of(const Scene *scene, const AltClause *clause, uint32_t index)
{
    return clause->subject != ALT_NONE && (clause->subject == index || first_of_row(scene, clause->subject) == index);
}

uint32_t verb_of_subject_at(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at))
        return ALT_NONE;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        bool follows = phrase(scene, clause->verb)->tokens.first > token;
        if (follows && is_finite(scene, clause->verb) && is_subject_of(scene, clause, at))
            return clause->verb;
    }
    return ALT_NONE;
}

/* The first token behind an adverb, a mark, "and", or "in the morning," at `token`; the same token where a subject may
 * stand there. */
static uint32_t behind_adjunct(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    if (tag == ALT_TAG_ADVERB || tag == ALT_TAG_COORDINATOR || is_quote_mark(scene, token))
        return token + 1;
    uint32_t governed = phrase_of(scene, token + 1);
    if (tag != ALT_TAG_PREPOSITION || !is_noun_phrase(scene, governed))
        return token;
    uint32_t end = phrase(scene, governed)->tokens.end;
    return mark(scene, end) == ',' ? end + 1 : end;
}

bool clause_begins(const Scene *scene, uint32_t token)
{
    while (token < scene->sentence.end) {
        uint32_t next = behind_adjunct(scene, token);
        if (next == token) {
            uint32_t at = phrase_of(scene, token);
            if (tagged(scene, token) == ALT_TAG_SUBORDINATOR || verb_of_subject_at(scene, token) != ALT_NONE)
                return true;
            if (!is_noun_phrase(scene, at) || !says_when(scene, at))
                return false;
            next = phrase(scene, at)->tokens.end;
        }
        token = next;
    }
    return false;
}

/* "|the first| mayor", "its |latest| club". */
static bool ranks(const Scene *scene, uint32_t index)
{
    AltRange words = phrase(scene, index)->tokens;
    if (!has(scene, words.first, CLASS_DETERMINER | CLASS_POSSESSIVE))
        return false;
    for (uint32_t i = words.first + 1; i < words.end; i++)
        if (has(scene, i, CLASS_ORDINAL))
            return true;
    return false;
}

uint32_t rank_before(const Scene *scene, uint32_t token)
{
    for (uint32_t left = left_of(scene, token); left != ALT_NONE;) {
        uint32_t at = phrase_of(scene, left);
        if (!is_noun_phrase(scene, at))
            return ALT_NONE;
        if (ranks(scene, at))
            return at;
        uint32_t by = governor(scene, at);
        if (!says_when(scene, at) && !says(scene, by, "of") && !says(scene, by, "in"))
            return ALT_NONE;
        left = left_of(scene, by == ALT_NONE ? phrase(scene, at)->tokens.first : by);
    }
    return ALT_NONE;
}
