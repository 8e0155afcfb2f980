/* The JSON-LD of a page comes in; what it says of the article goes out.
 *
 *     {"@type": "NewsArticle", "headline": "Norland denies it", "publisher": {"name": "The Herald"}, ...}
 *
 * The article may stand alone, in a list, in a "@graph", or as the main entity of a page.
 */
#include "base/memory.h"
#include "dates.h"
#include "metadata.h"
#include "wording.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 4 /* lists and graphs around an article */

static const char *string_of(json_object *object, const char *name)
{
    json_object *value = NULL;
    bool any = json_object_object_get_ex(object, name, &value) && json_object_is_type(value, json_type_string);
    return any && json_object_get_string_len(value) > 0 ? json_object_get_string(value) : NULL;
}

/* ---- finding the article ---- */

/* "NewsArticle", "ReportageNewsArticle", "BlogPosting": all end so. */
static bool is_article_type(json_object *type)
{
    const char *name = json_object_is_type(type, json_type_string) ? json_object_get_string(type) : "";
    size_t length = strlen(name);
    return (length >= 7 && strcmp(name + length - 7, "Article") == 0)
            || (length >= 7 && strcmp(name + length - 7, "Posting") == 0);
}

static bool is_article(json_object *object)
{
    json_object *type = NULL;
    if (!json_object_object_get_ex(object, "@type", &type))
        return false;
    for (size_t i = 0; json_object_is_type(type, json_type_array) && i < json_object_array_length(type); i++)
        if (is_article_type(json_object_array_get_idx(type, i)))
            return true;
    return is_article_type(type);
}

static json_object *find_article(json_object *value, unsigned depth)
{
    if (depth > DEEPEST)
        return NULL;
    json_object *found = NULL, *inner = NULL;
    for (size_t i = 0; json_object_is_type(value, json_type_array) && i < json_object_array_length(value); i++)
        if ((found = find_article(json_object_array_get_idx(value, i), depth + 1)))
            return found;
    if (!json_object_is_type(value, json_type_object))
        return NULL;
    if (is_article(value))
        return value;
    static const char *const names[] = {"@graph", "mainEntity", "mainEntityOfPage"};
    for (size_t i = 0; i < sizeof names / sizeof *names && !found; i++)
        if (json_object_object_get_ex(value, names[i], &inner))
            found = find_article(inner, depth + 1);
    return found;
}

/* ---- what it says ---- */

/* `{"name": "Jane Doe"}`, `[{"name": "Jane Doe"}, ...]` or `"Jane Doe"`, several joined by ", ". */
static const char *names_of(Arena *arena, json_object *value, unsigned depth)
{
    if (json_object_is_type(value, json_type_string))
        return plain_wording(arena, json_object_get_string(value));
    if (json_object_is_type(value, json_type_object))
        return plain_wording(arena, string_of(value, "name"));
    const char *names = NULL;
    for (size_t i = 0; depth == 0 && json_object_is_type(value, json_type_array) && i < json_object_array_length(value);
            i++) {
        const char *name = names_of(arena, json_object_array_get_idx(value, i), 1);
        if (name)
            names = names ? arena_format(arena, "%s, %s", names, name) : name;
    }
    return names;
}

static const char *names_in(Arena *arena, json_object *object, const char *name)
{
    json_object *value = NULL;
    json_object_object_get_ex(object, name, &value);
    return names_of(arena, value, 0);
}

static void take_article(Metadata *metadata, Arena *arena, json_object *article)
{
    const char *date = string_of(article, "datePublished"), *body = string_of(article, "articleBody");
    if (!metadata->title)
        metadata->title = plain_wording(arena, string_of(article, "headline"));
    if (!metadata->author)
        metadata->author = names_in(arena, article, "author");
    if (!metadata->outlet)
        metadata->outlet = names_in(arena, article, "publisher");
    if (!metadata->date && date)
        metadata->date = date_read(date);
    if (!metadata->body && body)
        metadata->body = arena_copy(arena, body, strlen(body));
}

void metadata_add_json(Metadata *metadata, Arena *arena, const char *json)
{
    json_tokener *tokener = json_tokener_new();
    if (!tokener)
        memory_failed();
    json_object *value = json_tokener_parse_ex(tokener, json, (int)strlen(json));
    json_object *article = find_article(value, 0);
    if (article)
        take_article(metadata, arena, article);
    json_object_put(value);
    json_tokener_free(tokener);
}
