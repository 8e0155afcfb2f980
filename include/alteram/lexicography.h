/* Tools for those who write lexicons: what is in force and from where, and what is wrong with it.
 *
 *     size_t length = 0;
 *     char *text = alt_lexicon_show(lexicon, "deny", &length);
 *     fwrite(text, 1, length, stdout);
 *     free(text);
 */
#ifndef ALTERAM_LEXICOGRAPHY_H
#define ALTERAM_LEXICOGRAPHY_H

#include <alteram/document.h>
#include <alteram/lexicon.h>
#include <alteram/problems.h>

/* Writes what is in force. `what` is null for the layers, the changes that they make and the files; the name of a file
 * ("en/cues.txt") for its lines; or a word, in capitals or not, for all lines that have it. A line is printed as
 * "lexicons/en/contents.txt:12: [claim] allegation". The text is the caller's, to be freed with `free`; its length
 * goes to `*length`, and is 0 where no line has the word. */
char *alt_lexicon_show(const AltLexicon *lexicon, const char *what, size_t *length);

/* Looks for what an author may not have meant in a lexicon that loads, or, where `pack` is not null, in that pack
 * alone: lines that are duplicate, dead (they can match nothing), shadowed (another always fits first), ambiguous, or
 * untested (no example uses the cue), and examples that fail. Findings are added to `findings`, sorted by file and
 * line; each message begins with one of these words and a colon. */
void alt_lexicon_check(const AltLexicon *lexicon, const AltPack *pack, AltProblems *findings);

/* The format of a dictionary by its name and first bytes: "quanteda" (YAML), "liwc" (.dic), "petrarch" (actors and
 * agents of PETRARCH and TABARI) or "classes" (a file of our own word classes). Static text, never null. */
const char *alt_lexicon_format(const char *path, const char *bytes, size_t length);

/* Converts a dictionary of the format `from` (see `alt_lexicon_format`; "tabari" too). Words of quanteda and LIWC give
 * a file of word classes, actors and agents a dispute pack, and our own classes the YAML of quanteda. `path` names the
 * file in the result and in `problems`, where each line that could not be used stands; the rest is converted. The text
 * is the caller's, to be freed with `free`; its length goes to `*out_length`, 0 where nothing was found. */
char *alt_lexicon_convert(const char *from, const char *path, const char *bytes, size_t length, AltProblems *problems,
        size_t *out_length);

/* What a corpus uses and no lexicon knows, gathered document by document. It keeps no document. */
typedef struct AltSuggestions AltSuggestions;

/* Begins an empty collection, to be freed with `alt_suggestions_free`. */
AltSuggestions *alt_suggestions_new(void);

/* Adds the speakers of a document that stand outside every party, and the verbs beside quotations that no cue
 * claims. */
void alt_suggestions_add(AltSuggestions *all, const AltDocument *document);

/* Writes those found at least `least` times as lexicon lines to paste, the most frequent first, each with up to three
 * of its sentences as comments. The text is the caller's, to be freed with `free`; its length goes to `*length`. */
char *alt_suggestions_write(AltSuggestions *all, uint32_t least, size_t *length);

/* Frees a collection. Null is fine. */
void alt_suggestions_free(AltSuggestions *all);

#endif
