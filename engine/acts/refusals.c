/* An act comes in; out comes whether it refuses what it answers: by its cue ("turned down the plea"), else by a
 * negation in what is said ("it would not reply").
 *
 * The cues are those whose lines in the lexicon name a REQUEST that a statement turns down.
 */
#include "refusals.h"

#include "act_reading.h"
#include "grammar/reading.h"

static bool takes_request(const Frame *frame)
{
    for (uint32_t i = 0; i < frame->part_count; i++)
        if (frame->parts[i].kind == PART_CLASS && (frame->parts[i].classes & CLASS_REQUEST))
            return true;
    return false;
}

bool verb_refuses(const AltLexicon *lexicon, uint32_t verb)
{
    const Verb *it = &lexicon->verbs.items[verb];
    for (uint32_t i = 0; i < it->frame_count; i++) {
        const Frame *frame = &lexicon->frames.items[it->frames[i]];
        if (frame->kind == FRAME_STATEMENT && takes_request(frame))
            return true;
    }
    return false;
}

/* Whether some line of a cue's verb turns a request down: "decline REQUEST" makes a refusal of "declined to go". */
static bool is_refusing_cue(const AltDocument *document, const Frame *frame)
{
    if (!frame || frame->kind != FRAME_STATEMENT)
        return false;
    if (takes_request(frame))
        return true;
    for (uint32_t i = 0; i < document->lexicon->frames.count; i++) {
        const Frame *other = &document->lexicon->frames.items[i];
        if (other->kind == FRAME_STATEMENT && strcmp(other->lemma, frame->lemma) == 0 && takes_request(other))
            return true;
    }
    return false;
}

static bool says_no(const AltDocument *document, AltSpan content)
{
    for (uint32_t t = first_token_after(document, content.start); t < document->tokens.count; t++) {
        if (token_at(document, t)->span.start >= content.end)
            return false;
        if (has_class(document, t, CLASS_NEGATION | CLASS_NO))
            return true;
    }
    return false;
}

bool act_refuses(const AltDocument *document, uint32_t index)
{
    const AltAct *act = act_at(document, index);
    if (act->attribution < document->attributions.count
            && is_refusing_cue(document, document->attributions.items[act->attribution].frame))
        return true;
    for (uint32_t i = 0; i < act->content_count; i++)
        if (says_no(document, act->content[i]))
            return true;
    return false;
}
