/* One dispute of an audit on its way to the page, and its figures as text. */
#ifndef ALT_AUDIT_PAGE_H
#define ALT_AUDIT_PAGE_H

#include "base/arena.h"

#include <alteram/audit.h>

#define MOST_COLUMNS 6 /* parties beside one another on one page */

typedef struct AuditPage {
    Arena *arena;
    const AltAuditResult *result;
    uint32_t first_group, end_group; /* half-open; the first is all articles of the dispute */
    const AltAuditParty *sides[MOST_COLUMNS];
    uint32_t side_count;
} AuditPage;

/* A number with that many decimals. */
const char *digits_of(Arena *arena, double number, int decimals);

/* The figure with what it rests on; "-" for null and where it is undefined. */
const char *figure_text(Arena *arena, const AltAuditFigure *figure);

/* The figure of a group that is of no term, or null; `party` and `target` may be null. */
const AltAuditFigure *find_figure(
        const AuditPage *page, uint32_t group, const char *measure, const char *party, const char *target);

/* The value of such a figure; 0 where there is none. */
double count_of(const AuditPage *page, uint32_t group, const char *measure, const char *party, const char *target);

/* Fills in the sides with most acts, by their ids: all of a pack, but of the world only some. */
void find_sides(AuditPage *page);

/* What the party with that id is called; the id where it is not known. */
const char *side_label(const AuditPage *page, const char *id);

#endif
