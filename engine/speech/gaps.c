/* A clause in; the noun phrase before it that one of its slots stands empty for, out.
 *
 * "|A charge| that Baku denied", "|an allegation| the group denied": what Baku denied stands before the clause.
 */
#include "fitter.h"

#include "grammar/openings.h"

static bool begins_with_subject(const Scene *scene, const AltClause *clause)
{
    return clause->subject != ALT_NONE && phrase(scene, clause->subject)->tokens.first == clause->tokens.first;
}

/* "|an allegation| the group denied": a noun for what was said right before the subject, without "that". */
static bool leaves_out_claim(const Scene *scene, const AltClause *clause, uint32_t before)
{
    return is_noun_phrase(scene, before) && has(scene, phrase(scene, before)->head, CLASS_CLAIM | CLASS_REQUEST)
            && begins_with_subject(scene, clause);
}

/* "|the plan| Baku criticised in May": a relative clause that begins with its subject. */
static bool leaves_out_thing(const Scene *scene, const AltClause *clause, uint32_t before)
{
    return clause->kind == ALT_CLAUSE_RELATIVE && is_noun_phrase(scene, before) && begins_with_subject(scene, clause);
}

/* "... |that Baku denied|", but not "... |who denied it|", whose pronoun is the subject, nor "... |when Baku denied
 * it|". */
static bool has_relative_object(const Scene *scene, const AltClause *clause)
{
    uint32_t open = clause->tokens.first;
    AltTag tag = tagged(scene, open);
    bool adverbial = says(scene, open, "whether") || says(scene, open, "whose") || has(scene, open, CLASS_SUBORDINATOR);
    bool relative = (tag == ALT_TAG_RELATIVE || tag == ALT_TAG_THAT) && !adverbial;
    return relative && clause->subject != ALT_NONE && phrase(scene, clause->subject)->tokens.first >= open;
}

/* "in |what| Norland called a rehearsal": named by somebody, and by no pronoun, which only takes up who speaks anyway:
 * "deplored what |it| called neglect". */
static bool is_named_by_somebody(const Scene *scene, const AltClause *clause)
{
    uint32_t open = clause->tokens.first, subject = clause->subject;
    return says(scene, open, "what") && clause->kind == ALT_CLAUSE_RELATIVE && subject != ALT_NONE
            && phrase(scene, subject)->tokens.first == open + 1 && !phrase(scene, subject)->pronoun;
}

/* "the pact, which the union fought |and which| Baku criticised": where the first clause of such a row opens; `open`
 * elsewhere. */
static uint32_t first_of_relatives(const Scene *scene, uint32_t open)
{
    if (tagged(scene, open - 1) != ALT_TAG_COORDINATOR)
        return open;
    for (uint32_t i = scene->end_clause; i-- > scene->first_clause;) {
        uint32_t before = clause_at(scene, i)->tokens.first;
        if (before < open && clause_at(scene, i)->kind == ALT_CLAUSE_RELATIVE
                && token_at(scene->document, before)->form == token_at(scene->document, open)->form)
            return before;
    }
    return open;
}

AltRange gap_of(const Fitter *fitter)
{
    const Scene *scene = fitter->scene;
    const AltRange none = {0, 0};
    if (fitter->clause == ALT_NONE)
        return none;
    const AltClause *clause = clause_at(scene, fitter->clause);
    uint32_t open = clause->tokens.first;
    if (open <= scene->sentence.first)
        return none;
    uint32_t before = phrase_of(scene, open - 1);
    if (leaves_out_claim(scene, clause, before) || leaves_out_thing(scene, clause, before))
        return phrase(scene, before)->tokens;
    if (is_named_by_somebody(scene, clause))
        return (AltRange){open, open + 1};
    if (!has_relative_object(scene, clause))
        return none;
    open = first_of_relatives(scene, open);
    if (open <= scene->sentence.first)
        return none;
    bool comma = mark(scene, open - 1) == ',';
    uint32_t at = phrase_of(scene, open - (comma ? 2 : 1));
    if (is_noun_phrase(scene, at))
        return phrase(scene, at)->tokens;
    bool whole = comma && says(scene, open, "which") && clause->parent != ALT_NONE;
    uint32_t first = whole ? clause_at(scene, clause->parent)->tokens.first : open;
    return first + 1 < open ? (AltRange){first, open - 1} : none;
}
