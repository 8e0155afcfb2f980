/* Whom "the ministry", "the minister", "the country" mean: what was named with the same noun before, "Azerbaijan's
 * Defence |Ministry| ... the |ministry|"; else whatever of the same make spoke last; else the speaker's own side.
 */
#include "resolving.h"

enum { LONG_REACH = 40 }; /* sentences that a description in the same words looks back */

/* ---- which nouns find an entity ---- */

static void note_noun(Resolver *resolver, uint32_t stem)
{
    resolver->nouns[stem / 64 % NOUN_GROUPS] |= (uint64_t)1 << stem % 64;
}

static bool may_find(const Resolver *resolver, uint32_t stem)
{
    return resolver->nouns[stem / 64 % NOUN_GROUPS] >> stem % 64 & 1;
}

void add_entity(Resolver *resolver, const Entity *entity)
{
    const AltDocument *document = resolver->scene->document;
    *LIST_ADD(document->arena, &resolver->entities) = *entity;
    note_noun(resolver, entity->head);
    for (uint32_t i = entity->tokens.first; entity->person && i < entity->tokens.end; i++)
        if (classes_at(document, i) & CLASS_TITLE) /* has_title, below, finds it by these */
            note_noun(resolver, token_at(document, i)->form->number);
}

/* What a description says of whom it means. */
typedef struct Description {
    uint32_t first, sentence; /* its first token, and where it stands */
    uint32_t head, stem;      /* its head, and the number of its form */
    bool country, body;       /* "the country", "the ministry"; "the government" is both */
    bool force;               /* "the army" */
} Description;

static bool is_definite(const Scene *scene, uint32_t first)
{
    return says(scene, first, "the") || says(scene, first, "both")
            || has(scene, first, CLASS_DEMONSTRATIVE | CLASS_POSSESSIVE);
}

bool is_force(const Scene *scene, uint32_t head)
{
    return has(scene, head, CLASS_FORCE);
}

static Description describe(const Scene *scene, AltRange range, uint32_t head)
{
    const Form *form = token_at(scene->document, head)->form;
    return (Description){
            .first = range.first,
            .sentence = scene->number,
            .head = head,
            .stem = form ? form->number : ALT_NONE,
            .country = has(scene, head, CLASS_COUNTRY),
            .body = has(scene, head, CLASS_BODY) && !has(scene, head, CLASS_TITLE),
            .force = is_force(scene, head),
    };
}

/* "the |dairy| board", "the |ferry| company", "the |UN| agency": a word that tells a body of its own; not "the
 * |foreign| ministry" or "the |embattled| firm". */
static bool is_telling(const Resolver *resolver, const Description *wanted, uint32_t token)
{
    const Scene *scene = resolver->scene;
    const Classes usual = CLASS_PORTFOLIO | CLASS_COUNTRY | CLASS_BODY | CLASS_TITLE | CLASS_PEOPLE | CLASS_BOTH
            | CLASS_QUANTIFIER | CLASS_AGENT | CLASS_DETERMINER | CLASS_POSSESSIVE;
    bool proper = tagged(scene, token) == ALT_TAG_NAME && tagged(scene, wanted->head) == ALT_TAG_NOUN && wanted->body
            && !name_at(resolver, token);
    return (proper || tagged(scene, token) == ALT_TAG_NOUN) && !has(scene, token, usual)
            && !(forms_at(scene->document, token) & (FORM_PARTICIPLE | FORM_ING));
}

/* "the airline", "the embattled airline"; not "the |ferry| company". */
static bool tells_nothing_else(const Resolver *resolver, const Description *wanted)
{
    for (uint32_t i = wanted->first; i < wanted->head; i++)
        if (is_telling(resolver, wanted, i))
            return false;
    return true;
}

/* ---- the same noun ---- */

/* Whether the words of an entity hold all that tells the description from others of its noun. */
static bool is_told_alike(const Resolver *resolver, const Description *wanted, const Entity *entity)
{
    const Scene *scene = resolver->scene;
    for (uint32_t i = wanted->first; i < wanted->head; i++) {
        const Form *form = is_telling(resolver, wanted, i) ? token_at(scene->document, i)->form : NULL;
        bool found = !form;
        for (uint32_t k = entity->tokens.first; k < entity->tokens.end && !found; k++)
            found = token_at(scene->document, k)->form == form;
        if (!found)
            return false;
    }
    return true;
}

/* "|Prime Minister| Besnik Hoti": a title before a name, or behind it. */
static bool has_title(const AltDocument *document, const Entity *entity, uint32_t stem)
{
    for (uint32_t i = entity->tokens.first; entity->person && i < entity->tokens.end; i++) {
        const Form *form = token_at(document, i)->form;
        if (form && form->number == stem && (classes_at(document, i) & CLASS_TITLE))
            return true;
    }
    return false;
}

/* "|prime| minister", "|foreign| minister": what tells one holder of a title from another. */
static const Classes office_classes = CLASS_PORTFOLIO | CLASS_RANK;

/* "the |chief| minister", after "|Home| Minister Piyush Wagle": two offices. */
static bool holds_other_office(const Scene *scene, const Description *wanted, const Entity *entity)
{
    const AltDocument *document = scene->document;
    if (wanted->head == wanted->first || !has(scene, wanted->head - 1, office_classes))
        return false;
    for (uint32_t i = entity->tokens.first + 1; i < entity->tokens.end; i++) {
        const Form *form = token_at(document, i)->form;
        if (form && form->number == wanted->stem)
            return has_class(document, i - 1, office_classes)
                    && token_at(document, i - 1)->form != token_at(document, wanted->head - 1)->form;
    }
    return false;
}

/* "the |minister|", after "Defence |Minister| Zakir Hasanov". Countries change too often for long memories. */
static bool has_same_noun(const AltDocument *document, const Description *wanted, const Entity *entity)
{
    bool stale = wanted->country && entity->sentence + 1 < wanted->sentence;
    bool same = entity->head == wanted->stem || has_title(document, entity, wanted->stem);
    return same && entity->name && !stale;
}

static bool is_known_before(const Description *wanted, const Entity *entity)
{
    return entity->tokens.end <= wanted->first && entity->party != ALT_NONE;
}

/* "Ida Roos, |the group|'s chair": a noun that the words of an entity give to whom it speaks for. */
static bool tells_noun_of_owner(const AltDocument *document, const Entity *entity, uint32_t stem)
{
    for (uint32_t i = entity->tokens.first + 1; entity->person && i + 1 < entity->tokens.end; i++) {
        const Form *form = token_at(document, i)->form;
        if (form && form->number == stem && tag_at(document, i + 1) == ALT_TAG_GENITIVE)
            return true;
    }
    return false;
}

/* Whether the text has told what a party is by the noun: "the Coastal Safety |Agency| (CSA)". */
static bool is_party_of_noun(const Resolver *resolver, const Description *wanted, uint32_t party)
{
    const AltDocument *document = resolver->scene->document;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->party == party && is_known_before(wanted, entity) && entity->name
                && (entity->head == wanted->stem || tells_noun_of_owner(document, entity, wanted->stem)))
            return true;
    }
    return false;
}

/* "They accused |the CSA| of it. |The agency| said": named in the sentence before, by another word than the noun. */
static bool goes_by_noun(const Resolver *resolver, const Description *wanted, const Entity *entity)
{
    bool near = entity->sentence + 1 >= wanted->sentence && entity->sentence != wanted->sentence;
    return near && tells_nothing_else(resolver, wanted) && wanted->body && !wanted->country && entity->party < ALT_OTHER
            && !entity->group && (entity->thing || entity->speaker)
            && is_party_of_noun(resolver, wanted, entity->party);
}

static const Entity *last_of_same_noun(const Resolver *resolver, const Description *wanted)
{
    if (!may_find(resolver, wanted->stem))
        return NULL;
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + LONG_REACH < wanted->sentence)
            break;
        if (!is_known_before(wanted, entity))
            continue;
        if (holds_other_office(resolver->scene, wanted, entity))
            continue;
        if ((has_same_noun(resolver->scene->document, wanted, entity) && is_told_alike(resolver, wanted, entity))
                || goes_by_noun(resolver, wanted, entity))
            return entity;
    }
    return NULL;
}

uint32_t owner_by_noun(const Resolver *resolver, AltRange range, uint32_t head)
{
    if (!is_definite(resolver->scene, range.first))
        return ALT_NONE;
    Description wanted = describe(resolver->scene, range, head);
    const Entity *entity = last_of_same_noun(resolver, &wanted);
    return entity && entity->party < ALT_OTHER ? entity->party : ALT_NONE;
}

/* ---- the same make ---- */

/* "|the government|", after "|President Karam| called for calm": who holds an office of state speaks for it. */
static bool speaks_for_state(const Scene *scene, const Description *wanted, const Entity *entity)
{
    bool titled = false;
    for (uint32_t i = entity->tokens.first; i < entity->tokens.end; i++)
        titled = titled || (classes_at(scene->document, i) & CLASS_TITLE);
    bool state = (wanted->country && wanted->body) || wanted->force;
    return titled && state && entity->person && entity->speaker;
}

/* "Norland's |ministry|": a body that goes by a common noun, and so is not meant by another: "the agency". */
static bool has_own_noun(const AltDocument *document, const Entity *entity)
{
    for (uint32_t i = entity->tokens.first; i < entity->tokens.end; i++)
        if (tag_at(document, i) == ALT_TAG_NOUN && (classes_at(document, i) & CLASS_BODY))
            return true;
    return false;
}

static bool is_of_same_make(const Resolver *resolver, const Description *wanted, const Entity *entity)
{
    const Scene *scene = resolver->scene;
    if (wanted->force && !may_have_forces(resolver, entity->party))
        return false;
    if (speaks_for_state(scene, wanted, entity))
        return true;
    if (!entity->thing || (wanted->country && wanted->body && !entity->country))
        return false; /* "the government": of a country, not of the firm that spoke last */
    bool country = wanted->country && (!(entity->classes & CLASS_BODY) || entity->speaker);
    bool body = wanted->body && !entity->country && !has_own_noun(scene->document, entity);
    return country || body;
}

/* Only who spoke can be meant so, or a country that was a subject, or in its own sentence a firm that was one:
 * "|Nordavia| will cancel 300 flights, |the company| said". */
static bool is_prominent(const Description *wanted, const Entity *entity)
{
    bool here = wanted->body && entity->sentence == wanted->sentence && entity->party < ALT_OTHER;
    return entity->speaker || (entity->subject && (wanted->country || here));
}

/* Somebody who spoke up to two sentences before is rather meant than `other`, who did not speak. */
static bool outranks(const Description *wanted, const Entity *entity, const Entity *other)
{
    return entity->speaker && !other->speaker && other->sentence != wanted->sentence
            && other->sentence <= entity->sentence + 2;
}

/* Not one of party `but`, whom the speaker would not tell of so. */
static const Entity *last_of_same_make(const Resolver *resolver, const Description *wanted, uint32_t but)
{
    const Entity *found = NULL;
    if (!tells_nothing_else(resolver, wanted))
        return NULL;
    for (uint32_t i = wanted->country || wanted->body ? resolver->entities.count : 0; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence + REACH < wanted->sentence)
            break;
        if (!is_known_before(wanted, entity) || !is_of_same_make(resolver, wanted, entity)
                || !is_prominent(wanted, entity) || (but != ALT_NONE && entity->party == but))
            continue;
        if (!found || outranks(wanted, entity, found))
            found = entity;
    }
    return found;
}

/* ---- the description ---- */

/* "|company| spokeswoman Ida Roos said |the company|": a noun of the speaker's own words. */
static bool is_in_words_of(const Resolver *resolver, const Description *wanted, const AltMention *speaker)
{
    const AltDocument *document = resolver->scene->document;
    AltRange sentence = resolver->scene->sentence;
    for (uint32_t i = sentence.first; wanted->body && i < sentence.end; i++) {
        const AltToken *token = token_at(document, i);
        bool inside = token->span.start >= speaker->span.start && token->span.end <= speaker->span.end;
        if (inside && token->form && token->form->number == wanted->stem)
            return true;
    }
    return false;
}

AltMention by_description(
        const Resolver *resolver, AltRange range, uint32_t head, const AltMention *speaker, Voice voice)
{
    if (!is_definite(resolver->scene, range.first))
        return mention_of_nobody(resolver, range);
    Description wanted = describe(resolver->scene, range, head);
    if (speaker && is_in_words_of(resolver, &wanted, speaker))
        return mention_of_speaker(resolver, range, speaker, ALT_BY_DESCRIPTION);
    const Entity *entity = last_of_same_noun(resolver, &wanted);
    bool plain = !speaker || tagged(resolver->scene, head) != ALT_TAG_NAME; /* not "the United Nations" */
    if (!entity && plain && (!speaker || voice == VOICE_REPORTER))
        entity = last_of_same_make(resolver, &wanted, speaker ? speaker->party : ALT_NONE);
    if (entity)
        return mention_of_entity(resolver, range, entity, ALT_BY_DESCRIPTION);
    if (has(resolver->scene, head, CLASS_FIRM) && tells_nothing_else(resolver, &wanted)) {
        AltMention firm = by_trade(resolver, range);
        if (firm.how != ALT_BY_NOTHING)
            return firm;
    }
    bool own = speaker && speaker->party < ALT_OTHER && (wanted.body || wanted.country);
    if (own) /* an official who speaks of "the movement" */
        return mention_of_speaker(resolver, range, speaker, ALT_BY_DESCRIPTION);
    return mention_of_nobody(resolver, range);
}

AltMention by_modifier(const Resolver *resolver, AltRange range, uint32_t modifier)
{
    Description wanted = describe(resolver->scene, range, modifier);
    const Entity *entity = last_of_same_noun(resolver, &wanted);
    bool known = entity && entity->party < ALT_OTHER;
    return known ? mention_of_entity(resolver, range, entity, ALT_BY_OWNER) : mention_of_nobody(resolver, range);
}
