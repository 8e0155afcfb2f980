/* The matches of names come in; those go that mean no country in this text, since a name has mostly one sense in one
 * text (W. Gale, K. Church and D. Yarowsky, "One sense per discourse", 1992).
 *
 * "Georgia sued the company. Governor Kemp ..." is the American state: the text has more names from the section
 * [Georgia] of world/lookalikes.txt than of the country (Tbilisi, Georgian). And after "Jim Jordan", "Jordan" is he,
 * where the text does not speak of the country too.
 */
#include "homonyms.h"

#include "name_search.h"

#include <string.h>

/* ---- matches of one word ---- */

/* A word of the text that may mean a country: "Georgia". */
typedef struct Homonym {
    const char *text;
    size_t length;
} Homonym;

static bool is_written(const AltDocument *document, AltSpan span, const Homonym *homonym)
{
    return span.end - span.start == homonym->length
            && memcmp(document->text + span.start, homonym->text, homonym->length) == 0;
}

static bool is_match_of(const AltDocument *document, const AltMatch *match, const Homonym *homonym)
{
    return match->actor != ALT_NONE && match->tokens.end == match->tokens.first + 1
            && is_written(document, document->tokens.items[match->tokens.first].span, homonym);
}

static const AltMatch *first_match(const AltDocument *document, const Homonym *homonym)
{
    for (uint32_t i = 0; i < document->matches.count; i++)
        if (is_match_of(document, &document->matches.items[i], homonym))
            return &document->matches.items[i];
    return NULL;
}

static void drop_matches(AltDocument *document, const Homonym *homonym)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < document->matches.count; i++)
        if (!is_match_of(document, &document->matches.items[i], homonym))
            document->matches.items[kept++] = document->matches.items[i];
    document->matches.count = kept;
}

/* ---- states ---- */

/* Whether a text has more names that stand beside the state than other names of the country, the world's party. */
static bool is_the_state(const AltDocument *document, const Homonym *homonym, uint32_t country)
{
    const AltPack *world = document->lexicon->world;
    uint32_t states = 0, countries = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange sentence = document->sentences.items[i].tokens;
        for (uint32_t at = sentence.first, step; at < sentence.end; at += step) {
            const Name *name = name_of_world(document, &document->tokens.items[at], sentence.end - at);
            step = name ? name->count : 1;
            if (!name)
                continue;
            const AltActor *actor = &world->actors[name->actor];
            states += actor->party == ALT_NONE && strcmp(actor->name, homonym->text) == 0;
            countries += actor->party == country && !is_written(document, document->tokens.items[at].span, homonym);
        }
    }
    return states > countries;
}

static void drop_state(AltDocument *document, const char *text)
{
    Homonym homonym = {text, strlen(text)};
    const AltMatch *match = first_match(document, &homonym);
    const Name *name = match ? name_of_world(document, &document->tokens.items[match->tokens.first], 1) : NULL;
    if (name && is_the_state(document, &homonym, document->lexicon->world->actors[name->actor].party))
        drop_matches(document, &homonym);
}

/* The actors of no party stand last in the world; those of a section have its name. */
static void drop_states(AltDocument *document)
{
    const AltPack *world = document->lexicon->world;
    const char *before = "";
    for (uint32_t i = world->actor_count; i-- > 0 && world->actors[i].party == ALT_NONE;)
        if (strcmp(world->actors[i].name, before) != 0) {
            before = world->actors[i].name;
            drop_state(document, before);
        }
}

/* ---- persons ---- */

/* Whether the text speaks of whom a match means before token `end`, headlines aside, or anywhere by another name. */
static bool is_in_text(const AltDocument *document, const AltMatch *match, const Homonym *homonym, uint32_t end)
{
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *it = &document->matches.items[i];
        if (it->actor != match->actor)
            continue;
        bool same = is_match_of(document, it, homonym);
        uint32_t sentence = alt_sentence_of_token(document, it->tokens.first);
        bool headline = document->sentences.items[sentence].section == ALT_HEADLINE;
        if (!same || (it->tokens.first < end && !headline))
            return true;
    }
    return false;
}

static void drop_person(AltDocument *document, uint32_t surname)
{
    AltSpan span = document->tokens.items[surname].span;
    Homonym homonym = {document->text + span.start, span.end - span.start};
    const AltMatch *match = first_match(document, &homonym);
    if (match && !is_in_text(document, match, &homonym, surname))
        drop_matches(document, &homonym);
}

/* ---- both ---- */

void drop_homonyms(AltDocument *document, const Surnames *surnames)
{
    for (uint32_t i = 0; i < surnames->count; i++)
        drop_person(document, surnames->items[i]);
    if (document->lexicon->world && document->matches.count)
        drop_states(document);
}
