/* An attribution in; out comes to whom it is said: "told |residents|: stay indoors".
 *
 * Hearers of the dispute are kept apart from those outside it. Reporters and crowds only hear what is meant for others.
 */
#include "coder.h"

Meaning others_told(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    const Scene *scene = &coder->scene;
    AltRange words = attribution->target;
    uint32_t index = range_empty(words) ? ALT_NONE : phrase_of(scene, words.first);
    if (!is_noun_phrase(scene, index))
        return (Meaning){0};
    uint32_t head = phrase(scene, index)->head;
    bool crowd = says(scene, phrase(scene, index)->tokens.end, "of"); /* "told |a crowd of| farmers" */
    bool people = has(scene, head, CLASS_PERSON | CLASS_PEOPLE | CLASS_OUTSIDER) || crowd;
    bool audience = has(scene, head, CLASS_OUTLET) || (has(scene, head, CLASS_AUDIENCE) && !crowd);
    if (!people || audience || tagged(scene, head) != ALT_TAG_NOUN)
        return (Meaning){0};
    Meaning told = resolve_inside(&coder->resolver, words, speaker->mention, VOICE_REPORTER);
    bool outside = told.count == 1 && told.mentions[0].party == ALT_OTHER;
    return outside ? told : (Meaning){0};
}

Meaning hearers_of(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    Meaning told = resolve_inside(&coder->resolver, attribution->target, speaker->mention, VOICE_REPORTER);
    Meaning kept = {0};
    for (uint32_t i = 0; i < told.count; i++)
        if (told.mentions[i].party < ALT_OTHER)
            kept.mentions[kept.count++] = told.mentions[i];
    return kept;
}
