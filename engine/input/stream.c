/* A source that gives pieces comes in; bytes that can be looked at before they are used up go out.
 *
 * One buffer holds what was read and not used up. It grows only where somebody wants to see more at once, so that a
 * corpus of any size goes through the same few kilobytes.
 */
#include "stream.h"

#include "trouble.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PIECE ((size_t)128 * 1024)      /* bytes asked of a source at once; larger ones are no faster */
#define FIRST_PIECE ((size_t)16 * 1024) /* at first: most files hold one article */

Stream *stream_new(size_t (*read)(Stream *, char *, size_t), void (*close)(void *), void *source)
{
    Stream *stream = allocate(sizeof *stream);
    stream->read = read;
    stream->close = close;
    stream->source = source;
    return stream;
}

/* ---- sources ---- */

typedef struct File {
    int handle;
} File;

static size_t read_file(Stream *stream, char *out, size_t room)
{
    const File *file = stream->source;
    ssize_t count;
    do
        count = read(file->handle, out, room);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        stream->trouble = trouble_of(errno);
    return count > 0 ? (size_t)count : 0;
}

static void close_file(void *source)
{
    File *file = source;
    if (file->handle != STDIN_FILENO)
        close(file->handle);
    free(file);
}

Stream *stream_of_file(int handle)
{
    File *file = allocate(sizeof *file);
    file->handle = handle;
    return stream_new(read_file, close_file, file);
}

static size_t read_nothing(Stream *stream, char *out, size_t room)
{
    (void)stream, (void)out, (void)room;
    return 0;
}

Stream *stream_of_bytes(const char *bytes, size_t length)
{
    Stream *stream = stream_new(read_nothing, NULL, NULL);
    stream->bytes = bytes;
    stream->length = length;
    stream->ended = true;
    return stream;
}

/* ---- the buffer ---- */

/* Bytes to ask of the source next. */
static size_t piece_of(const Stream *stream)
{
    return stream->capacity < 2 * PIECE ? FIRST_PIECE : PIECE;
}

/* Makes room for a piece behind what is there: by moving that to the front, or by doubling. */
static char *room_behind(Stream *stream)
{
    if (stream->capacity - stream->length < piece_of(stream)) {
        size_t capacity = stream->capacity ? stream->capacity * 2 : 2 * FIRST_PIECE;
        char *larger = allocate_bytes(capacity);
        if (stream->length)
            memcpy(larger, stream->bytes, stream->length);
        free(stream->buffer);
        stream->buffer = larger;
        stream->capacity = capacity;
    } else if (stream->length && stream->bytes != stream->buffer) {
        memmove(stream->buffer, stream->bytes, stream->length);
    }
    stream->bytes = stream->buffer;
    return stream->buffer + stream->length;
}

/* Whether the next piece fits behind what is there as it lies. */
static bool has_room_behind(const Stream *stream)
{
    return stream->buffer
            && (size_t)(stream->bytes - stream->buffer) + stream->length + piece_of(stream) <= stream->capacity;
}

bool stream_more(Stream *stream)
{
    if (stream->ended)
        return false;
    char *out = has_room_behind(stream) ? stream->buffer + (stream->bytes - stream->buffer) + stream->length
                                        : room_behind(stream);
    size_t count = stream->read(stream, out, piece_of(stream));
    stream->ended = count == 0;
    stream->length += count;
    return count > 0;
}

size_t stream_peek(Stream *stream, size_t wanted)
{
    while (stream->length < wanted && stream_more(stream))
        ;
    return stream->length;
}

void stream_skip(Stream *stream, size_t count)
{
    stream->bytes += count;
    stream->length -= count;
}

size_t stream_line(Stream *stream, size_t most)
{
    size_t seen = 0;
    do {
        size_t end = stream->length < most ? stream->length : most;
        const char *line_end = end > seen ? memchr(stream->bytes + seen, '\n', end - seen) : NULL;
        if (line_end)
            return (size_t)(line_end - stream->bytes) + 1;
        seen = end;
    } while (seen < most && stream_more(stream));
    return seen;
}

char *stream_take_all(Stream *stream, size_t most, size_t *length, bool *cut)
{
    while (stream->length <= most && stream_more(stream))
        ;
    *cut = stream->length > most;
    *length = *cut ? most : stream->length;
    char *bytes = stream->buffer;
    bool fits = bytes && stream->bytes == bytes && *length < stream->capacity;
    if (fits) {
        stream->buffer = NULL;
        stream->capacity = 0;
    } else {
        bytes = copy_bytes(stream->bytes, *length);
    }
    bytes[*length] = '\0';
    stream->bytes = "";
    stream->length = 0;
    return bytes;
}

void stream_close(Stream *stream)
{
    if (!stream)
        return;
    if (stream->close)
        stream->close(stream->source);
    free(stream->buffer);
    free(stream);
}
