/* What the accused tell without denying in so many words: of whom or what a case tells, whether it is an innocent
 * account of the charge, stands beside it, or finds fault with what was said. */
#ifndef ALT_ACCOUNTS_H
#define ALT_ACCOUNTS_H

#include "case.h"

/* ---- tellings.c ---- */

/* Sentences after an accusation in which how things are, and no deed, answers it. */
enum { STATE_REACH = 2 };

/* "|it| was four tonnes, not 40": what was spoken of, though it looks like the body that spoke last. */
bool is_of_matter(const Case *it);

/* "there was no boycott", "no stones were thrown", "nobody was chased": nobody's deed by its grammar. */
bool is_impersonal(const Case *it);

/* "|The survey| was a draft", "|it| shows this", "too few": a thing just spoken of, or none, and nobody. */
bool is_of_thing(const Case *it);

/* "|Robots| don't strike", "|milk| takes no side": said of things in general, and of no deed. */
bool is_general(const Case *it);

/* "|the driver| had shown no licence", as a reporter tells it: of people who are of no side, and known by now. */
bool is_of_people(const Case *it);

/* "said |the last bill had been settled|", "said |each report was read|": somebody's report of what had been, but not
 * "said |Sudland's guns| had hit a farm". */
bool is_told(const Case *it);

/* "|had offered| them flats", "the flour |was shipped| in May", "was late |because| a machine broke": a deed of the own
 * side that hit no other, what became of a thing, or a reason; and no state. */
bool is_done(const Case *it);

/* ---- accounts.c ---- */

/* Whether the content tells what is or was, and neither promises, asks nor wonders. */
bool tells_of_deed(const Case *it);

/* Whether it tells of a hope, a plan or a belief: "is ready to talk". */
bool is_wishful(const Case *it);

/* The predicate without what it says of others: "|heard| the minister say he never took it". */
AltRange own_words(const Case *it);

/* Whether it is an innocent account of what the speaker's side is accused of: "the drill had been a routine one". */
bool is_account(const Case *it);

/* ---- beside.c ---- */

/* Whether it stands beside the charge, though it comes next: "remained committed to the talks". */
bool is_beside(const Case *it);

/* ---- sayings.c ---- */

/* Whether it calls it wrong to say something: "to say that we sank it is absurd". */
bool faults_saying(const Case *it);

/* Whether it tells, after an accusation, that words were twisted: "she had been misquoted". */
bool tells_of_twisting(const Case *it);

#endif
