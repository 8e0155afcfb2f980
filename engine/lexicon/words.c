/* Files of word classes come in; words, stems and phrases with their classes go out.
 *
 *     [claim]  what somebody says happened
 *     allegation       stem "alleg" is a claim: "allegations" too
 *     =report          the word "report" is, "reporter" is not
 *     talk of          the phrase of the stems "talk" and "of" is
 *     its|their claim  two phrases are
 */
#include "alternatives.h"
#include "loader.h"
#include "spelling.h"
#include "suggestion.h"

#include <string.h>

/* The classes, and one without a bit: phrases that are of no class tell of silences ("could not be reached"). */
#define X(name, label) label,
static const char *const class_labels[] = {WORD_CLASSES(X) "silence"};
#undef X

enum { LABEL_COUNT = sizeof class_labels / sizeof *class_labels };

static Classes class_bit(uint32_t index)
{
    return index < WORD_CLASS_COUNT ? (Classes)1 << index : 0;
}

/* One entry: its tokens, and which of them match only as written. */
typedef struct WordLine {
    const Entry *entry;
    Cut cut;
    bool *exact;
    uint8_t class_index;
} WordLine;

/* Reads "[claim]  what it is for"; gives the index of the class, or ALT_NONE with a problem. */
static uint32_t read_section(const Loader *loader, const Lines *lines)
{
    const char *open = lines->columns[0];
    const char *close = strchr(open, ']');
    if (!close) {
        LINE_PROBLEM(lines, open + strlen(open), "missing ']' after the name of a class");
        return ALT_NONE;
    }
    const char *label = arena_copy(loader->arena, open + 1, (size_t)(close - open - 1));
    uint32_t found = find_name(class_labels, LABEL_COUNT, label);
    if (found == ALT_NONE)
        report_unknown(lines, open + 1, "class", label, class_labels, LABEL_COUNT);
    return found;
}

/* Cuts a text into tokens in small letters. "=" before the first word holds for all of them, before another word for
 * that word alone. */
static bool cut_entry(const Loader *loader, const char *text, WordLine *line)
{
    bool all_exact = *text == '=';
    line->cut = cut_words(loader->arena, text + all_exact);
    line->exact = arena_alloc(loader->arena, (line->cut.count + 1) * sizeof *line->exact);
    for (uint32_t i = 0; i < line->cut.count; i++) {
        const char *word = line->cut.words[i];
        bool marked = *word == '=';
        line->exact[i] = marked || all_exact;
        line->cut.words[i] = small_letters(loader->arena, word + marked);
        if (!*line->cut.words[i])
            line->cut.count = 0;
    }
    return line->cut.count > 0;
}

/* The word of the tables under which a token of an entry is found. */
static Word *word_of_token(const Loader *loader, const char *lower, bool exact)
{
    AltLexicon *lexicon = loader->lexicon;
    size_t length = strlen(lower);
    if (exact)
        return loader_word(loader, &lexicon->words, lower, length);
    const char *stem = loader_stem(loader, lower, &length);
    return loader_word(loader, &lexicon->stems, stem, length);
}

static void add_word(const Loader *loader, const WordLine *line)
{
    Word *word = word_of_token(loader, line->cut.words[0], line->exact[0]);
    word->classes |= class_bit(line->class_index);
    *LIST_ADD(loader->arena, &word->entries) = line->entry;
    *LIST_ADD(loader->arena, &word->entry_class) = line->class_index;
}

static uint32_t hash_of(const char *text)
{
    return text_hash(text, strlen(text));
}

/* Compares from the third word on: those of one table begin with the same two. */
static bool same_phrase(const WordPhrase *a, const WordPhrase *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 2; i < a->count; i++)
        if (a->exact[i] != b->exact[i] || strcmp(a->words[i], b->words[i]) != 0)
            return false;
    return true;
}

/* The place among the phrases that begin with the same two words where a phrase stands, or belongs: before the first
 * shorter one. */
static WordPhrase **place_of(WordPhrase **first, const WordPhrase *phrase)
{
    WordPhrase **place = first;
    while (*place && (*place)->count >= phrase->count && !same_phrase(*place, phrase))
        place = &(*place)->next;
    return place;
}

/* The first of the phrases that begin with the same two words as a phrase, where the table has it. */
static WordPhrase **first_of(const Loader *loader, const WordPhrase *phrase)
{
    Word *word = word_of_token(loader, phrase->words[0], phrase->exact[0]);
    Table *table = phrase->exact[1] ? &word->phrases : &word->stem_phrases;
    sieve_add(&loader->lexicon->phrase_starts, pair_hash(hash_of(word->text), hash_of(phrase->words[1])));
    return (WordPhrase **)table_place(loader->arena, table, phrase->words[1], strlen(phrase->words[1]));
}

/* Puts a phrase before `*place`; those from `first` on to there have it behind them. */
static void insert_phrase(WordPhrase *first, WordPhrase **place, WordPhrase *phrase)
{
    phrase->thirds = phrase->count > 2 ? table_bit(hash_of(phrase->words[2])) : UINT64_MAX;
    for (WordPhrase *it = first; it && it != *place; it = it->next)
        it->thirds |= phrase->thirds;
    phrase->thirds |= *place ? (*place)->thirds : 0;
    phrase->next = *place;
    *place = phrase;
}

/* The words of a phrase, all but the first as stems where they match by stem. The phrases share them, and keep no more
 * room than they fill: there are tens of thousands. */
static const char **words_of(const Loader *loader, const WordLine *line)
{
    const char **words = arena_alloc(loader->arena, line->cut.count * sizeof *words);
    for (uint32_t i = 0; i < line->cut.count; i++) {
        const char *word = line->cut.words[i];
        size_t length = strlen(word);
        if (i > 0 && !line->exact[i])
            word = loader_stem(loader, word, &length);
        words[i] = loader_text(loader, word, length);
    }
    return words;
}

/* Which words of a phrase match only as written: the same few patterns over and over, so the phrases share them too. */
static const bool *exact_of(const Loader *loader, const WordLine *line)
{
    return (const bool *)loader_text(loader, (const char *)line->exact, line->cut.count * sizeof *line->exact);
}

static void add_phrase(const Loader *loader, const WordLine *line)
{
    WordPhrase *phrase = arena_alloc(loader->arena, sizeof *phrase);
    *phrase = (WordPhrase){.words = words_of(loader, line),
            .exact = exact_of(loader, line),
            .count = line->cut.count,
            .classes = class_bit(line->class_index),
            .entry = line->entry,
            .number = loader->lexicon->phrase_count++};
    WordPhrase **first = first_of(loader, phrase), **place = place_of(first, phrase);
    if (*place && (*place)->count == phrase->count && same_phrase(*place, phrase)) {
        (*place)->classes |= phrase->classes;
        return;
    }
    insert_phrase(*first, place, phrase);
}

/* Adds all that a line stands for: the words of "=jab|jabs", the phrases of "its|their nose". */
static void add_line(const Loader *loader, const Lines *lines, uint32_t class_index)
{
    const char *text = lines->columns[0];
    Texts texts = {0};
    if (!read_alternatives(loader->arena, text, &texts)) {
        LINE_PROBLEM(lines, text, "expected a word on either side of '|'");
        return;
    }
    WordLine line = {.entry = loader_entry(loader, lines, text), .class_index = (uint8_t)class_index};
    for (uint32_t i = 0; i < texts.count; i++) {
        if (!cut_entry(loader, texts.items[i], &line)) {
            LINE_PROBLEM(lines, text, "expected a word after '='");
            return;
        }
        (line.cut.count == 1 ? add_word : add_phrase)(loader, &line);
    }
}

void load_words(Loader *loader, const File *file)
{
    Lines lines = loader_lines(loader, file);
    uint32_t class_index = ALT_NONE;
    bool in_section = false;
    while (lines_next(&lines)) {
        lines_cut(&lines);
        if (*lines.columns[0] == '[') {
            class_index = read_section(loader, &lines);
            in_section = true;
        } else if (!in_section) {
            LINE_PROBLEM(&lines, lines.columns[0], "expected a class such as [claim] before the first word");
        } else if (class_index != ALT_NONE) {
            add_line(loader, &lines, class_index);
        }
    }
}
