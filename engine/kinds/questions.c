/* A question comes in; out comes whether it blames, and whom: "How dare they?", "Where was |the minister| in May?" */
#include "blame.h"
#include "main_clause.h"
#include "reasons.h"
#include "sides.h"

Meaning missing(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it), index = phrase_of(scene, first + 2);
    bool past = says(scene, first + 1, "was") || says(scene, first + 1, "were");
    bool blaming = past || (it->speaker->principal && is_copula(scene, first + 1)); /* "Where |is| the bank?" */
    if (!says(scene, first, "where") || !blaming || !is_noun_phrase(scene, index))
        return (Meaning){0};
    AltRange words = phrase(scene, index)->tokens;
    return without_own(it, resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice));
}

bool is_scornful(const Case *it)
{
    uint32_t first = opening_word(it);
    return (overlay_at(it->scene, first) & CLASS_BAD) && !is_own_side(it)
            && speaks_of(it, (AltRange){first, first + 1}, CLASS_BAD, "bad");
}

/* Whom a question asks about: "why did |they| hide it?", "hasn't |she| read it?"; `verb` is its first verb. */
static Meaning asked_about(const Case *it, uint32_t verb)
{
    uint32_t behind = verb + 1 + has(it->scene, verb + 1, CLASS_NEGATION), index = phrase_of(it->scene, behind);
    if (!has(it->scene, verb, CLASS_DO | CLASS_HAVE | CLASS_BE) || !is_noun_phrase(it->scene, index))
        return (Meaning){0};
    AltRange words = {behind, phrase(it->scene, index)->tokens.end};
    return resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice);
}

/* "why are they |hiding| it?", but not "why are they so good?" */
static bool asks_of_deed(const Case *it, uint32_t verb)
{
    uint32_t index = phrase_of(it->scene, verb + 1);
    uint32_t behind = is_noun_phrase(it->scene, index) ? phrase(it->scene, index)->tokens.end : verb + 1;
    return forms_at(it->scene->document, behind + has(it->scene, behind, CLASS_NEGATION | CLASS_ADVERB)) & FORM_ING;
}

Meaning rhetorical(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    while (tagged(scene, first) == ALT_TAG_COORDINATOR || tagged(scene, first) == ALT_TAG_ADVERB)
        first++;
    bool why = says(scene, first, "why");
    if (why && has(scene, first + 1, CLASS_BE) && !asks_of_deed(it, first + 1))
        return (Meaning){0};
    for (uint32_t i = first; why && i < it->content.end; i++) /* "Why did they |win|?" */
        if (is_form_of(scene, i, "win"))
            return (Meaning){0};
    Meaning about = asked_about(it, first + why);
    if (it->speaker->voice != VOICE_QUOTED || about.count != 1
            || !are_opposed(it->resolver, own_party(it), about.mentions[0].party))
        return (Meaning){0};
    return why || any_class(scene, it->content, CLASS_SCORN) ? about : (Meaning){0};
}
