/* Parts and wholes come in, figures with their intervals go out.
 *
 * 8 acts of 12 are a share of 0.67 with an interval of 0.39 to 0.86. The parts stay with the figure, so that a corpus
 * can add them up.
 */
#include "measuring.h"

#include "base/list.h"

#include <math.h>

#define QUANTILE 1.959964 /* of the normal distribution, for an interval of 95% */

/* E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209-212. Unlike the textbook's p +- 1.96 sqrt(p (1 - p) / n) it stays within 0 and
 * 1 and holds for small n. */
void wilson_interval(double part, double n, double *low, double *high)
{
    double p = part / n, z2 = QUANTILE * QUANTILE;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double reach = QUANTILE / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    *low = n > 0 ? fmax(middle - reach, 0) : NAN;
    *high = n > 0 ? fmin(middle + reach, 1) : NAN;
}

/* With 1/2 added to each cell, so that nothing is divided by 0: B. Woolf, Annals of Human Genetics 19 (1955), 251-253,
 * with the correction of J. B. S. Haldane, ibid. 20 (1956), 309-311, and J. J. Gart, Biometrika 53 (1966), 164-167. */
OddsRatio log_odds_ratio(double part, double n, double other_part, double other_n)
{
    if (n <= 0 || other_n <= 0)
        return (OddsRatio){NAN, NAN, NAN};
    double cells[] = {part + 0.5, n - part + 0.5, other_part + 0.5, other_n - other_part + 0.5};
    double value = log(cells[0] / cells[1]) - log(cells[2] / cells[3]);
    double error = sqrt(1 / cells[0] + 1 / cells[1] + 1 / cells[2] + 1 / cells[3]);
    return (OddsRatio){value, value - QUANTILE * error, value + QUANTILE * error};
}

AltMeasure *add_value(Balance *balance, const char *name, AltUnit unit, double value, uint32_t n)
{
    AltMeasure *measure = LIST_ADD(balance->comparison->arena, &balance->comparison->measures);
    *measure = (AltMeasure){.name = name,
            .document = balance->number,
            .party = balance->party,
            .other = ALT_NONE,
            .term = ALT_NONE,
            .unit = unit,
            .value = value,
            .n = n,
            .low = NAN,
            .high = NAN,
            .neutral = NAN};
    return measure;
}

AltMeasure *add_count(Balance *balance, const char *name, uint32_t count, uint32_t n)
{
    AltMeasure *measure = add_value(balance, name, ALT_UNIT_COUNT, count, n);
    measure->part = count;
    return measure;
}

AltMeasure *add_plain_share(Balance *balance, const char *name, double part, double whole, uint32_t n, uint32_t acts)
{
    AltMeasure *measure = add_value(balance, name, ALT_UNIT_SHARE, whole > 0 ? part / whole : NAN, n);
    measure->part = part;
    measure->whole = whole;
    measure->too_few = acts < ALT_ENOUGH || whole < ALT_ENOUGH;
    return measure;
}

AltMeasure *add_share(Balance *balance, const char *name, uint32_t part, uint32_t n, double neutral)
{
    AltMeasure *measure = add_plain_share(balance, name, part, n, n, n);
    measure->neutral = neutral;
    wilson_interval(part, n, &measure->low, &measure->high);
    return measure;
}

AltMeasure *add_answer(Balance *balance, const char *name, bool known, bool yes, uint32_t n)
{
    AltMeasure *measure = add_value(balance, name, ALT_UNIT_YES, !known ? NAN : yes ? 1 : 0, n);
    measure->part = known && yes;
    measure->whole = known;
    return measure;
}

void aim(AltMeasure *measure, uint32_t other)
{
    measure->is_matrix = true;
    measure->other = other;
}
