/* How a denial points at what it denies. */
#ifndef ALT_POINTING_H
#define ALT_POINTING_H

#include "gist.h"

#include <stdbool.h>

/* Whether a noun for a claim is plural: "allegations". */
bool is_plural(const AltDocument *document, uint32_t token);

/* Whether a denial rejects a claim that it does not tell apart from others: "dismissed |the accusation|", "rejected
 * |their claims|"; a charge with a word of its own before it ("the second charge") is told apart. */
bool denies_at_large(const AltDocument *document, const AltAct *denial);

/* Whether it denies "this", "that accusation", "it", or nothing that is said: what was said just before. */
bool denies_this(const AltDocument *document, const AltAct *denial);

/* Whether its words do not name whose claim it denies. */
bool leaves_claimant_open(const AltDocument *document, const AltAct *denial);

/* Whether it names what it denies only as a claim, or not at all: "disputed his account", "rejected the charge". `gist`
 * is that of the denial. */
bool names_no_deed(const AltDocument *document, const AltAct *denial, const Gist *gist);

/* Which of several accusations a denial means by its place among them, from 1: 2 for "|The second| was denied"; 0 where
 * it does not say. */
uint32_t ordinal_denied(const AltDocument *document, const AltAct *denial);

#endif
