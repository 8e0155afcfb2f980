/* The stages of the engine, in running order: the table of contents.
 *
 * Each stage reads what earlier ones wrote into the document and appends to its own list only; none calls another.
 * `engine_stages` holds those behind `read_text`, so that `make bench` can take the time of each.
 */
#ifndef ALT_STAGES_H
#define ALT_STAGES_H

#include "lexicon/lexicon.h"

#include <alteram/document.h>

typedef struct Stage {
    const char *name; /* "tokens" */
    void (*run)(AltDocument *document);
} Stage;

extern const Stage engine_stages[];
extern const size_t engine_stage_count;

/* Bytes to text: encoding told and converted to UTF-8; fills text, length, encoding. */
void read_text(AltDocument *document, const char *bytes, size_t length);

/* Text to blocks: headline, standfirst, body, caption, furniture; fills title and date where the page gives them. */
void find_blocks(AltDocument *document);

/* Blocks to tokens, each with its form. Behind the last lies an empty one that is not counted. */
void find_tokens(AltDocument *document);

/* Tokens to sentences. */
void find_sentences(AltDocument *document);

/* Tokens to quotations, also those that run over paragraphs. */
void find_quotations(AltDocument *document);

/* Tokens to the pack of the dispute that they are about, where none was asked for. */
void find_pack(AltDocument *document);

/* Tokens to matches: entries of several words, longest first. Actors are found by `find_names`. */
void find_matches(AltDocument *document);

/* Tokens to matches of the pack's actors, after those of the lexicon. */
void find_names(AltDocument *document);

/* Tokens to uses of the pack's contested terms. */
void find_terms(AltDocument *document);

/* Tokens to a part of speech each. */
void find_tags(AltDocument *document);

/* Tags to noun phrases and verb groups. */
void find_phrases(AltDocument *document);

/* Phrases to clauses: which subject a verb has, and how far it reaches. */
void find_clauses(AltDocument *document);

/* Clauses, quotations and cue frames to attributions: source, cue, content. */
void find_attributions(AltDocument *document);

/* Attributions to acts and mentions: whom sources and targets mean, and what kind of act it is; and to silences. */
void find_acts(AltDocument *document);

/* Acts to repeats: which accusations and appeals say what an earlier one said. */
void find_repeats(AltDocument *document);

/* Acts and repeats to answers: which accusation or appeal an act answers, and how each accusation fares. */
void find_answers(AltDocument *document);

#endif
