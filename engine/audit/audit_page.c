/* Figures of an audit come in by what they count; as they are printed they go out.
 *
 * A figure is printed with what it rests on, "67% of 120 (39 to 86%)", or as "8 of 9, too few to tell".
 */
#include "audit_page.h"

#include "base/figure.h"

#include <math.h>
#include <string.h>

/* ---- figures as text ---- */

const char *digits_of(Arena *arena, double number, int decimals)
{
    char digits[FIGURE_SIZE];
    figure_write(digits, number, decimals);
    return arena_format(arena, "%s", digits);
}

/* "8 of 9" of cases that are counted one by one, "23% of 74" of words and the like. */
static const char *part_text(Arena *arena, const AltAuditFigure *figure)
{
    const char *n = digits_of(arena, figure->n, 0);
    if (figure->too_few && figure->whole == figure->n)
        return arena_format(arena, "%s of %s", digits_of(arena, figure->part, 0), n);
    return arena_format(arena, "%s%% of %s", digits_of(arena, figure->value * 100, 0), n);
}

const char *figure_text(Arena *arena, const AltAuditFigure *figure)
{
    if (!figure || isnan(figure->value))
        return "-";
    const char *part = part_text(arena, figure);
    if (figure->too_few)
        return arena_format(arena, "%s, too few to tell", part);
    if (isnan(figure->low))
        return part;
    return arena_format(arena, "%s (%s to %s%%)", part, digits_of(arena, figure->low * 100, 0),
            digits_of(arena, figure->high * 100, 0));
}

/* ---- looking up ---- */

static bool same_id(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

const AltAuditFigure *find_figure(
        const AuditPage *page, uint32_t group, const char *measure, const char *party, const char *target)
{
    const AltAuditGroup *it = &page->result->groups.items[group];
    for (uint32_t i = 0; i < it->figure_count; i++) {
        const AltAuditFigure *figure = &page->result->figures.items[it->first_figure + i];
        if (strcmp(figure->measure, measure) == 0 && same_id(figure->party, party) && same_id(figure->target, target)
                && !figure->term)
            return figure;
    }
    return NULL;
}

double count_of(const AuditPage *page, uint32_t group, const char *measure, const char *party, const char *target)
{
    const AltAuditFigure *figure = find_figure(page, group, measure, party, target);
    return figure ? figure->value : 0;
}

void find_sides(AuditPage *page)
{
    const char *dispute = page->result->groups.items[page->first_group].dispute;
    for (double least = 1; page->side_count < MOST_COLUMNS; least *= 2) {
        page->side_count = 0;
        uint32_t all = 0;
        for (uint32_t i = 0; i < page->result->parties.count; i++) {
            const AltAuditParty *party = &page->result->parties.items[i];
            if (!party->principal || strcmp(party->dispute, dispute) != 0)
                continue;
            all++;
            if (page->side_count < MOST_COLUMNS
                    && (least <= 1 || count_of(page, page->first_group, "acts", party->id, NULL) >= least))
                page->sides[page->side_count++] = party;
        }
        if (all <= MOST_COLUMNS || page->side_count < MOST_COLUMNS)
            return;
    }
}

const char *side_label(const AuditPage *page, const char *id)
{
    for (uint32_t i = 0; id && i < page->result->parties.count; i++) {
        const AltAuditParty *it = &page->result->parties.items[i];
        if (strcmp(it->id, id) == 0 && strcmp(it->dispute, page->result->groups.items[page->first_group].dispute) == 0)
            return it->label;
    }
    return id;
}
