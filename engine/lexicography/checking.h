/* What the checks of a lexicon share. Each adds findings whose message begins with what kind they are: "duplicate",
 * "dead", "shadowed", "ambiguous", "untested", "fails". */
#ifndef ALT_CHECKING_H
#define ALT_CHECKING_H

#include "lexicon/lexicon.h"

#include <alteram/problems.h>

typedef struct Check {
    Arena *arena;
    const AltLexicon *lexicon;
    AltProblems *findings;
} Check;

/* Adds a finding about a line. */
#define FINDING(check, entry, ...) alt_problem_add((check)->findings, (entry)->path, (entry)->line, 0, __VA_ARGS__)

/* Words and phrases listed twice, covered by another line, or in classes that say the opposite. */
void check_words(const Check *check);

/* Cue lines that an earlier one always forestalls. */
void check_cues(const Check *check);

/* Example sentences beside cues and turns that do not hold, and lines that none of them uses. */
void check_examples(const Check *check);

/* Names of a pack that no text can have, that stand twice, or that may mean two persons. */
void check_pack(const Check *check, const AltPack *pack);

#endif
