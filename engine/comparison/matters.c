/* The exchanges of several documents come in, the matters go out: which paper has which accusation.
 *
 * "Armenia accused Azerbaijan of shelling a dam" in one paper, "its mortars had hit the dam at dawn" in the other: the
 * same accused, an accuser in common, and words in common, so one matter, found in both. Names of actors do not count.
 */
#include "act_reading.h"
#include "answers/gist.h"
#include "base/list.h"
#include "comparing.h"
#include "lexicon/lexicon.h"

#include <stdlib.h>
#include <string.h>

/* The content words of an exchange, one for each stem. They are compared by letters: numbers hold for one document. */
typedef struct Stems {
    const Form **items;
    uint32_t count;
} Stems;

/* What the functions below share. */
typedef struct Matters {
    AltComparison *comparison;
    Stems *stems;      /* of each exchange */
    uint32_t *matters; /* for each exchange the number of its matter */
    uint32_t count;
} Matters;

static const AltExchange *exchange_at(const Matters *matters, uint32_t i)
{
    return &matters->comparison->exchanges.items[i];
}

/* ---- words ---- */

static const char *stem_of(const Form *form)
{
    return form->stem ? form->stem : form->lower;
}

static bool has_stem(const Stems *stems, const Form *form)
{
    for (uint32_t i = 0; i < stems->count; i++)
        if (strcmp(stem_of(stems->items[i]), stem_of(form)) == 0)
            return true;
    return false;
}

/* For each stem of a document the first word that has it. */
static const Form **first_words(Arena *arena, const AltDocument *document)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < document->tokens.count; t++) {
        const Form *form = document->tokens.items[t].form;
        count = form && form->number >= count ? form->number + 1 : count;
    }
    const Form **words = arena_alloc(arena, (count + 1) * sizeof *words);
    for (uint32_t t = document->tokens.count; t-- > 0;) {
        const Form *form = document->tokens.items[t].form;
        if (form)
            words[form->number] = form;
    }
    return words;
}

/* By the alphabet: the numbers of stems have no order that would be the same on every run. */
static int compare_words(const void *a, const void *b)
{
    const Form *const *first = a, *const *second = b;
    return strcmp((*first)->lower, (*second)->lower);
}

static Stems stems_of(const Matters *matters, const AltExchange *exchange, const Gist *gists, const Form **words)
{
    Arena *arena = matters->comparison->arena;
    const uint32_t *acts = &matters->comparison->members.items[exchange->accusations.first];
    uint32_t most = 0;
    for (uint32_t i = 0; i < exchange->accusations.count; i++)
        most += gists[acts[i]].count;
    Stems stems = {.items = arena_alloc(arena, (most + 1) * sizeof *stems.items)};
    for (uint32_t i = 0; i < exchange->accusations.count; i++)
        for (uint32_t k = 0; k < gists[acts[i]].count; k++) {
            const Form *form = words[gists[acts[i]].stems[k]];
            if (!has_stem(&stems, form))
                stems.items[stems.count++] = form;
        }
    qsort(stems.items, stems.count, sizeof *stems.items, compare_words);
    return stems;
}

static void read_stems(Matters *matters)
{
    AltComparison *comparison = matters->comparison;
    const Gist *gists = NULL;
    const Form **words = NULL;
    uint32_t document = ALT_NONE;
    for (uint32_t i = 0; i < comparison->exchanges.count; i++) {
        const AltExchange *exchange = exchange_at(matters, i);
        if (exchange->document != document) {
            document = exchange->document;
            gists = find_gists(comparison->arena, comparison->documents[document]);
            words = first_words(comparison->arena, comparison->documents[document]);
        }
        matters->stems[i] = stems_of(matters, exchange, gists, words);
    }
}

static uint32_t count_common(const Stems *a, const Stems *b)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->count; i++)
        count += has_stem(b, a->items[i]);
    return count;
}

/* ---- are two exchanges of two documents one matter? ---- */

/* The party that makes accusation number `i` of an exchange; null where nobody is known. */
static const char *source_id(const Matters *matters, const AltExchange *exchange, uint32_t i)
{
    const AltDocument *document = matters->comparison->documents[exchange->document];
    uint32_t act = matters->comparison->members.items[exchange->accusations.first + i];
    return alt_party_id(document, source_party(document, act_at(document, act)));
}

/* The party that an exchange accuses first; null where nobody is known. */
static const char *target_id(const Matters *matters, const AltExchange *exchange)
{
    const AltDocument *document = matters->comparison->documents[exchange->document];
    const AltAct *act = act_at(document, matters->comparison->members.items[exchange->accusations.first]);
    return act->target_count ? alt_party_id(document, target_party(document, act, 0)) : NULL;
}

static bool same_id(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* The same accused, and an accuser in common. */
static bool same_parties(const Matters *matters, const AltExchange *a, const AltExchange *b)
{
    if (!same_id(target_id(matters, a), target_id(matters, b)))
        return false;
    for (uint32_t i = 0; i < a->accusations.count; i++)
        for (uint32_t k = 0; k < b->accusations.count; k++)
            if (same_id(source_id(matters, a, i), source_id(matters, b, k)))
                return true;
    return false;
}

/* Whether its document has no other exchange between its parties. */
static bool is_only_one(const Matters *matters, uint32_t index)
{
    const AltExchange *exchange = exchange_at(matters, index);
    for (uint32_t i = 0; i < matters->comparison->exchanges.count; i++) {
        const AltExchange *other = exchange_at(matters, i);
        if (i != index && other->document == exchange->document && same_parties(matters, other, exchange))
            return false;
    }
    return true;
}

/* The earlier exchange of another document that says most of what this one says; ALT_NONE where none says enough. */
static uint32_t counterpart(const Matters *matters, uint32_t index)
{
    const AltExchange *exchange = exchange_at(matters, index);
    uint32_t best = ALT_NONE, most = 0;
    for (uint32_t i = 0; i < index; i++) {
        const AltExchange *other = exchange_at(matters, i);
        if (other->document == exchange->document || !same_parties(matters, other, exchange))
            continue;
        uint32_t common = count_common(&matters->stems[i], &matters->stems[index]);
        bool enough = common >= ENOUGH_SHARED || (common && (is_only_one(matters, i) || is_only_one(matters, index)));
        if (enough && common > most) {
            most = common;
            best = i;
        }
    }
    return best;
}

/* ---- what each paper has and the others lack ---- */

/* Whether an exchange of another document in the matter has a word. */
static bool others_have(const Matters *matters, AltMembers members, uint32_t index, const Form *form)
{
    for (uint32_t i = 0; i < members.count; i++) {
        uint32_t other = matters->comparison->members.items[members.first + i];
        bool elsewhere = exchange_at(matters, other)->document != exchange_at(matters, index)->document;
        if (elsewhere && has_stem(&matters->stems[other], form))
            return true;
    }
    return false;
}

/* "spillway, trenches"; null where it has no word of its own. */
static const char *own_words(const Matters *matters, AltMembers members, uint32_t index)
{
    const Stems *stems = &matters->stems[index];
    const char *words = NULL;
    for (uint32_t i = 0; i < stems->count; i++) {
        if (others_have(matters, members, index, stems->items[i]))
            continue;
        const char *word = stems->items[i]->lower;
        words = words ? arena_format(matters->comparison->arena, "%s, %s", words, word) : word;
    }
    return words;
}

/* ---- all matters ---- */

static void add_matter(const Matters *matters, uint32_t number)
{
    AltComparison *comparison = matters->comparison;
    AltMatter matter = {.exchanges = {.first = comparison->members.count}};
    for (uint32_t i = 0; i < comparison->exchanges.count; i++) {
        if (matters->matters[i] != number)
            continue;
        const AltExchange *first =
                matter.exchanges.count ? exchange_at(matters, comparison->members.items[matter.exchanges.first]) : NULL;
        matter.is_shared |= first && first->document != exchange_at(matters, i)->document;
        *LIST_ADD(comparison->arena, &comparison->members) = i;
        matter.exchanges.count++;
    }
    matter.own_words = arena_alloc(comparison->arena, matter.exchanges.count * sizeof *matter.own_words);
    for (uint32_t i = 0; matter.is_shared && i < matter.exchanges.count; i++)
        matter.own_words[i] =
                own_words(matters, matter.exchanges, comparison->members.items[matter.exchanges.first + i]);
    *LIST_ADD(comparison->arena, &comparison->matters) = matter;
}

void find_matters(AltComparison *comparison)
{
    uint32_t count = comparison->exchanges.count;
    Matters matters = {.comparison = comparison};
    matters.stems = arena_alloc(comparison->arena, (count + 1) * sizeof *matters.stems);
    matters.matters = arena_alloc(comparison->arena, (count + 1) * sizeof *matters.matters);
    read_stems(&matters);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t other = counterpart(&matters, i);
        matters.matters[i] = other == ALT_NONE ? matters.count++ : matters.matters[other];
    }
    for (uint32_t i = 0; i < matters.count; i++)
        add_matter(&matters, i);
}
