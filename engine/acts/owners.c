/* Owners inside a noun phrase, for whose party its head speaks: "|Russian| troops", "|its| spokesman", "|the country|'s
 * foreign ministry", but no tourists, residents or former ministers.
 */
#include "resolving.h"

static const char *const place_words[] = {"in", "on", "at", "near", "from", NULL};

/* ---- names ---- */

bool head_speaks(const Scene *scene, uint32_t head, AltRange core, bool named_place)
{
    Classes speaking = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_AGENT | CLASS_CLAIM
            | CLASS_REQUEST | CLASS_DOCUMENT;
    if (has(scene, head, CLASS_OUTSIDER) || any_class(scene, core, CLASS_FORMER))
        return false;
    if (has(scene, head, speaking))
        return true;
    return !has(scene, head, CLASS_PERSON) || !named_place; /* "a White House aide", not "a French farmer" */
}

static const char *const facing_words[] = {"with", "against", "over", "between", "about", "towards", "toward", NULL};

/* "the war |with| Armenia", "talks |between| Yerevan and Baku": whom something faces does not own it. */
static bool is_faced(const Scene *scene, AltRange range, uint32_t token)
{
    uint32_t before = left_of(scene, token);
    while (before != ALT_NONE && tagged(scene, before) == ALT_TAG_DETERMINER && before > scene->sentence.first)
        before--;
    return in_range(range, before) && says_one_of(scene, before, facing_words);
}

/* Whether the name at `token` only says where: "|in| Baku", "|near| the Armenian border". */
static bool stands_after_place_word(const Scene *scene, AltRange range, uint32_t token)
{
    uint32_t before = left_of(scene, token);
    while (before != ALT_NONE && tagged(scene, before) == ALT_TAG_DETERMINER && before > scene->sentence.first)
        before--;
    return in_range(range, before) && tagged(scene, before) == ALT_TAG_PREPOSITION
            && says_one_of(scene, before, place_words);
}

const AltMatch *inner_name(const Resolver *resolver, AltRange range, uint32_t head)
{
    const Scene *scene = resolver->scene;
    bool official = has(scene, head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE);
    const AltMatch *found = NULL;
    for (uint32_t i = range.first; i < range.end; i++) {
        const AltMatch *match = name_at(resolver, i);
        if (!match || is_faced(scene, range, match->tokens.first)
                || (!official && stands_after_place_word(scene, range, match->tokens.first)))
            continue;
        if (!found || match->tokens.first <= head) /* the last one before the head, else the first behind it */
            found = match;
        i = match->tokens.end - 1;
    }
    return found;
}

/* ---- other words ---- */

AltMention by_possessive(const Resolver *resolver, const Wording *wording, uint32_t token)
{
    AltRange word = {token, token + 1};
    AltMention owner = by_pronoun(resolver, word, token, wording->speaker, wording->voice);
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
            AltMention owner = by_description(resolver, (AltRange){tokens.first, i}, i - 1, wording->speaker);
            owner.span = alt_span_of(scene->document, wording->range);
            return owner;
        }
    return mention_of_nobody(resolver, wording->range);
}
