/* A case in; out comes whether a deed that blames nobody by its words is held against the one who did it, because his
 * opponent tells of it: "they |cut the cable|", "they |never told us|", but not "they |have agreed to talks|".
 */
#include "blame.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "wrote |that it was late|", but not "wrote |it in pencil|". */
static bool says_something(const Scene *scene, const AltAttribution *attribution)
{
    uint32_t first = attribution->content_count ? attribution->content[0].first : 0;
    return attribution->content_count && (tagged(scene, first) == ALT_TAG_THAT || clause_begins(scene, first));
}

bool is_reported(const Case *it)
{
    const AltDocument *document = it->scene->document;
    for (uint32_t i = attribution_from(document, it->scene->number); i < document->attributions.count; i++) {
        const AltAttribution *other = &document->attributions.items[i];
        if (other->sentence != it->scene->number)
            return false;
        if (other->clause == it->clause && other->frame->kind != FRAME_STATEMENT)
            return other->frame->kind != FRAME_SPEECH || says_something(it->scene, other);
    }
    return false;
}

/* No state, and nothing that blames nobody: "are ready", "have agreed to talks", "hope". Who is quoted does not tell
 * what others think without meaning it: "They |think| we are sheep". */
static bool is_deed(const Case *it, const AltPhrase *group)
{
    Classes thought = it->speaker->voice == VOICE_QUOTED ? 0 : CLASS_THINKING | CLASS_WISH;
    return !is_copula(it->scene, group->head) && !has(it->scene, group->head, CLASS_HAVE | CLASS_BENIGN | thought);
}

/* "they never told us", "did not open the second file": what the other side should have done. */
static bool is_left_undone(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool duty = !has(it->scene, group->head, CLASS_BE | CLASS_HAVE | CLASS_THINKING | CLASS_WISH);
    Classes relief = CLASS_WRONG | CLASS_HARM | CLASS_BAD; /* "they did not attack" clears them */
    bool asking = has(it->scene, group->head, CLASS_REQUEST);
    bool nothing = has(it->scene, it->subject.first, CLASS_NO); /* "no such bill had come": of what was not there */
    return duty && !asking && !nothing && group->shape == ALT_FINITE && !speaks_of(it, it->predicate, relief, "wrong");
}

/* Whether the other side is told to have done something that is no kindness, or not to have done its duty. */
static bool is_bad_deed(const Case *it)
{
    return is_negated(it) ? is_left_undone(it) : is_deed(it, verb_group(it));
}

/* "They smiled in public and |cut| the cable", "were told of it and |did not stir|": a later deed. */
static bool has_other_deed(const Case *it, bool (*is_bad)(const Case *))
{
    uint32_t subject = clause_at(it->scene, it->clause)->subject;
    for (uint32_t i = it->clause + 1; i < it->scene->end_clause; i++) {
        const AltClause *clause = clause_at(it->scene, i);
        const AltPhrase *group = phrase(it->scene, clause->verb);
        bool joined = in_range(it->content, group->tokens.first) && clause->subject == subject
                && clause->kind == ALT_CLAUSE_MAIN;
        bool happened = group->shape == ALT_FINITE && !group->hypothetical && !group->passive;
        Case later = joined_case(it, i);
        if (joined && happened && is_bad(&later))
            return true;
    }
    return false;
}

/* "handed us |leaflets|", but not "came to us" */
static bool has_object(const Case *it)
{
    for (uint32_t i = verb_group(it)->tokens.end; i < it->predicate.end; i++) {
        uint32_t index = phrase_of(it->scene, i);
        if (is_noun_phrase(it->scene, index) && !phrase(it->scene, index)->pronoun)
            return true;
    }
    return false;
}

/* "We asked for time, and |they handed us leaflets|": set against what the speakers themselves did. */
static bool is_contrasted(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t before = it->content.first - 1;
    if (it->speaker->voice != VOICE_QUOTED || it->clause == scene->first_clause
            || tagged(scene, before) != ALT_TAG_COORDINATOR)
        return false;
    const AltClause *ours = clause_at(scene, it->clause - 1);
    const AltPhrase *deed = phrase(scene, ours->verb);
    bool did = (forms_at(scene->document, deed->head) & FORM_PAST) && !has(scene, deed->head, CLASS_BE | CLASS_HAVE);
    return did && has_object(it) && ours->subject != ALT_NONE
            && has(scene, phrase(scene, ours->subject)->head, CLASS_FIRST)
            && (forms_at(scene->document, verb_group(it)->head) & FORM_PAST);
}

/* "They are |wolves in wool|", in a quotation: what the other side is called. Not "It is a hard week". */
static bool is_called(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!has(it->scene, it->subject.first, CLASS_PLURAL | CLASS_SECOND))
        return false;
    uint32_t behind = group->tokens.end;
    while (tagged(it->scene, behind) == ALT_TAG_ADVERB)
        behind++;
    uint32_t name = phrase_of(it->scene, behind);
    return it->speaker->voice == VOICE_QUOTED && has(it->scene, group->head, CLASS_BE)
            && is_noun_phrase(it->scene, name) && tagged(it->scene, phrase(it->scene, name)->head) == ALT_TAG_NOUN
            && !has(it->scene, phrase(it->scene, name)->head, CLASS_ADJECTIVE | CLASS_ADVERB)
            && !speaks_of(it, it->predicate, CLASS_BENIGN, "benign"); /* not "they were |better|" */
}

/* "He was |at a gala| while the town burned", "was |asleep| when it sank": where an opponent was instead. */
static bool is_elsewhere(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t behind = verb_group(it)->tokens.end;
    bool place = tagged(scene, behind) == ALT_TAG_PREPOSITION || has(scene, behind, CLASS_ABSENT);
    bool then = false;
    for (uint32_t i = it->content.first; i < it->content.end; i++)
        then = then || (has(scene, i, CLASS_MEANWHILE) && verb_of_subject_at(scene, i + 1) != ALT_NONE);
    return is_copula(scene, verb_group(it)->head) && place && then;
}

/* "They sent |us| a form", "they towed |my| car away": what a party did to a bystander, as that one tells it. */
static bool is_victims_word(const Case *it)
{
    if (own_party(it) != ALT_OTHER || it->speaker->voice != VOICE_QUOTED)
        return false;
    Classes ours = CLASS_OBJECT_FORM | CLASS_POSSESSIVE;
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if (has(it->scene, i, CLASS_FIRST) && has(it->scene, i, ours))
            return is_contender(it->resolver, it->who.mentions[0].party);
    return false;
}

bool may_be_adverse(const Case *it)
{
    const AltMention *who = &it->who.mentions[0];
    const Scene *scene = it->scene;
    bool told = it->speaker->voice == VOICE_QUOTED && (forms_at(scene->document, verb_group(it)->head) & FORM_PAST);
    bool first = it->subject.first == opening_word(it) && tagged(scene, it->content.first - 1) != ALT_TAG_COORDINATOR;
    bool opens = told && first && is_in_text(it->resolver, who->party);
    bool known = who->how != ALT_BY_CONTEXT || opens || who->party == it->speaker->accusing; /* "And |they| hid it" */
    uint32_t opening = opening_word(it); /* "|Perhaps| they hid it" */
    bool guess = has(scene, opening, CLASS_ADVERB) && has(scene, opening, CLASS_HYPOTHESIS);
    return it->who.count == 1 && known && !guess
            && (is_victims_word(it) || are_opposed(it->resolver, own_party(it), who->party));
}

/* What one side of the dispute says that the other has done is held against it, unless the deed blames nobody:
 * "they cut the cable", but "they have agreed to talks". */
bool is_adverse(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!may_be_adverse(it))
        return false;
    if (is_negated(it))
        return is_left_undone(it) || has_other_deed(it, is_bad_deed);
    bool deed = (is_deed(it, group) || is_contrasted(it) || is_elsewhere(it)) && !is_reported(it);
    bool you = has(it->scene, it->subject.first, CLASS_SECOND) && has(it->scene, group->head, CLASS_HAVE);
    return deed || you || is_called(it) || has_other_deed(it, is_bad_deed); /* you: "You had it" */
}

/* "had been stopped |by their wardens|": by the other side, as one of the two sides says. */
bool is_done_by(const Case *it, const Meaning *agent)
{
    const AltMention *who = &agent->mentions[0];
    return it->speaker->principal && agent->count == 1 && is_contender(it->resolver, who->party) && !is_negated(it)
            && is_deed(it, verb_group(it));
}

/* "was warned and |had broken its word|", whoever says it. */
static bool is_wrong(const Case *it)
{
    return !is_negated(it) && speaks_of(it, verb_group(it)->tokens, CLASS_WRONG, "wrong");
}

bool is_adverse_later(const Case *it)
{
    return has_other_deed(it, is_wrong) || (may_be_adverse(it) && has_other_deed(it, is_bad_deed));
}

/* "listens to bankers|, not| to us", but not "wants a bridge|, not| a ferry": whom he leaves out. */
static bool leaves_out(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = verb_group(it)->tokens.end + 1; i + 1 < it->predicate.end; i++) {
        bool set_off = mark(scene, i - 1) == ',' || tagged(scene, i - 1) == ALT_TAG_COORDINATOR;
        uint32_t behind = i + 1 + (tagged(scene, i + 1) == ALT_TAG_PREPOSITION), index = phrase_of(scene, behind);
        if (!says(scene, i, "not") || !set_off || !is_noun_phrase(scene, index))
            continue;
        bool people = has(scene, phrase(scene, index)->head, CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER);
        if (people || has(scene, behind, CLASS_FIRST))
            return true;
    }
    return false;
}

bool leaves_people_out(const Case *it)
{
    if (!may_be_adverse(it))
        return false;
    /* not "came on foot, not by train", "should look there, not here" */
    bool told = forms_at(it->scene->document, verb_group(it)->tokens.first) & FORM_PAST;
    bool now = !told && !verb_group(it)->negated && !is_future(it) && !is_obliged(it);
    return now && leaves_out(it);
}
