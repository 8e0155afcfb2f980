/* A verb group in; out comes whether it is a past or a participle, where its form can be both, as "sent".
 *
 * What stands around it tells: "troops |sent| to the border crossed it", "the council |said| in a letter".
 */
#include "asides.h"
#include "clauses.h"
#include "cue_lines.h"
#include "openings.h"

static bool follows_name(const Scene *scene, uint32_t token)
{
    return token > scene->sentence.first && tagged(scene, token - 1) == ALT_TAG_NAME;
}

/* "the minister, an aide |said| last night, |was| ill": the aside between the commas has a verb of its own, so that the
 * one behind the second comma is not that of a participle. */
static bool is_aside_between(const Scene *scene, uint32_t participle, uint32_t verb)
{
    uint32_t left = left_of(scene, phrase(scene, participle)->tokens.first);
    return !mark(scene, left) && mark(scene, phrase(scene, verb)->tokens.first - 1) == ',';
}

/* "accused |of starting| the fire", "criticised |for failing to act|": a deed that a participle is about. */
static bool is_deed_of_participle(const Scene *scene, uint32_t index)
{
    const AltPhrase *group = phrase(scene, index);
    uint32_t left = left_of(scene, group->tokens.first);
    if (!group->is_verb || left == ALT_NONE)
        return false;
    bool gerund = group->shape == ALT_ING && tagged(scene, left) == ALT_TAG_PREPOSITION;
    return gerund || (group->shape == ALT_INFINITIVE && is_verb_group(scene, phrase_of(scene, left)));
}

/* "accused of starting |the fire|". */
static bool is_object_of_deed(const Scene *scene, uint32_t index)
{
    uint32_t left = is_noun_phrase(scene, index) ? left_of(scene, phrase(scene, index)->tokens.first) : ALT_NONE;
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    return verb != ALT_NONE && is_verb_group(scene, verb) && is_deed_of_participle(scene, verb);
}

/* "troops sent |to the border| |crossed| it": the verb of the sentence is still to come, behind a noun phrase that
 * hangs on a preposition, or over adverbs only; not "said in a statement |carried by| the agency". */
static bool is_main_verb(const Scene *scene, uint32_t index, uint32_t participle)
{
    AltRange group = phrase(scene, index)->tokens;
    if (!is_finite(scene, index) || says(scene, group.end, "by"))
        return false;
    if (index == participle + 1)
        return !is_aside_between(scene, participle, index);
    bool hangs = governor(scene, index - 1) != ALT_NONE || is_object_of_deed(scene, index - 1)
            || is_deed_of_participle(scene, index - 1);
    return hangs && phrase(scene, index - 1)->tokens.end == group.first;
}

/* "said |that", "said the man |who", "said |while": a clause of its own begins before the phrase. */
static bool opens_other_clause(const Scene *scene, uint32_t before)
{
    AltTag tag = tagged(scene, before);
    return tag == ALT_TAG_THAT || tag == ALT_TAG_RELATIVE || has(scene, before, CLASS_SUBORDINATOR);
}

/* "said |he|", "left Minsk |and Kyiv|", "said on Saturday, |in what|": an object, or a comma, that a participle in
 * front of its verb does not have. `end` is the token behind the participle. */
static bool ends_participle(const Scene *scene, uint32_t index, uint32_t end)
{
    uint32_t before = phrase(scene, index)->tokens.first - 1;
    bool comma = mark(scene, before) == ',' || (before > end && mark(scene, before - 1) == ',');
    return comma || governor(scene, index) == ALT_NONE || tagged(scene, before) == ALT_TAG_COORDINATOR;
}

/* Whether the verb that a participle leaves open is the next one: "a report released |on Friday| |said|". */
static bool is_verb_ahead(const Scene *scene, uint32_t verb)
{
    for (uint32_t i = verb + 1; i < scene->end_phrase; i++) {
        if (opens_other_clause(scene, phrase(scene, i)->tokens.first - 1))
            return false;
        if (is_deed_of_participle(scene, i))
            continue;
        if (phrase(scene, i)->is_verb)
            return is_main_verb(scene, i, verb);
        if (!is_object_of_deed(scene, i) && ends_participle(scene, i, phrase(scene, verb)->tokens.end))
            return false;
    }
    return false;
}

/* "which |the envoy| said was a disgrace": a relative pronoun stands before the noun. */
static bool follows_relative(const Scene *scene, uint32_t noun)
{
    if (!is_noun_phrase(scene, noun))
        return false;
    uint32_t left = left_of(scene, phrase(scene, noun)->tokens.first);
    return left != ALT_NONE && tagged(scene, left) == ALT_TAG_RELATIVE;
}

/* "the leaflet that |Lund| released on Friday": a name between "that" and the verb; not "a report that |troops| sent on
 * Friday had left". */
static bool is_named_issuer(const Scene *scene, uint32_t noun)
{
    if (!is_noun_phrase(scene, noun) || tagged(scene, phrase(scene, noun)->head) != ALT_TAG_NAME)
        return false;
    uint32_t that = left_of(scene, phrase(scene, noun)->tokens.first);
    return that != ALT_NONE && that > scene->sentence.first && tagged(scene, that) == ALT_TAG_THAT
            && is_noun_phrase(scene, phrase_of(scene, that - 1));
}

/* "Dahl, who runs a bakery, |said| on a call set up by the union": a verb of speech behind the comma that ends an aside
 * goes on with whoever stands before it. */
static bool goes_on_behind_aside(const Scene *scene, uint32_t verb, uint32_t left)
{
    if (mark(scene, left) != ',' || !is_cue(scene, verb))
        return false;
    bool coordinator = false;
    uint32_t subject = subject_left(scene, left, &coordinator);
    return subject != ALT_NONE && names_somebody(scene, subject) && phrase(scene, subject)->tokens.end < left;
}

/* "responded |by saying|": how somebody did it, and not who did. `by` is the token of the preposition. */
static bool tells_manner(const Scene *scene, uint32_t by)
{
    uint32_t deed = phrase_of(scene, by + 1);
    return is_verb_group(scene, deed) && phrase(scene, deed)->shape == ALT_ING && is_cue(scene, deed);
}

/* "freed one of |three guards|", "freed |the guards|", "was set off by |men|": what the finite verb before a noun
 * phrase is done to or by, over "of"; not "says |the guards|", "knows |the guards|", behind which a clause may
 * begin. */
static bool is_object_of_finite(const Scene *scene, uint32_t index)
{
    uint32_t row = first_of_row(scene, index), by = governor(scene, row);
    while (by != ALT_NONE && says(scene, by, "of") && governed_from(scene, by) != ALT_NONE) {
        row = first_of_row(scene, governed_from(scene, by));
        by = governor(scene, row);
    }
    uint32_t left = left_of(scene, by == ALT_NONE ? phrase(scene, row)->tokens.first : by),
             verb = phrase_of(scene, left);
    bool agent = by != ALT_NONE && says(scene, by, "by");
    if (left == ALT_NONE || !is_finite(scene, verb) || (by != ALT_NONE && !agent)
            || phrase(scene, verb)->passive != agent)
        return false;
    const AltClause *clause = clause_so_far(scene, verb);
    if (agent)
        return clause != NULL;
    uint32_t head = phrase(scene, verb)->head;
    bool leads_on = takes_clause(scene->document->lexicon, phrase(scene, verb)->verb)
            || has(scene, head, CLASS_THINKING | CLASS_PROOF | CLASS_BE);
    return clause && clause->kind == ALT_CLAUSE_MAIN && !leads_on;
}

/* "freed the guards |arrested| on Monday but said", "freed the guards |detained| this week", "was set off by men |sent|
 * to wreck it": a participle about an object, as two finite verbs do not share a noun; without an object of its own. */
static bool tells_of_object(const Scene *scene, uint32_t verb, uint32_t left)
{
    uint32_t end = phrase(scene, verb)->tokens.end, behind = phrase_of(scene, end), noun = phrase_of(scene, left);
    bool own = is_noun_phrase(scene, behind) && !says_when(scene, behind);
    bool another = is_verb_group(scene, behind) && phrase(scene, behind)->shape != ALT_INFINITIVE;
    return is_noun_phrase(scene, noun) && !phrase(scene, noun)->pronoun && !own && !another
            && is_object_of_finite(scene, noun);
}

bool is_reduced_past(const Scene *scene, uint32_t verb)
{
    AltRange group = phrase(scene, verb)->tokens;
    unsigned forms = forms_at(scene->document, phrase(scene, verb)->head);
    if (group.end - group.first > 1 || !(forms & FORM_PARTICIPLE))
        return false;
    bool by = says(scene, group.end, "by") && tagged(scene, group.end) == ALT_TAG_PREPOSITION /* not "|by phone|" */
            && !tells_manner(scene, group.end);
    if (phrase(scene, verb)->passive && !is_verb_ahead(scene, verb)) /* the headline "Norland |accused| by Sudland" */
        return false;
    if (!(forms & FORM_PAST) || by)
        return true;
    if (follows_name(scene, group.first) && is_cue(scene, verb)) /* "the council |said| in a report released ..." */
        return false;
    if (parts_clauses(scene, group.end) || is_quote_mark(scene, group.end)) /* 'The building, she said, "is ..."' */
        return false;
    uint32_t left = left_of(scene, group.first);
    if (left == ALT_NONE)
        return true;
    bool told_of = tagged(scene, group.end) == ALT_TAG_TO; /* "the man |said to| have fired" */
    if (!told_of && takes_only_clauses(scene->document->lexicon, phrase(scene, verb)->verb))
        return false; /* "the council |said| in a letter released on Friday" */
    if (is_cue(scene, verb) && follows_relative(scene, phrase_of(scene, left)))
        return false;
    if (goes_on_behind_aside(scene, verb, left) || is_named_issuer(scene, phrase_of(scene, left)))
        return false;
    if (left_out_by(scene, phrase_of(scene, left), verb) != ALT_NONE) /* "the men |the police| arrested on Friday" */
        return false;
    bool has_subject = tagged(scene, left) == ALT_TAG_RELATIVE || tagged(scene, left) == ALT_TAG_PRONOUN;
    return !has_subject && (is_verb_ahead(scene, verb) || tells_of_object(scene, verb, left));
}
