/* Acts come in, their gists go out: the stems of the words that say something in the content of each, and their
 * meanings.
 *
 * The stems are libstemmer's, so "shelled the port" and "the shelling of ports" share two; "the raid" and "the
 * operation" share none, and mean one deed by the lexicon.
 */
#include "gist.h"

#include "act_reading.h"
#include "base/list.h"
#include "grammar/reading.h"
#include "lexicon/lexicon.h"

#include <stdlib.h>

#define DEEDS 0x80000000u /* no document has as many stems */
#define LONGEST_OBJECT 8u /* words between cue and content */
#define LITTLE 1u         /* meanings beside the deed: "called the raid a |provocation|" */
#define FEW 24u           /* numbers that are sorted faster by hand than by the C library; most contents have fewer */

/* Words that give a sentence its frame, and those that only point to a claim. */
#define FRAME_CLASSES                                                                                         \
    (CLASS_DETERMINER | CLASS_QUANTIFIER | CLASS_PRONOUN | CLASS_POSSESSIVE | CLASS_RELATIVE | CLASS_QUESTION \
            | CLASS_THAT | CLASS_SUBORDINATOR | CLASS_COORDINATOR | CLASS_PREPOSITION | CLASS_TO | CLASS_BE   \
            | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_NEGATION | CLASS_NO | CLASS_ADVERB | CLASS_TIME     \
            | CLASS_MONTH | CLASS_HEDGE | CLASS_DEMONSTRATIVE)

/* For each token, whether it belongs to the name of an actor. */
static bool *mark_names(Arena *arena, const AltDocument *document)
{
    bool *named = arena_alloc(arena, document->tokens.count + 1);
    for (uint32_t i = 0; i < document->matches.count; i++) {
        const AltMatch *match = &document->matches.items[i];
        for (uint32_t t = match->tokens.first; match->actor != ALT_NONE && t < match->tokens.end; t++)
            named[t] = true;
    }
    return named;
}

static bool is_content_word(const AltDocument *document, const bool *named, uint32_t token)
{
    const AltToken *it = token_at(document, token);
    bool word =
            (it->kind == ALT_WORD || it->kind == ALT_NUMBER) && it->form && tag_at(document, token) != ALT_TAG_GENITIVE;
    return word && !named[token] && !has_class(document, token, FRAME_CLASSES | CLASS_CLAIM);
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Puts each number before the larger ones that stand left of it. */
static void sort_few(uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        uint32_t number = numbers[i], place = i;
        for (; place > 0 && numbers[place - 1] > number; place--)
            numbers[place] = numbers[place - 1];
        numbers[place] = number;
    }
}

/* Sorts numbers and drops repetitions; gives how many are left. */
static uint32_t sort_unique(uint32_t *numbers, uint32_t count)
{
    if (count <= FEW)
        sort_few(numbers, count);
    else
        qsort(numbers, count, sizeof *numbers, compare_numbers);
    uint32_t kept = count > 0;
    for (uint32_t i = 1; i < count; i++)
        if (numbers[i] != numbers[kept - 1])
            numbers[kept++] = numbers[i];
    return kept;
}

/* The number of what a word means: of its deed, above all numbers of stems, else of its stem. */
static uint32_t meaning_of(const Form *form)
{
    return form->deed ? DEEDS + form->deed->number : form->number;
}

/* Whether a token stands in the words that name whom the act is aimed at, "complained |about the managers|", and does
 * not tell what for: "described |the raid| as a provocation". */
static bool names_target(const AltDocument *document, const AltAct *act, uint32_t token)
{
    AltSpan span = token_at(document, token)->span;
    for (uint32_t i = 0; i < act->target_count; i++) {
        AltSpan target = document->mentions.items[act->first_target + i].span;
        if (span.start >= target.start && span.end <= target.end)
            return !token_at(document, token)->form->deed;
    }
    return false;
}

/* The tokens that begin inside a span. */
static AltRange tokens_of(const AltDocument *document, AltSpan span)
{
    return (AltRange){first_token_after(document, span.start), LIST_FROM(&document->tokens, span.start, span.end)};
}

/* Whether a token begins an aside on somebody: ", |who| admitted to having led the raid". */
static bool opens_aside(const AltDocument *document, uint32_t token)
{
    return token > 0 && has_class(document, token, CLASS_RELATIVE) && !has_class(document, token, CLASS_THAT)
            && strcmp(word_at(document, token - 1), ",") == 0;
}

static void add_word(const AltDocument *document, Gist *gist, uint32_t token)
{
    const Form *form = token_at(document, token)->form;
    gist->stems[gist->count++] = form->number;
    gist->meanings[gist->meaning_count++] = meaning_of(form);
}

/* Adds the words of a part of the content, without asides. */
static void add_words(const AltDocument *document, const bool *named, const AltAct *act, AltRange part, Gist *gist)
{
    bool aside = false;
    for (uint32_t t = part.first; t < part.end; t++) {
        aside = opens_aside(document, t) || (aside && strcmp(word_at(document, t), ",") != 0);
        if (!aside && is_content_word(document, named, t) && !names_target(document, act, t))
            add_word(document, gist, t);
    }
}

/* Whether a token may stand in the noun phrase between cue and content. */
static bool is_of_object(const AltDocument *document, uint32_t token)
{
    AltTag tag = tag_at(document, token);
    return is_nominal(tag) || tag == ALT_TAG_DETERMINER || tag == ALT_TAG_GENITIVE || tag == ALT_TAG_PREPOSITION;
}

/* Adds the deeds that the cue has for its object: "denounced |the arrests| as a provocation". */
static void add_object(const AltDocument *document, const AltAct *act, Gist *gist)
{
    uint32_t first = first_token_after(document, act->cue.end);
    for (uint32_t t = first; t < document->tokens.count && t < first + LONGEST_OBJECT; t++) {
        const AltToken *it = token_at(document, t);
        if (it->span.end > act->content[0].start || !is_of_object(document, t))
            return;
        if (it->form && it->form->deed)
            add_word(document, gist, t);
    }
}

static Gist gist_of(Arena *arena, const AltDocument *document, const bool *named, const AltAct *act)
{
    uint32_t room = LONGEST_OBJECT;
    AltRange parts[ALT_PIECES];
    for (uint32_t i = 0; i < act->content_count; i++) {
        parts[i] = tokens_of(document, act->content[i]);
        room += parts[i].end - parts[i].first;
    }
    Gist gist = {.stems = arena_alloc(arena, room * sizeof *gist.stems),
            .meanings = arena_alloc(arena, room * sizeof *gist.meanings)};
    for (uint32_t i = 0; i < act->content_count; i++)
        add_words(document, named, act, parts[i], &gist);
    if (act->content_count && act->cue.start < act->cue.end)
        add_object(document, act, &gist);
    gist.count = sort_unique(gist.stems, gist.count);
    gist.meaning_count = sort_unique(gist.meanings, gist.meaning_count);
    return gist;
}

Gist *find_gists(Arena *arena, const AltDocument *document)
{
    const bool *named = mark_names(arena, document);
    Gist *gists = arena_alloc(arena, (document->acts.count + 1) * sizeof *gists);
    for (uint32_t i = 0; i < document->acts.count; i++)
        gists[i] = gist_of(arena, document, named, act_at(document, i));
    return gists;
}

/* Counts the meanings above `least` that two gists share. */
static uint32_t count_meanings(const Gist *a, const Gist *b, uint32_t least)
{
    uint32_t shared = 0;
    for (uint32_t i = 0, j = 0; i < a->meaning_count && j < b->meaning_count;) {
        shared += a->meanings[i] == b->meanings[j] && a->meanings[i] >= least;
        bool step_a = a->meanings[i] <= b->meanings[j], step_b = b->meanings[j] <= a->meanings[i];
        i += step_a;
        j += step_b;
    }
    return shared;
}

uint32_t count_shared(const Gist *a, const Gist *b)
{
    return count_meanings(a, b, 0);
}

/* How many meanings of a gist are no deeds. */
static uint32_t count_others(const Gist *gist)
{
    uint32_t count = 0;
    while (count < gist->meaning_count && gist->meanings[count] < DEEDS)
        count++;
    return count;
}

bool name_one_deed(const Gist *a, const Gist *b)
{
    uint32_t deeds = count_meanings(a, b, DEEDS), others = count_shared(a, b) - deeds;
    uint32_t of_a = count_others(a), of_b = count_others(b), fewer = of_a < of_b ? of_a : of_b;
    return deeds > 0 && fewer - others <= LITTLE;
}

uint32_t noun_in_content(const AltDocument *document, const AltAct *act, Classes classes)
{
    for (uint32_t p = 0; p < act->content_count; p++)
        for (uint32_t t = first_token_after(document, act->content[p].start); t < document->tokens.count; t++) {
            if (token_at(document, t)->span.start >= act->content[p].end)
                break;
            if (has_class(document, t, classes) && tag_at(document, t) == ALT_TAG_NOUN)
                return t;
        }
    return ALT_NONE;
}
