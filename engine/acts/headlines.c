/* A speaker whom a headline names by a common noun or a surname alone; out comes whoever the first paragraphs name with
 * it.
 *
 * "Dam holds, |water ministry| says. ... |Norland's water ministry| said in a note": a headline is read again
 * once the lead is known, and so is its speaker.
 */
#include "coder.h"

enum { LEAD_REACH = 4 }; /* sentences behind the headline in which its speaker is looked for */

/* "|water ministry| says", "|Rights group| accuses", "alleges |Rao|": no article and no full name. The head, or
 * ALT_NONE. */
static uint32_t bare_noun(const Scene *scene, AltRange source)
{
    uint32_t at = range_empty(source) ? ALT_NONE : phrase_of(scene, source.first);
    if (!is_noun_phrase(scene, at) || phrase(scene, at)->pronoun || phrase(scene, at)->joined != ALT_NONE)
        return ALT_NONE;
    const AltPhrase *words = phrase(scene, at);
    for (uint32_t i = words->tokens.first; i < words->tokens.end; i++)
        if (has(scene, i, CLASS_DETERMINER | CLASS_POSSESSIVE | CLASS_QUANTIFIER)
                || tagged(scene, i) == ALT_TAG_GENITIVE)
            return ALT_NONE;
    bool surname = tagged(scene, words->head) == ALT_TAG_NAME && words->tokens.end == words->tokens.first + 1;
    bool somebody = surname || has(scene, words->head, CLASS_BODY | CLASS_TITLE | CLASS_PERSON);
    return somebody && words->tokens.end == source.end ? words->head : ALT_NONE;
}

/* Whether a word of a range is of the form. */
static bool holds_form(const AltDocument *document, AltRange range, const Form *form)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (token_at(document, i)->form == form)
            return true;
    return false;
}

/* Whom the source of a later attribution means, where its words hold the noun and it is one party. */
static Meaning named_with(Coder *coder, const AltAttribution *attribution, const Form *noun)
{
    if (!holds_form(coder->document, attribution->source, noun))
        return (Meaning){0};
    uint32_t here = coder->scene.number;
    scene_go(&coder->scene, attribution->sentence);
    Meaning meaning = resolve_source(&coder->resolver, attribution);
    scene_go(&coder->scene, here);
    return meaning.count == 1 && meaning.mentions[0].party < ALT_OTHER ? meaning : (Meaning){0};
}

void read_speaker_in_lead(Coder *coder, const AltAttribution *attribution, Meaning *sources)
{
    const AltDocument *document = coder->document;
    bool open = !sources->count || (sources->count == 1 && sources->mentions[0].party >= ALT_OTHER);
    if (!open || document->sentences.items[attribution->sentence].section != ALT_HEADLINE)
        return;
    uint32_t head = bare_noun(&coder->scene, attribution->source);
    const Form *noun = head == ALT_NONE ? NULL : token_at(document, head)->form;
    for (uint32_t i = attribution_from(document, attribution->sentence + 1); noun && i < document->attributions.count;
            i++) {
        const AltAttribution *later = &document->attributions.items[i];
        if (later->sentence > attribution->sentence + LEAD_REACH)
            return;
        Meaning lead = named_with(coder, later, noun);
        if (!lead.count)
            continue;
        AltMention it = lead.mentions[0];
        it.span = alt_span_of(document, attribution->source);
        it.how = ALT_BY_DESCRIPTION;
        *sources = (Meaning){.count = 1, .mentions = {it}};
        return;
    }
}
