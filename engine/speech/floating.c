/* '"They broke it. They filmed it," he said. "They blame us."' has one cue and three sentences of speech: the first and
 * the third get an attribution that goes on with the second's speaker. A quotation with no speaker in reach stays
 * unclaimed: better none than a wrong one. Short marked words ("so-called" ones) are no speech.
 */
#include "floating.h"

#include "grammar/quoted.h"
#include "introduced.h"

/* Marks an index into the document's old list until its new place is known. */
static const uint32_t OLD = 0x80000000u;

/* A sentence is speech where all of its words stand in quotation marks. */
static bool is_all_quoted(const Scene *scene, AltRange *quoted)
{
    bool any = false;
    *quoted = (AltRange){scene->sentence.end, scene->sentence.first};
    for (uint32_t i = scene->sentence.first; i < scene->sentence.end; i++) {
        if (token_at(scene->document, i)->kind == ALT_PUNCTUATION || is_quote_mark(scene, i))
            continue;
        if (quotation_around(scene, i) == ALT_NONE)
            return false;
        any = true;
        quoted->first = i < quoted->first ? i : quoted->first;
        quoted->end = i + 1;
    }
    return any;
}

/* What is known while sentences are given their speakers. */
typedef struct Floating {
    Attributions done;
    uint32_t *rows; /* for each quotation, the one that its row of reopened paragraphs began with */
} Floating;

static uint32_t *list_rows(const AltDocument *document)
{
    uint32_t *rows = arena_alloc(document->arena, (document->quotations.count + 1) * sizeof *rows);
    for (uint32_t i = 0; i < document->quotations.count; i++) {
        uint32_t before = document->quotations.items[i].continues;
        rows[i] = before == ALT_NONE ? i : rows[before];
    }
    return rows;
}

static bool claims(const AltDocument *document, const uint32_t *rows, const AltAttribution *attribution, uint32_t row)
{
    uint32_t start = row == ALT_NONE ? UINT32_MAX : document->quotations.items[row].span.start;
    for (uint32_t p = 0; p < attribution->content_count && !range_empty(attribution->source); p++) {
        AltRange piece = attribution->content[p];
        if (range_empty(piece) || token_at(document, piece.end - 1)->span.start < start)
            continue;                                      /* it ends before the row begins */
        for (uint32_t i = piece.first; i < piece.end; i++) /* quotations are few: the first mark of the piece tells */
            if (token_at(document, i)->kind == ALT_QUOTE_MARK || i == piece.first) {
                uint32_t at = quotation_with_marks(document, i);
                if (at != ALT_NONE && rows[at] == row)
                    return true;
            }
    }
    return false;
}

enum {
    LONGEST_SPEECH = 60, /* sentences that the cue of a quotation is looked for in, before and behind */
    ROW_REACH = 12,      /* attributions back among which an earlier part of a quotation has its speaker */
};

/* The attribution that has claimed the same quotation in another sentence: the next one after, else the last before. */
static uint32_t owner_of_quotation(const AltDocument *document, const uint32_t *rows, uint32_t row, uint32_t sentence)
{
    uint32_t before = ALT_NONE;
    uint32_t first = sentence > LONGEST_SPEECH ? sentence - LONGEST_SPEECH : 0;
    for (uint32_t i = attribution_from(document, first); i < document->attributions.count; i++) {
        const AltAttribution *it = &document->attributions.items[i];
        if (it->sentence > sentence + LONGEST_SPEECH)
            break;
        if (it->within != ALT_NONE || !claims(document, rows, it, row))
            continue;
        if (!range_empty(it->cue) && quotation_with_marks(document, it->cue.first) != ALT_NONE)
            continue; /* a part of what is said */
        if (it->sentence > sentence && before == ALT_NONE)
            return i;
        if (it->sentence < sentence)
            before = i;
    }
    return before;
}

/* Whether a quoted sentence may go on from the one before: in the same paragraph, or with a verb in one of its own,
 * which a quoted subheading has not. */
static bool goes_on(const Scene *scene)
{
    if (scene->number == 0)
        return false;
    const AltSentence *it = &scene->document->sentences.items[scene->number], *before = it - 1;
    if (it->section != before->section)
        return false;
    return it->block == before->block || scene->first_clause < scene->end_clause;
}

/* The speaker who goes on: the last attribution of the sentence before, quotation or not. */
static uint32_t speaker_before(const Scene *scene, const Attributions *done)
{
    uint32_t sentence = scene->number;
    if (!goes_on(scene))
        return ALT_NONE;
    for (uint32_t i = done->count; i-- > 0 && done->items[i].sentence + 1 >= sentence;) {
        const AltAttribution *it = &done->items[i];
        if (it->sentence + 1 == sentence && it->within == ALT_NONE && !range_empty(it->source) && !it->negated)
            return i;
    }
    return ALT_NONE;
}

/* The quoted words with the marks and the full stop that belong to them. */
static AltRange with_marks(const Scene *scene, AltRange quoted)
{
    while (quoted.first > scene->sentence.first && is_quote_mark(scene, quoted.first - 1))
        quoted.first--;
    while (quoted.end < scene->sentence.end
            && (is_quote_mark(scene, quoted.end) || mark(scene, quoted.end) == '.' || mark(scene, quoted.end) == '?'
                    || mark(scene, quoted.end) == '!'))
        quoted.end++;
    return quoted;
}

static void add_continuing(
        const Scene *scene, Attributions *done, AltRange quoted, const AltAttribution *owner, uint32_t index)
{
    AltAttribution *attribution = LIST_ADD(scene->document->arena, done);
    *attribution = (AltAttribution){
            .sentence = scene->number,
            .source = owner->source,
            .cue = owner->cue,
            .content = {with_marks(scene, quoted)},
            .content_count = 1,
            .clause = ALT_NONE,
            .quotation = quotation_around(scene, quoted.first),
            .continues = index,
            .within = ALT_NONE,
            .frame = owner->frame,
            .hedged = owner->hedged,
    };
}

static bool has_attribution(const AltDocument *document, uint32_t next, uint32_t sentence)
{
    return next < document->attributions.count && document->attributions.items[next].sentence == sentence;
}

/* Whether a cue of the sentence stands outside the quotation, so that the speech has its speaker. Cues inside ("I say
 * we agree") are part of what is said. */
static bool is_claimed(const Scene *scene, uint32_t next)
{
    for (; has_attribution(scene->document, next, scene->number); next++)
        if (quotation_around(scene, scene->document->attributions.items[next].cue.first) == ALT_NONE)
            return true;
    return false;
}

/* Where attribution `old` of the document stands in `done`, once all are there. */
static void mend_indices(Attributions *done, const uint32_t *moved)
{
    for (uint32_t i = 0; i < done->count; i++) {
        AltAttribution *it = &done->items[i];
        if (it->within != ALT_NONE && (it->within & OLD))
            it->within = moved[it->within & ~OLD];
        if (it->continues != ALT_NONE && (it->continues & OLD))
            it->continues = moved[it->continues & ~OLD];
    }
}

/* The speaker found for an earlier part of a quotation that runs over paragraphs, though no cue stands beside it. */
static uint32_t speaker_of_row(const AltDocument *document, const Floating *floating, uint32_t row)
{
    const Attributions *done = &floating->done;
    for (uint32_t i = done->count; row != ALT_NONE && i-- > 0 && i + ROW_REACH > done->count;)
        if (done->items[i].continues != ALT_NONE && claims(document, floating->rows, &done->items[i], row))
            return i;
    return ALT_NONE;
}

/* Gives a wholly quoted sentence its speaker. Owners in the document's old list are marked by the top bit until
 * `mend_indices` knows their new places. */
static void claim_sentence(const Scene *scene, Floating *floating)
{
    Attributions *done = &floating->done;
    AltDocument *document = scene->document;
    AltRange quoted;
    if (!is_all_quoted(scene, &quoted)) {
        add_introduced(scene, done);
        return;
    }
    uint32_t row = floating->rows[quotation_around(scene, quoted.first)];
    uint32_t owner = owner_of_quotation(document, floating->rows, row, scene->number);
    if (owner != ALT_NONE) {
        AltAttribution copy = document->attributions.items[owner];
        add_continuing(scene, done, quoted, &copy, owner | OLD);
        return;
    }
    uint32_t before = speaker_of_row(document, floating, row);
    if (before == ALT_NONE)
        before = speaker_before(scene, done);
    if (before == ALT_NONE || !done->items)
        return;
    AltAttribution copy = done->items[before];
    add_continuing(scene, done, quoted, &copy, copy.continues != ALT_NONE ? copy.continues : before);
}

void add_floating(AltDocument *document)
{
    Floating floating = {.rows = list_rows(document)};
    Attributions *done = &floating.done;
    uint32_t *moved = arena_alloc(document->arena, (document->attributions.count + 1) * sizeof *moved);
    uint32_t next = 0;
    Scene scene;
    scene_begin(&scene, document);
    while (scene_next(&scene)) {
        uint32_t first = next;
        bool claimed = is_claimed(&scene, first);
        if (!claimed)
            claim_sentence(&scene, &floating);
        uint32_t outer = !claimed && done->count && done->items[done->count - 1].sentence == scene.number
                ? done->count - 1
                : ALT_NONE;
        for (; has_attribution(document, next, scene.number); next++) {
            moved[next] = done->count;
            AltAttribution *copy = LIST_ADD(document->arena, done);
            *copy = document->attributions.items[next];
            if (copy->within != ALT_NONE)
                copy->within |= OLD;
            else
                copy->within = outer;
        }
    }
    mend_indices(done, moved);
    document->attributions.items = done->items;
    document->attributions.count = done->count;
    document->attributions.capacity = done->capacity;
}
