/* A case in; out comes whether it lays what went wrong to somebody who is named as its cause: "The talks failed
 * |because they lied|", "The street flooded |because of the council's cuts|", "The pool had closed |at the hands of the
 * mayor|".
 *
 * Causes excuse as often as they blame: "because of the rain" means nobody, and "thanks to the council we have homes"
 * is no complaint. So the cause must be a party, and what it brought about must be bad, or be laid to an opponent's
 * deed.
 */
#include "judges.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "speech/extents.h"

enum {
    DOER_REACH = 3,       /* tokens behind a cause in which its doer may follow: "poor planning |yet again by| us" */
    PARTICIPLE_REACH = 6, /* the same behind a participle: "jetties |built for our crews by| the port" */
};

/* ---- a clause behind "because" ---- */

static bool judge_because_clause(const Case *it)
{
    for (uint32_t i = it->clause + 1; i < it->scene->end_clause; i++) {
        uint32_t first = clause_at(it->scene, i)->tokens.first;
        if (!in_range(it->content, first) || !says(it->scene, first, "because"))
            continue;
        Case cause = open_case(it->resolver, (AltRange){first, it->content.end}, it->speaker, it->judgement);
        return cause.clause != ALT_NONE && is_side(&cause) && judge_accusation(&cause);
    }
    return false;
}

/* ---- a noun behind "because of" ---- */

static uint32_t cause_mark_in(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i + 1 < range.end; i++)
        if (ends_cause_mark(scene, i) && is_noun_phrase(scene, phrase_of(scene, i + 1)))
            return i;
    return ALT_NONE;
}

/* The mark of cause behind the verb, or before its subject, by its last word: "|Because of| the bank we have no roof";
 * ALT_NONE where none stands there. */
static uint32_t cause_mark(const Case *it)
{
    uint32_t behind = cause_mark_in(it->scene, (AltRange){verb_group(it)->tokens.end, it->predicate.end});
    uint32_t subject = range_empty(it->subject) ? verb_group(it)->tokens.first : it->subject.first;
    return behind == ALT_NONE ? cause_mark_in(it->scene, (AltRange){it->content.first, subject}) : behind;
}

/* "were |without| heating", "had |lost| their homes", "|nobody| came": nothing that anybody would wish for. */
static bool is_loss(const Case *it, uint32_t end)
{
    AltRange told = {range_empty(it->subject) ? it->predicate.first : it->subject.first, end};
    Classes bad = CLASS_HARM | CLASS_WRONG | CLASS_BAD | CLASS_NEGATION | CLASS_NO;
    for (uint32_t i = told.first; i < told.end; i++)
        if (has(it->scene, i, bad) || says(it->scene, i, "without") || says(it->scene, i, "lost"))
            return true;
    return false;
}

/* "because of |their greed|", "because of |the council's cuts|", but not "because of |the council|": what the party did
 * there. */
static bool is_deed_of(const Case *it, AltRange cause)
{
    for (uint32_t i = cause.first; i < cause.end; i++)
        if (has(it->scene, i, CLASS_POSSESSIVE) || tagged(it->scene, i) == ALT_TAG_GENITIVE)
            return true;
    return false;
}

/* "poor planning by |the council|": who did what is named as the cause, where that does not say so itself. */
static uint32_t doer_behind(const Case *it, uint32_t token)
{
    bool participle = forms_at(it->scene->document, token) & FORM_PARTICIPLE;
    uint32_t reach = token + (participle ? PARTICIPLE_REACH : DOER_REACH);
    for (uint32_t i = token; i < reach && i < it->predicate.end; i++)
        if (says(it->scene, i, "by") && is_noun_phrase(it->scene, phrase_of(it->scene, i + 1)))
            return phrase_of(it->scene, i + 1);
    return ALT_NONE;
}

/* "as a result of |poor management|", from one of the two sides: a failing whose agent need not be named. */
static bool is_mere_failing(const Case *it, AltRange cause, const Meaning *meant)
{
    bool failing = false;
    for (uint32_t i = cause.first; i < cause.end; i++)
        failing = failing || (has(it->scene, i, CLASS_WRONG | CLASS_BAD) && !has(it->scene, i, CLASS_HARM));
    return failing && !means_party(meant) && it->speaker->principal && !is_deed_of(it, cause);
}

static bool judge_cause_noun(const Case *it)
{
    uint32_t cause = cause_mark(it);
    if (cause == ALT_NONE || is_question(it))
        return false;
    AltRange words = whole_noun_phrase(it->scene, phrase_of(it->scene, cause + 1)), told = words;
    uint32_t doer = doer_behind(it, words.end);
    if (doer != ALT_NONE)
        words = phrase(it->scene, doer)->tokens;
    Meaning meant = resolve_inside(it->resolver, words, it->speaker->mention, it->speaker->voice);
    Meaning blamed = without_own(it, meant);
    if (doer == ALT_NONE && is_mere_failing(it, told, &meant))
        blamed = other_side_asked(it);
    if (!means_party(&blamed))
        return false;
    bool opposed = are_opposed(it->resolver, own_party(it), blamed.mentions[0].party);
    bool praised = any_class(it->scene, (AltRange){it->predicate.first, words.end}, CLASS_BENIGN);
    bool deed = is_deed_of(it, words) || says(it->scene, cause - 1, "hands");
    bool held = opposed && !says(it->scene, cause - 1, "thanks") && deed && !praised;
    uint32_t told_end = in_range(it->predicate, cause) ? cause - 1 : it->predicate.end;
    return (is_loss(it, told_end) || held
                   || speaks_of(it, (AltRange){cause + 1, told.end}, CLASS_WRONG | CLASS_BAD, "wrong"))
            && settle(it, ALT_ACCUSATION, blamed);
}

bool judge_cause(const Case *it)
{
    if (it->clause == ALT_NONE)
        return false;
    bool theirs = is_own_side(it) || means_party(&it->who);
    return (!theirs && judge_because_clause(it)) || judge_cause_noun(it);
}
