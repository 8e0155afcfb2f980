/* Figures as digits, the same in every locale. */
#ifndef ALT_FIGURE_H
#define ALT_FIGURE_H

#define FIGURE_SIZE 40 /* bytes that any figure fits into, its zero byte included */

/* Writes a figure with at most `decimals` (0 to 6) decimals and no needless zeros: 0.5, 12, -1.25. Halves are rounded
 * away from zero. Figures are below 10^12 in size and never NAN. */
void figure_write(char *out, double figure, int decimals);

#endif
