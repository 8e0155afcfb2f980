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

Json *json_read(const char *bytes, size_t length)
{
    struct json_tokener *reader = json_tokener_new_ex(JSON_TOKENER_DEFAULT_DEPTH);
    if (!reader)
        memory_failed();
    Json *value = json_tokener_parse_ex(reader, bytes, length > INT_MAX ? INT_MAX : (int)length);
    json_tokener_free(reader);
    return checked(value);
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

static void write_value(Buffer *out, Json *value, int flags)
{
    size_t length = 0;
    const char *bytes = json_object_to_json_string_length(value, flags | JSON_C_TO_STRING_NOSLASHESCAPE, &length);
    if (!bytes)
        memory_failed();
    buffer_add(out, bytes, length);
    json_free(value);
}

void json_write_line(Buffer *out, Json *value)
{
    write_value(out, value, JSON_C_TO_STRING_PLAIN);
}

void json_write_indented(Buffer *out, Json *value)
{
    write_value(out, value, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED);
}
