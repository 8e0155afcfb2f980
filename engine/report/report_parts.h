/* The parts of the report, and what they share: how nodes are added to its tree, and how an act is named. */
#ifndef ALT_REPORT_PARTS_H
#define ALT_REPORT_PARTS_H

#include "base/arena.h"
#include "comparison/tally.h"
#include "report_words.h"

#include <alteram/report.h>

/* "1 sentence", "3 sentences": `noun` is in the singular and takes an s. */
const char *count_text(Arena *arena, uint32_t count, const char *noun);

/* ---- nodes ---- */

/* Adds a node at the end of `parent`. */
AltNode *add_node(Arena *arena, AltNode *parent, AltNodeKind kind);

/* A section: its name for programs, its heading for people. */
AltNode *add_section(Arena *arena, AltNode *parent, const char *name, const char *label);
AltNode *add_note(Arena *arena, AltNode *parent, const char *label, const char *text);

/* A note that says that something is not there. */
AltNode *add_gap(Arena *arena, AltNode *parent, const char *text);

/* A table with its headings, `count` of them. */
AltNode *add_table(Arena *arena, AltNode *parent, const char *const *headings, uint32_t count);

AltNode *add_row(Arena *arena, AltNode *table);
AltNode *add_cell(Arena *arena, AltNode *row, const char *text);

/* A cell that holds a number. */
AltNode *add_figure(Arena *arena, AltNode *row, const char *text);

/* ---- passages ---- */

/* The document that a part is about. */
typedef struct ReportPage {
    Arena *arena;
    const AltComparison *comparison;
    uint32_t number; /* of the document */
    const AltDocument *document;
    Tally tally;
} ReportPage;

/* Adds the words of an act, with who speaks and where. */
AltNode *add_act(const ReportPage *page, AltNode *parent, uint32_t act);

/* The words of a span with single spaces between them; null for none. */
const char *clean_words(const ReportPage *page, AltSpan span);

/* Who speaks: "Armenia", "nobody named". */
const char *source_label(const ReportPage *page, const AltAct *act);

/* "Armenia against Azerbaijan", "Macron to UN Security Council, Azerbaijan". */
const char *act_label(const ReportPage *page, const AltAct *act);

/* "sentence 8", or "headline". */
const char *place_text(const ReportPage *page, uint32_t sentence);

/* The party as readers know it: "Azerbaijan"; others and unknown in words. */
const char *party_label(const ReportPage *page, uint32_t party);

/* ---- evidence ---- */

/* Notes in a cell or note the acts behind a figure, by the name of the measure; `other` is the target in a matrix.
 * Does nothing for measures that are counted from no acts. */
void add_evidence(const ReportPage *page, AltNode *node, const char *measure, uint32_t party, uint32_t other);

/* The sentences of counts: who is accused how often, and how often that is answered. */
void add_finding(const ReportPage *page, AltNode *section);

/* What answers an exchange, or that nothing does. */
void add_outcome(const ReportPage *page, AltNode *cell, const AltExchange *exchange);

/* ---- parts, in the order of the page ---- */

/* Which document has which accusation: only where there are several, and any accusation. `pages` has one for each
 * document. */
void add_side_by_side(const ReportPage *pages, AltNode *root);

void add_head(const ReportPage *page, AltNode *section);
void add_positions(const ReportPage *page, AltNode *section);
void add_ledger(const ReportPage *page, AltNode *section);
void add_requests(const ReportPage *page, AltNode *section);
void add_counts(const ReportPage *page, AltNode *section);
void add_shares(const ReportPage *page, AltNode *section);
void add_matrices(const ReportPage *page, AltNode *section);
void add_outsiders(const ReportPage *page, AltNode *section);
void add_contested_terms(const ReportPage *page, AltNode *section);

#endif
