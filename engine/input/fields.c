/* Names of fields come in, what they hold goes out: "Publication Date" is the date, "maintext" the text.
 *
 * The names are those of scrapers, news services and corpora: newspaper3k, news-please, trafilatura, NewsAPI, the
 * News Category and All the News sets, LexisNexis and Factiva exports.
 */
#include "fields.h"

#include "trouble.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The usual names in small letters and digits, the best first. */
static const char *const usual[FIELD_COUNT][24] = {
        [FIELD_ID] = {"id", "docid", "articleid", "documentid", "uid", "uuid", "guid"},
        [FIELD_TEXT] = {"text", "articlebody", "body", "content", "maintext", "fulltext", "articletext", "bodytext",
                "plaintext", "rawtext", "cleanedtext", "article", "story", "html", "bodyhtml", "contenthtml"},
        [FIELD_TITLE] = {"title", "headline", "heading", "head", "articletitle"},
        [FIELD_OUTLET] = {"outlet", "publication", "publisher", "sourcename", "source", "newspaper", "sitename",
                "hostname", "sourcedomain", "domain", "site", "website"},
        [FIELD_AUTHOR] = {"author", "authors", "byline", "creator", "writer", "journalist"},
        [FIELD_DATE] = {"date", "datepublished", "publisheddate", "publicationdate", "datepublish", "publishdate",
                "publishedat", "published", "pubdate", "publishedtime", "datetime", "timestamp", "created",
                "createdat"},
};

static const char *const labels[FIELD_COUNT] = {
#define X(name, label) [FIELD_##name] = (label),
        FIELDS(X)
#undef X
};

/* ---- what the user asks for ---- */

static int field_named(const char *label, size_t length)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (strlen(labels[i]) == length && memcmp(labels[i], label, length) == 0)
            return i;
    return -1;
}

/* Reads "text=body", which is `length` bytes long. */
static char *read_pair(Fields *fields, const char *pair, size_t length)
{
    const char *equals = memchr(pair, '=', length);
    if (!equals || equals == pair || equals == pair + length - 1)
        return format_text("'%.*s' is no field; it is as in text=body", (int)length, pair);
    int field = field_named(pair, (size_t)(equals - pair));
    if (field < 0)
        return format_text(
                "no field '%.*s'; there is id, text, title, outlet, author and date", (int)(equals - pair), pair);
    free(fields->asked[field]);
    fields->asked[field] = copy_bytes(equals + 1, (size_t)(pair + length - equals - 1));
    return NULL;
}

char *fields_read(Fields *fields, const char *list)
{
    *fields = (Fields){{0}};
    char *wrong = NULL;
    for (const char *pair = list; pair && !wrong;) {
        size_t length = strcspn(pair, ",");
        wrong = read_pair(fields, pair, length);
        pair = pair[length] ? pair + length + 1 : NULL;
    }
    return wrong;
}

void fields_free(Fields *fields)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        free(fields->asked[i]);
    *fields = (Fields){{0}};
}

/* ---- what a name is ---- */

/* Whether a name is a usual one, which has small letters and digits only. */
static bool is_usual(const char *wanted, const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)name[i];
        if (strchr(" _-", c) && c)
            continue;
        if (!*wanted || tolower(c) != *wanted)
            return false;
        wanted++;
    }
    return !*wanted;
}

int field_rank(const Fields *fields, Field field, const char *name, size_t length)
{
    const char *asked = fields->asked[field];
    if (asked)
        return strlen(asked) == length && memcmp(asked, name, length) == 0 ? 0 : -1;
    for (int i = 0; i < (int)(sizeof usual[field] / sizeof *usual[field]) && usual[field][i]; i++)
        if (is_usual(usual[field][i], name, length))
            return i;
    return -1;
}

void fields_choose(const Fields *fields, const char *const *names, size_t count, int chosen[FIELD_COUNT])
{
    for (int field = 0; field < FIELD_COUNT; field++) {
        int best = -1;
        chosen[field] = -1;
        for (size_t i = 0; i < count; i++) {
            int rank = field_rank(fields, (Field)field, names[i], strlen(names[i]));
            if (rank < 0 || (best >= 0 && rank >= best))
                continue;
            best = rank;
            chosen[field] = (int)i;
        }
    }
}
