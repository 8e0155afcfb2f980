/* JSON values over json-c: texts, counts, figures and flags come in, bytes go out.
 *
 *     Json *span = json_object_of_nothing();
 *     json_put(span, "text", json_text("has denied"));
 *     json_put(span, "start", json_count(321));       {"text":"has denied","start":321}
 *
 * Figures are written by our own code, because printf asks the locale for its decimal point.
 */
#include "json_values.h"

#include "base/figure.h"
#include "base/memory.h"

#include <json-c/json.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void release(void *value)
{
    json_object_put(value);
}

/* A value that was made, kept until it is part of another or written. */
static Json *checked(Json *value)
{
    if (!value)
        memory_failed();
    memory_keep(value, release);
    return value;
}

Json *json_object_of_nothing(void)
{
    return checked(json_object_new_object());
}

Json *json_array_of_nothing(void)
{
    return checked(json_object_new_array());
}

Json *json_text_of(const char *bytes, size_t length)
{
    return checked(json_object_new_string_len(bytes, length > INT_MAX ? INT_MAX : (int)length));
}

Json *json_text(const char *text)
{
    return text ? json_text_of(text, strlen(text)) : NULL;
}

Json *json_count(uint32_t count)
{
    return checked(json_object_new_int64(count));
}

Json *json_flag(bool flag)
{
    return checked(json_object_new_boolean(flag));
}

Json *json_figure(double figure)
{
    if (isnan(figure))
        return NULL;
    char digits[FIGURE_SIZE];
    figure_write(digits, figure, 4);
    return checked(json_object_new_double_s(figure, digits));
}

void json_put(Json *object, const char *key, Json *value)
{
    if (json_object_object_add(object, key, value) != 0)
        memory_failed();
    memory_forget(value);
}

void json_append(Json *array, Json *value)
{
    if (json_object_array_add(array, value) != 0)
        memory_failed();
    memory_forget(value);
}

void json_free(Json *value)
{
    memory_forget(value);
    json_object_put(value);
}

/* ---- writing ----
 *
 * Not by json-c, whose writer leaves out what it finds no memory for, and says nothing.
 */

static bool needs_escape(char byte)
{
    return (unsigned char)byte < ' ' || byte == '"' || byte == '\\';
}

/* Whether one of eight bytes may need it. Taking 0x20 from a byte below it, or 1 from a byte that is 0, leaves the top
 * bit set; bytes that have it from the first are no ASCII and do not count. */
static bool may_need_escape(uint64_t eight)
{
    const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
    uint64_t quote = eight ^ (ones * '"'), slash = eight ^ (ones * '\\');
    return (((eight - ones * ' ') & ~eight) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & high;
}

/* Where the next byte that needs it stands, at or behind `at`; `length` where none does. */
static size_t plain_end(const char *bytes, size_t length, size_t at)
{
    for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if (may_need_escape(eight))
            break;
    }
    while (at < length && !needs_escape(bytes[at]))
        at++;
    return at;
}

/* Writes a byte that JSON does not take as it is. */
static void write_escaped(Buffer *out, char byte)
{
    static const char named[] = "\bb\ff\nn\rr\tt\"\"\\\\"; /* the byte, and the letter of its escape */
    for (const char *at = named; *at; at += 2) {
        if (*at == byte) {
            buffer_add(out, (const char[]){'\\', at[1]}, 2);
            return;
        }
    }
    buffer_format(out, "\\u%04x", (unsigned)byte);
}

void json_write_text(Buffer *out, const char *bytes, size_t length)
{
    buffer_add_char(out, '"');
    for (size_t at = 0, end; at < length; at = end + 1) {
        end = plain_end(bytes, length, at);
        buffer_add(out, bytes + at, end - at);
        if (end < length)
            write_escaped(out, bytes[end]);
    }
    buffer_add_char(out, '"');
}

/* How far a value stands in; ON_ONE_LINE where it does not matter. */
enum { ON_ONE_LINE = -1 };

static void begin_line(Buffer *out, int depth)
{
    if (depth == ON_ONE_LINE)
        return;
    buffer_add_char(out, '\n');
    for (int i = 0; i < depth; i++)
        buffer_add(out, "  ", 2);
}

static void write_value(Buffer *out, Json *value, int depth);

static void write_object(Buffer *out, Json *object, int depth)
{
    int within = depth == ON_ONE_LINE ? depth : depth + 1;
    const char *gap = "";
    buffer_add_char(out, '{');
    json_object_object_foreach(object, key, value)
    {
        buffer_add_text(out, gap);
        begin_line(out, within);
        json_write_text(out, key, strlen(key));
        buffer_add_text(out, depth == ON_ONE_LINE ? ":" : ": ");
        write_value(out, value, within);
        gap = ",";
    }
    begin_line(out, depth);
    buffer_add_char(out, '}');
}

static void write_array(Buffer *out, Json *array, int depth)
{
    int within = depth == ON_ONE_LINE ? depth : depth + 1;
    size_t count = json_object_array_length(array);
    buffer_add_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        buffer_add_text(out, i ? "," : "");
        begin_line(out, within);
        write_value(out, json_object_array_get_idx(array, i), within);
    }
    begin_line(out, depth);
    buffer_add_char(out, ']');
}

static void write_value(Buffer *out, Json *value, int depth)
{
    switch (json_object_get_type(value)) {
    case json_type_null:
        buffer_add_text(out, "null");
        break;
    case json_type_boolean:
        buffer_add_text(out, json_object_get_boolean(value) ? "true" : "false");
        break;
    case json_type_double:
        buffer_add_text(out, json_object_get_userdata(value)); /* its digits, of json_figure */
        break;
    case json_type_int:
        buffer_add_count(out, (uint32_t)json_object_get_int64(value));
        break;
    case json_type_object:
        write_object(out, value, depth);
        break;
    case json_type_array:
        write_array(out, value, depth);
        break;
    case json_type_string:
        json_write_text(out, json_object_get_string(value), (size_t)json_object_get_string_len(value));
        break;
    }
}

void json_write_part(Buffer *out, Json *value)
{
    write_value(out, value, ON_ONE_LINE);
}

void json_write_line(Buffer *out, Json *value)
{
    json_write_part(out, value);
    json_free(value);
}

void json_write_indented(Buffer *out, Json *value)
{
    write_value(out, value, 0);
    json_free(value);
}
