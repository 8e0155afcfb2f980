/* A thin layer over json-c: values that never fail, numbers that print the same on every machine. */
#ifndef ALT_JSON_VALUES_H
#define ALT_JSON_VALUES_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A JSON value; a null pointer is JSON's null. Whoever holds one either puts it into another or writes it. */
typedef struct json_object Json;

Json *json_object_of_nothing(void);
Json *json_array_of_nothing(void);

/* Null gives null. */
Json *json_text(const char *text);
Json *json_text_of(const char *bytes, size_t length);
Json *json_count(uint32_t count);
Json *json_flag(bool flag);

/* A figure rounded to four decimals; NAN, which stands for "undefined", gives null. */
Json *json_figure(double figure);

/* Adds a member; members print in the order in which they were added. The object takes the value over. */
void json_put(Json *object, const char *key, Json *value);

/* Adds an item at the end. The array takes the value over. */
void json_append(Json *array, Json *value);

/* Frees a value that is not put into another, nor written. */
void json_free(Json *value);

/* Writes a text between quotation marks, with the escapes that it needs. */
void json_write_text(Buffer *out, const char *bytes, size_t length);

/* Writes a value on one line, or indented over many, and frees it. No line end is added. */
void json_write_line(Buffer *out, Json *value);
void json_write_indented(Buffer *out, Json *value);

/* Writes a value on one line that stays a part of another. */
void json_write_part(Buffer *out, Json *value);

#endif
