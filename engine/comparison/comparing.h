/* The parts of a comparison, in running order; each appends to its own list for one document. */
#ifndef ALT_COMPARING_H
#define ALT_COMPARING_H

#include <alteram/comparison.h>

/* The acts of a document to the ledger: which accusations say the same, and what answers them. */
void find_exchanges(AltComparison *comparison, uint32_t document);

/* Acts and ledger to the measures of balance. */
void find_measures(AltComparison *comparison, uint32_t document);

#endif
