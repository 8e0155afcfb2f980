/* One noun phrase in, with its apposition and "of"; whom it means out. Questions are asked in an order, and the first
 * that is answered decides: "Armenian Defence Ministry spokesman Aram Torosyan" by his name where the pack has it, then
 * by the ministry's, then as somebody introduced before; last as somebody who stands outside the dispute.
 */
#include "resolving.h"

/* Heads that speak for their owner: "its spokesman", "his army", "their statement". */
static bool is_owned_voice(const Scene *scene, uint32_t head)
{
    return has(scene, head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_AGENT | CLASS_CLAIM | CLASS_DOCUMENT)
            && !has(scene, head, CLASS_OUTSIDER);
}

/* "one of the ministers", "another", "most |of| the ministers". */
static bool is_one_of(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    bool share = has(scene, wording->head, CLASS_QUANTIFIER) && says(scene, wording->head + 1, "of");
    return share || has(scene, wording->head, CLASS_PICK);
}

/* ---- taking it apart ---- */

/* Reads the core of a noun phrase: up to "who", or to a comma that opens no apposition. */
static void read_core(const Resolver *resolver, Wording *wording)
{
    const Scene *scene = resolver->scene;
    wording->core = (AltRange){wording->range.first, wording->range.first};
    for (uint32_t i = wording->range.first; i < wording->range.end; i++) {
        bool disowned = mark(scene, i) == ',' && has(scene, i + 1, CLASS_NO); /* ", no friend of" */
        AltTag tag = tagged(scene, i);
        if (disowned || tag == ALT_TAG_RELATIVE)
            return;
        wording->core.end = i + 1;
        wording->classes |= scene->classes[i];
        wording->tags |= 1u << tag;
        wording->named = wording->named || name_at(resolver, i);
    }
}

static bool has_tag(const Wording *wording, AltTag tag)
{
    return wording->tags >> tag & 1;
}

/* "|former| minister", not "the |Former Yugoslav Republic of Macedonia|". */
static bool is_former(const Resolver *resolver, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (has(resolver->scene, i, CLASS_FORMER) && !name_at(resolver, i))
            return true;
    return false;
}

/* False where the range begins with no phrase. */
static bool take_apart(const Resolver *resolver, AltRange range, Wording *wording)
{
    const Scene *scene = resolver->scene;
    wording->range = range;
    read_core(resolver, wording);
    wording->phrase = phrase_of(scene, range.first);
    if (wording->phrase == ALT_NONE || range_empty(wording->core))
        return false;
    const AltPhrase *first = phrase(scene, wording->phrase);
    wording->head = first->head;
    if (has_tag(wording, ALT_TAG_NAME))
        wording->person = person_run(resolver, wording->core);
    wording->former = is_former(resolver, (AltRange){range.first, first->tokens.end});
    wording->inner = wording->named ? inner_name(resolver, wording->core, wording->head) : NULL;
    return true;
}

/* ---- the questions ---- */

/* Each answers whether it can tell; `*it` is then the answer. */
typedef bool Question(const Resolver *resolver, const Wording *wording, AltMention *it);

/* "|Others| say", "|those| who were there said", and "|most| said" where the text has told of nobody whom they count:
 * people at large. */
static bool are_people_at_large(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    uint32_t head = wording->head;
    if (wording->speaker || wording->voice != VOICE_REPORTER)
        return false;
    bool those = has(scene, head, CLASS_DEMONSTRATIVE) && has(scene, head, CLASS_PLURAL)
            && tagged(scene, head + 1) == ALT_TAG_RELATIVE;
    if (has(scene, head, CLASS_OUTSIDER) || those)
        return true;
    Wanted counted = {.several = true, .not_party = ALT_NONE};
    return has(scene, head, CLASS_QUANTIFIER) && !look_back(resolver, head, &counted);
}

static bool ask_pronoun(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    if (!phrase(resolver->scene, wording->phrase)->pronoun || is_one_of(resolver, wording))
        return false;
    if (are_people_at_large(resolver, wording)) {
        *it = mention_of_party(resolver, wording->range, ALT_OTHER, ALT_OUTSIDE);
        return true;
    }
    *it = by_pronoun(resolver, wording->range, wording->head, wording->speaker, wording->voice);
    return true;
}

/* "one of |them|", after "the ministry's officials", "two of |its| clerks": of their party. */
static bool means_known(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    for (uint32_t i = wording->head + 1; i < wording->core.end; i++)
        if (i == wording->head + 2 && has(resolver->scene, i, CLASS_POSSESSIVE)) {
            *it = by_possessive(resolver, wording, i);
            return it->how != ALT_BY_NOTHING;
        } else if (tagged(resolver->scene, i) == ALT_TAG_PRONOUN && has(resolver->scene, i, CLASS_PLURAL)) {
            *it = by_pronoun(resolver, wording->range, i, wording->speaker, wording->voice);
            return it->how != ALT_BY_NOTHING;
        }
    return false;
}

/* "a resident", "a former minister", "one of them": speak for no party. "The company" may be one of whom the text
 * told. */
static bool ask_outsider(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    bool counted = is_one_of(resolver, wording);
    if (counted && means_known(resolver, wording, it))
        return true;
    const Scene *scene = resolver->scene;
    bool outside = has(scene, wording->head, CLASS_OUTSIDER) && !has(scene, wording->head, CLASS_BODY)
            && !is_following(resolver, wording);
    bool outsider = wording->former || outside || counted;
    if (outsider)
        *it = mention_of_party(resolver, wording->range, ALT_OTHER, ALT_OUTSIDE);
    return outsider;
}

/* "a senator accused |her own government|": an outsider's is that of the country spoken of, told as "the
 * government". */
static bool is_own_state(const Resolver *resolver, const Wording *wording, const AltMention *owner)
{
    bool state = names_state(resolver->scene, wording->head);
    return state && wording->speaker && wording->speaker->party == ALT_OTHER && owner->party >= ALT_OTHER;
}

/* "|its| spokesman". */
static bool ask_possessive(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    if (!(wording->classes & CLASS_POSSESSIVE))
        return false;
    Wording owned = *wording;
    if (is_following(resolver, wording))
        owned.voice = VOICE_REPORTED; /* her own, not the other's */
    else if (!is_owned_voice(scene, wording->head))
        return false;
    for (uint32_t i = wording->core.first; i < wording->core.end; i++)
        if (has(scene, i, CLASS_POSSESSIVE) && tagged(scene, i) == ALT_TAG_DETERMINER) {
            *it = by_possessive(resolver, &owned, i);
            return !is_own_state(resolver, wording, it);
        }
    return false;
}

/* "|the country|'s foreign ministry". */
static bool ask_genitive(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    *it = by_genitive(resolver, wording);
    return it->how != ALT_BY_NOTHING && head_speaks(resolver, wording->head, wording->core, true);
}

/* "a spokesman |for the ministry|". */
static bool ask_master(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    *it = by_master(resolver, wording);
    return it->how != ALT_BY_NOTHING;
}

/* "a |company| spokeswoman", "|ministry| spokeswoman Ada Lund", but not "a government spokeswoman", of whose country
 * there are many. */
static bool ask_modifier(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    uint32_t role = role_of(scene, wording->head, wording->core), before = role - 1;
    bool firm = role > 0 && in_range(wording->core, before) && tagged(scene, before) == ALT_TAG_NOUN
            && has(scene, before, CLASS_BODY) && !has(scene, before, CLASS_COUNTRY | CLASS_OUTLET);
    if (!firm || !has(scene, role, CLASS_TITLE | CLASS_PERSON | CLASS_PEOPLE))
        return false;
    *it = by_modifier(resolver, wording->range, before);
    return it->how != ALT_BY_NOTHING;
}

/* "the |sheriff's| office", "the |Caribbean| Community", "the Organization |of American States|": words that tell this
 * one from others of its make. */
static bool names_another(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    const AltPhrase *words = phrase(scene, wording->phrase);
    for (uint32_t i = words->tokens.first; i < words->head; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE)
            return true;
    const Classes usual = CLASS_PORTFOLIO | CLASS_TITLE | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_PREPOSITION;
    bool proper = tagged(scene, words->head) == ALT_TAG_NAME;
    uint32_t of = words->tokens.end;
    bool owned = says(scene, of, "of") && in_range(wording->core, of + 1);
    for (uint32_t i = words->tokens.first; proper && i < (owned ? wording->core.end : words->head); i++)
        if (tagged(scene, i) == ALT_TAG_NAME && i != words->head && !name_at(resolver, i) && !has(scene, i, usual))
            return true;
    return false;
}

/* "|the ministry|"; not "|the company| that owns the ship", which is told of for the first time. */
static bool ask_description(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    AltTag behind = tagged(scene, phrase(scene, phrase_of(scene, wording->head))->tokens.end);
    if ((behind == ALT_TAG_RELATIVE || behind == ALT_TAG_THAT)
            && !has(scene, wording->head, CLASS_PERSON | CLASS_TITLE))
        return false;
    if (names_another(resolver, wording))
        return false;
    *it = by_description(resolver, wording->range, wording->head, wording->speaker, wording->voice);
    return it->how != ALT_BY_NOTHING;
}

AltMention resolve_phrase(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    static Question *const questions[] = {
            ask_pronoun,
            means_name,
            means_inner_name,
            means_surname,
            tells_of_last,
            ask_outsider,
            ask_possessive,
            ask_genitive,
            ask_master,
            ask_modifier,
            speaks_for_author,
            speaks_for_place,
            speaks_for_speakers_state,
            ask_description,
            speaks_for_last,
            means_name_behind,
    };
    Wording wording = {.speaker = speaker, .voice = voice};
    if (!take_apart(resolver, range, &wording))
        return mention_of_nobody(resolver, range);
    AltMention it;
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (questions[i](resolver, &wording, &it))
            return it;
    it = mention_of_party(resolver, range, ALT_OTHER, ALT_OUTSIDE);
    if (range_length(wording.person) > 1) /* "the |Washington Post|" */
        it.name = name_text(resolver, wording.person);
    return it;
}
