/* The word classes of a lexicon come in; lines that say nothing new, or contradict each other, go out.
 *
 * "allegations" below "allegation" is covered: both have the stem "alleg". "=report" is covered where "report" stands
 * in the same class without its "=".
 */
#include "checking.h"
#include "lexicon/alternatives.h"
#include "lexicon/lines.h"

#include <libstemmer.h>
#include <stdlib.h>

#define X(name, label) label,
static const char *const labels[] = {WORD_CLASSES(X)};
#undef X

/* Classes that say the opposite of each other. */
static const uint8_t opposites[][2] = {
        {CLASS_INDEX_MALE, CLASS_INDEX_FEMALE},
        {CLASS_INDEX_WRONG, CLASS_INDEX_BENIGN},
        {CLASS_INDEX_WRONG, CLASS_INDEX_INNOCENT},
        {CLASS_INDEX_BAD, CLASS_INDEX_INNOCENT},
        {CLASS_INDEX_BAD, CLASS_INDEX_BENIGN},
        {CLASS_INDEX_HARM, CLASS_INDEX_BENIGN},
};

/* ---- single words ---- */

/* The first line that puts a word into a class, before line number `end` of the word; null where none does. */
static const Entry *first_line(const Word *word, uint32_t class_index, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++)
        if (word->entry_class.items[i] == class_index)
            return word->entries.items[i];
    return NULL;
}

static void check_repeats(const Check *check, const Word *word, bool by_stem)
{
    for (uint32_t i = 0; i < word->entries.count; i++) {
        const Entry *entry = word->entries.items[i], *first = first_line(word, word->entry_class.items[i], i);
        const char *label = labels[word->entry_class.items[i]];
        if (!first)
            continue;
        if (by_stem && strcmp(first->text, entry->text) != 0)
            FINDING(check, entry, "dead: '%s' is covered by '%s', which has the same stem '%s' in [%s] (%s:%u)",
                    entry->text, first->text, word->text, label, first->path, first->line);
        else
            FINDING(check, entry, "duplicate: '%s' stands in [%s] already (%s:%u)", entry->text, label, first->path,
                    first->line);
    }
}

static void check_opposites(const Check *check, const Word *word)
{
    for (size_t i = 0; i < sizeof opposites / sizeof *opposites; i++) {
        const Entry *one = first_line(word, opposites[i][0], word->entries.count);
        const Entry *other = first_line(word, opposites[i][1], word->entries.count);
        if (one && other)
            FINDING(check, other, "ambiguous: '%s' is [%s] here and [%s] at %s:%u", other->text,
                    labels[opposites[i][1]], labels[opposites[i][0]], one->path, one->line);
    }
}

/* Complains about words as written whose stem does all they do. */
static void check_exact(const Check *check, const Word *word, struct sb_stemmer *stemmer)
{
    const char *stem = (const char *)sb_stemmer_stem(stemmer, (const sb_symbol *)word->text, (int)strlen(word->text));
    const Word *stem_word = lexicon_stem(check->lexicon, stem, (size_t)sb_stemmer_length(stemmer));
    for (uint32_t i = 0; stem_word && i < word->entries.count; i++) {
        const Entry *entry = word->entries.items[i];
        const Entry *cover = first_line(stem_word, word->entry_class.items[i], stem_word->entries.count);
        if (cover)
            FINDING(check, entry, "dead: '%s' is covered by the stem of '%s' in [%s] (%s:%u)", entry->text, cover->text,
                    labels[word->entry_class.items[i]], cover->path, cover->line);
    }
}

/* ---- phrases, verbs and cues: lines of one entry ---- */

typedef struct Row {
    const char *section; /* with its file, but that word classes go over all files */
    const char *text;
    const char *path;
    uint32_t line;
} Row;

typedef LIST(Row) Rows;

static int by_entry(const void *left, const void *right)
{
    const Row *a = left, *b = right;
    int order = strcmp(a->section, b->section);
    order = order ? order : strcmp(a->text, b->text);
    order = order ? order : strcmp(a->path, b->path);
    return order ? order : a->line < b->line ? -1 : a->line > b->line;
}

/* A row for each phrase that the text of one stands for. */
static void add_phrases(const Check *check, Row row, Rows *rows)
{
    Texts texts = {0};
    read_alternatives(check->arena, row.text, &texts);
    for (uint32_t i = 0; i < texts.count; i++) {
        row.text = texts.items[i];
        *LIST_ADD(check->arena, rows) = row;
    }
}

static void read_rows(const Check *check, const File *file, Rows *rows)
{
    AltProblems unseen = {0};
    Lines lines = lines_of_file(check->arena, file, &unseen);
    const char *section = file->name;
    while (lines_next(&lines)) {
        lines_cut(&lines);
        const char *text = lines.columns[0];
        bool phrase = *file->name && strchr(text, ' ');
        if (*text == '[')
            section = arena_copy(check->arena, text, strcspn(text, "]") + 1);
        else if (*section == '[' && phrase)
            add_phrases(check, (Row){section, text, lines.path, lines.number}, rows);
        else if (*section != '[')
            *LIST_ADD(check->arena, rows) = (Row){section, text, lines.path, lines.number};
    }
    alt_problems_free(&unseen);
}

/* Whether a file has one entry a line: those of the language, but for lists of patterns. */
static bool has_entries(const File *file)
{
    return strncmp(file->name, "disputes/", 9) != 0 && strncmp(file->name, "world/", 6) != 0
            && !strstr(file->name, "furniture") && !strstr(file->name, "deeds") && !strstr(file->name, "language.txt");
}

static int compare_row(const Row *row, const char *section, const char *text)
{
    int order = strcmp(row->section, section);
    return order ? order : strcmp(row->text, text);
}

/* The first row of a section with a text, or null; rows are sorted. */
static const Row *find_row(const Rows *rows, const char *section, const char *text)
{
    uint32_t low = 0, high = rows->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (compare_row(&rows->items[middle], section, text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < rows->count && compare_row(&rows->items[low], section, text) == 0 ? &rows->items[low] : NULL;
}

/* Complains of "=said to be" below "said to be", which fits all that it fits. */
static void check_phrase(const Check *check, const Rows *rows, const Row *row)
{
    const Row *cover = *row->section == '[' && *row->text == '=' ? find_row(rows, row->section, row->text + 1) : NULL;
    if (cover)
        FINDING(check, row, "dead: '%s' is covered by '%s' in %s (%s:%u)", row->text, cover->text, row->section,
                cover->path, cover->line);
}

static void check_lines(const Check *check)
{
    Rows rows = {0};
    for (uint32_t i = 0; i < check->lexicon->sources.files.count; i++)
        if (has_entries(&check->lexicon->sources.files.items[i]))
            read_rows(check, &check->lexicon->sources.files.items[i], &rows);
    if (rows.count)
        qsort(rows.items, rows.count, sizeof *rows.items, by_entry);
    for (uint32_t i = 0; i < rows.count; i++) {
        const Row *row = &rows.items[i], *before = i ? row - 1 : NULL;
        check_phrase(check, &rows, row);
        if (before && strcmp(row->section, before->section) == 0 && strcmp(row->text, before->text) == 0)
            FINDING(check, row, "duplicate: '%s' stands in %s already (%s:%u)", row->text, row->section, before->path,
                    before->line);
    }
}

void check_words(const Check *check)
{
    const AltLexicon *lexicon = check->lexicon;
    struct sb_stemmer *stemmer = sb_stemmer_new(lexicon->stemmer, "UTF_8");
    for (uint32_t i = 0; i < lexicon->words.list.count; i++) {
        check_repeats(check, lexicon->words.list.items[i], false);
        check_opposites(check, lexicon->words.list.items[i]);
        check_exact(check, lexicon->words.list.items[i], stemmer);
    }
    for (uint32_t i = 0; i < lexicon->stems.list.count; i++) {
        check_repeats(check, lexicon->stems.list.items[i], true);
        check_opposites(check, lexicon->stems.list.items[i]);
    }
    sb_stemmer_delete(stemmer);
    check_lines(check);
}
