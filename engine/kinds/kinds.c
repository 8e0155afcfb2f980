/* A content in, as in "said |Azerbaijan had failed to withdraw|"; out come the kind of act it makes, whom it aims at,
 * and the lexicon lines that say so.
 *
 * The main clause decides: who is its subject, what does its verb do, is it negated, must it be done. Each kind has a
 * judge, and the order of the judges stands in one table below. Words of the classes wrong, bad, untrue, innocent and
 * wish come from lexicons/en/contents.txt.
 */
#include "kinds.h"
#include "charges.h"
#include "judges.h"
#include "main_clause.h"
#include "reasons.h"
#include "sides.h"

#include "speech/fitting.h"

/* "|We condemn|", but not "we do not condemn", "we would condemn", "Armenia condemns". */
static bool names_own_act(const Case *it)
{
    if (it->clause == ALT_NONE || !is_own_side(it) || it->who.mentions[0].how != ALT_BY_PRONOUN)
        return false;
    const AltPhrase *group = verb_group(it);
    bool told = it->speaker->voice == VOICE_QUOTED && (forms_at(it->scene->document, group->head) & FORM_PAST);
    bool stressed = tagged(it->scene, group->tokens.first - 1) == ALT_TAG_RELATIVE; /* "it was she |who| had asked" */
    if (told || stressed || group->passive) /* "We asked for peace": that was then; "it had been told to leave" */
        return false;
    AltRange up_to_verb = {it->predicate.first, group->tokens.end};
    bool excused = was_accused(it, SOON) && has_word_of(it, up_to_verb, CLASS_INNOCENT);
    if (excused) /* "we are |only| asking for what is ours" */
        return false;
    return !group->negated && !group->hypothetical && is_cue(it->scene, clause_at(it->scene, it->clause)->verb);
}

/* "We condemn |such acts|", "|this|": things, behind which somebody is. */
static bool are_things(const Case *it, AltRange words)
{
    uint32_t index = range_empty(words) ? ALT_NONE : phrase_of(it->scene, words.first);
    return is_noun_phrase(it->scene, index) && !can_do_wrong(it->scene, index);
}

/* "We protest |this raid by Sudland|", "I call |this| murder, because Sudland fired": what is blamed is no one, so
 * whoever the content names, or who is on the other side. */
static Meaning blamed_by_name(const Case *it, Meaning targets, AltRange words)
{
    Meaning others = without_own(it, targets);
    bool guessed = are_things(it, words) && others.count == 1 && others.mentions[0].how == ALT_BY_DESCRIPTION;
    if (means_party(&others) && !guessed)
        return others;
    Meaning named = first_named(it, it->content);
    if (named.count || !are_things(it, words))
        return named.count ? named : others;
    return it->speaker->principal ? other_side_accused(it) : (Meaning){0};
}

/* "We condemn the raid", "said it rejected the claims": the speaker names the act. */
static bool judge_performed(const Case *it)
{
    Fit fit;
    const Frame *frame = names_own_act(it) ? first_fitting(it->scene, it->clause, &fit) : NULL;
    if (!frame || frame->kind > FRAME_APPEAL)
        return false;
    Meaning targets = resolve_inside(it->resolver, fit.target, it->speaker->mention, it->speaker->voice);
    if (!targets.count && frame->kind == FRAME_DENIAL)
        targets = accuser(it);
    bool blames = frame->kind == FRAME_ACCUSATION;
    return settle(it, (AltKind)frame->kind, blames ? blamed_by_name(it, targets, fit.target) : targets);
}

/* The first judge who says yes decides; what none of them claims is a statement. Denial, accusation and appeal stand in
 * the order of docs/coding-manual.md for contents that two kinds fit; the first seven go by form and come before. */
static bool (*const judges[])(const Case *) = {
        judge_performed,  /* "We condemn the raid": the verb is a cue and names the kind */
        judge_order,      /* "Stop the shelling": an appeal by its imperative */
        judge_bidding,    /* "Our demand is that they stop" */
        judge_rejection,  /* "It is not true that we left": the claim stands behind its judgement */
        judge_turn,       /* "The fault lies with them": a line of turns.txt */
        judge_verdict,    /* "It is shameful that they lie": the deed is named behind its judgement */
        judge_culprit,    /* "If anybody lied, it was the board" */
        judge_neglect,    /* "Nobody answered us" */
        judge_omission,   /* "Workers were not told", "No action was taken" */
        judge_regret,     /* "It should have been mended", "She did not have to die" */
        judge_denial,     /* "That is a lie" */
        judge_naming,     /* "The flights constitute a breach" */
        judge_accusation, /* "They violated the truce", "They should have stopped" */
        judge_estimate,   /* "We regard this as petty" */
        judge_deed,       /* "Their neglect has ruined the hall" */
        judge_treatment,  /* "We have been fobbed off" */
        judge_appeal,     /* "They must stop" */
        judge_cause,      /* "The talks failed because they lied" */
        judge_condition,  /* "Had they checked it, nobody would have died" */
        judge_grounds,    /* "blamed them, saying the brakes had been worn" */
        judge_reply,      /* "retorted that the ferry had left on time" */
};

Judgement judge_content(Resolver *resolver, AltRange content, const Speaker *speaker)
{
    Judgement judgement = {.kind = ALT_STATEMENT};
    Case it = open_case(resolver, content, speaker, &judgement);
    for (uint32_t i = 0; i < sizeof judges / sizeof *judges; i++) {
        judgement.reason_count = 0; /* those of a judge who said no */
        if (judges[i](&it))
            return judgement;
    }
    judgement.reason_count = 0;
    return judgement;
}
