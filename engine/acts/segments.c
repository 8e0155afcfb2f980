/* A content in; out come the pieces of it that make an act each.
 *
 * "said |the claims were false| and |that Armenia had crossed the border|": a denial and an accusation. Pieces of one
 * kind and one target are joined again.
 */
#include "coder.h"

/* ---- where a piece ends ---- */

/* Whether a clause with a subject of its own begins at `token`: "and |Armenia had left|", not "and |had left|". */
static bool begins_clause(const Scene *scene, uint32_t token)
{
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        bool finite = phrase(scene, clause->verb)->shape == ALT_FINITE && clause->kind != ALT_CLAUSE_REDUCED;
        if (!finite || clause->subject == ALT_NONE)
            continue;
        if (phrase(scene, first_of_row(scene, clause->subject))->tokens.first == token)
            return true;
    }
    return false;
}

/* "|;|", "|and| that Armenia ...", "|but| Armenia had ..." */
static bool parts_pieces(const Scene *scene, uint32_t token)
{
    if (mark(scene, token) == ';')
        return true;
    if (tagged(scene, token) != ALT_TAG_COORDINATOR)
        return false;
    return tagged(scene, token + 1) == ALT_TAG_THAT || begins_clause(scene, token + 1);
}

static AltRange first_piece(const Scene *scene, AltRange content)
{
    for (uint32_t i = content.first + 1; i + 1 < content.end; i++)
        if (parts_pieces(scene, i))
            return (AltRange){content.first, i};
    return content;
}

/* ---- joining ---- */

static bool same_act(const Judgement *a, const Judgement *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->targets.count != b->targets.count || a->targets.each_other != b->targets.each_other)
        return false;
    for (uint32_t i = 0; i < a->targets.count; i++)
        if (a->targets.mentions[i].party != b->targets.mentions[i].party)
            return false;
    return true;
}

/* The segment that already makes the act, or null. */
static Segment *segment_like(Segments *segments, const Judgement *judgement)
{
    for (uint32_t i = 0; i < segments->count; i++)
        if (same_act(&segments->items[i].judgement, judgement))
            return &segments->items[i];
    return NULL;
}

static void add_segment(const Scene *scene, Segments *segments, const Judgement *judgement, AltRange range)
{
    Segment *like = segment_like(segments, judgement);
    if (like && like->range.end <= range.first)
        like->range.end = range.end;
    if (like || segments->count == MOST_SEGMENTS)
        return;
    bool parted = mark(scene, range.first - 1) == ';' || mark(scene, range.end) == ';';
    segments->items[segments->count++] = (Segment){*judgement, range, parted};
}

/* "said |it was Monday| and |that they had lied|": beside another kind, a statement is no act of its own. */
static void drop_statements(Segments *segments)
{
    uint32_t kept = 0;
    bool others = false;
    for (uint32_t i = 0; i < segments->count; i++)
        others = others || segments->items[i].judgement.kind != ALT_STATEMENT;
    for (uint32_t i = 0; i < segments->count; i++) {
        const Segment *segment = &segments->items[i];
        if (!others || segment->judgement.kind != ALT_STATEMENT || segment->parted)
            segments->items[kept++] = *segment;
    }
    segments->count = kept;
}

/* ---- all pieces ---- */

/* "The barn, he said, |had| been painted twice", "There was no proof, he said, |that| it was", "no sign, he said, |of|
 * it": a piece that goes on with the clause before the cue. */
static bool goes_on(const Scene *scene, uint32_t token)
{
    while (is_quote_mark(scene, token) || tagged(scene, token) == ALT_TAG_ADVERB)
        token++;
    AltTag tag = tagged(scene, token);
    return is_verb_group(scene, phrase_of(scene, token)) || tag == ALT_TAG_THAT || tag == ALT_TAG_TO
            || tag == ALT_TAG_PREPOSITION;
}

/* "It was a joke, and |they know it|": a piece that only seals the one before it, which makes an act of its own. */
static bool only_seals(const Scene *scene, const Segments *segments, AltRange piece)
{
    if (!segments->count || segments->items[segments->count - 1].judgement.kind == ALT_STATEMENT)
        return false;
    for (uint32_t i = piece.first; i + 1 < piece.end; i++)
        if (has(scene, i, CLASS_THINKING) && says(scene, i + 1, "it"))
            return i + 2 == piece.end || mark(scene, i + 2) || is_quote_mark(scene, i + 2);
    return false;
}

static void judge_range(Coder *coder, Segments *segments, AltRange rest, const Speaker *speaker)
{
    while (rest.first < rest.end) {
        AltRange piece = first_piece(&coder->scene, rest);
        Judgement judgement = judge_content(&coder->resolver, piece, speaker);
        if (!only_seals(&coder->scene, segments, piece))
            add_segment(&coder->scene, segments, &judgement, piece);
        rest.first = piece.end + 1;
    }
}

Segments judge_pieces(Coder *coder, const AltAttribution *attribution, const Speaker *speaker)
{
    Segments segments = {0};
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        AltRange range = attribution->content[p];
        bool last = p + 1 == attribution->content_count;
        bool ahead = !last && attribution->content[p + 1].first >= range.end;
        bool interrupted = ahead && goes_on(&coder->scene, attribution->content[p + 1].first);
        if (interrupted)
            range.end = attribution->content[++p].end;
        judge_range(coder, &segments, range, speaker);
    }
    drop_statements(&segments);
    return segments;
}
