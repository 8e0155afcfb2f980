/* A sentence in; out comes who, by the reporter's own words, was asked and gave no answer.
 *
 * "|The ministry| could not be reached for comment", "There was no immediate comment from |Baku|": no acts, but they
 * belong beside an accusation that is left open.
 */
#include "silences.h"
#include "act_reading.h"
#include "base/list.h"
#include "coder.h"
#include "speech/extents.h"

enum { SOON = 6 }; /* sentences behind an accusation in which a silence is still about it */

/* The clause whose verb stands in some words, or the last one before them. */
static const AltClause *clause_of(const Scene *scene, AltRange words)
{
    const AltClause *found = NULL;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        const AltPhrase *verb = phrase(scene, clause->verb);
        bool before = verb->tokens.first < words.end && clause->subject != ALT_NONE;
        if (before && (!found || phrase(scene, found->verb)->tokens.first < verb->tokens.first))
            found = clause;
    }
    return found;
}

/* "no comment from |Baku|": what stands right behind the words. */
static AltRange words_behind(const Scene *scene, AltRange words)
{
    uint32_t next = words.end;
    while (tagged(scene, next) == ALT_TAG_PREPOSITION)
        next++;
    uint32_t index = phrase_of(scene, next);
    return is_noun_phrase(scene, index) ? phrase(scene, index)->tokens : (AltRange){0, 0};
}

static uint32_t party_in(Coder *coder, AltRange words)
{
    if (range_empty(words))
        return ALT_NONE;
    Meaning meaning = resolve_inside(&coder->resolver, words, NULL, VOICE_REPORTER);
    return meaning.count ? meaning.mentions[0].party : ALT_NONE;
}

static uint32_t find_silent(Coder *coder, AltRange words)
{
    const AltClause *clause = clause_of(&coder->scene, words);
    uint32_t party = clause ? party_in(coder, whole_noun_phrase(&coder->scene, clause->subject)) : ALT_NONE;
    if (party != ALT_NONE && party != ALT_OTHER)
        return party;
    uint32_t behind = party_in(coder, words_behind(&coder->scene, words));
    return behind == ALT_NONE ? party : behind;
}

void note_silences(Coder *coder)
{
    AltDocument *document = coder->document;
    const Scene *scene = &coder->scene;
    for (uint32_t t = scene->sentence.first; t < scene->sentence.end; t++) {
        uint32_t entry = scene->entry_at[t];
        const AltMatch *match = entry == ALT_NONE ? NULL : &document->matches.items[entry];
        bool silence = match && !classes_of_halves(match->classes); /* phrases of no class tell of silences */
        if (!silence || match->tokens.first != t)
            continue;
        *LIST_ADD(document->arena, &document->silences) = (AltSilence){
                .sentence = scene->number,
                .span = alt_span_of(document, match->tokens),
                .party = find_silent(coder, match->tokens),
        };
    }
}

uint32_t silence_after(const AltDocument *document, const AltAct *act)
{
    for (uint32_t i = 0; i < document->silences.count; i++) {
        const AltSilence *silence = &document->silences.items[i];
        bool soon = silence->sentence >= act->sentence && silence->sentence <= act->sentence + SOON;
        if (soon && is_party(silence->party) && has_target(document, act, silence->party))
            return i;
    }
    return ALT_NONE;
}
