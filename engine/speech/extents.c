/* A noun phrase in; the words that belong to it out.
 *
 * "|The deputy head| of the mission (OSCE), Jan Kolt, who left on Monday, said": the phrase at the bars grows over what
 * hangs on it, step by step. What merely says when or where one spoke ("on Friday at a briefing") is stepped over.
 */
#include "extents.h"

#include "grammar/openings.h"

/* ---- circumstances ---- */

uint32_t skip_times(const Scene *scene, uint32_t token)
{
    for (;;) {
        uint32_t next = skip_adverbs(scene, token);
        uint32_t place = tagged(scene, next) == ALT_TAG_PREPOSITION ? next + 1 : next;
        uint32_t at = phrase_of(scene, place);
        if (is_noun_phrase(scene, at) && says_when(scene, at))
            next = phrase(scene, at)->tokens.end;
        if (next == token)
            return token;
        token = next;
    }
}

/* "in a statement |carried by| the agency", "in an interview |published| on Friday": over a participle that hangs on a
 * noun; the same token where none does. */
static uint32_t behind_participle(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    bool participle = is_verb_group(scene, at) && (forms_at(scene->document, phrase(scene, at)->head) & FORM_PARTICIPLE)
            && phrase(scene, at)->tokens.end == token + 1;
    return participle && tagged(scene, token + 1) == ALT_TAG_PREPOSITION ? token + 1 : token;
}

uint32_t skip_circumstances(const Scene *scene, uint32_t token)
{
    for (;;) {
        uint32_t next = skip_adverbs(scene, token);
        uint32_t at = phrase_of(scene, next), governed = phrase_of(scene, next + 1);
        if (is_noun_phrase(scene, at) && says_when(scene, at))
            next = phrase(scene, at)->tokens.end;
        else if (tagged(scene, next) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, governed))
            next = behind_participle(scene, phrase(scene, governed)->tokens.end);
        if (next == token)
            return token;
        token = next;
    }
}

/* ---- growing ---- */

uint32_t end_of_row(const Scene *scene, uint32_t index)
{
    while (index + 1 < scene->end_phrase && phrase(scene, index + 1)->joined == index)
        index++;
    return phrase(scene, index)->tokens.end;
}

/* "|(R-Fla.)|": the token behind a bracket; the same token where it is not closed in the sentence. */
static uint32_t behind_bracket(const Scene *scene, uint32_t open)
{
    uint32_t close = open;
    while (in_range(scene->sentence, close) && mark(scene, close) != ')')
        close++;
    return in_range(scene->sentence, close) ? close + 1 : open;
}

uint32_t grown(const Scene *scene, uint32_t end)
{
    uint32_t next = phrase_of(scene, end + 1);
    if (tagged(scene, end) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, next) && !says_when(scene, next))
        return end_of_row(scene, next);
    if (mark(scene, end) == '(')
        return behind_bracket(scene, end);
    bool apposition =
            parts_clauses(scene, end) && is_noun_phrase(scene, next) && phrase(scene, next)->tokens.first == end + 1;
    return apposition ? phrase(scene, next)->tokens.end : end;
}

/* ---- whole phrases ---- */

/* ", |who took office in 2018|", "people |who fled|": the relative pronoun behind `end`, over a comma; ALT_NONE where
 * none begins a clause about the phrase. Without a comma only "who" does: "which" and "that" may start anything. */
static uint32_t relative_behind(const Scene *scene, uint32_t end)
{
    bool comma = parts_clauses(scene, end);
    uint32_t relative = comma ? end + 1 : end;
    bool relates = tagged(scene, relative) == ALT_TAG_RELATIVE && (comma || says(scene, relative, "who"));
    return relates ? relative : ALT_NONE;
}

/* A relative clause goes on to the next mark. */
static uint32_t end_of_relative(const Scene *scene, uint32_t relative)
{
    uint32_t end = relative + 1;
    while (in_range(scene->sentence, end) && !parts_clauses(scene, end) && !mark(scene, end)
            && !is_quote_mark(scene, end))
        end++;
    return end;
}

AltRange whole_noun_phrase(const Scene *scene, uint32_t index)
{
    AltRange range = {phrase(scene, first_of_row(scene, index))->tokens.first, end_of_row(scene, index)};
    for (uint32_t step = 0; step < LONGEST_GROWTH; step++) {
        uint32_t relative = relative_behind(scene, range.end);
        if (relative != ALT_NONE)
            return (AltRange){range.first, end_of_relative(scene, relative)};
        uint32_t end = grown(scene, range.end);
        bool subject = parts_clauses(scene, range.end) && is_verb_group(scene, phrase_of(scene, end));
        if (end == range.end || subject) /* "In Minsk, |the council| said": a subject of its own, no apposition */
            return range;
        range.end = end;
    }
    return range;
}

/* Prepositions that hang on nouns rather than verbs. */
static bool leads_agent_on(const Scene *scene, uint32_t token)
{
    return says(scene, token, "of") || says(scene, token, "in") || says(scene, token, "at");
}

AltRange agent_phrase(const Scene *scene, uint32_t index)
{
    AltRange range = {phrase(scene, index)->tokens.first, end_of_row(scene, index)};
    while (leads_agent_on(scene, range.end) && grown(scene, range.end) > range.end)
        range.end = grown(scene, range.end);
    return range;
}

AltRange speaker_of(const Scene *scene, uint32_t clause)
{
    const AltClause *it = clause_at(scene, clause);
    if (it->subject == ALT_NONE)
        return (AltRange){0, 0};
    AltRange whole = whole_noun_phrase(scene, it->subject);
    AltRange subject = phrase(scene, it->subject)->tokens;
    uint32_t verb = phrase(scene, it->verb)->tokens.first;
    if (subject.first > verb || whole.end <= verb)
        return whole;
    return (AltRange){whole.first, subject.end}; /* what the phrase grew over holds the verb itself */
}
