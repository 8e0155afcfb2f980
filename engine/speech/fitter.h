/* A cue frame while it is laid over a sentence, and what the parts of the fitting do with it. Internal to fitting.c
 * and its siblings: conditions.c, parts.c, noun_slots.c, passives.c, agents.c, last_slot.c, content_starts.c, taking.c,
 * foregoing.c, gaps.c.
 *
 * What a function noted may stay in the fit where it returns false: those that try several ways keep a copy of the
 * fit and put it back. `gap` and `filled` are put back by whoever changed them.
 */
#ifndef ALT_FITTER_H
#define ALT_FITTER_H

#include "fitting.h"

typedef struct Fitter {
    const Scene *scene;
    const Frame *frame;
    uint32_t clause; /* of the cue; ALT_NONE for fixed phrases */
    uint32_t limit;  /* content may end right before this token: the subject or the verb */
    bool inverted;   /* the subject stands behind the verb */
    bool passive;
    AltRange gap; /* what a relative clause leaves out, to be put into a slot; empty where nothing is */
    bool filled;  /* passive: whether the subject has taken its slot */
    Fit *fit;
} Fitter;

/* ---- conditions.c ---- */

/* "TARGET meet with criticism from SOURCE": also where "was met with criticism" is said, the subject is the same. */
bool has_own_subject(const Frame *frame);

/* "is accused of lying", "the man |accused| of lying". */
bool is_passive(const AltClause *clause, const AltPhrase *group);

/* "said no, |citing| its laws". */
bool is_participle_clause(const AltClause *clause, const AltPhrase *group);

/* "The |poll| found that ...": the subject has one of the words of the line's by=WORDS for its head, and nobody only
 * says that it found something. */
bool is_by(const Scene *scene, const Frame *frame, const AltClause *clause, AltRange subject);

/* "would not |be drawn|", of whoever speaks: such a frame is fitted as if its verb were active. */
bool is_refusal(const AltClause *clause, const AltPhrase *group);

/* "|would not discuss| the raid", "|won't say| who": the words of the verb group and no more. */
bool is_unwilling(const Scene *scene, const AltPhrase *group);

/* "The union |refused|.", "Norland |accepted| at once, while": behind the verb stands when at the most, and no
 * relative word before it, "the offer that they accepted". */
bool is_bare(const Scene *scene, const AltClause *clause);

/* "Ola Brand, who teaches law, |believes|", "Mira Dahl of the institute |reckons|": whom an article introduces by name
 * and tells what he thinks of it has been asked. So has whoever |believes| something in a headline. */
bool is_voiced(const Scene *scene, const AltPhrase *group, AltRange subject);

/* A passive without a speaker is speech only where it has a clause for its content: "it was alleged that", not "the
 * harbour is called Brask". */
bool is_plausible(const Fitter *fitter, const AltPhrase *group);

/* ---- parts.c ---- */

/* Fits the parts of the frame from number `part` on to the words from `token` on. */
bool match_parts(Fitter *fitter, uint32_t part, uint32_t token);

/* Whether the sentence has a plain word for each part of the frame that asks for one, as far as `WordSet` tells: most
 * lines of a verb are out of the question by that. */
bool has_plain_words(const Fitter *fitter);

/* ---- noun_slots.c ---- */

/* Fits a slot for a noun phrase, and all parts behind it. */
bool match_noun_phrase(Fitter *fitter, uint32_t part, uint32_t token);

/* Whether a slot for words of a class ("the claim |false|") finds one in `range`; true for all other slots. */
bool suits_slot(const Fitter *fitter, const Part *slot, AltRange range);

/* Notes what a slot for a noun phrase took: a source, a target or content. */
void note_range(const Fitter *fitter, const Part *slot, AltRange range);

/* ---- passives.c ---- */

/* Whether the slot is the one of the passive's subject: the first that an object would take. */
bool takes_subject(const Fitter *fitter, const Part *slot);

/* Puts the subject of a passive into the slot, and fits all parts behind it. */
bool match_passive(Fitter *fitter, uint32_t part, uint32_t token);

/* "A |criminal case| was opened by Norland against them": the plain words of an idiom are the subject of its passive.
 * Fits all parts behind them. */
bool match_idiom(Fitter *fitter, uint32_t part, uint32_t token);

/* ---- agents.c ---- */

/* Over "by SOURCE", which may stand anywhere behind a passive verb; takes the source from there. */
uint32_t skip_agent(const Fitter *fitter, uint32_t token);

/* "was accused of shelling two villages |by Norland|": the content without the by-phrase, where that names one who
 * speaks; takes the source from there. */
AltRange without_agent(const Fitter *fitter, AltRange content);

/* ---- last_slot.c ---- */

/* Fits the slot of what is said, before or behind the cue. */
bool match_content(const Fitter *fitter, const Part *slot, uint32_t token);

/* ---- content_starts.c ---- */

/* Where a content begins behind adverbs, of which a negation is part: "for |not| fully |signing| it". */
uint32_t skip_to_content(const Scene *scene, uint32_t token);

/* '"A," |he said', '"A," |he said when asked': a quotation stands right before the cue. */
bool follows_quotation(const Fitter *fitter);

/* Where the content behind the cue begins; 0 where it is to be looked for before the cue first. */
uint32_t announced_start(const Fitter *fitter, uint32_t token, bool quoted);

/* Where content begins that nothing announces, after none was found before the cue; or 0. */
uint32_t unannounced_start(const Fitter *fitter, const Part *slot, uint32_t token);

/* ---- taking.c ---- */

/* Takes what begins at `start` as content, as far as it reaches. */
bool take_content(const Fitter *fitter, uint32_t start);

/* Adds a piece of content; false where it holds no word or there is no room. */
bool add_content(const Fitter *fitter, AltRange content);

/* ---- foregoing.c ---- */

/* "There was no proof, |he said in a letter|, |of theft|": whether the clause before the cue goes on behind it with
 * what it needs, the words at `token` being the first behind the cue. */
bool interrupts_clause(const Fitter *fitter, uint32_t token);

/* Takes what was said before the cue, and what the speaker goes on with behind it. `quoted` asks for a quotation. */
bool match_before(const Fitter *fitter, uint32_t token, bool quoted);

/* "As the paper noted, |the vote was close|", "|The vote was close|, as the paper noted." */
bool match_as_clause(const Fitter *fitter, uint32_t token);

/* ---- gaps.c ---- */

/* What a relative clause leaves out: "|a charge| that Baku denied"; empty where there is nothing. */
AltRange gap_of(const Fitter *fitter);

#endif
