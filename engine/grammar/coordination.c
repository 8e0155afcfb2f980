/* A verb that "and" joins to an earlier one in; the subject that it shares with that one out: "|Lund| said it was late
 * and |blamed| the bank", "says |theatres| owe it and |stage| nothing".
 *
 * A verb of speech goes on with the last one whose subject says something, and not with what is only told.
 */
#include "clauses.h"
#include "openings.h"

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

/* "demanded that the mill |stop| and |threatened| a strike": a subjunctive does not go on with the verb of who tells
 * it. */
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
