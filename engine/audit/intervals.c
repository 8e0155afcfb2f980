/* Figures of a group of articles come in, their intervals go out: the bootstrap.
 *
 * Acts of one article are not independent, since one reporter chose them; articles nearly are. So whole articles are
 * drawn with replacement, as many as there are, again and again, and the middle 95% of the figures that come of it are
 * the interval: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13; articles are the
 * clusters of A. C. Davison and D. V. Hinkley, "Bootstrap Methods and their Application" (1997), section 3.8.
 */
#include "auditing.h"
#include "chance.h"
#include "comparison/measuring.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What an article adds to the columns at hand. */
typedef struct Draw {
    uint32_t column;
    uint32_t part;
    uint32_t whole;
} Draw;

/* The articles of a group, cut down to the columns that figures need. */
typedef struct Drawing {
    LIST(Draw) draws;
    uint32_t *firsts; /* of each article, and the end behind the last */
    uint32_t count;   /* articles */
    uint32_t *times;  /* how often each article is drawn */
    Sum *sums;
} Drawing;

static bool needs_interval(const AltAuditFigure *figure)
{
    return figure->unit != ALT_UNIT_COUNT && !figure->too_few && !isnan(figure->value);
}

/* For each column whether a figure needs it. */
static bool *needed_columns(
        Arena *scratch, const AltAudit *audit, const FigureSpecs *specs, const AltAuditFigure *figures)
{
    bool *needed = arena_alloc(scratch, audit->columns.count);
    for (uint32_t i = 0; i < specs->count; i++) {
        const uint32_t *columns;
        uint32_t count = figure_columns(&specs->items[i], &columns);
        for (uint32_t j = 0; needs_interval(&figures[i]) && j < count; j++)
            needed[columns[j]] = true;
    }
    return needed;
}

static Drawing begin_drawing(Arena *scratch, const AltAudit *audit, const Numbers *articles, const bool *needed)
{
    Drawing drawing = {.count = articles->count};
    drawing.firsts = arena_alloc(scratch, ((size_t)articles->count + 1) * sizeof *drawing.firsts);
    drawing.times = arena_alloc(scratch, articles->count * sizeof *drawing.times);
    drawing.sums = arena_alloc(scratch, audit->columns.count * sizeof *drawing.sums);
    for (uint32_t i = 0; i < articles->count; i++) {
        const Article *article = &audit->articles.items[articles->items[i]];
        drawing.firsts[i] = drawing.draws.count;
        for (uint32_t j = 0; j < article->count; j++) {
            const Count *it = &article->counts[j];
            if (needed[it->column])
                *LIST_ADD(scratch, &drawing.draws) = (Draw){it->column, it->part, it->whole};
        }
    }
    drawing.firsts[articles->count] = drawing.draws.count;
    return drawing;
}

/* One replicate: draws the articles and sums them up. */
static void draw(Drawing *drawing, uint32_t columns, Chance *chance)
{
    memset(drawing->times, 0, drawing->count * sizeof *drawing->times);
    memset(drawing->sums, 0, columns * sizeof *drawing->sums);
    for (uint32_t i = 0; i < drawing->count; i++)
        drawing->times[chance_below(chance, drawing->count)]++;
    for (uint32_t i = 0; i < drawing->count; i++) {
        double times = drawing->times[i];
        for (uint32_t j = drawing->firsts[i]; times > 0 && j < drawing->firsts[i + 1]; j++) {
            const Draw *it = &drawing->draws.items[j];
            drawing->sums[it->column].part += times * it->part;
            drawing->sums[it->column].whole += times * it->whole;
        }
    }
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The value below which a share of the sorted values lies. */
static double quantile(const double *sorted, uint32_t count, double share)
{
    double place = share * (count - 1);
    uint32_t below = (uint32_t)place, above = below + 1 < count ? below + 1 : below;
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/* Where all articles have the same share, 0 mostly, drawing them shows nothing, and the interval is Wilson's with the
 * articles for cases. Replicates in which the figure is undefined are left out; where that is one of ten, it has no
 * interval. */
static void set_interval(AltAuditFigure *figure, double *values, uint32_t replicates)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < replicates; i++)
        if (!isnan(values[i]))
            values[count++] = values[i];
    if (count * 10 < replicates * 9)
        return;
    qsort(values, count, sizeof *values, compare_doubles);
    figure->low = quantile(values, count, 0.025);
    figure->high = quantile(values, count, 0.975);
    bool share = figure->unit == ALT_UNIT_SHARE || figure->unit == ALT_UNIT_YES;
    if (share && figure->low == figure->high)
        wilson_interval(figure->value * figure->articles, figure->articles, &figure->low, &figure->high);
}

void find_intervals(AltAudit *audit, const FigureSpecs *specs, AltAuditFigure *figures, const Numbers *articles,
        uint32_t replicates, Chance *chance)
{
    Arena *scratch = arena_new();
    Drawing drawing = begin_drawing(scratch, audit, articles, needed_columns(scratch, audit, specs, figures));
    Numbers wanted = {0};
    for (uint32_t i = 0; i < specs->count; i++)
        if (needs_interval(&figures[i]))
            *LIST_ADD(scratch, &wanted) = i;
    double *values = arena_alloc(scratch, (size_t)wanted.count * replicates * sizeof *values);
    for (uint32_t r = 0; wanted.count && r < replicates; r++) {
        draw(&drawing, audit->columns.count, chance);
        for (uint32_t i = 0; i < wanted.count; i++)
            values[(size_t)i * replicates + r] = figure_value(&specs->items[wanted.items[i]], drawing.sums);
    }
    for (uint32_t i = 0; i < wanted.count; i++)
        set_interval(&figures[wanted.items[i]], &values[(size_t)i * replicates], replicates);
    arena_free(scratch);
}
