/* A web archive comes in, its pages and texts go out.
 *
 *     WARC/1.0
 *     WARC-Type: response
 *     WARC-Target-URI: https://example.org/border.html
 *     Content-Length: 5123
 *
 * An article is named by its address. Taken are the answers of servers ("response") that are pages or texts and no
 * errors, pages without a server ("resource") and texts made of pages ("conversion", the WET files of Common Crawl). A
 * page of an archive that has no article is no error: most have none.
 *
 * libarchive reads such files too, but loses records of compressed ones, so it unpacks only.
 */
#include "formats.h"
#include "http.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_HEADER ((size_t)64 * 1024)
#define LARGEST_PAGE ((size_t)64 * 1024 * 1024) /* Common Crawl cuts at 1 MiB; larger ones are passed over */

typedef enum Sort { SORT_OTHER, SORT_RESPONSE, SORT_RESOURCE, SORT_CONVERSION } Sort;

/* What the header of a record says. */
typedef struct Record {
    Sort sort;
    size_t length;
    char *address; /* owned */
    char *type;    /* of its content; owned */
} Record;

bool is_warc(Head head)
{
    return head.length > 8 && memcmp(head.bytes, "WARC/", 5) == 0 && memchr("01", head.bytes[5], 2);
}

/* ---- headers ---- */

static Sort sort_of(Headers headers)
{
    static const char *const names[] = {
            [SORT_RESPONSE] = "response", [SORT_RESOURCE] = "resource", [SORT_CONVERSION] = "conversion"};
    char *value = header_value(headers, "WARC-Type");
    Sort sort = SORT_OTHER;
    for (Sort i = SORT_RESPONSE; value && i <= SORT_CONVERSION; i++)
        if (strcmp(value, names[i]) == 0)
            sort = i;
    free(value);
    return sort;
}

/* WARC 1.0 had addresses in angle brackets in its examples, and so some programs write them. */
static char *address_of(Headers headers)
{
    char *value = header_value(headers, "WARC-Target-URI");
    size_t length = value ? strlen(value) : 0;
    if (length > 2 && value[0] == '<' && value[length - 1] == '>') {
        memmove(value, value + 1, length - 2);
        value[length - 2] = '\0';
    }
    return value;
}

/* Reads the header that the stream stands at. False at the end of the file, or where there is none. */
static bool read_header(Stream *stream, Record *record)
{
    while (stream_peek(stream, 1) > 0 && (*stream->bytes == '\r' || *stream->bytes == '\n'))
        stream_skip(stream, 1);
    Headers headers = {NULL, 0};
    do {
        size_t length = stream->length < LONGEST_HEADER ? stream->length : LONGEST_HEADER;
        headers = headers_at(stream->bytes, length);
    } while (headers.length == 0 && stream->length < LONGEST_HEADER && stream_more(stream));
    bool is_header = headers.length > 5 && memcmp(headers.text, "WARC/", 5) == 0;
    bool is_cut = stream->ended && stream->length > 5 && memcmp(stream->bytes, "WARC/", 5) == 0;
    if (stream->length > 0 && !is_header && !stream->trouble)
        stream->trouble = is_cut ? "ends amid a record"
                                 : "no record of a web archive where one should begin; the rest is left out";
    if (!is_header)
        return false;
    char *length = header_value(headers, "Content-Length");
    *record = (Record){sort_of(headers), length ? strtoul(length, NULL, 10) : 0, address_of(headers),
            header_value(headers, "Content-Type")};
    free(length);
    stream_skip(stream, headers.length);
    return true;
}

/* ---- contents ---- */

static void skip_content(Stream *stream, size_t length)
{
    while (length > 0 && stream_peek(stream, 1) > 0) {
        size_t count = stream->length < length ? stream->length : length;
        stream_skip(stream, count);
        length -= count;
    }
}

static bool take_content(const Record *record, const char *bytes, Answer *answer)
{
    if (record->sort == SORT_RESPONSE)
        return http_answer(answer, bytes, record->length, LARGEST_PAGE);
    *answer = (Answer){.length = record->length};
    if (record->sort == SORT_OTHER || !record->type || !is_text_type(record->type, &answer->is_page))
        return false;
    answer->body = copy_bytes(bytes, record->length);
    return true;
}

static AltArticle *article_of(Reader *reader, const Record *record, Answer *answer)
{
    AltArticle *article = record_found(reader, answer->body, answer->length);
    article->unasked = true;
    article->raw->charset = answer->charset;
    article->raw->make = answer->is_page ? make_page : make_text;
    if (record->address) {
        free(article->raw->name);
        article->name = article->raw->name = copy_text(record->address);
    }
    return article;
}

/* The article of the record that the stream stands in; null where it has none. */
static AltArticle *read_content(Reader *reader, const Record *record)
{
    Stream *stream = reader->stream;
    bool is_wanted = record->sort != SORT_OTHER && record->length > 0 && record->length <= LARGEST_PAGE;
    Answer answer;
    AltArticle *article = NULL;
    if (is_wanted && stream_peek(stream, record->length) >= record->length
            && take_content(record, stream->bytes, &answer))
        article = article_of(reader, record, &answer);
    if (stream->ended && stream->length < record->length && !stream->trouble)
        stream->trouble = "ends amid a record";
    skip_content(stream, record->length);
    return article;
}

bool warc_next(Reader *reader, Found *found)
{
    Record record;
    while (!found->article && read_header(reader->stream, &record)) {
        found->article = read_content(reader, &record);
        free(record.address);
        free(record.type);
    }
    return found->article != NULL;
}
