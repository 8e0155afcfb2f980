/* Owners inside a noun phrase, for whose party its head speaks: "|Russian| troops", "|its| spokesman", "|the country|'s
 * foreign ministry", but no tourists, residents or former ministers.
 */
#include "resolving.h"

/* ---- names ---- */

uint32_t role_of(const Scene *scene, uint32_t head, AltRange core)
{
    uint32_t role = head;
    while (role > core.first && tagged(scene, role) == ALT_TAG_NAME
            && !has(scene, role, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER))
        role--;
    return tagged(scene, role) == ALT_TAG_NOUN ? role : head;
}

/* "Ukraine's |nuclear| company", "Iran's |national| bank": what a country owns by name is a body of its own. */
static bool is_public(const Scene *scene, uint32_t role, AltRange core)
{
    bool owned = false;
    for (uint32_t i = core.first; i < role; i++)
        owned = owned || tagged(scene, i) == ALT_TAG_GENITIVE;
    return owned && has(scene, role, CLASS_BODY) && has(scene, role - 1, CLASS_PORTFOLIO);
}

/* "a Russian |company|", "the French |newspaper|": a body that speaks for itself, whatever country it is of; not "state
 * media". */
static bool speaks_for_itself(const Scene *scene, uint32_t role, AltRange core)
{
    bool outlet = has(scene, role, CLASS_OUTLET) && !any_class(scene, core, CLASS_COUNTRY | CLASS_TITLE);
    return outlet || (has(scene, role, CLASS_OUTSIDER) && !is_public(scene, role, core));
}

/* Whether a token is by itself a name of the pack. */
static bool is_name_alone(const Resolver *resolver, uint32_t token)
{
    const AltMatch *match = name_at(resolver, token);
    return match && range_length(match->tokens) == 1;
}

/* Whom "the |opposition| leader" speaks for. */
typedef enum Opposing {
    OPPOSING_NOBODY,
    OPPOSING_OWNER, /* "the country's |opposition| party", "Norland's |opposition| leader": no side of the pack */
    OPPOSING_SIDE,  /* the same where the opposition is one */
} Opposing;

static Opposing opposing(const Resolver *resolver, uint32_t role, AltRange core)
{
    for (uint32_t i = core.first; i < role; i++)
        if (says(resolver->scene, i, "opposition"))
            return is_name_alone(resolver, i) ? OPPOSING_SIDE : OPPOSING_OWNER;
    return OPPOSING_NOBODY;
}

bool head_speaks(const Resolver *resolver, uint32_t head, AltRange core, bool named_place)
{
    const Scene *scene = resolver->scene;
    Classes speaking = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_AGENT | CLASS_CLAIM
            | CLASS_REQUEST | CLASS_DOCUMENT;
    uint32_t role = role_of(scene, head, core);
    Opposing opposed = opposing(resolver, role, core);
    bool outsider = opposed != OPPOSING_SIDE && has(scene, role, CLASS_OUTSIDER) && !has(scene, role, CLASS_BODY);
    if (outsider || opposed == OPPOSING_OWNER || any_class(scene, core, CLASS_FORMER)
            || (named_place && speaks_for_itself(scene, role, core)))
        return false;
    if (has(scene, role, speaking))
        return true;
    return !has(scene, role, CLASS_PERSON) || !named_place; /* "a White House aide", not "a French farmer" */
}

/* "the war |with| Armenia", "talks |between| Yerevan and Baku": whom something faces does not own it. */
static bool is_faced(const Scene *scene, AltRange range, uint32_t token)
{
    uint32_t before = left_of(scene, token);
    while (before != ALT_NONE && tagged(scene, before) == ALT_TAG_DETERMINER && before > scene->sentence.first)
        before--;
    return in_range(range, before) && has(scene, before, CLASS_FACING);
}

/* What stands before a name that only says where. */
typedef enum Placing {
    PLACED_BY_NOTHING,
    PLACED_BY_PLACE, /* "diplomats |in| Baku", "near the Armenian border" */
    PLACED_BY_FROM,  /* also "a report |from| Baku" */
} Placing;

static bool stands_after(const Scene *scene, AltRange range, uint32_t token, Placing placing)
{
    uint32_t before = left_of(scene, token);
    while (before != ALT_NONE && tagged(scene, before) == ALT_TAG_DETERMINER && before > scene->sentence.first)
        before--;
    bool place = has(scene, before, CLASS_PLACE) || says(scene, before, "on") || says(scene, before, "at");
    bool from = placing == PLACED_BY_FROM && says(scene, before, "from");
    return placing && (place || from) && in_range(range, before) && tagged(scene, before) == ALT_TAG_PREPOSITION;
}

/* Behind what a name only says where somebody is: behind nothing for officials, who are those of the place ("police in
 * |Baku|"), but for "diplomats in |Baku|", "sources in |Baku|" and "Western officials in |Baku|"; where diplomats are
 * from is whose they are. */
static Placing placing_of(const Scene *scene, uint32_t head)
{
    if (has(scene, head, CLASS_DOCUMENT) && !has(scene, head, CLASS_DISPATCH)) /* "a letter from |Baku|" */
        return PLACED_BY_PLACE;
    bool official = has(scene, head, CLASS_PERSON) && has(scene, head, CLASS_AGENT);
    bool anothers = official && tagged(scene, head - 1) == ALT_TAG_NAME; /* "a |UN official| in Oslo" */
    if (anothers || (!official && !has(scene, head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE)))
        return PLACED_BY_FROM;
    bool foreign = (official || has(scene, head, CLASS_PEOPLE)) && has(scene, head - 1, CLASS_FOREIGN);
    return foreign || has(scene, head, CLASS_ABROAD) ? PLACED_BY_PLACE : PLACED_BY_NOTHING;
}

bool is_citizen(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    bool heads = is_noun_phrase(scene, at) && phrase(scene, at)->head == token
            && phrase(scene, at)->tokens.first + 1 == token && token_at(scene->document, token)->capital;
    return heads && has(scene, token - 1, CLASS_INDEFINITE);
}

/* "Westland, an old friend of |Norland|", "Harbury, the largest port of |Norland|": a name in an apposition owns what
 * stands before it only where that tells an office: "Tamblyn, a spokesman for |Norland|". */
static bool is_in_mere_aside(const Scene *scene, AltRange range, uint32_t head, uint32_t token)
{
    const Classes offices = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_AGENT | CLASS_OUTLET;
    for (uint32_t i = head + 1; i < token && in_range(range, i); i++) {
        uint32_t aside = mark(scene, i) == ',' ? phrase_of(scene, i + 1) : ALT_NONE;
        if (!is_noun_phrase(scene, aside) || in_range(phrase(scene, aside)->tokens, token))
            continue;
        uint32_t role = phrase(scene, aside)->head;
        return !has(scene, role, offices) || has(scene, role, CLASS_COUNTRY | CLASS_OTHER_SIDE);
    }
    return false;
}

/* "Mira Dahl of the |Oslo| think tank Fjell", "a reporter for a |Kyiv| paper": a name behind the head that only
 * tells where a body is that speaks for itself. */
static bool places_outsider(const Scene *scene, uint32_t head, const AltMatch *match)
{
    uint32_t at = phrase_of(scene, match->tokens.first);
    if (!is_noun_phrase(scene, at) || phrase(scene, at)->tokens.first <= head)
        return false;
    uint32_t role = role_of(scene, phrase(scene, at)->head, phrase(scene, at)->tokens);
    return match->tokens.end <= role && has(scene, role, CLASS_OUTSIDER | CLASS_OUTLET)
            && !is_public(scene, role, phrase(scene, at)->tokens);
}

const AltMatch *inner_name(const Resolver *resolver, AltRange range, uint32_t head)
{
    const Scene *scene = resolver->scene;
    Placing placing = placing_of(scene, head);
    const AltMatch *found = NULL;
    for (uint32_t i = range.first; i < range.end; i++) {
        const AltMatch *match = name_at(resolver, i);
        if (!match || is_faced(scene, range, match->tokens.first) || is_citizen(scene, match->tokens.first)
                || is_in_mere_aside(scene, range, head, match->tokens.first) || places_outsider(scene, head, match)
                || stands_after(scene, range, match->tokens.first, placing))
            continue;
        if (!found || match->tokens.first <= head) /* the last one before the head, else the first behind it */
            found = match;
        i = match->tokens.end - 1;
    }
    return found;
}

/* ---- other words ---- */

/* "teachers in |Norland|, whose leader said": two may be meant. */
static bool belongs_to_somebody(const Scene *scene, uint32_t index)
{
    uint32_t by = governor(scene, index), left = by == ALT_NONE ? ALT_NONE : phrase_of(scene, left_of(scene, by));
    return is_noun_phrase(scene, left) && names_somebody(scene, left);
}

/* "talks in |Norland|, whose envoy said", "|the union| whose chairman said": the noun phrase that "whose" at `token`
 * takes up; ALT_NONE where that cannot be told. */
static uint32_t antecedent(const Scene *scene, uint32_t token)
{
    uint32_t left = left_of(scene, token);
    if (left != ALT_NONE && mark(scene, left) == ',')
        left = left_of(scene, left);
    uint32_t at = phrase_of(scene, left);
    bool one = is_noun_phrase(scene, at) && phrase(scene, at)->tokens.end <= token /* not "a |whose| leader", mangled */
            && phrase(scene, at)->joined == ALT_NONE;
    return one && !belongs_to_somebody(scene, at) ? at : ALT_NONE;
}

/* Whom "its", "his", "whose" means. */
static AltMention owner_of(const Resolver *resolver, const Wording *wording, uint32_t token)
{
    const Scene *scene = resolver->scene;
    AltRange word = {token, token + 1};
    if (wording->speaker && says(scene, token + 1, "own")) /* "urged |his own| ministers" */
        return mention_of_speaker(resolver, word, wording->speaker, ALT_BY_PRONOUN);
    uint32_t whose = says(scene, token, "whose") ? antecedent(scene, token) : ALT_NONE;
    if (whose != ALT_NONE)
        return resolve_phrase(resolver, phrase(scene, whose)->tokens, wording->speaker, wording->voice);
    return by_pronoun(resolver, word, token, wording->speaker, wording->voice);
}

AltMention by_possessive(const Resolver *resolver, const Wording *wording, uint32_t token)
{
    AltMention owner = owner_of(resolver, wording, token);
    owner.span = alt_span_of(resolver->scene->document, wording->range);
    if (owner.how != ALT_BY_NOTHING)
        owner.how = ALT_BY_OWNER;
    owner.name = NULL;
    return owner;
}

AltMention by_genitive(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    AltRange tokens = phrase(scene, wording->phrase)->tokens;
    for (uint32_t i = tokens.first + 1; i + 1 < tokens.end; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE) {
            AltMention owner =
                    by_description(resolver, (AltRange){tokens.first, i}, i - 1, wording->speaker, wording->voice);
            owner.span = alt_span_of(scene->document, wording->range);
            return owner;
        }
    return mention_of_nobody(resolver, wording->range);
}

AltMention by_master(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    uint32_t joint = phrase(scene, wording->phrase)->tokens.end, master = phrase_of(scene, joint + 1);
    bool serves = in_range(wording->core, joint + 1) && (says(scene, joint, "for") || says(scene, joint, "of"));
    if (!serves || !is_noun_phrase(scene, master)
            || !has(scene, wording->head, CLASS_TITLE | CLASS_PERSON | CLASS_PEOPLE))
        return mention_of_nobody(resolver, wording->range);
    const AltPhrase *words = phrase(scene, master);
    if (has(scene, words->head, CLASS_OUTSIDER)) /* "the watchdog" is not the ministry that spoke last */
        return by_modifier(resolver, wording->range, words->head);
    AltMention owner = by_description(resolver, words->tokens, words->head, wording->speaker, wording->voice);
    owner.span = alt_span_of(scene->document, wording->range);
    if (owner.how != ALT_BY_NOTHING)
        owner.how = ALT_BY_OWNER;
    return owner;
}
