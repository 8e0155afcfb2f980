/* Objects of JSON come in, an article each goes out.
 *
 *     {"id": "a1", "title": "Norland denies it", "outlet": "The Herald", "date": "2026-03-03", "text": "Norland ..."}
 *
 * Usually one a line (JSON Lines), where a broken line costs no more than itself. Scrapers also write one object over
 * many lines, or a list of objects; these are cut at their brackets.
 */
#include "base/memory.h"
#include "formats.h"

#include "base/arena.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

/* Where in the nesting of brackets a scan is. */
typedef struct Scan {
    size_t at; /* bytes looked at */
    unsigned depth;
    bool in_text;
    bool escaped;
} Scan;

/* ---- telling ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The byte order mark that some programs put before UTF-8. */
static size_t skip_mark(const char *bytes, size_t length)
{
    return length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static size_t skip_blanks(const char *bytes, size_t length, size_t at)
{
    while (at < length && is_blank(bytes[at]))
        at++;
    return at;
}

bool is_json(Head head)
{
    size_t at = skip_blanks(head.bytes, head.length, skip_mark(head.bytes, head.length));
    if (at < head.length && head.bytes[at] == '[')
        at = skip_blanks(head.bytes, head.length, at + 1);
    if (at >= head.length || head.bytes[at] != '{')
        return false;
    at = skip_blanks(head.bytes, head.length, at + 1);
    return at < head.length && (head.bytes[at] == '"' || head.bytes[at] == '}');
}

/* Whether each line is a record: the first one ends as an object does. */
static bool is_line_by_line(Stream *stream)
{
    size_t length = stream_line(stream, LARGEST_ARTICLE);
    while (length > 0 && is_blank(stream->bytes[length - 1]))
        length--;
    return length > 0 && stream->bytes[0] == '{' && stream->bytes[length - 1] == '}';
}

/* ---- cutting ---- */

static AltArticle *record(Reader *reader, size_t length)
{
    AltArticle *article = record_found(reader, copy_bytes(reader->stream->bytes, length), length);
    article->raw->make = make_json;
    stream_skip(reader->stream, length);
    return article;
}

static void skip_to_record(Stream *stream, const char *others)
{
    while (stream_peek(stream, 1) > 0
            && (is_blank(*stream->bytes) || (*stream->bytes && strchr(others, *stream->bytes))))
        stream_skip(stream, 1);
}

static AltArticle *next_line(Reader *reader)
{
    skip_to_record(reader->stream, "");
    size_t length = stream_line(reader->stream, LARGEST_ARTICLE);
    if (length == 0)
        return NULL;
    bool broke_off = reader->stream->trouble && reader->stream->length == length;
    return broke_off ? NULL : record(reader, length);
}

static void scan_byte(Scan *scan, char c)
{
    if (scan->in_text) {
        scan->in_text = scan->escaped || c != '"';
        scan->escaped = !scan->escaped && c == '\\';
        return;
    }
    scan->in_text = c == '"';
    if (c == '{' || c == '[')
        scan->depth++;
    if ((c == '}' || c == ']') && scan->depth > 0)
        scan->depth--;
}

/* The length of the object that the stream stands at; 0 where it never ends. */
static size_t object_length(Stream *stream)
{
    Scan scan = {0};
    do {
        while (scan.at < stream->length) {
            scan_byte(&scan, stream->bytes[scan.at++]);
            if (scan.depth == 0 && !scan.in_text)
                return scan.at;
        }
    } while (stream->length < LARGEST_ARTICLE && stream_more(stream));
    return 0;
}

static AltArticle *next_object(Reader *reader)
{
    Stream *stream = reader->stream;
    skip_to_record(stream, "[],");
    if (stream_peek(stream, 1) == 0)
        return NULL;
    size_t length = object_length(stream);
    if (length > 0)
        return record(reader, length);
    if (!stream->trouble)
        stream->trouble = "ends amid a record";
    stream_skip(stream, stream->length);
    return NULL;
}

bool json_next(Reader *reader, Found *found)
{
    Stream *stream = reader->stream;
    if (!reader->state) {
        stream_skip(stream, skip_mark(stream->bytes, stream_peek(stream, 3)));
        skip_to_record(stream, "");
        reader->state = allocate(sizeof(bool));
        *(bool *)reader->state = is_line_by_line(stream);
    }
    found->article = *(const bool *)reader->state ? next_line(reader) : next_object(reader);
    return found->article != NULL;
}

void json_close(Reader *reader)
{
    free(reader->state);
}

/* ---- making ---- */

/* The value of a field that was asked for: "source.name" is the name of the source. */
static json_object *value_at(json_object *object, const char *path)
{
    json_object *value = NULL;
    if (json_object_object_get_ex(object, path, &value))
        return value;
    const char *dot = strchr(path, '.');
    if (!dot)
        return NULL;
    char *first = copy_bytes(path, (size_t)(dot - path));
    json_object_object_get_ex(object, first, &value);
    free(first);
    return json_object_is_type(value, json_type_object) ? value_at(value, dot + 1) : NULL;
}

/* The value of a field by its usual names, the best of those that are there. */
static json_object *usual_value(const Fields *fields, json_object *object, Field field)
{
    json_object *best = NULL;
    int best_rank = -1;
    json_object_object_foreach(object, name, value)
    {
        int rank = value ? field_rank(fields, field, name, strlen(name)) : -1;
        if (rank < 0 || (best && rank >= best_rank))
            continue;
        best = value;
        best_rank = rank;
    }
    return best;
}

static const char *text_of_value(Arena *arena, json_object *value, const char *joint);

/* `["Jane Doe", "John Roe"]`, joined. */
static const char *text_of_list(Arena *arena, json_object *list, const char *joint)
{
    const char *text = NULL;
    for (size_t i = 0; i < json_object_array_length(list); i++) {
        json_object *item = json_object_array_get_idx(list, i);
        const char *more = json_object_is_type(item, json_type_array) ? NULL : text_of_value(arena, item, joint);
        if (more)
            text = text ? arena_format(arena, "%s%s%s", text, joint, more) : more;
    }
    return text;
}

/* `{"id": "herald", "name": "The Herald"}`: by its name. */
static const char *text_of_object(Arena *arena, json_object *object, const char *joint)
{
    static const char *const names[] = {"name", "title", "text", "rendered"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        json_object *value = NULL;
        if (json_object_object_get_ex(object, names[i], &value) && !json_object_is_type(value, json_type_object)
                && !json_object_is_type(value, json_type_array))
            return text_of_value(arena, value, joint);
    }
    return NULL;
}

/* A value as text; null where it has none. */
static const char *text_of_value(Arena *arena, json_object *value, const char *joint)
{
    switch (json_object_get_type(value)) {
    case json_type_null:
    case json_type_boolean:
        return NULL;
    case json_type_array:
        return text_of_list(arena, value, joint);
    case json_type_object:
        return text_of_object(arena, value, joint);
    case json_type_string:
        return arena_copy(arena, json_object_get_string(value), (size_t)json_object_get_string_len(value));
    default:
        return arena_format(arena, "%s", json_object_get_string(value));
    }
}

static void make_of_object(AltArticle *article, const AltLexicon *lexicon, json_object *object)
{
    const Fields *fields = article->raw->fields;
    const char *values[FIELD_COUNT];
    for (int i = 0; i < FIELD_COUNT; i++) {
        const char *asked = fields->asked[i];
        json_object *value = asked ? value_at(object, asked) : usual_value(fields, object, (Field)i);
        values[i] = text_of_value(article->raw->arena, value, i == FIELD_TEXT ? "\n\n" : ", ");
    }
    article_take(article, lexicon, values);
}

void make_json(AltArticle *article, const AltLexicon *lexicon)
{
    const Raw *raw = article->raw;
    json_tokener *tokener = json_tokener_new();
    if (!tokener)
        memory_failed();
    json_object *object = json_tokener_parse_ex(tokener, raw->bytes, (int)raw->length);
    if (json_object_is_type(object, json_type_object))
        make_of_object(article, lexicon, object);
    else if (json_tokener_get_error(tokener) == json_tokener_success)
        article_trouble(article, "no object of JSON");
    else if (json_tokener_get_error(tokener) == json_tokener_continue)
        article_trouble(article, "no JSON: it ends too soon");
    else
        article_trouble(article, "no JSON: %s at byte %zu", json_tokener_error_desc(json_tokener_get_error(tokener)),
                json_tokener_get_parse_end(tokener) + 1);
    json_object_put(object);
    json_tokener_free(tokener);
}
