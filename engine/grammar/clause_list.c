/* The clauses of a sentence while they are being found, from left to right. */
#include "clauses.h"

#include "openings.h"

void add_clause(
        const Scene *scene, AltClauseKind kind, uint32_t verb, uint32_t subject, uint32_t first, uint32_t parent)
{
    AltDocument *document = scene->document;
    *LIST_ADD(document->arena, &document->clauses) = (AltClause){
            .kind = (uint8_t)kind,
            .verb = verb,
            .subject = subject,
            .tokens = {first, scene->sentence.end},
            .sentence = scene->number,
            .parent = parent,
    };
}

uint32_t last_finite_clause(const Scene *scene)
{
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;)
        if (is_finite(scene, clause_at(scene, i)->verb))
            return i;
    return ALT_NONE;
}
