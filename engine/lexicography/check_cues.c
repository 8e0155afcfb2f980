/* The frames of a lexicon come in; lines that an earlier one always forestalls go out. The first fitting line wins, so
 *
 *     SOURCE claim CLAUSE     speech     distancing
 *     SOURCE claim QUOTE      statement  neutral
 *
 * leaves nothing for the second: a CLAUSE may be a quotation.
 */
#include "checking.h"

/* Whether a slot takes a noun phrase, whatever it is for. */
static bool takes_phrase(uint8_t kind)
{
    return kind == PART_SOURCE || kind == PART_TARGET || kind == PART_HEARER || kind == PART_TOPIC
            || kind == PART_THING;
}

static bool has_alternative(const Part *part, const char *word)
{
    for (uint32_t i = 0; i < part->word_count; i++)
        if (strcmp(part->words[i], word) == 0)
            return true;
    return false;
}

/* Whether all that fits `b` fits `a` too. */
static bool covers_part(const Part *a, const Part *b)
{
    if (a->kind == PART_WORDS && b->kind == PART_WORDS) {
        for (uint32_t i = 0; i < b->word_count; i++)
            if (!has_alternative(a, b->words[i]))
                return false;
        return true;
    }
    if (a->kind == PART_CLASS)
        return b->kind == PART_CLASS && (b->classes & ~a->classes) == 0;
    if (a->kind == PART_CONTENT)
        return b->kind == PART_CONTENT || b->kind == PART_CLAUSE || b->kind == PART_QUOTE || takes_phrase(b->kind);
    if (a->kind == PART_CLAUSE)
        return b->kind == PART_CLAUSE || b->kind == PART_QUOTE;
    return a->kind == b->kind || (takes_phrase(a->kind) && takes_phrase(b->kind));
}

/* Whether `a`, which stands first, fits wherever `b` would; not where it asks for some subjects only. */
static bool covers(const Frame *a, const Frame *b)
{
    if (a->head != b->head || a->derived || b->derived || a->by || a->part_count != b->part_count
            || a->head_part != b->head_part)
        return false;
    for (uint32_t i = 0; i < a->part_count; i++)
        if (!covers_part(&a->parts[i], &b->parts[i]))
            return false;
    return true;
}

/* The line before that covers a frame, or null. */
static const Entry *find_cover(const AltLexicon *lexicon, const uint32_t *frames, uint32_t at)
{
    const Frame *frame = &lexicon->frames.items[frames[at]];
    for (uint32_t i = 0; i < at; i++) {
        const Frame *before = &lexicon->frames.items[frames[i]];
        if (before->entry != frame->entry && before->negated <= frame->negated && covers(before, frame))
            return before->entry;
    }
    return NULL;
}

/* Complains about the lines all of whose readings are covered. Readings of one line stand in a row. */
static void check_frames(const Check *check, const uint32_t *frames, uint32_t count)
{
    const Frame *all = check->lexicon->frames.items;
    for (uint32_t first = 0, end; first < count; first = end) {
        const Entry *entry = all[frames[first]].entry, *cover = NULL;
        bool covered = true;
        for (end = first; end < count && all[frames[end]].entry == entry; end++) {
            const Entry *found = find_cover(check->lexicon, frames, end);
            covered = covered && found;
            cover = found;
        }
        if (covered && cover)
            FINDING(check, entry, "shadowed: '%s' never has its turn; '%s' at %s:%u fits first", entry->text,
                    cover->text, cover->path, cover->line);
    }
}

void check_cues(const Check *check)
{
    const AltLexicon *lexicon = check->lexicon;
    for (uint32_t i = 0; i < lexicon->verbs.count; i++)
        check_frames(check, lexicon->verbs.items[i].frames, lexicon->verbs.items[i].frame_count);
    for (uint32_t i = 0; i < lexicon->words.list.count; i++)
        check_frames(check, lexicon->words.list.items[i]->frames, lexicon->words.list.items[i]->frame_count);
}
