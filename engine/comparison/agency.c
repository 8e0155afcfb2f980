/* Clauses of harm come in, figures on whether their doer is named go out: M11.
 *
 * "Shells killed two Armenian soldiers", "two Armenian soldiers were killed", "two Armenian soldiers died": the victims
 * are Armenia's and nobody did it; "Azerbaijani shells killed two Armenian soldiers" says who. Passives are no measure
 * of this by themselves, since "were killed by Azerbaijani shells" says it too, and "shells killed" does not. That a
 * doer is not named may be all that is known; the figure asks whether this falls on one side more than on the other.
 */
#include "grammar/scene.h"
#include "measuring.h"

#include <math.h>

typedef enum HarmForm { HARM_NONE, HARM_ACTIVE, HARM_PASSIVE_BY, HARM_PASSIVE, HARM_INTRANSITIVE, HARM_NOUN } HarmForm;

#define HARM_FORM_COUNT (HARM_NOUN + 1)

/* What is known of the harm done to one party. */
typedef struct Harm {
    uint32_t forms[HARM_FORM_COUNT];
    uint32_t named; /* clauses whose doer belongs to a party, or is a person or body with a name */
    uint32_t all;
} Harm;

/* The party whose name a run of tokens holds; ALT_NONE where it holds none, or a name of nobody's party. */
static uint32_t party_in(const AltDocument *document, AltRange tokens)
{
    for (uint32_t i = first_match_from(document, tokens.first); i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        if (match->tokens.first >= tokens.end)
            break;
        if (match->actor != ALT_NONE && match->tokens.end <= tokens.end)
            return document->pack->actors[match->actor].party;
    }
    return ALT_NONE;
}

static uint32_t party_of(const Scene *scene, uint32_t index)
{
    return is_noun_phrase(scene, index) ? party_in(scene->document, phrase(scene, index)->tokens) : ALT_NONE;
}

/* Whether a noun phrase names somebody: it has a name in it. "Gunmen" and "a missile" have none. */
static bool names_doer(const Scene *scene, uint32_t index)
{
    if (!is_noun_phrase(scene, index))
        return false;
    AltRange tokens = phrase(scene, index)->tokens;
    for (uint32_t t = tokens.first; t < tokens.end; t++)
        if (tagged(scene, t) == ALT_TAG_NAME)
            return true;
    return party_in(scene->document, tokens) != ALT_NONE;
}

/* The noun phrase that begins at a token, or ALT_NONE. */
static uint32_t noun_at(const Scene *scene, uint32_t token)
{
    uint32_t index = phrase_of(scene, token);
    return is_noun_phrase(scene, index) ? index : ALT_NONE;
}

/* The noun phrase behind a word that stands at a token: "|by| Azerbaijani shells". */
static uint32_t noun_behind(const Scene *scene, uint32_t token, const char *word)
{
    return says(scene, token, word) ? noun_at(scene, token + 1) : ALT_NONE;
}

static void note_harm(Harm *harms, uint32_t victim, HarmForm form, bool named)
{
    harms[victim].forms[form]++;
    harms[victim].named += named;
    harms[victim].all++;
}

/* ---- verbs ---- */

static void read_passive(const Scene *scene, const AltClause *clause, Harm *harms)
{
    uint32_t victim = party_of(scene, clause->subject), end = phrase(scene, clause->verb)->tokens.end;
    uint32_t doer = ALT_NONE;
    for (uint32_t t = end; t < clause->tokens.end && doer == ALT_NONE; t++)
        doer = noun_behind(scene, t, "by");
    if (victim != ALT_NONE)
        note_harm(harms, victim, doer == ALT_NONE ? HARM_PASSIVE : HARM_PASSIVE_BY, names_doer(scene, doer));
}

static void read_active(const Scene *scene, const AltClause *clause, Harm *harms)
{
    uint32_t object = noun_at(scene, phrase(scene, clause->verb)->tokens.end);
    uint32_t victim = party_of(scene, object);
    if (victim != ALT_NONE)
        note_harm(harms, victim, HARM_ACTIVE, names_doer(scene, clause->subject));
    else if (object == ALT_NONE && party_of(scene, clause->subject) != ALT_NONE
            && has(scene, phrase(scene, clause->verb)->head, CLASS_HARM))
        note_harm(harms, party_of(scene, clause->subject), HARM_INTRANSITIVE, false);
}

/* Harm that was done, and not what would be or was not. */
static void read_clause(const Scene *scene, const AltClause *clause, Harm *harms)
{
    const AltPhrase *verb = phrase(scene, clause->verb);
    if (!has(scene, verb->head, CLASS_HARM | CLASS_WRONG) || verb->negated || verb->hypothetical || verb->obliged)
        return;
    if (verb->passive)
        read_passive(scene, clause, harms);
    else
        read_active(scene, clause, harms);
}

/* ---- nouns: "the shelling of Armenian villages", "Azerbaijan's attack on the Armenian side" ---- */

static void read_noun(const Scene *scene, uint32_t index, Harm *harms)
{
    const AltPhrase *noun = phrase(scene, index);
    if (noun->is_verb || noun->pronoun || !has(scene, noun->head, CLASS_HARM | CLASS_WRONG))
        return;
    uint32_t victim = noun_behind(scene, noun->tokens.end, "of");
    victim = victim == ALT_NONE ? noun_behind(scene, noun->tokens.end, "on") : victim;
    uint32_t party = party_of(scene, victim);
    if (party == ALT_NONE)
        return;
    uint32_t owner = index > scene->first_phrase && phrase(scene, index - 1)->genitive ? index - 1 : ALT_NONE;
    uint32_t by = noun_behind(scene, phrase(scene, victim)->tokens.end, "by");
    bool named = names_doer(scene, owner) || names_doer(scene, by) || party_of(scene, index) != ALT_NONE;
    note_harm(harms, party, HARM_NOUN, named);
}

/* ---- the document ---- */

static Harm *count_harm(const Balance *balance)
{
    Arena *arena = balance->comparison->arena;
    AltDocument document = *balance->document; /* a scene only reads it, but takes memory from its arena, .. */
    document.arena = arena;                    /* .. and another thread may be comparing the same document */
    Harm *harms = arena_alloc(arena, document.pack->party_count * sizeof *harms);
    Scene scene;
    scene_begin(&scene, &document);
    while (scene_next(&scene)) {
        for (uint32_t i = scene.first_clause; i < scene.end_clause; i++)
            read_clause(&scene, &document.clauses.items[i], harms);
        for (uint32_t i = scene.first_phrase; i < scene.end_phrase; i++)
            read_noun(&scene, i, harms);
    }
    return harms;
}

void add_agency(Balance *balance)
{
    static const char *const names[HARM_FORM_COUNT] = {
            [HARM_ACTIVE] = "harm_active",
            [HARM_PASSIVE_BY] = "harm_passive_by",
            [HARM_PASSIVE] = "harm_passive",
            [HARM_INTRANSITIVE] = "harm_intransitive",
            [HARM_NOUN] = "harm_noun",
    };
    if (!balance->harms)
        balance->harms = count_harm(balance);
    const Harm *harm = &balance->harms[balance->party];
    add_share(balance, "harm_doer_named", harm->named, harm->all, NAN);
    for (uint32_t form = HARM_ACTIVE; form < HARM_FORM_COUNT; form++)
        add_count(balance, names[form], harm->forms[form], harm->all);
}
