/* The text of an entry comes in; the texts that it stands for go out: "look down its|their nose" is both "look down its
 * nose" and "look down their nose". A "=" before the first word holds for all of them, as it does for all words.
 */
#include "alternatives.h"

#include <string.h>

/* A word of a text that has alternatives, and what stands on either side of it. */
typedef struct Choice {
    const char *text;
    size_t first, end;
} Choice;

static Choice choice_at(const char *text, const char *bar)
{
    const char *first = bar, *end = bar + strcspn(bar, " \t");
    while (first > text && !strchr(" \t=", first[-1]))
        first--;
    return (Choice){text, (size_t)(first - text), (size_t)(end - text)};
}

/* The text with one alternative in the place of the choice. */
static const char *choose(Arena *arena, const Choice *choice, const char *alternative, size_t length)
{
    size_t tail = strlen(choice->text + choice->end);
    char *text = arena_alloc(arena, choice->first + length + tail + 1);
    memcpy(text, choice->text, choice->first);
    memcpy(text + choice->first, alternative, length);
    memcpy(text + choice->first + length, choice->text + choice->end, tail + 1);
    return text;
}

bool read_alternatives(Arena *arena, const char *entry, Texts *texts)
{
    const char *bar = strchr(entry, '|');
    if (!bar) {
        *LIST_ADD(arena, texts) = entry;
        return true;
    }
    Choice choice = choice_at(entry, bar);
    bool good = true;
    for (size_t at = choice.first; good && at <= choice.end;) {
        size_t length = strcspn(entry + at, "| \t");
        good = length > 0 && read_alternatives(arena, choose(arena, &choice, entry + at, length), texts);
        at += length + 1;
    }
    return good;
}
