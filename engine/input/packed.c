/* Compressed files and archives come in, streams of what is in them go out: "pages.tar.gz" is a gzip with a tar in it,
 * and that has the pages.
 *
 * libarchive unpacks; what a member is called goes into names ("pages.tar/border.html") and is never used as a path, so
 * "../../etc/passwd" is a name like others. Nothing is written to the disk.
 */
#include "base/libraries.h"
#include "formats.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* News packs to a third or a tenth of its size. What unpacks to so much more was made to fill memories and disks. */
#define MOST_GROWTH 400
#define HARMLESS_SIZE ((size_t)64 * 1024 * 1024) /* whatever its growth */

typedef struct Packed {
    struct archive *archive;
    Stream *packed;
    size_t given;    /* bytes of the packed stream that libarchive has */
    size_t used;     /* of the last piece, to be skipped before the next */
    size_t unpacked; /* bytes */
    bool one_stream; /* compressed, and no archive */
    bool began;
    bool broken;
} Packed;

/* ---- telling ---- */

static bool begins_with(Head head, const char *mark, size_t length)
{
    return head.length >= length && memcmp(head.bytes, mark, length) == 0;
}

bool is_compressed(Head head)
{
    return begins_with(head, "\x1F\x8B\x08", 3) || begins_with(head, "\x28\xB5\x2F\xFD", 4)
            || begins_with(head,
                    "\xFD"
                    "7zXZ",
                    6)
            || (begins_with(head, "BZh", 3)
                    && begins_with((Head){head.bytes + 4, head.length > 4 ? head.length - 4 : 0, NULL}, "1AY&SY", 6));
}

bool is_zip(Head head)
{
    return begins_with(head, "PK\3\4", 4);
}

/* "ustar" stands in the first header of any tar since 1988. */
bool is_tar(Head head)
{
    return head.length >= 512 && memcmp(head.bytes + 257, "ustar", 5) == 0;
}

/* ---- libarchive ---- */

static la_ssize_t give_packed(struct archive *archive, void *context, const void **bytes)
{
    (void)archive;
    Packed *packed = context;
    Stream *stream = packed->packed;
    stream_skip(stream, packed->used);
    stream_peek(stream, 1);
    *bytes = stream->bytes;
    packed->used = stream->length;
    packed->given += stream->length;
    return (la_ssize_t)stream->length;
}

/* In words that people know. */
static const char *trouble_in(struct archive *archive)
{
    const char *text = archive_library()->archive_error_string(archive);
    if (!text)
        return "damaged archive";
    if (strstr(text, "runcated") || strstr(text, "end of file"))
        return "the file ends too soon";
    if (strstr(text, "assphrase") || strstr(text, "ncrypt"))
        return "locked with a password";
    return "damaged archive";
}

static void support_compressions(struct archive *archive)
{
    archive_library()->archive_read_support_filter_gzip(archive);
    archive_library()->archive_read_support_filter_zstd(archive);
    archive_library()->archive_read_support_filter_bzip2(archive);
    archive_library()->archive_read_support_filter_xz(archive);
    archive_library()->archive_read_support_format_raw(archive);
}

/* Begins to unpack; null where libarchive is not installed. */
static Packed *packed_open(Reader *reader, bool one_stream)
{
    if (!archive_library()) {
        reader->stream->trouble = "libarchive, which unpacks archives, is not installed";
        return NULL;
    }
    Packed *packed = allocate(sizeof *packed);
    packed->packed = reader->stream;
    packed->one_stream = one_stream;
    struct archive *archive = packed->archive = archive_library()->archive_read_new();
    if (!archive)
        abort();
    if (one_stream) {
        support_compressions(archive);
    } else {
        archive_library()->archive_read_support_format_tar(archive);
        archive_library()->archive_read_support_format_zip_streamable(archive);
    }
    reader->packings++;
    return packed;
}

static size_t read_member(Stream *stream, char *out, size_t room)
{
    Packed *packed = stream->source;
    la_ssize_t count = archive_library()->archive_read_data(packed->archive, out, room);
    if (count < 0) {
        stream->trouble = trouble_in(packed->archive);
        return 0;
    }
    packed->unpacked += (size_t)count;
    if (packed->unpacked > HARMLESS_SIZE && packed->unpacked / MOST_GROWTH > packed->given) {
        stream->trouble = "unpacks to more than 400 times its size; the rest is left out";
        packed->broken = true;
        return 0;
    }
    return (size_t)count;
}

/* The next member that is a file. */
static struct archive_entry *next_member(Packed *packed, Stream *stream)
{
    struct archive_entry *entry = NULL;
    int status = ARCHIVE_OK;
    do {
        status = packed->began ? ARCHIVE_OK
                               : archive_library()->archive_read_open(packed->archive, packed, NULL, give_packed, NULL);
        packed->began = true;
        if (status == ARCHIVE_OK)
            status = archive_library()->archive_read_next_header(packed->archive, &entry);
    } while (status == ARCHIVE_RETRY
            || ((status == ARCHIVE_OK || status == ARCHIVE_WARN) && !packed->one_stream
                    && archive_library()->archive_entry_filetype(entry) != AE_IFREG));
    if (status == ARCHIVE_OK || status == ARCHIVE_WARN)
        return entry;
    if (status != ARCHIVE_EOF && !stream->trouble)
        stream->trouble = trouble_in(packed->archive);
    return NULL;
}

/* Hidden files, and what the Mac puts beside each file. */
static bool is_hidden(const char *path)
{
    const char *slash = strrchr(path, '/');
    return *(slash ? slash + 1 : path) == '.' || strncmp(path, "__MACOSX/", 9) == 0;
}

static char *member_name(const Reader *reader, struct archive_entry *entry)
{
    const char *path = archive_library()->archive_entry_pathname(entry);
    return path ? format_text("%s/%s", reader->name, path) : copy_text(reader->name);
}

static bool packed_next(Reader *reader, Found *found)
{
    Packed *packed = reader->state;
    if (packed->broken || (packed->one_stream && packed->began))
        return false;
    struct archive_entry *entry = NULL;
    do
        entry = next_member(packed, reader->stream);
    while (entry && !packed->one_stream && archive_library()->archive_entry_pathname(entry)
            && is_hidden(archive_library()->archive_entry_pathname(entry)));
    if (!entry)
        return false;
    found->stream = stream_new(read_member, NULL, packed);
    found->name = packed->one_stream ? copy_text(reader->name) : member_name(reader, entry);
    return true;
}

bool compressed_next(Reader *reader, Found *found)
{
    if (!reader->state)
        reader->state = packed_open(reader, true);
    return reader->state && packed_next(reader, found);
}

bool archive_next(Reader *reader, Found *found)
{
    if (!reader->state)
        reader->state = packed_open(reader, false);
    reader->unasked = true;
    return reader->state && packed_next(reader, found);
}

void packed_close(Reader *reader)
{
    Packed *packed = reader->state;
    if (!packed)
        return;
    archive_library()->archive_read_free(packed->archive);
    free(packed);
}

char *unpack_bytes(const char *bytes, size_t length, size_t most, size_t *unpacked)
{
    if (!archive_library())
        return NULL;
    struct archive *archive = archive_library()->archive_read_new();
    struct archive_entry *entry = NULL;
    if (!archive)
        abort();
    support_compressions(archive);
    char *out = NULL;
    *unpacked = 0;
    if (archive_library()->archive_read_open_memory(archive, bytes, length) == ARCHIVE_OK
            && archive_library()->archive_read_next_header(archive, &entry) == ARCHIVE_OK) {
        size_t room = length * 8 < most ? length * 8 : most;
        out = allocate(room + 1);
        for (la_ssize_t count;
                (count = archive_library()->archive_read_data(archive, out + *unpacked, room - *unpacked)) > 0;) {
            *unpacked += (size_t)count;
            if (*unpacked < room || room == most)
                continue;
            room = room * 2 < most ? room * 2 : most;
            char *larger = allocate(room + 1);
            memcpy(larger, out, *unpacked);
            free(out);
            out = larger;
        }
    }
    archive_library()->archive_read_free(archive);
    return out;
}
