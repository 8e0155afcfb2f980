/* JSON Lines come in, one act a line goes out; members that are not known here are passed over.
 *
 *     {"doc":"border.txt","kind":"denial","sentence":4,"source":{"party":"azerbaijan","start":310,"end":320},...}
 */
#include "base/arena.h"
#include "coding.h"

#include <json-c/json.h>
#include <string.h>

/* The member of an object, or null. */
static json_object *member(json_object *object, const char *key)
{
    json_object *value = NULL;
    if (json_object_is_type(object, json_type_object))
        json_object_object_get_ex(object, key, &value);
    return value;
}

/* A text that lives as long as the coding; null where there is none. */
static const char *text_of(CodingReader *reader, json_object *value)
{
    if (!json_object_is_type(value, json_type_string))
        return NULL;
    return arena_copy(reader->coding->arena, json_object_get_string(value), (size_t)json_object_get_string_len(value));
}

static uint32_t number_of(json_object *value)
{
    int64_t number = json_object_is_type(value, json_type_int) ? json_object_get_int64(value) : 0;
    return number < 0 || number >= UINT32_MAX ? 0 : (uint32_t)number;
}

static AltSpan span_of(json_object *object)
{
    AltSpan span = {number_of(member(object, "start")), number_of(member(object, "end"))};
    return span.end > span.start ? span : (AltSpan){0, 0};
}

static const char *target_parties(CodingReader *reader, json_object *targets)
{
    const char *ids = "";
    size_t count = json_object_is_type(targets, json_type_array) ? json_object_array_length(targets) : 0;
    for (size_t i = 0; i < count; i++) {
        const char *id = text_of(reader, member(json_object_array_get_idx(targets, i), "party"));
        ids = id ? arena_format(reader->coding->arena, "%s;%s", ids, id) : ids;
    }
    return sorted_ids(reader->coding, ids);
}

/* From the start of its first piece to the end of its last. */
static AltSpan content_of(json_object *pieces)
{
    size_t count = json_object_is_type(pieces, json_type_array) ? json_object_array_length(pieces) : 0;
    if (count == 0)
        return (AltSpan){0, 0};
    AltSpan first = span_of(json_object_array_get_idx(pieces, 0));
    AltSpan last = span_of(json_object_array_get_idx(pieces, count - 1));
    return last.end > first.start ? (AltSpan){first.start, last.end} : first;
}

static void read_object(CodingReader *reader, json_object *object)
{
    AltCodedAct act = blank_act(reader);
    const char *document = text_of(reader, member(object, "doc"));
    json_object *sentence = member(object, "sentence");
    act.document = document ? document : "";
    act.sentence = number_of(sentence);
    if (act.sentence == 0)
        read_number(reader, "sentence", sentence ? json_object_get_string(sentence) : NULL);
    act.source = text_of(reader, member(member(object, "source"), "party"));
    act.source_span = span_of(member(object, "source"));
    act.targets = target_parties(reader, member(object, "targets"));
    act.cue = span_of(member(object, "cue"));
    act.cue_words = text_of(reader, member(member(object, "cue"), "text"));
    act.content = content_of(member(object, "content"));
    act.mode = text_of(reader, member(object, "mode"));
    act.stance = text_of(reader, member(object, "stance"));
    act.answer = text_of(reader, member(object, "answer"));
    if (read_kind(reader, &act.kind, text_of(reader, member(object, "kind"))))
        add_coded_act(reader, &act);
}

static void read_line(CodingReader *reader, struct json_tokener *tokener, const char *line, size_t length)
{
    json_tokener_reset(tokener);
    json_object *object = json_tokener_parse_ex(tokener, line, (int)length);
    if (json_object_is_type(object, json_type_object))
        read_object(reader, object);
    else
        CODING_PROBLEM(reader, "no JSON object");
    json_object_put(object);
}

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r", line[i]) || !line[i])
            return false;
    return true;
}

void read_coding_lines(CodingReader *reader, const char *bytes, size_t length)
{
    struct json_tokener *tokener = json_tokener_new();
    for (const char *line = bytes, *end = bytes + length; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        size_t size = (size_t)((stop ? stop : end) - line);
        reader->line++;
        if (size > INT32_MAX)
            CODING_PROBLEM(reader, "a line of more than 2 GiB");
        else if (!is_blank(line, size))
            read_line(reader, tokener, line, size);
        line += size + 1;
    }
    json_tokener_free(tokener);
}
