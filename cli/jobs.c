/* Inputs come in, results go out in the same order, whichever thread was first.
 *
 * Results wait in a ring: the thread that made number 7 puts it into slot 7 % ring size, and takes new work only while
 * the ring has room, so that one slow article holds up a few others and not the memory. Whoever puts in the result that
 * is next in order hands it on himself, with those ready behind it: a thread for that alone would wake up for each. Two
 * locks: one for getting the next input, which may take a while (a piece of an archive is unpacked), and one for the
 * ring, held for a moment only.
 */
#include "jobs.h"

#include <alteram/try.h>
#include <pthread.h>
#include <stdlib.h>

#define SLOTS_PER_JOB 4 /* lets the others go on while one works at an article four times the usual length */
#define MOST_JOBS 256

typedef struct Slot {
    void *result;
    bool ready;
} Slot;

typedef struct Ring {
    const Jobs *jobs;
    pthread_mutex_t reading; /* held while the next input is got; taken before `lock` */
    pthread_mutex_t lock;
    pthread_cond_t changed; /* there is room, or the run has ended */
    Slot *slots;
    size_t slot_count;
    size_t started; /* inputs that some thread took */
    size_t taken;   /* results handed on */
    bool taking;    /* a thread is handing one on */
    bool no_more;   /* inputs */
    bool ended;     /* nobody wants results any more */
    bool failed;    /* there was no memory for an input or a result */
} Ring;

/* ---- inputs ---- */

typedef struct Getting {
    const Jobs *jobs;
    void *input;
} Getting;

static void get_input(void *context)
{
    Getting *it = context;
    it->input = it->jobs->next(it->jobs->context);
}

/* Gets the next input, null where none is left; false where there is no memory for it. */
static bool get_next(const Jobs *jobs, void **input)
{
    Getting getting = {jobs, NULL};
    bool got = alt_try(get_input, &getting, NULL) == ALT_DONE;
    *input = got ? getting.input : NULL;
    return got;
}

/* Waits for room in the ring; false where the run has ended meanwhile. */
static bool wait_for_room(Ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    while (!ring->ended && !ring->no_more && ring->started >= ring->taken + ring->slot_count)
        pthread_cond_wait(&ring->changed, &ring->lock);
    bool any = !ring->ended && !ring->no_more;
    pthread_mutex_unlock(&ring->lock);
    return any;
}

/* Notes whether an input was got; gives its number, from 0. */
static size_t note_input(Ring *ring, bool any, bool failed)
{
    pthread_mutex_lock(&ring->lock);
    size_t number = ring->started;
    ring->failed = ring->failed || failed;
    ring->started += any;
    if (!any) {
        ring->no_more = true;
        pthread_cond_broadcast(&ring->changed);
    }
    pthread_mutex_unlock(&ring->lock);
    return number;
}

/* The next input and its number; null where none is left. */
static void *next_input(Ring *ring, size_t *number)
{
    pthread_mutex_lock(&ring->reading);
    void *input = NULL;
    if (wait_for_room(ring)) {
        bool got = get_next(ring->jobs, &input);
        *number = note_input(ring, input != NULL, !got);
    }
    pthread_mutex_unlock(&ring->reading);
    return input;
}

/* ---- results ---- */

/* Takes the lock off while the result is handed on; false where that ends the run. */
static bool hand_on(Ring *ring, void *result)
{
    pthread_mutex_unlock(&ring->lock);
    bool goes_on = result && ring->jobs->take(ring->jobs->context, result);
    pthread_mutex_lock(&ring->lock);
    return goes_on;
}

/* Hands on the results that are next in order, as far as they are ready, unless another thread is at it. */
static void take_results(Ring *ring)
{
    while (!ring->taking && !ring->ended) {
        Slot *slot = &ring->slots[ring->taken % ring->slot_count];
        if (!slot->ready)
            return;
        void *result = slot->result;
        *slot = (Slot){0};
        ring->taking = true;
        ring->ended = !hand_on(ring, result);
        ring->taking = false;
        ring->failed = ring->failed || !result;
        ring->taken++;
        pthread_cond_broadcast(&ring->changed);
    }
}

static void put_result(Ring *ring, size_t number, void *result)
{
    pthread_mutex_lock(&ring->lock);
    ring->slots[number % ring->slot_count] = (Slot){result, true};
    take_results(ring);
    pthread_mutex_unlock(&ring->lock);
}

/* ---- threads ---- */

static void *run_thread(void *argument)
{
    Ring *ring = argument;
    size_t number = 0;
    for (void *input; (input = next_input(ring, &number));)
        put_result(ring, number, ring->jobs->work(ring->jobs->context, input));
    return NULL;
}

/* Starts as many threads as the system gives; their number. */
static unsigned start_threads(Ring *ring, pthread_t *threads, unsigned count)
{
    unsigned started = 0;
    while (started < count && pthread_create(&threads[started], NULL, run_thread, ring) == 0)
        started++;
    return started;
}

/* False where there was no memory. */
static bool run_alone(const Jobs *jobs)
{
    void *input;
    while (get_next(jobs, &input)) {
        void *result = input ? jobs->work(jobs->context, input) : NULL;
        if (!result || !jobs->take(jobs->context, result))
            return !input || result;
    }
    return false;
}

static void drop_results(Ring *ring)
{
    for (size_t i = 0; i < ring->slot_count; i++)
        if (ring->slots[i].ready && ring->slots[i].result)
            ring->jobs->drop(ring->slots[i].result);
}

/* Runs with threads; false where there are none to be had. */
static bool run_together(Ring *ring, unsigned count)
{
    pthread_t threads[MOST_JOBS];
    unsigned started = start_threads(ring, threads, count);
    for (unsigned i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    drop_results(ring);
    return started > 0;
}

bool run_jobs(const Jobs *jobs, unsigned count)
{
    count = count > MOST_JOBS ? MOST_JOBS : count;
    Ring ring = {.jobs = jobs, .slot_count = (size_t)count * SLOTS_PER_JOB};
    ring.slots = count > 1 ? calloc(ring.slot_count, sizeof *ring.slots) : NULL;
    pthread_mutex_init(&ring.reading, NULL);
    pthread_mutex_init(&ring.lock, NULL);
    pthread_cond_init(&ring.changed, NULL);
    if (!ring.slots || !run_together(&ring, count))
        ring.failed = !run_alone(jobs);
    pthread_cond_destroy(&ring.changed);
    pthread_mutex_destroy(&ring.lock);
    pthread_mutex_destroy(&ring.reading);
    free(ring.slots);
    return !ring.failed;
}
