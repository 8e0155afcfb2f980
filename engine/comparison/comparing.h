/* The parts of a comparison, in running order; each appends to its own list. */
#ifndef ALT_COMPARING_H
#define ALT_COMPARING_H

#include <alteram/comparison.h>

/* The acts of a document to the ledger: which accusations say the same, and what answers them. */
void find_exchanges(AltComparison *comparison, uint32_t document);

/* The acts of a document to topics: what several of them speak of. */
void find_topics(AltComparison *comparison, uint32_t document);

/* The exchanges of all documents to matters: which of them are one. */
void find_matters(AltComparison *comparison);

/* Acts and ledger to the measures of balance. */
void find_measures(AltComparison *comparison, uint32_t document);

#endif
