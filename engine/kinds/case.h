/* A content under judgement, and what its judges ask of it.
 *
 * Shared by all files of this folder but parties.c. What they ask of a case beyond this stands by its subject:
 * main_clause.h (how it is opened), reasons.h (words of a class), sides.h (who is meant), mood.h (whether it has
 * happened), duties.h (who is bound), charges.h (what it has to do with the charge), accounts.h (what the accused
 * tell), blame.h (ways of blaming). judges.h has those who judge it.
 *
 * 'said |Azerbaijan had failed to withdraw|': the clause is "had failed", the subject "Azerbaijan", the predicate
 * "had failed to withdraw".
 */
#ifndef ALT_CASE_H
#define ALT_CASE_H

#include "grammar/openings.h"
#include "judgement.h"

typedef struct Case {
    Resolver *resolver;
    const Scene *scene;
    AltRange content;
    const Speaker *speaker;
    uint32_t clause;    /* the main clause, or ALT_NONE */
    AltRange subject;   /* its subject's words, empty where there is none */
    AltRange predicate; /* from its verb on, asides left out at the end; the whole content where there is no clause */
    Meaning who;        /* whom the subject means */
    bool opinion;       /* the content only says what the speaker thinks: "I think |they lied|" */
    Judgement *judgement;
} Case;

/* The verb group of the main clause; null where there is none. */
static inline const AltPhrase *verb_group(const Case *it)
{
    return it->clause == ALT_NONE ? NULL : phrase(it->scene, clause_at(it->scene, it->clause)->verb);
}

/* The phrase that the subject begins with; ALT_NONE where there is no subject. */
static inline uint32_t subject_phrase(const Case *it)
{
    return range_empty(it->subject) ? ALT_NONE : phrase_of(it->scene, it->subject.first);
}

/* The first token of the content that is no quotation mark. */
uint32_t opening_word(const Case *it);

/* "is", "'s". */
bool is_copula(const Scene *scene, uint32_t token);

/* The last word of a mark of cause: "because |of|", "owing |to|", "at the hands |of|". What stands behind it is no deed
 * of the subject: "died because of |his negligence|". */
bool ends_cause_mark(const Scene *scene, uint32_t token);

/* Whether the subject is a word for what was said or done: "|what| they say is untrue", "|everything| she told us". */
bool points_at_words(const Case *it);

/* From `first` to the end of the content, or to where another clause begins: "|had left|, which nobody denied". */
AltRange predicate_from(const Case *it, uint32_t first);

/* The same case with a later clause of the same subject for its main one: "had been warned |and had looked away|". */
Case joined_case(const Case *it, uint32_t clause);

/* Settles the kind. Always true, so that a judge can end with it. */
bool settle(const Case *it, AltKind kind, Meaning targets);

#endif
