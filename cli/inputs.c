/* A path comes in, the bytes of the file go out, or one reason why not: "border.txt" gives "no such file".
 *
 * Files are read to their end and never asked for their size, so that pipes and /dev/stdin work as well.
 */
#include "inputs.h"

#include "complain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY ((size_t)64 * 1024) /* an article with its page around it */

/* Makes room for more bytes; false where there is no memory. */
static bool grow(Input *input, size_t *capacity)
{
    if (input->length < *capacity)
        return true;
    size_t larger = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    char *bytes = realloc(input->bytes, larger);
    if (!bytes)
        return false;
    input->bytes = bytes;
    *capacity = larger;
    return true;
}

static const char *read_all(Input *input, FILE *file)
{
    size_t capacity = 0;
    for (;;) {
        if (!grow(input, &capacity))
            return "too large for the memory";
        size_t count = fread(input->bytes + input->length, 1, capacity - input->length, file);
        input->length += count;
        if (ferror(file))
            return trouble_name(errno);
        if (count == 0)
            return input->length == 0 ? "empty file" : NULL;
    }
}

Input input_read(const char *path, const char *stdin_name)
{
    bool standard = strcmp(path, "-") == 0;
    Input input = {.name = standard ? stdin_name : path};
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (!file) {
        input.trouble = trouble_name(errno);
        return input;
    }
    input.trouble = read_all(&input, file);
    if (!standard)
        fclose(file);
    return input;
}

void input_free(Input *input)
{
    free(input->bytes);
    *input = (Input){0};
}
