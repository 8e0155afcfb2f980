/* Whether the words of a case take up the charge against the speaker. */
#ifndef ALT_CHARGES_H
#define ALT_CHARGES_H

#include "case.h"

/* Sentences after an accusation in which plain speech of the accused is its answer: 101 of 146 such acts in thirty-one
 * coded articles were denials, 22 of 129 further on. */
enum { SOON = 3 };

/* Whether the speaker's side has been accused, at most so many sentences ago. */
bool was_accused(const Case *it, uint32_t within);

/* A noun or verb that says something by itself: "shell", "port", not "have" or "claim". */
bool is_weighty(const Scene *scene, uint32_t token);

/* Whether a noun or verb of the accusation comes back: "torn up the deal" .. "nobody tore up anything". */
bool echoes(const Case *it);

/* Whether it negates words that the other side has just used, though they accused nobody: "jobs will go" .. "no job
 * will go". */
bool contradicts(const Case *it);

/* The same of a bystander and what one side has just accused the other of: "stuffed boxes" .. "no box was stuffed". */
bool bears_witness(const Case *it);

/* "the locks |were| new", "had eight ships": how things are, and no deed. */
bool tells_of_state(const Case *it);

/* "|not a single| stone", "|not one|", "|Not a soul|" */
bool is_emphatic(const Case *it);

/* The head of the noun phrase that "no" opens, from the subject on; ALT_NONE where none does. */
uint32_t ruled_out(const Case *it);

/* "don't |understand why| they hid it", "does not |know what| they saw": who cannot tell denies nothing. */
bool cannot_tell(const Case *it);

/* Whether it negates what one may be charged with: "there was no boycott", but not "no date had been set". */
bool negates_charge(const Case *it);

/* "are traders, |not smugglers|": whether a word of the charge is ruled out beside what is said instead. */
bool rules_out_charge(const Case *it);

/* "had not |read the letter|", where nothing has been denied yet. */
bool is_unread(const Case *it);

/* "|Every page| was online", "showed them |every room|". */
bool leaves_nothing_out(const Case *it);

#endif
