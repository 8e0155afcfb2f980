/* A noun for speech is an act where it carries content of its own ("an appeal to Moscow for help") or heads the clause
 * ("Baku's denial came within the hour"); as the bare object of another cue ("rejected Armenia's claims") it is none.
 */
#include "nouns.h"

#include "contents.h"
#include "grammar/openings.h"

enum { NEAREST_COLON = 5 }; /* tokens behind "her plea was", in which a colon still announces it */

/* The owner inside a noun phrase: "|Baku|'s denial", "|its| denial", "|Ukrainian| claims", but not "|last week|'s
 * claim"; empty where there is none. */
static AltRange owner_of(const Scene *scene, uint32_t index, uint32_t head)
{
    AltRange tokens = phrase(scene, index)->tokens;
    for (uint32_t i = head; i-- > tokens.first;)
        if (tagged(scene, i) == ALT_TAG_GENITIVE && !has(scene, i - 1, CLASS_TIME))
            return (AltRange){tokens.first, i};
    for (uint32_t i = tokens.first; i < head; i++)
        if (has(scene, i, CLASS_POSSESSIVE) || tagged(scene, i) == ALT_TAG_NAME)
            return (AltRange){i, i + 1};
    return (AltRange){0, 0};
}

/* What a noun's frame says of a preposition behind it: whether it leads to the target. */
static bool leads_to_target(const Scene *scene, const Frame *frame, uint32_t token)
{
    if (says(scene, token, "against"))
        return true;
    for (uint32_t i = 0; i + 1 < frame->part_count; i++)
        if (frame->parts[i].kind == PART_WORDS && frame->parts[i + 1].kind == PART_TARGET)
            for (uint32_t k = 0; k < frame->parts[i].word_count; k++)
                if (says(scene, token, frame->parts[i].words[k]))
                    return true;
    return false;
}

static void add_content(Fit *fit, AltRange content)
{
    if (!range_empty(content) && fit->content_count < ALT_PIECES)
        fit->content[fit->content_count++] = content;
}

/* Reads what follows the noun: "by Yerevan", "against Baku", "that ...", "of shelling ...", "to withdraw". */
static uint32_t read_complements(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit)
{
    uint32_t over = skip_times(scene, token); /* "her comment |last week| that" */
    if (tagged(scene, over) == ALT_TAG_THAT || tagged(scene, over) == ALT_TAG_TO)
        token = over;
    if (tagged(scene, token) == ALT_TAG_THAT && mark(scene, token + 1) == ',' && opens_quotation(scene, token + 2)) {
        add_content(fit, content_after(scene, token + 2, ALT_NONE)); /* 'her comment that, |"We left"|' */
        return fit->content_count ? fit->content[0].end : token;
    }
    for (bool over_other = false;;) {
        uint32_t at = phrase_of(scene, token + 1);
        if (tagged(scene, token) == ALT_TAG_THAT || tagged(scene, token) == ALT_TAG_TO
                || (mark(scene, token) == ':' && in_range(scene->sentence, token + 1))) {
            add_content(fit, content_after(scene, mark(scene, token) == ':' ? token + 1 : token, ALT_NONE));
            return fit->content_count ? fit->content[fit->content_count - 1].end : token;
        }
        if (tagged(scene, token) != ALT_TAG_PREPOSITION || at == ALT_NONE)
            return token;
        bool agent = says(scene, token, "by") || says(scene, token, "from");
        bool speaker = agent && range_empty(fit->source) && is_noun_phrase(scene, at) && !says_when(scene, at);
        if (speaker)
            fit->source = agent_phrase(scene, at);
        else if (is_noun_phrase(scene, at) && range_empty(fit->target) && leads_to_target(scene, frame, token))
            fit->target = phrase(scene, at)->tokens;
        else if ((says(scene, token, "of") && !over_other) || says(scene, token, "for") || says(scene, token, "over"))
            add_content(fit, content_after(scene, token, ALT_NONE));
        over_other = over_other || !speaker; /* "appeal among a group |of| supporters" */
        token = speaker ? fit->source.end : phrase(scene, at)->tokens.end;
    }
}

/* The clause whose subject the noun phrase is; ALT_NONE where it is none's. "Her calls |to end| it": what is called for
 * is no such clause. */
static uint32_t clause_headed_by(const Scene *scene, uint32_t index)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        if (clause->subject == index && phrase(scene, clause->verb)->shape != ALT_INFINITIVE)
            return i;
    }
    return ALT_NONE;
}

static bool is_object_of_cue(const Scene *scene, uint32_t index)
{
    uint32_t left = left_of(scene, phrase(scene, index)->tokens.first);
    return left != ALT_NONE && is_verb_group(scene, phrase_of(scene, left)) && is_cue(scene, phrase_of(scene, left));
}

/* '"We will see," |was her answer|': where the verb group begins that joins a noun to the quotation before it, for the
 * noun phrase `index`; ALT_NONE where nothing does. */
static uint32_t joined_to_quotation(const Scene *scene, uint32_t index)
{
    uint32_t left = left_of(scene, phrase(scene, index)->tokens.first);
    uint32_t verb = left == ALT_NONE ? ALT_NONE : phrase_of(scene, left);
    if (!is_verb_group(scene, verb))
        return ALT_NONE;
    bool joins = has(scene, left, CLASS_BE) || says(scene, left, "came") || says(scene, left, "comes");
    uint32_t first = phrase(scene, verb)->tokens.first;
    return joins && !range_empty(content_before(scene, first, true)) ? first : ALT_NONE;
}

/* '"I lost count" was the recollection |of Yolanda Pabon|'. */
static void read_owner_behind(const Scene *scene, uint32_t index, Fit *fit)
{
    uint32_t of = phrase(scene, index)->tokens.end, at = phrase_of(scene, of + 1);
    if (range_empty(fit->source) && says(scene, of, "of") && is_noun_phrase(scene, at))
        fit->source = agent_phrase(scene, at);
}

static bool fit_quoted_noun(const Scene *scene, uint32_t index, Fit *fit)
{
    uint32_t before = joined_to_quotation(scene, index);
    if (before == ALT_NONE)
        return false;
    read_owner_behind(scene, index, fit);
    fit->content[0] = content_before(scene, before, true);
    fit->content_count = 1;
    return !range_empty(fit->source);
}

/* "the reply was |that ...|", 'her message: |"..."|'; "the reply was not long in coming" and "her view of it" tell
 * nothing. */
static bool tells(const Scene *scene, const Fit *fit)
{
    uint32_t first = fit->content[0].first;
    return tagged(scene, first) == ALT_TAG_THAT || is_quote_mark(scene, first) || mark(scene, first - 1) == ':';
}

/* "|Allegations that he took bribes| surfaced": nobody is named who alleges it. Not "an accusation that |Farfan
 * refuted|", where the clause only tells of the noun. */
static bool alleges_by_itself(const Scene *scene, const Frame *frame, const Fit *fit)
{
    uint32_t that = fit->content[0].first;
    if (frame->kind != FRAME_ACCUSATION || frame->mutual || tagged(scene, that) != ALT_TAG_THAT)
        return false;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++)
        if (clause_at(scene, i)->tokens.first == that)
            return !is_cue(scene, clause_at(scene, i)->verb)
                    || is_noun_phrase(scene, phrase_of(scene, phrase(scene, clause_at(scene, i)->verb)->tokens.end));
    return false;
}

/* "Amid claims |that the vote was rigged|, he left": a content that opens the sentence ends before the main clause. */
static void end_before_main(const Scene *scene, uint32_t index, Fit *fit)
{
    uint32_t by = governor(scene, index);
    if (by != scene->sentence.first)
        return;
    for (uint32_t i = 0; i < fit->content_count; i++)
        for (uint32_t k = fit->content[i].first; k < fit->content[i].end; k++)
            if (mark(scene, k) == ',' && verb_of_subject_at(scene, k + 1) != ALT_NONE)
                fit->content[i].end = k;
}

/* "Beijing's answer |was| that ...", "her plea |was| short: hold fire": what stands behind the verb group of
 * `copula`. */
static void read_predicate(const Scene *scene, const AltPhrase *copula, Fit *fit)
{
    uint32_t end = copula->tokens.end, colon = end;
    if (fit->content_count || !has(scene, end - 1, CLASS_BE))
        return;
    while (in_range(scene->sentence, colon) && mark(scene, colon) != ':')
        colon++;
    if (tagged(scene, end) == ALT_TAG_THAT)
        add_content(fit, content_after(scene, end, ALT_NONE));
    else if (in_range(scene->sentence, colon + 1) && colon < end + NEAREST_COLON)
        add_content(fit, content_after(scene, colon + 1, ALT_NONE));
}

/* "the charge that X lied |was false|": no content goes on with the verb that the noun is the subject of. */
static void end_before_verb(const Scene *scene, uint32_t verb, Fit *fit)
{
    if (verb > scene->sentence.first && opens_quotation(scene, verb - 1)) /* 'that X lied |"was false"|' */
        verb--;
    for (uint32_t i = 0; i < fit->content_count; i++)
        if (in_range(fit->content[i], verb) && fit->content[i].first < verb)
            fit->content[i].end = verb;
}

/* Whether the noun heads a clause that tells of it: "Baku's denial |came| within the hour", not "their appeal |was
 * heard|" nor "his charge |denied|". `verb` is that of the clause, or ALT_NONE. */
static bool heads_clause(const Scene *scene, uint32_t verb, const Frame *frame, const Fit *fit)
{
    if (verb == ALT_NONE || is_cue(scene, verb))
        return false;
    const AltPhrase *group = phrase(scene, verb);
    bool undergone = !fit->content_count && frame->kind == FRAME_APPEAL && group->passive;
    return !undergone && (!group->negated || has(scene, group->head, CLASS_BE));
}

/* "tribute by the premier |to the nurses|"; "their apology came late" and "praise from the union" tell of nothing. */
static bool tells_of_matter(const Scene *scene, AltRange complements)
{
    for (uint32_t i = complements.first; i < complements.end; i++)
        if (tagged(scene, i) == ALT_TAG_PREPOSITION && !says(scene, i, "by") && !says(scene, i, "from"))
            return true;
    return false;
}

bool fit_noun(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit)
{
    uint32_t index = phrase_of(scene, token);
    if (!is_noun_phrase(scene, index) || phrase(scene, index)->head != token)
        return false;
    *fit = (Fit){.cue = {token, token + 1}, .end = token + 1};
    fit->source = owner_of(scene, index, token);
    fit->end = read_complements(scene, frame, phrase(scene, index)->tokens.end, fit);
    if (fit_quoted_noun(scene, index, fit))
        return true;
    uint32_t clause = clause_headed_by(scene, index);
    uint32_t verb = clause == ALT_NONE ? ALT_NONE : clause_at(scene, clause)->verb;
    if (verb != ALT_NONE) {
        read_predicate(scene, phrase(scene, verb), fit);
        end_before_verb(scene, phrase(scene, verb)->tokens.first, fit);
    }
    end_before_main(scene, index, fit);
    bool object = is_object_of_cue(scene, index);
    bool carries = fit->content_count > 0 && (tagged(scene, fit->content[0].first) == ALT_TAG_THAT || !object);
    if (frame->kind == FRAME_SPEECH)
        return !range_empty(fit->source) && carries && tells(scene, fit);
    if (range_empty(fit->source))
        return carries && !object && alleges_by_itself(scene, frame, fit);
    uint32_t end = phrase(scene, index)->tokens.end;
    bool announced = frame->kind == FRAME_STATEMENT && !tells_of_matter(scene, (AltRange){end, fit->end});
    return carries || (!announced && heads_clause(scene, verb, frame, fit));
}
