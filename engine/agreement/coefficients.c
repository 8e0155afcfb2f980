/* What two or more coders say of the same units comes in, one figure of agreement beyond chance goes out.
 *
 * Coders who both call nine acts of ten a statement agree on eight of ten by chance alone; alpha and kappa count only
 * what goes beyond that. Values are numbers that stand for names: which number stands for which does not matter.
 */
#include <alteram/agreement.h>
#include <math.h>
#include <stdlib.h>

/* ---- Krippendorff's alpha ---- */

/* The values of one unit that count: those of units with two values or more. */
static uint32_t count_values(const uint32_t *values, uint32_t coders, uint32_t units, uint32_t unit)
{
    uint32_t count = 0;
    for (uint32_t coder = 0; coder < coders; coder++)
        count += values[coder * units + unit] != ALT_NONE;
    return count;
}

/* Pairs of coders that give a unit different values, each pair once. */
static uint32_t count_differing(const uint32_t *values, uint32_t coders, uint32_t units, uint32_t unit)
{
    uint32_t differing = 0;
    for (uint32_t i = 0; i < coders; i++)
        for (uint32_t j = i + 1; j < coders; j++) {
            uint32_t a = values[i * units + unit], b = values[j * units + unit];
            differing += a != ALT_NONE && b != ALT_NONE && a != b;
        }
    return differing;
}

static int compare_values(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Pairs of the same value among sorted values, each pair counted both ways. */
static double count_same(const uint32_t *sorted, uint32_t count)
{
    double same = 0;
    for (uint32_t i = 0, run = 0; i < count; i++) {
        run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 0;
        same += 2.0 * run;
    }
    return same;
}

/* The values of all units with two or more, in `pool`; their number. */
static uint32_t pool_values(uint32_t *pool, const uint32_t *values, uint32_t coders, uint32_t units)
{
    uint32_t count = 0;
    for (uint32_t unit = 0; unit < units; unit++)
        for (uint32_t coder = 0; coder < coders && count_values(values, coders, units, unit) > 1; coder++)
            if (values[coder * units + unit] != ALT_NONE)
                pool[count++] = values[coder * units + unit];
    return count;
}

double alt_alpha_nominal(const uint32_t *values, uint32_t coders, uint32_t units)
{
    double observed = 0;
    for (uint32_t unit = 0; unit < units; unit++) {
        uint32_t count = count_values(values, coders, units, unit);
        if (count > 1)
            observed += 2.0 * count_differing(values, coders, units, unit) / (count - 1);
    }
    uint32_t *pool = malloc(((size_t)coders * units + 1) * sizeof *pool);
    if (!pool)
        abort();
    uint32_t n = pool_values(pool, values, coders, units);
    qsort(pool, n, sizeof *pool, compare_values);
    double different = (double)n * (n - 1.0) - count_same(pool, n);
    free(pool);
    return n > 1 && different > 0 ? 1 - observed * (n - 1.0) / different : NAN;
}

/* ---- Cohen's kappa ---- */

/* How often a value stands among `units` values. */
static double count_value(const uint32_t *values, uint32_t units, uint32_t value)
{
    double count = 0;
    for (uint32_t i = 0; i < units; i++)
        count += values[i] == value;
    return count;
}

/* The agreement of chance: for each value the product of the shares in which the coders use it. */
static double chance(const uint32_t *a, const uint32_t *b, uint32_t units)
{
    double sum = 0;
    for (uint32_t i = 0; i < units; i++) /* a unit stands for its value: its share is counted in n / share units */
        sum += count_value(b, units, a[i]);
    return sum / ((double)units * units);
}

double alt_kappa(const uint32_t *a, const uint32_t *b, uint32_t units)
{
    double agreed = 0;
    for (uint32_t i = 0; i < units; i++)
        agreed += a[i] == b[i];
    double expected = units ? chance(a, b, units) : 1;
    return expected < 1 ? (agreed / units - expected) / (1 - expected) : NAN;
}
