/* Bytes that come one piece after the other: of a file, of a member of an archive, of what a filter makes of another
 * stream. */
#ifndef ALT_STREAM_H
#define ALT_STREAM_H

#include <stdbool.h>
#include <stddef.h>

/* What was read and not yet used up stands at `bytes`, `length` of it; it may be looked at as long as nothing more is
 * read. */
typedef struct Stream {
    const char *bytes;
    size_t length;
    const char *trouble; /* why it broke off before its end; else null. Lives as long as the stream */
    bool ended;          /* nothing more will come */

    /* The source: writes up to `room` bytes, gives their number, 0 at the end or after setting `trouble`. */
    size_t (*read)(struct Stream *stream, char *out, size_t room);
    void (*close)(void *source); /* frees the source; may be null */
    void *source;

    char *buffer;
    size_t capacity;
} Stream;

/* A stream over a source; freed with `stream_close`. */
Stream *stream_new(size_t (*read)(Stream *, char *, size_t), void (*close)(void *), void *source);

/* A stream over the bytes of an open file, which it closes unless it is standard input. */
Stream *stream_of_file(int handle);

/* A stream over bytes in memory, which must outlive it. */
Stream *stream_of_bytes(const char *bytes, size_t length);

/* Reads one more piece behind what is there. False at the end. */
bool stream_more(Stream *stream);

/* Reads until at least `wanted` bytes are there, or all there are; gives how many are. */
size_t stream_peek(Stream *stream, size_t wanted);

/* Uses up `count` of the bytes that are there. */
void stream_skip(Stream *stream, size_t count);

/* Reads until a line is complete, of `most` bytes at the most, or the stream ends; gives its length with its line end,
 * 0 at the end of the stream. The line is then at `bytes`; `stream_skip` goes past it. */
size_t stream_line(Stream *stream, size_t most);

/* Takes all that follows, `most` bytes at the most: malloc'ed, with a zero byte after `*length` bytes. Where there is
 * more, `*cut` is set. */
char *stream_take_all(Stream *stream, size_t most, size_t *length, bool *cut);

void stream_close(Stream *stream);

#endif
