/* The lists of the grammar stages as text, one line for each item: what the cases of tests/spec expect. */
#ifndef DUMP_GRAMMAR_H
#define DUMP_GRAMMAR_H

#include "base/buffer.h"

#include <alteram/document.h>

/* Each adds the list of its stage to `out`. Verb groups are finite, and nothing else holds for anything, where a line
 * does not say so; "-" stands for words that are not there. Items are counted from 0, and "after 0" means the item of
 * that number.
 *
 *     tags          Baku/name denied/verb it/pronoun   a line for each sentence, marks left out
 *     phrases       noun minister | the prime minister      the head, then the phrase; noun owner: 's follows;
 *                   noun Baku, with Yerevan | Baku           joined by "and"; pronoun | it
 *                   verb deny, negated | did not deny        the lexicon's verb: what holds for it
 *     clauses       content | it | had denied | under said   the kind, its subject, its verb; of contents and
 *                   reduced clauses the verb they hang on
 *     attributions  Baku | accused | target: Yerevan | content: lying | in 0
 *     mentions      norland by pronoun | he = Jonas Ekdal  the party and how it was found, the words, whom they mean
 *                   where other words name it (not for owners): of each act the source, then the targets
 *     acts          accusation  norland > sudland, other  indirect  "accused"
 *     answers       accusation 0  norland > sudland  "accused"  denied         accusations and denials only
 *                   denial  sudland > norland  "denied"  answers 0
 */
void dump_tags(const AltDocument *document, Buffer *out);
void dump_phrases(const AltDocument *document, Buffer *out);
void dump_clauses(const AltDocument *document, Buffer *out);
void dump_attributions(const AltDocument *document, Buffer *out);
void dump_mentions(const AltDocument *document, Buffer *out);
void dump_acts(const AltDocument *document, Buffer *out);
void dump_answers(const AltDocument *document, Buffer *out);

#endif
