/* Documents made by hand, so that what comes after the grammar can be tested without it. The sides are "red" and
 * "blue", and there are "mediators".
 *
 *     AltDocument *document = handmade_document();
 *     handmade_sentence(document, ALT_BODY, "Red accused Blue of lies.");
 *     handmade_act(document, (HandmadeAct){ALT_ACCUSATION, RED, "Red", .target = BLUE, "accused", "of lies"});
 *     alt_document_free(document);
 */
#ifndef HANDMADE_H
#define HANDMADE_H

#include <alteram.h>

enum { RED, BLUE, MEDIATORS };

/* An act of the sentence that was added last. Words that stand in it get their span; null is for nothing. */
typedef struct HandmadeAct {
    AltKind kind;
    uint32_t party;   /* of the source */
    const char *name; /* of the source; null for no source at all */
    uint32_t target;  /* a party, ALT_OTHER, or ALT_NONE for no target */
    const char *cue;
    const char *content;
    uint32_t responds_to; /* number of the act that it answers, from 1; 0 for none */
    AltAnswer answer;
    uint32_t continues; /* likewise */
    AltMode mode;
} HandmadeAct;

/* An empty document with the sides red and blue, freed with `alt_document_free`. */
AltDocument *handmade_document(void);

/* Adds a sentence to its text. */
void handmade_sentence(AltDocument *document, AltSection section, const char *text);

/* Adds an act; gives its number, from 1. */
uint32_t handmade_act(AltDocument *document, HandmadeAct act);

/* Adds "Red accused Blue CONTENT." with its act, here of the parties `from` and `to`; gives its number. */
uint32_t handmade_accusation(
        AltDocument *document, AltSection section, uint32_t from, uint32_t to, const char *content, AltAnswer answer);

/* Adds "Blue denied this." with its act, here of the party `from`, which answers `accusation` of `to`; gives its
 * number. */
uint32_t handmade_denial(AltDocument *document, uint32_t from, uint32_t to, uint32_t accusation);

/* Adds "NAME said CONTENT." with its act, of somebody who speaks for the party `from`. */
void handmade_statement(AltDocument *document, uint32_t from, const char *name, const char *content);

/* "Red accused Blue of burning villages.", below the headline "Red and Blue at odds", and "Blue denied this.": acts 1
 * and 2, which belong together. More may be added. */
AltDocument *handmade_quarrel(void);

/* The comparison of one document, with the repeats among its acts found first. */
AltComparison *handmade_comparison(AltDocument *document);

/* Frees both. */
void handmade_finish(AltComparison *comparison, AltDocument *document);

#endif
