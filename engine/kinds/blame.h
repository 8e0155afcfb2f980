/* Ways of blaming somebody: questions, deeds of an opponent, what he keeps others from, rules that he is said to
 * break, duties that he has left undone, things of his that are judged. */
#ifndef ALT_BLAME_H
#define ALT_BLAME_H

#include "case.h"

/* ---- questions.c ---- */

/* Whom a question finds missing: "Where was |the minister| when it burned?" */
Meaning missing(const Case *it);

/* Whether a question begins with words of scorn: "|How dare| they?" */
bool is_scornful(const Case *it);

/* Which opponent is asked about by one who waits for no answer: "Why did |they| hide it?", "Has |she| even read it?" */
Meaning rhetorical(const Case *it);

/* ---- adverse.c ---- */

/* Whether the main clause is itself an attribution: "said |Baku accused it of lies|" accuses nobody itself. */
bool is_reported(const Case *it);

/* Whether the subject, an opponent of the speaker, is told to have done, or left undone, what is held against it. */
bool is_adverse(const Case *it);

/* The same of a later deed of that subject, where the first was done to it: "was warned |and looked away|". */
bool is_adverse_later(const Case *it);

/* The same of what a passive says an opponent has done: "had been stopped |by their wardens|". */
bool is_done_by(const Case *it, const Meaning *agent);

/* Whether the content may be held against its subject: one side of a quarrel speaks of the other, or who was wronged of
 * either. */
bool may_be_adverse(const Case *it);

/* Whether an opponent is said to leave some people out: "listens to bankers, not to us". */
bool leaves_people_out(const Case *it);

/* ---- neglect.c ---- */

/* Whether somebody was kept from what he wanted: "were |denied| a vote". */
bool is_deprived(const Case *it);

/* ---- lessons.c ---- */

/* Whether the quoted speaker lays down a rule, and means that the other side breaks it. */
bool is_lesson(const Case *it);

/* "|A thief| does not bargain", "|liars| never do", not "|the thief| did not": a sort of people that is bad by its
 * name. */
bool is_of_bad_sort(const Case *it);

/* ---- reproaches.c ---- */

/* "|They should have| warned us": what the other side left undone. */
bool is_reproach(const Case *it);

/* "they ought to be |ashamed|" */
bool is_shaming(const Case *it);

/* ---- condemned.c ---- */

/* "|It| is a crime", "|the policy| is shameful": a thing is judged, and whoever is behind it is left to the context.
 * Some verbs judge by themselves: "the offer |beggars belief|". Of a thing that is not just pointed at, "wrong" words
 * blame only from a side of the dispute: "the trial was about murder". Harm blames nobody: "the deaths were
 * terrible". */
bool condemns_thing(const Case *it, bool wrong, bool bad);

/* Whoever the content names, else whoever owns the thing, else the other side that was named last. */
Meaning context_target(const Case *it);

#endif
