/* Tables from words to marks, for tags and attributes. */
#ifndef ALT_MEANINGS_H
#define ALT_MEANINGS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Meaning {
    const char *word;
    uint32_t marks;
} Meaning;

/* The marks of a word; 0 where the table has it not. */
static inline uint32_t meaning_of(const Meaning *meanings, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(meanings[i].word, word) == 0)
            return meanings[i].marks;
    return 0;
}

#define COUNT(list) (sizeof(list) / sizeof *(list))

#endif
