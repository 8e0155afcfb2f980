/* The article of a page of the web. */
#ifndef ALT_PAGE_ARTICLE_H
#define ALT_PAGE_ARTICLE_H

#include "base/arena.h"

#include <alteram/document.h>

/* What was found in a page; all of it lives in the arena it was read into. */
typedef struct PageArticle {
    const char *title;           /* this and the next two are null where not known */
    const char *outlet, *author; /* several authors are joined by ", " */
    AltDay date;                 /* 0 where not known */
    const char *text;            /* title included, blocks parted by blank lines */
    size_t length;               /* bytes */
    ALT_LIST(AltBlock) blocks;   /* of the text, in its order */
} PageArticle;

/* Reads a page, `length` bytes of UTF-8 without zero bytes. `address` is where it came from, or null. A title that is
 * known from elsewhere may stand in `article`, and stays there where the page has no headline; the rest is empty.
 * Returns null, or in words why there is no article; what else the page says is known even so. */
const char *page_read(PageArticle *article, Arena *arena, const char *html, size_t length, const char *address,
        const AltLexicon *lexicon);

#endif
