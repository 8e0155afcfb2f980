/* What the cue lines of a verb have behind it. `verb` is a number of the lexicon; for ALT_NONE all answers are no. */
#ifndef ALT_CUE_LINES_H
#define ALT_CUE_LINES_H

#include "lexicon/lexicon.h"

/* Whether there are any. */
bool has_lines(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE say CLAUSE": a clause right behind the verb. Not "SOURCE accuse TARGET of CONTENT". */
bool takes_clause(const AltLexicon *lexicon, uint32_t verb);

/* "say", "insist": what is said is always a clause or a quotation, and no line has a noun right behind the verb. */
bool takes_only_clauses(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE accuse TARGET of CONTENT": whoever it is done to stands right behind the verb. */
bool needs_somebody(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE urge TARGET to DO": whoever is asked to do something stands right behind the verb. */
bool asks_somebody_to_do(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE blame TARGET for CONTENT": whoever is blamed stands right behind the verb. */
bool blames_somebody(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE demand CLAUSE", "SOURCE insist CLAUSE" beside "SOURCE insist on THING": a clause right behind the verb, which
 * asks for something in one of its lines. */
bool demands_clause(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE threaten to DO": what the speaker is to do himself. Not what he asks to do. */
bool takes_infinitive(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE remind HEARER CLAUSE": a clause behind whoever is told. */
bool takes_hearer_and_clause(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE argue for CONTENT": plain words right behind the verb, `word` among them; not of "SOURCE say in ruling
 * CLAUSE", which takes a clause away from the verb. */
bool leads_on_by(const AltLexicon *lexicon, uint32_t verb, const char *word);

/* "SOURCE deny CLAUSE", "SOURCE reject CLAIM": a line that makes a denial. */
bool can_deny(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE slam TARGET", "SOURCE hit out at TARGET": a line that makes an accusation. */
bool can_blame(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE say CLAUSE", "SOURCE snap QUOTE": what is said, anywhere in the line. Not "SOURCE lodge protest". */
bool can_quote(const AltLexicon *lexicon, uint32_t verb);

/* "SOURCE issue DOCUMENT": a line that says of the verb that it brings out what somebody has written. */
bool issues_documents(const AltLexicon *lexicon, uint32_t verb);

#endif
