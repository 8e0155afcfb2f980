/* Numbers of inputs come in, results go out in the same order, whichever thread was first.
 *
 * Results wait in a ring: the thread that made number 7 puts it into slot 7 % ring size, and takes new work only while
 * the ring has room, so that one slow article holds up a few others and not the memory.
 */
#include "jobs.h"

#include <pthread.h>
#include <stdlib.h>

#define SLOTS_PER_JOB 4 /* lets the others go on while one works at an article four times the usual length */
#define MOST_JOBS 256

typedef struct Slot {
    void *result;
    bool ready;
} Slot;

typedef struct Ring {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    Slot *slots;
    size_t slot_count;
    size_t count;   /* inputs */
    size_t started; /* inputs that some thread took */
    size_t taken;   /* results handed on */
    bool ended;
    WorkFunction work;
    void *context;
} Ring;

/* Waits for room in the ring; gives the number of the next input, or false where none is left. */
static bool next_input(Ring *ring, size_t *i)
{
    pthread_mutex_lock(&ring->lock);
    while (!ring->ended && ring->started < ring->count && ring->started >= ring->taken + ring->slot_count)
        pthread_cond_wait(&ring->changed, &ring->lock);
    bool any = !ring->ended && ring->started < ring->count;
    if (any)
        *i = ring->started++;
    pthread_mutex_unlock(&ring->lock);
    return any;
}

static void put_result(Ring *ring, size_t i, void *result)
{
    pthread_mutex_lock(&ring->lock);
    ring->slots[i % ring->slot_count] = (Slot){result, true};
    pthread_cond_broadcast(&ring->changed);
    pthread_mutex_unlock(&ring->lock);
}

static void *take_result(Ring *ring, size_t i)
{
    Slot *slot = &ring->slots[i % ring->slot_count];
    pthread_mutex_lock(&ring->lock);
    while (!slot->ready)
        pthread_cond_wait(&ring->changed, &ring->lock);
    void *result = slot->result;
    *slot = (Slot){0};
    ring->taken++;
    pthread_cond_broadcast(&ring->changed);
    pthread_mutex_unlock(&ring->lock);
    return result;
}

static void end(Ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    ring->ended = true;
    pthread_cond_broadcast(&ring->changed);
    pthread_mutex_unlock(&ring->lock);
}

static void *run_thread(void *argument)
{
    Ring *ring = argument;
    for (size_t i; next_input(ring, &i);)
        put_result(ring, i, ring->work(ring->context, i));
    return NULL;
}

/* Starts as many threads as the system gives; their number. */
static unsigned start_threads(Ring *ring, pthread_t *threads, unsigned jobs)
{
    unsigned started = 0;
    while (started < jobs && pthread_create(&threads[started], NULL, run_thread, ring) == 0)
        started++;
    return started;
}

static void run_alone(size_t count, WorkFunction work, TakeFunction take, void *context)
{
    for (size_t i = 0; i < count; i++)
        if (!take(context, i, work(context, i)))
            return;
}

static void drop_results(Ring *ring, void (*drop)(void *result))
{
    for (size_t i = 0; i < ring->slot_count; i++)
        if (ring->slots[i].ready)
            drop(ring->slots[i].result);
}

void run_jobs(
        size_t count, unsigned jobs, WorkFunction work, TakeFunction take, void (*drop)(void *result), void *context)
{
    pthread_t threads[MOST_JOBS];
    if (jobs > count)
        jobs = (unsigned)count;
    if (jobs > MOST_JOBS)
        jobs = MOST_JOBS;

    Ring ring = {.slot_count = (size_t)jobs * SLOTS_PER_JOB, .count = count, .work = work, .context = context};
    ring.slots = jobs > 1 ? calloc(ring.slot_count, sizeof *ring.slots) : NULL;
    if (!ring.slots) {
        run_alone(count, work, take, context);
        return;
    }
    pthread_mutex_init(&ring.lock, NULL);
    pthread_cond_init(&ring.changed, NULL);
    unsigned started = start_threads(&ring, threads, jobs);
    if (started == 0)
        run_alone(count, work, take, context);
    for (size_t i = 0; started > 0 && i < count; i++)
        if (!take(context, i, take_result(&ring, i)))
            break;
    end(&ring);
    for (unsigned i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    drop_results(&ring, drop);
    pthread_cond_destroy(&ring.changed);
    pthread_mutex_destroy(&ring.lock);
    free(ring.slots);
}
