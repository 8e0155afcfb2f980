/* A case in; out comes whether the speaker blames somebody else, and whom.
 *
 * By its words ("Armenia had |violated| the truce"), by its agent ("shelled |by Armenia|"), by its duty ("they |should
 * have| warned us"), or because what one side of a dispute says that the other has done is held against it.
 */
#include "case.h"

#include "resolving.h"
#include "speech/contents.h"

enum {
    MARKS_REACH = 3,  /* tokens behind the verb group in which words in marks begin: "had |a \"habit\"|" */
    PRAISE_REACH = 5, /* tokens from the verb on in which a word of praise is meant of the subject */
};

/* ---- what the other side has done ---- */

/* "wrote |that it was late|", but not "wrote |it at midnight|". */
static bool says_something(const Scene *scene, const AltAttribution *attribution)
{
    uint32_t first = attribution->content_count ? attribution->content[0].first : 0;
    return attribution->content_count && (tagged(scene, first) == ALT_TAG_THAT || clause_begins(scene, first));
}

/* Whether the main clause is itself an attribution: "said |Baku accused it of lies|" accuses nobody itself. */
static bool is_reported(const Case *it)
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
 * what others think without meaning it: "They |think| we are robots". */
static bool is_deed(const Case *it, const AltPhrase *group)
{
    Classes thought = it->speaker->voice == VOICE_QUOTED ? 0 : CLASS_THINKING | CLASS_WISH;
    return !has(it->scene, group->head, CLASS_BE | CLASS_HAVE | CLASS_BENIGN | thought);
}

/* "they never told us", "did not turn to page nine": what the other side should have done. */
static bool is_left_undone(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool duty = !has(it->scene, group->head, CLASS_BE | CLASS_HAVE | CLASS_THINKING | CLASS_WISH);
    Classes relief = CLASS_WRONG | CLASS_HARM | CLASS_BAD; /* "they did not attack" clears them */
    bool asking = has(it->scene, group->head, CLASS_REQUEST);
    bool nothing = has(it->scene, it->subject.first, CLASS_NO); /* "no such notice had come": of what was not there */
    return duty && !asking && !nothing && group->shape == ALT_FINITE && !speaks_of(it, it->predicate, relief, "wrong");
}

/* Whether the other side is told to have done something that is no kindness, or not to have done its duty. */
static bool is_bad_deed(const Case *it)
{
    return is_negated(it) ? is_left_undone(it) : is_deed(it, verb_group(it));
}

/* "They signed with one hand and |pressed| the button", "were told of it and |did not stir|": a later deed. */
static bool has_other_deed(const Case *it)
{
    uint32_t subject = clause_at(it->scene, it->clause)->subject;
    for (uint32_t i = it->clause + 1; i < it->scene->end_clause; i++) {
        const AltClause *clause = clause_at(it->scene, i);
        const AltPhrase *group = phrase(it->scene, clause->verb);
        bool joined = in_range(it->content, group->tokens.first) && clause->subject == subject
                && clause->kind == ALT_CLAUSE_MAIN;
        bool happened = group->shape == ALT_FINITE && !group->hypothetical && !group->passive;
        Case later = joined_case(it, i);
        if (joined && happened && is_bad_deed(&later))
            return true;
    }
    return false;
}

/* "offered us |vouchers|", but not "came to us" */
static bool has_object(const Case *it)
{
    for (uint32_t i = verb_group(it)->tokens.end; i < it->predicate.end; i++) {
        uint32_t index = phrase_of(it->scene, i);
        if (is_noun_phrase(it->scene, index) && !phrase(it->scene, index)->pronoun)
            return true;
    }
    return false;
}

/* "We asked for rest, and |they offered us vouchers|": set against what the speakers themselves did. */
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

/* "They are |judge and jury|", in a quotation: what the other side is called. */
static bool is_called(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    uint32_t behind = group->tokens.end;
    while (tagged(it->scene, behind) == ALT_TAG_ADVERB)
        behind++;
    uint32_t name = phrase_of(it->scene, behind);
    return it->speaker->voice == VOICE_QUOTED && has(it->scene, group->head, CLASS_BE)
            && is_noun_phrase(it->scene, name) && !speaks_of(it, it->predicate, CLASS_BENIGN, "benign");
}

/* Whether the content may be held against its subject: one side of a quarrel speaks of the other. */
static bool may_be_adverse(const Case *it)
{
    const AltMention *who = &it->who.mentions[0];
    const Scene *scene = it->scene;
    bool told = it->speaker->voice == VOICE_QUOTED && (forms_at(scene->document, verb_group(it)->head) & FORM_PAST);
    bool first = it->subject.first == opening_word(it) && tagged(scene, it->content.first - 1) != ALT_TAG_COORDINATOR;
    bool opens = told && first && is_in_text(it->resolver, who->party);
    bool known = who->how != ALT_BY_CONTEXT || opens || who->party == it->speaker->accusing; /* "And |they| hid it" */
    return it->who.count == 1 && known && are_opposed(it->resolver, own_party(it), who->party);
}

/* What one side of the dispute says that the other has done is held against it, unless the deed blames nobody:
 * "they pressed the button", but "they have agreed to talks". */
static bool is_adverse(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!may_be_adverse(it))
        return false;
    if (is_negated(it))
        return is_left_undone(it) || has_other_deed(it);
    bool deed = (is_deed(it, group) || is_contrasted(it)) && !is_reported(it);
    bool you = has(it->scene, it->subject.first, CLASS_SECOND) && has(it->scene, group->head, CLASS_HAVE);
    return deed || you || is_called(it) || has_other_deed(it); /* you: "You had it" */
}

/* "had been turned back |by their police|": by the other side, as one of the two sides says. */
static bool is_done_by(const Case *it, const Meaning *agent)
{
    const AltMention *who = &agent->mentions[0];
    return it->speaker->principal && agent->count == 1 && is_contender(it->resolver, who->party) && !is_negated(it)
            && is_deed(it, verb_group(it));
}

/* "|Those who arm a bully| cannot complain", "|to punish them all| is not justice", in a quotation: a rule that the other
 * side breaks. */
static bool is_maxim(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t opening = opening_word(it), behind = range_empty(it->subject) ? ALT_NONE : it->subject.end;
    bool quoted = it->speaker->principal && it->speaker->voice == VOICE_QUOTED;
    if (!quoted || !is_negated(it) || is_own_side(it))
        return false;
    unsigned forms = forms_at(scene->document, verb_group(it)->tokens.first);
    bool always = !(forms & FORM_PAST) || has(scene, verb_group(it)->tokens.first, CLASS_MODAL);
    bool sort = behind != ALT_NONE && it->subject.first == opening && !has(scene, opening, CLASS_POSSESSIVE)
            && (tagged(scene, behind) == ALT_TAG_RELATIVE || tagged(scene, behind) == ALT_TAG_THAT);
    bool deed = tagged(scene, opening) == ALT_TAG_TO || (forms_at(scene->document, opening) & FORM_ING);
    bool quality = any_class(scene, it->predicate, CLASS_ADJECTIVE); /* "are not afraid" */
    return always && (sort || deed) && !quality;
}

/* "|You don't| treat people that way", in a quotation: said to anybody, and meant for the other side. */
static bool is_lesson(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool you = has(it->scene, it->subject.first, CLASS_SECOND) && it->subject.end == it->subject.first + 1;
    bool free = has(it->scene, group->head, CLASS_HAVE | CLASS_OBLIGATION); /* "You don't have to wait" */
    return you && !free && group->negated && it->speaker->principal && it->speaker->voice == VOICE_QUOTED;
}

/* 'voters said Holm was "|about right|"': what an outsider, who is in no quarrel, finds good. */
static bool is_praise(const Case *it)
{
    uint32_t head = verb_group(it)->head;
    for (uint32_t i = head + 1; i < it->predicate.end && i <= head + PRAISE_REACH; i++) {
        if (has(it->scene, i, CLASS_BENIGN))
            return true;
        if (tagged(it->scene, i) == ALT_TAG_TO || has(it->scene, i, CLASS_QUESTION)) /* "begging us |to agree|" */
            return false;
    }
    return false;
}

/* 'said India had "a habit of convicting its neighbour"': words about another that the reporter keeps in marks. */
static bool is_marked(const Case *it)
{
    if (it->speaker->voice == VOICE_QUOTED || quotation_around(it->scene, it->content.first) != ALT_NONE)
        return false;
    const AltPhrase *group = verb_group(it);
    uint32_t first =
            group->tokens.first - (group->tokens.first > it->content.first); /* "said Baku |\"hoped for years\"|" */
    for (uint32_t i = first; i < it->predicate.end && i < group->tokens.end + MARKS_REACH; i++)
        if (is_quote_mark(it->scene, i) && quotation_at(it->scene, i) != ALT_NONE)
            return it->speaker->principal || !is_praise(it);
    return false;
}

/* ---- how it blames ---- */

/* "|would stop at| nothing", "|could not organise| a picnic": a figure of speech that begins with its verb group. */
static bool is_figure(const Case *it)
{
    return overlay_at(it->scene, verb_group(it)->tokens.first) & (CLASS_WRONG | CLASS_BAD);
}

/* "|They should have| warned us": what the other side left undone. */
static bool is_reproach(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return group->obliged && group->perfect && is_other_side(it);
}

/* "should |be| ashamed", "ought to |be| ashamed" */
static bool is_state(const Scene *scene, const AltPhrase *group)
{
    uint32_t behind = group->tokens.end;
    return has(scene, group->head, CLASS_BE)
            || (tagged(scene, behind) == ALT_TAG_TO && has(scene, behind + 1, CLASS_BE));
}

/* "they ought to be |ashamed|" */
static bool is_shaming(const Case *it)
{
    return is_other_side(it) && is_state(it->scene, verb_group(it)) && speaks_of(it, it->predicate, CLASS_BAD, "bad");
}

/* The other side is the subject; `blaming` tells whether words of blame stand in the predicate. */
static bool is_blamed(const Case *it, bool blaming)
{
    return (blaming && !is_negated(it)) || (is_side(it) && is_marked(it)) || is_adverse(it);
}

/* "|It| is a crime", "|the policy| is shameful": a thing is judged, and whoever is behind it is left to the context.
 * Some verbs judge by themselves: "the offer |beggars belief|". Of a thing that is not just pointed at, "wrong" words blame
 * only from a side of the dispute: "the trial was about murder". Harm blames nobody: "the deaths were terrible". */
static bool condemns_thing(const Case *it, bool wrong, bool bad)
{
    const Scene *scene = it->scene;
    uint32_t first = it->subject.first;
    uint32_t index = range_empty(it->subject) ? ALT_NONE : phrase_of(scene, first);
    Classes people = CLASS_OUTSIDER | CLASS_PERSON | CLASS_PEOPLE;
    bool blameless = index != ALT_NONE && has(scene, phrase(scene, index)->head, CLASS_HARM | people);
    bool pointing = index != ALT_NONE && phrase(scene, index)->pronoun
            && has(scene, first, CLASS_DEMONSTRATIVE | CLASS_NEUTER | CLASS_QUESTION);
    bool blaming = bad || (wrong && (pointing || it->speaker->principal));
    uint32_t head = verb_group(it)->head;
    bool verdict = has(scene, head, CLASS_BAD) && !has(scene, head, CLASS_HAVE);
    bool judged = is_copula(scene, head) || verdict || (it->speaker->principal && is_done_badly(it));
    return blaming && !blameless && judged;
}

/* "|our| bad luck", "|my| fault": what the speakers lay to themselves. */
static bool is_ours(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if (has(it->scene, i, CLASS_POSSESSIVE) && has(it->scene, i, CLASS_FIRST))
            return true;
    return false;
}

/* Whoever the content names, else whoever owns the thing, else the other side that was named last. */
static Meaning context_target(const Case *it)
{
    if (it->who.count && it->who.mentions[0].party == ALT_OTHER
            && has(it->scene, it->subject.first, CLASS_MALE | CLASS_FEMALE))
        return it->who;
    Meaning named = parties_in(it->resolver, it->content, it->speaker);
    bool wronged = named.count && named.mentions[0].party == ALT_OTHER && !is_copula(it->scene, verb_group(it)->head);
    if (named.count && !wronged) /* "|Varga| deserves better" */
        return named;
    Meaning owner = owner_of_subject(it);
    return owner.count || is_ours(it) ? owner : other_side_accused(it);
}

/* "|Police raid on post offices a 'provocation'|, says Serbia": headlines leave out "is". */
static bool judge_verbless(const Case *it)
{
    if (!(speaks_of(it, it->content, CLASS_WRONG, "wrong") || speaks_of(it, it->content, CLASS_BAD, "bad")))
        return false;
    Meaning named = parties_in(it->resolver, it->content, it->speaker);
    return means_party(&named) && settle(it, ALT_ACCUSATION, named);
}

/* "|Both armies| exchanged fire": the speaker's own side is among the doers. */
static bool is_shared(const Case *it)
{
    bool own = false;
    for (uint32_t i = 0; i < it->who.count; i++)
        own = own || (it->who.mentions[i].party == own_party(it) && own_party(it) < ALT_OTHER);
    return own && it->who.count > 1 && !it->who.each_other;
}

bool judge_accusation(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (leaves_open(it))
        return false;
    if (!group)
        return judge_verbless(it);
    if (is_lesson(it) || is_maxim(it)) {
        Meaning broken_by = other_side_accused(it);
        return broken_by.count && settle(it, ALT_ACCUSATION, broken_by);
    }
    Meaning others = without_own(it, it->who);
    if (is_question(it)) {
        Meaning asked = is_scornful(it) ? (is_other_side(it) ? others : context_target(it)) : missing(it);
        if (means_party(&asked))
            return settle(it, ALT_ACCUSATION, asked);
    }
    bool figure = is_figure(it);
    if ((is_future(it) && !figure) || is_shared(it))
        return false;
    if (is_reproach(it))
        return settle(it, ALT_ACCUSATION, others);
    Meaning agent = without_own(it, agent_of(it));
    if (agent.count && (speaks_of(it, it->predicate, CLASS_WRONG | CLASS_HARM, "wrong") || is_done_by(it, &agent)))
        return settle(it, ALT_ACCUSATION, agent);
    Meaning origin = it->speaker->principal && !is_negated(it) ? without_own(it, origin_of(it)) : (Meaning){0};
    if (means_party(&origin))
        return settle(it, ALT_ACCUSATION, origin);
    if (is_obliged(it))
        return is_shaming(it) && settle(it, ALT_ACCUSATION, others);
    bool wrong = does(it, CLASS_WRONG, "wrong");
    bool bad = !wrong && does(it, CLASS_BAD, "bad");
    if (is_other_side(it) && group->passive && may_be_adverse(it) && has_other_deed(it))
        return settle(it, ALT_ACCUSATION, others);
    if (is_other_side(it) && (figure || !group->passive))
        return is_blamed(it, wrong || bad) && settle(it, ALT_ACCUSATION, others);
    if (is_own_side(it) || is_negated(it) || !condemns_thing(it, wrong, bad))
        return false;
    Meaning targets = context_target(it);
    return targets.count && settle(it, ALT_ACCUSATION, targets);
}

/* "the fair closed |because they locked the gates|": of a thing that went wrong, whose doing it was. */
bool judge_cause(const Case *it)
{
    if (it->clause == ALT_NONE || is_own_side(it) || means_party(&it->who))
        return false;
    for (uint32_t i = it->clause + 1; i < it->scene->end_clause; i++) {
        uint32_t first = clause_at(it->scene, i)->tokens.first;
        if (!in_range(it->content, first) || !says(it->scene, first, "because"))
            continue;
        Case cause = open_case(it->resolver, (AltRange){first, it->content.end}, it->speaker, it->judgement);
        return cause.clause != ALT_NONE && is_other_side(&cause) && judge_accusation(&cause);
    }
    return false;
}
