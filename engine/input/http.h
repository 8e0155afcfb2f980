/* The answer of a web server, as web archives keep it. */
#ifndef ALT_HTTP_H
#define ALT_HTTP_H

#include <stdbool.h>
#include <stddef.h>

/* The headers of a message, one a line, and where they end. */
typedef struct Headers {
    const char *text;
    size_t length; /* with the empty line behind them */
} Headers;

/* The headers at the start of some bytes; `length` is 0 where they do not end. */
Headers headers_at(const char *bytes, size_t length);

/* A copy of the value of a header, whatever the capitals of its name; null where there is none. Free it. */
char *header_value(Headers headers, const char *name);

/* What a server sent. */
typedef struct Answer {
    char *body; /* freed by the caller */
    size_t length;
    char *charset; /* that the server says it is in; likewise; may be null */
    bool is_page;  /* of HTML */
} Answer;

/* Takes the body out of an answer, joined where it came in chunks and unpacked. False where it is no page and no text,
 * where the server sent an error, or where it is damaged; there is nothing to free then. */
bool http_answer(Answer *answer, const char *bytes, size_t length, size_t most);

/* Whether a content type is that of a page or a text; `*is_page` says which. */
bool is_text_type(const char *type, bool *is_page);

#endif
