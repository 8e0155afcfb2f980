/* The parts of an agreement, in running order. */
#ifndef ALT_AGREEING_H
#define ALT_AGREEING_H

#include "base/buffer.h"

#include <alteram/agreement.h>

/* Two codings to pairs of acts that mean the same words, and acts that only one of them has. */
void pair_acts(AltAgreement *agreement);

/* An agreement to the tree of its report, in the agreement's memory. */
const AltNode *agreement_tree(const AltAgreement *agreement);

void write_agreement_json(Buffer *out, const AltAgreement *agreement);
void write_agreement_csv(Buffer *out, const AltAgreement *agreement);

#endif
