/* A file of verbs comes in; their forms go out, in the table of words.
 *
 * "deny" gives deny, denies, denied, denying; "stop  stopped" gives stopping too, since the past shows the doubling;
 * "give  gave  given" and "lean  leaned|leant" are irregular.
 */
#include "loader.h"
#include "spelling.h"

#include <string.h>

/* One line of the file; past and participle are null where they are regular. */
typedef struct VerbLine {
    const char *base;
    const char *past;
    const char *participle;
    bool never_noun;
} VerbLine;

/* The forms of the present that no rule gives; the file has no column for them. */
static const struct {
    const char *base;
    const char *forms;
} irregular_thirds[] = {{"be", "is|am|are"}, {"have", "has"}};

static bool is_vowel(char c)
{
    return c && strchr("aeiou", c);
}

static bool ends_in(const char *word, const char *tail)
{
    size_t length = strlen(word), tail_length = strlen(tail);
    return length >= tail_length && strcmp(word + length - tail_length, tail) == 0;
}

/* "deny", "try"; not "play". */
static bool ends_in_consonant_y(const char *word)
{
    size_t length = strlen(word);
    return length > 1 && word[length - 1] == 'y' && !is_vowel(word[length - 2]);
}

/* "veto", "go"; not "radio". */
static bool ends_in_consonant_o(const char *word)
{
    size_t length = strlen(word);
    return length > 1 && word[length - 1] == 'o' && !is_vowel(word[length - 2]);
}

/* "cut", "begin", "quit"; not "eat", "draw". */
static bool ends_in_short_syllable(const char *word)
{
    size_t length = strlen(word);
    if (length < 3 || is_vowel(word[length - 1]) || strchr("wxy", word[length - 1]) || !is_vowel(word[length - 2]))
        return false;
    return !is_vowel(word[length - 3]) || (length > 3 && word[length - 3] == 'u' && word[length - 4] == 'q');
}

/* The word without its last `dropped` bytes, and with a new ending. */
static const char *respell(Arena *arena, const char *word, size_t dropped, const char *tail)
{
    size_t kept = strlen(word) - dropped, tail_length = strlen(tail);
    char *form = arena_alloc(arena, kept + tail_length + 1);
    memcpy(form, word, kept);
    memcpy(form + kept, tail, tail_length);
    return form;
}

const char *spell_s_form(Arena *arena, const char *base)
{
    if (ends_in_consonant_y(base))
        return respell(arena, base, 1, "ies");
    bool hisses = ends_in(base, "s") || ends_in(base, "x") || ends_in(base, "z") || ends_in(base, "ch")
            || ends_in(base, "sh") || ends_in_consonant_o(base);
    return respell(arena, base, 0, hisses ? "es" : "s");
}

static const char *spell_past(Arena *arena, const char *base)
{
    if (ends_in_consonant_y(base))
        return respell(arena, base, 1, "ied");
    return respell(arena, base, 0, ends_in(base, "e") ? "d" : "ed");
}

/* The letter that a past puts in before "ed": 'p' in "stopped", 'k' in "panicked", else 0. */
static char inserted_letter(const char *base, const char *past)
{
    size_t length = strlen(base);
    bool inserted = strncmp(past, base, length) == 0 && past[length] && strcmp(past + length + 1, "ed") == 0;
    return inserted ? past[length] : 0;
}

/* The -ing form that goes with a past. Verbs whose past is no "-ed" form at all double where they end in a short
 * syllable, without exception: cutting, beginning, forgetting. */
static const char *spell_ing(Arena *arena, const char *base, const char *past)
{
    char letter = inserted_letter(base, past);
    if (!letter && ends_in_short_syllable(base) && strcmp(past, spell_past(arena, base)) != 0)
        letter = base[strlen(base) - 1];
    if (letter)
        return respell(arena, base, 0, (const char[]){letter, 'i', 'n', 'g', 0});
    if (ends_in(base, "ie"))
        return respell(arena, base, 2, "ying");
    bool silent_e = strlen(base) > 2 && ends_in(base, "e") && !ends_in(base, "ee") && !ends_in(base, "oe")
            && !ends_in(base, "ye");
    return respell(arena, base, silent_e ? 1 : 0, "ing");
}

/* Notes that a word is a form of a verb. A third verb with the same form is left out; English has none. */
static void add_form(const Loader *loader, uint32_t verb, VerbForm form, const char *text, size_t length)
{
    Word *word = loader_word(loader, &loader->lexicon->words, text, length);
    if (word->verb == ALT_NONE || word->verb == verb) {
        word->verb = verb;
        word->forms = (uint8_t)(word->forms | form);
    } else if (word->other_verb == ALT_NONE || word->other_verb == verb) {
        word->other_verb = verb;
        word->other_forms = (uint8_t)(word->other_forms | form);
    }
}

/* Notes the forms "leaned|leant". */
static void add_variants(const Loader *loader, uint32_t verb, VerbForm form, const char *variants)
{
    for (const char *at = variants; *at;) {
        size_t length = strcspn(at, "|");
        add_form(loader, verb, form, at, length);
        at += length + (at[length] == '|');
    }
}

/* Notes an -ing form for each variant of the past: "travelled|traveled" gives travelling and traveling. */
static void add_ing_forms(const Loader *loader, uint32_t verb, const char *base, const char *past)
{
    for (const char *at = past; *at;) {
        size_t length = strcspn(at, "|");
        const char *form = spell_ing(loader->arena, base, arena_copy(loader->arena, at, length));
        add_form(loader, verb, FORM_ING, form, strlen(form));
        at += length + (at[length] == '|');
    }
}

/* Notes "denies"; "has" for "have". */
static void add_third_forms(const Loader *loader, uint32_t verb, const char *base)
{
    bool irregular = false;
    for (size_t i = 0; i < sizeof irregular_thirds / sizeof *irregular_thirds; i++) {
        if (strcmp(irregular_thirds[i].base, base) == 0) {
            irregular = true;
            add_variants(loader, verb, FORM_THIRD, irregular_thirds[i].forms);
        }
    }
    if (!irregular)
        add_variants(loader, verb, FORM_THIRD, spell_s_form(loader->arena, base));
}

static uint32_t add_verb(const Loader *loader, const VerbLine *line)
{
    AltLexicon *lexicon = loader->lexicon;
    uint32_t verb = lexicon->verbs.count;
    *LIST_ADD(loader->arena, &lexicon->verbs) = (Verb){.base = line->base, .never_noun = line->never_noun};
    const char *past = line->past ? line->past : spell_past(loader->arena, line->base);
    add_variants(loader, verb, FORM_BASE, line->base);
    add_variants(loader, verb, FORM_PAST, past);
    add_variants(loader, verb, FORM_PARTICIPLE, line->participle ? line->participle : past);
    add_ing_forms(loader, verb, line->base, past);
    add_third_forms(loader, verb, line->base);
    return verb;
}

uint32_t load_regular_verb(Loader *loader, const char *base)
{
    return add_verb(loader, &(VerbLine){.base = base});
}

/* Whether a column is one word, or variants of one. */
static bool is_form(const char *column)
{
    return *column && *column != '|' && !strpbrk(column, " *=[]") && !strstr(column, "||") && !ends_in(column, "|");
}

static bool read_verb(const Loader *loader, const Lines *lines, VerbLine *line)
{
    const char **places[] = {&line->base, &line->past, &line->participle};
    uint32_t count = lines->column_count;
    line->never_noun = count > 1 && strcmp(lines->columns[count - 1], "*") == 0;
    count -= line->never_noun;
    for (uint32_t i = 0; i < count; i++) {
        const char *column = lines->columns[i];
        if (i >= 3) {
            LINE_PROBLEM(lines, column, "unexpected column '%s'; expected base, past, participle and '*'", column);
            return false;
        }
        if (!is_form(column)) {
            LINE_PROBLEM(lines, column, "expected one form of a verb, found '%s'", column);
            return false;
        }
        *places[i] = small_letters(loader->arena, column);
    }
    return true;
}

void load_verbs(Loader *loader, const File *file)
{
    Lines lines = loader_lines(loader, file);
    while (lines_next(&lines)) {
        lines_cut(&lines);
        VerbLine line = {0};
        if (read_verb(loader, &lines, &line) && line.base)
            add_verb(loader, &line);
    }
}
