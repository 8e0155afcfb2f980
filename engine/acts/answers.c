/* Acts in; answers out: which accusation each denial answers, and how far each accusation is answered.
 *
 * "denied this" answers the accusation just before; "dismissed the allegations" the first one of its kind; a denial
 * with words of its own ("its forces had not crossed the river") the first accusation that shares them.
 */
#include "grammar/reading.h"
#include "stages.h"

enum { WINDOW = 500 }; /* acts before and behind that are looked at: an article has fewer, and a book stays linear */
enum { FORWARD_REACH = 3 }; /* sentences by which a denial may stand before what it denies */

static uint32_t window_start(uint32_t act)
{
    return act > WINDOW ? act - WINDOW : 0;
}

static uint32_t window_end(const AltDocument *document, uint32_t act)
{
    return document->acts.count - act > WINDOW ? act + WINDOW : document->acts.count;
}

static const AltAct *act_at(const AltDocument *document, uint32_t act)
{
    return &document->acts.items[act];
}

static uint32_t party_of(const AltDocument *document, const AltAct *act)
{
    return act->source == ALT_NONE ? ALT_NONE : document->mentions.items[act->source].party;
}

static bool aims_at(const AltDocument *document, const AltAct *act, uint32_t party)
{
    for (uint32_t i = 0; i < act->target_count; i++)
        if (document->mentions.items[act->first_target + i].party == party)
            return true;
    return false;
}

/* Whether the accusation can be what the denial denies: made by one whom it is aimed at, against its side or nobody. */
static bool may_answer(const AltDocument *document, const AltAct *denial, const AltAct *accusation)
{
    uint32_t accuser = party_of(document, accusation), denier = party_of(document, denial);
    if (accusation->kind != ALT_ACCUSATION || accuser == ALT_NONE || accusation == denial)
        return false;
    bool aimed = aims_at(document, denial, accuser);
    bool accused = aims_at(document, accusation, denier) || !accusation->target_count;
    bool empty = accusation->content_count == 0;
    return aimed && accused && !empty;
}

/* The tokens of an act's contents are compared by stem; light words and names of the parties do not count. */
static bool is_weighty(const AltDocument *document, uint32_t token)
{
    AltTag tag = tag_at(document, token);
    Classes light = CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_TIME | CLASS_CLAIM | CLASS_QUANTIFIER;
    bool open = tag == ALT_TAG_NOUN || tag == ALT_TAG_VERB;
    return open && token_at(document, token)->form && !has_class(document, token, light);
}

static uint32_t first_token_from(const AltDocument *document, uint32_t offset)
{
    uint32_t low = 0, high = document->tokens.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->tokens.items[middle].span.start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool says_stem(const AltDocument *document, const AltAct *act, uint32_t number)
{
    for (uint32_t p = 0; p < act->content_count; p++)
        for (uint32_t i = first_token_from(document, act->content[p].start);
                i < document->tokens.count && document->tokens.items[i].span.start < act->content[p].end; i++)
            if (is_weighty(document, i) && token_at(document, i)->form->number == number)
                return true;
    return false;
}

/* How many weighty words two contents share. */
static uint32_t shared_words(const AltDocument *document, const AltAct *a, const AltAct *b)
{
    uint32_t shared = 0;
    for (uint32_t p = 0; p < a->content_count; p++)
        for (uint32_t i = first_token_from(document, a->content[p].start);
                i < document->tokens.count && document->tokens.items[i].span.start < a->content[p].end; i++)
            shared += is_weighty(document, i) && says_stem(document, b, token_at(document, i)->form->number);
    return shared;
}

/* "this", "that accusation", "it", "the charge": the denial points at what was said just before. */
static bool points_back(const AltDocument *document, const AltAct *denial)
{
    if (!denial->content_count)
        return true;
    uint32_t first = first_token_from(document, denial->content[0].start);
    uint32_t words = 0;
    for (uint32_t i = first;
            i < document->tokens.count && document->tokens.items[i].span.start < denial->content[0].end; i++)
        words++;
    return has_class(document, first, CLASS_DEMONSTRATIVE | CLASS_NEUTER) && words < 4;
}

static bool is_plural_claim(const AltDocument *document, const AltAct *denial)
{
    for (uint32_t p = 0; p < denial->content_count; p++)
        for (uint32_t i = first_token_from(document, denial->content[p].start);
                i < document->tokens.count && document->tokens.items[i].span.start < denial->content[p].end; i++) {
            const char *word = word_at(document, i);
            size_t length = strlen(word);
            if (has_class(document, i, CLASS_CLAIM) && tag_at(document, i) == ALT_TAG_NOUN && length > 2)
                return word[length - 1] == 's';
        }
    return false;
}

/* "Both sides accused each other": acts of one cue by several parties, which no denial answers where another is there. */
static bool is_mutual(const AltDocument *document, uint32_t index)
{
    const AltAct *act = act_at(document, index);
    for (uint32_t i = index > 3 ? index - 3 : 0; i < document->acts.count && i < index + 4; i++) {
        const AltAct *other = act_at(document, i);
        if (i != index && other->attribution == act->attribution && other->kind == act->kind
                && party_of(document, other) != party_of(document, act))
            return true;
    }
    return false;
}

static bool is_candidate(const AltDocument *document, uint32_t denial, uint32_t index)
{
    bool behind = act_at(document, index)->sentence > act_at(document, denial)->sentence + FORWARD_REACH;
    if (behind) /* a headline may deny what the lead alleges, but nobody answers what is said at the end */
        return false;
    return may_answer(document, act_at(document, denial), act_at(document, index)) && !is_mutual(document, index);
}

static uint32_t nearest_before(const AltDocument *document, uint32_t denial)
{
    for (uint32_t i = denial; i-- > window_start(denial);)
        if (is_candidate(document, denial, i))
            return i;
    return ALT_NONE;
}

static uint32_t first_of_all(const AltDocument *document, uint32_t denial)
{
    for (uint32_t i = window_start(denial); i < window_end(document, denial); i++)
        if (is_candidate(document, denial, i))
            return i;
    return ALT_NONE;
}

/* "denied that the minister had leaned on it, |as the union alleges|": the accusation of the same sentence. */
static uint32_t beside(const AltDocument *document, uint32_t denial)
{
    uint32_t before = nearest_before(document, denial), sentence = act_at(document, denial)->sentence;
    if (before != ALT_NONE && act_at(document, before)->sentence == sentence)
        return before;
    for (uint32_t i = denial + 1; i < document->acts.count && act_at(document, i)->sentence == sentence; i++)
        if (may_answer(document, act_at(document, denial), act_at(document, i)))
            return i;
    return ALT_NONE;
}

/* The accusation that a denial of the same speaker in the same sentence answers: "denied this and said its forces ...". */
static uint32_t answered_already(const AltDocument *document, uint32_t index)
{
    const AltAct *denial = act_at(document, index);
    for (uint32_t i = index; i-- > 0 && act_at(document, i)->sentence == denial->sentence;)
        if (act_at(document, i)->kind == ALT_DENIAL
                && party_of(document, act_at(document, i)) == party_of(document, denial)
                && act_at(document, i)->responds_to != ALT_NONE
                && may_answer(document, denial, act_at(document, act_at(document, i)->responds_to)))
            return act_at(document, i)->responds_to;
    return ALT_NONE;
}

enum {
    ANSWERS_NEXT = 1,
    SAME_AFFAIR = 3
}; /* sentences from an accusation to its answer; between accusations of one affair */

/* The first of the row of accusations that ends right before the denial. */
static uint32_t start_of_row(const AltDocument *document, uint32_t denial, uint32_t nearest)
{
    if (nearest == ALT_NONE || act_at(document, nearest)->sentence + ANSWERS_NEXT < act_at(document, denial)->sentence)
        return ALT_NONE;
    uint32_t start = nearest;
    for (uint32_t i = nearest;
            i-- > 0 && act_at(document, i)->sentence + SAME_AFFAIR >= act_at(document, start)->sentence;)
        if (is_candidate(document, denial, i))
            start = i;
    return start;
}

static uint32_t most_alike(const AltDocument *document, uint32_t index)
{
    uint32_t best = ALT_NONE, most = 1; /* two words at least */
    for (uint32_t i = window_start(index); i < window_end(document, index); i++) {
        uint32_t shared = is_candidate(document, index, i)
                ? shared_words(document, act_at(document, index), act_at(document, i))
                : 0;
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

/* The accusation that a denial answers, or ALT_NONE. */
static uint32_t answered_by(const AltDocument *document, uint32_t index)
{
    const AltAct *denial = act_at(document, index);
    uint32_t nearest = nearest_before(document, index), found = answered_already(document, index);
    if (found == ALT_NONE && points_back(document, denial))
        found = nearest;
    if (found == ALT_NONE)
        found = beside(document, index);
    if (found == ALT_NONE && is_plural_claim(document, denial))
        found = first_of_all(document, index);
    if (found == ALT_NONE)
        found = most_alike(document, index);
    if (found == ALT_NONE)
        found = start_of_row(document, index, nearest);
    return found != ALT_NONE ? found : first_of_all(document, index);
}

/* How an accusation fares in the article, from the acts of those it is aimed at. */
static AltAnswer answer_level(const AltDocument *document, uint32_t accusation)
{
    AltAnswer level = ALT_NO_ANSWER;
    const AltAct *it = act_at(document, accusation);
    for (uint32_t i = window_start(accusation); i < window_end(document, accusation); i++) {
        const AltAct *act = act_at(document, i);
        uint32_t party = party_of(document, act);
        if (party == ALT_NONE || !aims_at(document, it, party))
            continue;
        bool next = i > accusation && act->sentence <= it->sentence + 2;
        bool back = act->kind == ALT_ACCUSATION && next && aims_at(document, act, party_of(document, it));
        bool declined = act->kind == ALT_STATEMENT && act->negated && next;
        AltAnswer here = act->responds_to == accusation ? ALT_DENIED : back || declined ? ALT_ANSWERED : ALT_VOICED;
        level = here > level ? here : level;
    }
    return level;
}

void find_answers(AltDocument *document)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (document->acts.items[i].kind == ALT_DENIAL)
            document->acts.items[i].responds_to = answered_by(document, i);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (document->acts.items[i].kind == ALT_ACCUSATION)
            document->acts.items[i].answer = (uint8_t)answer_level(document, i);
}
