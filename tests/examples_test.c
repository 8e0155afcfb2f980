/* The example sentences beside the cues (lexicons/en/cues.examples): each must hold an act of its lemma and kind, or none,
 * as engine/lexicography/check_examples.c reads them.
 */
#include <alteram/lexicography.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

Test(examples, each_sentence_has_the_act_that_it_names)
{
    AltProblems findings = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, "lexicons", &findings), "the lexicons do not load");
    alt_lexicon_check(lexicon, NULL, &findings);
    size_t untested = 0;
    for (size_t i = 0; i < findings.count; i++) {
        const AltProblem *finding = &findings.items[i];
        untested += strncmp(finding->message, "untested:", 9) == 0;
        cr_expect(strncmp(finding->message, "fails:", 6) != 0, "%s:%u: %s", finding->path, finding->line,
                finding->message);
    }
    cr_expect(gt(sz, untested, 0)); /* else no example was run, or this test can go */
    alt_lexicon_free(lexicon);
    alt_problems_free(&findings);
}
