/* A lexicon and a question come in; the lines in force that answer it go out, each with the place it comes from.
 *
 *     lexicons/en/cues.txt:190: SOURCE clap back at TARGET  accusation  forceful
 *     lexicons/en/contents.txt:12: [claim] allegation
 */
#include "base/buffer.h"
#include "lexicon/lexicon.h"
#include "lexicon/lines.h"

#include <alteram/lexicography.h>
#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

/* ---- lines ---- */

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 128;
}

/* Whether a text holds the word, in capitals or not, with no letter at either side. */
static bool has_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = text; *at; at++)
        if (strncasecmp(at, word, length) == 0 && (at == text || !is_letter(at[-1])) && !is_letter(at[length]))
            return true;
    return false;
}

/* Writes the lines of a file that have the word, or all of them where it is null. */
static void show_file(Arena *arena, const File *file, const char *word, Buffer *out)
{
    AltProblems unseen = {0}; /* a lexicon that was loaded has none */
    Lines lines = lines_of_file(arena, file, &unseen);
    const char *section = NULL;
    while (lines_next(&lines)) {
        if (*lines.text == '[')
            section = arena_copy(arena, lines.text, strcspn(lines.text, "]"));
        if (word && !has_word(lines.text, word))
            continue;
        buffer_format(out, "%s:%u: ", lines.path, lines.number);
        if (section && *lines.text != '[')
            buffer_format(out, "%s] ", section);
        buffer_format(out, "%s\n", lines.text);
    }
    alt_problems_free(&unseen);
}

/* ---- the whole ---- */

static void show_layers(const AltLexicon *lexicon, Buffer *out)
{
    uint32_t count = 0;
    const AltLayer *layers = alt_lexicon_layers(lexicon, &count);
    buffer_add_text(out, "Lexicons in force, later ones over earlier ones:\n");
    for (uint32_t i = 0; i < count; i++) {
        buffer_format(out, "  %s", layers[i].path);
        if (i > 0)
            buffer_format(out, "  (%u lines added, %u replaced, %u removed)", layers[i].added, layers[i].replaced,
                    layers[i].removed);
        buffer_add_char(out, '\n');
    }
}

static void show_changes(const AltLexicon *lexicon, Buffer *out)
{
    static const char *const verbs[] = {[CHANGE_ADDS] = "adds",
            [CHANGE_REPLACES] = "replaces",
            [CHANGE_REMOVES] = "removes",
            [CHANGE_REPEATS] = "repeats"};
    const Changes *changes = &lexicon->sources.changes;
    if (changes->count)
        buffer_add_text(out, "\nTheir lines:\n");
    for (uint32_t i = 0; i < changes->count; i++) {
        const Change *change = &changes->items[i];
        buffer_format(out, "  %s:%u %s in %s: %s\n", change->at.path, change->at.line, verbs[change->kind],
                change->file, change->text);
        if (change->was.path)
            buffer_format(out, "      from %s:%u\n", change->was.path, change->was.line);
    }
}

static uint32_t count_lines(Arena *arena, const File *file)
{
    AltProblems unseen = {0};
    Lines lines = lines_of_file(arena, file, &unseen);
    uint32_t count = 0;
    while (lines_next(&lines))
        count++;
    alt_problems_free(&unseen);
    return count;
}

static void show_files(Arena *arena, const AltLexicon *lexicon, Buffer *out)
{
    buffer_add_text(out, "\nFiles, and the lines in each:\n");
    for (uint32_t i = 0; i < lexicon->sources.files.count; i++) {
        const File *file = &lexicon->sources.files.items[i];
        buffer_format(out, "  %-36s %5u\n", file->name, count_lines(arena, file));
    }
    buffer_format(out, "\nSHA-256 %s\n", lexicon->hash);
}

static void show_lines(Arena *arena, const Files *files, const char *what, Buffer *out)
{
    const File *file = find_file(files, what);
    if (file) {
        show_file(arena, file, NULL, out);
        return;
    }
    for (uint32_t i = 0; i < files->count; i++)
        show_file(arena, &files->items[i], what, out);
}

char *alt_lexicon_show(const AltLexicon *lexicon, const char *what, size_t *length)
{
    Arena *arena = arena_new();
    Buffer out = {0};
    buffer_add_text(&out, "");
    if (what && *what) {
        show_lines(arena, &lexicon->sources.files, what, &out);
    } else {
        show_layers(lexicon, &out);
        show_changes(lexicon, &out);
        show_files(arena, lexicon, &out);
    }
    arena_free(arena);
    *length = out.length;
    return out.bytes;
}
