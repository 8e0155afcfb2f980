/* A verb or an object that hangs on a noun in; the end of that noun out, so that whoever looks for the subject of a
 * verb further on steps over both: "truckers |stuck on the road| said", "the agency |that licensed it| blamed them".
 */
#include "asides.h"
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"

/* "the charge |that X lied| was false". */
static bool is_clause_of_noun(const Scene *scene, const AltClause *clause)
{
    uint32_t open = clause->tokens.first;
    return clause->kind == ALT_CLAUSE_CONTENT && open > scene->sentence.first && tagged(scene, open) == ALT_TAG_THAT
            && is_noun_phrase(scene, phrase_of(scene, open - 1));
}

/* "A diver, |standing in the rain| said": the comma that should close the aside is missing. The token
 * before the one that opens it, or `open` elsewhere. */
static uint32_t before_open_aside(const Scene *scene, uint32_t open, const AltPhrase *group)
{
    bool aside = mark(scene, open) == ',' && open > scene->sentence.first && group->shape == ALT_ING;
    uint32_t noun = aside ? phrase_of(scene, open - 1) : ALT_NONE;
    return is_noun_phrase(scene, noun) && names_somebody(scene, noun) && !says_when(scene, noun) ? open - 1 : open;
}

/* "said |the charge that X stole the mail| was false": of a noun of speech, wherever it stands. */
static bool is_clause_of_claim(const Scene *scene, const AltClause *clause)
{
    return is_clause_of_noun(scene, clause)
            && has(scene, phrase(scene, phrase_of(scene, clause->tokens.first - 1))->head, CLASS_CLAIM);
}

uint32_t before_dependent(const Scene *scene, uint32_t index)
{
    if (!is_verb_group(scene, index))
        return ALT_NONE;
    const AltClause *clause = clause_so_far(scene, index);
    if (!clause || clause->tokens.first <= scene->sentence.first)
        return ALT_NONE;
    bool dependent = clause->kind == ALT_CLAUSE_REDUCED || clause->kind == ALT_CLAUSE_RELATIVE
            || clause->kind == ALT_CLAUSE_SUBORDINATE /* "a captain who left |because he was ill| said" */
            || is_clause_of_noun(scene, clause);
    if (!dependent)
        return ALT_NONE;
    uint32_t before = clause->tokens.first - 1;
    return clause->kind == ALT_CLAUSE_REDUCED ? before_open_aside(scene, before, phrase(scene, index)) : before;
}

/* "The statement |alleging| that units |opened| fire": two clauses so far, the first of a participle. */
static bool follows_participle(const Scene *scene)
{
    return scene->document->clauses.count == scene->first_clause + 2
            && clause_at(scene, scene->first_clause)->kind == ALT_CLAUSE_REDUCED;
}

/* Whether the verb is that of the only clause so far. */
static bool is_only_verb(const Scene *scene, uint32_t verb)
{
    return clause_at(scene, scene->document->clauses.count - 1)->verb == verb
            && last_finite_clause(scene) == scene->document->clauses.count - 1
            && (scene->document->clauses.count == scene->first_clause + 1 || follows_participle(scene));
}

uint32_t before_clause_of_noun(const Scene *scene, uint32_t object)
{
    uint32_t row = first_of_row(scene, object), left = left_of(scene, phrase(scene, row)->tokens.first);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    const AltClause *clause = is_verb_group(scene, verb) ? clause_so_far(scene, verb) : NULL;
    if (!clause || takes_clause(scene->document->lexicon, phrase(scene, verb)->verb))
        return ALT_NONE;
    bool noun = clause->kind == ALT_CLAUSE_RELATIVE || is_clause_of_claim(scene, clause);
    bool alone = noun && row == object; /* no "who runs the port and |the mayor| denied" */
    if (!alone && !is_only_verb(scene, verb))
        return ALT_NONE;
    uint32_t before = clause->tokens.first - 1;
    if (clause->kind == ALT_CLAUSE_RELATIVE && mark(scene, before) == ',' && before > scene->sentence.first)
        before--; /* "Prey|, who beat Holm|, who led the union, denied it" */
    if (clause->kind == ALT_CLAUSE_CONTENT && before_dependent(scene, phrase_of(scene, before)) != ALT_NONE)
        before = before_dependent(scene, phrase_of(scene, before));
    bool of_noun = clause->kind == ALT_CLAUSE_RELATIVE || clause->kind == ALT_CLAUSE_CONTENT;
    return of_noun && is_noun_phrase(scene, phrase_of(scene, before)) ? before : ALT_NONE;
}

/* Over a participle or an infinitive, and the preposition or the verb that it hangs on: from "|to save|" back over
 * "|fighting|". The token before them all, or ALT_NONE where a finite verb governs them. */
static uint32_t before_chain(const Scene *scene, uint32_t verb)
{
    uint32_t before = phrase(scene, verb)->tokens.first;
    while (before != ALT_NONE && is_verb_group(scene, phrase_of(scene, before))) {
        const AltClause *clause = clause_so_far(scene, phrase_of(scene, before));
        if (!clause || clause->kind != ALT_CLAUSE_REDUCED || clause->tokens.first <= scene->sentence.first)
            return ALT_NONE;
        before = clause->tokens.first - 1;
        if (tagged(scene, before) == ALT_TAG_PREPOSITION && before > scene->sentence.first)
            before--;
    }
    return before;
}

uint32_t before_participles(const Scene *scene, uint32_t object)
{
    uint32_t left = left_of(scene, phrase(scene, first_of_row(scene, object))->tokens.first);
    if (left == ALT_NONE || !is_verb_group(scene, phrase_of(scene, left)) || is_finite(scene, phrase_of(scene, left)))
        return ALT_NONE;
    if (takes_clause(scene->document->lexicon, phrase(scene, phrase_of(scene, left))->verb)) /* "to say |they| left" */
        return ALT_NONE;
    uint32_t before = before_chain(scene, phrase_of(scene, left));
    uint32_t noun = before == ALT_NONE ? ALT_NONE : phrase_of(scene, before);
    if (!is_noun_phrase(scene, noun) || says_when(scene, noun) || phrase(scene, noun)->tokens.end != before + 1)
        return ALT_NONE;
    uint32_t first = left_of(scene, phrase(scene, first_of_row(scene, noun))->tokens.first);
    bool governed = first != ALT_NONE
            && is_verb_group(scene, phrase_of(scene, first)) /* "urged |them| to free the men" */
            && !takes_only_clauses(scene->document->lexicon, phrase(scene, phrase_of(scene, first))->verb);
    return governed ? ALT_NONE : before;
}
