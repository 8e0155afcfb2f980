/* The list of what is wrong with a lexicon: complaints go in as printf texts, in the order found.
 *
 *     alt_problem_add(problems, "lexicons/en/cues.txt", 12, 30, "expected a kind, found '%s'", "blame");
 *
 * The list belongs to the caller and outlives the lexicon that failed to load, so it uses plain malloc.
 */
#include "memory.h"

#include <alteram/problems.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *checked(void *memory)
{
    if (!memory)
        memory_failed();
    return memory;
}

static char *copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(checked(malloc(size)), text, size);
}

static AltProblem *add_item(AltProblems *problems)
{
    if (problems->count == problems->capacity) {
        problems->capacity = problems->capacity ? problems->capacity * 2 : 8;
        problems->items = checked(realloc(problems->items, problems->capacity * sizeof *problems->items));
    }
    return &problems->items[problems->count++];
}

void alt_problem_add(AltProblems *problems, const char *path, uint32_t line, uint32_t column, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int length = vsnprintf(NULL, 0, format, values);
    va_end(values);

    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *message = checked(calloc(1, size));
    va_start(values, format);
    vsnprintf(message, size, format, values);
    va_end(values);

    *add_item(problems) = (AltProblem){.path = copy_text(path), .line = line, .column = column, .message = message};
}

void alt_problems_free(AltProblems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        free(problems->items[i].path);
        free(problems->items[i].message);
    }
    free(problems->items);
    *problems = (AltProblems){0};
}
