/* What root.c, title.c and body.c share: a page that is searched, and small questions asked of its pieces. */
#ifndef ALT_SEARCH_H
#define ALT_SEARCH_H

#include "metadata.h"
#include "text/page.h"
#include "tree.h"

#define GOOD_PARAGRAPH 60    /* bytes; shorter ones may be anything */
#define GOOD_WITHOUT_END 140 /* bytes, where no full stop ends it */

/* A page that is searched. */
typedef struct Search {
    const Tree *tree;
    const Metadata *metadata;
    uint32_t excluded;    /* marks of what cannot be the article */
    size_t *good;         /* bytes of good paragraphs in each element */
    uint32_t *best_child; /* of each element, the one with most of them; ALT_NONE where it has none */
    uint32_t root;        /* the element that holds the article */
    uint32_t root_end;    /* the first element behind those in it */
    uint32_t title;       /* the piece that is its title, or ALT_NONE */
} Search;

static inline const Piece *piece_at(const Search *search, uint32_t piece)
{
    return &search->tree->pieces.items[piece];
}

static inline const Element *element_at(const Search *search, uint32_t element)
{
    return &search->tree->elements.items[element];
}

static inline const char *text_of(const Search *search, const Piece *piece)
{
    return search->tree->text.bytes + piece->span.start;
}

static inline uint32_t length_of(const Piece *piece)
{
    return piece->span.end - piece->span.start;
}

/* "He said in a letter:", with the letter below it. */
static inline bool leads_on(const Search *search, const Piece *piece)
{
    return text_of(search, piece)[length_of(piece) - 1] == ':';
}

static inline bool ends_well(const Search *search, const Piece *piece)
{
    return ends_with_stop(text_of(search, piece), length_of(piece)) || leads_on(search, piece);
}

/* Whether more of a piece is links than not. */
static inline bool is_linked(const Piece *piece)
{
    return piece->link_bytes * 2 > length_of(piece);
}

/* ---- root.c ---- */

/* Whether a piece is a paragraph such as articles are made of: long, with an end, no link. */
bool is_good(const Search *search, const Piece *piece);

/* Finds the element that holds the article. False where there is none; the root is then the whole page. */
bool find_root(Search *search);

static inline bool is_in_root(const Search *search, const Piece *piece)
{
    return piece->element >= search->root && piece->element < search->root_end;
}

/* ---- title.c ---- */

/* Finds the piece that is the title by what the metadata call the article; needed before the root. */
void find_title_by_metadata(Search *search);

/* Finds it by its place, where that found none; the root must be known. */
void find_title_by_place(Search *search);

#endif
