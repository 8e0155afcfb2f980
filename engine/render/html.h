/* What the parts of the html format share: the page, and how texts from outside get into it. */
#ifndef ALT_RENDER_HTML_H
#define ALT_RENDER_HTML_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "comparison/tally.h"
#include "html_words.h"

#include <alteram/report.h>

/* A figure that leads to the acts it was counted from. */
typedef struct Evidence {
    const char *party; /* "Armenia" */
    const char *what;  /* "accuses"; "share of acts" */
    const uint32_t *acts;
    uint32_t act_count;
} Evidence;

/* The page that is being written. */
typedef struct Page {
    Buffer *out;
    Arena *arena;
    const AltReport *report;
    bool several;      /* articles, each a level below the title of the page */
    uint32_t sections; /* written so far */
    uint32_t tables;
    bool charts_told;    /* how charts are read: once on a page, or in an article */
    const char *heading; /* of the section at hand */
    /* the article at hand; null between the articles */
    const AltDocument *document;
    uint32_t number; /* of the document, for anchors: d1, d2 */
    Tally tally;
    LIST(Evidence) evidence; /* of its figures so far */
} Page;

/* ---- writing: html_write.c ---- */

/* Adds a text so that it is nothing but text. Blanks and line ends become one space, control characters are shown. */
void html_text(Buffer *out, const char *text);

/* The same for bytes of a document, which may stand in the middle of a word. */
void html_bytes(Buffer *out, const char *bytes, size_t length);

/* A text from outside that keeps its direction of writing to itself. */
void html_isolated(Buffer *out, const char *text);

/* The same for the heading of a column, which may be the path of a file: a line may end behind a slash, as browsers do
 * not let it. */
void html_heading(Buffer *out, const char *text);

/* "headline", "sentence 4", as a link to it. */
void html_place(const Page *page, uint32_t sentence);

/* "headline, sentence 4, 9" for acts, each a link to the mark in the text. */
void html_places(const Page *page, const uint32_t *acts, uint32_t count);

/* ---- parties: html_parties.c ---- */

/* The letter that stands for a party: "A", "M"; "?" where none is known. It lives in the page's arena. */
const char *party_letter(const Page *page, uint32_t party);

/* The class that gives it its colour: "p0". Static. */
const char *party_class(const Page *page, uint32_t party);

/* Its letter in a frame of its colour. Hidden from screen readers, which are told the name. */
void html_badge(const Page *page, uint32_t party);

/* The name of a party. */
const char *party_name(const Page *page, uint32_t party);

/* ---- parts of the page ---- */

/* A node of the tree and all below it; `level` is that of its headings. */
void html_node(Page *page, const AltNode *node, unsigned level);

/* The article as a line of sentences, a lane for each party. */
void html_strip(Page *page, unsigned level);

/* Whether there is anybody to draw. */
bool html_has_strip(const Page *page);

/* A chart for each row of shares in a table. */
void html_charts(Page *page, const AltNode *table);

/* The text of the article with its acts marked, and how to read the marks. */
void html_article(Page *page, unsigned level);

/* Every act with its cue and rule; the acts behind each figure. */
void html_notes(Page *page, unsigned level);
void html_evidence(Page *page, unsigned level);

#endif
