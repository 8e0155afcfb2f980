/* What is wrong with files that people write: lexicons, packs, paths.
 *
 *     AltProblems problems = {0};
 *     if (!alt_pack_load(&pack, lexicon, "my-dispute.txt", &problems))
 *         for (size_t i = 0; i < problems.count; i++)
 *             printf("%s:%u: %s\n", problems.items[i].path, problems.items[i].line, problems.items[i].message);
 *     alt_problems_free(&problems);
 */
#ifndef ALTERAM_PROBLEMS_H
#define ALTERAM_PROBLEMS_H

#include <stddef.h>
#include <stdint.h>

/* One complaint, with the mend in its words: "expected a kind (accusation, denial, ...), found 'blame'". */
typedef struct AltProblem {
    char *path;      /* the file as it was named, never null */
    uint32_t line;   /* from 1; 0 where the whole file is meant */
    uint32_t column; /* in characters, from 1; 0 where the whole line is meant */
    char *message;   /* one line, without a full stop */
} AltProblem;

/* All complaints of one load, in the order found. Begin with `AltProblems problems = {0};`. */
typedef struct AltProblems {
    AltProblem *items;
    size_t count;
    size_t capacity;
} AltProblems;

/* Adds a complaint; `format` and what follows are as for printf. `path` and the message are copied. */
void alt_problem_add(AltProblems *problems, const char *path, uint32_t line, uint32_t column, const char *format, ...)
        __attribute__((format(printf, 5, 6)));

/* Frees what `problems` holds and leaves it empty. */
void alt_problems_free(AltProblems *problems);

#endif
