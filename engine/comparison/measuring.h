/* How figures are added to a comparison, and what the measures of one document share. */
#ifndef ALT_MEASURING_H
#define ALT_MEASURING_H

#include "tally.h"

#include <alteram/comparison.h>

/* The document that is being measured, and the party whose figures are being added. */
typedef struct Balance {
    AltComparison *comparison;
    const AltDocument *document;
    uint32_t number; /* of the document */
    Tally tally;
    uint32_t party;
    struct Harm *harms; /* for each party of the pack; null until they are counted */
} Balance;

/* ---- figures: each is added about the party that `balance` stands at, and given back for what is special of it
 * ---- */

/* A count; `n` is what it was counted among. */
AltMeasure *add_count(Balance *balance, const char *name, uint32_t count, uint32_t n);

/* A share of `n` cases, with its interval. */
AltMeasure *add_share(Balance *balance, const char *name, uint32_t part, uint32_t n, double neutral);

/* A share of what are no cases of their own, such as words: without interval. It is too few where `acts`, which it
 * rests on, are. */
AltMeasure *add_plain_share(Balance *balance, const char *name, double part, double whole, uint32_t n, uint32_t acts);

/* Yes or no; NAN where `known` is false. */
AltMeasure *add_answer(Balance *balance, const char *name, bool known, bool yes, uint32_t n);

/* Any other figure, NAN where it is undefined. */
AltMeasure *add_value(Balance *balance, const char *name, AltUnit unit, double value, uint32_t n);

/* Makes the figure one of the party and `other`. */
void aim(AltMeasure *measure, uint32_t other);

/* The interval of a share of `n` cases, 95%, by Wilson's score method. NAN for n = 0. */
void wilson_interval(double part, double n, double *low, double *high);

/* The logarithm of the odds ratio of two shares of cases, and its interval; NAN where one has no cases. */
typedef struct OddsRatio {
    double value, low, high;
} OddsRatio;

OddsRatio log_odds_ratio(double part, double n, double other_part, double other_n);

/* ---- families of measures, in the order of docs/measures.md ---- */

/* M4: how many different speakers, and of what sort. */
void add_diversity(Balance *balance);

/* M8: how prominently the party is heard. */
void add_prominence(Balance *balance, const Voice *voice);

/* M9 and M10: in what words the article reports the party. */
void add_wording(Balance *balance, const Voice *voice);

/* M6, M7, M8b and M13: whether accusations against the party, and appeals to it, are answered. */
void add_responses(Balance *balance);

/* M11: whether the article names who harmed the party. */
void add_agency(Balance *balance);

/* M12: contested terms, in the article's own voice where the party is ALT_NONE, else in that of the party. */
void add_terms(Balance *balance);

#endif
