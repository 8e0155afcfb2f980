/* Files come in, the CPU time that each stage of the engine takes for all of them goes out, one line a stage:
 *
 *     build/stages build/bench/articles/0*.txt
 *     tokens  12.3            nanoseconds for each byte of text
 *
 * `make bench` (bench/bench.py) turns these into shares and into ratios to `wc -w`.
 */
#include "stages.h"
#include "base/arena.h"
#include "base/buffer.h"

#include <alteram.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST_STAGES 32

/* Nanoseconds so far. */
typedef struct Times {
    double text;
    double stages[MOST_STAGES];
    double records;
    double end;
    size_t bytes;
} Times;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Adds the time since `*before` to a sum, and moves it to now. */
static void add_time(double *sum, double *before)
{
    double after = now();
    *sum += after - *before;
    *before = after;
}

static void run_stages(const AltLexicon *lexicon, const Buffer *bytes, Times *times)
{
    double before = now();
    Arena *arena = arena_new();
    AltDocument *document = arena_alloc(arena, sizeof *document);
    document->arena = arena;
    document->lexicon = lexicon;
    document->name = "";
    read_text(document, bytes->bytes, bytes->length);
    add_time(&times->text, &before);
    for (size_t i = 0; i < engine_stage_count; i++) {
        engine_stages[i].run(document);
        add_time(&times->stages[i], &before);
    }
    free(alt_records(document, "jsonl", NULL));
    add_time(&times->records, &before);
    alt_document_free(document);
    add_time(&times->end, &before);
    times->bytes += bytes->length;
}

static bool read_bytes(const char *path, Buffer *bytes)
{
    FILE *file = fopen(path, "rb");
    bytes->length = 0;
    while (file && !feof(file) && !ferror(file)) {
        buffer_reserve(bytes, 65536);
        bytes->length += fread(bytes->bytes + bytes->length, 1, 65536, file);
    }
    bool good = file && !ferror(file);
    if (file)
        fclose(file);
    return good;
}

static void print_time(const char *name, double nanoseconds, const Times *times)
{
    printf("%s\t%.3f\n", name, nanoseconds / (double)times->bytes);
}

int main(int count, char **arguments)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    if (!alt_lexicon_load(&lexicon, NULL, &problems))
        return EXIT_FAILURE;
    Buffer bytes = {0};
    Times times = {0};
    for (int i = 1; i < count; i++)
        if (read_bytes(arguments[i], &bytes))
            run_stages(lexicon, &bytes, &times);
    print_time("text", times.text, &times);
    for (size_t i = 0; i < engine_stage_count && i < MOST_STAGES; i++)
        print_time(engine_stages[i].name, times.stages[i], &times);
    print_time("records", times.records, &times);
    print_time("freeing", times.end, &times);
    buffer_free(&bytes);
    alt_lexicon_free(lexicon);
    alt_problems_free(&problems);
    return EXIT_SUCCESS;
}
