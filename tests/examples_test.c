/* The example sentences beside the cues (lexicons/en/cues.examples): each is read by itself, and must hold an act of its
 * lemma and kind, or none.
 *
 *     + deny    denial   Norland denied the charge.
 *     - deny             The warden denied them entry.
 *     *- deny            The denied request lay in a drawer.
 *
 * A star marks a known failure, and the test tells when it works. Lemmas are those of the lines that an act rests on.
 */
#include "command.h"

#include "lexicon/lines.h"

#include <alteram/document.h>
#include <alteram/lexicon.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>

#define EXAMPLES "lexicons/en/cues.examples"

/* One line of the file. */
typedef struct Example {
    bool fails;  /* known not to work yet */
    bool wanted; /* '+': an act; '-': none */
    const char *lemma;
    const char *kind; /* null for any */
    const char *sentence;
} Example;

/* Reads the line that stands in its columns; false where something is missing. */
static bool read_example(const Lines *lines, Example *example)
{
    const char *head = lines->columns[0];
    uint32_t count = lines->column_count;
    *example = (Example){.fails = *head == '*'};
    head += example->fails;
    example->wanted = *head == '+';
    if ((*head != '+' && *head != '-') || head[1] != ' ' || count < 2 || count > 3)
        return false;
    example->lemma = head + 2;
    example->kind = count == 3 ? lines->columns[1] : NULL;
    example->sentence = lines->columns[count - 1];
    return !example->wanted || example->kind;
}

/* Whether a lemma ("fend") is the rule that coded an act ("fend off"), or its first words. */
static bool is_rule(const char *rule, const char *lemma)
{
    size_t length = strlen(lemma);
    return strncmp(rule, lemma, length) == 0 && (rule[length] == '\0' || rule[length] == ' ');
}

static bool has_act(const AltDocument *document, const Example *example)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        bool of_kind = !example->kind || strcmp(alt_kind_name(act->kind), example->kind) == 0;
        if (of_kind && act->reason_count && is_rule(document->reasons.items[act->first_reason].rule, example->lemma))
            return true;
    }
    return false;
}

static void run_example(const AltLexicon *lexicon, const AltPack *pack, const Example *example, uint32_t line)
{
    AltDocument *document = alt_document_new(lexicon, pack, EXAMPLES, example->sentence, strlen(example->sentence));
    bool works = has_act(document, example) == example->wanted;
    const char *message = example->fails ? "works now: take off its star"
            : example->wanted            ? "finds no such act"
                                         : "finds an act";
    cr_expect(works != example->fails, "%s:%u: '%s' %s in: %s", EXAMPLES, line, example->lemma, message,
            example->sentence);
    alt_document_free(document);
}

Test(examples, each_sentence_has_the_act_that_it_names)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems), "the lexicons do not load");
    const AltPack *world = alt_lexicon_pack(lexicon, "world");
    char *text = file_text(EXAMPLES);
    cr_assert(text != NULL, "%s cannot be read", EXAMPLES);

    Arena *arena = arena_new();
    Lines lines = lines_of(arena, EXAMPLES, text, strlen(text), &problems);
    uint32_t count = 0;
    for (; lines_next(&lines); count++) {
        Example example;
        lines_cut(&lines);
        if (read_example(&lines, &example))
            run_example(lexicon, world, &example, lines.number);
        else
            cr_expect(false, "%s:%u: expected '+ lemma', a kind and a sentence", EXAMPLES, lines.number);
    }
    cr_expect(gt(u32, count, 1000));
    cr_expect(eq(sz, problems.count, 0));

    arena_free(arena);
    free(text);
    alt_lexicon_free(lexicon);
    alt_problems_free(&problems);
}
