/* Why a sentence was coded as it was, and why not otherwise; and what a cue line asks for.
 *
 *     char *text = alt_explain(document, 3, 4, &(AltRenderOptions){.width = 100});
 *     puts(text);
 *     free(text);
 *
 * What is said comes from the finished document and from laying the cue lines over its sentences once more. Where that
 * does not tell, nothing is said.
 */
#ifndef ALTERAM_EXPLAIN_H
#define ALTERAM_EXPLAIN_H

#include <alteram/document.h>
#include <alteram/report.h>

/* Explains the sentences `first` to `end` (indices, half-open) as text: for each its acts, with the cue line that
 * fitted and what its slots took, how source and targets were resolved, what is answered; then the verbs and nouns that
 * head cue lines and made no act. `options` may be null. Needs a document that the engine made. The text is the
 * caller's, to be freed with `free`; "" for an empty range. */
char *alt_explain(const AltDocument *document, uint32_t first, uint32_t end, const AltRenderOptions *options);

/* What the brackets mean that `alt_explain` sets around the words of a sentence: one line with its end. Static. */
const char *alt_explain_legend(void);

/* The line of the document's text that a byte stands in, from 1. Bytes beyond the text are in its last line. */
uint32_t alt_line_of(const AltDocument *document, uint32_t byte);

/* Explains a cue by its lemma: "deny", "call on", "denial", "according to", also "denied" for "deny". All its lines in
 * the order in which they are tried, what their slots take, and the examples that stand beside them. `options` may be
 * null. Null where no line has that lemma; else the text is the caller's, to be freed with `free`. */
char *alt_explain_rule(const AltLexicon *lexicon, const char *lemma, const AltRenderOptions *options);

/* The lemma that a misspelt one most likely means, or null. It lives as long as the lexicon. */
const char *alt_rule_suggestion(const AltLexicon *lexicon, const char *lemma);

#endif
