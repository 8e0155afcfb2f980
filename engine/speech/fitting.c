/* A cue frame and a verb in; where the frame's slots fell out.
 *
 * "SOURCE accuse TARGET of CONTENT" over "Sudland was accused by Norland of shelling two villages": the parts are
 * fitted from left to right (parts.c). What stands before the verb is settled here: its subject fills SOURCE, or
 * waits for the first object slot in a passive (passives.c).
 */
#include "fitter.h"

#include "contents.h"
#include "grammar/openings.h"

enum { LONGEST_SOURCE = 16 }; /* tokens that the speaker behind "according to" may go on for, up to the next comma */

/* ---- verbs ---- */

/* The subject of an active verb is its speaker; in "THING quote SOURCE as saying CLAUSE" it is another slot. */
static void note_subject(const Fitter *fitter, AltRange subject)
{
    if (fitter->passive)
        return;
    if (fitter->frame->head_part == 0)
        fitter->fit->source = subject;
    else if (fitter->frame->parts[0].kind == PART_TARGET)
        fitter->fit->target = subject;
}

/* "condemned |the strike on the school|": a target behind the verb says what is condemned, where nothing else does. */
static void read_target_as_content(const Fitter *fitter, uint32_t verb_end)
{
    AltRange target = fitter->fit->target;
    if (!fitter->fit->content_count && !range_empty(target) && target.first >= verb_end)
        add_content(fitter, content_after(fitter->scene, target.first, fitter->clause));
}

/* "rejected |the claim| that thrift was cruel", "rejects |calls| to quit": what is claimed or asked belongs to it,
 * where the frame ends with it. */
static void read_on_behind_claim(const Fitter *fitter)
{
    const Part *last = &fitter->frame->parts[fitter->frame->part_count - 1];
    if (last->kind != PART_CLASS || !fitter->fit->content_count)
        return;
    AltRange *claim = &fitter->fit->content[fitter->fit->content_count - 1];
    AltTag next = tagged(fitter->scene, claim->end);
    if (fitter->fit->end == claim->end && (next == ALT_TAG_THAT || next == ALT_TAG_TO))
        claim->end = fitter->fit->end = content_after(fitter->scene, claim->end, fitter->clause).end;
}

bool fit_verb(const Scene *scene, const Frame *frame, uint32_t clause, Fit *fit)
{
    const AltClause *it = clause_at(scene, clause);
    const AltPhrase *group = phrase(scene, it->verb);
    bool passive = is_passive(it, group) && !has_own_subject(frame) && !frame->refusal;
    Fitter fitter = {.scene = scene, .frame = frame, .clause = clause, .passive = passive, .fit = fit};
    if (!has_plain_words(&fitter) || (frame->refusal && !is_refusal(it, group)) || (frame->negated && !group->negated))
        return false;
    AltRange subject = speaker_of(scene, clause);
    bool precedes = !range_empty(subject) && subject.first < group->tokens.end;
    fitter.inverted = !range_empty(subject) && !precedes && it->kind != ALT_CLAUSE_REDUCED; /* "|Denying it|, she" */
    fitter.limit = precedes && it->kind != ALT_CLAUSE_REDUCED ? subject.first : group->tokens.first;
    fitter.gap = gap_of(&fitter);
    *fit = (Fit){.cue = group->tokens};
    note_subject(&fitter, subject);
    uint32_t behind = fitter.inverted ? subject.end : group->tokens.end;
    if ((frame->voiced && !is_voiced(scene, group, subject)) || (frame->finite && is_participle_clause(it, group)))
        return false;
    if ((frame->unwilling && !is_unwilling(scene, group)) || (frame->bare && !is_bare(scene, it)))
        return false;
    if (frame->by && !is_by(scene, frame, it, subject))
        return false;
    if (!match_parts(&fitter, frame->head_part + 1, behind) || (!frame->refusal && !is_plausible(&fitter, group)))
        return false;
    read_target_as_content(&fitter, group->tokens.end);
    read_on_behind_claim(&fitter);
    return true;
}

const Frame *first_fitting(const Scene *scene, uint32_t clause, Fit *fit)
{
    const AltLexicon *lexicon = scene->document->lexicon;
    uint32_t verb = phrase(scene, clause_at(scene, clause)->verb)->verb;
    for (uint32_t i = 0; verb != ALT_NONE && i < lexicon->verbs.items[verb].frame_count; i++) {
        const Frame *frame = &lexicon->frames.items[lexicon->verbs.items[verb].frames[i]];
        if (fit_verb(scene, frame, clause, fit))
            return frame;
    }
    return NULL;
}

/* ---- fixed phrases ---- */

/* "according to early results |of polls taken for the paper|,": a source at the end of the frame goes on to the next
 * mark, where one is near. */
static void extend_source(const Scene *scene, Fit *fit)
{
    uint32_t limit = fit->source.end + LONGEST_SOURCE;
    for (uint32_t i = fit->source.end; in_range(scene->sentence, i) && i < limit; i++)
        if (mark(scene, i) || is_quote_mark(scene, i)) {
            fit->source.end = fit->end = i;
            return;
        }
}

bool fit_fixed(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit)
{
    Fitter fitter = {.scene = scene, .frame = frame, .clause = ALT_NONE, .fit = fit, .limit = token};
    *fit = (Fit){.cue = {token, token + 1}};
    if (!has_plain_words(&fitter) || !match_parts(&fitter, frame->head_part + 1, token + 1))
        return false;
    if (frame->parts[frame->part_count - 1].kind == PART_SOURCE)
        extend_source(scene, fit);
    return true;
}
