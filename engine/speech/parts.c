/* The parts of a frame in turn: each takes its words and hands the rest of the sentence to the next.
 *
 * "SOURCE open criminal case against TARGET" over "opened a new |criminal case| on Friday against the mayor": plain
 * words are looked for over days and inside a noun phrase; slots go to the function that knows their kind.
 */
#include "fitter.h"

#include "grammar/openings.h"

/* ---- plain words ---- */

/* "condemn THING to CONTENT" is not "condemned a plan |to| ban them"; the frame of "asked not |to| be named" names the
 * verb behind it. */
static bool is_one_of(const Scene *scene, uint32_t token, const Part *part, bool names_verb)
{
    return (tagged(scene, token) != ALT_TAG_TO || names_verb) && says_part(scene, token, part);
}

/* "insisted |on Monday| that the line was open": a day that has a name is no part of a frame; "warned |of a winter|"
 * and "gave them |until Friday|" are. */
static bool begins_day(const Scene *scene, uint32_t token)
{
    uint32_t at = tagged(scene, token) == ALT_TAG_PREPOSITION ? phrase_of(scene, token + 1) : ALT_NONE;
    return is_noun_phrase(scene, at) && has(scene, token + 1, CLASS_TIME)
            && token_at(scene->document, token + 1)->capital && !says(scene, token, "until");
}

/* The token behind the plain words of a part; 0 where they do not stand at `token`. An article and adjectives may
 * stand before a noun of an idiom: "opened a new criminal case". `names_verb`: the part is followed by another of
 * plain words. */
static uint32_t behind_words(const Scene *scene, const Part *part, uint32_t token, bool names_verb)
{
    if (is_one_of(scene, token, part, names_verb) && !begins_day(scene, token))
        return token + 1;
    uint32_t span = phrase_of(scene, token); /* "gave them |two days| to leave": a time that the frame asks for */
    if (is_noun_phrase(scene, span) && is_one_of(scene, phrase(scene, span)->head, part, names_verb))
        return phrase(scene, span)->head + 1;
    token = skip_times(scene, token);
    if (is_one_of(scene, token, part, names_verb))
        return token + 1;
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at))
        return 0;
    for (uint32_t i = token; i < phrase(scene, at)->tokens.end; i++)
        if (is_one_of(scene, i, part, names_verb))
            return i + 1;
    return 0;
}

/* Whether only plain words stand between the verb and the part: the "on" of "call on TARGET", not the "of" of "accuse
 * TARGET of CONTENT", which touches the verb in a passive. */
static bool follows_verb(const Frame *frame, uint32_t part)
{
    for (uint32_t i = frame->head_part + 1; i < part; i++)
        if (frame->parts[i].kind != PART_WORDS)
            return false;
    return true;
}

/* Plain words right behind the verb belong to the cue: "called on", "opened a criminal case". */
static bool match_plain(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Frame *frame = fitter->frame;
    bool names_verb = part + 1 < frame->part_count && frame->parts[part + 1].kind == PART_WORDS;
    uint32_t end = behind_words(fitter->scene, &frame->parts[part], token, names_verb);
    if (!end)
        return false;
    Fit before = *fitter->fit;
    if (follows_verb(fitter->frame, part) && skip_adverbs(fitter->scene, before.cue.end) >= token)
        fitter->fit->cue.end = end;
    fitter->fit->reach = end;
    if (match_parts(fitter, part + 1, end))
        return true;
    *fitter->fit = before;
    return false;
}

/* "denied |that it had fired|, a charge", "denied |the raid|, a charge": what stands before a noun that takes it up. */
static void take_foregoing(const Fitter *fitter, AltRange noun)
{
    const Scene *scene = fitter->scene;
    if (noun.first < scene->sentence.first + 2 || mark(scene, noun.first - 1) != ',')
        return;
    uint32_t comma = noun.first - 1, at = phrase_of(scene, comma - 1);
    uint32_t first = is_noun_phrase(scene, at) ? phrase(scene, at)->tokens.first : comma;
    for (uint32_t i = comma; i-- > scene->sentence.first;)
        if (tagged(scene, i) == ALT_TAG_THAT) {
            first = i;
            break;
        }
    if (first < comma)
        add_content(fitter, (AltRange){first, comma});
}

/* "a charge |that Baku has made|": the words of an idiom may be what a relative clause has left out. */
static bool match_left_out(Fitter *fitter, uint32_t part, uint32_t token)
{
    AltRange gap = fitter->gap;
    uint32_t at = range_empty(gap) ? ALT_NONE : phrase_of(fitter->scene, gap.first);
    if (!is_noun_phrase(fitter->scene, at) || !follows_verb(fitter->frame, part)
            || !says_part(fitter->scene, phrase(fitter->scene, at)->head, &fitter->frame->parts[part]))
        return false;
    fitter->gap = (AltRange){0, 0};
    if (match_parts(fitter, part + 1, token)) {
        take_foregoing(fitter, gap);
        return true;
    }
    fitter->gap = gap;
    return false;
}

/* ---- what is said ---- */

/* Content is the last part of most frames; "dismiss CONTENT as CLASS" goes on behind it. */
static bool match_said(Fitter *fitter, uint32_t part, uint32_t token)
{
    Fit before = *fitter->fit;
    bool last = part + 1 == fitter->frame->part_count;
    bool said = match_content(fitter, &fitter->frame->parts[part], token);
    if (said && (last || match_parts(fitter, part + 1, fitter->fit->end)))
        return true;
    *fitter->fit = before;
    return false;
}

/* "to" before DO is the mark of the infinitive, which DO itself looks for. */
static bool marks_infinitive(const Fitter *fitter, uint32_t part)
{
    const Part *slot = &fitter->frame->parts[part];
    bool before_do = part + 1 < fitter->frame->part_count && slot[1].kind == PART_DO;
    return before_do && slot->kind == PART_WORDS && strcmp(slot->words[0], "to") == 0;
}

/* ---- entry points ---- */

bool has_plain_words(const Fitter *fitter)
{
    const Frame *frame = fitter->frame;
    if (!fitter->passive && !word_sets_meet(&frame->needed, &fitter->scene->words))
        return false;
    for (uint32_t i = frame->head_part + 1; i < frame->part_count; i++) {
        const Part *part = &frame->parts[i];
        if (takes_subject(fitter, part)) /* the subject of a passive may end the fitting, whatever stands behind */
            return true;
        if (part->kind == PART_WORDS && !marks_infinitive(fitter, i)
                && !word_sets_meet(&part->word_set, &fitter->scene->words))
            return false;
    }
    return true;
}

bool match_parts(Fitter *fitter, uint32_t part, uint32_t token)
{
    if (fitter->passive && fitter->filled)
        token = skip_agent(fitter, token);
    if (part >= fitter->frame->part_count) {
        if (fitter->fit->end < token)
            fitter->fit->end = token;
        return true;
    }
    const Part *slot = &fitter->frame->parts[part];
    if (marks_infinitive(fitter, part))
        return match_parts(fitter, part + 1, token);
    if (takes_subject(fitter, slot))
        return match_passive(fitter, part, token);
    switch (slot->kind) {
    case PART_WORDS:
        return match_plain(fitter, part, token) || match_idiom(fitter, part, token)
                || match_left_out(fitter, part, token);
    case PART_CLAUSE:
    case PART_QUOTE:
    case PART_DO:
    case PART_CONTENT:
        return match_said(fitter, part, token);
    default:
        return match_noun_phrase(fitter, part, token);
    }
}
