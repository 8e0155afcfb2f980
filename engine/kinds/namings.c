/* A case in; out comes whether it gives a wrong its name beside a verb that does no wrong itself: "The flights
 * |constitute| a breach", "Our crews have suffered |attacks by Norland|", "There were complaints |against the bank|".
 *
 * Whoever is behind the wrong is named beside it, owns the subject, or is the other side that was named last.
 */
#include "blame.h"
#include "judges.h"
#include "kinds.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* The first token behind the verb group, adverbs and quotation marks passed over. */
static uint32_t behind_verb(const Case *it)
{
    uint32_t token = verb_group(it)->tokens.end;
    while (tagged(it->scene, token) == ALT_TAG_ADVERB || is_quote_mark(it->scene, token))
        token++;
    return token;
}

/* "yet another example of |abuses|", "a pattern of |intimidation|": the noun in the chain of "of" that opens at a token
 * which names a wrong; ALT_NONE where none does. `classes` tell what a wrong is. */
static uint32_t wrong_in_chain(const Case *it, uint32_t token, Classes classes)
{
    const Scene *scene = it->scene;
    for (uint32_t i = token; i < it->predicate.end; i++) {
        uint32_t index = phrase_of(scene, i);
        if (!is_noun_phrase(scene, index))
            return ALT_NONE;
        uint32_t head = phrase(scene, index)->head, behind = phrase(scene, index)->tokens.end;
        if (head >= it->predicate.end || any_class(scene, phrase(scene, index)->tokens, CLASS_NO | CLASS_NEGATION)
                || (has(scene, head, CLASS_BENIGN) && !says(scene, behind, "of"))) /* "the |victims| of attacks" */
            return ALT_NONE;
        for (uint32_t k = i; k <= head; k++)
            if (has(scene, k, classes) && tagged(scene, k) != ALT_TAG_NAME && !(overlay_at(scene, k) & CLASS_BENIGN))
                return k;
        if (!says(scene, behind, "of"))
            return ALT_NONE;
        i = behind;
        while (is_quote_mark(scene, i + 1))
            i++;
    }
    return ALT_NONE;
}

/* "attacks |by Norland|", "abuses in the hills |by its guards|": the party behind the wrong at a token. */
static Meaning author_of(const Case *it, uint32_t wrong)
{
    const Scene *scene = it->scene;
    uint32_t end = wrong;
    for (uint32_t i = wrong; i < it->predicate.end && end == wrong; i++)
        if (says(scene, i, "by"))
            end = it->predicate.end;
        else if (is_verb_group(scene, phrase_of(scene, i)) && !(forms_at(scene->document, i) & FORM_ING)
                && !has(scene, i, CLASS_WRONG | CLASS_DO))
            return (Meaning){0}; /* "breaches |noted| by Norland" */
    return without_own(it, party_behind(it, "by", (AltRange){wrong, end}));
}

/* "Drought represents a threat |to crops|": what a thing does by itself, unless it is a deed, "the arrest", "the
 * shelling". */
static bool is_mere_effect(const Case *it, uint32_t wrong)
{
    uint32_t head = phrase(it->scene, subject_phrase(it))->head;
    return says(it->scene, wrong + 1, "to") && !is_side(it) && tagged(it->scene, head) == ALT_TAG_NOUN
            && !has(it->scene, head, CLASS_DOING | CLASS_WRONG | CLASS_BAD | CLASS_WARLIKE)
            && !ends_like_plural(it->scene->document, head, 4);
}

/* "The flights |constitute| a breach", "this |reflects| a pattern of abuse": a verb that gives its subject a name. */
static bool is_named(const Case *it, uint32_t *wrong)
{
    uint32_t index = subject_phrase(it);
    if (!has(it->scene, verb_group(it)->head, CLASS_AMOUNTING) || is_own_side(it) || index == ALT_NONE
            || has(it->scene, phrase(it->scene, index)->head, CLASS_HARM)) /* "|The flood| poses a threat" */
        return false;
    uint32_t behind = behind_verb(it);
    behind += says(it->scene, behind, "to"); /* "amounts |to| a breach" */
    *wrong = wrong_in_chain(it, behind, CLASS_WRONG | CLASS_BAD);
    return *wrong != ALT_NONE && !has(it->scene, *wrong, CLASS_HARM | CLASS_WARLIKE) && !is_mere_effect(it, *wrong);
}

/* "Our crews have suffered |attacks by Norland|", "we are the victims of |aggression by Norland|": whose wrong the
 * object or complement names. */
static Meaning author_of_object(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t behind = behind_verb(it);
    uint32_t wrong = wrong_in_chain(it, behind, CLASS_WRONG | CLASS_BAD | CLASS_FIRING);
    uint32_t head = verb_group(it)->head; /* "|discussed| attacks", but not "|suffered| attacks" */
    if (wrong == ALT_NONE || (has(scene, head, CLASS_BENIGN) && !has(scene, head, CLASS_HARM)))
        return (Meaning){0};
    Meaning author = author_of(it, wrong);
    if (means_party(&author))
        give_reason(it, wrong, CLASS_WRONG | CLASS_BAD, "wrong");
    return author;
}

/* "There have been |complaints against| the bank", as one says who makes it his own. */
static Meaning complained_of(const Case *it)
{
    const Scene *scene = it->scene;
    bool there = says(scene, it->subject.first, "there") && range_length(it->subject) == 1;
    uint32_t index = phrase_of(scene, behind_verb(it));
    if (!there || !it->speaker->principal || !any_class(scene, verb_group(it)->tokens, CLASS_BE)
            || !is_noun_phrase(scene, index) || !has(scene, phrase(scene, index)->head, CLASS_CLAIM))
        return (Meaning){0};
    AltRange about = {phrase(scene, index)->tokens.end, it->predicate.end};
    return says(scene, about.first, "against") ? first_named(it, about) : (Meaning){0};
}

bool judge_naming(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || range_empty(it->subject) || is_negated(it) || is_future(it) || is_obliged(it) || is_question(it)
            || leaves_open(it))
        return false;
    Meaning whom = complained_of(it);
    if (means_party(&whom))
        return settle(it, ALT_ACCUSATION, whom);
    Meaning author = is_side(it) ? (Meaning){0} : author_of_object(it);
    if (means_party(&author))
        return settle(it, ALT_ACCUSATION, author);
    uint32_t wrong = ALT_NONE;
    if (group->passive || !is_named(it, &wrong))
        return false;
    give_reason(it, wrong, CLASS_WRONG | CLASS_BAD, "wrong");
    author = is_side(it) ? without_own(it, it->who) : context_target(it);
    return means_party(&author) && settle(it, ALT_ACCUSATION, author);
}
