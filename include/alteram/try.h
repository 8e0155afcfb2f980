/* Calls that report where memory runs out, for programs that have to go on.
 *
 *     static void work(void *context)
 *     {
 *         struct Job *job = context;
 *         job->document = alt_document_new(job->lexicon, NULL, job->name, job->bytes, job->length);
 *     }
 *     ...
 *     AltOutcome outcome = alt_try(work, &job, &(AltLimits){.memory = 64 << 20});
 *     if (outcome != ALT_DONE)
 *         fprintf(stderr, "%s: %s\n", job.name, alt_outcome_text(outcome));
 *
 * Without a try, a function of the library that finds no memory writes one line on standard error and aborts, since
 * there is hardly a program that could do better.
 */
#ifndef ALTERAM_TRY_H
#define ALTERAM_TRY_H

#include <alteram/document.h>
#include <stddef.h>

/* How a try ended. */
typedef enum AltOutcome {
    ALT_DONE,
    ALT_NO_MEMORY,    /* the system has none left */
    ALT_MEMORY_LIMIT, /* more would be taken than AltLimits.memory */
    ALT_TEXT_LIMIT,   /* the text is longer than AltLimits.text, or than a document can be */
} AltOutcome;

/* What a try may use. `{0}`, which is what null means too, is all there is. */
typedef struct AltLimits {
    size_t memory; /* bytes that the library may hold at once of what it takes in the try; 0 for no limit. What the
                      libraries below it take is not counted */
    size_t text;   /* bytes of a text, for `alt_document_try`; 0 for the most that there can be, 4 GiB - 2 */
} AltLimits;

/* Calls `work(context)`. Where memory runs out in a function of the library that `work` calls, or the limit is reached,
 * `work` ends there and then: whatever the library made in this try is freed, what was made before it stays good (of a
 * comparison, also without the report that was being made), and pointers to what was freed are the caller's to forget.
 * What `work` took by itself is not freed, so it had better take nothing, nor hold a lock; and between it and the
 * library there must be no function that cannot be jumped out of, such as one of C++ or a callback of Python, for which
 * there is `alt_document_try`. Tries may be nested. `limits` may be null. */
AltOutcome alt_try(void (*work)(void *context), void *context, const AltLimits *limits);

/* `alt_document_new` as a try. On ALT_DONE `*out` is the caller's, to be freed with `alt_document_free`; else it is
 * null. A text that is too long is not analysed at all. `limits` may be null. */
AltOutcome alt_document_try(AltDocument **out, const AltLexicon *lexicon, const AltPack *pack, const char *name,
        const char *bytes, size_t length, const AltLimits *limits);

/* An outcome in words, such as "too large for the memory"; static. */
const char *alt_outcome_text(AltOutcome outcome);

#endif
