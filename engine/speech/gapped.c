/* A request to two, each asked for something else; out comes one attribution for each.
 *
 * "She urged |Norland to open the bridge| and |Sudland to lift its blockade|", "called on |Norland to open it| and on
 * |Sudland to pay|": the cue stands once, and the second addressee brings his own infinitive. Not "urged Norland to
 * send |troops and ships to guard| the coast".
 */
#include "gapped.h"

#include "contents.h"
#include "grammar/openings.h"

static bool asks_to_do(const Frame *frame)
{
    const Part *last = frame->part_count ? &frame->parts[frame->part_count - 1] : NULL;
    bool target = false;
    for (uint32_t i = 0; i < frame->part_count; i++)
        target = target || frame->parts[i].kind == PART_TARGET;
    return target && last->kind == PART_DO;
}

/* Whether a second addressee stands behind "and" at `token`: somebody, and right behind him "to". What stands before
 * the "and" is nobody with whom he could make a row. */
static bool opens_second(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token + 1);
    if (tagged(scene, token) != ALT_TAG_COORDINATOR || !is_noun_phrase(scene, at) || phrase(scene, at)->pronoun
            || !names_somebody(scene, at) || tagged(scene, phrase(scene, at)->tokens.end) != ALT_TAG_TO)
        return false;
    uint32_t before = phrase_of(scene, left_of(scene, token));
    if (mark(scene, token - 1) == ',' || !is_noun_phrase(scene, before))
        return true;
    bool both_named = tagged(scene, phrase(scene, at)->head) != ALT_TAG_NAME
            || tagged(scene, phrase(scene, before)->head) == ALT_TAG_NAME;
    return !(both_named && names_somebody(scene, before)); /* "reopen |its offices| and Sudland to stop" */
}

/* "called |on| Norland to leave and |on| Sudland to stay": the preposition of the cue stands once more. */
static bool repeats_preposition(const Scene *scene, const AltAttribution *request, uint32_t token)
{
    uint32_t before = request->target.first - 1, at = phrase_of(scene, token + 2);
    bool again = tagged(scene, token) == ALT_TAG_COORDINATOR && tagged(scene, before) == ALT_TAG_PREPOSITION
            && token_at(scene->document, token + 1)->form == token_at(scene->document, before)->form;
    return again && is_noun_phrase(scene, at) && tagged(scene, phrase(scene, at)->tokens.end) == ALT_TAG_TO;
}

/* The first token of the second addressee; or ALT_NONE. */
static uint32_t second_addressee(const Scene *scene, const AltAttribution *request)
{
    if (!request->frame || request->content_count != 1 || range_empty(request->target) || !asks_to_do(request->frame))
        return ALT_NONE;
    AltRange content = request->content[0];
    for (uint32_t i = content.first + 2; i + 3 < content.end; i++) {
        if (quotation_around(scene, i) != ALT_NONE)
            continue;
        if (repeats_preposition(scene, request, i))
            return i + 2;
        if (opens_second(scene, i))
            return i + 1;
    }
    return ALT_NONE;
}

void part_requests(const Scene *scene, uint32_t first)
{
    AltDocument *document = scene->document;
    for (uint32_t i = first; i < document->attributions.count; i++) {
        uint32_t addressee = second_addressee(scene, &document->attributions.items[i]);
        if (addressee == ALT_NONE)
            continue;
        AltAttribution *second = LIST_ADD(document->arena, &document->attributions);
        AltAttribution *request = &document->attributions.items[i];
        *second = *request;
        second->target = phrase(scene, phrase_of(scene, addressee))->tokens;
        second->content[0] = (AltRange){second->target.end, request->content[0].end};
        uint32_t joint = addressee;
        while (tagged(scene, joint) != ALT_TAG_COORDINATOR)
            joint--;
        request->content[0] = trimmed(scene, (AltRange){request->content[0].first, joint});
    }
}
