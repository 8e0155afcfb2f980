/* alteram: who accuses, denies, appeals and states what in a news text, party beside party.
 *
 *     #include <alteram.h>
 *
 *     AltProblems problems = {0};
 *     AltLexicon *lexicon = NULL;
 *     if (alt_lexicon_load(&lexicon, NULL, &problems)) {
 *         AltDocument *document = alt_document_new(lexicon, NULL, "border.txt", bytes, length);
 *         const AltDocument *documents[] = {document};
 *         AltComparison *comparison = alt_comparison_new(documents, 1);
 *         const AltReport *report = alt_report_new(comparison, NULL);
 *         char *text = alt_report_render(report, "text", NULL, NULL);
 *         puts(text);
 *         free(text);
 *         alt_comparison_free(comparison);
 *         alt_document_free(document);
 *     }
 *     alt_lexicon_free(lexicon);
 *     alt_problems_free(&problems);
 *
 * Whatever borrows is freed before what it borrows from: comparison, document, lexicon. The report lives in the
 * comparison.
 *
 * A lexicon and its packs may be shared by threads once they are loaded. All else belongs to one thread at a time;
 * different documents, comparisons and inputs may be worked on at once. There is nothing to initialise.
 */
#ifndef ALTERAM_H
#define ALTERAM_H

#include <alteram/agreement.h>
#include <alteram/audit.h>
#include <alteram/comparison.h>
#include <alteram/document.h>
#include <alteram/explain.h>
#include <alteram/input.h>
#include <alteram/lexicography.h>
#include <alteram/lexicon.h>
#include <alteram/problems.h>
#include <alteram/records.h>
#include <alteram/report.h>
#include <alteram/span.h>
#include <alteram/try.h>
#include <alteram/worksheet.h>

/* The version of this header. `alt_version` gives that of the library a program runs with. */
#define ALT_VERSION "0.1.0"

/* The version of the machine-readable formats: it changes when a reader of them has to. */
#define ALT_SCHEMA 1

/* The version of the library, such as "0.1.0". The text is static. */
const char *alt_version(void);

/* The one of `names` that a misspelt `name` was most likely meant to be, or null where none is close. Capitals do not
 * matter. The answer is one of the pointers of `names`. */
const char *alt_suggestion(const char *const *names, uint32_t count, const char *name);

#endif
