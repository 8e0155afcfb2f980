/* A sentence in; out comes who, by the reporter's own words, has to answer a charge: "|Doran| is on trial for fraud",
 * "amid claims that |the club| had paid him", "complaints against |the bank|".
 *
 * That is no act, for nobody says it here. But the charge has been made, and what the charged then tells of it may be
 * an answer: "He said the money had been a loan". Words that another speaks tell of a charge once he has spoken.
 */
#include "coder.h"

#include "grammar/openings.h"

/* ---- who is charged ---- */

/* Whether a speaker, and not the reporter, says what stands at a token. */
static bool is_told_by_another(const Coder *coder, uint32_t token)
{
    const AltDocument *document = coder->document;
    for (uint32_t i = attribution_from(document, coder->scene.number); i < document->attributions.count; i++) {
        const AltAttribution *it = &document->attributions.items[i];
        if (it->sentence != coder->scene.number)
            break;
        for (uint32_t k = 0; k < it->content_count; k++)
            if (in_range(it->content[k], token))
                return true;
    }
    return false;
}

/* Whether the verb of a clause says by itself that its subject is charged, "was |arrested|", or with the words behind
 * it, "is |on trial|", "|faces claims|". */
static bool tells_of_charge(const Scene *scene, const AltClause *clause)
{
    const AltPhrase *group = phrase(scene, clause->verb);
    if (group->negated || group->hypothetical)
        return false;
    if (has(scene, group->head, CLASS_CHARGED))
        return group->passive || group->shape == ALT_PARTICIPLE || (overlay_at(scene, group->head) & CLASS_CHARGED);
    return overlay_at(scene, skip_adverbs(scene, group->tokens.end)) & CLASS_CHARGED;
}

/* "allegations |that Doran paid|": whether a clause tells what a noun for a claim before it names. */
static bool is_claimed(const Scene *scene, const AltClause *clause)
{
    uint32_t first = phrase(scene, clause->subject)->tokens.first;
    bool that = first > scene->sentence.first + 1 && tagged(scene, first - 1) == ALT_TAG_THAT;
    return that && tagged(scene, first - 2) == ALT_TAG_NOUN && has(scene, first - 2, CLASS_CLAIM);
}

static void note_charged(Coder *coder, AltRange words)
{
    Meaning charged = resolve_inside(&coder->resolver, words, NULL, VOICE_REPORTER);
    if (charged.count == 1 && charged.mentions[0].party < ALT_OTHER)
        note_suspicion(coder, charged.mentions[0].party);
}

/* "complaints |against Doran|", "claims |against the bank|": whom the words behind a noun for a claim name. */
static void note_behind_claims(Coder *coder, bool told)
{
    const Scene *scene = &coder->scene;
    for (uint32_t i = scene->sentence.first; i + 1 < scene->sentence.end; i++) {
        if (!has(scene, i, CLASS_CLAIM) || tagged(scene, i) != ALT_TAG_NOUN || !says(scene, i + 1, "against"))
            continue;
        uint32_t index = phrase_of(scene, i + 2);
        if (is_noun_phrase(scene, index) && is_told_by_another(coder, i) == told)
            note_charged(coder, phrase(scene, index)->tokens);
    }
}

void note_suspicions(Coder *coder, bool told)
{
    const Scene *scene = &coder->scene;
    if (!any_class(scene, scene->sentence, CLASS_CHARGED | CLASS_CLAIM)) /* as in most sentences */
        return;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &coder->document->clauses.items[i];
        bool charged = clause->subject != ALT_NONE && (tells_of_charge(scene, clause) || is_claimed(scene, clause));
        if (charged && is_told_by_another(coder, phrase(scene, clause->verb)->tokens.first) == told)
            note_charged(coder, phrase(scene, clause->subject)->tokens);
    }
    note_behind_claims(coder, told);
}
