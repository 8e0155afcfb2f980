/* The lexicons that are built into the program; `embed.c` writes them as C when alteram is made. */
#ifndef ALT_BUILTIN_H
#define ALT_BUILTIN_H

#include <stddef.h>

struct BuiltinFile {
    const char *path; /* inside lexicons/: "en/cues.txt" */
    const unsigned char *bytes;
    size_t length;
};

/* Sorted by path, in byte order. */
extern const struct BuiltinFile builtin_files[];
extern const size_t builtin_count;

/* The sentences that stand beside them as examples, likewise: "en/cues.examples". */
extern const struct BuiltinFile builtin_examples[];
extern const size_t builtin_example_count;

#endif
