/* What the parts of the stage that finds clauses ask of one another. Internal to clauses.c, subjects.c,
 * dependents.c, coordination.c, antecedents.c, contact.c, participles.c, sayers.c,
 * reduced.c and clause_list.c.
 *
 * While clauses are being found, only those of verbs further to the left are known.
 */
#ifndef ALT_CLAUSES_H
#define ALT_CLAUSES_H

#include "scene.h"

/* ---- clause_list.c ---- */

/* Adds a clause that begins at token `first`. */
void add_clause(
        const Scene *scene, AltClauseKind kind, uint32_t verb, uint32_t subject, uint32_t first, uint32_t parent);

/* The last clause so far that has a finite verb; or ALT_NONE. */
uint32_t last_finite_clause(const Scene *scene);

/* ---- subjects.c ---- */

/* The subject found from `token` leftwards; ALT_NONE where the search meets something that no subject stands behind.
 * `*coordinator` tells of an "and" that makes the verb share the subject of an earlier one; it stays as it is where
 * there is none. */
uint32_t subject_left(const Scene *scene, uint32_t token, bool *coordinator);

/* "...," said Macron: the noun phrase right behind the verb, where the content stands before it; or ALT_NONE. */
uint32_t subject_right(const Scene *scene, uint32_t verb);

/* ---- dependents.c ---- */

/* Over a verb that hangs on a noun: "truckers |stuck| on the road", "the officer |who patrolled| there", "an attempt
 * |to block| it". The token before it, or ALT_NONE where the verb is no such one. */
uint32_t before_dependent(const Scene *scene, uint32_t index);

/* "the agency that licensed |it| blamed", "the complaint that guards took |flasks| was dropped": an object in the
 * clause of a noun that still waits for its verb. The token before that clause, or ALT_NONE. */
uint32_t before_clause_of_noun(const Scene *scene, uint32_t object);

/* "|Campaigners| fighting to save |a school| said", "|residents| opposing |the plan| said": an object behind
 * participles that hang on a noun which still waits for its verb. The end of that noun, or ALT_NONE. */
uint32_t before_participles(const Scene *scene, uint32_t object);

/* ---- coordination.c ---- */

/* The subject of the verb that "and" joins this one to: of the last speech verb for a speech verb; or ALT_NONE. */
uint32_t shared_subject(const Scene *scene, uint32_t verb);

/* ---- antecedents.c ---- */

/* The noun phrase that the relative clause opened by `relative` belongs to; or ALT_NONE. */
uint32_t antecedent(const Scene *scene, uint32_t relative);

/* ---- contact.c ---- */

/* "|The leaflet| Lund handed out is bad": the noun phrase before `subject` that the clause of `subject` and `verb` is
 * about, where no relative word joins them; or ALT_NONE. */
uint32_t left_out_by(const Scene *scene, uint32_t subject, uint32_t verb);

/* ---- participles.c ---- */

/* Whether a bare past form is a participle: "a report |released| by X said", "troops |sent| to the border crossed
 * it". */
bool is_reduced_past(const Scene *scene, uint32_t verb);

/* ---- sayers.c ---- */

/* The noun phrase before the preposition that governs `index`: "sent |a letter| to the minister"; ALT_NONE without. */
uint32_t governing_noun(const Scene *scene, uint32_t index);

/* "|Villagers| opposed the bridge |saying| it was ugly": whoever says what the participle `verb` behind the noun phrase
 * `index` tells; ALT_NONE where it is the noun itself, "a flag |saying|". */
uint32_t sayer_before(const Scene *scene, uint32_t index, uint32_t verb);

/* ---- reduced.c ---- */

/* Adds the clause of an infinitive, gerund or participle, with the subject of the verb that it hangs on, or the noun
 * before it. */
void add_reduced(const Scene *scene, uint32_t verb);

/* "Accusing Sudland of lies, Norland left": gives participles that open the sentence the subject of the main clause. */
void mend_fronted(const Scene *scene);

#endif
