/* Bytes come in and go to standard output or to a file.
 *
 * A file is written as "report.txt.4711.part" beside its place and renamed at the end, so that nobody ever reads half
 * a report. What may take long is written as "acts.jsonl.part", to go on with. What is no ordinary file, such as
 * /dev/null or a pipe, is written straight away.
 */
#include "output.h"

#include "complain.h"
#include "progress.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(Output *output, int error)
{
    if (!output->failed)
        complain("%s: %s", output->name, trouble_name(error));
    output->failed = true;
    return false;
}

/* Whether something stands there that cannot be replaced by a file. */
static bool is_special(const char *path)
{
    struct stat state;
    return stat(path, &state) == 0 && !S_ISREG(state.st_mode);
}

/* The file behind a link, so that the link itself stays; the path as given where there is none yet. */
static char *final_path(const char *path)
{
    char *resolved = realpath(path, NULL);
    return resolved ? resolved : strdup(path);
}

/* A file that is replaced keeps its permissions. */
static void keep_mode(const Output *output)
{
    struct stat state;
    if (stat(output->path, &state) == 0)
        (void)!fchmod(fileno(output->file), state.st_mode & 07777);
}

static bool open_temporary(Output *output, const char *path)
{
    output->path = final_path(path);
    if (!output->path || asprintf(&output->temporary, "%s.%ld.part", output->path, (long)getpid()) < 0) {
        output->temporary = NULL;
        return fail(output, ENOMEM);
    }
    int handle = open(output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (handle < 0)
        return fail(output, errno);
    output->file = fdopen(handle, "wb");
    if (!output->file)
        return fail(output, errno);
    keep_mode(output);
    return true;
}

static void free_names(Output *output)
{
    free(output->path);
    free(output->temporary);
    output->path = output->temporary = NULL;
}

bool output_open(Output *output, const char *path)
{
    bool standard = !path || strcmp(path, "-") == 0;
    *output = (Output){.file = standard ? stdout : NULL, .name = standard ? "standard output" : path};
    if (standard)
        return true;
    if (!is_special(path)) {
        bool opened = open_temporary(output, path);
        if (!opened)
            free_names(output);
        return opened;
    }
    output->file = fopen(path, "wb");
    return output->file || fail(output, errno);
}

/* ---- files that another run goes on with ---- */

bool output_is_resumable(const char *path)
{
    return path && strcmp(path, "-") != 0 && !is_special(path);
}

/* Opens the file that an earlier run left, and holds off others. */
static bool open_part(Output *output, size_t length)
{
    int handle = open(output->temporary, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    struct stat state;
    if (handle < 0 || flock(handle, LOCK_EX | LOCK_NB) != 0 || fstat(handle, &state) != 0)
        return fail(output, handle >= 0 && errno == EWOULDBLOCK ? EBUSY : errno);
    if ((size_t)state.st_size < length)
        return complain("%s: shorter than its journal says; without --resume, the run begins anew", output->temporary)
                != STATUS_TROUBLE;
    if (ftruncate(handle, (off_t)length) != 0 || lseek(handle, 0, SEEK_END) < 0)
        return fail(output, errno);
    output->file = fdopen(handle, "wb");
    output->length = length;
    return output->file || fail(output, errno);
}

bool output_open_resumable(Output *output, const char *path, size_t length)
{
    *output = (Output){.name = path, .path = final_path(path), .resumable = length > 0};
    if (!output->path || asprintf(&output->temporary, "%s.part", output->path) < 0)
        abort();
    if (open_part(output, length)) {
        keep_mode(output);
        return true;
    }
    free_names(output);
    return false;
}

/* ---- writing ---- */

bool output_write(Output *output, const char *bytes, size_t length)
{
    if (output->failed)
        return false;
    if (output->file == stdout)
        progress_hide();
    if (fwrite(bytes, 1, length, output->file) < length)
        return fail(output, errno);
    output->length += length;
    return true;
}

bool output_flush(Output *output)
{
    return !output->failed && (fflush(output->file) == 0 || fail(output, errno));
}

bool output_close(Output *output)
{
    if (fflush(output->file) != 0)
        fail(output, errno);
    if (output->file != stdout && fclose(output->file) != 0)
        fail(output, errno);
    if (output->temporary && !output->failed && rename(output->temporary, output->path) != 0)
        fail(output, errno);
    if (output->temporary && output->failed && !output->resumable)
        unlink(output->temporary);
    free_names(output);
    return !output->failed;
}
