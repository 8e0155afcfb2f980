/* Words in; parties out. "State Department spokeswoman Jalina Porter" speaks for the United States because the pack
 * names her, or her department; "she", two sentences on, because she spoke last. What cannot be told is left open.
 *
 * Here rows of phrases are taken apart; wordings.c resolves one phrase.
 */
#include "resolving.h"

/* ---- rows of phrases ---- */

/* Whether a name follows the phrase `last` in a list without "and": "US, |Russia|". */
static bool is_listed(const Resolver *resolver, uint32_t index, uint32_t last)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *it = phrase(scene, index);
    return index == last + 1 && range_length(it->tokens) == 1 && mark(scene, it->tokens.first - 1) == ','
            && name_at(resolver, it->head) && name_at(resolver, phrase(scene, last)->head);
}

/* "|Unions of bakers in Lima and| Quito", "|Protesters in Minsk and| Baku": the joined phrase at `index` tells
 * where they stand who begin the row, and who speak for no place. */
static bool only_places(const Resolver *resolver, uint32_t index, uint32_t first)
{
    const Scene *scene = resolver->scene;
    uint32_t by = governor(scene, first_of_row(scene, index)), head = phrase(scene, first)->head;
    AltRange core = phrase(scene, first)->tokens;
    return by != ALT_NONE && by >= core.end && says(scene, by, "in") && !head_speaks(resolver, head, core, true);
}

/* "Rask, |who| travelled between Minsk and |Baku|": the row at the phrase `last` stands in a clause about somebody. */
static bool stands_in_clause(const Scene *scene, uint32_t start, uint32_t last)
{
    for (uint32_t i = start; i < phrase(scene, last)->tokens.first; i++)
        if (tagged(scene, i) == ALT_TAG_RELATIVE)
            return true;
    return false;
}

/* "Norland's troop build-up and |use| of gas": another thing of whoever owns the first. */
static bool shares_owner(const Scene *scene, uint32_t index, uint32_t last)
{
    AltRange words = phrase(scene, index)->tokens, before = phrase(scene, last)->tokens;
    for (uint32_t i = words.first; i < words.end; i++)
        if (tagged(scene, i) != ALT_TAG_NOUN || has(scene, i, CLASS_POSSESSIVE | CLASS_DETERMINER))
            return false;
    bool owned = has(scene, before.first, CLASS_POSSESSIVE);
    for (uint32_t i = before.first; i < before.end; i++)
        owned = owned || tagged(scene, i) == ALT_TAG_GENITIVE;
    return owned && !names_somebody(scene, index) && !names_somebody(scene, last);
}

/* Reads a row of phrases ("Yerevan and Baku") one by one; appositions belong to the phrase before. */
static Meaning resolve_row(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    Meaning meaning = {0};
    uint32_t start = range.first, last = phrase_of(scene, start);
    if (last == ALT_NONE)
        return meaning;
    for (uint32_t i = last + 1; i < scene->end_phrase && phrase(scene, i)->tokens.first < range.end; i++) {
        const AltPhrase *it = phrase(scene, i);
        bool joined = it->joined == last && it->tokens.first > start
                && !only_places(resolver, i, phrase_of(scene, start)) && !shares_owner(scene, i, last);
        if ((joined || is_listed(resolver, i, last)) && !stands_in_clause(scene, start, last)) {
            AltRange before = {start, it->tokens.first - 1};
            add_mention(&meaning, resolve_phrase(resolver, before, speaker, voice));
            start = it->tokens.first;
        }
        if (!it->is_verb)
            last = i;
    }
    add_mention(&meaning, resolve_phrase(resolver, (AltRange){start, range.end}, speaker, voice));
    return meaning;
}

Meaning resolve_inside(Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    Meaning meaning = {0};
    if (range_empty(range) || resolve_group(resolver, range, speaker, voice, &meaning))
        return meaning;
    return resolve_row(resolver, range, speaker, voice);
}

/* ---- sources ---- */

/* "|Stannard| was accused by |him|": the subject of a passive is not who speaks. Nothing where it stands elsewhere. */
static Meaning accused_before(Resolver *resolver, const AltAttribution *attribution)
{
    AltRange target = attribution->target, source = attribution->source;
    if (range_empty(target) || target.end > attribution->cue.first || source.first < attribution->cue.end)
        return (Meaning){0};
    return resolve_inside(resolver, target, NULL, VOICE_REPORTED);
}

/* "Mateo was hit by a canister that, |he| claimed, had been aimed at him": the name outside is none that he speaks. */
static bool is_within_relative(const Scene *scene, uint32_t token)
{
    while (token-- > scene->sentence.first)
        if (mark(scene, token) != ',' && tagged(scene, token) != ALT_TAG_ADVERB)
            return tagged(scene, token) == ALT_TAG_RELATIVE || tagged(scene, token) == ALT_TAG_THAT;
    return false;
}

/* Whether the source is "he" or "she" alone, who does not call himself by his name in what he says. */
static bool is_personal_pronoun(const Scene *scene, AltRange source)
{
    return range_length(source) == 1 && has(scene, source.first, CLASS_MALE | CLASS_FEMALE)
            && !is_within_relative(scene, source.first);
}

/* "The guards had fallen asleep, |they| said": whoever else may be meant is rather than those spoken of. */
static bool is_they_behind(const Scene *scene, const AltAttribution *attribution)
{
    AltRange source = attribution->source;
    return range_length(source) == 1 && tagged(scene, source.first) == ALT_TAG_PRONOUN
            && has(scene, source.first, CLASS_PLURAL) && !has(scene, source.first, CLASS_DEMONSTRATIVE)
            && attribution->content_count && attribution->content[0].end <= source.first;
}

Meaning resolve_source(Resolver *resolver, const AltAttribution *attribution)
{
    if (range_empty(attribution->source))
        return (Meaning){0};
    bool they = is_they_behind(resolver->scene, attribution);
    bool alone = is_personal_pronoun(resolver->scene, attribution->source);
    Meaning target = accused_before(resolver, attribution);
    const AltMention *accused = target.count ? &target.mentions[0] : NULL;
    resolver->saying = they || alone ? attribution : NULL;
    Meaning meaning = resolve_inside(resolver, attribution->source, accused, VOICE_REPORTER);
    resolver->saying = NULL;
    bool nobody = !meaning.count || meaning.mentions[0].how == ALT_BY_NOTHING;
    return they && nobody ? resolve_inside(resolver, attribution->source, accused, VOICE_REPORTER) : meaning;
}

/* ---- the document ---- */

/* Notes for each token the name that covers it. */
static void lay_names(Resolver *resolver)
{
    const AltDocument *document = resolver->scene->document;
    size_t bytes = ((size_t)document->tokens.count + 1) * sizeof *resolver->match_at;
    resolver->match_at = arena_alloc(document->arena, bytes);
    memset(resolver->match_at, 0xFF, bytes); /* ALT_NONE everywhere */
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        for (uint32_t k = match->tokens.first; match->actor != ALT_NONE && k < match->tokens.end; k++)
            resolver->match_at[k] = i;
    }
}

void resolver_begin(Resolver *resolver, Scene *scene)
{
    const AltPack *pack = scene->document->pack;
    *resolver = (Resolver){.scene = scene, .traded = arena_alloc(scene->document->arena, sizeof(Traded))};
    lay_names(resolver);
    find_principals(resolver);
    find_countries(resolver);
    resolver->contends = arena_alloc(scene->document->arena, (pack ? pack->party_count : 0) + 1);
}
