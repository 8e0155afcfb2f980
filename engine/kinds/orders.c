/* A case in; out comes whether the speaker gives an order, and whom it asks.
 *
 * "Let them count their leaflets", "Do not drink it", "Mr Holm, resign", "let us open the gates": asked is who is told,
 * called upon, or nearest of the other side. "Look, the gates are open" and "let us be frank" only lead up to
 * something.
 */
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "sides.h"

#include "speech/extents.h"

/* Behind the condition of a sentence that opens with one: "If it rains, |let them stay at home|". */
static uint32_t behind_condition(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it), comma = first;
    if (!has(scene, first, CLASS_HYPOTHESIS))
        return it->content.first;
    while (comma < it->content.end && mark(scene, comma) != ',')
        comma++;
    return comma + 1 < it->content.end ? comma + 1 : it->content.first;
}

/* "|Bakers|, open your shops", "|Mr Venn|, resign": whoever is called upon before an order, up to a comma; or
 * ALT_NONE. */
static uint32_t called_upon(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it), at = phrase_of(scene, first);
    if (!is_noun_phrase(scene, at) || it->speaker->voice != VOICE_QUOTED || phrase(scene, at)->pronoun
            || tagged(scene, first) == ALT_TAG_DETERMINER || mark(scene, phrase(scene, at)->tokens.end) != ',')
        return ALT_NONE;
    uint32_t head = phrase(scene, at)->head, behind = phrase(scene, at)->tokens.end + 1;
    bool somebody = tagged(scene, head) == ALT_TAG_NAME
            || has(scene, head, CLASS_TITLE | CLASS_PERSON | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_OUTSIDER);
    bool alone = says(scene, behind, "let") && says(scene, behind + 1, "alone"); /* "Bakers, let alone millers" */
    return somebody && !alone && first == phrase(scene, at)->tokens.first ? at : ALT_NONE;
}

/* Behind "do", "don't", "please", "then" and "so". */
static uint32_t order_start(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t called = called_upon(it);
    uint32_t first = called == ALT_NONE ? behind_condition(it) : phrase(scene, called)->tokens.end + 1;
    while (is_quote_mark(scene, first) || has(scene, first, CLASS_NEGATION) || tagged(scene, first) == ALT_TAG_ADVERB
            || says(scene, first, "do"))
        first++;
    return first;
}

/* "Let |them| count their leaflets", "Let |our people| go": an order; "let us go" and "let me say" are none. Its
 * addressee's phrase, or ALT_NONE. */
static uint32_t let_whom(const Case *it, uint32_t first)
{
    const Scene *scene = it->scene;
    if (!says(scene, first, "let"))
        return ALT_NONE;
    uint32_t at = phrase_of(scene, first + 1);
    bool own = is_noun_phrase(scene, at) && phrase(scene, at)->pronoun && has(scene, first + 1, CLASS_FIRST);
    return is_noun_phrase(scene, at) && !own ? at : ALT_NONE;
}

/* "|do not| shoot", "|never| shoot": what may stand before the verb of an order. */
static bool is_bare(const Case *it, uint32_t group, uint32_t first)
{
    AltRange words = phrase(it->scene, group)->tokens;
    return words.end == first + 1 && words.first >= it->content.first;
}

/* "|Stop|": one word in its base form that is no past ("put"), or whose verb is "let". */
static bool is_base_verb(const Case *it, uint32_t first, bool let)
{
    const Scene *scene = it->scene;
    uint32_t at = phrase_of(scene, first);
    bool alone = is_verb_group(scene, at) && is_bare(it, at, first);
    unsigned forms = forms_at(scene->document, first);
    bool asks = has(scene, first, CLASS_MODAL) && !has(scene, first + 1, CLASS_SECOND); /* "|Will| we have to go?" */
    return !asks && alone && (forms & FORM_BASE) && (let || !(forms & FORM_PAST));
}

static bool has_subject(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        if (clause->verb == verb && clause->subject != ALT_NONE && clause->kind != ALT_CLAUSE_REDUCED)
            return true;
    }
    return false;
}

/* The headline "|Scrap the tax|, farmers tell minister": words that stand before who says them, without marks. */
static bool is_headline_order(const Case *it, uint32_t first)
{
    const AltSentence *sentence = &it->scene->document->sentences.items[it->scene->number];
    return sentence->section == ALT_HEADLINE && first == sentence->tokens.first
            && mark(it->scene, it->content.end) == ',';
}

/* "|Do| the sums again", "|Do| it by hand", but not "Do you know them?": "do" with an object of its own. Where it
 * stands, or ALT_NONE. */
static uint32_t own_do(const Case *it, uint32_t start)
{
    const Scene *scene = it->scene;
    uint32_t first = start;
    while (first > it->content.first && !says(scene, first, "do"))
        first--;
    uint32_t object = phrase_of(scene, first + 1);
    bool thing = is_noun_phrase(scene, object) && phrase(scene, object)->tokens.first == first + 1
            && !has(scene, first + 1, CLASS_FIRST | CLASS_SECOND | CLASS_MALE | CLASS_FEMALE | CLASS_PLURAL);
    return says(scene, first, "do") && first + 1 == start && thing && !is_question(it) ? first : ALT_NONE;
}

static bool is_imperative(const Case *it)
{
    uint32_t first = order_start(it);
    bool spoken = it->speaker->voice == VOICE_QUOTED;
    if (spoken && own_do(it, first) != ALT_NONE)
        return true;
    bool let = let_whom(it, first) != ALT_NONE;
    bool asks = is_question(it) && !let; /* "Look at them, are they clean?" */
    if (asks || only_calls(it, phrase_of(it->scene, first)) || !is_base_verb(it, first, let)
            || (!let && has_subject(it->scene, phrase_of(it->scene, first))))
        return false;
    return spoken || mark(it->scene, it->content.first - 1) == ':' || is_headline_order(it, first);
}

/* "|Let us| open the gate" asks all who hear it; "let us hope", "let's be clear" only lead up to something. */
static bool is_common_order(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = order_start(it), us = first + 1;
    if (it->speaker->voice != VOICE_QUOTED || !says(scene, first, "let") || is_question(it))
        return false;
    if (!says(scene, us, "us") && !says(scene, us, "'s"))
        return false;
    uint32_t verb = us + 1;
    while (has(scene, verb, CLASS_NEGATION) || tagged(scene, verb) == ALT_TAG_ADVERB || says(scene, verb, "all"))
        verb++;
    return (forms_at(scene->document, verb) & FORM_BASE) && !has(scene, verb, CLASS_REMARK);
}

/* Whom an order asks that names nobody in its clause: who is called upon, who is told it, or the other side. */
static Meaning ordered(const Case *it)
{
    uint32_t called = called_upon(it);
    if (called == ALT_NONE)
        return it->speaker->told.count ? it->speaker->told : other_side_asked(it);
    return resolve_inside(it->resolver, phrase(it->scene, called)->tokens, it->speaker->mention, it->speaker->voice);
}

/* "Take the drugs, but let them pass": asks whoever is spoken to; "Let the clerks in Vik count": those let. */
bool judge_order(const Case *it)
{
    if (is_common_order(it))
        return settle(it, ALT_APPEAL, (Meaning){0});
    if (!is_imperative(it))
        return false;
    uint32_t at = let_whom(it, order_start(it));
    if (at != ALT_NONE) {
        AltRange whole = whole_noun_phrase(it->scene, at);
        Meaning whom = resolve_inside(it->resolver, whole, it->speaker->mention, it->speaker->voice);
        if (means_party(&whom))
            return settle(it, ALT_APPEAL, whom);
    }
    return settle(it, ALT_APPEAL, ordered(it));
}
