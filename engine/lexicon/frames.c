/* A file of cues comes in; frames go out, hung on the verbs, nouns and words that head them.
 *
 *     SOURCE reject CLAIM (as CONTENT)   denial  neutral  noun=rejection
 *
 * gives two frames of the verb "reject", the longer one first, and one of the noun "rejection". A frame whose first
 * slot stands right before a plain word is a verb's, a line that begins with `noun` is a noun's, and all else
 * ("according to SOURCE") is a fixed phrase.
 */
#include "frame_text.h"
#include "loader.h"
#include "spelling.h"
#include "suggestion.h"

static const char *const kind_names[] = {
        "accusation", "denial", "appeal", "statement", "speech", "none"}; /* FrameKind */

static const char *const stance_names[] = {
        "neutral", "factive", "concessive", "distancing", "insistent", "forceful"}; /* AltStance */

#define KIND_COUNT (sizeof kind_names / sizeof *kind_names)
#define STANCE_COUNT (sizeof stance_names / sizeof *stance_names)

/* One cue line. `frame` is what its frames have in common. */
typedef struct Cue {
    Frame frame;
    Readings readings;
    const char *noun; /* noun=WORD, or null */
} Cue;

/* ---- words of a part ---- */

static bool is_genitive(const Part *part)
{
    return part->word_count == 1 && strcmp(part->words[0], "'s") == 0;
}

/* "'s" is left open, as "his" stands for it. */
static void note_words(Part *part)
{
    if (is_genitive(part))
        memset(&part->word_set, 0xFF, sizeof part->word_set);
    for (uint32_t i = 0; i < part->word_count; i++)
        word_set_add(&part->word_set, text_hash(part->words[i], strlen(part->words[i])));
}

/* ---- columns ---- */

/* Reads a column that holds one of `names` into `value`. */
static bool read_choice(const Lines *lines, uint32_t column, const char *what, const char *expected,
        const char *const *names, uint32_t count, uint8_t *value)
{
    if (lines->column_count <= column) {
        lines_missing(lines, expected);
        return false;
    }
    const char *name = lines->columns[column];
    uint32_t found = find_name(names, count, name);
    if (found == ALT_NONE)
        report_unknown(lines, name, what, name, names, count);
    *value = (uint8_t)found;
    return found != ALT_NONE;
}

/* The words of by=poll|survey, and of each also the form in -s. */
static const Part *subject_words(Arena *arena, const char *text)
{
    uint32_t count = 1;
    for (const char *at = text; *at; at++)
        count += *at == '|';
    Part *part = arena_alloc(arena, sizeof *part);
    *part = (Part){.kind = PART_WORDS, .words = arena_alloc(arena, 2 * (size_t)count * sizeof *part->words)};
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, "|");
        const char *word = small_letters(arena, arena_copy(arena, at, length));
        part->words[part->word_count++] = word;
        part->words[part->word_count++] = spell_s_form(arena, word);
        at += length + (at[length] == '|');
    }
    note_words(part);
    return part;
}

/* Reads one attribute: "mutual", "refusal", "reply", "voiced", "finite", "unwilling", "bare", "by=WORDS" or
 * "noun=WORD". */
static bool read_attribute(const Loader *loader, const Lines *lines, Cue *cue, const char *at, size_t length)
{
    static const char *const attributes[] = {
            "mutual", "refusal", "reply", "voiced", "finite", "unwilling", "bare", "by=WORDS", "noun=WORD"};
    const char *text = arena_copy(loader->arena, at, length);
    if (strcmp(text, "mutual") == 0)
        cue->frame.mutual = true;
    else if (strcmp(text, "refusal") == 0)
        cue->frame.refusal = true;
    else if (strcmp(text, "reply") == 0)
        cue->frame.reply = true;
    else if (strcmp(text, "voiced") == 0)
        cue->frame.voiced = true;
    else if (strcmp(text, "finite") == 0)
        cue->frame.finite = true;
    else if (strcmp(text, "unwilling") == 0)
        cue->frame.unwilling = true;
    else if (strcmp(text, "bare") == 0)
        cue->frame.bare = true;
    else if (strncmp(text, "by=", 3) == 0 && text[3])
        cue->frame.by = subject_words(loader->arena, text + 3);
    else if (strncmp(text, "noun=", 5) == 0 && text[5])
        cue->noun = small_letters(loader->arena, text + 5);
    else {
        report_unknown(lines, at, "attribute", text, attributes, sizeof attributes / sizeof *attributes);
        return false;
    }
    return true;
}

/* Reads the attributes of a column, parted by blanks. */
static bool read_attributes(const Loader *loader, const Lines *lines, Cue *cue, const char *column)
{
    bool good = true;
    for (const char *at = column; *at;) {
        size_t length = strcspn(at, " ");
        good = read_attribute(loader, lines, cue, at, length) && good;
        at += length + strspn(at + length, " ");
    }
    return good;
}

/* Takes the "not" out of "SOURCE not accept CLAUSE"; whether there was one. */
static bool take_negation(Reading *reading)
{
    const Part *second = &reading->parts[1];
    bool negated = reading->count > 2 && reading->parts[0].kind == PART_SOURCE && second->kind == PART_WORDS
            && second->word_count == 1 && strcmp(second->words[0], "not") == 0;
    if (negated)
        memmove(reading->parts + 1, reading->parts + 2, (--reading->count - 1) * sizeof *reading->parts);
    return negated;
}

/* Reads all columns, so that every mistake of the line is listed. */
static bool read_cue(const Loader *loader, const Lines *lines, Cue *cue)
{
    const char *text = lines->columns[0];
    bool noun = is_noun_frame(text);
    bool good = read_frame(loader->arena, lines, noun ? text + 5 : text, &cue_slots, noun, &cue->readings);
    for (uint32_t i = 0; i < cue->readings.count; i++)
        cue->frame.negated = take_negation(&cue->readings.items[i]);
    good = read_choice(lines, 1, "kind", "a kind (accusation, denial, appeal, statement, speech or none)", kind_names,
                   KIND_COUNT, &cue->frame.kind)
            && good;
    if (lines->column_count > 1)
        good = read_choice(lines, 2, "stance", "a stance (neutral, factive, concessive, ...)", stance_names,
                       STANCE_COUNT, &cue->frame.stance)
                && good;
    for (uint32_t i = 3; i < lines->column_count; i++)
        good = read_attributes(loader, lines, cue, lines->columns[i]) && good;
    cue->frame.entry = loader_entry(loader, lines, text);
    return good;
}

/* ---- heads ---- */

static bool is_plain(const Reading *reading, uint32_t part)
{
    return part < reading->count && reading->parts[part].kind == PART_WORDS;
}

/* The first plain word of a reading, or ALT_NONE. */
static uint32_t find_plain(const Reading *reading)
{
    for (uint32_t i = 0; i < reading->count; i++)
        if (is_plain(reading, i) && !is_genitive(&reading->parts[i]))
            return i;
    return ALT_NONE;
}

/* Tells what heads a frame, by its longest reading. */
static FrameHead head_of_line(const Lines *lines, const Reading *longest)
{
    if (is_noun_frame(lines->columns[0]))
        return HEAD_NOUN;
    bool verb = longest->count > 1 && !is_plain(longest, 0) && is_plain(longest, 1) && !is_genitive(&longest->parts[1]);
    return verb ? HEAD_VERB : HEAD_FIXED;
}

/* ---- lemmas ---- */

static size_t add_to_lemma(char *lemma, size_t length, const char *word)
{
    size_t added = strlen(word);
    if (length)
        lemma[length++] = ' ';
    memcpy(lemma + length, word, added);
    return length + added;
}

/* The most bytes that a lemma can take. */
static size_t lemma_room(const Frame *frame)
{
    size_t room = 1;
    for (uint32_t i = frame->head_part; i < frame->part_count; i++)
        room += strlen(" ... ") + (frame->parts[i].word_count ? strlen(frame->parts[i].words[0]) : 0);
    return room;
}

/* The name of a rule: the words from the head up to the first slot, "call on". A fixed phrase is named by all its
 * words, with dots for a slot between them: "in ... 's words". */
static const char *lemma_of(const Loader *loader, const Frame *frame)
{
    char *lemma = arena_alloc(loader->arena, lemma_room(frame));
    size_t length = 0;
    bool gap = false;
    for (uint32_t i = frame->head_part; i < frame->part_count; i++) {
        const Part *part = &frame->parts[i];
        if (part->kind != PART_WORDS && part->kind != PART_HEAD) {
            if (frame->head != HEAD_FIXED)
                break;
            gap = true;
            continue;
        }
        length = gap ? add_to_lemma(lemma, length, "...") : length;
        length = add_to_lemma(lemma, length, part->words[0]);
        gap = false;
    }
    return lemma;
}

/* ---- frames ---- */

/* Whether a part is the "to" of an infinitive, which DO itself looks for. */
static bool marks_infinitive(const Part *part, const Part *end)
{
    return strcmp(part->words[0], "to") == 0 && part + 1 < end && part[1].kind == PART_DO;
}

/* The words of one part behind the head, of that with the longest: long words are rare. */
static WordSet needed_words(const Frame *frame)
{
    const Part *end = frame->parts + frame->part_count, *rarest = NULL;
    for (const Part *part = frame->parts + frame->head_part + 1; part < end; part++) {
        bool plain = part->kind == PART_WORDS && !marks_infinitive(part, end);
        if (plain && (!rarest || strlen(part->words[0]) > strlen(rarest->words[0])))
            rarest = part;
    }
    WordSet all;
    memset(&all, 0xFF, sizeof all);
    return rarest ? rarest->word_set : all;
}

/* Makes a frame of a reading that begins at part `first`, with `word` as its head. */
static uint32_t add_frame(const Loader *loader, const Frame *common, const Reading *reading, uint32_t first,
        uint32_t head_part, const char *word)
{
    Frame frame = *common;
    frame.part_count = reading->count - first;
    frame.head_part = head_part - first;
    frame.parts = arena_alloc(loader->arena, frame.part_count * sizeof *frame.parts);
    memcpy(frame.parts, reading->parts + first, frame.part_count * sizeof *frame.parts);
    for (uint32_t i = 0; i < frame.part_count; i++)
        note_words(&frame.parts[i]);
    const char **words = arena_alloc(loader->arena, sizeof *words);
    *words = word;
    frame.parts[frame.head_part] = (Part){.kind = PART_HEAD, .words = words, .word_count = 1};
    frame.needed = needed_words(&frame);
    frame.lemma = lemma_of(loader, &frame);
    *LIST_ADD(loader->arena, &loader->lexicon->frames) = frame;
    return loader->lexicon->frames.count - 1;
}

static void hang_on_word(const Loader *loader, const char *text, uint32_t frame)
{
    Word *word = loader_word(loader, &loader->lexicon->words, text, strlen(text));
    loader_add_number(loader, &word->frames, &word->frame_count, &word->frame_capacity, frame);
}

/* A noun heads its frames in singular and plural. */
static void hang_on_noun(const Loader *loader, const char *noun, uint32_t frame)
{
    hang_on_word(loader, noun, frame);
    hang_on_word(loader, spell_s_form(loader->arena, noun), frame);
}

static void hang_on_verb(Loader *loader, const char *base, uint32_t frame)
{
    uint32_t number = lexicon_verb(loader->lexicon, base);
    if (number == ALT_NONE)
        number = load_regular_verb(loader, base);
    Verb *verb = &loader->lexicon->verbs.items[number];
    loader_add_number(loader, &verb->frames, &verb->frame_count, &verb->frame_capacity, frame);
}

/* Makes the frames of one reading, one for each alternative of its head. */
static void add_reading_frames(Loader *loader, const Cue *cue, const Reading *reading)
{
    uint32_t head_part = find_plain(reading);
    const Part *head = &reading->parts[head_part];
    bool drops_source = cue->frame.head == HEAD_VERB && reading->parts[0].kind == PART_SOURCE;
    for (uint32_t i = 0; i < head->word_count; i++) {
        const char *word = head->words[i];
        uint32_t frame = add_frame(loader, &cue->frame, reading, drops_source, head_part, word);
        if (cue->frame.head == HEAD_VERB)
            hang_on_verb(loader, word, frame);
        else if (cue->frame.head == HEAD_NOUN)
            hang_on_noun(loader, word, frame);
        else
            hang_on_word(loader, word, frame);
    }
}

/* Makes the noun frame that noun=WORD asks for: the longest reading from the verb on, with the noun in its place. */
static void add_derived_frame(Loader *loader, const Cue *cue)
{
    const Reading *longest = &cue->readings.items[0];
    uint32_t head_part = find_plain(longest);
    Frame common = cue->frame;
    common.head = HEAD_NOUN;
    common.derived = true;
    hang_on_noun(loader, cue->noun, add_frame(loader, &common, longest, head_part, head_part, cue->noun));
}

static void load_cue(Loader *loader, const Lines *lines)
{
    Cue cue = {0};
    if (!read_cue(loader, lines, &cue))
        return;
    cue.frame.head = (uint8_t)head_of_line(lines, &cue.readings.items[0]);
    for (uint32_t i = 0; i < cue.readings.count; i++) {
        if (find_plain(&cue.readings.items[i]) == ALT_NONE) {
            LINE_PROBLEM(lines, lines->text, "a frame needs a verb, a noun or another plain word outside '( )'");
            return;
        }
    }
    for (uint32_t i = 0; i < cue.readings.count; i++)
        add_reading_frames(loader, &cue, &cue.readings.items[i]);
    if (cue.noun)
        add_derived_frame(loader, &cue);
}

void load_cues(Loader *loader, const File *file)
{
    Lines lines = loader_lines(loader, file);
    while (lines_next(&lines)) {
        lines_cut(&lines);
        load_cue(loader, &lines);
    }
}
