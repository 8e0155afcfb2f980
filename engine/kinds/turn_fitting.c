/* A case and a turn in; out comes whether the turn fits the case's main clause, and whom its TARGET means.
 *
 * "it take TARGET TIME to answer" over "it had taken the bank nearly a month to answer": the main verb of the line is
 * that of the clause, what stands before it is looked for in the subject, what stands behind it from the verb on, over
 * adverbs, days and what stands between commas.
 */
#include "turn_fitting.h"
#include "main_clause.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"

#include "mentions/resolving.h"
#include "speech/extents.h"

enum { LONGEST_ASIDE = 10 }; /* tokens between two commas that may be stepped over: "lies|, as all know,| with them" */

/* A turn while it is laid over a case. */
typedef struct Laying {
    const Case *it;
    const Turn *turn;
    uint32_t end; /* of the tokens that it may use */
    Meaning target;
} Laying;

static bool lay(Laying *laying, uint32_t part, uint32_t token);

/* ---- between parts ---- */

/* Behind the comma that ends what the comma at `token` begins; `token` itself where none does soon. */
static uint32_t behind_aside(const Laying *laying, uint32_t token)
{
    for (uint32_t i = token + 1; i < token + LONGEST_ASIDE && i < laying->end; i++)
        if (mark(laying->it->scene, i) == ',')
            return i + 1;
    return token;
}

/* Over adverbs, quotation marks and asides, but not over "not". */
static uint32_t skip_between(const Laying *laying, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    while ((tagged(scene, token) == ALT_TAG_ADVERB && !has(scene, token, CLASS_NEGATION))
            || is_quote_mark(scene, token))
        token++;
    return mark(scene, token) == ',' ? behind_aside(laying, token) : token;
}

/* ---- words ---- */

/* The token behind the words of a part at `token`; 0 where they do not stand there. Inside a noun phrase an article and
 * adjectives may stand before them: "paid |a terrible price|". */
static uint32_t behind_words(const Laying *laying, const Part *part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    uint32_t places[] = {token, skip_between(laying, token), skip_times(scene, skip_between(laying, token))};
    for (uint32_t i = 0; i < sizeof places / sizeof *places; i++)
        if (places[i] < laying->end && says_part(scene, places[i], part))
            return places[i] + 1;
    for (uint32_t i = 0; i < sizeof places / sizeof *places; i++) {
        uint32_t index = phrase_of(scene, places[i]);
        uint32_t end = is_noun_phrase(scene, index) ? phrase(scene, index)->tokens.end : 0;
        for (uint32_t k = places[i]; k < end && k < laying->end; k++)
            if (says_part(scene, k, part))
                return k + 1;
    }
    return 0;
}

static bool lay_words(Laying *laying, uint32_t part, uint32_t token)
{
    uint32_t behind = behind_words(laying, &laying->turn->parts[part], token);
    return behind && lay(laying, part + 1, behind);
}

/* ---- whom and what ---- */

/* Whom words mean that stand in the content. */
static Meaning meant_by(const Laying *laying, AltRange words)
{
    const Speaker *speaker = laying->it->speaker;
    return resolve_inside(laying->it->resolver, words, speaker->mention, speaker->voice);
}

/* "|the bank's letter|", "|the greed| of the bank", but not "|the frost| at the bank": a noun phrase, with whose it
 * is. */
static AltRange with_owner(const Scene *scene, uint32_t index)
{
    uint32_t end = phrase(scene, index)->tokens.end;
    bool owned = says(scene, end, "of") || says(scene, end, "by") || tagged(scene, end) == ALT_TAG_GENITIVE;
    return owned ? whole_noun_phrase(scene, index) : (AltRange){phrase(scene, index)->tokens.first, end};
}

static bool takes_target(Laying *laying, AltRange words)
{
    Meaning others = without_own(laying->it, meant_by(laying, words));
    if (!means_party(&others))
        return false;
    laying->target = others;
    return true;
}

static bool is_genitive(const Laying *laying, uint32_t part)
{
    return part < laying->turn->part_count && laying->turn->parts[part].kind == PART_WORDS
            && strcmp(laying->turn->parts[part].words[0], "'s") == 0;
}

/* "|the bank|'s greed", "|their| greed", for "TARGET's BAD": whoever owns what follows. */
static bool lay_owner(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    if (has(scene, token, CLASS_POSSESSIVE))
        return takes_target(laying, (AltRange){token, token + 1}) && lay(laying, part + 2, token + 1);
    uint32_t index = phrase_of(scene, token), end = phrase(scene, index)->tokens.end;
    for (uint32_t i = token + 1; i <= end; i++)
        if (tagged(scene, i) == ALT_TAG_GENITIVE)
            return takes_target(laying, (AltRange){token, i}) && lay(laying, part + 2, i + 1);
    return false;
}

/* "|the bank|", "|the bank's letter|". */
static bool lay_target(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    uint32_t index = phrase_of(scene, token);
    if (token >= laying->end || !is_noun_phrase(scene, index))
        return false;
    if (is_genitive(laying, part + 1))
        return lay_owner(laying, part, token);
    bool does = part + 1 < laying->turn->part_count; /* "believe |the council| has lied": whose verb follows */
    if (!does && verb_of_subject_at(scene, token) != ALT_NONE)
        return false;
    AltRange whole = with_owner(scene, index), bare = {token, phrase(scene, index)->tokens.end};
    whole.first = token;
    return (takes_target(laying, whole) && lay(laying, part + 1, whole.end))
            || (takes_target(laying, bare) && lay(laying, part + 1, bare.end));
}

static bool lay_thing(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    uint32_t index = phrase_of(scene, token);
    if (token >= laying->end || !is_noun_phrase(scene, index))
        return false;
    return lay(laying, part + 1, whole_noun_phrase(scene, index).end)
            || lay(laying, part + 1, phrase(scene, index)->tokens.end);
}

/* "|a month|", "|ten long years|", and behind "since" also "|May|"; not "|Friday|". In "for |months|", which is an
 * adverb as a whole, the word by itself. */
static bool lay_time(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    if (!is_noun_phrase(scene, phrase_of(scene, token)) && !has(scene, token, CLASS_TIME))
        token = skip_between(laying, token);
    uint32_t index = phrase_of(scene, token), head = is_noun_phrase(scene, index) ? phrase(scene, index)->head : token;
    if (token >= laying->end || !has_class(scene->document, head, CLASS_TIME))
        return false;
    bool named = token_at(scene->document, head)->capital;
    return (!named || says(scene, token - 1, "since")) && lay(laying, part + 1, head + 1);
}

/* "|us|", "|our letters|", "|the tenants|": all but the other side. In "had left |it| in the cold" nobody is left by
 * himself, so "it" is another than the TARGET. */
static bool lay_own(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    uint32_t index = phrase_of(scene, token);
    if (token >= laying->end || !is_noun_phrase(scene, index))
        return false;
    AltRange words = with_owner(scene, index);
    Meaning others = without_own(laying->it, meant_by(laying, words));
    bool himself = phrase(scene, index)->pronoun && others.count && laying->target.count
            && others.mentions[0].party == laying->target.mentions[0].party;
    return (himself || !means_party(&others)) && lay(laying, part + 1, words.end);
}

/* Words of a class, and not ruled out: in the noun phrase at hand, "of |the leak|", or, where the line ends with them,
 * anywhere behind, "that |it leaked|". */
static bool lay_class(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    uint32_t index = phrase_of(scene, token);
    Classes classes = laying->turn->parts[part].classes;
    bool last = part + 1 == laying->turn->part_count;
    AltRange words = {token, laying->end};
    if (!last && is_noun_phrase(scene, index))
        words = whole_noun_phrase(scene, index);
    else if (!last)
        return false;
    return words.first < laying->end && has_word_of(laying->it, words, classes) && lay(laying, part + 1, words.end);
}

/* ---- deeds ---- */

/* What one may hold against somebody: "shut the port", and no kindness, no loss of his own and nothing that was done to
 * him, "agreed", "lost", "was hit by a storm". */
static bool may_be_held_against(const Scene *scene, uint32_t group)
{
    uint32_t head = phrase(scene, group)->head;
    return !phrase(scene, group)->passive && !has(scene, head, CLASS_BENIGN | CLASS_HARM)
            && !is_form_of(scene, head, "lose");
}

/* A verb with what follows it, "|pay fines every week| than mend it": up to the words behind it in the line, or to the
 * end. */
static bool lay_behind_deed(Laying *laying, uint32_t part, uint32_t behind)
{
    bool last = part + 1 == laying->turn->part_count;
    for (uint32_t i = behind; i <= laying->end && !last; i++)
        if (lay(laying, part + 1, i))
            return true;
    return last;
}

/* "to |mend it|", and behind a TARGET its verb, "that the bank |has shut|". */
static bool lay_deed(Laying *laying, uint32_t part, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    bool of_target = laying->turn->parts[part - 1].kind == PART_TARGET;
    uint32_t group = phrase_of(scene, skip_between(laying, token));
    if (token < laying->end && !of_target && (forms_at(scene->document, token) & FORM_BASE)) /* "is |resign|" */
        return lay_behind_deed(laying, part, token + 1);
    if (token >= laying->end || !is_verb_group(scene, group) || (of_target && !may_be_held_against(scene, group)))
        return false;
    return lay_behind_deed(laying, part, phrase(scene, group)->tokens.end);
}

/* ---- parts in turn ---- */

/* "deserve |better|", but not "deserve |better| weather": whether a noun phrase goes on behind the last word of a
 * line. */
static bool is_cut_short(const Laying *laying, uint32_t token)
{
    const Scene *scene = laying->it->scene;
    uint32_t index = token < laying->end ? phrase_of(scene, token) : ALT_NONE;
    return is_noun_phrase(scene, index) && index == phrase_of(scene, token - 1);
}

static bool lay(Laying *laying, uint32_t part, uint32_t token)
{
    if (part == laying->turn->part_count)
        return !is_cut_short(laying, token);
    const Part *slot = &laying->turn->parts[part];
    if (slot->kind == PART_WORDS)
        return lay_words(laying, part, token);
    if (slot->kind == PART_TIME)
        return lay_time(laying, part, token);
    token = skip_between(laying, token);
    switch (slot->kind) {
    case PART_TARGET:
        return lay_target(laying, part, token);
    case PART_OWN:
        return lay_own(laying, part, token);
    case PART_DEED:
        return lay_deed(laying, part, token);
    case PART_CLASS:
        return lay_class(laying, part, token);
    default:
        return lay_thing(laying, part, token);
    }
}

/* ---- the subject ---- */

/* Where a part of a subject of several words ends; 0 where it is not there. A TARGET stands right at `token`, and so
 * does its verb; other words may have some before them. */
static uint32_t behind_in_subject(Laying *laying, const Part *part, uint32_t token, uint32_t verb)
{
    const Scene *scene = laying->it->scene;
    if (part->kind == PART_TARGET) {
        uint32_t index = phrase_of(scene, token),
                 end = is_noun_phrase(scene, index) ? phrase(scene, index)->tokens.end : 0;
        return end && takes_target(laying, (AltRange){token, end}) ? end : 0;
    }
    if (part > laying->turn->parts && part[-1].kind == PART_TARGET)
        return says_part(scene, skip_between(laying, token), part) ? skip_between(laying, token) + 1 : 0;
    for (uint32_t i = token; i < verb; i++)
        if (part->kind == PART_WORDS ? says_part(scene, i, part) : has(scene, i, part->classes))
            return i + 1;
    return 0;
}

/* "|The fault for the fire| lies with", "|All they care about| is": the parts before the verb in their order. */
static bool fits_subject_words(Laying *laying)
{
    uint32_t verb = verb_group(laying->it)->tokens.first, token = laying->it->subject.first;
    for (uint32_t part = 0; part < laying->turn->verb_part; part++) {
        token = behind_in_subject(laying, &laying->turn->parts[part], token, verb);
        if (!token)
            return false;
    }
    return true;
}

static bool fits_subject(Laying *laying)
{
    const Case *it = laying->it;
    const Part *first = laying->turn->parts;
    if (laying->turn->verb_part > 1 || first->kind == PART_WORDS || first->kind == PART_CLASS)
        return fits_subject_words(laying);
    if (first->kind != PART_TARGET)
        return first->kind != PART_OWN || !is_side(it); /* "our crews", "tenants" */
    laying->target = without_own(it, it->who);
    return is_side(it) && laying->target.count > 0;
}

/* ---- the verb ---- */

static bool has_word(const Part *part, const char *word)
{
    for (uint32_t i = 0; i < part->word_count; i++)
        if (strcmp(part->words[i], word) == 0)
            return true;
    return false;
}

/* The token behind the main verb of the line, where the clause has that verb; else 0. "be" is also the "are" of "are
 * |disgusted|", whatever that is to the grammar. */
static uint32_t behind_verb(const Laying *laying)
{
    const Scene *scene = laying->it->scene;
    const AltPhrase *group = verb_group(laying->it);
    const Part *verb = &laying->turn->parts[laying->turn->verb_part];
    if (verb->kind == PART_DEED)
        return group->passive ? 0 : group->tokens.end;
    bool be = has_word(verb, "be");
    if (be && group->passive)
        return group->head;
    bool same = says_part(scene, group->head, verb) || (be && is_copula(scene, group->head));
    return same && !group->passive ? group->tokens.end : 0;
}

/* Whether the adverb of the line stands between subject and verb, or right behind the verb: "are |still| waiting". */
static bool has_adverb(const Laying *laying)
{
    AltRange group = verb_group(laying->it)->tokens;
    for (uint32_t i = laying->it->predicate.first; i <= group.end; i++)
        if (says_part(laying->it->scene, i, laying->turn->adverb))
            return true;
    return false;
}

/* Also by a word before the verb: "we |no longer| have". */
static bool is_denied(const Case *it)
{
    AltRange before = {it->predicate.first, verb_group(it)->tokens.first};
    return is_negated(it) || verb_group(it)->negated || any_class(it->scene, before, CLASS_NEGATION);
}

/* Whether the clause stands as the line asks: has happened, negated or not, or "could have". */
static bool suits_mood(const Laying *laying)
{
    const Case *it = laying->it;
    const Turn *turn = laying->turn;
    const AltPhrase *group = verb_group(it);
    if ((turn->perfect && !group->perfect) || (turn->adverb && !has_adverb(laying)))
        return false;
    if (turn->modal)
        return says_part(it->scene, group->tokens.first, turn->modal) && group->negated == turn->negated;
    return is_denied(it) == turn->negated && !is_future(it) && !is_obliged(it);
}

bool fit_turn(const Case *it, const Turn *turn, Meaning *target)
{
    Laying laying = {.it = it, .turn = turn, .end = it->content.end};
    uint32_t behind = behind_verb(&laying);
    bool fits = behind && fits_subject(&laying) && suits_mood(&laying);
    if (fits)
        fits = turn->parts[turn->verb_part].kind == PART_DEED ? lay_behind_deed(&laying, turn->verb_part, behind)
                                                              : lay(&laying, turn->verb_part + 1, behind);
    *target = laying.target;
    return fits;
}
