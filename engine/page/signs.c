/* The first bytes of something come in; whether it is a page, and which encoding it names, goes out. */
#include "signs.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define HEAD_OF_PAGE ((size_t)4096) /* bytes in which a page says its encoding; browsers look at 1024 */

/* ---- telling ---- */

static bool is_tag_at(const char *text, size_t length, const char *tag)
{
    size_t tag_length = strlen(tag);
    return length > tag_length && strncasecmp(text, tag, tag_length) == 0 && !isalnum((unsigned char)text[tag_length]);
}

/* After blanks and comments comes a tag that pages begin with. */
bool begins_page(const char *bytes, size_t length)
{
    static const char *const tags[] = {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article",
            "<div", "<p", "<h1", "<table", "<section", "<main", "<script", "<link", "<center", "<font"};
    size_t at = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (;;) {
        while (at < length && isspace((unsigned char)bytes[at]))
            at++;
        const char *text = bytes + at;
        bool is_aside = length - at > 4 && (memcmp(text, "<!--", 4) == 0 || memcmp(text, "<?xm", 4) == 0);
        if (!is_aside)
            break;
        const char *end = memmem(text, length - at, text[1] == '!' ? "-->" : "?>", text[1] == '!' ? 3 : 2);
        if (!end)
            return false;
        at = (size_t)(end - bytes) + (text[1] == '!' ? 3 : 2);
    }
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (is_tag_at(bytes + at, length - at, tags[i]))
            return true;
    return false;
}

/* ---- encoding ---- */

/* <meta charset="iso-8859-1">, or "text/html; charset=iso-8859-1" in a meta. */
const char *page_charset(Arena *arena, const char *bytes, size_t length)
{
    length = length < HEAD_OF_PAGE ? length : HEAD_OF_PAGE;
    for (size_t at = 0; at + 8 < length; at++) {
        if (strncasecmp(bytes + at, "charset=", 8) != 0)
            continue;
        at += 8;
        while (at < length && strchr("\"' ", bytes[at]) && bytes[at])
            at++;
        size_t end = at;
        while (end < length && (isalnum((unsigned char)bytes[end]) || strchr("-_:.", bytes[end])) && bytes[end])
            end++;
        return end > at ? arena_copy(arena, bytes + at, end - at) : NULL;
    }
    return NULL;
}
