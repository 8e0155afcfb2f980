/* An attribution in; out comes whether it makes an act. It makes none where its cue is denied or has not happened,
 * "would accuse", where it names nobody who speaks, "a man accused of murder", and where a thing only seems to: "the
 * incident underlined the danger".
 */
#include "coder.h"

#include "grammar/quoted.h"

static bool is_named(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    uint32_t first = attribution->source.first;
    if (range_empty(attribution->source))
        return false;
    uint32_t index = phrase_of(scene, first);
    return index != ALT_NONE && !phrase(scene, index)->pronoun && !has(scene, first, CLASS_POSSESSIVE);
}

/* "told them not to cross the bishop|, who wrote| that ...": what the reporter tells of somebody in passing. */
static bool is_told_in_passing(const Scene *scene, const AltClause *clause)
{
    uint32_t first = clause->tokens.first;
    return clause->kind == ALT_CLAUSE_RELATIVE && first > scene->sentence.first && mark(scene, first - 1) == ','
            && quotation_around(scene, first) == ALT_NONE;
}

/* '"|This leaflet| reminds me of him," she said': a document of which a speaker tells what it does to her. */
static bool is_quoted_document(const Scene *scene, const AltAttribution *attribution)
{
    uint32_t source = range_empty(attribution->source) ? ALT_NONE : phrase_of(scene, attribution->source.first);
    return is_noun_phrase(scene, source) && has(scene, phrase(scene, source)->head, CLASS_DOCUMENT)
            && quotation_around(scene, attribution->cue.first) != ALT_NONE;
}

/* "slammed the club |saying| it had lied", but not "without |saying| why": whoever blames goes on. */
static bool goes_on_blaming(const Coder *coder, const AltAttribution *attribution, const AltClause *clause)
{
    const Scene *scene = &coder->scene;
    const AltAttribution *outer = &coder->document->attributions.items[attribution->within];
    uint32_t left = left_of(scene, phrase(scene, clause->verb)->tokens.first);
    return outer->frame && outer->frame->kind == FRAME_ACCUSATION && !range_empty(outer->source)
            && outer->source.first == attribution->source.first && is_noun_phrase(scene, phrase_of(scene, left));
}

/* "demanded that the minister |make| a statement": what is asked for has not been said. */
static bool is_asked_for(const Coder *coder, const AltAttribution *attribution)
{
    const AltAttribution *outer = &coder->document->attributions.items[attribution->within];
    const AltClause *clause =
            attribution->clause == ALT_NONE ? NULL : &coder->document->clauses.items[attribution->clause];
    if (!clause || clause->kind != ALT_CLAUSE_CONTENT || !outer->frame || !outer->content_count)
        return false;
    uint32_t verb = phrase(&coder->scene, clause->verb)->tokens.first, first = outer->content[0].first;
    return outer->frame->kind == FRAME_APPEAL && clause->tokens.first >= first && clause->tokens.first <= first + 1
            && (forms_at(coder->document, verb) & FORM_BASE) && !(forms_at(coder->document, verb) & FORM_PAST);
}

/* "the strait, which Sudland calls |the Long Channel|", "Brask, which some call |Old Port|": what a thing goes by, and
 * no judgement of it. */
static bool gives_name(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    const Frame *frame = attribution->frame;
    if (!frame || frame->kind != FRAME_SPEECH || attribution->clause == ALT_NONE || attribution->content_count != 2
            || coder->document->clauses.items[attribution->clause].kind != ALT_CLAUSE_RELATIVE)
        return false;
    bool names = false;
    for (uint32_t i = 0; i + 1 < frame->part_count; i++)
        names = names || (frame->parts[i].kind == PART_THING && frame->parts[i + 1].kind == PART_CONTENT);
    uint32_t first = attribution->content[1].first, at = phrase_of(scene, first);
    return names && is_noun_phrase(scene, at) && phrase(scene, at)->tokens.first == first
            && tagged(scene, phrase(scene, at)->head) == ALT_TAG_NAME;
}

/* An attribution inside another's content stands for itself where somebody else is named who speaks. */
static bool stands_alone(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->within == ALT_NONE || is_passed_on(coder, attribution))
        return true;
    if (is_quoted_document(&coder->scene, attribution) || is_denied(coder, attribution)
            || is_asked_for(coder, attribution))
        return false;
    if (!is_named(coder, attribution) || attribution->clause == ALT_NONE)
        return is_named(coder, attribution);
    const AltClause *clause = &coder->document->clauses.items[attribution->clause];
    bool participle = clause->kind == ALT_CLAUSE_REDUCED && phrase(&coder->scene, clause->verb)->shape == ALT_ING
            && (attribution->source.end == clause->tokens.first /* "the statement of |Baku's ministry alleging| that" */
                    || goes_on_blaming(coder, attribution, clause));
    return clause->kind == ALT_CLAUSE_MAIN || clause->kind == ALT_CLAUSE_CONTENT || participle
            || is_told_in_passing(&coder->scene, clause);
}

/* "was new, |a claim| denied by the union": what is denied is set off, and takes up what was said before. */
static bool takes_up_claim(const Scene *scene, uint32_t left)
{
    uint32_t noun = phrase_of(scene, left);
    if (!is_noun_phrase(scene, noun) || !has(scene, phrase(scene, noun)->head, CLASS_CLAIM))
        return false;
    uint32_t first = phrase(scene, noun)->tokens.first;
    return first > scene->sentence.first && mark(scene, first - 1) == ',';
}

/* "was welcomed by Norland and |condemned| by Sudland": the helper of the first passive serves the second, too. */
static bool goes_on_passive(const Scene *scene, const AltClause *clause, uint32_t left)
{
    if (clause->parent == ALT_NONE || tagged(scene, left) != ALT_TAG_COORDINATOR)
        return false;
    const AltClause *before = &scene->document->clauses.items[clause->parent];
    return before->subject == clause->subject && phrase(scene, before->verb)->passive;
}

/* "Asked whether ...", "a man accused of murder": a participle that names nobody who speaks. */
static bool is_bare_participle(const Coder *coder, const AltAttribution *attribution)
{
    if (attribution->clause == ALT_NONE)
        return false;
    const AltClause *clause = &coder->document->clauses.items[attribution->clause];
    const AltPhrase *group = phrase(&coder->scene, clause->verb);
    bool nobody = range_empty(attribution->source);
    bool one_word = group->tokens.end - group->tokens.first == 1;
    if (nobody && one_word && clause->kind == ALT_CLAUSE_SUBORDINATE) /* "said when |told| of it", "as expected" */
        return true;
    uint32_t left = left_of(&coder->scene, group->tokens.first);
    bool set_off = !nobody
            && (mark(&coder->scene, left) == ',' /* "Sudland, |accused by Norland| .." */
                    || takes_up_claim(&coder->scene, left) || goes_on_passive(&coder->scene, clause, left));
    bool speaking = group->shape == ALT_ING || group->shape == ALT_INFINITIVE || set_off;
    return clause->kind == ALT_CLAUSE_REDUCED && (nobody || !speaking);
}

bool survives(const Coder *coder, const AltAttribution *attribution, FrameKind *kind)
{
    if (!stands_alone(coder, attribution) || is_bare_participle(coder, attribution) || gives_name(coder, attribution))
        return false;
    if (!attribution->negated && !attribution->hypothetical)
        return true;
    bool declined = attribution->hypothetical && *kind == FRAME_STATEMENT;
    bool not_denied = !attribution->hypothetical && *kind == FRAME_DENIAL;
    *kind = FRAME_STATEMENT;
    return attribution->negated && (declined || not_denied);
}

bool is_said_by_thing(const Coder *coder, const AltAttribution *attribution, const Meaning *speakers)
{
    const Scene *scene = &coder->scene;
    if (attribution->clause == ALT_NONE || range_empty(attribution->source) || means_party(speakers))
        return false;
    uint32_t index = phrase_of(scene, attribution->source.first), first = attribution->content[0].first;
    bool told = attribution->content_count && (is_quote_mark(scene, first) || tagged(scene, first) == ALT_TAG_THAT);
    if (told || index == ALT_NONE || phrase(scene, index)->pronoun)
        return false;
    uint32_t head = phrase(scene, index)->head;
    Classes thing = CLASS_NOUN | CLASS_HARM | CLASS_WRONG | CLASS_REQUEST;
    Classes somebody = CLASS_PERSON | CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_OUTSIDER | CLASS_DOCUMENT;
    bool lead = has(scene, phrase(scene, index)->tokens.first, CLASS_DETERMINER) && tagged(scene, head) == ALT_TAG_NOUN;
    return lead && has(scene, head, thing) && !has(scene, head, somebody) && attribution->frame
            && (attribution->frame->kind == FRAME_STATEMENT || attribution->frame->kind == FRAME_APPEAL);
}
