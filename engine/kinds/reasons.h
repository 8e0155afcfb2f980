/* Which words of a case are of a class of the lexicon, and by which line: what its kind is explained with. */
#ifndef ALT_REASONS_H
#define ALT_REASONS_H

#include "case.h"

/* ---- reasons.c ---- */

/* Notes the lexicon line that gives a token its class; nothing where there is none, or no room. */
void give_reason(const Case *it, uint32_t token, Classes class, const char *label);

/* Notes a lexicon line by itself; nothing where there is no room. */
void give_line(const Case *it, const Entry *entry, const char *label);

/* Whether a word of one of the classes stands in a range. The first that does is noted as a reason, so the order of
 * these questions is the order in which a report lists them. */
bool speaks_of(const Case *it, AltRange range, Classes class, const char *label);

/* The same, where it decides nothing by itself and is no reason. */
bool has_word_of(const Case *it, AltRange range, Classes classes);

/* Whether a word of the class stands in the predicate, and not as what it only tells of. A reason, too. */
bool does(const Case *it, Classes class, const char *label);

/* Whether a word of the predicate judges what people do: "shabby", and not "wet" or "dangerous", which roads are
 * too. */
bool judges_conduct(const Case *it);

/* ---- told.c ---- */

/* Whether the predicate only tells of what a word of blame names: "had discussed the |raid|". */
bool is_only_told(const Case *it, uint32_t token);

#endif
