/* A verb group in; its subject out.
 *
 * "Pashinyan, who took office in 2018, on Friday again |denied| it": from the verb the search goes left, over adverbs,
 * days and whatever stands between commas, until it meets the noun phrase that can be the subject. It gives up rather
 * than guess: a clause without a subject is better than one with a wrong one.
 */
#include "asides.h"
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"
#include "quoted.h"

/* ---- verbs that hang on nouns ---- */

/* "the charge |that X lied| was false". */
static bool is_clause_of_noun(const Scene *scene, const AltClause *clause)
{
    uint32_t open = clause->tokens.first;
    return clause->kind == ALT_CLAUSE_CONTENT && open > scene->sentence.first && tagged(scene, open) == ALT_TAG_THAT
            && is_noun_phrase(scene, phrase_of(scene, open - 1));
}

/* "A diver, |standing in the rain| said": the comma that should close the aside is missing. The token
 * before the one that opens it, or `open` elsewhere. */
static uint32_t before_open_aside(const Scene *scene, uint32_t open, const AltPhrase *group)
{
    bool aside = mark(scene, open) == ',' && open > scene->sentence.first && group->shape == ALT_ING;
    uint32_t noun = aside ? phrase_of(scene, open - 1) : ALT_NONE;
    return is_noun_phrase(scene, noun) && names_somebody(scene, noun) && !says_when(scene, noun) ? open - 1 : open;
}

/* "said |the charge that X stole the mail| was false": of a noun of speech, wherever it stands. */
static bool is_clause_of_claim(const Scene *scene, const AltClause *clause)
{
    return is_clause_of_noun(scene, clause)
            && has(scene, phrase(scene, phrase_of(scene, clause->tokens.first - 1))->head, CLASS_CLAIM);
}

/* Over a verb that hangs on a noun: "truckers |stuck| on the road", "the officer |who patrolled| there", "an attempt
 * |to block| it". The token before it, or ALT_NONE where the verb is no such one. */
static uint32_t before_dependent(const Scene *scene, uint32_t index)
{
    if (!is_verb_group(scene, index))
        return ALT_NONE;
    const AltClause *clause = clause_so_far(scene, index);
    if (!clause || clause->tokens.first <= scene->sentence.first)
        return ALT_NONE;
    bool dependent = clause->kind == ALT_CLAUSE_REDUCED || clause->kind == ALT_CLAUSE_RELATIVE
            || clause->kind == ALT_CLAUSE_SUBORDINATE /* "a captain who left |because he was ill| said" */
            || is_clause_of_noun(scene, clause);
    if (!dependent)
        return ALT_NONE;
    uint32_t before = clause->tokens.first - 1;
    return clause->kind == ALT_CLAUSE_REDUCED ? before_open_aside(scene, before, phrase(scene, index)) : before;
}

/* "The statement |alleging| that units |opened| fire": two clauses so far, the first of a participle. */
static bool follows_participle(const Scene *scene)
{
    return scene->document->clauses.count == scene->first_clause + 2
            && clause_at(scene, scene->first_clause)->kind == ALT_CLAUSE_REDUCED;
}

/* Whether the verb is that of the only clause so far. */
static bool is_only_verb(const Scene *scene, uint32_t verb)
{
    return clause_at(scene, scene->document->clauses.count - 1)->verb == verb
            && last_finite_clause(scene) == scene->document->clauses.count - 1
            && (scene->document->clauses.count == scene->first_clause + 1 || follows_participle(scene));
}

/* "the agency that licensed |it| blamed", "the complaint that guards took |flasks| was dropped": an object in the
 * clause of a noun that still waits for its verb. The token before that clause, or ALT_NONE. */
static uint32_t before_clause_of_noun(const Scene *scene, uint32_t object)
{
    uint32_t row = first_of_row(scene, object), left = left_of(scene, phrase(scene, row)->tokens.first);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    const AltClause *clause = is_verb_group(scene, verb) ? clause_so_far(scene, verb) : NULL;
    if (!clause || takes_clause(scene->document->lexicon, phrase(scene, verb)->verb))
        return ALT_NONE;
    bool noun = clause->kind == ALT_CLAUSE_RELATIVE || is_clause_of_claim(scene, clause);
    bool alone = noun && row == object; /* no "who runs the port and |the mayor| denied" */
    if (!alone && !is_only_verb(scene, verb))
        return ALT_NONE;
    uint32_t before = clause->tokens.first - 1;
    if (clause->kind == ALT_CLAUSE_RELATIVE && mark(scene, before) == ',' && before > scene->sentence.first)
        before--; /* "Prey|, who beat Holm|, who led the union, denied it" */
    if (clause->kind == ALT_CLAUSE_CONTENT && before_dependent(scene, phrase_of(scene, before)) != ALT_NONE)
        before = before_dependent(scene, phrase_of(scene, before));
    bool of_noun = clause->kind == ALT_CLAUSE_RELATIVE || clause->kind == ALT_CLAUSE_CONTENT;
    return of_noun && is_noun_phrase(scene, phrase_of(scene, before)) ? before : ALT_NONE;
}

/* Over a participle or an infinitive, and the preposition or the verb that it hangs on: from "|to save|" back over
 * "|fighting|". The token before them all, or ALT_NONE where a finite verb governs them. */
static uint32_t before_chain(const Scene *scene, uint32_t verb)
{
    uint32_t before = phrase(scene, verb)->tokens.first;
    while (before != ALT_NONE && is_verb_group(scene, phrase_of(scene, before))) {
        const AltClause *clause = clause_so_far(scene, phrase_of(scene, before));
        if (!clause || clause->kind != ALT_CLAUSE_REDUCED || clause->tokens.first <= scene->sentence.first)
            return ALT_NONE;
        before = clause->tokens.first - 1;
        if (tagged(scene, before) == ALT_TAG_PREPOSITION && before > scene->sentence.first)
            before--;
    }
    return before;
}

/* "|Campaigners| fighting to save |a school| said", "|residents| opposing |the plan| said": an object behind
 * participles that hang on a noun which still waits for its verb. The end of that noun, or ALT_NONE. */
static uint32_t before_participles(const Scene *scene, uint32_t object)
{
    uint32_t left = left_of(scene, phrase(scene, first_of_row(scene, object))->tokens.first);
    if (left == ALT_NONE || !is_verb_group(scene, phrase_of(scene, left)) || is_finite(scene, phrase_of(scene, left)))
        return ALT_NONE;
    if (takes_clause(scene->document->lexicon, phrase(scene, phrase_of(scene, left))->verb)) /* "to say |they| left" */
        return ALT_NONE;
    uint32_t before = before_chain(scene, phrase_of(scene, left));
    uint32_t noun = before == ALT_NONE ? ALT_NONE : phrase_of(scene, before);
    if (!is_noun_phrase(scene, noun) || says_when(scene, noun) || phrase(scene, noun)->tokens.end != before + 1)
        return ALT_NONE;
    uint32_t first = left_of(scene, phrase(scene, first_of_row(scene, noun))->tokens.first);
    bool governed = first != ALT_NONE
            && is_verb_group(scene, phrase_of(scene, first)) /* "urged |them| to free the men" */
            && !takes_only_clauses(scene->document->lexicon, phrase(scene, phrase_of(scene, first))->verb);
    return governed ? ALT_NONE : before;
}

/* ---- to the left ---- */

/* A noun phrase that is no day, no owner, no object in the clause of a noun, and stands behind no preposition. "before"
 * and "after" may open a clause. */
static bool can_be_subject(const Scene *scene, uint32_t index)
{
    if (!is_noun_phrase(scene, index) || says_when(scene, index) || phrase(scene, index)->genitive
            || has(scene, phrase(scene, index)->tokens.first, CLASS_REFLEXIVE)) /* "Lund |himself| denied it" */
        return false;
    uint32_t by = governor(scene, first_of_row(scene, index));
    bool points = by != ALT_NONE && tagged(scene, by + 1) == ALT_TAG_DETERMINER && has(scene, by + 1, CLASS_THAT);
    bool free = by == ALT_NONE || (has(scene, by, CLASS_SUBORDINATOR) && !points); /* "in |that| race", no "in that" */
    return free && before_clause_of_noun(scene, index) == ALT_NONE && before_participles(scene, index) == ALT_NONE;
}

/* "on Friday", "of both countries": the token before a noun phrase that is no subject, and before its preposition; or
 * before the clause of a noun that it is an object in. */
static uint32_t before_adjunct(const Scene *scene, uint32_t index)
{
    uint32_t outside = before_clause_of_noun(scene, index), noun = before_participles(scene, index);
    if (outside != ALT_NONE || noun != ALT_NONE)
        return outside != ALT_NONE ? outside : noun;
    uint32_t row = first_of_row(scene, index), by = governor(scene, row);
    return (by == ALT_NONE ? phrase(scene, row)->tokens.first : by) - 1;
}

/* "The command in the west|,| reported that": the first verb of the sentence has its content behind it, and its subject
 * before the comma. */
static bool is_stray_comma(const Scene *scene, uint32_t token)
{
    bool first = scene->document->clauses.count == scene->first_clause;
    return first && mark(scene, token) == ',' && is_verb_group(scene, phrase_of(scene, token + 1))
            && tagged(scene, token + 2) == ALT_TAG_THAT && is_cue(scene, phrase_of(scene, token + 1))
            && before_aside(scene, token) == ALT_NONE;
}

/* The token to the left of what stands at `token` and may stand between a subject and its verb; else ALT_NONE. */
static uint32_t step_left(const Scene *scene, uint32_t token)
{
    AltTag tag = tagged(scene, token);
    uint32_t at = phrase_of(scene, token), over = before_dependent(scene, at);
    if (over != ALT_NONE)
        return over;
    if (is_noun_phrase(scene, at))
        return before_adjunct(scene, at);
    if (tag == ALT_TAG_ADVERB || tag == ALT_TAG_PREPOSITION || is_quote_mark(scene, token))
        return token - 1;
    if (parts_clauses(scene, token))
        return is_stray_comma(scene, token) ? token - 1 : before_aside(scene, token);
    return mark(scene, token) == ')' ? before_bracket(scene, token) : ALT_NONE;
}

uint32_t subject_left(const Scene *scene, uint32_t token, bool *coordinator)
{
    bool after_aside = false;
    while (in_range(scene->sentence, token) && tagged(scene, token) != ALT_TAG_RELATIVE) {
        uint32_t at = phrase_of(scene, token);
        if (can_be_subject(scene, at))
            return after_aside ? over_apposition(scene, at) : at;
        uint32_t next = step_left(scene, token);
        if (next == ALT_NONE)
            *coordinator = tagged(scene, token) == ALT_TAG_COORDINATOR;
        after_aside = after_aside || parts_clauses(scene, token);
        token = next;
    }
    return ALT_NONE;
}

/* ---- to the right ---- */

/* '"categorically" |rejected': an adverb in marks is not what was said. */
static bool follows_marked_adverb(const Scene *scene, uint32_t token)
{
    return token >= scene->sentence.first + 3 && tagged(scene, token - 2) == ALT_TAG_ADVERB
            && is_quote_mark(scene, token - 3);
}

/* '...," |said': content ends right before `token`. */
static bool follows_content(const Scene *scene, uint32_t token)
{
    if (token == scene->sentence.first)
        return false;
    return mark(scene, token - 1) == ','
            || (closes_quotation(scene, token - 1) && !follows_marked_adverb(scene, token));
}

/* "..., said |Trump could file", "..., said |men from the coast had come": the noun has a verb of its own. */
static bool has_own_verb(const Scene *scene, uint32_t index)
{
    uint32_t end = phrase(scene, index)->tokens.end;
    while (tagged(scene, end) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, phrase_of(scene, end + 1)))
        end = phrase(scene, phrase_of(scene, end + 1))->tokens.end;
    return is_finite(scene, verb_at(scene, end));
}

/* "said", "says", and "say people here"; not "did, however, |submit| a complaint". */
static bool told(const Scene *scene, uint32_t verb)
{
    AltRange group = phrase(scene, verb)->tokens;
    unsigned forms = forms_at(scene->document, phrase(scene, verb)->head);
    return (forms & (FORM_PAST | FORM_THIRD)) || !has(scene, group.end, CLASS_DETERMINER);
}

uint32_t subject_right(const Scene *scene, uint32_t verb)
{
    AltRange group = phrase(scene, verb)->tokens;
    bool may_precede = group.end - group.first == 1 && follows_content(scene, group.first) && is_cue(scene, verb)
            && can_quote(scene->document->lexicon, phrase(scene, verb)->verb) && told(scene, verb);
    uint32_t at = phrase_of(scene, group.end);
    if (!may_precede || !is_noun_phrase(scene, at) || says_when(scene, at))
        return ALT_NONE;
    bool quoted = closes_quotation(scene, group.first - 1) && mark(scene, group.first - 2) == ',';
    return !quoted && has_own_verb(scene, at) ? ALT_NONE : at; /* '"It is late," reads the note |signed| by her' */
}

/* ---- other places ---- */

/* Whether two verbs joined by "and" look alike: "said ... and denied", but not "said he would offer help but did not
 * name a sum". */
static bool look_alike(const Scene *scene, uint32_t one, uint32_t other)
{
    const AltDocument *document = scene->document;
    return phrase(scene, one)->hypothetical == phrase(scene, other)->hypothetical
            || (forms_at(document, phrase(scene, one)->head) & forms_at(document, phrase(scene, other)->head)) != 0;
}

/* "said |it| had trusted nobody and had asked for lists": a verb with "had" goes on with what was said, not with
 * "said". */
static bool goes_back(const Scene *scene, uint32_t verb, uint32_t cue)
{
    return phrase(scene, verb)->perfect && !phrase(scene, cue)->perfect;
}

/* "says |the toll| is unjust and has asked for talks": a thing asks nobody, and "there" is nobody. */
static bool may_speak(const Scene *scene, uint32_t subject)
{
    bool dummy = says(scene, phrase(scene, subject)->head, "there");
    return (phrase(scene, subject)->pronoun && !dummy) || names_somebody(scene, subject);
}

/* "said |it| regretted the delay and urged them to wait", "says |he| was told and has asked for talks": whoever speaks
 * tells of himself, so that what follows is as much his as what he says. */
static bool tells_of_speaker(const Scene *scene, const AltClause *clause)
{
    const AltPhrase *subject = phrase(scene, clause->subject);
    return clause->kind == ALT_CLAUSE_CONTENT && subject->pronoun
            && has(scene, subject->head, CLASS_MALE | CLASS_FEMALE | CLASS_NEUTER | CLASS_PLURAL);
}

/* "says |theatres| owe it and |has| threatened to strike": a plural before "has", "is" or "was". */
static bool disagrees(const Scene *scene, uint32_t verb, uint32_t subject)
{
    uint32_t first = phrase(scene, verb)->tokens.first, head = phrase(scene, subject)->head;
    bool singular = says(scene, first, "has") || says(scene, first, "is") || says(scene, first, "was");
    bool plural = has(scene, head, CLASS_PLURAL | CLASS_PEOPLE)
            || (tagged(scene, head) == ALT_TAG_NOUN && ends_like_plural(scene->document, head, 4));
    return singular && plural;
}

/* "demanded that the mill |stop| and |threatened| a strike": a subjunctive does not go on with the verb of who tells it. */
static bool is_mere_demand(const Scene *scene, const AltClause *clause, uint32_t verb)
{
    AltRange group = phrase(scene, clause->verb)->tokens;
    bool bare = clause->kind == ALT_CLAUSE_CONTENT && range_length(group) == 1
            && forms_at(scene->document, group.first) == FORM_BASE;
    bool finite = !(forms_at(scene->document, phrase(scene, verb)->tokens.first) & FORM_BASE);
    uint32_t head = phrase(scene, clause->subject)->head;
    return bare && finite && tagged(scene, head) == ALT_TAG_NOUN && !ends_like_plural(scene->document, head, 4);
}

/* "Lund denied it; he rose and |blamed| her": false of "denied", whom a semicolon parts from `token`. */
static bool is_same_period(const Scene *scene, const AltClause *clause, uint32_t token)
{
    for (uint32_t i = phrase(scene, clause->verb)->tokens.end; i < token; i++)
        if (mark(scene, i) == ';')
            return false;
    return true;
}

/* "|This leaflet| that Lund wrote is bad and |reminds| me": the clause stands inside the subject found so far. */
static bool is_within_subject(const AltClause *clause, uint32_t found)
{
    return found != ALT_NONE && clause->verb > found;
}

/* A clause whose subject says something: not "had been |recalled|", nor "said the mill |added| costs" and "said it
 * |regretted| that", which are only told. */
static bool speaks(const Scene *scene, const AltClause *clause)
{
    bool told = clause->kind == ALT_CLAUSE_CONTENT
            && (!may_speak(scene, clause->subject) || tells_of_speaker(scene, clause));
    return is_cue(scene, clause->verb) && !phrase(scene, clause->verb)->passive && !told;
}

uint32_t shared_subject(const Scene *scene, uint32_t verb)
{
    bool cue = is_cue(scene, verb), own = false;
    uint32_t found = ALT_NONE, described = ALT_NONE;
    for (uint32_t i = scene->document->clauses.count; i-- > scene->first_clause;) {
        const AltClause *clause = clause_at(scene, i);
        if (!is_finite(scene, clause->verb) || clause->subject == ALT_NONE || is_within_subject(clause, found))
            continue;
        if (clause->kind == ALT_CLAUSE_REDUCED) { /* "freed the guards |held| since May and said": not the guards */
            described = described == ALT_NONE ? clause->subject : described;
            continue;
        }
        if (found != ALT_NONE && !is_same_period(scene, clause, phrase(scene, verb)->tokens.first))
            return found;
        bool relative = clause->kind == ALT_CLAUSE_RELATIVE;
        if ((cue && (relative || !look_alike(scene, clause->verb, verb))) || disagrees(scene, verb, clause->subject)
                || is_mere_demand(scene, clause, verb))
            continue;
        bool reported = found != ALT_NONE && may_speak(scene, found) && !own && goes_back(scene, verb, clause->verb);
        if (cue && speaks(scene, clause) && !reported)
            return clause->subject;
        if (found == ALT_NONE) {
            found = clause->subject;
            own = tells_of_speaker(scene, clause);
        }
    }
    return found == ALT_NONE ? described : found;
}

/* "the leader of the party, |who": behind a comma the clause is about the leader; "a member of a party |that": without
 * one, about what stands right before it. */
static uint32_t related_noun(const Scene *scene, uint32_t index, bool comma)
{
    if (!comma)
        return index;
    uint32_t by = governor(scene, index);
    uint32_t whole = by != ALT_NONE && says(scene, by, "of") ? governed_from(scene, by) : ALT_NONE;
    bool thing = whole != ALT_NONE && names_somebody(scene, index)
            && !names_somebody(scene, whole); /* "objections of |X|" */
    return whole == ALT_NONE || thing ? over_apposition(scene, index) : whole;
}

/* ", |each of which|": the comma before what counts those that a clause is about; `relative` itself elsewhere. */
static uint32_t before_share(const Scene *scene, uint32_t relative)
{
    bool share = relative >= scene->sentence.first + 3 && says(scene, relative - 1, "of")
            && mark(scene, relative - 3) == ',';
    return share ? relative - 2 : relative;
}

uint32_t antecedent(const Scene *scene, uint32_t relative)
{
    relative = before_share(scene, relative);
    for (uint32_t token = relative; token-- > scene->sentence.first;) {
        uint32_t at = phrase_of(scene, token);
        if (is_noun_phrase(scene, at))
            return related_noun(scene, at, mark(scene, relative - 1) == ',');
        bool between =
                mark(scene, token) == ',' || tagged(scene, token) == ALT_TAG_PREPOSITION || is_quote_mark(scene, token);
        if (mark(scene, token) == ')' && before_bracket(scene, token) != ALT_NONE) /* "the agency (ANAMA), |which" */
            token = before_bracket(scene, token) + 1;
        else if (!between)
            return ALT_NONE;
    }
    return ALT_NONE;
}
