/* Documents side by side: which accusation was answered and how, and the measures of balance.
 *
 *     AltComparison *comparison = alt_comparison_new(documents, 1);
 *     for (uint32_t i = 0; i < comparison->exchanges.count; i++)
 *         puts(alt_answer_name(comparison->exchanges.items[i].answer));
 *     alt_comparison_free(comparison);
 *
 * Figures are counts and shares with the number of cases they rest on; there is no score and no verdict. What is
 * undefined is NAN, never 0.
 */
#ifndef ALTERAM_COMPARISON_H
#define ALTERAM_COMPARISON_H

#include <alteram/document.h>
#include <stdbool.h>

/* A share of fewer cases than these says nothing: at n = 10 the 95% interval of an even split is 24% to 76%. */
#define ALT_ENOUGH 10

/* Some of the numbers in `AltComparison.members`: from `first`, `count` of them. */
typedef struct AltMembers {
    uint32_t first;
    uint32_t count;
} AltMembers;

/* How far an answer stands from what it answers, each from the first accusation or appeal to the first answer: 0 in the
 * same sentence (word, paragraph), below 0 where the answer stands before. */
typedef struct AltDistance {
    int32_t sentences;
    int32_t words;      /* from cue to cue */
    int32_t paragraphs; /* headline, standfirst and captions are paragraphs too */
} AltDistance;

/* A line of the ledger: accusations of one document that say the same thing of the same accused, whoever makes them,
 * and what answers them. */
typedef struct AltExchange {
    uint32_t document;      /* index into the comparison's documents */
    uint32_t source_party;  /* who accuses first; ALT_OTHER outside the pack, ALT_NONE where nobody is named */
    AltMembers accusations; /* acts of the document, in the order of the text; at least one */
    AltMembers answers;     /* acts that answer one of them, in the order of the text: denials, and acts that answer
                              otherwise (an accusation in return, an explanation, "declined to comment") */
    uint32_t voiced;        /* where `answer` is ALT_VOICED: the first act of the accused; else ALT_NONE */
    uint32_t silence;       /* index into the document's silences where the only answer is that the accused declined to
                              comment or could not be reached; else ALT_NONE */
    AltAnswer answer;       /* the best answer that any of the accusations has */
    bool has_latency;       /* whether the words that answer are known */
    AltDistance latency;    /* where `has_latency` */
} AltExchange;

/* What became of an appeal. */
typedef enum AltReply {
    ALT_NO_REPLY,
    ALT_REFUSED,
    ALT_REPLIED, /* agreed to, or answered in some other way */
} AltReply;

/* Appeals of one document that ask the same, and what answers them. */
typedef struct AltRequest {
    uint32_t document; /* as in AltExchange, with those who are asked for those who are accused */
    uint32_t source_party;
    AltMembers appeals;
    AltMembers answers;
    uint32_t silence;
    AltReply reply; /* of the first answer */
    bool has_latency;
    AltDistance latency;
} AltRequest;

/* What several acts of one document speak of, whoever speaks. */
typedef struct AltTopic {
    uint32_t document;
    const char *label; /* the words that they share most: "troops, frontier"; null for the acts that share their topic
                          with no other, which stand together in the last one of a document */
    AltMembers acts;   /* in the order of the text; each act of a document is in one topic */
} AltTopic;

/* One matter over all documents: the exchanges against the same accused, with an accuser in common, that say the
 * same. */
typedef struct AltMatter {
    AltMembers exchanges;   /* indices into the comparison's exchanges, at least one */
    bool is_shared;         /* whether more than one document has it */
    const char **own_words; /* for each of them the content words that no other document has on the matter, "spillway,
                               trench"; null where there is none, and in matters of one document */
} AltMatter;

/* What a figure counts. */
typedef enum AltUnit {
    ALT_UNIT_COUNT,
    ALT_UNIT_SHARE,   /* part / whole: 0 to 1 */
    ALT_UNIT_BALANCE, /* 2 part / whole - 1: -1 to 1 */
    ALT_UNIT_YES,     /* 1 for yes, 0 for no; of many texts, the share of yes */
    ALT_UNIT_SENTENCES,
    ALT_UNIT_DERIVED, /* made from other figures: differences, odds, evenness */
} AltUnit;

/* One figure. */
typedef struct AltMeasure {
    const char *name;  /* "voice_acts"; docs/measures.md lists them */
    uint32_t document; /* index into the comparison's documents */
    uint32_t party;    /* whom it is about: index into the pack's parties, ALT_OTHER or ALT_NONE (no party known) */
    uint32_t other;    /* of figures of two parties: at whom it is aimed, or with whom it compares; else ALT_NONE */
    uint32_t term;     /* of counts of contested terms: index into the pack's terms; else ALT_NONE */
    bool is_matrix;    /* whether `other` says something */
    AltUnit unit;
    double value; /* NAN where undefined */
    double part;  /* of counts, shares, balances, yes: whole numbers, which the figures of many texts add up */
    double whole; /* 0 of counts */
    uint32_t n;   /* the cases it rests on */
    double low;   /* 95% interval; NAN where there is none */
    double high;
    double neutral; /* the value to compare with, no aim; NAN where there is none */
    bool too_few;   /* it rests on fewer than ALT_ENOUGH cases: too few to tell */
} AltMeasure;

typedef struct AltComparison {
    const AltDocument *const *documents; /* borrowed */
    uint32_t document_count;
    ALT_LIST(AltExchange) exchanges; /* by document, then in the order of the first accusation */
    ALT_LIST(AltRequest) requests;   /* by document, then in the order of the first appeal */
    ALT_LIST(AltTopic) topics;       /* by document, then in the order of the first act */
    ALT_LIST(AltMatter) matters;     /* in the order of the first exchange */
    ALT_LIST(uint32_t) members;      /* numbers of acts and exchanges, for `AltMembers` */
    ALT_LIST(AltMeasure) measures;   /* by document, then by party, then by measure */

    struct Arena *arena; /* owns everything above but the documents */
} AltComparison;

/* Compares documents, in their order. The array is copied, the documents are borrowed: free the comparison before
 * them. Never fails; the comparison is the caller's, to be freed with `alt_comparison_free`. */
AltComparison *alt_comparison_new(const AltDocument *const *documents, uint32_t count);

/* Frees a comparison and the reports made from it, not its documents. Null is fine. */
void alt_comparison_free(AltComparison *comparison);

/* Whether nothing in the text answers the accusations of an exchange: the accused is not heard, or only on something
 * else. False for exchanges that name no accused, because nobody could answer them. */
bool alt_exchange_unanswered(const AltComparison *comparison, const AltExchange *exchange);

/* "answered", "refused", "none". */
const char *alt_reply_name(AltReply reply);

/* The first figure of that name, document and party, or null; for the matrix with `other` as its target, which is
 * ALT_NONE for all other measures. */
const AltMeasure *alt_measure_find(
        const AltComparison *comparison, const char *name, uint32_t document, uint32_t party, uint32_t other);

#endif
