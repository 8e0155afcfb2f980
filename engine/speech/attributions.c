/* Clauses and cue frames in; attributions out: who says what, and by which words we know.
 *
 * Every verb, noun and phrase that some cue line begins with is tried against its lines in turn; the first that fits
 * makes an attribution. Then quotations that no cue has claimed are given to the speaker they belong to (floating.c).
 */
#include "contents.h"
#include "fitting.h"
#include "floating.h"
#include "force.h"
#include "gapped.h"
#include "grammar/openings.h"
#include "nouns.h"
#include "stages.h"

/* ---- collecting ---- */

static void add(const Scene *scene, const Frame *frame, uint32_t clause, const Fit *fit, Force force)
{
    AltDocument *document = scene->document;
    AltAttribution *attribution = LIST_ADD(document->arena, &document->attributions);
    *attribution = (AltAttribution){
            .sentence = scene->number,
            .source = fit->source,
            .cue = fit->cue,
            .target = fit->target,
            .topic = fit->topic,
            .reach = fit->reach,
            .content_count = fit->content_count,
            .clause = clause,
            .quotation = ALT_NONE,
            .continues = ALT_NONE,
            .within = ALT_NONE,
            .frame = frame,
            .negated = force.negated,
            .hypothetical = force.hypothetical,
            .hedged = force.hedged,
    };
    memcpy(attribution->content, fit->content, sizeof fit->content);
    for (uint32_t i = 0; i < fit->content_count && attribution->quotation == ALT_NONE; i++) {
        AltRange piece = fit->content[i];
        attribution->quotation = is_quote_mark(scene, piece.first) ? quotation_at(scene, piece.first)
                                                                   : quotation_around(scene, piece.first);
    }
}

static const Frame *frame_at(const Scene *scene, uint32_t index)
{
    return &scene->document->lexicon->frames.items[index];
}

/* A single verb that says nothing: "they spoke"; not "|wished| the guests luck", "the union |refused|". */
static bool is_empty(const Frame *frame, const Fit *fit)
{
    bool open = frame->kind == FRAME_SPEECH || frame->kind == FRAME_STATEMENT;
    return open && !frame->bare && !fit->content_count && fit->cue.end - fit->cue.first == 1 && !fit->reach;
}

/* "had |no duty| to warn passengers", "|an attempt| to accuse them": an infinitive that tells what a thing is for. */
static bool belongs_to_thing(const Scene *scene, const AltClause *clause)
{
    if (phrase(scene, clause->verb)->shape != ALT_INFINITIVE || clause->subject == ALT_NONE)
        return false;
    const AltPhrase *subject = phrase(scene, clause->subject);
    uint32_t left = left_of(scene, clause->tokens.first); /* "its resolve |not| to endorse him" */
    return left != ALT_NONE && subject->tokens.end == left + 1 && !names_somebody(scene, clause->subject)
            && !subject->pronoun && !has(scene, subject->head, CLASS_DOCUMENT);
}

static void try_clause(const Scene *scene, uint32_t index)
{
    Fit fit;
    const Frame *frame = belongs_to_thing(scene, clause_at(scene, index)) ? NULL : first_fitting(scene, index, &fit);
    if (frame && frame->kind != FRAME_NONE && !is_empty(frame, &fit))
        add(scene, frame, index, &fit, force_of_fit(scene, index, frame, &fit));
}

/* "According to the harbour, |the crane is safe|"; "|Four hikers were injured|, according to the
 * ministry". */
static void place_fixed_content(const Scene *scene, Fit *fit)
{
    bool opens = left_of(scene, fit->cue.first) == ALT_NONE
            || tagged(scene, left_of(scene, fit->cue.first)) == ALT_TAG_COORDINATOR
            || mark(scene, left_of(scene, fit->cue.first)) == ';';
    AltRange after = {0, 0};
    if (mark(scene, fit->end) == ','
            && tagged(scene, fit->end + 1) != ALT_TAG_RELATIVE) /* "..., which governs the strip" tells of the source */
        after = content_after(scene, fit->end + 1, ALT_NONE);
    AltRange before = {0, 0};
    if (!opens)
        before = trimmed(scene, (AltRange){earliest_content(scene, fit->cue.first), fit->cue.first});
    fit->content_count = 0;
    if (!range_empty(before))
        fit->content[fit->content_count++] = before;
    if (!range_empty(after) && (opens || mark(scene, left_of(scene, fit->cue.first)) == ','))
        fit->content[fit->content_count++] = after;
}

static bool heads_frame(const Scene *scene, uint32_t token)
{
    const Form *form = token_at(scene->document, token)->form;
    return form && form->heads_frame;
}

static void try_word(const Scene *scene, uint32_t token)
{
    const Word *word = token_at(scene->document, token)->form->word;
    const Frame *best = NULL;
    Fit fit, best_fit = {0};
    for (uint32_t i = 0; i < word->frame_count; i++) {
        const Frame *frame = frame_at(scene, word->frames[i]);
        bool noun = frame->head == HEAD_NOUN;
        if (!(noun ? fit_noun(scene, frame, token, &fit) : fit_fixed(scene, frame, token, &fit)))
            continue;
        if (!noun)
            place_fixed_content(scene, &fit);
        bool aims = noun && !range_empty(fit.target); /* "Minsk's plea |to Kyiv| was short": a later line may know it */
        if (!best || (aims && best->kind == frame->kind)) {
            best = frame;
            best_fit = fit;
        }
        if (!noun || !range_empty(best_fit.target))
            break;
    }
    if (best && best->kind != FRAME_NONE)
        add(scene, best, ALT_NONE, &best_fit, (Force){0});
}

/* ---- order ---- */

static uint32_t first_token(const AltAttribution *attribution)
{
    return !range_empty(attribution->cue) ? attribution->cue.first : attribution->content[0].first;
}

static bool comes_before(const AltAttribution *a, const AltAttribution *b)
{
    return a->sentence != b->sentence ? a->sentence < b->sentence : first_token(a) < first_token(b);
}

/* Puts the attributions of one sentence, from `first` on, into the order of the text: nearly sorted, so by
 * insertion. */
static void sort_from(AltDocument *document, uint32_t first)
{
    AltAttribution *items = document->attributions.items;
    for (uint32_t i = first + 1; i < document->attributions.count; i++)
        for (uint32_t k = i; k > first && comes_before(&items[k], &items[k - 1]); k--) {
            AltAttribution swap = items[k];
            items[k] = items[k - 1];
            items[k - 1] = swap;
        }
}

/* Two frames on one cue ("put the blame", and "blame" by itself): the one that was found on the verb stays. */
static void drop_overlaps(AltDocument *document, uint32_t first)
{
    AltAttribution *items = document->attributions.items;
    uint32_t kept = first;
    for (uint32_t i = first; i < document->attributions.count; i++) {
        bool inside = kept > first && !range_empty(items[i].cue)
                && (items[i].cue.first < items[kept - 1].cue.end || items[i].cue.first < items[kept - 1].reach);
        if (!inside)
            items[kept++] = items[i];
    }
    document->attributions.count = kept;
}

/* ", as the union alleges" tells that somebody else said the same: the main cue before it stands for itself. */
static bool echoes_main(const AltDocument *document, const AltAttribution *outer, const AltAttribution *inner)
{
    if (outer->clause == ALT_NONE || inner->clause == ALT_NONE)
        return false;
    return document->clauses.items[outer->clause].kind == ALT_CLAUSE_SUBORDINATE
            && document->clauses.items[inner->clause].kind == ALT_CLAUSE_MAIN;
}

/* "|Their complaint| that guards took it was brushed off by the club": what is answered stands before the answer. */
static bool is_answered_noun(const AltAttribution *outer, AltRange piece, const AltAttribution *inner)
{
    return inner->clause == ALT_NONE && inner->content_count && piece.end <= outer->cue.first
            && outer->frame->kind == FRAME_DENIAL;
}

/* "one clerk |told| of the plan complained of it": a participle that names nobody reports nothing. */
static bool is_mute(const Scene *scene, const AltAttribution *outer, const AltAttribution *inner)
{
    if (outer->clause == ALT_NONE || inner->clause == ALT_NONE || !range_empty(outer->source))
        return false;
    const AltClause *clause = clause_at(scene, outer->clause);
    bool bare = clause->kind == ALT_CLAUSE_REDUCED && phrase(scene, clause->verb)->shape == ALT_FINITE;
    return bare && clause_at(scene, inner->clause)->kind == ALT_CLAUSE_MAIN;
}

/* Whether the cue of `inner` stands in what `outer` says. */
static bool is_nested(const Scene *scene, const AltAttribution *outer, const AltAttribution *inner)
{
    const AltDocument *document = scene->document;
    if (range_empty(inner->cue) || echoes_main(document, outer, inner) || is_mute(scene, outer, inner))
        return false;
    for (uint32_t i = 0; i < outer->content_count; i++)
        if (in_range(outer->content[i], inner->cue.first) && !is_answered_noun(outer, outer->content[i], inner))
            return true;
    return false;
}

static void note_nesting(const Scene *scene, uint32_t first)
{
    AltDocument *document = scene->document;
    for (uint32_t i = first; i < document->attributions.count; i++) {
        AltAttribution *inner = &document->attributions.items[i];
        for (uint32_t k = first; k < document->attributions.count; k++)
            if (k != i && is_nested(scene, &document->attributions.items[k], inner))
                inner->within = k;
    }
}

void find_attributions(AltDocument *document)
{
    Scene scene;
    scene_begin(&scene, document);
    while (scene_next(&scene)) {
        uint32_t first = document->attributions.count;
        scene_note_words(&scene);
        for (uint32_t i = scene.first_clause; i < scene.end_clause; i++)
            try_clause(&scene, i);
        for (uint32_t token = scene.sentence.first; token < scene.sentence.end; token++)
            if (heads_frame(&scene, token) && tagged(&scene, token) != ALT_TAG_VERB)
                try_word(&scene, token);
        sort_from(document, first);
        drop_overlaps(document, first);
        part_requests(&scene, first);
        sort_from(document, first);
        note_nesting(&scene, first);
    }
    add_floating(document);
}
