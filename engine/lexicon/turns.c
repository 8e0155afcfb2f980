/* A file of turns comes in; turns go out, each hung on the rarest word of its line.
 *
 *     the fault lie|rest with TARGET       accusation
 *     OWN feel AGGRIEVED by TARGET         accusation
 *
 *     [AGGRIEVED]  what one feels at another's conduct
 *     cheated|deceived
 *     let down
 *
 * Words stand for all forms of the verb that they are the base form of, and articles are left out, as grammar puts them
 * anywhere. What is said before the main verb of how it stands ("could", "not", "have" before a participle) becomes a
 * mark of the turn. Sets give their words to the lines above them, which therefore wait until the whole file is read.
 */
#include "frame_text.h"
#include "loader.h"
#include "spelling.h"
#include "suggestion.h"

static const char *const kind_names[] = {"accusation", "denial", "appeal"}; /* AltKind */
static const char *const attribute_names[] = {"opponent"};

enum { KIND_COUNT = sizeof kind_names / sizeof *kind_names };

static const char *const slot_names[] = {"TARGET", "OWN", "THING", "TIME", "DEED"};
static const uint8_t slot_kinds[] = {PART_TARGET, PART_OWN, PART_THING, PART_TIME, PART_DEED};

enum { SLOT_COUNT = sizeof slot_kinds };

typedef LIST(const char *) Forms;

/* A set: words that take the place of its name in a line. */
typedef struct Set {
    Forms words;      /* single ones, which are alternatives of one part .. */
    Readings phrases; /* .. and the others, which give a line of their own each */
} Set;

/* One load of a file. */
typedef struct Reader {
    Loader *loader;
    Lines lines;
    Forms *forms;             /* for each verb of the lexicon, its forms */
    LIST(const char *) names; /* of the slots, then of the sets .. */
    LIST(uint8_t) kinds;      /* .. and the PartKind of each */
    LIST(Set) sets;           /* in the order of their names */
    LIST(Lines) waiting;      /* the lines before the first set */
} Reader;

/* ---- forms of verbs ---- */

static void note_form(const Reader *reader, uint32_t verb, const Word *word)
{
    if (verb != ALT_NONE)
        *LIST_ADD(reader->loader->arena, &reader->forms[verb]) = word->text;
}

static void list_forms(Reader *reader)
{
    const AltLexicon *lexicon = reader->loader->lexicon;
    reader->forms = arena_alloc(reader->loader->arena, (lexicon->verbs.count + 1) * sizeof *reader->forms);
    for (uint32_t i = 0; i < lexicon->words.list.count; i++) {
        note_form(reader, lexicon->words.list.items[i]->verb, lexicon->words.list.items[i]);
        note_form(reader, lexicon->words.list.items[i]->other_verb, lexicon->words.list.items[i]);
    }
}

/* The verb that a word is the base form of, or, in a perfect, the participle, "lost" of "have lost"; else ALT_NONE. */
static uint32_t verb_of(const Reader *reader, const char *text, bool perfect)
{
    const Word *word = lexicon_word(reader->loader->lexicon, text, strlen(text));
    return perfect && word && (word->forms & FORM_PARTICIPLE) ? word->verb
                                                              : lexicon_verb(reader->loader->lexicon, text);
}

static bool is_participle(const Reader *reader, const char *text)
{
    const Word *word = lexicon_word(reader->loader->lexicon, text, strlen(text));
    return word && (word->forms & FORM_PARTICIPLE);
}

/* Puts all forms of its verbs into a part, the base form of each first. */
static void add_forms(const Reader *reader, Part *part, bool perfect)
{
    Forms words = {0};
    for (uint32_t i = 0; i < part->word_count; i++) {
        uint32_t verb = verb_of(reader, part->words[i], perfect);
        bool known = verb != ALT_NONE;
        *LIST_ADD(reader->loader->arena, &words) =
                known ? reader->loader->lexicon->verbs.items[verb].base : part->words[i];
        for (uint32_t f = 0; known && f < reader->forms[verb].count; f++)
            *LIST_ADD(reader->loader->arena, &words) = reader->forms[verb].items[f];
    }
    part->words = words.items;
    part->word_count = words.count;
    for (uint32_t i = 0; i < words.count; i++)
        word_set_add(&part->word_set, text_hash(words.items[i], strlen(words.items[i])));
}

/* ---- parts ---- */

static bool are_words(const Part *part)
{
    return part->kind == PART_WORDS;
}

static Classes classes_of(const Reader *reader, const char *text)
{
    const Word *word = lexicon_word(reader->loader->lexicon, text, strlen(text));
    return word ? word->classes : 0;
}

static bool are_of_class(const Reader *reader, const Part *part, Classes class)
{
    for (uint32_t i = 0; are_words(part) && i < part->word_count; i++)
        if (!(classes_of(reader, part->words[i]) & class))
            return false;
    return are_words(part);
}

static bool are_verbs(const Reader *reader, const Part *part, bool perfect)
{
    for (uint32_t i = 0; are_words(part) && i < part->word_count; i++)
        if (verb_of(reader, part->words[i], perfect) == ALT_NONE)
            return false;
    return are_words(part);
}

/* Whether the "have" of "have lost" and "could have mended" stands before a part; not that of "have time". */
static bool is_perfect(const Reader *reader, const Part *verb, bool modal)
{
    for (uint32_t i = 0; !modal && are_words(verb) && i < verb->word_count; i++)
        if (!is_participle(reader, verb->words[i]))
            return false;
    return are_verbs(reader, verb, true);
}

static bool is_one_word(const Part *part, const char *word)
{
    return are_words(part) && part->word_count == 1 && strcmp(part->words[0], word) == 0;
}

static bool is_article(const Part *part)
{
    return is_one_word(part, "the") || is_one_word(part, "a") || is_one_word(part, "an");
}

/* Takes what stands before the main verb at part `*at`: "could", "not", "still", "have" before a participle. */
static void read_auxiliaries(const Reader *reader, Part *parts, uint32_t count, uint32_t *at, Turn *turn)
{
    if (*at + 1 < count && are_of_class(reader, &parts[*at], CLASS_MODAL))
        turn->modal = &parts[(*at)++];
    if (*at + 1 < count && are_of_class(reader, &parts[*at], CLASS_NEGATION)) {
        turn->negated = true;
        ++*at;
    }
    if (*at + 1 < count && are_of_class(reader, &parts[*at], CLASS_ADVERB)
            && (parts[*at + 1].kind == PART_DEED || are_verbs(reader, &parts[*at + 1], true)))
        turn->adverb = &parts[(*at)++];
    if (*at + 1 < count && is_one_word(&parts[*at], "have")
            && is_perfect(reader, &parts[*at + 1], turn->modal != NULL)) {
        turn->perfect = true;
        ++*at;
    }
}

/* Adds a part; `main` where it is the main verb. */
static void add_part(const Reader *reader, Turn *turn, const Part *part, bool main)
{
    Part *added = &turn->parts[turn->part_count++];
    *added = *part;
    turn->negated = turn->negated || are_of_class(reader, added, CLASS_NO | CLASS_NEGATION);
    if (are_words(added))
        add_forms(reader, added, main && turn->perfect);
}

/* Puts the parts of one reading into a turn. False where no verb stands behind its subject. A slot inside a subject has
 * a verb of its own first: "all TARGET care about be THING". */
static bool read_parts(const Reader *reader, const Reading *reading, Turn *turn)
{
    turn->parts = arena_alloc(reader->loader->arena, reading->count * sizeof *turn->parts);
    bool verb_found = false, in_relative = false;
    for (uint32_t i = 0; i < reading->count; i++) {
        if (is_article(&reading->parts[i]))
            continue;
        if (!verb_found && turn->part_count > 0 && !in_relative) {
            read_auxiliaries(reader, reading->parts, reading->count, &i, turn);
            bool deed = turn->modal && reading->parts[i].kind == PART_DEED; /* "TARGET would rather DEED than" */
            verb_found = deed || are_verbs(reader, &reading->parts[i], turn->perfect);
            turn->verb_part = turn->part_count;
        }
        const Part *part = &reading->parts[i];
        bool slot = !verb_found && turn->part_count > 0 && part->kind == PART_TARGET;
        in_relative = slot || (in_relative && !are_verbs(reader, part, false));
        add_part(reader, turn, part, verb_found && turn->verb_part == turn->part_count);
    }
    if (turn->modal)
        add_forms(reader, turn->modal, false);
    if (turn->adverb)
        add_forms(reader, turn->adverb, false);
    return verb_found;
}

/* ---- sets ---- */

/* Opens the set "[AGGRIEVED]  what one feels". */
static void open_set(Reader *reader)
{
    const char *open = reader->lines.columns[0];
    size_t length = strspn(open + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (length < 2 || open[length + 1] != ']')
        LINE_PROBLEM(&reader->lines, open, "expected the name of a set in capitals, as '[FEELING]'");
    *LIST_ADD(reader->loader->arena, &reader->names) =
            arena_copy(reader->loader->arena, open + 1, strcspn(open + 1, "]"));
    *LIST_ADD(reader->loader->arena, &reader->kinds) = PART_SET;
    *LIST_ADD(reader->loader->arena, &reader->sets) = (Set){0};
}

/* Adds "let down" or "cheated|deceived" to the set that was opened last. */
static void add_to_set(Reader *reader)
{
    static const Slots none = {0};
    Arena *arena = reader->loader->arena;
    const char *text = reader->lines.columns[0];
    Set *set = &reader->sets.items[reader->sets.count - 1];
    Readings readings = {0};
    if (!read_frame(arena, &reader->lines, text, &none, false, &readings))
        return;
    for (uint32_t i = 0; i < readings.count; i++) {
        const Reading *reading = &readings.items[i];
        for (uint32_t k = 0; k < reading->count; k++)
            if (!are_words(&reading->parts[k])) {
                LINE_PROBLEM(&reader->lines, text, "a set has words alone, and no slots");
                return;
            }
        for (uint32_t k = 0; reading->count == 1 && k < reading->parts[0].word_count; k++)
            *LIST_ADD(arena, &set->words) = reading->parts[0].words[k];
        if (reading->count > 1)
            *LIST_ADD(arena, &set->phrases) = *reading;
    }
}

static void read_lines(Reader *reader, const File *file)
{
    for (uint32_t i = 0; i < SLOT_COUNT; i++) {
        *LIST_ADD(reader->loader->arena, &reader->names) = slot_names[i];
        *LIST_ADD(reader->loader->arena, &reader->kinds) = slot_kinds[i];
    }
    reader->lines = loader_lines(reader->loader, file);
    while (lines_next(&reader->lines)) {
        lines_cut(&reader->lines);
        if (*reader->lines.columns[0] == '[')
            open_set(reader);
        else if (reader->sets.count)
            add_to_set(reader);
        else
            *LIST_ADD(reader->loader->arena, &reader->waiting) = reader->lines;
    }
}

/* The reading with other parts in the place of the one at `at`. */
static Reading replace_part(
        const Reader *reader, const Reading *reading, uint32_t at, const Part *parts, uint32_t count)
{
    Reading replaced = {.count = reading->count - 1 + count};
    replaced.parts = arena_alloc(reader->loader->arena, replaced.count * sizeof *replaced.parts);
    memcpy(replaced.parts, reading->parts, at * sizeof *parts);
    if (count) /* a set may be empty */
        memcpy(replaced.parts + at, parts, count * sizeof *parts);
    memcpy(replaced.parts + at + count, reading->parts + at + 1, (reading->count - at - 1) * sizeof *parts);
    return replaced;
}

/* Adds the readings that one stands for, with words in the place of its sets. */
static void fill_sets(const Reader *reader, const Reading *reading, Readings *filled)
{
    uint32_t at = 0;
    while (at < reading->count && reading->parts[at].kind != PART_SET)
        at++;
    if (at == reading->count) {
        *LIST_ADD(reader->loader->arena, filled) = *reading;
        return;
    }
    uint32_t name = find_name(reader->names.items, reader->names.count, reading->parts[at].words[0]);
    const Set *set = &reader->sets.items[name - SLOT_COUNT];
    Part words = {.kind = PART_WORDS, .words = set->words.items, .word_count = set->words.count};
    Reading with_words = replace_part(reader, reading, at, &words, 1);
    if (set->words.count)
        fill_sets(reader, &with_words, filled);
    for (uint32_t i = 0; i < set->phrases.count; i++) {
        Reading with_phrase =
                replace_part(reader, reading, at, set->phrases.items[i].parts, set->phrases.items[i].count);
        fill_sets(reader, &with_phrase, filled);
    }
}

/* ---- the rarest word ---- */

/* The letters of a word: long words are rare. Words of the grammar count for two, auxiliaries for one. */
static size_t rarity_of_word(const Reader *reader, const char *text)
{
    Classes most = CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_TO | CLASS_PRONOUN | CLASS_DETERMINER | CLASS_MODAL;
    Classes common = CLASS_PREPOSITION | CLASS_NO | CLASS_NEGATION | CLASS_ADVERB | CLASS_RELATIVE | CLASS_THAT;
    Classes classes = classes_of(reader, text);
    return classes & most ? 1 : classes & common ? 2 : strlen(text);
}

/* That of the commonest alternative of a part; 0 for slots. */
static size_t rarity(const Reader *reader, const Part *part)
{
    size_t least = SIZE_MAX;
    for (uint32_t i = 0; i < part->word_count; i++) {
        size_t word = rarity_of_word(reader, part->words[i]);
        least = word < least ? word : least;
    }
    return are_words(part) ? least : 0;
}

static void hang_on_rarest(const Reader *reader, const Turn *turn, uint32_t number)
{
    const Part *rarest = &turn->parts[turn->verb_part];
    for (uint32_t i = 0; i < turn->part_count; i++)
        if (rarity(reader, &turn->parts[i]) > rarity(reader, rarest))
            rarest = &turn->parts[i];
    for (uint32_t i = 0; i < rarest->word_count; i++) {
        Word *word = loader_word(
                reader->loader, &reader->loader->lexicon->words, rarest->words[i], strlen(rarest->words[i]));
        if (word->turns.count == 0 || word->turns.items[word->turns.count - 1] != number)
            *LIST_ADD(reader->loader->arena, &word->turns) = number;
    }
}

/* ---- lines ---- */

/* The name of a rule: the words from the verb, or a modal before it, up to the first slot behind it: "feel let down
 * by", "could warn", "would rather". */
static const char *lemma_of(const Reader *reader, const Turn *turn)
{
    const Part *named[] = {turn->modal, turn->adverb, &turn->parts[turn->verb_part]};
    const char *lemma = NULL;
    for (uint32_t i = 0; i < sizeof named / sizeof *named; i++)
        if (named[i] && are_words(named[i]))
            lemma = lemma ? arena_format(reader->loader->arena, "%s %s", lemma, named[i]->words[0])
                          : named[i]->words[0];
    bool deed = !are_words(&turn->parts[turn->verb_part]); /* "would rather DEED than" */
    for (uint32_t i = turn->verb_part + 1; !deed && i < turn->part_count && are_words(&turn->parts[i]); i++)
        lemma = arena_format(reader->loader->arena, "%s %s", lemma, turn->parts[i].words[0]);
    return lemma;
}

static bool read_kind(const Lines *lines, Turn *turn)
{
    if (lines->column_count < 2) {
        lines_missing(lines, "a kind (accusation, denial or appeal)");
        return false;
    }
    uint32_t kind = find_name(kind_names, KIND_COUNT, lines->columns[1]);
    if (kind == ALT_NONE)
        report_unknown(lines, lines->columns[1], "kind", lines->columns[1], kind_names, KIND_COUNT);
    turn->kind = (uint8_t)kind;
    return kind != ALT_NONE;
}

static bool read_attributes(const Lines *lines, Turn *turn)
{
    for (uint32_t i = 2; i < lines->column_count; i++) {
        if (find_name(attribute_names, 1, lines->columns[i]) == ALT_NONE) {
            report_unknown(lines, lines->columns[i], "attribute", lines->columns[i], attribute_names, 1);
            return false;
        }
        turn->opponent = true;
    }
    return true;
}

static void add_turn(const Reader *reader, const Turn *turn)
{
    AltLexicon *lexicon = reader->loader->lexicon;
    hang_on_rarest(reader, turn, lexicon->turns.count);
    *LIST_ADD(reader->loader->arena, &lexicon->turns) = *turn;
    lexicon->turns.items[lexicon->turns.count - 1].lemma = lemma_of(reader, turn);
}

/* Adds the turns of one reading; false, with a problem, where it has no verb. */
static bool add_reading(const Reader *reader, const Reading *reading, const Turn *common)
{
    Readings filled = {0};
    fill_sets(reader, reading, &filled);
    for (uint32_t i = 0; i < filled.count; i++) {
        Turn turn = *common;
        if (!read_parts(reader, &filled.items[i], &turn)) {
            LINE_PROBLEM(&reader->lines, reader->lines.columns[0],
                    "a turn needs a verb in its base form behind its subject, as 'lie' in 'fault lie with TARGET'");
            return false;
        }
        add_turn(reader, &turn);
    }
    return true;
}

static void load_turn(const Reader *reader)
{
    const Lines *lines = &reader->lines;
    const Slots slots = {reader->names.items, reader->kinds.items, reader->names.count};
    Turn common = {0};
    Readings readings = {0};
    bool good = read_frame(reader->loader->arena, lines, lines->columns[0], &slots, false, &readings);
    good = read_kind(lines, &common) && good;
    if (!read_attributes(lines, &common) || !good)
        return;
    common.entry = loader_entry(reader->loader, lines, lines->columns[0]);
    for (uint32_t i = 0; i < readings.count; i++)
        if (!add_reading(reader, &readings.items[i], &common))
            return;
}

void load_turns(Loader *loader, const File *file)
{
    Reader reader = {.loader = loader};
    list_forms(&reader);
    read_lines(&reader, file);
    for (uint32_t i = 0; i < reader.waiting.count; i++) {
        reader.lines = reader.waiting.items[i];
        load_turn(&reader);
    }
}
