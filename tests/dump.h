/* The lists of a document as text, one line for each item: what the cases of tests/spec expect. */
#ifndef DUMP_H
#define DUMP_H

#include "base/buffer.h"

#include <alteram/document.h>

/* Each adds the list of its stage to `out`; line breaks inside an item are printed as blanks.
 *
 *     read        UTF-8                             the encoding, then the text as it is
 *     blocks      date | 20210514                   where the page gives one
 *                 headline | Baku denies it
 *     tokens      word | Didn                       the kind and the token; its form too where small letters
 *                 word | n’t = n't                  are not the only difference
 *     sentences   body | Baku denied it.
 *     matches     both sides, plural | Both sides   the classes of the entry, then its words; names left out
 *     names       AZE Azerbaijan | Baku             party and actor, then the words of the name
 *     terms       the strait: norland, Holm Sound | Holm Sound      what it names and whose it is, then the words
 *     quotations  closed | "No," | in 0             or open; in the quotation 0; or: continues 0
 */
void dump_read(const AltDocument *document, Buffer *out);
void dump_blocks(const AltDocument *document, Buffer *out);
void dump_tokens(const AltDocument *document, Buffer *out);
void dump_sentences(const AltDocument *document, Buffer *out);
void dump_matches(const AltDocument *document, Buffer *out);
void dump_terms(const AltDocument *document, Buffer *out);
void dump_names(const AltDocument *document, Buffer *out);
void dump_quotations(const AltDocument *document, Buffer *out);

#endif
