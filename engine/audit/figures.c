/* Sums of columns come in, figures go out: "voice_acts of Armenia" is the sum of its parts by the sum of its wholes.
 *
 * Some figures are made from two columns or more: how far two sides differ within a group ("response_rate_gap"), which
 * leaves out what is house style towards everybody; the odds of doubt; evenness.
 */
#include "auditing.h"
#include "comparison/measuring.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sides of a dispute that are still compared each with each: the world has two hundred. */
#define MOST_SIDES 8

/* Figures of which the difference between two sides is a figure of its own. */
static const struct {
    const char *measure;
    const char *gap;
} gaps[] = {
        {"directness", "directness_gap"},
        {"doubt", "doubt_gap"},
        {"harm_doer_named", "harm_doer_named_gap"},
        {"named_sources", "named_sources_gap"},
        {"response_rate", "response_rate_gap"},
};

/* ---- values ---- */

static double share(const Sum *sum)
{
    return sum->whole > 0 ? sum->part / sum->whole : NAN;
}

static double column_value(const FigureSpec *spec, const Sum *sum)
{
    if (spec->unit == ALT_UNIT_COUNT)
        return sum->part;
    return spec->unit == ALT_UNIT_BALANCE ? 2 * share(sum) - 1 : share(sum);
}

static double evenness(const FigureSpec *spec, const Sum *sums)
{
    double sides = spec->columns.count, n = 0, squares = 0;
    for (uint32_t i = 0; i < spec->columns.count; i++) {
        double acts = sums[spec->columns.items[i]].part;
        n += acts;
        squares += acts * acts;
    }
    return n > 0 && sides > 1 ? sides / (sides - 1) * (1 - squares / (n * n)) : NAN;
}

double figure_value(const FigureSpec *spec, const Sum *sums)
{
    switch (spec->recipe) {
    case RECIPE_COLUMN:
        return column_value(spec, &sums[spec->a]);
    case RECIPE_GAP:
        return share(&sums[spec->a]) - share(&sums[spec->b]);
    case RECIPE_ODDS:
        return log_odds_ratio(sums[spec->a].part, sums[spec->a].whole, sums[spec->b].part, sums[spec->b].whole).value;
    default:
        return evenness(spec, sums);
    }
}

uint32_t figure_columns(const FigureSpec *spec, const uint32_t **out)
{
    if (spec->recipe == RECIPE_EVENNESS) {
        *out = spec->columns.items;
        return spec->columns.count;
    }
    *out = &spec->a; /* b stands behind it */
    return spec->b == ALT_NONE ? 1 : 2;
}

void add_article(Sum *sums, const Article *article, double times)
{
    for (uint32_t i = 0; i < article->count; i++) {
        const Count *it = &article->counts[i];
        Sum *sum = &sums[it->column];
        sum->part += times * it->part;
        sum->whole += times * it->whole;
        sum->n += times * it->n;
        sum->articles += it->whole > 0 || it->part > 0;
    }
}

/* ---- the list ---- */

typedef struct Listing {
    AltAudit *audit;
    const char *dispute;
    FigureSpecs specs;
} Listing;

static FigureSpec *add_spec(Listing *listing, Recipe recipe, uint32_t a, uint32_t b)
{
    const Column *column = &listing->audit->columns.items[a];
    FigureSpec *spec = LIST_ADD(listing->audit->arena, &listing->specs);
    *spec = (FigureSpec){.recipe = recipe,
            .a = a,
            .b = b,
            .measure = column->measure,
            .party = column->party,
            .target = column->target,
            .term = column->term,
            .unit = recipe == RECIPE_COLUMN ? column->unit : ALT_UNIT_DERIVED,
            .neutral = recipe == RECIPE_COLUMN ? column->neutral : 0};
    return spec;
}

/* The column of a measure and party that has no target, or ALT_NONE. */
static uint32_t find_column(const Listing *listing, const char *measure, const char *party)
{
    const Column wanted = {.dispute = listing->dispute, .measure = measure, .party = party};
    return known_column(listing->audit, &wanted);
}

static bool is_side(const Listing *listing, const AltAuditParty *party)
{
    return party->principal && strcmp(party->dispute, listing->dispute) == 0;
}

static void add_gap(Listing *listing, size_t which, const AltAuditParty *a, const AltAuditParty *b)
{
    uint32_t column = find_column(listing, gaps[which].measure, a->id);
    uint32_t other = find_column(listing, gaps[which].measure, b->id);
    if (column == ALT_NONE || other == ALT_NONE)
        return;
    FigureSpec *spec = add_spec(listing, RECIPE_GAP, column, other);
    spec->measure = gaps[which].gap;
    spec->target = b->id;
}

static void add_pair(Listing *listing, const AltAuditParty *a, const AltAuditParty *b)
{
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
        add_gap(listing, i, a, b);
    uint32_t doubt = find_column(listing, "doubt", a->id), other = find_column(listing, "doubt", b->id);
    if (doubt == ALT_NONE || other == ALT_NONE)
        return;
    FigureSpec *spec = add_spec(listing, RECIPE_ODDS, doubt, other);
    spec->measure = "doubt_odds";
    spec->target = b->id;
}

static void add_prominence_gap(Listing *listing, const AltAuditParty *party)
{
    uint32_t weighed = find_column(listing, "prominent_words", party->id);
    uint32_t plain = find_column(listing, "voice_words", party->id);
    if (weighed != ALT_NONE && plain != ALT_NONE)
        add_spec(listing, RECIPE_GAP, weighed, plain)->measure = "prominence_gap";
}

static void add_evenness_of(Listing *listing)
{
    Numbers columns = {0};
    for (uint32_t i = 0; i < listing->audit->parties.count; i++) {
        const AltAuditParty *party = &listing->audit->parties.items[i];
        uint32_t column = is_side(listing, party) ? find_column(listing, "acts", party->id) : ALT_NONE;
        if (column != ALT_NONE)
            *LIST_ADD(listing->audit->arena, &columns) = column;
    }
    if (columns.count == 0)
        return;
    FigureSpec *spec = add_spec(listing, RECIPE_EVENNESS, columns.items[0], ALT_NONE);
    spec->columns = columns;
    spec->measure = "evenness";
    spec->party = NULL;
    spec->neutral = 1;
}

static int compare_known(const char *a, const char *b)
{
    return !a || !b ? (a != NULL) - (b != NULL) : strcmp(a, b);
}

static int by_name(const void *a, const void *b)
{
    const FigureSpec *x = a, *y = b;
    int order = strcmp(x->measure, y->measure);
    order = order ? order : compare_known(x->party, y->party);
    order = order ? order : compare_known(x->target, y->target);
    return order ? order : compare_known(x->term, y->term);
}

static uint32_t count_sides(const Listing *listing)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < listing->audit->parties.count; i++)
        count += is_side(listing, &listing->audit->parties.items[i]);
    return count;
}

FigureSpecs list_figures(AltAudit *audit, const char *dispute)
{
    Listing listing = {audit, dispute, {0}};
    for (uint32_t i = 0; i < audit->columns.count; i++)
        if (strcmp(audit->columns.items[i].dispute, dispute) == 0)
            add_spec(&listing, RECIPE_COLUMN, i, ALT_NONE);
    bool pairs = count_sides(&listing) <= MOST_SIDES;
    for (uint32_t i = 0; i < audit->parties.count; i++) {
        const AltAuditParty *party = &audit->parties.items[i];
        for (uint32_t j = 0; pairs && is_side(&listing, party) && j < audit->parties.count; j++)
            if (j != i && is_side(&listing, &audit->parties.items[j]))
                add_pair(&listing, party, &audit->parties.items[j]);
        if (is_side(&listing, party))
            add_prominence_gap(&listing, party);
    }
    add_evenness_of(&listing);
    if (listing.specs.count > 1)
        qsort(listing.specs.items, listing.specs.count, sizeof *listing.specs.items, by_name);
    return listing.specs;
}
