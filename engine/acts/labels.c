/* An utterance in; out comes whether a side of the dispute gives the other a name in words that the reporter keeps in
 * quotation marks: 'described the rebels as |"little kings"|', 'called Baku |"a parrot"|'.
 *
 * Nobody quotes what is fair for being fair: such names are meant badly, unless a word of kindness stands in them.
 * Plans and requests are not called names, but refused. And who calls somebody untrue, "a fake", denies nothing that he
 * has claimed.
 */
#include "coder.h"

#include "grammar/quoted.h"

/* "a |reliable| partner": a kindness among the words. */
static bool is_kind(const Scene *scene, AltRange words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (has(scene, i, CLASS_BENIGN))
            return true;
    return false;
}

/* The words in marks that a frame gives to what stands in its THING: those that the second of two pieces begins with,
 * 'a |"little king"| all week'; empty where none are. */
static AltRange words_in_marks(const Coder *coder, const AltAttribution *attribution)
{
    const Scene *scene = &coder->scene;
    const AltRange *content = attribution->content;
    if (attribution->content_count != 2 || !is_noun_phrase(scene, phrase_of(scene, content[0].first))
            || mode_of(scene, &content[0], 1) != ALT_INDIRECT)
        return (AltRange){0};
    uint32_t first = content[1].first + (tagged(scene, content[1].first) == ALT_TAG_DETERMINER);
    uint32_t end = behind_quotation(scene, first);
    bool marked = opens_quotation(scene, first);
    return marked ? (AltRange){first, end < content[1].end ? end : content[1].end} : (AltRange){0};
}

bool gives_bad_name(Coder *coder, const AltAttribution *attribution, const Speaker *speaker, Judgement *judgement)
{
    const Scene *scene = &coder->scene;
    AltRange name = words_in_marks(coder, attribution);
    if (range_empty(name) || !speaker->principal || is_kind(scene, name))
        return false;
    AltRange thing = attribution->content[0];
    if (has(scene, phrase(scene, phrase_of(scene, thing.first))->head, CLASS_REQUEST))
        return false;
    Meaning named = resolve_inside(&coder->resolver, thing, speaker->mention, VOICE_REPORTER);
    uint32_t party = named.count == 1 ? named.mentions[0].party : ALT_NONE;
    if (!is_contender(&coder->resolver, party) || party == speaker_party(speaker))
        return false;
    *judgement = (Judgement){.kind = ALT_ACCUSATION, .targets = named};
    return true;
}

/* Whether the line of a cue takes anything that is called untrue: "call THING UNTRUE". */
static bool takes_untrue_thing(const Frame *frame)
{
    for (uint32_t i = 0; i < frame->part_count; i++)
        if (frame->parts[i].kind == PART_THING)
            return frame->kind == FRAME_DENIAL;
    return false;
}

bool calls_somebody_untrue(
        Coder *coder, const AltAttribution *attribution, const Speaker *speaker, Judgement *judgement)
{
    const Scene *scene = &coder->scene;
    uint32_t at = attribution->content_count ? phrase_of(scene, attribution->content[0].first) : ALT_NONE;
    if (!attribution->frame || !takes_untrue_thing(attribution->frame) || !is_noun_phrase(scene, at))
        return false;
    uint32_t head = phrase(scene, at)->head;
    bool person = phrase(scene, at)->pronoun && has(scene, head, CLASS_MALE | CLASS_FEMALE | CLASS_FIRST);
    if (!person && (phrase(scene, at)->pronoun || !names_somebody(scene, at)))
        return false;
    Meaning named = resolve_inside(&coder->resolver, attribution->content[0], speaker->mention, VOICE_REPORTER);
    *judgement = (Judgement){.kind = ALT_ACCUSATION, .targets = named};
    return true;
}
