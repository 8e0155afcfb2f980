/* A case in; out comes whether the speaker blames somebody else, and whom.
 *
 * By its words ("Armenia had |violated| the truce"), by its agent ("shelled |by Armenia|"), by its duty ("they |should
 * have| warned us"), or because what one side of a dispute says that the other has done is held against it.
 */
#include "blame.h"
#include "charges.h"
#include "judges.h"
#include "kinds.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "grammar/quoted.h"
#include "mentions/resolving.h"

enum {
    MARKS_REACH = 3,  /* tokens behind the verb group in which words in marks begin: "had |a \"habit\"|" */
    HURT_REACH = 3,   /* tokens behind the verb group in which the speaker is hurt: "shot |at me|" */
    PRAISE_REACH = 5, /* tokens from the verb on in which a word of praise is meant of the subject */
};

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

/* The other side is the subject; `blaming` tells whether words of blame stand in the predicate. */
static bool is_blamed(const Case *it, bool blaming)
{
    return (blaming && !is_negated(it)) || (is_side(it) && is_marked(it)) || is_adverse(it);
}

/* "|He| went behind our backs", in a quotation of one of the two sides: whom only the speaker and his hearers know. */
static bool means_acquaintance(const Case *it)
{
    Classes person = CLASS_MALE | CLASS_FEMALE | CLASS_PLURAL;
    bool pointing = has(it->scene, it->subject.first, CLASS_DEMONSTRATIVE); /* "These are hard times" */
    bool unknown = it->who.count == 1 && it->who.mentions[0].party == ALT_NONE;
    bool side = it->speaker->principal || (own_party(it) < ALT_OTHER && other_side_asked(it).count);
    return unknown && !pointing && side && it->speaker->voice == VOICE_QUOTED && !verb_group(it)->passive
            && has(it->scene, it->subject.first, CLASS_PRONOUN) && has(it->scene, it->subject.first, person);
}

/* "shot |at me|", "punched |me| in the face", "broke |my| arm": harm to whoever speaks. */
static bool hurts_speaker(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool ours = false;
    for (uint32_t i = group->tokens.end; i < it->predicate.end && i < group->tokens.end + HURT_REACH; i++)
        ours = ours || (has(it->scene, i, CLASS_FIRST) && has(it->scene, i, CLASS_OBJECT_FORM | CLASS_POSSESSIVE));
    return ours && has(it->scene, group->head, CLASS_HARM | CLASS_WRONG | CLASS_FIRING) && !is_negated(it);
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

/* "The club |was run| like a casino": of whom it is said is the one who runs it. */
static bool is_run(const Case *it)
{
    return !is_negated(it) && has(it->scene, verb_group(it)->head, CLASS_MANAGED);
}

/* "|Ms Pym| said", "|residents| say": one or more people, who are no "it". */
static bool are_people_speaking(const Case *it)
{
    uint32_t index = phrase_of(it->scene, it->speaker->cue.first - 1);
    if (!is_noun_phrase(it->scene, index))
        return false;
    Classes body = CLASS_BODY | CLASS_COUNTRY;
    bool people = has(it->scene, phrase(it->scene, index)->head, CLASS_PEOPLE)
            && !has(it->scene, phrase(it->scene, index)->head, body);
    return people || person_of(it->resolver, phrase(it->scene, index)->tokens);
}

/* "The airport has grown. Ms Pym said |it| had broken its word": nobody says such a thing of a body of his own that he
 * has not named, unless he has been accused. */
static bool means_others_by_it(const Case *it)
{
    bool neuter = range_length(it->subject) == 1 && says(it->scene, it->subject.first, "it");
    return neuter && is_own_side(it) && it->who.mentions[0].how == ALT_BY_PRONOUN && it->speaker->principal
            && it->speaker->voice == VOICE_REPORTED && !is_negated(it) && !verb_group(it)->passive
            && !was_accused(it, SOON) && are_people_speaking(it) && other_side_asked(it).count;
}

/* A deed or judgement told in plain words: of the `others` who are its subject, else of a thing. */
static bool judge_by_words(const Case *it, Meaning others, bool figure)
{
    const AltPhrase *group = verb_group(it);
    bool wrong = does(it, CLASS_WRONG, "wrong");
    bool bad = !wrong && does(it, CLASS_BAD, "bad");
    if (is_other_side(it) && group->passive && (is_adverse_later(it) || (is_run(it) && (wrong || bad))))
        return settle(it, ALT_ACCUSATION, others);
    if (is_other_side(it) && (figure || !group->passive))
        return is_blamed(it, wrong || bad) && settle(it, ALT_ACCUSATION, others);
    if (means_others_by_it(it) && (wrong || bad))
        return settle(it, ALT_ACCUSATION, other_side_asked(it));
    if (is_own_side(it) || is_negated(it))
        return false;
    bool acquaintance = means_acquaintance(it) && (wrong || bad || hurts_speaker(it));
    if (!acquaintance && !condemns_thing(it, wrong, bad))
        return false;
    Meaning targets = acquaintance ? other_side_accused(it) : context_target(it);
    return targets.count && settle(it, ALT_ACCUSATION, targets);
}

/* "|Venn's plan| would wreck the harbour": the harm that an opponent's plan would do. */
static bool is_ruinous(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t index = subject_phrase(it);
    if (index == ALT_NONE || it->who.count != 1 || !is_future(it) || is_negated(it) || is_question(it))
        return false;
    bool plan = false;
    for (uint32_t i = it->subject.first; i < it->subject.end; i++)
        plan = plan || has(scene, i, CLASS_REQUEST | CLASS_DOCUMENT);
    bool opposed = are_opposed(it->resolver, own_party(it), it->who.mentions[0].party);
    return plan && opposed && !verb_group(it)->passive && does(it, CLASS_WRONG | CLASS_BAD, "wrong");
}

/* "were held by police |for illegally selling tickets|": what the doer lays to those to whom he did it. */
static AltRange before_charge(const Case *it)
{
    const Scene *scene = it->scene;
    for (uint32_t i = verb_group(it)->tokens.end; i < it->predicate.end; i++) {
        bool time = has(scene, i + 1, CLASS_TIME) || has(scene, i + 2, CLASS_TIME); /* "had no heat |for six weeks|" */
        if ((says(scene, i, "for") && !time) || (says(scene, i, "on") && has(scene, i + 1, CLASS_CLAIM)))
            return (AltRange){it->predicate.first, i};
    }
    return it->predicate;
}

/* "|How dare they|?", "|Where was| the minister in May?": a question that blames. */
static Meaning blamed_by_question(const Case *it, Meaning others)
{
    if (!is_question(it))
        return (Meaning){0};
    Meaning blamed = is_scornful(it) ? (is_other_side(it) ? others : context_target(it)) : missing(it);
    if (!means_party(&blamed))
        blamed = rhetorical(it);
    return means_party(&blamed) ? blamed : (Meaning){0};
}

/* "was shelled |by Norland|", "the shots came |from Sudland|": whoever did it is no subject. */
static Meaning blamed_agent(const Case *it)
{
    Meaning agent = without_own(it, agent_of(it));
    if (agent.count
            && (speaks_of(it, before_charge(it), CLASS_WRONG | CLASS_HARM, "wrong") || is_done_by(it, &agent)
                    || (is_own_side(it) && means_party(&agent) && is_deprived(it))))
        return agent;
    Meaning origin = it->speaker->principal && !is_negated(it) ? without_own(it, origin_of(it)) : (Meaning){0};
    return means_party(&origin) ? origin : (Meaning){0};
}

bool judge_accusation(const Case *it)
{
    if (leaves_open(it))
        return false;
    if (!verb_group(it))
        return judge_verbless(it);
    if (is_lesson(it)) {
        Meaning broken_by = other_side_accused(it);
        return broken_by.count && settle(it, ALT_ACCUSATION, broken_by);
    }
    Meaning others = blamed_subject(it), asked = blamed_by_question(it, others);
    if (asked.count)
        return settle(it, ALT_ACCUSATION, asked);
    bool figure = is_figure(it);
    if (is_reproach(it) || leaves_people_out(it) || is_ruinous(it))
        return settle(it, ALT_ACCUSATION, others);
    if ((is_future(it) && !figure) || is_shared(it))
        return false;
    Meaning agent = blamed_agent(it);
    if (agent.count)
        return settle(it, ALT_ACCUSATION, agent);
    if (is_obliged(it) && !figure)
        return is_shaming(it) && settle(it, ALT_ACCUSATION, others);
    return judge_by_words(it, others, figure);
}
