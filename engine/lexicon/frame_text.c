/* The text of a frame comes in; the ways to read it go out.
 *
 * "SOURCE reject CLAIM (as CONTENT)" gives SOURCE, reject, CLAIM, as, CONTENT and SOURCE, reject, CLAIM. The text is
 * first cut into items, where brackets are items of their own; each bracket is then read once with and once without
 * what it encloses.
 */
#include "frame_text.h"

#include "spelling.h"
#include "suggestion.h"

#define MOST_OPTIONS 6 /* optional parts of one frame: 64 readings */

static const char *const cue_names[] = {
        "SOURCE", "TARGET", "HEARER", "TOPIC", "THING", "CLAUSE", "QUOTE", "DO", "CONTENT"};

static const uint8_t cue_kinds[] = {
        PART_SOURCE, PART_TARGET, PART_HEARER, PART_TOPIC, PART_THING, PART_CLAUSE, PART_QUOTE, PART_DO, PART_CONTENT};

const Slots cue_slots = {cue_names, cue_kinds, sizeof cue_kinds};

#define X(name, label) #name,
static const char *const class_names[] = {WORD_CLASSES(X)};
#undef X

typedef struct Item {
    enum { ITEM_PART, ITEM_OPEN, ITEM_CLOSE } kind;
    const char *at; /* where it stands in the line */
    Part part;
    uint32_t close; /* of an opening bracket: the item that closes it */
} Item;

/* A frame on its way from text to readings. */
typedef struct FrameText {
    Arena *arena;
    const Lines *lines;
    const Slots *slots;
    bool noun;
    bool good;
    LIST(Item) items;
    Part *parts; /* the reading that is being put together */
    Readings *readings;
} FrameText;

bool is_noun_frame(const char *text)
{
    return strncmp(text, "noun ", 5) == 0;
}

/* Slots stand in capitals: "SOURCE", "BOTH". */
static bool looks_like_slot(const char *word)
{
    size_t length = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
    return length > 1 && !word[length];
}

/* Complains about a slot that is none, with the nearest of the slots and classes. */
static void report_slot(const FrameText *frame, const char *at, const char *name)
{
    const Slots *slots = frame->slots;
    const char **names = arena_alloc(frame->arena, (slots->count + WORD_CLASS_COUNT) * sizeof *names);
    if (slots->count)
        memcpy(names, slots->names, slots->count * sizeof *names);
    memcpy(names + slots->count, class_names, sizeof class_names);
    if (suggest_name(names, slots->count + WORD_CLASS_COUNT, name))
        report_unknown(frame->lines, at, "slot", name, names, slots->count + WORD_CLASS_COUNT);
    else
        report_unknown(frame->lines, at, "slot", name, slots->names, slots->count);
}

/* Reads one alternative, "CLAIM", into a part that may have others already. */
static void add_slot(FrameText *frame, Part *part, const char *at, const char *name)
{
    uint32_t slot = find_name(frame->slots->names, frame->slots->count, name);
    uint32_t class_index = slot == ALT_NONE ? find_name(class_names, WORD_CLASS_COUNT, name) : ALT_NONE;
    bool joins_classes = part->kind == PART_CLASS && class_index != ALT_NONE;
    if (slot == ALT_NONE && class_index == ALT_NONE) {
        report_slot(frame, at, name);
        frame->good = false;
    } else if ((part->word_count || part->classes || part->kind != PART_WORDS) && !joins_classes) {
        LINE_PROBLEM(
                frame->lines, at, "'%s' cannot be an alternative here; only words, or only word classes, can", name);
        frame->good = false;
    } else if (slot != ALT_NONE) {
        part->kind = frame->slots->kinds[slot];
        part->words[0] = name;
    } else {
        part->kind = PART_CLASS;
        part->classes |= (Classes)1 << class_index;
    }
}

static void add_plain_word(FrameText *frame, Part *part, const char *at, const char *word)
{
    if (part->kind != PART_WORDS) {
        LINE_PROBLEM(frame->lines, at, "'%s' cannot be an alternative of a slot", word);
        frame->good = false;
        return;
    }
    part->words[part->word_count++] = word;
}

static size_t count_alternatives(const char *at, const char *end)
{
    size_t count = 1;
    while (at < end)
        count += *at++ == '|';
    return count;
}

/* Reads the alternatives "call|phone|door" up to `end`. Right after `noun` stands a word, even one in capitals
 * (SOS). */
static void add_part(FrameText *frame, const char *at, const char *end)
{
    Part part = {
            .kind = PART_WORDS, .words = arena_alloc(frame->arena, count_alternatives(at, end) * sizeof *part.words)};
    bool first_of_noun = frame->noun && frame->items.count == 0;
    const char *stop;
    for (const char *start = at; start <= end; start = stop + 1) {
        const char *bar = memchr(start, '|', (size_t)(end - start));
        stop = bar ? bar : end;
        const char *word = arena_copy(frame->arena, start, (size_t)(stop - start));
        if (stop == start) {
            LINE_PROBLEM(frame->lines, start, "expected a word on both sides of '|'");
            frame->good = false;
        } else if (looks_like_slot(word) && !first_of_noun) {
            add_slot(frame, &part, start, word);
        } else {
            add_plain_word(frame, &part, start, small_letters(frame->arena, word));
        }
    }
    *LIST_ADD(frame->arena, &frame->items) = (Item){.kind = ITEM_PART, .at = at, .part = part};
}

/* The length of the "'s" that a word or slot ends in, or that it is. */
static size_t genitive_length(const char *at, size_t length)
{
    static const char *const genitives[] = {"'s", "\xE2\x80\x99s"};
    for (size_t i = 0; i < 2; i++) {
        size_t tail = strlen(genitives[i]);
        if (length >= tail && memcmp(at + length - tail, genitives[i], tail) == 0)
            return tail;
    }
    return 0;
}

static void add_genitive(FrameText *frame, const char *at)
{
    Part part = {.kind = PART_WORDS, .words = arena_alloc(frame->arena, sizeof *part.words), .word_count = 1};
    part.words[0] = "'s";
    *LIST_ADD(frame->arena, &frame->items) = (Item){.kind = ITEM_PART, .at = at, .part = part};
}

/* Cuts the text into words, slots and brackets. */
static void cut_items(FrameText *frame, const char *text)
{
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, " ()");
        size_t genitive = genitive_length(at, length);
        if (length > genitive)
            add_part(frame, at, at + length - genitive);
        if (genitive)
            add_genitive(frame, at + length - genitive);
        if (length == 0 && *at != ' ')
            *LIST_ADD(frame->arena, &frame->items) = (Item){.kind = *at == '(' ? ITEM_OPEN : ITEM_CLOSE, .at = at};
        at += length ? length : 1;
    }
}

static void report_bracket(FrameText *frame, const Item *item, const char *message)
{
    LINE_PROBLEM(frame->lines, item->at, "%s", message);
    frame->good = false;
}

/* Tells each opening bracket where it is closed. */
static void pair_brackets(FrameText *frame)
{
    LIST(uint32_t) open = {0};
    uint32_t options = 0;
    for (uint32_t i = 0; i < frame->items.count; i++) {
        Item *item = &frame->items.items[i];
        if (item->kind == ITEM_OPEN) {
            *LIST_ADD(frame->arena, &open) = i;
            if (++options == MOST_OPTIONS + 1)
                report_bracket(frame, item, "too many optional parts; expected 6 at most");
        } else if (item->kind == ITEM_CLOSE && open.count == 0) {
            report_bracket(frame, item, "')' without '(' before it");
        } else if (item->kind == ITEM_CLOSE) {
            uint32_t opener = open.items[--open.count];
            frame->items.items[opener].close = i;
            if (opener + 1 == i)
                report_bracket(frame, item, "expected words or slots between '(' and ')'");
        }
    }
    if (open.count)
        report_bracket(frame, &frame->items.items[open.items[open.count - 1]], "'(' without ')' after it");
}

/* Keeps a finished reading, after those that are as long. */
static void add_reading(FrameText *frame, uint32_t count)
{
    size_t size = count * sizeof(Part);
    Reading reading = {arena_alloc(frame->arena, size + 1), count};
    if (count)
        memcpy(reading.parts, frame->parts, size);
    *LIST_ADD(frame->arena, frame->readings) = reading;
    Reading *items = frame->readings->items;
    for (uint32_t i = frame->readings->count - 1; i > 0 && items[i - 1].count < count; i--) {
        items[i] = items[i - 1];
        items[i - 1] = reading;
    }
}

/* Reads on from item number `at`, after `count` parts: first with, then without an optional part. */
static void expand(FrameText *frame, uint32_t at, uint32_t count)
{
    if (at == frame->items.count) {
        add_reading(frame, count);
        return;
    }
    const Item *item = &frame->items.items[at];
    if (item->kind == ITEM_PART)
        frame->parts[count++] = item->part;
    expand(frame, at + 1, count);
    if (item->kind == ITEM_OPEN)
        expand(frame, item->close + 1, count);
}

bool read_frame(Arena *arena, const Lines *lines, const char *text, const Slots *slots, bool noun, Readings *readings)
{
    FrameText frame = {
            .arena = arena, .lines = lines, .slots = slots, .noun = noun, .good = true, .readings = readings};
    cut_items(&frame, text);
    pair_brackets(&frame);
    if (!frame.good)
        return false;
    frame.parts = arena_alloc(arena, (frame.items.count + 1) * sizeof *frame.parts);
    expand(&frame, 0, 0);
    return true;
}
