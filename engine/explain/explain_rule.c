/* The lemma of a cue comes in, its lines go out in words: what they name, what each slot takes, and example sentences.
 *
 *     deny: 5 lines, tried in this order; the first that fits wins
 *       lexicons/en/cues.txt:799: denial, neutral; noun: denial
 *         SOURCE deny CLAUSE
 */
#include "base/buffer.h"
#include "explaining.h"
#include "lexicon/examples.h"
#include "lexicon/lines.h"
#include "lexicon/spelling.h"
#include "lexicon/suggestion.h"

#include <stdio.h>

enum { LONG_LINE = 70 }; /* bytes of a cue line that still fit into the narrowest page */

/* A cue that is being explained. */
typedef struct Rule {
    const AltLexicon *lexicon;
    const char *lemma; /* in small letters */
    Arena *arena;
    Box box;
    LIST(const Frame *) frames; /* one for each line, in the order of the lexicon */
} Rule;

/* ---- finding the lines ---- */

static bool is_alternative(const Part *part, const char *word, size_t length)
{
    for (uint32_t i = 0; i < part->word_count; i++)
        if (strlen(part->words[i]) == length && memcmp(part->words[i], word, length) == 0)
            return true;
    return false;
}

/* Whether a frame has the words of a lemma from its head on: "call upon" is "SOURCE call on|upon TARGET to DO". */
static bool is_named(const Frame *frame, const char *lemma)
{
    if (strcmp(frame->lemma, lemma) == 0)
        return true;
    for (uint32_t i = frame->head_part; *lemma; i++) {
        size_t length = strcspn(lemma, " ");
        if (i >= frame->part_count || !is_alternative(&frame->parts[i], lemma, length))
            return false;
        lemma += length + strspn(lemma + length, " ");
    }
    return true;
}

/* A line gives several frames, one behind the other: the first is taken. */
static bool is_known(const Rule *rule, const Frame *frame)
{
    for (uint32_t i = 0; i < rule->frames.count; i++)
        if (rule->frames.items[i]->entry == frame->entry)
            return true;
    return false;
}

static bool find_lines(Rule *rule, const char *lemma)
{
    rule->lemma = lemma;
    for (uint32_t i = 0; i < rule->lexicon->frames.count; i++) {
        const Frame *frame = &rule->lexicon->frames.items[i];
        if (is_named(frame, lemma) && !is_known(rule, frame))
            *LIST_ADD(rule->arena, &rule->frames) = frame;
    }
    return rule->frames.count > 0;
}

/* "denied on" for "deny on": the base form of the verb, or null where the first word is none. */
static const char *with_base_form(const Rule *rule, const char *lemma)
{
    size_t length = strcspn(lemma, " ");
    const Word *word = lexicon_word(rule->lexicon, lemma, length);
    if (!word || word->verb == ALT_NONE)
        return NULL;
    return arena_format(rule->arena, "%s%s", rule->lexicon->verbs.items[word->verb].base, lemma + length);
}

static bool find_rule(Rule *rule, const char *lemma)
{
    const char *lower = small_letters(rule->arena, arena_copy(rule->arena, lemma, strlen(lemma)));
    if (!*lower || strspn(lower, " ") || find_lines(rule, lower))
        return rule->frames.count > 0;
    const char *base = with_base_form(rule, lower);
    return base && find_lines(rule, base);
}

const char *alt_rule_suggestion(const AltLexicon *lexicon, const char *lemma)
{
    Arena *arena = arena_new();
    LIST(const char *) names = {0};
    for (uint32_t i = 0; i < lexicon->frames.count; i++)
        *LIST_ADD(arena, &names) = lexicon->frames.items[i].lemma;
    for (uint32_t i = 0; i < lexicon->words.list.count; i++) {
        const Word *word = lexicon->words.list.items[i];
        if (word->verb != ALT_NONE && lexicon->verbs.items[word->verb].frame_count)
            *LIST_ADD(arena, &names) = word->text;
    }
    const char *meant = suggest_name(names.items, names.count, lemma);
    arena_free(arena);
    return meant;
}

/* ---- lines ---- */

/* The noun that a line names beside its verb: noun=WORD; null where it names none. */
static const char *noun_of_line(const Rule *rule, const Entry *entry)
{
    for (uint32_t i = 0; i < rule->lexicon->frames.count; i++)
        if (rule->lexicon->frames.items[i].derived && rule->lexicon->frames.items[i].entry == entry)
            return rule->lexicon->frames.items[i].lemma;
    return NULL;
}

static const char *meaning_of(const Frame *frame)
{
    switch ((FrameKind)frame->kind) {
    case FRAME_SPEECH:
        return "speech, the content decides what kind";
    case FRAME_NONE:
        return "no speech, and no line below it is tried";
    default:
        return alt_kind_name((AltKind)frame->kind);
    }
}

/* The text of a line, with blanks in lists of words that are too long for a line of the page. */
static const char *airy_text(Arena *arena, const char *text)
{
    if (strlen(text) < LONG_LINE)
        return text;
    Buffer out = {0};
    for (; *text; text++)
        if (*text == '|')
            buffer_add_text(&out, " | ");
        else
            buffer_add_char(&out, *text);
    const char *airy = arena_copy(arena, out.bytes, out.length);
    buffer_free(&out);
    return airy;
}

static void say_rule_line(Rule *rule, const Frame *frame)
{
    const char *noun = noun_of_line(rule, frame->entry);
    bool none = frame->kind == FRAME_NONE;
    say(&rule->box, INDENT, "%s:%u: %s%s%s%s%s%s", frame->entry->path, frame->entry->line, meaning_of(frame),
            none ? "" : ", ", none ? "" : alt_stance_name((AltStance)frame->stance),
            frame->mutual ? "; the sides do it to each other" : "", noun ? "; noun: " : "", noun ? noun : "");
    say(&rule->box, 2 * INDENT, "%s", airy_text(rule->arena, frame->entry->text));
}

/* ---- slots ---- */

static const char *const slot_meanings[] = {
        [PART_SOURCE] = "who speaks: a noun phrase",
        [PART_TARGET] = "who is accused, asked, or whose claim is denied: a noun phrase",
        [PART_HEARER] = "who is told, and is no target: a noun phrase",
        [PART_TOPIC] = "what is spoken of, and is no part of what is said: a noun phrase",
        [PART_THING] = "a part of what is said: a noun phrase",
        [PART_CLAUSE] = "what is said: a clause with or without \"that\", a question clause, or a quotation",
        [PART_QUOTE] = "what is said: a quotation, and nothing else",
        [PART_DO] = "what is to be done: a verb in its base form behind \"to\", and what follows it",
        [PART_CONTENT] = "what is said: whatever follows, up to the end of the clause",
};

enum { SHOWN_WORDS = 3 }; /* of a class */

/* Keeps the lines of a class that stand first in the lexicon. */
static void keep_first(const Entry *kept[SHOWN_WORDS], const Entry *entry)
{
    for (uint32_t i = 0; i < SHOWN_WORDS; i++) {
        if (kept[i] == entry)
            return;
        if (kept[i] && kept[i]->line <= entry->line)
            continue;
        const Entry *next = kept[i];
        kept[i] = entry;
        if (!next)
            return;
        entry = next;
    }
}

static void keep_of_words(const Entry *kept[SHOWN_WORDS], const Words *words, uint32_t class_index)
{
    for (uint32_t w = 0; w < words->list.count; w++) {
        const Word *word = words->list.items[w];
        for (uint32_t i = 0; i < word->entries.count; i++)
            if (word->entry_class.items[i] == class_index)
                keep_first(kept, word->entries.items[i]);
    }
}

static void say_class(Rule *rule, uint32_t class_index)
{
#define X(name, label) #name,
    static const char *const slots[] = {WORD_CLASSES(X)};
#undef X
#define X(name, label) label,
    static const char *const labels[] = {WORD_CLASSES(X)};
#undef X
    const Entry *kept[SHOWN_WORDS] = {0};
    keep_of_words(kept, &rule->lexicon->words, class_index);
    keep_of_words(kept, &rule->lexicon->stems, class_index);
    Buffer words = {0};
    for (uint32_t i = 0; i < SHOWN_WORDS && kept[i]; i++)
        buffer_format(&words, "%s \"%s\"", i ? "," : " such as", kept[i]->text + (*kept[i]->text == '='));
    say(&rule->box, INDENT, "%s: a noun phrase with a word of the class [%s],%s", slots[class_index],
            labels[class_index], words.length ? words.bytes : " which has none");
    buffer_free(&words);
}

/* Says once of each slot in the lines what it takes. */
static void say_rule_slots(Rule *rule)
{
    Classes classes = 0;
    bool used[PART_CLASS + 1] = {[PART_SOURCE] = true}; /* a verb's frame has it in its grammar, not in its parts */
    for (uint32_t i = 0; i < rule->frames.count; i++)
        for (uint32_t p = 0; p < rule->frames.items[i]->part_count; p++) {
            used[rule->frames.items[i]->parts[p].kind] = true;
            classes |= rule->frames.items[i]->parts[p].classes;
        }
    box_add_blank(&rule->box);
    say(&rule->box, 0, "What the slots take:");
    for (uint32_t kind = PART_SOURCE; kind < PART_CLASS; kind++)
        if (used[kind])
            say(&rule->box, INDENT, "%s: %s", slot_name(rule->arena, &(Part){.kind = (uint8_t)kind}),
                    slot_meanings[kind]);
    for (uint32_t i = 0; i < WORD_CLASS_COUNT; i++)
        if (classes & ((Classes)1 << i))
            say_class(rule, i);
}

/* ---- examples ---- */

/* Whether an example is one of the rule: by its lemma, or, where `loose`, by the first word of it. */
static bool is_example_of(const Rule *rule, const char *lemma, bool loose)
{
    size_t length = strcspn(rule->lemma, " ");
    return strcmp(lemma, rule->lemma) == 0
            || (loose && strlen(lemma) == length && memcmp(lemma, rule->lemma, length) == 0);
}

/* Says one line "+ deny  denial  Norland denied ..."; its last column is the sentence. */
static void say_example(Rule *rule, const Lines *lines)
{
    const char *sentence = lines->columns[lines->column_count - 1];
    const char *kind = lines->column_count > 2 ? lines->columns[1] : "";
    if (*lines->columns[0] == '+')
        say(&rule->box, INDENT, "%s: %s", *kind ? kind : "an act", sentence);
    else
        say(&rule->box, INDENT, "no %s: %s", *kind ? kind : "act", sentence);
}

static uint32_t say_examples(Rule *rule, const File *file, bool loose)
{
    AltProblems unseen = {0};
    Lines lines = lines_of(rule->arena, file->path, file->bytes, file->length, &unseen);
    uint32_t count = 0;
    while (lines_next(&lines)) {
        lines_cut(&lines);
        const char *head = lines.columns[0];
        if (lines.column_count < 2 || strlen(head) < 3 || !is_example_of(rule, head + 2, loose))
            continue;
        if (count++ == 0) {
            box_add_blank(&rule->box);
            say(&rule->box, 0, "Examples, from %s:", file->path);
        }
        say_example(rule, &lines);
    }
    alt_problems_free(&unseen);
    return count;
}

char *alt_explain_rule(const AltLexicon *lexicon, const char *lemma, const AltRenderOptions *options)
{
    Arena *arena = arena_new();
    Rule rule = {.lexicon = lexicon, .arena = arena, .box = box_for(arena, options)};
    char *text = NULL;
    if (find_rule(&rule, lemma)) {
        uint32_t count = rule.frames.count;
        say(&rule.box, 0, "%s: %u %s", rule.lemma, count,
                count == 1 ? "line" : "lines, tried in this order; the first that fits wins");
        for (uint32_t i = 0; i < count; i++)
            say_rule_line(&rule, rule.frames.items[i]);
        say_rule_slots(&rule);
        File file;
        if (find_examples(arena, lexicon, rule.frames.items[0]->entry, &file) && !say_examples(&rule, &file, false))
            say_examples(&rule, &file, true);
        text = box_text(&rule.box);
    }
    arena_free(arena);
    return text;
}
