/* Slots for noun phrases: SOURCE, TARGET, HEARER, TOPIC, THING, and words of a class.
 *
 * "accused |the leaders| of both countries of lying": the slot takes the phrase at hand and grows over what follows it
 * until the rest of the frame fits, or gives up. In "a charge that Baku denied |" it takes what the clause left out.
 */
#include "fitter.h"

#include "contents.h"
#include "grammar/openings.h"

enum {
    LONGEST_JUDGEMENT =
            7, /* tokens in which a judgement's word is looked for: "called it |completely and utterly false|" */
    LONGEST_NAMING = 5 /* more of them behind "what": "rejected |what the ministry called|" */
};

/* ---- what a slot takes ---- */

/* "called it |an unproven claim|", but not "called her |a leader who was misunderstood|". */
static bool has_class_within(const Scene *scene, AltRange range, Classes classes)
{
    for (uint32_t i = range.first; i < range.end && tagged(scene, i) != ALT_TAG_RELATIVE; i++) {
        bool owner = tagged(scene, i) == ALT_TAG_GENITIVE || tagged(scene, i + 1) == ALT_TAG_GENITIVE;
        if (has(scene, i, classes) && !owner)
            return true;
    }
    return false;
}

bool suits_slot(const Fitter *fitter, const Part *slot, AltRange range)
{
    return slot->kind != PART_CLASS || has_class_within(fitter->scene, range, slot->classes);
}

/* Who is told is asked, where the content turns out to ask; and is content where nothing else is: "thanked |the
 * council|". */
static void note_hearer(const Fitter *fitter, const Part *slot, AltRange range)
{
    const Frame *frame = fitter->frame;
    bool last = slot + 1 == frame->parts + frame->part_count;
    if (frame->kind == FRAME_SPEECH)
        fitter->fit->target = range;
    else if (frame->kind == FRAME_STATEMENT && last)
        add_content(fitter, range);
}

/* "condemned |what he called a provocation|": no target, but content. */
static void note_target(const Fitter *fitter, AltRange range)
{
    if (has(fitter->scene, range.first, CLASS_RELATIVE | CLASS_QUESTION))
        add_content(fitter, content_after(fitter->scene, range.first, fitter->clause));
    else
        fitter->fit->target = range;
}

/* A THING is content, and so is what a class names. */
void note_range(const Fitter *fitter, const Part *slot, AltRange range)
{
    switch (slot->kind) {
    case PART_SOURCE:
        fitter->fit->source = range;
        break;
    case PART_TARGET:
        note_target(fitter, range);
        break;
    case PART_HEARER:
        note_hearer(fitter, slot, range);
        break;
    case PART_TOPIC:
        fitter->fit->topic = range;
        break;
    default:
        add_content(fitter, range);
        break;
    }
}

/* ---- trying ranges ---- */

/* Tries the rest of the frame from `token` on with slot number `part` taking `range`, and, where `closed`, once more
 * behind a comma at `token`. Undoes what was noted where both fail. */
static bool try_taking(Fitter *fitter, uint32_t part, AltRange range, uint32_t token, bool closed)
{
    const Part *slot = &fitter->frame->parts[part];
    if (!suits_slot(fitter, slot, range))
        return false;
    Fit before = *fitter->fit;
    note_range(fitter, slot, range);
    if (match_parts(fitter, part + 1, token) || (closed && match_parts(fitter, part + 1, token + 1)))
        return true;
    *fitter->fit = before;
    return false;
}

static bool holds_comma(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (mark(scene, i) == ',')
            return true;
    return false;
}

/* The rest of the frame stands right behind the range, or behind the comma that closes an aside in it: "called on
 * |Ashworth, the chief executive|, to resign". */
static bool try_range(Fitter *fitter, uint32_t part, AltRange range)
{
    bool closed = mark(fitter->scene, range.end) == ',' && holds_comma(fitter->scene, range);
    return try_taking(fitter, part, range, range.end, closed);
}

/* ---- ways to fill a slot ---- */

/* "a charge that Baku denied |": what the relative clause has left out; only one slot can take it. */
static bool match_gap(Fitter *fitter, uint32_t part, uint32_t token)
{
    AltRange gap = fitter->gap;
    if (range_empty(gap) || fitter->frame->parts[part].kind == PART_SOURCE)
        return false;
    fitter->gap = (AltRange){0, 0};
    bool what = says(fitter->scene, gap.first, "what"); /* "what Norland called a raid": has no words of its own */
    if (what ? fitter->frame->parts[part].kind != PART_CLASS && match_parts(fitter, part + 1, token)
             : try_taking(fitter, part, gap, token, false))
        return true;
    fitter->gap = gap;
    return false;
}

/* "accused |the Ministry| of Health of theft": the "of" at `end` belongs to a body's name, and another follows. */
static bool is_in_name(const Fitter *fitter, AltRange range)
{
    const Scene *scene = fitter->scene;
    uint32_t body = phrase_of(scene, range.end - 1), rest = phrase_of(scene, range.end + 1);
    return says(scene, range.end, "of") && is_noun_phrase(scene, body) && is_noun_phrase(scene, rest)
            && has(scene, phrase(scene, body)->head, CLASS_BODY | CLASS_TITLE)
            && tagged(scene, phrase(scene, rest)->head) == ALT_TAG_NAME
            && says(scene, phrase(scene, rest)->tokens.end, "of");
}

/* "called on |Minsk, the eldest of them, and Moscow| to resign": behind an aside the row goes on. The same token where
 * it does not. */
static uint32_t row_behind_aside(const Scene *scene, AltRange range)
{
    uint32_t next = phrase_of(scene, range.end + 2);
    bool on = mark(scene, range.end) == ',' && tagged(scene, range.end + 1) == ALT_TAG_COORDINATOR
            && holds_comma(scene, range) && is_noun_phrase(scene, next)
            && verb_of_subject_at(scene, range.end + 2) == ALT_NONE;
    return on ? end_of_row(scene, next) : range.end;
}

static bool match_growing(Fitter *fitter, uint32_t part, uint32_t token, uint32_t end)
{
    for (uint32_t step = 0; step < LONGEST_GROWTH; step++) {
        if (!is_in_name(fitter, (AltRange){token, end}) && try_range(fitter, part, (AltRange){token, end}))
            return true;
        uint32_t next = grown(fitter->scene, end);
        next = next == end ? row_behind_aside(fitter->scene, (AltRange){token, end}) : next;
        if (next == end)
            break;
        end = next;
    }
    AltRange whole = whole_noun_phrase(fitter->scene, phrase_of(fitter->scene, token)); /* "|Minsk, which ...|, to" */
    return whole.end > end && try_range(fitter, part, (AltRange){token, whole.end});
}

/* "held |the army| responsible for it", "denied |Sudland's envoy| entry": the noun phrase at hand reads on into the
 * plain words or the judgement behind the slot, and gives up its last words to them, one by one. */
static bool match_shrinking(Fitter *fitter, uint32_t part, uint32_t token, uint32_t end)
{
    if (part + 1 >= fitter->frame->part_count)
        return false;
    uint8_t next = fitter->frame->parts[part + 1].kind;
    if (next != PART_CLASS && next != PART_WORDS)
        return false;
    while (end-- > token + 1) {
        bool open = has(fitter->scene, end - 1, CLASS_DETERMINER) && !has(fitter->scene, end - 1, CLASS_PRONOUN);
        for (uint32_t i = end - 1; i <= end; i++) /* "called |Lund's| raid", like "called |the| raid" */
            open = open || tagged(fitter->scene, i) == ALT_TAG_GENITIVE;
        if (!open && try_range(fitter, part, (AltRange){token, end}))
            return true;
    }
    return false;
}

/* "called it an accident |but| Kyiv called it a crime", "|and| Kyiv denounced it": another clause begins. */
static bool parts(const Scene *scene, uint32_t token)
{
    return tagged(scene, token) == ALT_TAG_COORDINATOR && verb_of_subject_at(scene, token + 1) != ALT_NONE;
}

/* A judgement may be no noun phrase by itself: "called the reports |completely false". What names a claim or a request
 * is one: "denies |breaching the deal|" refuses none. */
static bool match_judgement(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    const Part *slot = &fitter->frame->parts[part];
    bool deed = is_verb_group(scene, phrase_of(scene, token));
    if (slot->kind != PART_CLASS || (deed && (slot->classes & (CLASS_CLAIM | CLASS_REQUEST))))
        return false;
    uint32_t end = token, limit = token + LONGEST_JUDGEMENT + (says(scene, token, "what") ? LONGEST_NAMING : 0);
    for (uint32_t i = token; i < limit && in_range(scene->sentence, i) && !mark(scene, i) && !parts(scene, i); i++)
        if (has(scene, i, slot->classes))
            end = i + 1;
    return end > token && try_range(fitter, part, (AltRange){token, end});
}

/* ---- owners ---- */

static bool is_genitive(const Fitter *fitter, uint32_t part)
{
    if (part >= fitter->frame->part_count)
        return false;
    const Part *slot = &fitter->frame->parts[part];
    return slot->kind == PART_WORDS && strcmp(slot->words[0], "'s") == 0;
}

/* "in |his| words", "in |Baku|'s words": SOURCE before 's is the owner in a noun phrase. */
static bool match_owner(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t at = phrase_of(scene, token), end = token;
    if (!is_noun_phrase(scene, at))
        return false;
    while (end < phrase(scene, at)->tokens.end && tagged(scene, end) != ALT_TAG_GENITIVE)
        end++;
    bool possessive = has(scene, token, CLASS_POSSESSIVE);
    if (end == phrase(scene, at)->tokens.end && !possessive)
        return false;
    fitter->fit->source = (AltRange){token, possessive ? token + 1 : end};
    return match_parts(fitter, part + 2, possessive ? token + 1 : end + 1);
}

/* ---- entry point ---- */

static uint32_t skip_quote_marks(const Scene *scene, uint32_t token)
{
    while (is_quote_mark(scene, token))
        token++;
    return token;
}

bool match_noun_phrase(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint8_t kind = fitter->frame->parts[part].kind;
    if (kind == PART_SOURCE && is_genitive(fitter, part + 1))
        return match_owner(fitter, part, token);
    if (match_gap(fitter, part, token))
        return true;
    token = skip_quote_marks(scene, skip_adverbs(scene, token));
    uint32_t at = phrase_of(scene, token);
    bool taken = is_noun_phrase(scene, at) && (!says_when(scene, at) || kind == PART_THING)
            && (match_growing(fitter, part, token, end_of_row(scene, at))
                    || match_shrinking(fitter, part, token, phrase(scene, at)->tokens.end));
    return taken || match_judgement(fitter, part, token);
}
