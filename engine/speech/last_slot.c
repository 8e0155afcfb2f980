/* The slot of what is said, mostly the last one: CLAUSE, QUOTE, DO and CONTENT.
 *
 * "said on Friday |that the harbour was closed|", "urged Minsk |to withdraw|", 'had a short reply: |"Tomorrow"|'.
 * Where nothing is announced behind the cue, the content may stand before it.
 */
#include "fitter.h"

#include "grammar/openings.h"
#include "grammar/quoted.h"

/* "urged Minsk |to withdraw|", 'urged Minsk |"to withdraw at once"|'. */
static bool match_infinitive(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    token = skip_times(scene, token);
    uint32_t to = is_quote_mark(scene, token) ? skip_adverbs(scene, token + 1) : token;
    return tagged(scene, to) == ALT_TAG_TO && take_content(fitter, token);
}

/* 'It "denied|"| the claims': the verb of the cue itself is in marks. */
static bool closes_cue(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (fitter->clause == ALT_NONE || !closes_quotation(scene, token))
        return false;
    return phrase(scene, clause_at(scene, fitter->clause)->verb)->head + 1 == token;
}

/* "rejected |the plan|", "the plan, which Minsk rejected": CONTENT may be anything that has words. */
static bool match_anything(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (!range_empty(fitter->gap))
        return add_content(fitter, fitter->gap);
    token = skip_to_content(scene, closes_cue(fitter, token) ? token + 1 : token);
    bool something = in_range(scene->sentence, token) && !mark(scene, token) && !ends_quotation(scene, token)
            && tagged(scene, token) != ALT_TAG_COORDINATOR;
    return something && take_content(fitter, token);
}

/* '"A," he said |that B': what stands behind the cue is its own content, though a quotation stands before it. */
static bool is_new_content(const Scene *scene, uint32_t start)
{
    bool quotation = is_quote_mark(scene, start) && mark(scene, start - 1) != ',';
    return quotation || tagged(scene, start) == ALT_TAG_THAT;
}

/* With the subject behind the verb only a colon leads on: 'Said Macron: |"We left."|' */
static bool match_behind(const Fitter *fitter, const Part *slot, uint32_t start, uint32_t token)
{
    if (fitter->inverted)
        return start && mark(fitter->scene, start - 1) == ':' && take_content(fitter, start);
    if (!start)
        start = unannounced_start(fitter, slot, token);
    if (start)
        return take_content(fitter, start);
    return slot->kind == PART_CONTENT && match_anything(fitter, token);
}

/* "..., |snapped| the ministry": a verb that tells of one who speaks, and not "did, however, |submit| a complaint". */
static bool snaps(const Fitter *fitter)
{
    if (!fitter->inverted || fitter->clause == ALT_NONE)
        return false;
    const AltPhrase *group = phrase(fitter->scene, clause_at(fitter->scene, fitter->clause)->verb);
    return forms_at(fitter->scene->document, group->head) & (FORM_PAST | FORM_THIRD);
}

/* "The mill, |he went on|, was safe": somebody who speaks, between the commas of an aside; not
 * "the rain stopped, |the war went on|, and nobody came". */
static bool is_aside_of_speaker(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    AltRange source = fitter->fit->source;
    if (fitter->inverted || range_empty(source) || source.end > fitter->fit->cue.first)
        return false;
    uint32_t at = phrase_of(scene, source.first), first = phrase(scene, at)->tokens.first;
    bool person = has(scene, first, CLASS_MALE | CLASS_FEMALE | CLASS_HONORIFIC | CLASS_TITLE);
    return person && mark(scene, token) == ',' && first > scene->sentence.first && mark(scene, first - 1) == ',';
}

/* "Villagers accuse rangers, park denies |claims|": what is denied stands behind the verb. */
static bool has_object_at(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    return is_noun_phrase(scene, at) && !says_when(scene, at);
}

bool match_content(const Fitter *fitter, const Part *slot, uint32_t token)
{
    if (slot->kind == PART_DO)
        return match_infinitive(fitter, token);
    bool led_to = slot > fitter->frame->parts && slot[-1].kind == PART_WORDS; /* "accused Israel |of| flouting it" */
    if (slot->kind == PART_CONTENT && led_to && match_anything(fitter, token))
        return true;
    bool quoted = slot->kind == PART_QUOTE;
    uint32_t start = announced_start(fitter, token, quoted);
    bool announced = start && (is_new_content(fitter->scene, start) || !follows_quotation(fitter));
    bool object = !fitter->inverted && has_object_at(fitter->scene, token);
    bool before = fitter->inverted || !announced || (!quoted && interrupts_clause(fitter, token));
    if (before && match_before(fitter, token, quoted || object))
        return true;
    if (quoted && (snaps(fitter) || is_aside_of_speaker(fitter, token))
            && match_before(fitter, token, false)) /* "Not true, snapped the ministry" */
        return true;
    if (!start && match_as_clause(fitter, token))
        return true;
    return match_behind(fitter, slot, start, token);
}
