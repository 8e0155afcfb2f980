/* How two acts of one article stand to each other, and what the words of one point at. */
#ifndef ALT_RELATIONS_H
#define ALT_RELATIONS_H

#include <alteram/document.h>
#include <stdbool.h>

/* The acts before and behind one that are looked at, half-open: an article has fewer, and a book stays linear. */
uint32_t window_start(uint32_t act);
uint32_t window_end(const AltDocument *document, uint32_t act);

/* Whether two acts are by one side. Two outsiders are one source only under one name. */
bool same_source(const AltDocument *document, const AltAct *a, const AltAct *b);

/* Whether an act is by one whom another is aimed at. Outsiders are told apart by their names,
 * but for those known from the context only. */
bool is_by_target(const AltDocument *document, const AltAct *act, const AltAct *aimed);

/* Whether an act is aimed at all whom another is aimed at, be it nobody; outsiders are told apart as above. */
bool aims_at_all_of(const AltDocument *document, const AltAct *act, const AltAct *other);

/* Whether an act answers an accusation or appeal: the one that it responds to; one of the same breath ("Oslo and the
 * anglers accused Bergen"), or, where it dismisses "the criticism", of that sentence; or, as a headline that denies
 * "the allegations", any by those whom it denies. */
bool answers_act(const AltDocument *document, uint32_t act, uint32_t answered);

/* Whether an act is an accusation by one whom the denial is aimed at. */
bool is_by_denied(const AltDocument *document, const AltAct *denial, const AltAct *accusation);

/* Whether a denial may answer an accusation, wherever the two stand: made by one whom it is aimed at, against the
 * denier's side or nobody, and with a content. */
bool may_answer(const AltDocument *document, const AltAct *denial, const AltAct *accusation);

/* The same of act `index`, near enough: a headline may deny what the lead alleges, but nobody answers what is said at
 * the end. That both sides accuse each other only says that there is a quarrel, and is passed over. */
bool is_candidate(const AltDocument *document, uint32_t denial, uint32_t index);

/* "Oslo, which |has been accused| of spying, has denied it": an accusation by nobody who is
 * named, against one whom the denial is by. */
bool is_by_nobody(const AltDocument *document, const AltAct *denial, const AltAct *accusation);

/* "Norland, Sudland trade blame over raid": a headline that says no more than that there is a quarrel. */
bool is_title(const AltDocument *document, uint32_t act);

#endif
