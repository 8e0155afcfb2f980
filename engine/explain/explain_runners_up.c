/* Verbs, nouns and phrases of a sentence that head cue lines come in; why they made no act goes out.
 *
 *     not coded: "did not accuse" (accuse)
 *       lexicons/en/cues.txt:534, SOURCE accuse TARGET of CONTENT: fits (accusation), but negated: it did not happen
 */
#include "explaining.h"
#include "grammar/quoted.h"
#include "speech/fitting.h"
#include "speech/nouns.h"

/* ---- attributions without an act ---- */

static bool made_act(const AltDocument *document, uint32_t attribution)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (document->acts.items[i].attribution == attribution)
            return true;
    return false;
}

/* The facts that keep an attribution from being an act, as far as it shows them. */
static const char *why_no_act(const Explainer *it, const AltAttribution *attribution)
{
    const AltDocument *document = &it->document;
    const char *why = "";
    if (attribution->within != ALT_NONE)
        why = arena_format(document->arena, "it stands inside what \"%s\" reports",
                words_of(it, document->attributions.items[attribution->within].cue));
    if (attribution->negated)
        why = arena_format(document->arena, "%s%snegated: it did not happen", why, *why ? "; " : "");
    if (attribution->hypothetical)
        why = arena_format(document->arena, "%s%shypothetical: nothing says that it happened", why, *why ? "; " : "");
    bool reduced =
            attribution->clause != ALT_NONE && document->clauses.items[attribution->clause].kind == ALT_CLAUSE_REDUCED;
    if (!*why && reduced)
        return "it is a participle or an infinitive that names nobody who speaks";
    return *why ? why : "it was not taken as an act";
}

/* Says of a line that fits why there is no act all the same. */
static void say_no_act(Explainer *it, const Frame *frame, const AltAttribution *attribution)
{
    const char *why = attribution ? why_no_act(it, attribution) : "its words belong to another cue";
    bool none = frame->kind == FRAME_NONE;
    say(&it->box, 4 * INDENT, "%s:%u, %s: fits (%s), %s%s", frame->entry->path, frame->entry->line,
            short_line(it->document.arena, frame->entry), frame_kind_name(frame), none ? "so it is no speech" : "but ",
            none ? "" : why);
}

/* ---- runners-up ---- */

static void say_not_coded(Explainer *it, AltRange words, const char *lemma)
{
    say(&it->box, INDENT, "not coded: \"%s\" (%s)", words_of(it, words), lemma);
}

/* The attribution of the sentence that a clause made, or that begins with a token where `clause` is ALT_NONE. */
static uint32_t attribution_of(const Explainer *it, uint32_t clause, uint32_t token)
{
    for (uint32_t i = 0; i < it->document.attributions.count; i++) {
        const AltAttribution *found = &it->document.attributions.items[i];
        bool same =
                clause != ALT_NONE ? found->clause == clause : found->clause == ALT_NONE && found->cue.first == token;
        if (found->sentence == it->scene.number && found->continues == ALT_NONE && same)
            return i;
    }
    return ALT_NONE;
}

static void explain_clause(Explainer *it, uint32_t clause)
{
    const AltDocument *document = &it->document;
    const Verb *verb = cues_of(it, clause);
    uint32_t group = document->clauses.items[clause].verb;
    uint32_t attribution = attribution_of(it, clause, ALT_NONE);
    if (!verb || !verb->frame_count || (attribution != ALT_NONE && made_act(document, attribution)))
        return;
    const Frame *fitting = try_lines(it, clause, false);
    if (!fitting && !is_cue(&it->scene, group)) /* "took a taxi": its lines all want other words */
        return;
    say_not_coded(it, phrase(&it->scene, group)->tokens, verb->base);
    try_lines(it, clause, true);
    if (fitting)
        say_no_act(it, fitting, attribution == ALT_NONE ? NULL : &document->attributions.items[attribution]);
}

/* Whether all plain words of a fixed phrase stand in the sentence, so that it is worth telling why it does not fit. */
static bool has_its_words(const Explainer *it, const Frame *frame, uint32_t token)
{
    for (uint32_t p = frame->head_part + 1; p < frame->part_count; p++) {
        const Part *part = &frame->parts[p];
        bool found = part->kind != PART_WORDS;
        for (uint32_t i = token + 1; i < it->scene.sentence.end && !found; i++)
            for (uint32_t k = 0; k < part->word_count; k++)
                found = found || says(&it->scene, i, part->words[k]);
        if (!found)
            return false;
    }
    return true;
}

static const char *why_no_noun(const Explainer *it, uint32_t token, const Fit *fit)
{
    uint32_t index = phrase_of(&it->scene, token);
    if (!is_noun_phrase(&it->scene, index) || phrase(&it->scene, index)->head != token)
        return "it heads no noun phrase";
    return range_empty(fit->source) ? "nobody is named whose it is"
                                    : "it neither has a content nor is a subject of its own";
}

/* Says of one line of a word why it made no act, if it fits or else if it does not; false where nothing was said. */
static bool explain_word_line(Explainer *it, const Frame *frame, uint32_t token, uint32_t attribution, bool wanted)
{
    Fit fit = {0};
    bool noun = frame->head == HEAD_NOUN;
    if (!noun && !has_its_words(it, frame, token))
        return false;
    bool fitting = noun ? fit_noun(&it->scene, frame, token, &fit) : fit_fixed(&it->scene, frame, token, &fit);
    if (fitting != wanted)
        return false;
    say_not_coded(it, fitting ? fit.cue : (AltRange){token, token + 1}, frame->lemma);
    if (fitting)
        say_no_act(it, frame, attribution == ALT_NONE ? NULL : &it->document.attributions.items[attribution]);
    else
        say_line(it, frame->entry, noun ? why_no_noun(it, token, &fit) : why_no_phrase(it, frame, token));
    return true;
}

/* Whether what a verb's line asks for right behind the verb may stand behind the token. */
static bool may_go_on(const Explainer *it, const Frame *frame, uint32_t token)
{
    Frame next = *frame;
    next.part_count = frame->head_part + 2 < frame->part_count ? frame->head_part + 2 : frame->part_count;
    return frame->kind != FRAME_NONE && has_its_words(it, &next, token);
}

/* "The |accused| man": a word that could be a form of a cue verb, but was read as something else. */
static void explain_reading(Explainer *it, const Word *word, uint32_t token)
{
    const Verb *verb = &it->document.lexicon->verbs.items[word->verb];
    for (uint32_t i = 0; i < verb->frame_count; i++)
        if (may_go_on(it, frame_of(it, verb->frames, i), token)) {
            say_not_coded(it, (AltRange){token, token + 1}, verb->base);
            say(&it->box, 4 * INDENT, "read as a noun or an adjective here, not as a verb");
            return;
        }
}

/* A noun's lines all ask for the same, so one of them speaks for all. */
static void explain_word(Explainer *it, uint32_t token)
{
    const Form *form = token_at(&it->document, token)->form;
    const Word *word = form ? form->word : NULL;
    uint32_t attribution = attribution_of(it, ALT_NONE, token);
    if (!word || (attribution != ALT_NONE && made_act(&it->document, attribution)))
        return;
    for (uint32_t fitting = 2; fitting-- > 0;) /* the line that fits, else the first that is worth telling of */
        for (uint32_t i = 0; i < word->frame_count; i++)
            if (explain_word_line(it, frame_of(it, word->frames, i), token, attribution, fitting))
                return;
    if (!word->frame_count && word->verb != ALT_NONE && tagged(&it->scene, token) == ALT_TAG_NOUN)
        explain_reading(it, word, token);
}

/* A quotation that no cue, colon or speaker of the paragraph has claimed. */
static void explain_quotation(Explainer *it)
{
    for (uint32_t i = 0; i < it->document.attributions.count; i++)
        if (it->document.attributions.items[i].sentence == it->scene.number)
            return;
    for (uint32_t token = it->scene.sentence.first; token < it->scene.sentence.end; token++)
        if (quotation_around(&it->scene, token) != ALT_NONE) {
            say(&it->box, INDENT, "not coded: words in quotation marks, for which no speaker was found");
            return;
        }
}

void explain_runners_up(Explainer *it)
{
    const Scene *scene = &it->scene;
    for (uint32_t token = scene->sentence.first; token < scene->sentence.end; token++) {
        for (uint32_t i = scene->first_clause; i < scene->end_clause; i++)
            if (phrase(scene, it->document.clauses.items[i].verb)->head == token)
                explain_clause(it, i);
        if (tagged(scene, token) != ALT_TAG_VERB)
            explain_word(it, token);
    }
    explain_quotation(it);
}
