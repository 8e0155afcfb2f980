/* Categories of words: our own files of classes in and out, and LIWC's .dic in.
 *
 *     %                         [negative]
 *     1   negative              =bad
 *     %                         hurt        # hurt*
 *     bad    1
 *     hurt*  1
 *
 * LIWC matches words as written, or by how they begin; we match by stem, or as written. A word with a star is written
 * without it, with the star in a comment: its author should look whether the stem does the same.
 */
#include "converting.h"

#include "lexicon/alternatives.h"
#include "lexicon/lines.h"

#include <ctype.h>
#include <stdlib.h>

/* ---- categories ---- */

Category *category_of(Conversion *conversion, const char *name)
{
    for (uint32_t i = 0; i < conversion->categories.count; i++)
        if (strcmp(conversion->categories.items[i].name, name) == 0)
            return &conversion->categories.items[i];
    Category *added = LIST_ADD(conversion->arena, &conversion->categories);
    added->name = name;
    return added;
}

/* ---- LIWC ---- */

typedef struct Legend {
    LIST(const char *) names; /* by number; null where there is none */
} Legend;

static char *skip_blanks(char *text)
{
    return text + strspn(text, " \t");
}

static char *trim(char *text)
{
    text = skip_blanks(text);
    size_t length = strlen(text);
    while (length && isspace((unsigned char)text[length - 1]))
        text[--length] = '\0';
    return text;
}

/* Reads "12  negative (Negative Emotions)"; LIWC2015 indents categories that belong to one above. */
static void read_legend_line(Conversion *conversion, Legend *legend, const RawLines *lines, char *text)
{
    char *name = text;
    unsigned long number = strtoul(text, &name, 10);
    name = trim(name);
    if (name == text || !*name || number > 9999) {
        alt_problem_add(conversion->problems, conversion->path, lines->number, 1,
                "expected a number and the name of a category, such as '1  negative'");
        return;
    }
    char *long_name = strchr(name, '(');
    if (long_name && long_name > name)
        *long_name = '\0';
    while (legend->names.count <= number)
        *LIST_ADD(conversion->arena, &legend->names) = NULL;
    legend->names.items[number] = trim(name);
}

/* Where the word of a line ends: at a tab, or, in files without tabs, at blanks before a number. */
static char *word_end(char *text)
{
    char *tab = strchr(text, '\t');
    if (tab)
        return tab;
    char *end = text + strcspn(text, " ");
    while (*end && !isdigit((unsigned char)*skip_blanks(end)) && *skip_blanks(end) != '(')
        end = skip_blanks(end) + strcspn(skip_blanks(end), " ");
    return end;
}

/* Puts a word into the category of a number; complains about one that the legend does not have. */
static void add_numbered(
        Conversion *conversion, const Legend *legend, const RawLines *lines, const char *word, unsigned long number)
{
    const char *name = number < legend->names.count ? legend->names.items[number] : NULL;
    if (name)
        *LIST_ADD(conversion->arena, &category_of(conversion, name)->words) = word;
    else
        alt_problem_add(conversion->problems, conversion->path, lines->number, 0,
                "no category %lu in the legend; '%s' is left out of it", number, word);
}

/* Reads "happy*  1 2"; in "like  (02 134)125/464 253" what depends on other words is left out. */
static void read_word_line(Conversion *conversion, const Legend *legend, const RawLines *lines, char *text)
{
    char *end = word_end(text);
    char *numbers = *end ? end + 1 : end;
    *end = '\0';
    const char *word = trim(text);
    uint32_t found = 0;
    for (char *at = skip_blanks(numbers); *at; at = skip_blanks(at)) {
        size_t length = strcspn(at, " \t");
        char *stop = at;
        unsigned long number = strtoul(at, &stop, 10);
        if ((size_t)(stop - at) == length) {
            add_numbered(conversion, legend, lines, word, number);
            found++;
        } else {
            length = *at == '(' ? strcspn(at, ")") : length;
            length += strcspn(at + length, " \t");
            alt_problem_add(conversion->problems, conversion->path, lines->number, 0,
                    "'%.*s' is no number of a category; it is left out", (int)length, at);
        }
        at += length;
    }
    if (found == 0)
        alt_problem_add(conversion->problems, conversion->path, lines->number, 0, "'%s' is in no category", word);
}

void read_liwc(Conversion *conversion, const char *bytes, size_t length)
{
    RawLines lines = raw_lines(conversion->arena, bytes, length);
    Legend legend = {0};
    unsigned marks = 0;
    while (raw_lines_next(&lines)) {
        char *text = trim(lines.text);
        if (!*text)
            continue;
        if (*text == '%')
            marks++;
        else if (*text == '<')
            alt_problem_add(conversion->problems, conversion->path, lines.number, 1, "'%s' is left out", text);
        else if (marks == 1)
            read_legend_line(conversion, &legend, &lines, text);
        else
            read_word_line(conversion, &legend, &lines, text);
    }
    if (marks != 2)
        alt_problem_add(conversion->problems, conversion->path, 0, 0,
                "expected two lines of '%%' around the legend, found %u", marks);
}

/* ---- our own ---- */

/* The word of a category that a text of ours is: phrases and words as written stand for themselves, others are
 * stems. */
static const char *word_of(const Conversion *conversion, const char *text)
{
    bool whole = *text == '=' || strchr(text, ' ');
    return whole ? text + (*text == '=') : arena_format(conversion->arena, "%s*", text);
}

static void read_words(Conversion *conversion, const char *name, const char *entry)
{
    Texts texts = {0};
    read_alternatives(conversion->arena, entry, &texts);
    for (uint32_t i = 0; i < texts.count; i++)
        *LIST_ADD(conversion->arena, &category_of(conversion, name)->words) = word_of(conversion, texts.items[i]);
}

void read_classes(Conversion *conversion, const char *bytes, size_t length)
{
    Lines lines = lines_of(conversion->arena, conversion->path, bytes, length, conversion->problems);
    const char *name = NULL;
    while (lines_next(&lines)) {
        lines_cut(&lines);
        const char *text = lines.columns[0];
        if (*text == '[')
            name = arena_copy(conversion->arena, text + 1, strcspn(text + 1, "]"));
        else if (!name)
            LINE_PROBLEM(&lines, text, "expected a class such as [claim] before the first word");
        else
            read_words(conversion, name, text);
    }
}

static void write_word(const char *word, Buffer *out)
{
    size_t length = strlen(word), stars = 0;
    for (size_t i = 0; i < length; i++)
        stars += word[i] == '*';
    if (stars == 0)
        buffer_format(out, "%s%s\n", strchr(word, ' ') ? "" : "=", word);
    else if (stars == 1 && word[length - 1] == '*' && length > 1)
        buffer_format(out, "%.*s  # %s\n", (int)(length - 1), word, word);
    else
        buffer_format(out, "# %s  has stars that no line of ours can say\n", word);
}

void write_classes(Conversion *conversion, Buffer *out)
{
    buffer_format(out,
            "# From %s. Give each section the name of a class (docs/lexicons.md); look at lines with a star.\n",
            conversion->path);
    for (uint32_t i = 0; i < conversion->categories.count; i++) {
        const Category *category = &conversion->categories.items[i];
        buffer_format(out, "\n[%s]\n", category->name);
        for (uint32_t k = 0; k < category->words.count; k++)
            write_word(category->words.items[k], out);
    }
}
