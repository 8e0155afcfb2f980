/* Memory that runs out: in a try, every single allocation of the library may fail, and what comes out is either the
 * whole result or nothing, with nothing lost.
 *
 * malloc and its sisters are replaced here for the whole runner; they fail where `countdown` says so. Under
 * AddressSanitizer, which replaces them itself, only the limits are tried.
 */
#include "base/list.h"
#include "command.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define ARTICLE "samples/dam/the-herald.txt"

/* ---- a malloc that can be told to fail ---- */

#ifdef __SANITIZE_ADDRESS__
#define CAN_FAIL false
static long countdown, balance;
#else
#define CAN_FAIL true

static long countdown; /* the allocation that fails, from 1; 0 for none */
static long balance;   /* allocations less those freed, since it was last set */

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void __libc_free(void *memory);

static bool fails(void)
{
    if (countdown == 0 || --countdown > 0)
        return false;
    countdown = 1; /* and so does all that follows */
    errno = ENOMEM;
    return true;
}

static void *counted(void *memory)
{
    balance += memory != NULL;
    return memory;
}

void *malloc(size_t size)
{
    return fails() ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : counted(__libc_calloc(count, size));
}

void *realloc(void *memory, size_t size)
{
    if (fails())
        return NULL;
    void *moved = __libc_realloc(memory, size);
    balance += !memory && moved;
    return moved;
}

void free(void *memory)
{
    balance -= memory != NULL;
    __libc_free(memory);
}
#endif

/* ---- work ---- */

typedef struct Job {
    AltLexicon *lexicon;
    char *text;
    const char *format;
    AltDocument *document;
    AltComparison *comparison;
    char *output;
} Job;

static Job new_job(void)
{
    Job job = {.text = file_text(ARTICLE), .format = "text"};
    AltProblems problems = {0};
    cr_assert(alt_lexicon_load(&job.lexicon, NULL, &problems));
    return job;
}

static void make_document(void *context)
{
    Job *job = context;
    job->document = alt_document_new(job->lexicon, NULL, ARTICLE, job->text, strlen(job->text));
}

static void make_report(void *context)
{
    Job *job = context;
    make_document(job);
    job->comparison = alt_comparison_new((const AltDocument *const *)&job->document, 1);
    job->output = alt_report_render(alt_report_new(job->comparison, NULL), job->format, NULL, NULL);
}

static void make_records(void *context)
{
    Job *job = context;
    job->output = alt_records(job->document, job->format, NULL);
}

static void load_lexicon(void *context)
{
    AltLexicon **lexicon = context;
    AltProblems problems = {0};
    alt_lexicon_load(lexicon, NULL, &problems);
}

/* Lets the first allocation of a try fail, then the second, and so on until none does; each time nothing may be left of
 * what the try took, but for `lost` pieces: json-c 0.16 forgets the name of a member that its table has no room for.
 * Only each `step`th allocation fails where there are many. Gives the number of failures. */
static long fail_everywhere(void (*work)(void *context), void *context, long step, long lost)
{
    long failures = 0;
    for (long i = 1; CAN_FAIL; i += step, failures++) {
        arena_clear_shelf();
        balance = 0;
        countdown = i;
        AltOutcome outcome = alt_try(work, context, NULL);
        countdown = 0;
        arena_clear_shelf();
        long left = balance;
        if (outcome == ALT_DONE)
            break;
        cr_expect(eq(int, (int)outcome, ALT_NO_MEMORY));
        cr_expect(le(long, left, lost), "after allocation %ld failed", i);
    }
    return failures;
}

/* Frees what the last work made, and leaves lexicon and text. */
static void drop_result(Job *job)
{
    alt_comparison_free(job->comparison);
    alt_document_free(job->document);
    free(job->output);
    job->comparison = NULL;
    job->document = NULL;
    job->output = NULL;
}

static void drop_job(Job *job)
{
    drop_result(job);
    alt_lexicon_free(job->lexicon);
    free(job->text);
}

Test(memory, every_allocation_of_a_document_may_fail)
{
    Job job = new_job();
    make_document(&job); /* the lexicon keeps forms of words for later documents */
    if (CAN_FAIL)
        alt_document_free(job.document);
    long failures = fail_everywhere(make_document, &job, 1, 0);
    if (CAN_FAIL)
        cr_expect(lt(long, 3, failures));
    cr_expect(lt(u32, 10, job.document->acts.count));
    drop_job(&job);
}

Test(memory, every_allocation_of_a_report_may_fail)
{
    static const char *const formats[] = {"text", "md", "csv", "json", "jsonl"};
    static const long steps[] = {7, 7, 7, 301, 301}; /* JSON is made of many small pieces */
    Job job = new_job();
    make_document(&job); /* the lexicon keeps forms of words for later documents */
    drop_result(&job);
    for (size_t i = 0; CAN_FAIL && i < sizeof formats / sizeof *formats; i++) {
        job.format = formats[i];
        cr_expect(lt(long, 1, fail_everywhere(make_report, &job, steps[i], i < 3 ? 0 : 2)), "%s", formats[i]);
        cr_expect(lt(sz, 1000, strlen(job.output)), "%s", formats[i]);
        drop_result(&job);
    }
    drop_job(&job);
}

Test(memory, every_allocation_of_records_may_fail)
{
    static const char *const formats[] = {"jsonl", "csv"};
    Job job = new_job();
    make_document(&job);
    char *wanted = alt_records(job.document, "jsonl", NULL);
    for (size_t i = 0; CAN_FAIL && i < sizeof formats / sizeof *formats; i++) {
        job.format = formats[i];
        cr_expect(lt(long, 1, fail_everywhere(make_records, &job, 11, i == 0)), "%s", formats[i]);
        cr_expect(i > 0 || strcmp(job.output, wanted) == 0);
        free(job.output);
        job.output = NULL;
    }
    free(wanted);
    drop_job(&job);
}

static void load_and_read(void *context)
{
    Job *job = context;
    load_lexicon(&job->lexicon);
    make_document(job);
}

Test(memory, every_allocation_of_a_first_document_may_fail)
{
    Job job = {.text = file_text(ARTICLE)};
    if (CAN_FAIL) {
        cr_expect(lt(long, 3, fail_everywhere(load_and_read, &job, 3, 0)));
        cr_expect(lt(u32, 10, job.document->acts.count));
    }
    drop_job(&job);
}

Test(memory, every_allocation_of_a_lexicon_may_fail)
{
    AltLexicon *lexicon = NULL;
    if (!CAN_FAIL)
        return;
    cr_expect(ge(long, fail_everywhere(load_lexicon, &lexicon, 1, 0), 1));
    cr_expect(lexicon != NULL);
    alt_lexicon_free(lexicon);
}

/* ---- limits ---- */

Test(memory, limit)
{
    Job job = new_job();
    AltDocument *document = NULL;
    size_t length = strlen(job.text);
    AltOutcome outcome =
            alt_document_try(&document, job.lexicon, NULL, ARTICLE, job.text, length, &(AltLimits){.memory = 100000});
    cr_expect(eq(int, (int)outcome, ALT_MEMORY_LIMIT));
    cr_expect(document == NULL);
    cr_expect(eq(str, (char *)alt_outcome_text(outcome), "takes more memory than allowed"));

    outcome =
            alt_document_try(&document, job.lexicon, NULL, ARTICLE, job.text, length, &(AltLimits){.memory = 64 << 20});
    cr_expect(eq(int, (int)outcome, ALT_DONE));
    cr_expect(document != NULL && document->acts.count > 10);
    alt_document_free(document);
    drop_job(&job);
}

Test(memory, limit_of_text)
{
    Job job = new_job();
    AltDocument *document = NULL;
    cr_expect(eq(int,
            (int)alt_document_try(
                    &document, job.lexicon, NULL, "a", "Norland denied it.", 18, &(AltLimits){.text = 17}),
            ALT_TEXT_LIMIT));
    cr_expect(document == NULL);
    cr_expect(eq(int,
            (int)alt_document_try(
                    &document, job.lexicon, NULL, "a", "Norland denied it.", 18, &(AltLimits){.text = 18}),
            ALT_DONE));
    alt_document_free(document);
    cr_expect(eq(int, (int)alt_document_try(&document, job.lexicon, NULL, "a", "", SIZE_MAX, NULL), ALT_TEXT_LIMIT));
    drop_job(&job);
}

/* ---- what was made before a try, and tries within tries ---- */

static void make_report_within(void *context)
{
    Job *job = context;
    alt_report_render(alt_report_new(job->comparison, NULL), "text", NULL, NULL);
}

Test(memory, comparison_stays_good)
{
    Job job = new_job();
    make_document(&job);
    job.comparison = alt_comparison_new((const AltDocument *const *)&job.document, 1);
    cr_expect(eq(int, (int)alt_try(make_report_within, &job, &(AltLimits){.memory = 20000}), ALT_MEMORY_LIMIT));
    job.output = alt_report_render(alt_report_new(job.comparison, NULL), "text", NULL, NULL);
    cr_expect(lt(sz, 1000, strlen(job.output)));
    drop_job(&job);
}

/* Lists that outgrow their chunks move to pages of their own, and grow there. */
Test(memory, lists_of_any_length_stay_whole)
{
    Arena *arena = arena_new();
    LIST(uint64_t) one = {0}, other = {0};
    for (uint64_t i = 0; i < 600000; i++) {
        uint64_t *item = LIST_ADD(arena, &one), *second = LIST_ADD(arena, &other);
        bool zeroed = *item == 0 && *second == 0;
        cr_assert(zeroed, "item %lu is not zeroed", (unsigned long)i);
        *item = i;
        *second = i ^ 0xFF;
    }
    const char *zeroes = arena_alloc(arena, 3 << 20);
    for (uint64_t i = 0; i < one.count; i++)
        cr_assert(one.items[i] == i && other.items[i] == (i ^ 0xFF), "item %lu is lost", (unsigned long)i);
    for (size_t i = 0; i < 3 << 20; i++)
        cr_assert(zeroes[i] == 0);
    arena_free(arena);
}

/* What lies on pages of its own counts for limits as all else does. */
static void grow_without_end(void *context)
{
    Arena *arena = arena_new();
    LIST(uint64_t) list = {0};
    while (list.count < UINT32_MAX)
        *LIST_ADD(arena, &list) = *(uint32_t *)context;
}

Test(memory, large_lists_obey_limits)
{
    uint32_t item = 1;
    cr_expect(eq(int, (int)alt_try(grow_without_end, &item, &(AltLimits){.memory = 20 << 20}), ALT_MEMORY_LIMIT));
}

/* The document of the inner try is lost with the outer one. */
static void fail_late(void *context)
{
    Job *job = context;
    cr_expect(eq(int, (int)alt_try(make_document, job, NULL), ALT_DONE));
    for (;;)
        make_document(job);
}

Test(memory, tries_within_tries)
{
    Job job = new_job();
    make_document(&job); /* the lexicon keeps forms of words for later documents */
    drop_result(&job);
    arena_clear_shelf();
    balance = 0;
    cr_expect(eq(int, (int)alt_try(fail_late, &job, &(AltLimits){.memory = 4 << 20}), ALT_MEMORY_LIMIT));
    arena_clear_shelf();
    cr_expect(eq(long, balance, 0));
    job.document = NULL; /* of the try that failed */
    drop_job(&job);
}
