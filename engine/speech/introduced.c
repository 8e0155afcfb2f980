/* Quotations that other words than a cue introduce: a colon, a dash, a headline, or "was how she put it".
 *
 * 'This drew laughter from |the captain|: "Too late!"'; '"Too late!" was how |the captain| summed it up';
 * "|Lund|: the plan is dead".
 */
#include "introduced.h"

#include "contents.h"
#include "extents.h"
#include "grammar/openings.h"
#include "grammar/quoted.h"
#include "lexicon/name_table.h"

/* The speaker before a colon and a quotation: the subject ("|Her deputy| was less polite:"); whoever it comes from
 * where the subject only points back ("This drew laughter from |Mr Lund|:"); the first noun of a headline without a
 * verb ("|Mayor| to both sides:"). Empty where nobody is. */
static AltRange voice_before(const Scene *scene, uint32_t colon)
{
    const AltRange none = {0, 0};
    bool verb = scene->first_clause != scene->end_clause
            && phrase(scene, scene->document->clauses.items[scene->first_clause].verb)->tokens.first < colon;
    if (!verb) {
        uint32_t first = phrase_of(scene, scene->sentence.first);
        return is_noun_phrase(scene, first) ? phrase(scene, first)->tokens : none;
    }
    const AltClause *clause = &scene->document->clauses.items[scene->first_clause];
    if (clause->subject == ALT_NONE || phrase(scene, clause->subject)->tokens.first > colon)
        return none;
    AltRange subject = phrase(scene, clause->subject)->tokens;
    uint32_t last = phrase_of(scene, colon - 1);
    bool giver = is_noun_phrase(scene, last)
            && (says(scene, phrase(scene, last)->tokens.first - 1, "from")
                    || says(scene, phrase(scene, last)->tokens.first - 1, "by"));
    return has(scene, subject.first, CLASS_DEMONSTRATIVE) && giver ? phrase(scene, last)->tokens : subject;
}

static void add_speech(
        const Scene *scene, Attributions *done, AltRange source, AltRange cue, AltRange target, AltRange content)
{
    AltAttribution *attribution = LIST_ADD(scene->document->arena, done);
    *attribution = (AltAttribution){
            .sentence = scene->number,
            .source = source,
            .cue = cue,
            .target = target,
            .content = {content},
            .content_count = 1,
            .clause = ALT_NONE,
            .quotation = quotation_at(scene, content.first),
            .continues = ALT_NONE,
            .within = ALT_NONE,
    };
}

enum { SHORTEST_SPEECH = 5 }; /* tokens: shorter words in marks behind a dash may be names: -- "Sea Wolf" */

/* 'Ekdal took up the plan -- |"I think it is sound."|': a dash before a quotation that ends the sentence and holds the
 * verb of somebody who speaks. */
static bool leads_to_speech(const Scene *scene, uint32_t token)
{
    if (!is_dash(scene, token) || !opens_quotation(scene, token + 1))
        return false;
    uint32_t end = behind_quotation(scene, token + 1), verb = ALT_NONE;
    for (uint32_t i = scene->first_clause; i < scene->end_clause && verb == ALT_NONE; i++) {
        const AltClause *clause = clause_at(scene, i);
        bool first = clause->subject != ALT_NONE && phrase(scene, clause->subject)->tokens.first == token + 2;
        verb = first && clause->kind == ALT_CLAUSE_MAIN ? clause->verb : ALT_NONE;
    }
    return verb != ALT_NONE && end + 1 >= scene->sentence.end && end > token + SHORTEST_SPEECH;
}

/* 'Her deputy was less polite: "Rubbish!"': the subject of the words before the colon. */
static bool add_behind_colon(const Scene *scene, Attributions *done)
{
    uint32_t colon = ALT_NONE;
    for (uint32_t i = scene->sentence.first; i + 1 < scene->sentence.end && colon == ALT_NONE; i++)
        if ((mark(scene, i) == ':' && is_quote_mark(scene, i + 1)) || leads_to_speech(scene, i))
            colon = i;
    AltRange source = colon == ALT_NONE ? (AltRange){0, 0} : voice_before(scene, colon), target = {0, 0};
    if (range_empty(source))
        return false;
    uint32_t hearer = says(scene, source.end, "to") ? phrase_of(scene, source.end + 1) : ALT_NONE;
    if (is_noun_phrase(scene, hearer) && source.first == scene->sentence.first)
        target = phrase(scene, hearer)->tokens;
    AltRange none = {0, 0}, content = trimmed(scene, (AltRange){colon + 1, scene->sentence.end});
    add_speech(scene, done, source, none, target, content);
    return true;
}

/* '"Beneath contempt" was how |the minister| |put| it': the clause behind "was how". */
static bool add_before_how(const Scene *scene, Attributions *done)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        uint32_t how = clause->tokens.first;
        uint32_t be = says(scene, how, "how") ? left_of(scene, how) : ALT_NONE;
        if (clause->subject == ALT_NONE || be == ALT_NONE || !has(scene, be, CLASS_BE))
            continue;
        AltRange content = content_before(scene, be, true);
        if (range_empty(content))
            continue;
        add_speech(scene, done, speaker_of(scene, i), phrase(scene, clause->verb)->tokens, (AltRange){0, 0}, content);
        return true;
    }
    return false;
}

/* Whether a phrase can only mean somebody: "council leader", "Anna Lund"; a name alone may be that of a place or a
 * matter. */
static bool is_voice(const Scene *scene, uint32_t index)
{
    AltRange tokens = phrase(scene, index)->tokens;
    bool person = has(scene, phrase(scene, index)->head, CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON);
    for (uint32_t i = tokens.first; i + 1 < tokens.end; i++)
        person = person || has(scene, i, CLASS_MALE | CLASS_FEMALE | CLASS_HONORIFIC);
    return person;
}

/* Whether a name of so many words that begins with `form` is a country's. */
static bool is_of_world(const Form *form, uint32_t count)
{
    for (const Name *name = names_in_pack(form, WORLD_PACK, UINT64_MAX); name; name = name->next)
        if (name->count == count)
            return true;
    return false;
}

/* Whether a phrase is a name of the pack, and no country's unless `country`, which may only say where: "|Lund|: the
 * plan is dead", but "Norland: border is open". */
static bool is_known_voice(const Scene *scene, uint32_t index, bool country)
{
    const AltDocument *document = scene->document;
    AltRange words = phrase(scene, index)->tokens;
    const Form *form = token_at(document, words.first)->form;
    for (uint32_t i = first_match_from(document, words.first); i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        if (match->tokens.first != words.first)
            break;
        if (match->actor != ALT_NONE && match->tokens.end == words.end)
            return form && (country || !is_of_world(form, words.end - words.first));
    }
    return false;
}

static bool is_headline(const Scene *scene)
{
    return scene->document->sentences.items[scene->number].section == ALT_HEADLINE;
}

/* ":", and the dash that stands for it in headlines. */
static bool announces(const Scene *scene, uint32_t token)
{
    return mark(scene, token) == ':' || is_dash(scene, token);
}

/* "|Council leader|: cuts will cost lives", "|Miners| to |owners| - open the books": a headline that names a speaker
 * before the colon, and maybe who is told, with a clause behind. A country speaks where it says "we" or tells
 * somebody. */
static bool add_headline(const Scene *scene, Attributions *done)
{
    uint32_t first = scene->sentence.first, at = phrase_of(scene, first);
    if (!is_headline(scene) || !is_noun_phrase(scene, at))
        return false;
    uint32_t colon = phrase(scene, at)->tokens.end;
    uint32_t hearer = says(scene, colon, "to") ? phrase_of(scene, colon + 1) : ALT_NONE;
    AltRange target = is_noun_phrase(scene, hearer) ? phrase(scene, hearer)->tokens : (AltRange){0, 0};
    bool hears = !range_empty(target);
    colon = hears ? target.end : colon;
    bool order = hears
            && (is_verb_group(scene, phrase_of(scene, colon + 1)) /* ": open the books", "- if you care, pay" */
                    || has(scene, colon + 1, CLASS_HYPOTHESIS));
    bool told = (mark(scene, colon) == ':' || (hears && is_dash(scene, colon)))
            && !has(scene, colon + 1, CLASS_QUESTION) && (order || clause_begins(scene, colon + 1));
    bool country = hears || has(scene, colon + 1, CLASS_FIRST);
    if (!told || !(is_voice(scene, at) || is_known_voice(scene, at, country)))
        return false;
    AltRange none = {0, 0}, content = trimmed(scene, (AltRange){colon + 1, scene->sentence.end});
    add_speech(scene, done, phrase(scene, at)->tokens, none, target, content);
    return true;
}

/* "Raid was planned for months - |Norland|", "We did not fire: |ministry|": a headline that ends with whoever tells it;
 * not with the name of the paper. */
static bool add_signed_headline(const Scene *scene, Attributions *done)
{
    uint32_t end = scene->sentence.end, last = scene->end_phrase;
    if (!is_headline(scene) || last == scene->first_phrase || !is_noun_phrase(scene, last - 1))
        return false;
    AltRange source = phrase(scene, last - 1)->tokens;
    bool closes = source.end == end || (mark(scene, source.end) && source.end + 1 == end);
    bool parted = source.first > scene->sentence.first + 2 && announces(scene, source.first - 1);
    if (!closes || !parted || !clause_begins(scene, scene->sentence.first)
            || has(scene, phrase(scene, last - 1)->head, CLASS_OUTLET)
            || !(is_voice(scene, last - 1) || is_known_voice(scene, last - 1, is_dash(scene, source.first - 1))))
        return false;
    AltRange none = {0, 0}, content = trimmed(scene, (AltRange){scene->sentence.first, source.first - 1});
    add_speech(scene, done, source, none, none, content);
    return true;
}

/* '"They treat us badly": |dockers| walk out': a headline that opens with the words of whoever it tells of. */
static bool add_quoted_headline(const Scene *scene, Attributions *done)
{
    uint32_t first = scene->sentence.first;
    if (!is_headline(scene) || !opens_quotation(scene, first))
        return false;
    uint32_t colon = behind_quotation(scene, first), at = phrase_of(scene, colon + 1);
    if (!announces(scene, colon) || !is_noun_phrase(scene, at)
            || !(is_voice(scene, at) || is_known_voice(scene, at, is_dash(scene, colon))))
        return false;
    AltRange none = {0, 0}, content = trimmed(scene, (AltRange){first, colon});
    add_speech(scene, done, phrase(scene, at)->tokens, none, none, content);
    return true;
}

bool add_introduced(const Scene *scene, Attributions *done)
{
    return add_headline(scene, done) || add_quoted_headline(scene, done) || add_signed_headline(scene, done)
            || add_behind_colon(scene, done) || add_before_how(scene, done);
}
