/* The words by which the furniture of a page is known: furniture.txt, read into lists of patterns. */
#ifndef ALT_FURNITURE_H
#define ALT_FURNITURE_H

#include "folder.h"

/* The sections of the file. Each line carries the words that open it and what its entries are. */
/* clang-format off */
#define FURNITURE_SECTIONS(X)                                                                          \
    X(LINE, "line")          /* a whole line that is no text of the article: "share this article" */   \
    X(LINKS, "links")        /* the head of a list of links, which follow it: "read more" */            \
    X(TAIL, "tail")          /* the head of what follows the article: "most viewed" */                  \
    X(CREDIT, "credit")      /* where the credit of an image begins: "photograph:" */                   \
    X(BY, "by")              /* what a byline begins with */                                            \
    X(BYLINE, "byline")      /* what may stand in a byline beside names */                              \
    X(MENU, "menu")          /* words that menus are made of */                                         \
    X(AGENCY, "agency")      /* names of agencies, as in "(Reuters, AFP)" */                            \
    X(DATE, "date")          /* what may stand in a line of dates: "updated" */                         \
    X(DAY, "day")            /* days of the week */                                                     \
    X(MONTH, "month")        /* months in their order, one a line with its short names */
/* clang-format on */

typedef enum FurnitureSection {
#define X(name, label) FURNITURE_##name,
    FURNITURE_SECTIONS(X)
#undef X
            FURNITURE_SECTION_COUNT
} FurnitureSection;

typedef LIST(const char *) Patterns;

typedef LIST(uint16_t) PatternNumbers;

typedef struct Furniture {
    Patterns sections[FURNITURE_SECTION_COUNT];
    PatternNumbers beginnings[FURNITURE_SECTION_COUNT][256]; /* which of them may fit a text, by its first byte */
} Furniture;

/* Reads a furniture file. Never null: what could be read is in it. It lives in the arena. */
const Furniture *furniture_read(Arena *arena, const File *file, AltProblems *problems);

/* The number of the first pattern of a section, from 0, that fits all of a text in small letters, or -1. In a pattern
 * `*` stands for any text, also none, and `0` for any number. `furniture` may be null: then nothing fits. */
int furniture_find(const Furniture *furniture, FurnitureSection section, const char *lower, size_t length);

#endif
