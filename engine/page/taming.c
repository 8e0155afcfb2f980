/* A page comes in, the same without what libxml2 takes square time for goes out.
 *
 * For each end tag without a start the parser looks through all that are open, and for each attribute through all
 * before it: 100,000 <div> and as many </span> took it 16 s. Pages that people write have tags 30 deep; so what stands
 * deeper than a thousand is blanked, and its end tag with it.
 */
#include "taming.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#define DEEPEST 1000
#define MOST_ATTRIBUTES 200
#define LONGEST_NAME 16

typedef struct Scan {
    Arena *arena;
    const char *html;
    size_t length;
    char *copy;     /* null until something is blanked */
    size_t depth;   /* of tags that are open */
    size_t omitted; /* tags that were blanked and are open */
} Scan;

/* A tag from "<" to ">". */
typedef struct Tag {
    size_t start;
    size_t end;
    bool closes; /* </div> */
    char name[LONGEST_NAME];
} Tag;

static void blank(Scan *scan, size_t start, size_t end)
{
    if (!scan->copy)
        scan->copy = arena_copy(scan->arena, scan->html, scan->length);
    memset(scan->copy + start, ' ', end - start);
}

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

#define IS_ONE_OF(name, list) is_one_of((name), (list), sizeof(list) / sizeof *(list))

/* Tags that are never open for long: they have no end, or the next of their kind ends them. */
static bool takes_no_depth(const char *name)
{
    static const char *const names[] = {"br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed",
            "param", "source", "track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "option"};
    return IS_ONE_OF(name, names);
}

/* Tags whose content has no tags. */
static bool holds_no_tags(const char *name)
{
    static const char *const names[] = {"script", "style"};
    return IS_ONE_OF(name, names);
}

/* Reads the tag at `at`, which is a "<"; false where none begins there. Too many attributes are blanked. */
static bool read_tag(Scan *scan, size_t at, Tag *tag)
{
    const char *html = scan->html;
    *tag = (Tag){.start = at, .closes = at + 1 < scan->length && html[at + 1] == '/'};
    size_t name = at + 1 + tag->closes, length = 0;
    if (name >= scan->length || !isalpha((unsigned char)html[name]))
        return false;
    for (; name < scan->length && isalnum((unsigned char)html[name]); name++)
        if (length + 1 < LONGEST_NAME)
            tag->name[length++] = (char)tolower((unsigned char)html[name]);
    size_t attributes = 0, cut = 0;
    char quote = '\0';
    for (at = name; at < scan->length && (quote || html[at] != '>'); at++) {
        bool opens = !quote && (html[at] == '"' || html[at] == '\'') && html[at - 1] == '=';
        quote = opens ? html[at] : html[at] == quote ? '\0' : quote;
        attributes += !quote && isspace((unsigned char)html[at - 1]) && !isspace((unsigned char)html[at]);
        cut = attributes > MOST_ATTRIBUTES && !cut ? at : cut;
    }
    tag->end = at < scan->length ? at + 1 : at;
    if (cut)
        blank(scan, cut, at);
    return true;
}

/* Goes past a script: tags in it are none. */
static size_t end_of_content(const Scan *scan, const Tag *tag)
{
    size_t length = strlen(tag->name);
    for (size_t at = tag->end; at + 2 + length <= scan->length; at++) {
        const char *next = memchr(scan->html + at, '<', scan->length - at);
        if (!next)
            return scan->length;
        at = (size_t)(next - scan->html);
        if (at + 2 + length <= scan->length && next[1] == '/' && strncasecmp(next + 2, tag->name, length) == 0)
            return at;
    }
    return scan->length;
}

static void count_tag(Scan *scan, const Tag *tag)
{
    bool is_empty = takes_no_depth(tag->name) || (tag->end - tag->start > 2 && scan->html[tag->end - 2] == '/');
    bool is_too_deep = tag->closes ? scan->omitted > 0 : scan->depth >= DEEPEST;
    if (is_empty)
        return;
    if (is_too_deep) {
        blank(scan, tag->start, tag->end);
        scan->omitted += tag->closes ? (size_t)-1 : 1;
    } else if (!tag->closes) {
        scan->depth++;
    } else if (scan->depth > 0) {
        scan->depth--;
    }
}

static size_t end_of_comment(const Scan *scan, size_t at)
{
    const char *end = memmem(scan->html + at, scan->length - at, "-->", 3);
    return end ? (size_t)(end - scan->html) + 3 : at + 4;
}

const char *tamed_page(Arena *arena, const char *html, size_t length)
{
    Scan scan = {.arena = arena, .html = html, .length = length};
    bool comments_end = true;
    for (size_t at = 0; at < length;) {
        const char *next = memchr(html + at, '<', length - at);
        if (!next)
            break;
        at = (size_t)(next - html);
        Tag tag;
        if (comments_end && length - at > 4 && memcmp(next, "<!--", 4) == 0) {
            size_t end = end_of_comment(&scan, at);
            comments_end = end > at + 4;
            at = end;
        } else if (read_tag(&scan, at, &tag)) {
            count_tag(&scan, &tag);
            at = !tag.closes && holds_no_tags(tag.name) ? end_of_content(&scan, &tag) : tag.end;
        } else {
            at++;
        }
    }
    return scan.copy ? scan.copy : html;
}
