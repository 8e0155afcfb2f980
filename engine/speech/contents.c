/* The first token of a content in; how far it reaches out.
 *
 * 'He said |the map was wrong|, adding that ...' ends before the next cue of the same speaker; other contents end
 * before another speaker's cue ("..., while Baku denied it"), an aside of the reporter, or with the sentence.
 */
#include "contents.h"

#include "extents.h"
#include "grammar/openings.h"

/* ---- edges ---- */

static bool is_edge_mark(const Scene *scene, uint32_t token, const char *marks)
{
    return is_dash(scene, token) || (mark(scene, token) && strchr(marks, mark(scene, token)));
}

/* A full stop inside a quotation is part of it. */
static bool ends_in_mark(const Scene *scene, AltRange range)
{
    bool quoted = quotation_around(scene, range.end - 1) != ALT_NONE;
    return is_edge_mark(scene, range.end - 1, quoted ? ",;:" : ",.;:");
}

AltRange trimmed(const Scene *scene, AltRange range)
{
    while (range.first < range.end && is_edge_mark(scene, range.first, ",.;:"))
        range.first++;
    while (range.first < range.end && ends_in_mark(scene, range))
        range.end--;
    return range;
}

/* ---- the next act ---- */

/* "said it |regretted| that and |urged| them to wait": behind what is told, the speaker of the sentence goes on. */
static bool goes_back_to_main(const AltClause *own, const AltClause *next)
{
    return own->kind == ALT_CLAUSE_CONTENT && next->kind == ALT_CLAUSE_MAIN && next->subject != ALT_NONE
            && own->subject != ALT_NONE && next->subject < own->subject;
}

/* Whether the verb group has the speaker of `clause` as its subject and is a cue: the next act of the same speaker. */
static bool is_next_cue(const Scene *scene, uint32_t verb, uint32_t clause)
{
    if (verb == ALT_NONE || !is_cue(scene, verb))
        return false;
    uint8_t shape = phrase(scene, verb)->shape;
    uint32_t its = clause_of_verb(scene, verb);
    if (shape == ALT_INFINITIVE || its == ALT_NONE)
        return false;
    if (clause == ALT_NONE || shape == ALT_ING)
        return true;
    const AltClause *own = clause_at(scene, clause), *next = clause_at(scene, its);
    return next->subject == own->subject || goes_back_to_main(own, next);
}

/* ", each blaming the other": "each" shares the verb behind it. */
static uint32_t verb_of_each(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at) || !has(scene, token, CLASS_EACH))
        return ALT_NONE;
    uint32_t next = phrase_of(scene, phrase(scene, at)->tokens.end);
    return is_verb_group(scene, next) ? next : ALT_NONE;
}

static bool cue_of_new_speaker(const Scene *scene, uint32_t token)
{
    if (tagged(scene, token) == ALT_TAG_THAT || tagged(scene, token) == ALT_TAG_RELATIVE)
        return false;
    uint32_t verb = verb_of_subject_at(scene, token);
    if (verb == ALT_NONE)
        verb = verb_of_each(scene, token);
    return verb != ALT_NONE && is_cue(scene, verb);
}

/* Whether "and", "or", "but" at `token` leads to another act: "... |and denied it", "... |but Baku called it a lie". */
static bool joins_next_act(const Scene *scene, uint32_t token, uint32_t clause)
{
    uint32_t verb = verb_at(scene, token + 1);
    if (is_next_cue(scene, verb, clause) || cue_of_new_speaker(scene, skip_adverbs(scene, token + 1)))
        return true;
    return says(scene, token, "but") && verb == ALT_NONE && clause_begins(scene, token + 1);
}

/* ---- asides of the reporter ---- */

/* ", according to X", ", despite ...", ", compared with ...": what the reporter adds. */
static bool opens_aside(const Scene *scene, uint32_t token)
{
    return says(scene, token, "according") || says(scene, token, "despite") || says(scene, token, "compared");
}

/* ", with |the coach calling it| a shame": a speaker of its own behind "with". */
static bool opens_absolute(const Scene *scene, uint32_t token)
{
    uint32_t at = says(scene, token, "with") ? phrase_of(scene, token + 1) : ALT_NONE;
    uint32_t end = is_noun_phrase(scene, at) ? phrase(scene, at)->tokens.end : token;
    uint32_t whole = is_noun_phrase(scene, at) ? whole_noun_phrase(scene, at).end : token;
    uint32_t verb = phrase_of(scene, is_verb_group(scene, phrase_of(scene, end)) ? end : whole);
    if (mark(scene, whole) == ',' && !is_verb_group(scene, verb)) /* "with one of them, Ida Roos, calling" */
        verb = phrase_of(scene, whole + 1);
    return is_verb_group(scene, verb) && phrase(scene, verb)->shape == ALT_ING && is_cue(scene, verb);
}

/* "If Norland denies it, ...", "Denying it, Norland ...": the clause of the cue opens the sentence. */
static bool is_fronted(const Scene *scene, uint32_t clause)
{
    if (clause == ALT_NONE)
        return false;
    const AltClause *it = clause_at(scene, clause);
    bool dependent = it->kind == ALT_CLAUSE_SUBORDINATE || it->kind == ALT_CLAUSE_REDUCED;
    return dependent && it->tokens.first <= scene->sentence.first + 1;
}

/* ", who faces a challenger on Tuesday.": an aside of the reporter that ends with the sentence. */
static bool runs_to_end(const Scene *scene, uint32_t token)
{
    for (uint32_t i = token; i + 1 < scene->sentence.end; i++)
        if (parts_clauses(scene, i) || mark(scene, i) == ';' || is_quote_mark(scene, i))
            return false;
    return true;
}

/* ", a charge that Baku denied", ", claims Minsk rejects": a noun for what was said, with a clause about it. */
static bool is_claim_with_clause(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at) || !has(scene, phrase(scene, at)->head, CLASS_CLAIM | CLASS_REQUEST))
        return false;
    uint32_t end = phrase(scene, at)->tokens.end;
    return tagged(scene, end) == ALT_TAG_RELATIVE || tagged(scene, end) == ALT_TAG_THAT
            || is_noun_phrase(scene, phrase_of(scene, end));
}

/* ", a move that Baku called theft", ", a step Minsk condemned as piracy": a noun for all of it, of which another
 * speaks. */
static bool is_noun_for_another(const Scene *scene, uint32_t token)
{
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at) || !has(scene, token, CLASS_INDEFINITE)
            || quotation_around(scene, token) != ALT_NONE)
        return false;
    uint32_t end = phrase(scene, at)->tokens.end;
    bool relative = tagged(scene, end) == ALT_TAG_RELATIVE || tagged(scene, end) == ALT_TAG_THAT;
    return cue_of_new_speaker(scene, end + relative);
}

/* ---- where a content ends ---- */

static bool is_subordinating(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    return tag == ALT_TAG_SUBORDINATOR || (tag == ALT_TAG_PREPOSITION && has(scene, token, CLASS_SUBORDINATOR));
}

/* ", while Baku denied it" ends a content; ", if Baku denies it" is part of it. */
static bool contrasts_speaker(const Scene *scene, uint32_t token)
{
    return has(scene, token, CLASS_SUBORDINATOR) && !has(scene, token, CLASS_HYPOTHESIS)
            && cue_of_new_speaker(scene, token + 1);
}

/* "accused them of theft |although Baku denies it|", "said it was late |while Baku said| it was early": the same
 * without a comma, of what stands against what was said before. */
static bool stands_against(const Scene *scene, uint32_t token)
{
    uint32_t subject = phrase_of(scene, token + 1);
    return has(scene, token, CLASS_CONTRAST) && is_subordinating(scene, token) && cue_of_new_speaker(scene, token + 1)
            && !phrase(scene, subject)->pronoun /* "had kept it |although it promised|" */
            && quotation_around(scene, token) == ALT_NONE;
}

/* Whether the content ends before the comma at `token`. */
static bool ends_at_comma(const Scene *scene, uint32_t token, uint32_t clause)
{
    uint32_t next = skip_adverbs(scene, token + 1);
    if (tagged(scene, token - 1) == ALT_TAG_THAT) /* "said that, |despite its promises|, it had failed" */
        return false;
    if (opens_aside(scene, next) || opens_absolute(scene, next)
            || (is_fronted(scene, clause) && verb_of_subject_at(scene, next) != ALT_NONE))
        return true;
    uint32_t verb = verb_at(scene, next);
    if (verb != ALT_NONE && (phrase(scene, verb)->shape == ALT_ING || phrase(scene, verb)->shape == ALT_FINITE))
        return is_next_cue(scene, verb, clause);
    if (tagged(scene, next) == ALT_TAG_COORDINATOR)
        return joins_next_act(scene, next, clause);
    if (is_subordinating(scene, next))
        return contrasts_speaker(scene, next);
    bool relative = tagged(scene, next) == ALT_TAG_RELATIVE && quotation_around(scene, token) == ALT_NONE;
    if (relative && (runs_to_end(scene, next) || cue_of_new_speaker(scene, next + 1)))
        return true;
    return is_claim_with_clause(scene, next) || is_noun_for_another(scene, next) || cue_of_new_speaker(scene, next);
}

/* "accused them of |moving| the fence and then |declining| to pay": two deeds of one charge. */
static bool is_parallel_deed(const Scene *scene, uint32_t start, uint32_t coordinator)
{
    uint32_t deed = verb_at(scene, start), next = verb_at(scene, skip_adverbs(scene, coordinator + 1));
    return deed != ALT_NONE && next != ALT_NONE && phrase(scene, deed)->shape == ALT_ING
            && phrase(scene, next)->shape == ALT_ING;
}

static bool ends_here(const Scene *scene, uint32_t start, uint32_t token, uint32_t clause)
{
    if (mark(scene, token) == ';' || (mark(scene, token) == '(' && is_claim_with_clause(scene, token + 1)))
        return true;
    if (parts_clauses(scene, token))
        return ends_at_comma(scene, token, clause);
    if (says(scene, token, "according") && says(scene, token + 1, "to"))
        return true;
    if (tagged(scene, token) == ALT_TAG_PREPOSITION && has(scene, token + 1, CLASS_RELATIVE))
        return cue_of_new_speaker(scene, token + 2); /* "a statement |in which it described|" */
    if (tagged(scene, token) == ALT_TAG_COORDINATOR)
        return is_next_cue(scene, verb_at(scene, token + 1), clause) && !is_parallel_deed(scene, start, token);
    if (stands_against(scene, token))
        return true;
    return says(scene, token, "as") && cue_of_new_speaker(scene, token + 1); /* "had left, as the ministry put it" */
}

/* '... a "fringe candidate," |making': the comma inside the marks ends what is said. */
static bool closed_by_comma(const Scene *scene, uint32_t end)
{
    return closes_quotation(scene, end - 1) && mark(scene, end - 2) == ',';
}

/* No content leaves the quotation in which it begins, nor the sentence. */
static uint32_t farthest(const Scene *scene, uint32_t start)
{
    uint32_t around = quotation_around(scene, start), limit = scene->sentence.end;
    if (around == ALT_NONE || scene->document->quotations.items[around].tokens.end >= limit)
        return limit;
    return scene->document->quotations.items[around].tokens.end;
}

/* "denied |the charge|", "accused X of |lying|": no clause of its own, so that a clause behind "and" is another
 * matter. */
static bool is_nominal_content(const Scene *scene, uint32_t start)
{
    AltTag tag = tagged(scene, start);
    uint32_t verb = verb_at(scene, start);
    bool goes_on = verb != ALT_NONE && phrase(scene, verb)->shape != ALT_ING; /* "The road, he said, |was open|" */
    return tag != ALT_TAG_THAT && tag != ALT_TAG_TO && !goes_on && !is_quote_mark(scene, start)
            && !clause_begins(scene, start);
}

/* ", and the port |stayed| open": a new main clause behind "and" or "but". */
static bool opens_sentence_part(const Scene *scene, uint32_t token)
{
    uint32_t joint = mark(scene, token) == ',' ? token + 1 : token;
    return tagged(scene, joint) == ALT_TAG_COORDINATOR && verb_of_subject_at(scene, joint + 1) != ALT_NONE;
}

/* "(she asked not to be named|)|": the mark closes a bracket that was open before the content began. */
static bool leaves_bracket(const Scene *scene, uint32_t start, uint32_t token)
{
    if (mark(scene, token) != ')')
        return false;
    while (token-- > start)
        if (mark(scene, token) == '(')
            return false;
    return true;
}

/* "The man whom prosecutors call |the ringleader| denied it": the verb at `token` has its subject before the cue. */
static bool is_outer_verb(const Scene *scene, uint32_t token, uint32_t clause)
{
    uint32_t at = clause == ALT_NONE ? ALT_NONE : phrase_of(scene, token);
    if (!is_verb_group(scene, at) || phrase(scene, at)->tokens.first != token || !is_finite(scene, at))
        return false;
    uint32_t outside = clause_of_verb(scene, at);
    if (outside == ALT_NONE)
        return false;
    const AltClause *own = clause_at(scene, clause), *outer = clause_at(scene, outside);
    bool known = outer->kind == ALT_CLAUSE_MAIN && outer->subject != ALT_NONE
            && (own->subject != ALT_NONE || own->kind == ALT_CLAUSE_REDUCED);
    bool another = outer->subject != own->subject || own->kind == ALT_CLAUSE_RELATIVE
            || own->kind == ALT_CLAUSE_REDUCED; /* "|The man| accused", "Sudland, denying it, |left|" */
    uint32_t left = left_of(scene, token);
    return known && left != ALT_NONE && tagged(scene, left) != ALT_TAG_COORDINATOR && another
            && phrase(scene, outer->subject)->tokens.first < phrase(scene, own->verb)->tokens.first;
}

AltRange content_after(const Scene *scene, uint32_t start, uint32_t clause)
{
    uint32_t limit = farthest(scene, start);
    uint32_t end = opens_quotation(scene, start) ? behind_quotation(scene, start) : start;
    bool nominal = is_nominal_content(scene, start);
    while (end < limit
            && !(end > start
                    && ((nominal && mark(scene, end) == ',' && tagged(scene, end + 1) == ALT_TAG_THAT)
                            || leaves_bracket(scene, start, end) || is_outer_verb(scene, end, clause)
                            || ends_here(scene, start, end, clause) || closed_by_comma(scene, end)
                            || (nominal && opens_sentence_part(scene, end)))))
        end = behind_quotation(scene, end);
    return trimmed(scene, (AltRange){start, end > limit ? limit : end});
}
