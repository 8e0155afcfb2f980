/* The file lexicons/en/validation.txt comes in, how well the program finds acts goes out.
 *
 *     accusation  140  150  118       acts in the hand-coded articles, acts that the program finds, and both
 *
 * `make accept` writes the file, and a test fails where it is no longer true.
 */
#include "validation.h"

#include "base/arena.h"
#include "lexicon/builtin.h"
#include "lexicon/lines.h"

#include <stdlib.h>
#include <string.h>

static const char path[] = "en/validation.txt";

static void read_line(AltValidation *own, const Lines *lines)
{
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT && lines->column_count == 4; kind++)
        if (strcmp(alt_kind_name((AltKind)kind), lines->columns[0]) == 0)
            own[kind] = (AltValidation){(uint32_t)atoi(lines->columns[1]), (uint32_t)atoi(lines->columns[2]),
                    (uint32_t)atoi(lines->columns[3])};
}

void read_own_validation(AltValidation *own)
{
    for (size_t i = 0; i < builtin_count; i++) {
        if (strcmp(builtin_files[i].path, path) != 0)
            continue;
        Arena *arena = arena_new();
        AltProblems problems = {0};
        Lines lines = lines_of(arena, path, (const char *)builtin_files[i].bytes, builtin_files[i].length, &problems);
        while (lines_next(&lines)) {
            lines_cut(&lines);
            read_line(own, &lines);
        }
        alt_problems_free(&problems);
        arena_free(arena);
    }
}
