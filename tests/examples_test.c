/* The example sentences beside the cues (lexicons/en/cues.examples): each must hold an act of its lemma and kind, or
 * none, as engine/lexicography/check_examples.c reads them; and each line of cues.txt must be used by one of them.
 */
#include <alteram/lexicography.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

static bool is_of_examples(const char *message)
{
    return strncmp(message, "fails:", 6) == 0 || strncmp(message, "untested:", 9) == 0;
}

Test(examples, each_sentence_has_the_act_that_it_names_and_each_line_a_sentence)
{
    AltProblems findings = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, "lexicons", &findings), "the lexicons do not load");
    alt_lexicon_check(lexicon, NULL, &findings);
    for (size_t i = 0; i < findings.count; i++) {
        const AltProblem *finding = &findings.items[i];
        cr_expect(not(is_of_examples(finding->message)), "%s:%u: %s", finding->path, finding->line, finding->message);
    }
    alt_lexicon_free(lexicon);
    alt_problems_free(&findings);
}
