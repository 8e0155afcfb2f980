/* How a case is opened: its main clause, its real subject where "it" or "what" only points there, and the clause behind
 * one that only leads up to it. */
#ifndef ALT_MAIN_CLAUSE_H
#define ALT_MAIN_CLAUSE_H

#include "case.h"

/* ---- main_clause.c ---- */

/* Finds main clause, subject and predicate of a content. What its judges decide goes to `judgement`. */
Case open_case(Resolver *resolver, AltRange content, const Speaker *speaker, Judgement *judgement);

/* The same case with another clause of the sentence, and that one's own subject, for the main one: "|if they had
 * asked|, we would have helped". */
Case clause_case(const Case *it, uint32_t clause);

/* ---- stand_ins.c ---- */

/* Puts the real subject in the place of one that only points at it: "|it| was |Armenia| that fired". */
void read_stand_in(Case *it);

/* "|it| is time that they left", "|it| was petty of them to sue": stands for what comes behind, and means nobody. */
bool is_expletive(const Case *it);

/* ---- matrix.c ---- */

/* "|Look|, our boats are old", "you |know|, they lied": a verb that only calls for attention to what follows. */
bool only_calls(const Case *it, uint32_t verb);

typedef struct Inner {
    AltRange content;
    bool opinion; /* the speaker says that he thinks so */
} Inner;

/* What the main clause only leads up to: "I think |they lied|", "the truth is |that they lied|"; else empty. */
Inner led_up_to(const Case *it);

#endif
