/* A lexicon that loads comes in; what its author may not have meant goes out, in the order of files and lines. */
#include "checking.h"

#include <alteram/lexicography.h>
#include <stdlib.h>

static int by_place(const void *left, const void *right)
{
    const AltProblem *a = left, *b = right;
    int path = strcmp(a->path, b->path);
    if (path != 0)
        return path;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return strcmp(a->message, b->message);
}

void alt_lexicon_check(const AltLexicon *lexicon, const AltPack *pack, AltProblems *findings)
{
    size_t before = findings->count;
    Check check = {.arena = arena_new(), .lexicon = lexicon, .findings = findings};
    if (pack) {
        check_pack(&check, pack);
    } else {
        check_words(&check);
        check_cues(&check);
        check_examples(&check);
        check_pack(&check, lexicon->world);
        for (uint32_t i = 0; i < lexicon->packs.count; i++)
            check_pack(&check, lexicon->packs.items[i]);
    }
    if (findings->count > before)
        qsort(findings->items + before, findings->count - before, sizeof *findings->items, by_place);
    arena_free(check.arena);
}
