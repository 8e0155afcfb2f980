/* The cases of tests/spec: a passage goes in, the list of one stage is compared with the lines expected.
 *
 *     == a question is asked by somebody
 *     "Why?" asked Smith.
 *     --
 *     body | "Why?" asked Smith.
 *
 * `== * name` marks a known failure, and tells when it works. `\x93` in a passage is that byte. What stands before the
 * first case explains the file. A new stage is one row in the table below, and its file.
 */
#include "command.h"
#include "dump.h"
#include "dump_comparison.h"
#include "dump_grammar.h"
#include "swap.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Stage {
    const char *name; /* the file is tests/spec/NAME.txt */
    void (*dump)(const AltDocument *document, Buffer *out);
    const char *pack; /* the dispute it is read with: an id, or a file; null for what the text suggests */
    bool swaps;       /* whether each case has to hold with the sides of norland.pack exchanged as well */
} Stage;

#define NORLAND "tests/spec/norland.pack"

static const Stage stages[] = {
        {"read", dump_read, NULL, false},
        {"blocks", dump_blocks, NULL, false},
        {"tokens", dump_tokens, NULL, false},
        {"sentences", dump_sentences, NULL, false},
        {"quotations", dump_quotations, NULL, false},
        {"matches", dump_matches, NULL, false},
        {"names", dump_names, "world", false},
        {"world", dump_acts, "world", false},
        {"pack-names", dump_names, "tests/spec/pack-names.pack", false},
        {"pack-offices", dump_mentions, "tests/spec/pack-offices.pack", false},
        {"pack-terms", dump_terms, "tests/spec/pack-terms.pack", false},
        {"tags", dump_tags, NORLAND, false},
        {"phrases", dump_phrases, NORLAND, false},
        {"clauses", dump_clauses, NORLAND, false},
        {"attributions", dump_attributions, NORLAND, false},
        {"mentions", dump_mentions, NORLAND, true},
        {"acts", dump_acts, NORLAND, true},
        {"answers", dump_answers, NORLAND, true},
        {"ledger", dump_ledger, NORLAND, true},
        {"topics", dump_topics, NORLAND, true},
        {"matters", dump_matters, NORLAND, true},
};

/* One case of a file. */
typedef struct Case {
    char name[200];
    bool fails; /* known not to work yet */
    unsigned line;
    Buffer passage;
    Buffer expected;
} Case;

/* ---- reading cases ---- */

static bool begins_with(const char *line, const char *mark)
{
    return strncmp(line, mark, strlen(mark)) == 0;
}

/* Adds a line to a passage; "\x93" is that byte. */
static void add_passage(Buffer *passage, const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned byte = 0;
        if (line[i] == '\\' && i + 3 < length && sscanf(line + i, "\\x%2x", &byte) == 1) {
            buffer_add_char(passage, (char)(unsigned char)byte);
            i += 3;
        } else {
            buffer_add_char(passage, line[i]);
        }
    }
    buffer_add_char(passage, '\n');
}

/* Takes the line breaks off the end. */
static void trim_end(Buffer *buffer)
{
    buffer_add(buffer, "", 0);
    while (buffer->length > 0 && buffer->bytes[buffer->length - 1] == '\n')
        buffer->bytes[--buffer->length] = '\0';
}

static void read_name(Case *item, const char *line, size_t length)
{
    item->fails = begins_with(line, "== *");
    size_t start = item->fails ? 5 : 3;
    snprintf(item->name, sizeof item->name, "%.*s", length > start ? (int)(length - start) : 0, line + start);
}

/* Reads the case that begins at `*at` and moves behind it; false where there is none. */
static bool read_case(const char **at, unsigned *line_number, Case *item)
{
    bool in_case = false, in_expected = false;
    *item = (Case){.line = 0};
    for (; **at; ++*line_number) {
        const char *line = *at;
        size_t length = strcspn(line, "\n");
        if (begins_with(line, "== ") && in_case)
            break;
        *at += length + (line[length] == '\n');
        if (begins_with(line, "== ")) {
            in_case = true;
            item->line = *line_number;
            read_name(item, line, length);
        } else if (in_case && length == 2 && begins_with(line, "--")) {
            in_expected = true;
        } else if (in_expected) {
            buffer_add(&item->expected, line, length);
            buffer_add_char(&item->expected, '\n');
        } else if (in_case) {
            add_passage(&item->passage, line, length);
        }
    }
    trim_end(&item->passage);
    trim_end(&item->expected);
    return in_case;
}

static void free_case(Case *item)
{
    buffer_free(&item->passage);
    buffer_free(&item->expected);
}

/* ---- running them ---- */

/* Whether the stage says of the case what is expected. Where it should and does not, the difference is printed. */
static bool holds(
        const AltLexicon *lexicon, const AltPack *pack, const Stage *stage, const char *where, const Case *item)
{
    Buffer out = {0};
    AltDocument *document = alt_document_new(lexicon, pack, item->name, item->passage.bytes, item->passage.length);
    stage->dump(document, &out);
    trim_end(&out);
    bool same = strcmp(out.bytes, item->expected.bytes) == 0;
    if (!item->fails)
        cr_expect(eq(str, out.bytes, item->expected.bytes), "%s:%u %s", where, item->line, item->name);
    alt_document_free(document);
    buffer_free(&out);
    return same;
}

/* The case with the sides exchanged. Where that leaves the passage as it is ("Both sides ..."), so does the rest. */
static Case swap_case(const Case *item)
{
    Case swapped = *item;
    swapped.passage = swapped.expected = (Buffer){0};
    swap_sides(item->passage.bytes, &swapped.passage);
    bool same = strcmp(swapped.passage.bytes, item->passage.bytes) == 0;
    if (same)
        buffer_add_text(&swapped.expected, item->expected.bytes);
    else
        swap_sides(item->expected.bytes, &swapped.expected);
    trim_end(&swapped.expected);
    return swapped;
}

static void run_case(
        const AltLexicon *lexicon, const AltPack *pack, const Stage *stage, const char *path, const Case *item)
{
    bool works = holds(lexicon, pack, stage, path, item);
    if (stage->swaps) {
        Case swapped = swap_case(item);
        works = holds(lexicon, pack, stage, "sides swapped, at", &swapped) && works;
        free_case(&swapped);
    }
    cr_expect(not(item->fails && works), "%s:%u works now: take off its star", path, item->line);
}

/* The pack of a stage; `*own` is it where it comes from a file. */
static const AltPack *find_pack(const AltLexicon *lexicon, const char *name, AltPack **own)
{
    AltProblems problems = {0};
    const AltPack *pack = name ? alt_lexicon_pack(lexicon, name) : NULL;
    if (name && !pack && alt_pack_load(own, lexicon, name, &problems))
        pack = *own;
    cr_expect(pack || !name, "%s does not load", name);
    alt_problems_free(&problems);
    return pack;
}

static void run_file(const AltLexicon *lexicon, const Stage *stage, const char *path)
{
    char *text = file_text(path);
    cr_assert(text != NULL, "%s cannot be read", path);

    AltPack *own = NULL;
    const AltPack *pack = find_pack(lexicon, stage->pack, &own);
    unsigned line_number = 1, count = 0;
    Case item;
    for (const char *at = text; read_case(&at, &line_number, &item); count++) {
        run_case(lexicon, pack, stage, path, &item);
        free_case(&item);
    }
    free_case(&item);
    cr_expect(lt(uint, 0u, count), "%s has no cases", path);
    alt_pack_free(own);
    free(text);
}

ParameterizedTestParameters(spec, stage_does_as_its_cases_say)
{
    static size_t rows[sizeof stages / sizeof *stages];
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++)
        rows[i] = i;
    return cr_make_param_array(size_t, rows, sizeof rows / sizeof *rows);
}

ParameterizedTest(size_t *row, spec, stage_does_as_its_cases_say)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems), "the lexicons do not load");
    char path[100];
    snprintf(path, sizeof path, "tests/spec/%s.txt", stages[*row].name);
    run_file(lexicon, &stages[*row], path);
    alt_lexicon_free(lexicon);
    alt_problems_free(&problems);
}

/* ---- packs ---- */

static void dump_pack(const AltDocument *document, Buffer *out)
{
    dump_acts(document, out);
    dump_terms(document, out);
}

/* Each pack of the lexicon has passages of its own: tests/packs/koreas.txt. */
Test(spec, packs_do_as_their_passages_say)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems), "the lexicons do not load");
    uint32_t count = 0;
    const AltPack *const *packs = alt_lexicon_packs(lexicon, &count);
    for (uint32_t i = 0; i < count; i++) {
        char path[100];
        snprintf(path, sizeof path, "tests/packs/%s.txt", packs[i]->id);
        run_file(lexicon, &(Stage){packs[i]->id, dump_pack, packs[i]->id, false}, path);
    }
    cr_expect(eq(u32, count, 13));
    alt_lexicon_free(lexicon);
    alt_problems_free(&problems);
}
