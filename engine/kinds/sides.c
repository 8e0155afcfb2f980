/* A case in; out comes on whose side its subject is, who else it names, and who the speaker's other side is.
 *
 * "Baku said |Armenia had shelled its posts|": the subject is the other side; with "its posts had been shelled |by
 * Armenia|" the other side is the agent; with "it was a crime" it is whoever was named last.
 */
#include "sides.h"

#include "mentions/resolving.h"
#include "speech/extents.h"

uint32_t own_party(const Case *it)
{
    return speaker_party(it->speaker);
}

/* Those outside the pack are of one party by number only: they may well be each other's other side. */
static bool is_not_own(const Case *it, uint32_t party)
{
    return party != ALT_NONE && (party != own_party(it) || own_party(it) == ALT_OTHER);
}

/* ---- the subject ---- */

/* Of those outside the pack only the speaker himself is his own side. */
static bool is_himself(const Case *it, const AltMention *who)
{
    const AltMention *speaker = it->speaker->mention;
    if (!speaker)
        return false;
    if (who->how == ALT_BY_PRONOUN && who->name == speaker->name)
        return true;
    bool same = speaker->name && who->name && strcmp(who->name, speaker->name) == 0;
    return same && (who->how == ALT_BY_PRONOUN || who->how == ALT_BY_DESCRIPTION);
}

bool is_own_side(const Case *it)
{
    const AltMention *who = &it->who.mentions[0];
    if (it->who.count != 1 || who->party == ALT_NONE || who->party != own_party(it))
        return false;
    return who->party != ALT_OTHER || is_himself(it, who);
}

bool is_side(const Case *it)
{
    for (uint32_t i = 0; i < it->who.count; i++)
        if (it->who.mentions[i].party < ALT_OTHER && it->who.mentions[i].party != own_party(it))
            return true;
    return it->who.each_other;
}

/* "|The minister|", "|the officials|", "|the union|": who can be blamed even outside the pack. "|The talks|" cannot,
 * nor "|our crews|". */
static bool can_be_blamed(const Case *it)
{
    uint32_t index = phrase_of(it->scene, it->subject.first);
    bool ours = has(it->scene, it->subject.first, CLASS_POSSESSIVE) && has(it->scene, it->subject.first, CLASS_FIRST);
    return index != ALT_NONE && !ours
            && has(it->scene, phrase(it->scene, index)->head, CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY);
}

bool is_other_side(const Case *it)
{
    for (uint32_t i = 0; i < it->who.count; i++) {
        uint32_t party = it->who.mentions[i].party;
        bool named = party != ALT_OTHER || (can_be_blamed(it) && !is_himself(it, &it->who.mentions[i]));
        if (named && is_not_own(it, party))
            return true;
    }
    return it->who.each_other;
}

/* ---- others ---- */

Meaning without_own(const Case *it, Meaning meaning)
{
    Meaning kept = {.each_other = meaning.each_other};
    for (uint32_t i = 0; i < meaning.count; i++)
        if (is_not_own(it, meaning.mentions[i].party))
            kept.mentions[kept.count++] = meaning.mentions[i];
    return kept;
}

bool can_do_wrong(const Scene *scene, uint32_t index)
{
    uint32_t head = phrase(scene, index)->head, first = phrase(scene, index)->tokens.first;
    bool body = has(scene, head, CLASS_BODY) && tagged(scene, first) == ALT_TAG_DETERMINER;
    return body || tagged(scene, head) == ALT_TAG_NAME
            || has(scene, head, CLASS_TITLE | CLASS_PEOPLE | CLASS_PERSON | CLASS_COUNTRY);
}

Meaning owner_of_subject(const Case *it)
{
    for (uint32_t i = it->subject.first + 1; i < it->subject.end; i++) {
        if (tagged(it->scene, i) != ALT_TAG_GENITIVE)
            continue;
        uint32_t at = phrase_of(it->scene, i - 1);
        bool somebody =
                at != ALT_NONE && (can_do_wrong(it->scene, at) || has(it->scene, i - 1, CLASS_PEOPLE | CLASS_BODY));
        AltRange words = {it->subject.first, i};
        return somebody ? resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice) : (Meaning){0};
    }
    return (Meaning){0};
}

Meaning party_behind(const Case *it, const char *preposition, AltRange range)
{
    for (uint32_t i = range.first; i + 1 < range.end; i++) {
        uint32_t at = phrase_of(it->scene, i + 1);
        if (!says(it->scene, i, preposition) || !is_noun_phrase(it->scene, at))
            continue;
        bool by_letter = says(it->scene, i, "by") && has(it->scene, phrase(it->scene, at)->head, CLASS_DOCUMENT);
        if (by_letter) /* "consulted |by letter|", but "shot |from a post|" */
            continue;
        AltRange agent = {i + 1, end_of_row(it->scene, at)};
        Meaning meaning = resolve_inside(it->resolver, agent, it->speaker->mention, it->speaker->voice);
        return means_party(&meaning) || can_do_wrong(it->scene, at) ? meaning : (Meaning){0};
    }
    return (Meaning){0};
}

Meaning agent_of(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    AltRange behind = {group->tokens.end, it->predicate.end};
    Meaning agent = group->passive ? party_behind(it, "by", behind) : (Meaning){0};
    bool fired_on = group->passive && !agent.count && has(it->scene, group->head, CLASS_FIRING)
            && says(it->scene, group->tokens.end, "from"); /* "had been shot |from a Sudlandic post|" */
    return fired_on ? party_behind(it, "from", behind) : agent;
}

Meaning agent_of_subject(const Case *it)
{
    uint32_t verb = verb_group(it)->tokens.first;
    AltRange before = {it->subject.first, verb};
    return range_empty(it->subject) || verb < it->subject.first ? (Meaning){0} : party_behind(it, "by", before);
}

Meaning first_named(const Case *it, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        const AltMatch *match = name_at(it->resolver, i);
        if (!match || actor_at(it->resolver, match->actor)->party == own_party(it))
            continue;
        AltMention named = mention_of_actor(it->resolver, match->tokens, match->actor, ALT_BY_NAME);
        return (Meaning){.count = 1, .mentions = {named}};
    }
    return (Meaning){0};
}

Meaning first_meant(const Case *it, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        uint32_t index = phrase_of(it->scene, i);
        if (!is_noun_phrase(it->scene, index) || phrase(it->scene, index)->tokens.first != i)
            continue;
        AltRange words = phrase(it->scene, index)->tokens;
        Meaning meant = resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice);
        Meaning others = without_own(it, meant);
        if (means_party(&others))
            return others;
    }
    return (Meaning){0};
}

bool names_other(const Case *it, AltRange range)
{
    return first_named(it, range).count > 0;
}

Meaning origin_of(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    uint32_t behind = skip_adverbs(scene, verb_group(it)->tokens.end); /* "had taken |off| from" */
    bool weapon = index != ALT_NONE && has(scene, phrase(scene, index)->head, CLASS_AGENT | CLASS_WRONG | CLASS_HARM);
    if (!weapon || !says(scene, behind, "from"))
        return (Meaning){0};
    Meaning origin = party_behind(it, "from", (AltRange){behind, it->predicate.end});
    uint32_t place = phrase_of(scene, behind + 1);
    if (means_party(&origin) || !is_noun_phrase(scene, place))
        return origin;
    Meaning named = first_named(it, phrase(scene, place)->tokens); /* "from |a Norlandic post|" */
    if (named.count)
        return named;
    AltRange about = {phrase(scene, place)->tokens.end, it->predicate.end};
    named = party_behind(it, "by", about); /* "from a ridge held |by Norland|" */
    return named.count ? named : party_behind(it, "inside", about);
}

Meaning accuser(const Case *it)
{
    return party_by_context(it->speaker->accuser);
}

static Meaning other_side(const Case *it, bool near)
{
    const AltMention *topic = it->resolver->topic;
    if (topic && topic->party < ALT_OTHER
            && topic->party != own_party(it)) /* '"It is shameful," she said of |Norland's plan|' */
        return party_by_context(topic->party);
    return party_by_context(other_party_near(it->resolver, own_party(it), it->content.first, near));
}

bool names_mere_agents(const Scene *scene, AltRange words)
{
    uint32_t at = range_empty(words) ? ALT_NONE : phrase_of(scene, words.first);
    if (!is_noun_phrase(scene, at) || phrase(scene, at)->tokens.end != words.end
            || phrase(scene, at)->tokens.first != words.first)
        return false;
    uint32_t head = phrase(scene, at)->head;
    bool alone = head == words.first || (head == words.first + 1 && tagged(scene, words.first) == ALT_TAG_NOUN);
    bool agents = has(scene, head, CLASS_AGENT) && has(scene, head, CLASS_PEOPLE) && !has(scene, head, CLASS_OUTSIDER);
    return alone && agents && !has(scene, head, CLASS_MASTERLESS);
}

Meaning blamed_subject(const Case *it)
{
    Meaning others = without_own(it, it->who);
    bool open = others.count == 1 && others.mentions[0].how == ALT_OUTSIDE && it->speaker->principal
            && names_mere_agents(it->scene, it->subject);
    Meaning theirs = open ? other_side_accused(it) : (Meaning){0};
    if (!theirs.count)
        return others;
    theirs.mentions[0].span = others.mentions[0].span;
    theirs.mentions[0].how = ALT_BY_OWNER;
    return theirs;
}

Meaning other_side_accused(const Case *it)
{
    return other_side(it, !it->speaker->principal);
}

Meaning other_side_asked(const Case *it)
{
    return other_side(it, true);
}
