/* A cue line that does not fit a verb or a phrase comes in, the reason goes out.
 *
 *     lexicons/en/cues.txt:581, SOURCE charge TARGET with|over CONTENT: no with|over at "of the car"
 *
 * The line is laid over the sentence once more with ever more of its parts; the first part that is one too many is the
 * reason.
 */
#include "base/buffer.h"
#include "explaining.h"
#include "speech/fitting.h"

#include <stdio.h>

enum { SHOWN_WORDS = 4 };        /* of the text at which a line stops fitting */
enum { SHOWN_ALTERNATIVES = 3 }; /* of the words that a line lists: some list thirty */

#define X(name, label) #name,
static const char *const class_names[] = {WORD_CLASSES(X)};
#undef X

/* ---- names ---- */

static const char *class_name(Arena *arena, Classes classes)
{
    const char *name = "";
    for (uint32_t i = 0; i < WORD_CLASS_COUNT; i++)
        if (classes & ((Classes)1 << i))
            name = arena_format(arena, "%s%s%s", name, *name ? "|" : "", class_names[i]);
    return name;
}

const char *slot_name(Arena *arena, const Part *part)
{
    static const char *const slots[] = {
            [PART_SOURCE] = "SOURCE",
            [PART_TARGET] = "TARGET",
            [PART_HEARER] = "HEARER",
            [PART_TOPIC] = "TOPIC",
            [PART_THING] = "THING",
            [PART_CLAUSE] = "CLAUSE",
            [PART_QUOTE] = "QUOTE",
            [PART_DO] = "to DO",
            [PART_CONTENT] = "CONTENT",
    };
    if (part->kind == PART_CLASS)
        return class_name(arena, part->classes);
    if (part->kind != PART_WORDS && part->kind != PART_HEAD)
        return slots[part->kind];
    const char *name = part->words[0];
    for (uint32_t i = 1; i < part->word_count && i < SHOWN_ALTERNATIVES; i++)
        name = arena_format(arena, "%s|%s", name, part->words[i]);
    return part->word_count > SHOWN_ALTERNATIVES ? arena_format(arena, "%s|...", name) : name;
}

const char *frame_kind_name(const Frame *frame)
{
    if (frame->kind == FRAME_SPEECH)
        return "speech";
    return frame->kind == FRAME_NONE ? "none" : alt_kind_name((AltKind)frame->kind);
}

const char *short_line(Arena *arena, const Entry *entry)
{
    Buffer out = {0};
    uint32_t bars = 0;
    for (const char *at = entry->text; *at; at++) {
        bars = *at == ' ' ? 0 : bars + (*at == '|');
        if (bars < SHOWN_ALTERNATIVES || *at == ')')
            buffer_add_char(&out, *at);
        else if (*at == '|' && bars == SHOWN_ALTERNATIVES)
            buffer_add_text(&out, "|...");
    }
    const char *text = arena_copy(arena, out.bytes, out.length);
    buffer_free(&out);
    return text;
}

/* The first words from a token on, up to the next mark; "" where none follow. */
static const char *words_from(const Explainer *it, uint32_t token)
{
    AltRange words = {token, token};
    while (words.end < token + SHOWN_WORDS && in_range(it->scene.sentence, words.end)
            && token_at(&it->document, words.end)->kind != ALT_PUNCTUATION)
        words.end++;
    return range_empty(words) ? "" : words_of(it, words);
}

/* ---- why a line does not fit ---- */

/* A line laid over a clause with ever more of its parts. */
typedef struct Trial {
    const Explainer *it;
    const Frame *frame;
    uint32_t clause; /* ALT_NONE for fixed phrases, which begin at `token` */
    uint32_t token;
} Trial;

static bool fits(const Trial *trial, const Frame *frame, Fit *fit)
{
    const Scene *scene = &trial->it->scene;
    return trial->clause == ALT_NONE ? fit_fixed(scene, frame, trial->token, fit)
                                     : fit_verb(scene, frame, trial->clause, fit);
}

/* Whether a frame may be cut off behind part `i`: not between "to" and DO, which are one to the grammar. */
static bool may_end(const Frame *frame, uint32_t i)
{
    return i + 1 >= frame->part_count || frame->parts[i + 1].kind != PART_DO;
}

/* The first part that is one too many, or the number of parts where none is; `*end` is where those before it end. As an
 * accusation, a frame fits whatever its passives lack. */
static uint32_t missing_part(const Trial *trial, uint32_t *end)
{
    Frame cut = *trial->frame;
    Fit fit = {0};
    cut.kind = FRAME_ACCUSATION;
    for (uint32_t i = cut.head_part; i < trial->frame->part_count; i++) {
        cut.part_count = i + 1;
        if (!may_end(trial->frame, i))
            continue;
        if (!fits(trial, &cut, &fit))
            return i;
        *end = fit.end;
    }
    return trial->frame->part_count;
}

/* Whether the subject of a passive has to be the missing part. */
static bool is_subject_of_passive(const Trial *trial, uint32_t missing)
{
    const Scene *scene = &trial->it->scene;
    if (trial->clause == ALT_NONE || !phrase(scene, scene->document->clauses.items[trial->clause].verb)->passive)
        return false;
    for (uint32_t i = trial->frame->head_part + 1; i < missing; i++)
        if (trial->frame->parts[i].kind != PART_WORDS)
            return false;
    uint8_t kind = trial->frame->parts[missing].kind;
    return kind != PART_WORDS && kind != PART_DO && kind != PART_SOURCE;
}

static const char *why_not(const Trial *trial)
{
    Arena *arena = trial->it->document.arena;
    uint32_t end = 0, missing = missing_part(trial, &end);
    if (trial->frame->negated && missing == trial->frame->head_part)
        return "the verb is not negated";
    if (missing == trial->frame->part_count)
        return "a passive that names no speaker and says no clause";
    const char *slot = slot_name(arena, &trial->frame->parts[missing]);
    if (is_subject_of_passive(trial, missing))
        return arena_format(arena, "the subject of the passive is no %s", slot);
    uint8_t kind = trial->frame->parts[missing].kind;
    const char *words = end ? words_from(trial->it, end) : "";
    if (kind == PART_WORDS)
        slot = arena_format(arena, "\"%s\"", slot);
    if (*words)
        return arena_format(arena, "no %s at \"%s\"", slot, words);
    bool anywhere = kind == PART_CLAUSE || kind == PART_QUOTE;
    return arena_format(arena, anywhere ? "no %s before it or behind it" : "no %s follows", slot);
}

/* ---- the lines of a verb ---- */

/* Lines in a row that ask for plain words which do not follow the verb: told of together. */
typedef struct Row {
    uint32_t count;
    const Entry *first, *last;
    const char *why; /* of the first */
} Row;

void say_line(Explainer *it, const Entry *entry, const char *why)
{
    say(&it->box, 4 * INDENT, "%s:%u, %s: %s", entry->path, entry->line, short_line(it->document.arena, entry), why);
}

static void end_row(Explainer *it, Row *row)
{
    if (row->count == 1)
        say_line(it, row->first, row->why);
    else if (row->count > 1)
        say(&it->box, 4 * INDENT, "%s:%u to %u: %u lines, each with words of its own, which do not follow",
                row->first->path, row->first->line, row->last->line, row->count);
    *row = (Row){0};
}

static void add_to_row(Row *row, const Entry *entry, const char *why)
{
    if (row->count++ == 0)
        *row = (Row){.count = 1, .first = entry, .why = why};
    row->last = entry;
}

/* Says why the line of a verb does not fit, now or with its row. */
static void say_misfit(Explainer *it, Row *row, const Frame *frame, uint32_t clause)
{
    Trial trial = {.it = it, .frame = frame, .clause = clause};
    uint32_t end = 0, missing = missing_part(&trial, &end);
    const char *why = why_not(&trial);
    if (missing == frame->head_part + 1 && missing < frame->part_count && frame->parts[missing].kind == PART_WORDS) {
        add_to_row(row, frame->entry, why);
        return;
    }
    end_row(it, row);
    say_line(it, frame->entry, why);
}

const Verb *cues_of(const Explainer *it, uint32_t clause)
{
    uint32_t verb = phrase(&it->scene, it->document.clauses.items[clause].verb)->verb;
    return verb == ALT_NONE ? NULL : &it->document.lexicon->verbs.items[verb];
}

const Frame *frame_of(const Explainer *it, const uint32_t *frames, uint32_t i)
{
    return &it->document.lexicon->frames.items[frames[i]];
}

/* A line with optional parts has several frames, one behind the other; the last one, which asks for least, speaks for
 * the line. */
const Frame *try_lines(Explainer *it, uint32_t clause, bool saying)
{
    const Verb *verb = cues_of(it, clause);
    Row row = {0};
    Fit fit;
    for (uint32_t i = 0; i < verb->frame_count; i++) {
        const Frame *frame = frame_of(it, verb->frames, i);
        if (fit_verb(&it->scene, frame, clause, &fit)) {
            end_row(it, &row);
            return frame;
        }
        bool last = i + 1 == verb->frame_count || frame_of(it, verb->frames, i + 1)->entry != frame->entry;
        if (last && saying)
            say_misfit(it, &row, frame, clause);
    }
    end_row(it, &row);
    return NULL;
}

void explain_earlier_lines(Explainer *it, const AltAttribution *attribution)
{
    if (attribution->clause == ALT_NONE)
        return;
    const Frame *first = frame_of(it, cues_of(it, attribution->clause)->frames, 0);
    if (first->entry == attribution->frame->entry)
        return;
    say(&it->box, 3 * INDENT, "lines tried before:");
    try_lines(it, attribution->clause, true);
}

const char *why_no_phrase(const Explainer *it, const Frame *frame, uint32_t token)
{
    return why_not(&(Trial){.it = it, .frame = frame, .clause = ALT_NONE, .token = token});
}
