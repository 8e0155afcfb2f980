/* A cue and its verb in; whether the act is told as done, out: denied, only possible, or in doubt.
 *
 * "did |not| accuse", "|may| accuse", "|reportedly| accused". An infinitive has the force of the verb that it hangs on,
 * and is done only where that one carries it out: "went on to accuse", not "wanted to accuse".
 */
#include "force.h"

#include "grammar/openings.h"

/* "if it denies", "unless it denies", "had it denied": the clause opens with a condition. */
static bool is_conditional(const Scene *scene, const AltClause *clause)
{
    uint32_t first = clause->tokens.first;
    return clause->kind == ALT_CLAUSE_SUBORDINATE && (has(scene, first, CLASS_HYPOTHESIS) || says(scene, first, "had"));
}

/* ---- a verb by itself ---- */

/* "neither confirmed |nor| denied", "|Neither Boyle| nor Krantz denied", "|no official| accused". */
static bool is_denied_around(const Scene *scene, const AltClause *clause)
{
    uint32_t verb = phrase(scene, clause->verb)->tokens.first, sentence = scene->sentence.first;
    if (verb > sentence && says(scene, verb - 1, "nor"))
        return true;
    if (clause->subject == ALT_NONE)
        return false;
    uint32_t first = phrase(scene, first_of_row(scene, clause->subject))->tokens.first;
    return has(scene, first, CLASS_NO) || (first > sentence && has(scene, first - 1, CLASS_NO));
}

/* "stopped |short of| blaming": what it did not come to. */
static bool is_stopped_short(const Scene *scene, const AltPhrase *group)
{
    uint32_t of = left_of(scene, group->tokens.first);
    return group->shape == ALT_ING && of != ALT_NONE && of > scene->sentence.first && says(scene, of, "of")
            && says(scene, of - 1, "short");
}

static Force own_force(const Scene *scene, const AltClause *clause)
{
    const AltPhrase *group = phrase(scene, clause->verb);
    Force force = {.negated = group->negated || is_denied_around(scene, clause),
            .hypothetical = group->hypothetical || is_conditional(scene, clause) || is_stopped_short(scene, group)};
    for (uint32_t i = group->tokens.first; i < group->tokens.end; i++) {
        force.hedged = force.hedged || (has(scene, i, CLASS_HEDGE) && i != group->head);
        bool done = says(scene, i, "only") || says(scene, group->tokens.end, "only") /* "would |only| say that" */
                || says(scene, i + 1, "none");                                       /* "will have none" */
        force.hypothetical = force.hypothetical && !done;
    }
    for (uint32_t i = group->tokens.first; i-- > scene->sentence.first && tagged(scene, i) == ALT_TAG_ADVERB;)
        force.hedged = force.hedged || has(scene, i, CLASS_HEDGE);
    return force;
}

/* ---- an infinitive and what it hangs on ---- */

/* "used |her speech| to condemn it": nothing but a thing stands between the carrier and the infinitive. */
static bool is_carried_object(const Scene *scene, uint32_t token, uint32_t infinitive)
{
    uint32_t at = phrase_of(scene, token);
    return is_noun_phrase(scene, at) && !names_somebody(scene, at) && phrase(scene, at)->tokens.end + 1 == infinitive;
}

/* "became |the first mayor| to accuse it": it happened; not "wants to be the first to accuse it". */
static bool is_done_as_first(const Scene *scene, const AltPhrase *carrier, const AltPhrase *infinitive)
{
    uint32_t rank = rank_before(scene, infinitive->tokens.first - 1);
    return rank != ALT_NONE && phrase(scene, rank)->tokens.first == carrier->tokens.end && !carrier->hypothetical
            && carrier->shape != ALT_INFINITIVE;
}

/* "|marched| through the town on Monday |to demand| it": whoever carries a deed out does so to say something, and no
 * other verb stands between. */
static bool is_carried_far(const Scene *scene, const AltClause *clause, const AltClause *parent)
{
    const AltPhrase *carrier = phrase(scene, parent->verb);
    if (clause->subject != parent->subject || carrier->shape != ALT_FINITE || carrier->hypothetical || carrier->passive)
        return false;
    for (uint32_t i = carrier->tokens.end; i < phrase(scene, clause->verb)->tokens.first; i++)
        if (is_verb_group(scene, phrase_of(scene, i)) && phrase_of(scene, i) != clause->verb)
            return false;
    return true;
}

/* "|went on| to accuse it": the verb of the clause above carries the infinitive out. */
static bool is_carried(const Scene *scene, const AltClause *clause)
{
    const AltClause *parent = clause_at(scene, clause->parent);
    const AltPhrase *carrier = phrase(scene, parent->verb), *group = phrase(scene, clause->verb);
    uint32_t behind = carrier->tokens.end;
    bool reaches = behind + 1 >= group->tokens.first || tagged(scene, behind) == ALT_TAG_ADVERB
            || has(scene, behind, CLASS_CARRIER) || is_carried_object(scene, behind, group->tokens.first)
            || is_carried_far(scene, clause, parent);
    return (reaches && has(scene, carrier->head, CLASS_CARRIER)) || is_done_as_first(scene, carrier, group);
}

static Force force_of_clause(const Scene *scene, uint32_t index)
{
    const AltClause *clause = clause_at(scene, index);
    Force force = own_force(scene, clause);
    if (phrase(scene, clause->verb)->shape != ALT_INFINITIVE)
        return force;
    bool carried = clause->parent != ALT_NONE && is_carried(scene, clause);
    Force outer = clause->parent != ALT_NONE ? force_of_clause(scene, clause->parent) : (Force){0};
    force.negated = force.negated || (carried && outer.negated);
    force.hypothetical = force.hypothetical || outer.hypothetical || !carried;
    return force;
}

/* ---- entry point ---- */

/* Whether the frame itself names the word: the "not" of "plead not guilty" negates nothing. */
static bool names_word(const Frame *frame, const char *word)
{
    for (uint32_t i = 0; i < frame->part_count; i++)
        for (uint32_t k = 0; frame->parts[i].kind == PART_WORDS && k < frame->parts[i].word_count; k++)
            if (strcmp(frame->parts[i].words[k], word) == 0)
                return true;
    return false;
}

Force force_of_fit(const Scene *scene, uint32_t index, const Frame *frame, const Fit *fit)
{
    Force force = force_of_clause(scene, index);
    force.hypothetical = force.hypothetical && !frame->unwilling; /* "would not say": has been asked, and refused */
    force.negated = force.negated && !frame->negated && !names_word(frame, "not"); /* "pleaded |not| guilty" */
    for (uint32_t k = fit->cue.first; k < fit->cue.end; k++)
        force.negated = force.negated || (has(scene, k, CLASS_NO) && !names_word(frame, word_at(scene->document, k)));
    bool blames = frame->kind == FRAME_ACCUSATION || frame->kind == FRAME_APPEAL;
    force.negated = force.negated || (blames && !range_empty(fit->target) && has(scene, fit->target.first, CLASS_NO));
    return force;
}
