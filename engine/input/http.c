/* The answer of a web server comes in, its page goes out.
 *
 *     HTTP/1.1 200 OK
 *     Content-Type: text/html; charset=iso-8859-1
 *     Content-Encoding: gzip
 *
 * Common Crawl keeps bodies plain and renames the headers that no longer hold; other crawlers keep what the server
 * sent, in chunks and compressed.
 */
#include "http.h"

#include "formats.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- headers ---- */

Headers headers_at(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length; at++) {
        if (bytes[at] != '\n')
            continue;
        size_t next = at + 1 < length && bytes[at + 1] == '\r' ? at + 2 : at + 1;
        if (next < length && bytes[next] == '\n')
            return (Headers){bytes, next + 1};
    }
    return (Headers){bytes, 0};
}

char *header_value(Headers headers, const char *name)
{
    size_t name_length = strlen(name);
    for (size_t at = 0, end; at < headers.length; at = end + 1) {
        const char *line = headers.text + at;
        const char *line_end = memchr(line, '\n', headers.length - at);
        end = line_end ? (size_t)(line_end - headers.text) : headers.length;
        size_t length = end - at;
        if (length <= name_length || line[name_length] != ':' || strncasecmp(line, name, name_length) != 0)
            continue;
        size_t first = name_length + 1;
        while (first < length && isspace((unsigned char)line[first]))
            first++;
        while (length > first && isspace((unsigned char)line[length - 1]))
            length--;
        return copy_bytes(line + first, length - first);
    }
    return NULL;
}

static bool header_is(Headers headers, const char *name, const char *wanted)
{
    char *value = header_value(headers, name);
    bool is = value && strcasecmp(value, wanted) == 0;
    free(value);
    return is;
}

/* The charset of "text/html; charset=utf-8". */
static char *charset_of(const char *type)
{
    const char *at = strcasestr(type, "charset=");
    if (!at)
        return NULL;
    at += strlen("charset=");
    at += strspn(at, "\"' ");
    size_t length = strcspn(at, "\"'; ");
    return length ? copy_bytes(at, length) : NULL;
}

bool is_text_type(const char *type, bool *is_page)
{
    *is_page = strncasecmp(type, "text/html", 9) == 0 || strncasecmp(type, "application/xhtml", 17) == 0;
    return *is_page || strncasecmp(type, "text/plain", 10) == 0;
}

/* ---- the body ---- */

/* Joins chunks in place: each has its length in hexadecimal digits on a line before it. */
static size_t join_chunks(char *body, size_t length)
{
    size_t written = 0;
    for (size_t at = 0; at < length;) {
        char *end = NULL;
        size_t size = strtoul(body + at, &end, 16);
        const char *line_end = memchr(body + at, '\n', length - at);
        if (end == body + at || !line_end || size == 0)
            break;
        at = (size_t)(line_end - body) + 1;
        size = size < length - at ? size : length - at;
        memmove(body + written, body + at, size);
        written += size;
        at += size;
        while (at < length && (body[at] == '\r' || body[at] == '\n'))
            at++;
    }
    body[written] = '\0';
    return written;
}

static bool is_packed(const char *body, size_t length)
{
    return is_compressed((Head){body, length, NULL});
}

/* Undoes what was done to the body on its way. */
static void unwrap(Answer *answer, Headers headers, size_t most)
{
    bool is_chunked = header_is(headers, "Transfer-Encoding", "chunked");
    if (is_chunked && answer->length && isxdigit((unsigned char)*answer->body))
        answer->length = join_chunks(answer->body, answer->length);
    char *encoding = header_value(headers, "Content-Encoding");
    if (encoding && is_packed(answer->body, answer->length)) {
        char *packed = answer->body;
        answer->body = unpack_bytes(packed, answer->length, most, &answer->length);
        free(packed);
    }
    free(encoding);
}

bool http_answer(Answer *answer, const char *bytes, size_t length, size_t most)
{
    *answer = (Answer){0};
    Headers headers = headers_at(bytes, length);
    bool is_good = headers.length > 12 && memcmp(bytes, "HTTP/", 5) == 0
            && strncmp(bytes + strcspn(bytes, " "), " 200", 4) == 0;
    char *type = is_good ? header_value(headers, "Content-Type") : NULL;
    is_good = type && is_text_type(type, &answer->is_page);
    if (is_good) {
        answer->length = length - headers.length;
        answer->body = copy_bytes(bytes + headers.length, answer->length);
        unwrap(answer, headers, most);
        answer->charset = answer->body ? charset_of(type) : NULL;
    }
    free(type);
    return is_good && answer->body;
}
