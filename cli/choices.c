/* A name that is not known and those that are come in, the end of a complaint goes out.
 *
 *     no format 'cvs' for this command; did you mean 'csv'?
 */
#include "choices.h"

#include <alteram.h>
#include <stdio.h>
#include <string.h>

static const char *link_word(uint32_t i, uint32_t count)
{
    return i == 0 ? "" : i + 1 < count ? ", " : " and ";
}

static void write_list(char *out, const char *const *names, uint32_t count)
{
    size_t length = (size_t)snprintf(out, CHOICES_SIZE, "; there is ");
    for (uint32_t i = 0; i < count && length < CHOICES_SIZE; i++)
        length += (size_t)snprintf(out + length, CHOICES_SIZE - length, "%s%s", link_word(i, count), names[i]);
}

/* The name that the word is a part of: "armenia" of "armenia-azerbaijan". */
static const char *longer_name(const char *const *names, uint32_t count, const char *name)
{
    for (uint32_t i = 0; i < count; i++)
        if (*name && strstr(names[i], name))
            return names[i];
    return NULL;
}

void choices_hint(char out[CHOICES_SIZE], const char *const *names, uint32_t count, const char *name)
{
    const char *meant = longer_name(names, count, name);
    if (!meant)
        meant = alt_suggestion(names, count, name);
    if (meant)
        snprintf(out, CHOICES_SIZE, "; did you mean '%s'?", meant);
    else
        write_list(out, names, count);
}
