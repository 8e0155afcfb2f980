/* A case in; out comes whether somebody says what another's conduct makes him feel, or that he has lost his trust: "We are
 * |disgusted| by the bank's letter", "Tenants feel |let down| by the council", "The crews have lost all |confidence| in
 * Venn".
 *
 * Whoever is named behind the feeling is blamed by it. One may be sad at the rain as well, which is nobody.
 */
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"
#include "speech/extents.h"

enum { FEELING_REACH = 4 }; /* tokens behind the feeling in which it turns to somebody: "furious |today at| them" */

/* Whose "|the bank's letter|" and "|the way the bank| treats us" are; not "|the frost| at the bank". */
static Meaning whose(const Case *it, uint32_t index)
{
    const Scene *scene = it->scene;
    uint32_t end = phrase(scene, index)->tokens.end;
    bool owned = says(scene, end, "of") || says(scene, end, "by") || tagged(scene, end) == ALT_TAG_GENITIVE;
    AltRange words = owned ? whole_noun_phrase(scene, index) : phrase(scene, index)->tokens;
    uint32_t doing = says(scene, end - 1, "way") ? verb_of_subject_at(scene, end) : ALT_NONE;
    uint32_t clause = doing == ALT_NONE ? ALT_NONE : clause_of_verb(scene, doing);
    if (clause != ALT_NONE)
        return without_own(it, clause_case(it, clause).who);
    return without_own(it, resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice));
}

/* "angry that |the bank has shut|", and not "that the bank lost", "that it agreed". */
static Meaning doer(const Case *it, uint32_t token)
{
    const Scene *scene = it->scene;
    uint32_t doing = verb_of_subject_at(scene, token);
    uint32_t clause = doing == ALT_NONE ? ALT_NONE : clause_of_verb(scene, doing);
    uint32_t head = clause == ALT_NONE ? ALT_NONE : phrase(scene, doing)->head;
    bool kind = has(scene, head, CLASS_BENIGN | CLASS_HARM | CLASS_BE) || is_form_of(scene, head, "lose");
    return clause == ALT_NONE || kind ? (Meaning){0} : without_own(it, clause_case(it, clause).who);
}

/* Whom the words behind a feeling mean: "by |the bank's letter|", "that |the bank| lied". */
static Meaning turned_on(const Case *it, uint32_t feeling)
{
    const Scene *scene = it->scene;
    for (uint32_t i = feeling; i < feeling + FEELING_REACH && i + 1 < it->content.end; i++) {
        bool that = says(scene, i, "that");
        bool turns = that || tagged(scene, i) == ALT_TAG_PREPOSITION;
        uint32_t index = phrase_of(scene, i + 1);
        if (!turns || !is_noun_phrase(scene, index))
            continue;
        Meaning meant = that ? doer(it, i + 1) : whose(it, index);
        return means_party(&meant) ? meant : (Meaning){0};
    }
    return (Meaning){0};
}

/* "We are |disgusted| by the bank", "tenants feel |let down| by it". */
static Meaning resented(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t head = verb_group(it)->head;
    bool feels = is_copula(scene, head) || is_form_of(scene, head, "feel") || verb_group(it)->passive;
    for (uint32_t i = verb_group(it)->tokens.first; feels && i < it->predicate.end; i++)
        if (has(scene, i, CLASS_AGGRIEVED)) {
            give_reason(it, i, CLASS_AGGRIEVED, "aggrieved");
            return turned_on(it, i);
        }
    return (Meaning){0};
}

/* "have |lost| all trust in them", "have |no| trust in them", "do |not| have any trust in them". */
static Meaning mistrusted(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t head = verb_group(it)->head;
    bool gone = is_form_of(scene, head, "lose") && !is_negated(it);
    bool lacking = has(scene, head, CLASS_HAVE) && is_negated(it);
    for (uint32_t i = head + 1; (gone || lacking) && i < it->predicate.end; i++)
        if (has(scene, i, CLASS_CONFIDENCE)) {
            give_reason(it, i, CLASS_CONFIDENCE, "confidence");
            return turned_on(it, i);
        }
    return (Meaning){0};
}

/* "Our children |deserve better|", from one of the two sides: than what the other gives them. */
static Meaning undeserved(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool better = says(it->scene, group->tokens.end, "better") || says(it->scene, group->tokens.end, "more");
    bool deserve = it->speaker->principal && better && is_form_of(it->scene, group->head, "deserve");
    Meaning named = deserve ? first_named(it, (AltRange){group->tokens.end, it->content.end}) : (Meaning){0};
    bool thing = is_noun_phrase(it->scene, phrase_of(it->scene, group->tokens.end))
            && phrase(it->scene, phrase_of(it->scene, group->tokens.end))->tokens.end > group->tokens.end + 1;
    return deserve && !named.count && !thing ? other_side_asked(it) : named; /* not "better weather" */
}

bool judge_sentiment(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_future(it) || is_obliged(it) || is_question(it)
            || is_side(it))
        return false;
    Meaning blamed = mistrusted(it);
    if (!blamed.count && !is_negated(it))
        blamed = resented(it);
    if (!blamed.count && !is_negated(it))
        blamed = undeserved(it);
    return blamed.count && settle(it, ALT_ACCUSATION, blamed);
}
