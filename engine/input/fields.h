/* Which field of a corpus holds what. */
#ifndef ALT_FIELDS_H
#define ALT_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

/* What is known of an article, with the names that `--field` calls it by. */
/* clang-format off */
#define FIELDS(X)             \
    X(ID, "id")               \
    X(TEXT, "text")           \
    X(TITLE, "title")         \
    X(OUTLET, "outlet")       \
    X(AUTHOR, "author")       \
    X(DATE, "date")
/* clang-format on */

typedef enum Field {
#define X(name, label) FIELD_##name,
    FIELDS(X)
#undef X
            FIELD_COUNT
} Field;

/* The names that the user gives to fields; null where the usual ones are tried. */
typedef struct Fields {
    char *asked[FIELD_COUNT];
} Fields;

/* Reads "text=body,outlet=source.name". Null where it is good, else what is wrong: free it. The names read are freed
 * with `fields_free`. Null for `list` asks for nothing. */
char *fields_read(Fields *fields, const char *list);

void fields_free(Fields *fields);

/* How well a name fits a field: 0 is best, larger is worse, -1 is not at all. Capitals, blanks, "_" and "-" make no
 * difference, but in names that were asked for. */
int field_rank(const Fields *fields, Field field, const char *name, size_t length);

/* For each field the best of `count` names, as its index, or -1. */
void fields_choose(const Fields *fields, const char *const *names, size_t count, int chosen[FIELD_COUNT]);

#endif
