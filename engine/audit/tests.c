/* Outlets come in pairs, the chance that they differ as much by chance alone goes out: permutation tests.
 *
 * If two outlets wrote alike, it would not matter which of their articles is whose. So the articles of both are dealt
 * out anew, again and again, and p is how often the figures then differ as much as they do: E. J. G. Pitman, Supplement
 * to the Journal of the Royal Statistical Society 4 (1937), 119-130; with one added to both, since the deal at hand is
 * one of them: B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010), article
 * 39.
 */
#include "auditing.h"
#include "chance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_DEALS 2000 /* after these, and as many again each time, a test that is surely none is given up */
#define MOST_DEALS 20000 /* the smallest p is 1 in 20,001: enough for a thousand tests under Holm */
#define SURE \
    100 /* deals that differ as much: p is then known to a tenth. J. Besag and P. Clifford, Biometrika
                            78 (1991), 301-304 */

/* Figures that outlets are compared in: of two sides against each other, so that house style towards both falls out. */
static const char *const compared[] = {
        "balance_acts", "directness_gap", "doubt_gap", "harm_doer_named_gap", "response_rate_gap"};

/* Two outlets while they are compared. */
typedef struct Deal {
    AltAudit *audit;
    Arena *scratch;
    Numbers specs;     /* figures that are compared */
    uint32_t *columns; /* that those need, `column_count` of them */
    uint32_t column_count;
    double *rows;    /* part and whole of each column, for each article */
    uint32_t *order; /* articles, of which the first `few` are dealt to the first outlet */
    uint32_t few, all;
} Deal;

static bool is_compared(const FigureSpec *spec)
{
    for (size_t i = 0; i < sizeof compared / sizeof *compared; i++)
        if (strcmp(spec->measure, compared[i]) == 0)
            return true;
    return false;
}

/* ---- which figures ---- */

/* How much a side is heard in all articles, in acts. */
static double acts_of(const AltAuditResult *result, const AltAuditGroup *all, const char *party)
{
    for (uint32_t i = 0; i < all->figure_count; i++) {
        const AltAuditFigure *it = &result->figures.items[all->first_figure + i];
        if (strcmp(it->measure, "voice_acts") == 0 && strcmp(it->party, party) == 0)
            return it->part;
    }
    return 0;
}

/* The first two sides of the pack; of the world, which is in no such order, the two that are heard most. */
static void find_rivals(const AltAuditResult *result, const AltAuditGroup *all, const char *rivals[2])
{
    bool world = strcmp(all->dispute, "world") == 0;
    double most[2] = {-1, -1};
    rivals[0] = rivals[1] = NULL;
    for (uint32_t i = 0; i < result->parties.count; i++) {
        const AltAuditParty *party = &result->parties.items[i];
        if (!party->principal || strcmp(party->dispute, all->dispute) != 0)
            continue;
        double acts = world ? acts_of(result, all, party->id) : 0;
        size_t place = acts > most[0] ? 0 : acts > most[1] ? 1 : 2;
        if (place == 0) {
            most[1] = most[0];
            rivals[1] = rivals[0];
        }
        if (place < 2) {
            most[place] = acts;
            rivals[place] = party->id;
        }
    }
}

static bool is_between(const FigureSpec *spec, const char *const rivals[2])
{
    return rivals[1] && spec->party && spec->target && strcmp(spec->party, rivals[0]) == 0
            && strcmp(spec->target, rivals[1]) == 0;
}

/* ---- dealing ---- */

static void add_deal_column(Deal *deal, uint32_t column)
{
    for (uint32_t i = 0; i < deal->column_count; i++)
        if (deal->columns[i] == column)
            return;
    deal->columns[deal->column_count++] = column;
}

static void find_columns(Deal *deal, const FigureSpecs *specs)
{
    deal->columns = arena_alloc(deal->scratch, (size_t)deal->specs.count * 2 * sizeof *deal->columns);
    for (uint32_t i = 0; i < deal->specs.count; i++) {
        const uint32_t *columns;
        uint32_t count = figure_columns(&specs->items[deal->specs.items[i]], &columns);
        for (uint32_t j = 0; j < count; j++)
            add_deal_column(deal, columns[j]);
    }
}

static void read_row(const Deal *deal, double *row, const Article *article)
{
    for (uint32_t i = 0; i < article->count; i++)
        for (size_t j = 0; j < deal->column_count; j++)
            if (deal->columns[j] == article->counts[i].column) {
                row[2 * j] = article->counts[i].part;
                row[2 * j + 1] = article->counts[i].whole;
            }
}

static void read_rows(Deal *deal, const Numbers *a, const Numbers *b)
{
    size_t width = 2 * (size_t)deal->column_count;
    deal->few = a->count;
    deal->all = a->count + b->count;
    deal->rows = arena_alloc(deal->scratch, deal->all * width * sizeof *deal->rows);
    deal->order = arena_alloc(deal->scratch, deal->all * sizeof *deal->order);
    for (uint32_t i = 0; i < deal->all; i++) {
        uint32_t article = i < a->count ? a->items[i] : b->items[i - a->count];
        read_row(deal, &deal->rows[i * width], &deal->audit->articles.items[article]);
        deal->order[i] = i;
    }
}

/* Deals the first `few` places anew: the first steps of a shuffle. */
static void shuffle(Deal *deal, Chance *chance)
{
    for (uint32_t i = 0; i < deal->few; i++) {
        uint32_t j = i + chance_below(chance, deal->all - i), kept = deal->order[i];
        deal->order[i] = deal->order[j];
        deal->order[j] = kept;
    }
}

static void add_rows(const Deal *deal, double *sums, uint32_t first, uint32_t end)
{
    uint32_t width = 2 * deal->column_count;
    memset(sums, 0, width * sizeof *sums);
    for (uint32_t i = first; i < end; i++) {
        const double *row = &deal->rows[(size_t)deal->order[i] * width];
        for (uint32_t j = 0; j < width; j++)
            sums[j] += row[j];
    }
}

static void spread_sums(const Deal *deal, Sum *sums, const double *flat)
{
    for (size_t j = 0; j < deal->column_count; j++)
        sums[deal->columns[j]] = (Sum){.part = flat[2 * j], .whole = flat[2 * j + 1]};
}

/* The figures of the first outlet less those of the second, as the articles are dealt. */
static void find_differences(
        const Deal *deal, const FigureSpecs *specs, const double *total, double *flat, Sum *sums, double *differences)
{
    add_rows(deal, flat, 0, deal->few);
    spread_sums(deal, sums, flat);
    for (uint32_t i = 0; i < deal->specs.count; i++)
        differences[i] = figure_value(&specs->items[deal->specs.items[i]], sums);
    for (uint32_t j = 0; j < 2 * deal->column_count; j++)
        flat[j] = total[j] - flat[j];
    spread_sums(deal, sums, flat);
    for (uint32_t i = 0; i < deal->specs.count; i++)
        differences[i] -= figure_value(&specs->items[deal->specs.items[i]], sums);
}

/* A deal in which a figure is undefined speaks against no difference that was found. */
static bool differs_as_much(double dealt, double found)
{
    return isnan(dealt) || fabs(dealt) >= fabs(found) - 1e-12;
}

static bool all_sure(const uint32_t *counts, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (counts[i] < SURE)
            return false;
    return true;
}

/* ---- two outlets ---- */

/* Whether the figure of that outlet can be compared: there is enough of it. */
static bool can_compare(const AltAuditResult *result, uint32_t group, uint32_t spec)
{
    const AltAuditFigure *it = &result->figures.items[result->groups.items[group].first_figure + spec];
    return !it->too_few && !isnan(it->value);
}

static void compare_outlets(AltAuditResult *result, Deal *deal, const FigureSpecs *specs, uint32_t a, uint32_t b)
{
    uint32_t count = deal->specs.count, width = 2 * deal->column_count, deals = 0;
    Arena *scratch = deal->scratch;
    double *total = arena_alloc(scratch, width * sizeof *total), *flat = arena_alloc(scratch, width * sizeof *flat);
    double *found = arena_alloc(scratch, count * sizeof *found), *dealt = arena_alloc(scratch, count * sizeof *dealt);
    uint32_t *as_much = arena_alloc(scratch, count * sizeof *as_much);
    Sum *sums = arena_alloc(scratch, deal->audit->columns.count * sizeof *sums);
    Chance chance = chance_begin(result->seed, result->groups.items[a].label, result->groups.items[b].label);
    add_rows(deal, total, 0, deal->all);
    find_differences(deal, specs, total, flat, sums, found);
    while (deals < MOST_DEALS && (deals == 0 || !all_sure(as_much, count)))
        for (uint32_t i = 0; i < FIRST_DEALS; i++, deals++) {
            shuffle(deal, &chance);
            find_differences(deal, specs, total, flat, sums, dealt);
            for (uint32_t j = 0; j < count; j++)
                as_much[j] += differs_as_much(dealt[j], found[j]);
        }
    for (uint32_t i = 0; i < count; i++) {
        const FigureSpec *spec = &specs->items[deal->specs.items[i]];
        *LIST_ADD(deal->audit->arena, &result->tests) = (AltAuditTest){
                .measure = spec->measure,
                .party = spec->party,
                .target = spec->target,
                .a = a,
                .b = b,
                .difference = found[i],
                .p = (as_much[i] + 1.0) / (deals + 1.0),
                .permutations = deals,
        };
    }
}

static void try_pair(AltAudit *audit, AltAuditResult *result, const FigureSpecs *specs, const char *const rivals[2],
        uint32_t a, uint32_t b, const Numbers *of_a, const Numbers *of_b)
{
    Deal deal = {.audit = audit, .scratch = arena_new()};
    for (uint32_t i = 0; i < specs->count; i++)
        if (is_compared(&specs->items[i]) && is_between(&specs->items[i], rivals) && can_compare(result, a, i)
                && can_compare(result, b, i))
            *LIST_ADD(deal.scratch, &deal.specs) = i;
    if (deal.specs.count) {
        find_columns(&deal, specs);
        read_rows(&deal, of_a, of_b);
        compare_outlets(result, &deal, specs, a, b);
    }
    arena_free(deal.scratch);
}

static bool is_outlet(const AltAuditGroup *group)
{
    return strcmp(group->by, "outlet") == 0 && group->label[0] != '(';
}

void find_tests(AltAudit *audit, AltAuditResult *result, const FigureSpecs *specs, uint32_t first, uint32_t end,
        const Numbers *members)
{
    const char *rivals[2];
    find_rivals(result, &result->groups.items[first], rivals);
    for (uint32_t a = first; a < end; a++)
        for (uint32_t b = a + 1; b < end; b++)
            if (is_outlet(&result->groups.items[a]) && is_outlet(&result->groups.items[b]))
                try_pair(audit, result, specs, rivals, a, b, &members[a - first], &members[b - first]);
}

/* ---- all tests together ---- */

static int compare_ids(const char *a, const char *b)
{
    return !a || !b ? (a != NULL) - (b != NULL) : strcmp(a, b);
}

static int by_p(const void *a, const void *b)
{
    const AltAuditTest *x = a, *y = b;
    if (x->p != y->p)
        return x->p < y->p ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    int order = strcmp(x->measure, y->measure);
    return order ? order : compare_ids(x->party, y->party);
}

/* The smallest p times the number of tests, the next one times one less, and none below the one before: S. Holm, "A
 * simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979), 65-70. */
void correct_tests(AltAuditResult *result)
{
    uint32_t count = result->tests.count;
    if (count == 0)
        return;
    qsort(result->tests.items, count, sizeof *result->tests.items, by_p);
    double before = 0;
    for (uint32_t i = 0; i < count; i++) {
        double p = result->tests.items[i].p * (count - i);
        before = fmax(before, fmin(p, 1));
        result->tests.items[i].p_holm = before;
    }
}
