/* A cue line and the form of a verb come in; whether the one can be laid over the other goes out, before or beside its
 * slots: "was accused" is passive, "is called Brask" is no speech.
 */
#include "fitter.h"

#include "grammar/openings.h"

/* "the winger was denied |by the crossbar|", "he was denied |entry|": whoever is in the content's place is a
 * person. */
static bool is_of_somebody(const Fitter *fitter)
{
    const Scene *scene = fitter->scene;
    uint32_t at = fitter->fit->content_count ? phrase_of(scene, fitter->fit->content[0].first) : ALT_NONE;
    if (!is_noun_phrase(scene, at))
        return false;
    uint32_t head = phrase(scene, at)->head;
    return tagged(scene, head) == ALT_TAG_NAME || has(scene, head, CLASS_TITLE | CLASS_PERSON | CLASS_PEOPLE);
}

bool is_plausible(const Fitter *fitter, const AltPhrase *group)
{
    const Frame *frame = fitter->frame;
    bool clausal = false;
    for (uint32_t i = 0; i < frame->part_count; i++)
        clausal = clausal || frame->parts[i].kind == PART_CLAUSE || frame->parts[i].kind == PART_DO;
    bool open = frame->kind == FRAME_SPEECH || frame->kind == FRAME_STATEMENT;
    bool asked = clause_at(fitter->scene, fitter->clause)->subject == ALT_NONE
            && says(fitter->scene, group->tokens.first - 1, "when")
            && is_verb_group(fitter->scene, phrase_of(fitter->scene, group->tokens.first - 2));
    if (asked && range_empty(fitter->fit->source)) /* "said |when asked| about it": how it came to be said */
        return false;
    if (group->passive && frame->kind == FRAME_DENIAL && is_of_somebody(fitter))
        return false;
    return !(group->passive && range_empty(fitter->fit->source) && open && !clausal);
}

bool is_passive(const AltClause *clause, const AltPhrase *group)
{
    bool bare_participle = clause->kind == ALT_CLAUSE_REDUCED && group->shape == ALT_FINITE;
    return group->passive || group->shape == ALT_PARTICIPLE || bare_participle;
}

bool is_participle_clause(const AltClause *clause, const AltPhrase *group)
{
    return clause->kind == ALT_CLAUSE_REDUCED && group->shape == ALT_ING;
}

bool has_own_subject(const Frame *frame)
{
    uint32_t next = frame->head_part + 1;
    return frame->head_part > 0 && next < frame->part_count && frame->parts[next].kind == PART_WORDS;
}

bool is_voiced(const Scene *scene, const AltPhrase *group, AltRange subject)
{
    uint32_t index = range_empty(subject) ? ALT_NONE : phrase_of(scene, subject.first);
    if (index == ALT_NONE || group->shape != ALT_FINITE || group->tokens.end - group->tokens.first > 1)
        return false;
    const AltPhrase *name = phrase(scene, index);
    bool headline = scene->document->sentences.items[scene->number].section == ALT_HEADLINE;
    if (headline && !name->pronoun && names_somebody(scene, index))
        return !(forms_at(scene->document, group->head) & FORM_PAST);
    bool person = tagged(scene, name->head) == ALT_TAG_NAME && name->tokens.end - name->tokens.first > 1;
    bool now = forms_at(scene->document, group->head) & FORM_THIRD;
    return person && now && subject.end > name->tokens.end;
}

bool is_by(const Scene *scene, const Frame *frame, const AltClause *clause, AltRange subject)
{
    if (clause->kind == ALT_CLAUSE_CONTENT) /* "said |the figures showed| that trade had grown" */
        return false;
    uint32_t index = range_empty(subject) ? ALT_NONE : phrase_of(scene, subject.first);
    return is_noun_phrase(scene, index) && says_part(scene, phrase(scene, index)->head, frame->by);
}

bool is_unwilling(const Scene *scene, const AltPhrase *group)
{
    uint32_t first = group->tokens.first;
    bool will = says(scene, first, "would") || says(scene, first, "will") || says(scene, first, "wo");
    return will && group->negated && !group->passive && group->tokens.end == first + 3;
}

bool is_bare(const Scene *scene, const AltClause *clause)
{
    const AltPhrase *group = phrase(scene, clause->verb);
    uint32_t end = skip_times(scene, skip_adverbs(scene, group->tokens.end));
    uint32_t first = clause->subject == ALT_NONE ? ALT_NONE : phrase(scene, clause->subject)->tokens.first;
    if (first != ALT_NONE && first > scene->sentence.first && is_nominal(tagged(scene, first - 1)))
        return false; /* "a fine |they accepted|" */
    AltTag tag = tagged(scene, end);
    bool ends = !in_range(scene->sentence, end) || (mark(scene, end) && mark(scene, end) != ':')
            || tag == ALT_TAG_COORDINATOR || tag == ALT_TAG_SUBORDINATOR;
    return ends && clause->kind == ALT_CLAUSE_MAIN && group->shape == ALT_FINITE && !group->passive && !group->negated;
}

bool is_refusal(const AltClause *clause, const AltPhrase *group)
{
    return group->passive && group->negated && clause->kind != ALT_CLAUSE_REDUCED;
}
