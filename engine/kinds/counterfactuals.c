/* A case in; out comes whether it tells what somebody failed to do, and what would have been spared: "If the council
 * had checked the bolts, nobody would have been hurt", "The men would be alive if they had listened".
 *
 * What did not happen is told of one who could have done it. Nobody is blamed by "If they had fired, nobody would have
 * lived", nor by "If it had rained, nobody would have come".
 */
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* The clause of the content that lays down the condition: "|if they had checked it|"; ALT_NONE where none does. */
static uint32_t condition_of(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        const AltPhrase *group = phrase(scene, clause->verb);
        uint32_t first = clause->tokens.first;
        bool past = says(scene, first, "had") || (group->perfect && says(scene, group->tokens.first, "had"));
        bool open = says(scene, first, "if") || says(scene, first, "had");
        uint32_t cue_end = it->speaker->cue.end; /* "It would have held, she said, |if they had checked it|" */
        bool behind_cue = it->content.end <= it->speaker->cue.first && first >= cue_end && first <= cue_end + 1;
        if (i != it->clause && past && open && !group->passive && (in_range(it->content, first) || behind_cue)
                && clause->kind != ALT_CLAUSE_REDUCED)
            return i;
    }
    return ALT_NONE;
}

/* "|would be alive|", "|would still stand|", "|would never have happened|", "|nobody would have died|": a harm that has
 * come about. What an opponent should have done need only have done no harm. */
static bool is_spared(const Case *it, bool opposed)
{
    bool good = false, harm = false;
    for (uint32_t i = verb_group(it)->tokens.first; i < it->predicate.end && !says(it->scene, i, "if"); i++) {
        good = good || has(it->scene, i, CLASS_SPARED);
        harm = harm || has(it->scene, i, CLASS_HARM | CLASS_WRONG | CLASS_BAD | CLASS_BEFALLEN);
    }
    return is_negated(it) ? harm : good || (opposed && !harm);
}

static AltRange up_to_comma(const Scene *scene, AltRange words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (mark(scene, i) == ',')
            return (AltRange){words.first, i};
    return words;
}

bool judge_condition(const Case *it)
{
    if (it->clause == ALT_NONE || !verb_group(it)->hypothetical || is_question(it))
        return false;
    uint32_t clause = condition_of(it);
    if (clause == ALT_NONE)
        return false;
    Case condition = clause_case(it, clause);
    if (!is_side(&condition)
            || !is_spared(it, are_opposed(it->resolver, own_party(it), condition.who.mentions[0].party)))
        return false;
    bool wrong = speaks_of(&condition, up_to_comma(it->scene, condition.predicate), CLASS_WRONG | CLASS_HARM, "wrong");
    return wrong == is_negated(&condition) && settle(it, ALT_ACCUSATION, without_own(it, condition.who));
}
