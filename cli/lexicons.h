/* Which lexicons a run goes by. */
#ifndef ALT_CLI_LEXICONS_H
#define ALT_CLI_LEXICONS_H

#include "options.h"

#include <alteram.h>
#include <stdio.h>

/* Loads the lexicon built in, with what users lay over it: their own folder, the project's file, then each --lexicons.
 * `input` is where the search for the project's file begins: a file, a folder, or anything else for the current
 * folder. Success and failure are as for `alt_lexicon_load`. */
bool lexicons_load(const Options *options, const char *input, AltLexicon **out, AltProblems *problems);

/* Whether a path is meant as lexicon lines: a folder, or a file with a heading such as "== en/cues.txt". */
bool is_lexicon_path(const char *path);

/* Prints "lexicons/en/cues.txt:12:30: expected a kind", the form that editors understand. */
void print_problems(FILE *out, const AltProblems *problems);

#endif
