/* Articles that are done come in, a line on standard error goes out that is written over and over:
 *
 *     [=======>            ] 37%  1204 articles, 812 a second
 *
 * How many articles there will be is not known before they are read, so the bar counts the files of the command line
 * and is left out where there is only one. Whatever else is written to the terminal takes the line back first.
 */
#include "progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FIRST_AFTER 1.0      /* seconds: who waits less need not be told */
#define AGAIN_AFTER 0.2      /* seconds: the eye follows, the terminal is not busy */
#define BAR_WIDTH 20         /* columns */
#define TAKE_BACK "\r\033[K" /* to the first column, and clear the line */

static bool visible; /* there is one terminal, and one line of it */

void progress_hide(void)
{
    if (visible)
        fputs(TAKE_BACK, stderr);
    visible = false;
}

static double seconds_between(struct timespec from, struct timespec to)
{
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

Progress progress_begin(const Options *options)
{
    const char *terminal = getenv("TERM");
    Progress progress = {.options = options};
    progress.wanted = !options->quiet && isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    clock_gettime(CLOCK_MONOTONIC, &progress.begun);
    progress.shown = progress.begun;
    return progress;
}

/* Moves on to the file that an article is of: names begin with the path that was given. */
static void find_file(Progress *progress, const char *name)
{
    const Options *options = progress->options;
    for (size_t i = progress->file; i < options->file_count; i++) {
        if (strncmp(name, options->files[i], strlen(options->files[i])) == 0) {
            progress->file = i;
            return;
        }
    }
}

static void write_bar(size_t done, size_t all)
{
    int filled = (int)(done * BAR_WIDTH / all);
    char bar[BAR_WIDTH + 1];
    memset(bar, ' ', BAR_WIDTH);
    memset(bar, '=', (size_t)filled);
    bar[filled] = '>';
    fprintf(stderr, "[%.*s] %zu%%  ", BAR_WIDTH, bar, done * 100 / all);
}

void progress_step(Progress *progress, size_t count, const char *name)
{
    if (!progress->wanted)
        return;
    find_file(progress, name);
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double since_begun = seconds_between(progress->begun, now);
    if (since_begun < FIRST_AFTER || seconds_between(progress->shown, now) < AGAIN_AFTER)
        return;
    progress->shown = now;
    progress_hide();
    if (progress->options->file_count > 1)
        write_bar(progress->file, progress->options->file_count);
    fprintf(stderr, "%zu article%s, %.0f a second", count, count == 1 ? "" : "s", (double)count / since_begun);
    visible = true;
}
