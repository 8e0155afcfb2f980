/* A page of the web, as a flat list of elements and a flat list of the pieces of text that a reader sees in it. */
#ifndef ALT_TREE_H
#define ALT_TREE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"

#include <alteram/span.h>
#include <stdbool.h>
#include <stddef.h>

/* What an element is to a reader, by its tag, its role and the words of its class and id. Those of the first group are
 * handed down to all that stands in it. */
enum Mark {
    MARK_SKIPPED = 1 << 0,   /* scripts, buttons: what is in it is not read at all */
    MARK_FURNITURE = 1 << 1, /* menus, footers, asides, what is hidden; comments, related stories, cookies by name */
    MARK_DOUBTFUL = 1 << 2,  /* furniture by a name that whole articles have had as well: "content-sidebar-wrap" */
    MARK_SIGNATURE = 1 << 3, /* bylines and dates */
    MARK_CAPTION = 1 << 4,
    MARK_STANDFIRST = 1 << 5,
    MARK_QUOTE = 1 << 6, /* set off as a quotation: a pull quote, or a block of what somebody said */
    MARK_LINK = 1 << 7,
    MARK_ITEM = 1 << 8, /* of a list */
    MARKS_INHERITED = (1 << 9) - 1,

    MARK_ARTICLE = 1 << 9, /* says that it holds an article */
    MARK_BLOCK = 1 << 10,  /* begins on a line of its own */
    MARK_BREAK = 1 << 11,  /* <br> */
    MARK_PARAGRAPH = 1 << 12,
    MARK_HEADING = 1 << 13, /* <h1> to <h6> */
    MARK_TITLE = 1 << 14,   /* <h1> */
};

typedef struct Element {
    uint32_t parent; /* ALT_NONE for the first */
    uint32_t block;  /* the element that begins on a line of its own and that it stands in, or is */
    uint32_t marks;
} Element;

/* A piece of text on lines of its own. White space in it is single blanks. */
typedef struct Piece {
    AltSpan span;        /* of the tree's text */
    uint32_t element;    /* the block that it stands in */
    uint32_t marks;      /* of that element, and of what all of its text stands in */
    uint32_t link_bytes; /* how many of its bytes are in links */
} Piece;

/* A fact of the head, or an attribute that says what a piece is: "og:title" is "Norland denies it". */
typedef struct Fact {
    const char *name; /* in small letters: names of metas, "time", "canonical", "itemprop:author", "json-ld", "title" */
    const char *value;
} Fact;

typedef struct Tree {
    Arena *arena;
    LIST(Element) elements; /* parents before their children */
    LIST(Piece) pieces;     /* in the order of the page */
    LIST(Fact) facts;       /* likewise */
    Buffer text;
} Tree;

/* Reads a page in UTF-8. The tree lives in the arena, but for its text: free it with `tree_free`. Null where libxml2 is
 * not installed. */
Tree *tree_read(Arena *arena, const char *html, size_t length);

void tree_free(Tree *tree);

/* The first fact of a name that has a value; null where there is none. */
const char *tree_fact(const Tree *tree, const char *name);

#endif
