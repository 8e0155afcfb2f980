/* Words for the parties of a dispute together: "both sides", "the other side", "each other". */
#include "resolving.h"

Meaning both_sides(const Resolver *resolver, AltRange range)
{
    Meaning meaning = {0};
    for (uint32_t i = 0; i < 2; i++)
        if (resolver->principal[i] != ALT_NONE)
            add_mention(&meaning, mention_of_party(resolver, range, resolver->principal[i], ALT_BY_GROUP));
    return meaning;
}

/* The party whose other side is meant: the speaker's, else that of whoever was named last. */
static uint32_t own_side(const Resolver *resolver, AltRange range, const AltMention *speaker)
{
    if (speaker && speaker->party != ALT_NONE)
        return speaker->party;
    if (has(resolver->scene, range.first, CLASS_POSSESSIVE)
            && has(resolver->scene, range.first, CLASS_MALE | CLASS_FEMALE))
        return by_pronoun(resolver, range, range.first, speaker, VOICE_REPORTER).party; /* "|her| opponents" */
    Wanted wanted = {.thing = true, .plural = true, .not_party = ALT_NONE};
    const Entity *last = look_back(resolver, range.first, &wanted);
    return last ? last->party : ALT_NONE;
}

/* "the other side", "its neighbour"; "its |neighbours|", told by a third party, are both sides. */
static Meaning other_side(const Resolver *resolver, AltRange range, const AltMention *speaker)
{
    uint32_t own = own_side(resolver, range, speaker);
    if (!is_principal(resolver, own)) {
        bool many = speaker && ends_like_plural(resolver->scene->document, range.end - 1, 4);
        return many ? both_sides(resolver, range) : (Meaning){.each_other = speaker != NULL};
    }
    Meaning meaning = {0};
    add_mention(&meaning, mention_of_party(resolver, range, other_principal(resolver, own), ALT_BY_GROUP));
    return meaning;
}

/* The classes of the first words of a range: a group is told by them. */
static Classes opening_classes(const Scene *scene, AltRange range)
{
    Classes classes = 0;
    for (uint32_t i = range.first; i < range.end && i < range.first + 4; i++)
        classes |= scene->classes[i];
    return classes;
}

/* "denied |both claims|": so many claims, whoever made them; not "both |sides'| claims". */
static bool counts_claims(const Scene *scene, AltRange range)
{
    uint32_t at = phrase_of(scene, range.first);
    if (!is_noun_phrase(scene, at) || !has(scene, range.first, CLASS_BOTH | CLASS_EACH))
        return false;
    AltRange words = phrase(scene, at)->tokens;
    for (uint32_t i = words.first; i < words.end; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE)
            return false;
    uint32_t head = phrase(scene, at)->head;
    return has(scene, head, CLASS_CLAIM | CLASS_REQUEST) && !has(scene, head, CLASS_AGENT)
            && !says(scene, words.end, "of") && !says(scene, words.end, "by");
}

/* "|leaders| of both countries" speak for both, "|shepherds| from both countries" for themselves. */
static bool speaks_for_group(const Scene *scene, AltRange range)
{
    uint32_t at = phrase_of(scene, range.first);
    if (!is_noun_phrase(scene, at) || any_class(scene, phrase(scene, at)->tokens, CLASS_BOTH | CLASS_EACH))
        return true;
    return has(scene, phrase(scene, at)->head, CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_AGENT | CLASS_CLAIM)
            && !has(scene, phrase(scene, at)->head, CLASS_OUTSIDER);
}

static bool any_name(const Resolver *resolver, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (name_at(resolver, i))
            return true;
    return false;
}

/* "told both ministries ... and asked |them| to answer": a plural pronoun of both sides. */
static bool means_both(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice)
{
    const Scene *scene = resolver->scene;
    Classes others = CLASS_FIRST | CLASS_SECOND | CLASS_DEMONSTRATIVE;
    bool them = range.end == range.first + 1 && tagged(scene, range.first) == ALT_TAG_PRONOUN
            && has(scene, range.first, CLASS_PLURAL) && !has(scene, range.first, others);
    if (!them || (speaker && (voice == VOICE_REPORTED || is_principal(resolver, speaker->party))))
        return false;
    Wanted wanted = {.plural = true, .not_party = speaker ? speaker->party : ALT_NONE};
    const Entity *entity = look_back(resolver, range.first, &wanted);
    return entity && entity->group;
}

/* The person whom the name at `token` means; of no party where the text has not told. */
static AltMention mention_of_name(const Resolver *resolver, AltRange range, uint32_t token)
{
    const AltMatch *match = name_at(resolver, token);
    if (match)
        return mention_of_actor(resolver, range, match->actor, ALT_BY_DESCRIPTION);
    const Person *person = person_named(resolver, token);
    return mention_of_party(resolver, range, person ? person->party : ALT_OTHER, ALT_BY_DESCRIPTION);
}

/* "Ida Roos and Ole Berg wrote to it. |The two lawmakers| said": persons named in a row before. */
static bool means_pair(const Resolver *resolver, AltRange range, Meaning *meaning)
{
    const Scene *scene = resolver->scene;
    const AltDocument *document = scene->document;
    uint32_t at = phrase_of(scene, range.first), first = scene->number > REACH ? scene->number - REACH : 0;
    if (!is_noun_phrase(scene, at) || !has(scene, phrase(scene, at)->head, CLASS_PERSON | CLASS_TITLE | CLASS_PEOPLE))
        return false;
    for (uint32_t i = at; i-- > 0 && phrase(scene, i)->tokens.first >= document->sentences.items[first].tokens.first;) {
        uint32_t joined = phrase(scene, i)->joined, head = phrase(scene, i)->head;
        bool names = joined != ALT_NONE && tag_at(document, head) == ALT_TAG_NAME
                && tag_at(document, phrase(scene, joined)->head) == ALT_TAG_NAME;
        if (!names)
            continue;
        add_mention(meaning, mention_of_name(resolver, range, phrase(scene, joined)->head));
        add_mention(meaning, mention_of_name(resolver, range, head));
        return true;
    }
    return false;
}

bool resolve_group(const Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice, Meaning *meaning)
{
    const Scene *scene = resolver->scene;
    Classes opening = opening_classes(scene, range);
    if (counts_claims(scene, range))
        return false;
    bool owned = has(scene, range.first, CLASS_POSSESSIVE); /* "its long-time bitter |neighbour|" */
    if ((opening & CLASS_BOTH) && !any_name(resolver, range) && means_pair(resolver, range, meaning))
        return true;
    if (opening & CLASS_EACH_OTHER)
        *meaning = (Meaning){.each_other = true};
    else if ((opening & CLASS_OTHER_SIDE) || (owned && any_class(scene, range, CLASS_OTHER_SIDE)))
        *meaning = other_side(resolver, range, speaker);
    else if ((opening & (CLASS_BOTH | CLASS_EACH)) && !any_name(resolver, range) && speaks_for_group(scene, range))
        *meaning = both_sides(resolver, range);
    else if (means_both(resolver, range, speaker, voice))
        *meaning = both_sides(resolver, range);
    else
        return false;
    return true;
}
