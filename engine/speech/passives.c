/* The subject of a passive has the first slot that an object would take; its speaker stands behind "by" (agents.c).
 *
 * "|Norland| was accused by Sudland of shelling two villages", "A |criminal case| was opened by Norland against them".
 */
#include "fitter.h"

#include "grammar/openings.h"

bool takes_subject(const Fitter *fitter, const Part *slot)
{
    bool speaker = slot->kind == PART_SOURCE && fitter->frame->head_part == 0;
    bool object = slot->kind != PART_WORDS && slot->kind != PART_DO && !speaker;
    return fitter->passive && !fitter->filled && object;
}

/* ---- the subject ---- */

/* "|It| was alleged that ...": a subject that means nothing. */
static bool has_dummy_subject(const Fitter *fitter)
{
    const AltClause *clause = clause_at(fitter->scene, fitter->clause);
    return clause->subject != ALT_NONE && says(fitter->scene, phrase(fitter->scene, clause->subject)->head, "it");
}

/* "|Two drones| were said |to have crossed the border|": the subject and the infinitive are what is said. */
static bool take_subject_as_content(const Fitter *fitter, AltRange subject, uint32_t token)
{
    fitter->fit->end = token;
    return add_content(fitter, subject);
}

static bool match_clausal_subject(Fitter *fitter, const Part *slot, AltRange subject, uint32_t token)
{
    uint32_t infinitive = skip_adverbs(fitter->scene, token);
    if (has_dummy_subject(fitter))
        return match_content(fitter, slot, token);
    return tagged(fitter->scene, infinitive) == ALT_TAG_TO && take_subject_as_content(fitter, subject, token)
            && take_content(fitter, infinitive);
}

static bool match_subject(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Part *slot = &fitter->frame->parts[part];
    AltRange subject = speaker_of(fitter->scene, fitter->clause);
    fitter->filled = true;
    if (slot->kind == PART_CLAUSE || slot->kind == PART_QUOTE)
        return match_clausal_subject(fitter, slot, subject, token);
    if (slot->kind == PART_CONTENT)
        return take_subject_as_content(fitter, subject, token);
    if (!suits_slot(fitter, slot, subject))
        return false;
    if (!range_empty(subject))
        note_range(fitter, slot, subject);
    return match_parts(fitter, part + 1, token);
}

bool match_passive(Fitter *fitter, uint32_t part, uint32_t token)
{
    Fit before = *fitter->fit;
    if (match_subject(fitter, part, skip_agent(fitter, token)))
        return true;
    *fitter->fit = before;
    fitter->filled = false;
    return false;
}

/* ---- idioms ---- */

/* Whether the words of a part stand in a noun phrase, as its head or, with `anywhere`, before it. */
static bool is_named_in(const Scene *scene, const AltPhrase *subject, const Part *part, bool anywhere)
{
    for (uint32_t i = subject->tokens.first; anywhere && i < subject->head; i++)
        if (says_part(scene, i, part))
            return true;
    return says_part(scene, subject->head, part);
}

bool match_idiom(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    const Frame *frame = fitter->frame;
    if (!fitter->passive || fitter->filled || fitter->clause == ALT_NONE || frame->head_part > 0)
        return false;
    uint32_t index = clause_at(scene, fitter->clause)->subject, end = part;
    if (index == ALT_NONE)
        return false;
    while (end < frame->part_count && frame->parts[end].kind == PART_WORDS
            && is_named_in(scene, phrase(scene, index), &frame->parts[end], true))
        end++;
    if (end == part || !is_named_in(scene, phrase(scene, index), &frame->parts[end - 1], false))
        return false;
    fitter->filled = true;
    if (match_parts(fitter, end, token)) {
        bool person = has(scene, phrase(scene, index)->head, CLASS_TITLE | CLASS_PERSON | CLASS_ABROAD);
        if (person && range_empty(fitter->fit->target)) /* "|Norland's envoy| was summoned" */
            fitter->fit->target = phrase(scene, index)->tokens;
        return true;
    }
    fitter->filled = false;
    return false;
}
