/* The acts of a document come in, its topics go out: what several acts speak of, whoever speaks.
 *
 * "Armenia accused Azerbaijan of shelling the dam", "Azerbaijan said its guns had not fired at the dam", "The mission
 * will look at the craters in the dam": claim, counter-claim and what the mediators say belong on one row.
 *
 * Acts are of one topic where one repeats, answers or goes on with the other, or where they share two content words, by
 * their stems, that do not run through the whole article. The order of the text decides all ties.
 */
#include "act_reading.h"
#include "answers/gist.h"
#include "base/list.h"
#include "comparing.h"
#include "grammar/reading.h"

enum {
    LABEL_WORDS = 3,
    WINDOW = 500,   /* acts that are looked back at, so that a book stays linear */
    COMMON_AT = 4,  /* acts that a word may stand in before it can be too common to tell topics apart */
    COMMON_PART = 4 /* a word in more than one act of so many is */
};

/* What the functions below share. */
typedef struct Topics {
    AltComparison *comparison;
    const AltDocument *document;
    uint32_t number; /* of the document */
    const Gist *gists;
    uint32_t *uses;  /* for each stem, the acts that it stands in */
    uint32_t *roots; /* for each act, an earlier act of its topic or itself */
} Topics;

/* ---- words ---- */

static uint32_t stem_count(const AltDocument *document)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < document->tokens.count; t++) {
        const Form *form = document->tokens.items[t].form;
        count = form && form->number >= count ? form->number + 1 : count;
    }
    return count;
}

static void count_uses(Topics *topics)
{
    topics->uses = arena_alloc(topics->comparison->arena, (stem_count(topics->document) + 1) * sizeof *topics->uses);
    for (uint32_t i = 0; i < topics->document->acts.count; i++)
        for (uint32_t k = 0; k < topics->gists[i].count; k++)
            topics->uses[topics->gists[i].stems[k]]++;
}

/* Whether a word runs through the article, as "border" does through news of a border dispute. */
static bool is_common(const Topics *topics, uint32_t stem)
{
    return topics->uses[stem] > COMMON_AT && topics->uses[stem] * COMMON_PART > topics->document->acts.count;
}

static uint32_t count_telling(const Topics *topics, const Gist *a, const Gist *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        shared += a->stems[i] == b->stems[j] && !is_common(topics, a->stems[i]);
        bool step_a = a->stems[i] <= b->stems[j], step_b = b->stems[j] <= a->stems[i];
        i += step_a;
        j += step_b;
    }
    return shared;
}

/* ---- which acts belong together ---- */

static uint32_t root_of(Topics *topics, uint32_t act)
{
    while (topics->roots[act] != act)
        act = topics->roots[act] = topics->roots[topics->roots[act]];
    return act;
}

static void join(Topics *topics, uint32_t a, uint32_t b)
{
    if (b == ALT_NONE)
        return;
    uint32_t first = root_of(topics, a), second = root_of(topics, b);
    topics->roots[first > second ? first : second] = first < second ? first : second;
}

static void join_acts(Topics *topics)
{
    for (uint32_t i = 0; i < topics->document->acts.count; i++) {
        const AltAct *act = act_at(topics->document, i);
        join(topics, i, act->repeats);
        join(topics, i, act->responds_to);
        join(topics, i, act->continues);
        for (uint32_t j = i > WINDOW ? i - WINDOW : 0; j < i; j++)
            if (count_telling(topics, &topics->gists[i], &topics->gists[j]) >= ENOUGH_SHARED)
                join(topics, i, j);
    }
}

/* ---- what a topic is called ---- */

/* How many acts of a topic say a word. */
static uint32_t count_in(const Topics *topics, AltMembers acts, uint32_t stem)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < acts.count; i++) {
        const Gist *gist = &topics->gists[topics->comparison->members.items[acts.first + i]];
        for (uint32_t k = 0; k < gist->count; k++)
            count += gist->stems[k] == stem;
    }
    return count;
}

/* A word is worth more in a label the more acts of the topic say it, and a noun more than a verb. */
static uint32_t worth(const Topics *topics, AltMembers acts, uint32_t token)
{
    uint32_t said = count_in(topics, acts, token_at(topics->document, token)->form->number);
    return said ? 2 * said + (tag_at(topics->document, token) == ALT_TAG_NOUN) : 0;
}

static bool is_among(const Topics *topics, const uint32_t *tokens, uint32_t count, uint32_t token)
{
    for (uint32_t i = 0; i < count; i++)
        if (token_at(topics->document, tokens[i])->form->number == token_at(topics->document, token)->form->number)
            return true;
    return false;
}

/* The token of the contents of a topic that is worth most and not chosen yet; ALT_NONE where none is left. */
static uint32_t best_token(const Topics *topics, AltMembers acts, const uint32_t *chosen, uint32_t count)
{
    uint32_t best = ALT_NONE, most = 0;
    for (uint32_t i = 0; i < acts.count; i++) {
        const AltAct *act = act_at(topics->document, topics->comparison->members.items[acts.first + i]);
        for (uint32_t p = 0; p < act->content_count; p++)
            for (uint32_t t = first_token_after(topics->document, act->content[p].start);
                    t < topics->document->tokens.count; t++) {
                const AltToken *token = token_at(topics->document, t);
                if (token->span.start >= act->content[p].end)
                    break;
                uint32_t value = token->form && token->kind == ALT_WORD ? worth(topics, acts, t) : 0;
                if (value > most && !is_among(topics, chosen, count, t)) {
                    most = value;
                    best = t;
                }
            }
    }
    return best;
}

/* "troops, frontier, withdraw": the words that most acts of a topic share; null where none has words. */
static const char *label_of(const Topics *topics, AltMembers acts)
{
    uint32_t chosen[LABEL_WORDS];
    const char *label = NULL;
    for (uint32_t count = 0; count < LABEL_WORDS; count++) {
        chosen[count] = best_token(topics, acts, chosen, count);
        if (chosen[count] == ALT_NONE)
            break;
        const char *word = word_at(topics->document, chosen[count]);
        label = label ? arena_format(topics->comparison->arena, "%s, %s", label, word) : word;
    }
    return label;
}

/* ---- all topics ---- */

static AltMembers collect(Topics *topics, uint32_t root)
{
    AltMembers members = {.first = topics->comparison->members.count};
    for (uint32_t i = root; i < topics->document->acts.count; i++)
        if (root_of(topics, i) == root) {
            *LIST_ADD(topics->comparison->arena, &topics->comparison->members) = i;
            members.count++;
        }
    return members;
}

/* Acts that are the only one of their topic stand together in the last one, which has no name. */
static void add_rest(Topics *topics, const bool *alone)
{
    AltMembers rest = {.first = topics->comparison->members.count};
    for (uint32_t i = 0; i < topics->document->acts.count; i++)
        if (alone[i]) {
            *LIST_ADD(topics->comparison->arena, &topics->comparison->members) = i;
            rest.count++;
        }
    if (rest.count)
        *LIST_ADD(topics->comparison->arena, &topics->comparison->topics) =
                (AltTopic){.document = topics->number, .acts = rest};
}

void find_topics(AltComparison *comparison, uint32_t number)
{
    Arena *arena = comparison->arena;
    Topics topics = {.comparison = comparison, .document = comparison->documents[number], .number = number};
    uint32_t count = topics.document->acts.count;
    bool *alone = arena_alloc(arena, count + 1);
    topics.gists = find_gists(arena, topics.document);
    topics.roots = arena_alloc(arena, (count + 1) * sizeof *topics.roots);
    for (uint32_t i = 0; i < count; i++)
        topics.roots[i] = i;
    count_uses(&topics);
    join_acts(&topics);
    for (uint32_t i = 0; i < count; i++) {
        if (root_of(&topics, i) != i)
            continue;
        AltMembers acts = collect(&topics, i);
        alone[i] = acts.count == 1;
        if (!alone[i])
            *LIST_ADD(arena, &comparison->topics) =
                    (AltTopic){.document = number, .label = label_of(&topics, acts), .acts = acts};
    }
    add_rest(&topics, alone);
}
