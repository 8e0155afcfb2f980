/* The judges of a case: true where the content is of their kind, which is then settled. kinds.c has their order. */
#ifndef ALT_JUDGES_H
#define ALT_JUDGES_H

#include "case.h"

/* orders.c */
bool judge_order(const Case *it);

/* appeals.c */
bool judge_appeal(const Case *it);

/* needs.c, duties.c: parts of the one before */
bool judge_need(const Case *it);
bool judge_duty(const Case *it);

/* biddings.c: what the subject calls a demand, a message, the least that they can do */
bool judge_bidding(const Case *it);

/* rejections.c; the second, of a claim that stands behind its judgement, comes before most others */
bool judge_claim(const Case *it);
bool judge_rejection(const Case *it);

/* denials.c; the second, of what a verb of answering reports, comes after all */
bool judge_denial(const Case *it);
bool judge_reply(const Case *it);

/* accusations.c */
bool judge_accusation(const Case *it);

/* reproaches.c: what should have been done, or need not have been, by somebody who is no subject */
bool judge_regret(const Case *it);

/* omissions.c: what was left undone, where nobody is told to have left it */
bool judge_omission(const Case *it);

/* namings.c: what a wrong is called, or who has suffered it */
bool judge_naming(const Case *it);

/* nominal.c: deeds that a noun names */
bool judge_deed(const Case *it);

/* turns.c: what a line of turns.txt says by its construction */
bool judge_turn(const Case *it);

/* causes.c, counterfactuals.c: what somebody's deed has led to, and what it would have spared if he had done it */
bool judge_cause(const Case *it);
bool judge_condition(const Case *it);

/* estimates.c: what the speaker says that he finds bad */
bool judge_estimate(const Case *it);

/* grounds.c: why the speaker accuses, told in the same breath */
bool judge_grounds(const Case *it);

/* verdicts.c */
bool judge_verdict(const Case *it);

/* culprits.c: who did what somebody did */
bool judge_culprit(const Case *it);

/* neglect.c: what was left undone; what was done to the speakers */
bool judge_neglect(const Case *it);
bool judge_treatment(const Case *it);

#endif
