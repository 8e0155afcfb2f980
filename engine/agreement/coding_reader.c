/* What a line of either format says of an act comes in as text; an act of the coding goes out, or a complaint.
 *
 *     "5" for the field "sentence": 5;  "five": sentence is 'five' and no number from 1
 */
#include "coding_reader.h"

#include "base/arena.h"
#include "base/list.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

AltCodedAct blank_act(const CodingReader *reader)
{
    return (AltCodedAct){.document = "", .line = reader->line};
}

bool read_kind(CodingReader *reader, AltKind *kind, const char *name)
{
    for (uint32_t i = 0; name && i < ALT_KIND_COUNT; i++)
        if (strcmp(alt_kind_name((AltKind)i), name) == 0) {
            *kind = (AltKind)i;
            return true;
        }
    if (name)
        CODING_PROBLEM(reader, "no kind '%s'; there is accusation, denial, appeal and statement", name);
    else
        CODING_PROBLEM(reader, "an act without a kind");
    return false;
}

uint32_t read_number(CodingReader *reader, const char *field, const char *text)
{
    if (!text) {
        CODING_PROBLEM(reader, "an act without a %s", field);
        return 0;
    }
    char *end = NULL;
    errno = 0;
    unsigned long number = *text >= '0' && *text <= '9' ? strtoul(text, &end, 10) : 0;
    if (end && !*end && !errno && number > 0 && number < UINT32_MAX)
        return (uint32_t)number;
    CODING_PROBLEM(reader, "%s is '%s' and no number from 1", field, text);
    return 0;
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *sorted_ids(AltCoding *coding, const char *ids)
{
    LIST(const char *) list = {0};
    char *copy = arena_copy(coding->arena, ids, strlen(ids)), *state = NULL;
    for (char *id = strtok_r(copy, "; ", &state); id; id = strtok_r(NULL, "; ", &state))
        *LIST_ADD(coding->arena, &list) = id;
    if (list.count == 0)
        return NULL;
    qsort(list.items, list.count, sizeof *list.items, compare_texts);
    const char *sorted = list.items[0];
    for (uint32_t i = 1; i < list.count; i++)
        if (strcmp(list.items[i], list.items[i - 1]) != 0)
            sorted = arena_format(coding->arena, "%s;%s", sorted, list.items[i]);
    return sorted;
}

void add_coded_act(CodingReader *reader, const AltCodedAct *act)
{
    *LIST_ADD(reader->coding->arena, &reader->coding->acts) = *act;
}
