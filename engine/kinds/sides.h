/* On whose side the subject of a case is, and whom of the other side its words mean. */
#ifndef ALT_SIDES_H
#define ALT_SIDES_H

#include "case.h"

/* The speaker's party, ALT_NONE where nobody is named. */
uint32_t own_party(const Case *it);

/* Whether the subject is the speaker's own side alone: "|our troops| held their fire". */
bool is_own_side(const Case *it);

/* Whether the subject is a party of the pack other than the speaker's own. */
bool is_side(const Case *it);

/* The same, or anybody outside the pack who can be blamed: "|the ambassador| lied". */
bool is_other_side(const Case *it);

/* Whom a subject that is blamed means: the other side's, where words like "|guards| had lied" do not tell whose. */
Meaning blamed_subject(const Case *it);

/* "said |guards| had robbed the crew": whether words are a bare noun for those with whom a party acts, and so leave
 * open which party that is. */
bool names_mere_agents(const Scene *scene, AltRange words);

/* Without those of the speaker's own party and those of none. */
Meaning without_own(const Case *it, Meaning meaning);

/* The first party that words of a range name, and that is not the speaker's own. */
Meaning first_named(const Case *it, AltRange range);

/* The same, also where a pronoun or a description names it: "an answer from |the bank|". */
Meaning first_meant(const Case *it, AltRange range);

/* Whoever stands behind the first `preposition` of a range. */
Meaning party_behind(const Case *it, const char *preposition, AltRange range);

/* Whether a range names a party other than the speaker's own. */
bool names_other(const Case *it, AltRange range);

/* Whom the by-phrase of a passive means: "was shelled |by Norland's guns|". */
Meaning agent_of(const Case *it);

/* Whether a noun phrase names one who may be blamed: floods and mines do harm, and nobody blames them; "the mine" may
 * be a firm. */
bool can_do_wrong(const Scene *scene, uint32_t index);

/* Whoever owns what the subject tells of: "|the union's| blockade was shameful". */
Meaning owner_of_subject(const Case *it);

/* Whom the by-phrase in the subject means: "a drone launched |by Azerbaijan| had hit the market". */
Meaning agent_of_subject(const Case *it);

/* Whom the weapons of the subject come from: "the rockets came |from Norland|", "the shots were fired |from
 * Sudland|". */
Meaning origin_of(const Case *it);

/* Whoever accused the speaker's side last. */
Meaning accuser(const Case *it);

/*
 * The other party that was named last, for contents that name none: "it was a crime". Whoever speaks for a whole
 * side may mean one of an earlier sentence; all others, one of this sentence or the one before.
 */
Meaning other_side_accused(const Case *it);

/* The other party that is clear from this sentence or the one before, for orders: "leave our waters". */
Meaning other_side_asked(const Case *it);

#endif
