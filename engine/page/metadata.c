/* The facts of a page come in; title, outlet, author and date of its article go out.
 *
 * Makers of pages say each of these in several places. JSON-LD is asked first, as it is made by programs for programs,
 * then Open Graph and the older metas, then attributes in the text.
 */
#include "metadata.h"

#include "dates.h"
#include "wording.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define LONGEST_OUTLET 60 /* bytes of what may be an outlet at the end of a title */

/* The first of some facts that the page has. */
static const char *first_fact(const Tree *tree, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *value = plain_wording(tree->arena, tree_fact(tree, names[i]));
        if (value)
            return value;
    }
    return NULL;
}

#define FIRST_FACT(tree, ...) \
    first_fact(tree, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* ---- outlets ---- */

/* The host of an address, without "www.". */
static const char *host_of(Arena *arena, const char *address)
{
    const char *host = address ? strstr(address, "://") : NULL;
    if (!host)
        return NULL;
    host += 3;
    size_t length = strcspn(host, "/:?#");
    if (length > 4 && strncasecmp(host, "www.", 4) == 0) {
        host += 4;
        length -= 4;
    }
    return length ? arena_copy(arena, host, length) : NULL;
}

/* "The Herald" of "Norland denies it | The Herald". */
static const char *outlet_in_title(const char *title)
{
    static const char *const marks[] = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 ", " \xC2\xBB "};
    const char *last = NULL;
    for (size_t i = 0; title && i < sizeof marks / sizeof *marks; i++)
        for (const char *at = title; (at = strstr(at, marks[i])); at++)
            last = !last || at + strlen(marks[i]) > last ? at + strlen(marks[i]) : last;
    return last && strlen(last) <= LONGEST_OUTLET ? last : NULL;
}

static const char *outlet_of(const Tree *tree, const Metadata *metadata, const char *address)
{
    const char *outlet = FIRST_FACT(tree, "og:site_name", "application-name", "publisher", "dc.publisher",
            "dcterms.publisher", "citation_journal_title", "twitter:app:name:iphone", "apple-mobile-web-app-title");
    if (!outlet)
        outlet = outlet_in_title(metadata->page_title);
    if (!outlet)
        outlet = host_of(tree->arena, FIRST_FACT(tree, "canonical", "og:url"));
    return outlet ? outlet : host_of(tree->arena, address);
}

/* ---- authors and dates ---- */

/* Names come as "By Jane Doe" and, to those who count followers, as an address. */
static const char *author_of(const Tree *tree)
{
    const char *author = FIRST_FACT(tree, "author", "article:author", "article:author_name", "parsely-author",
            "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "itemprop:author", "byline");
    if (author && strncasecmp(author, "by ", 3) == 0)
        author += 3;
    bool is_address = author && (strstr(author, "://") || author[0] == '@');
    return is_address ? NULL : author;
}

static AltDay date_of(const Tree *tree)
{
    static const char *const names[] = {"article:published_time", "og:article:published_time", "datepublished",
            "itemprop:datepublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date",
            "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "citation_date",
            "article.published", "originalpublicationdate", "published_time_telegram", "time"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = tree_fact(tree, names[i]);
        AltDay day = value ? date_read(value) : 0;
        if (day)
            return day;
    }
    return 0;
}

/* "https://example.org/2026/03/03/border.html": many addresses have the day in them. */
static AltDay date_in_address(const char *address)
{
    const char *path = address ? strstr(address, "://") : NULL;
    for (const char *at = path ? path + 3 : NULL; at && (at = strchr(at, '/')); at++)
        if (strlen(at) > 11 && at[5] == '/' && at[8] == '/' && isdigit((unsigned char)at[1]))
            return date_read(at + 1);
    return 0;
}

/* ---- all of it ---- */

Metadata metadata_of(const Tree *tree, const char *address)
{
    Metadata metadata = {0};
    for (uint32_t i = 0; i < tree->facts.count; i++)
        if (strcmp(tree->facts.items[i].name, "json-ld") == 0)
            metadata_add_json(&metadata, tree->arena, tree->facts.items[i].value);
    metadata.page_title = FIRST_FACT(tree, "title");
    if (!metadata.title)
        metadata.title = FIRST_FACT(tree, "og:title", "twitter:title", "dc.title", "dcterms.title", "headline",
                "itemprop:headline", "parsely-title", "sailthru.title", "hdl");
    metadata.description = FIRST_FACT(tree, "og:description", "description", "twitter:description", "dc.description");
    if (!metadata.outlet)
        metadata.outlet = outlet_of(tree, &metadata, address);
    if (!metadata.author)
        metadata.author = author_of(tree);
    if (!metadata.date)
        metadata.date = date_of(tree);
    const char *canonical = FIRST_FACT(tree, "canonical", "og:url");
    if (!metadata.date)
        metadata.date = date_in_address(canonical ? canonical : address);
    return metadata;
}
