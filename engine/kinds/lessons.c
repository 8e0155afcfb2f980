/* A case in; out comes whether a quoted speaker lays down a rule that the other side has just broken: "You don't talk
 * to nurses like that", "Those who sow thistles cannot ask for figs", "To shut a school over a song is not order".
 */
#include "blame.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

/* "|those|", "|anyone|", "|a government|", but not "|policies|": who can break a rule. */
static bool can_break_rule(const Case *it)
{
    uint32_t index = subject_phrase(it);
    Classes somebody = CLASS_PERSON | CLASS_PEOPLE | CLASS_TITLE | CLASS_OUTSIDER | CLASS_BODY | CLASS_COUNTRY;
    return index != ALT_NONE
            && (phrase(it->scene, index)->pronoun || has(it->scene, phrase(it->scene, index)->head, somebody));
}

bool is_of_bad_sort(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it), first = it->subject.first;
    if (index == ALT_NONE || it->subject.end != phrase(scene, index)->tokens.end)
        return false;
    uint32_t head = phrase(scene, index)->head;
    bool open = has(scene, first, CLASS_INDEFINITE) || (first == head && ends_like_plural(scene->document, head, 4));
    return open && has(scene, head, CLASS_WRONG | CLASS_BAD) && !has(scene, head, CLASS_HARM);
}

/* "|Those who sow thistles| cannot ask for figs", "|to shut a school over a song| is not order", in a quotation: a rule
 * that the other side breaks. */
static bool is_maxim(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t opening = opening_word(it), behind = range_empty(it->subject) ? ALT_NONE : it->subject.end;
    bool quoted = it->speaker->principal && it->speaker->voice == VOICE_QUOTED;
    bool breaks = quoted && (is_negated(it) || judges_conduct(it)); /* "Those who did this |are thugs|" */
    if (!breaks || is_own_side(it))
        return false;
    unsigned forms = forms_at(scene->document, verb_group(it)->tokens.first);
    bool always = !(forms & FORM_PAST) || has(scene, verb_group(it)->tokens.first, CLASS_MODAL);
    bool sort = behind != ALT_NONE && it->subject.first == opening && !has(scene, opening, CLASS_POSSESSIVE)
            && (tagged(scene, behind) == ALT_TAG_RELATIVE || tagged(scene, behind) == ALT_TAG_THAT);
    bool deed = tagged(scene, opening) == ALT_TAG_TO || (forms_at(scene->document, opening) & FORM_ING);
    bool quality = any_class(scene, it->predicate, CLASS_ADJECTIVE); /* "are not afraid" */
    return always && ((sort && can_break_rule(it)) || deed || is_of_bad_sort(it)) && !quality;
}

/* "|You don't| talk to nurses like that", in a quotation: said to anybody, and meant for the other side. */
static bool is_reprimand(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool you = has(it->scene, it->subject.first, CLASS_SECOND) && it->subject.end == it->subject.first + 1;
    bool dont = group->negated && has(it->scene, group->tokens.first, CLASS_DO); /* not "you are no farmer" */
    bool free = has(it->scene, group->head, CLASS_HAVE | CLASS_OBLIGATION);      /* "You don't have to wait" */
    return you && dont && !free && it->speaker->principal && it->speaker->voice == VOICE_QUOTED;
}

/* "|Nobody| could sail a ship |like that|", "|You can't| treat people |this way|": as the other side does. */
static bool is_comparison(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first;
    bool any = range_length(it->subject) == 1 && (has(scene, first, CLASS_SECOND | CLASS_NO));
    bool so = false;
    for (uint32_t i = verb_group(it)->tokens.end; i < it->predicate.end; i++)
        so = so || (says(scene, i, "like") && (says(scene, i + 1, "that") || says(scene, i + 1, "this")))
                || ((says(scene, i, "this") || says(scene, i, "that")) && says(scene, i + 1, "way"));
    bool past = forms_at(scene->document, verb_group(it)->tokens.first) & FORM_PAST;
    bool modal = has(scene, verb_group(it)->tokens.first, CLASS_MODAL);
    return any && so && is_negated(it) && (!past || modal) && it->speaker->principal
            && it->speaker->voice == VOICE_QUOTED;
}

/* "|You can't| send crews out tired |and then be| surprised", "|you cannot| close the ward |and call| it care": as the
 * other side does. */
static bool is_both_ways(const Case *it)
{
    const Scene *scene = it->scene;
    const AltPhrase *group = verb_group(it);
    bool you = range_length(it->subject) == 1 && has(scene, it->subject.first, CLASS_SECOND);
    bool cannot = group->negated && has(scene, group->tokens.first, CLASS_MODAL) && !group->obliged && !group->perfect;
    if (!you || !cannot || !it->speaker->principal || it->speaker->voice != VOICE_QUOTED)
        return false;
    for (uint32_t i = group->tokens.end; i + 1 < it->content.end; i++) {
        bool named = has(scene, i + 1, CLASS_SAYING); /* not "sit down |and eat|" */
        if (says(scene, i, "and") && (named || says(scene, i + 1, "then")))
            return true;
    }
    return false;
}

bool is_lesson(const Case *it)
{
    return is_reprimand(it) || is_maxim(it) || is_comparison(it) || is_both_ways(it);
}
