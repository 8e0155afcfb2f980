/* A figure comes in, its digits go out: 0.33333 with four decimals is "0.3333", 9.0 is "9".
 *
 * printf would write "0,3333" where the locale says so; here the figure becomes a whole number of the smallest unit
 * first, and whole numbers look the same everywhere.
 */
#include "figure.h"

#include <stdio.h>

static long long power_of_ten(int exponent)
{
    long long power = 1;
    for (int i = 0; i < exponent; i++)
        power *= 10;
    return power;
}

void figure_write(char *out, double figure, int decimals)
{
    double size = figure < 0 ? -figure : figure;
    long long units = (long long)(size * (double)power_of_ten(decimals) + 0.5);
    while (decimals > 0 && units % 10 == 0) {
        units /= 10;
        decimals--;
    }
    long long one = power_of_ten(decimals);
    const char *sign = figure < 0 && units != 0 ? "-" : "";
    if (decimals == 0)
        snprintf(out, FIGURE_SIZE, "%s%lld", sign, units);
    else
        snprintf(out, FIGURE_SIZE, "%s%lld.%0*lld", sign, units / one, decimals, units % one);
}
