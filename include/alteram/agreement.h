/* Agreement of two codings of the same texts: hand and machine, or two people.
 *
 *     AltProblems problems = {0};
 *     AltCoding *a = NULL, *b = NULL;
 *     if (alt_coding_read(&a, "hand.csv", hand, hand_length, &problems)
 *             && alt_coding_read(&b, "machine.jsonl", machine, machine_length, &problems)) {
 *         AltAgreement *agreement = alt_agreement_new(a, b);
 *         char *text = alt_agreement_render(agreement, "text", NULL, NULL);
 *         puts(text);
 *         free(text);
 *         alt_agreement_free(agreement);
 *     }
 *     alt_coding_free(a);
 *     alt_coding_free(b);
 *     alt_problems_free(&problems);
 */
#ifndef ALTERAM_AGREEMENT_H
#define ALTERAM_AGREEMENT_H

#include <alteram/document.h>
#include <alteram/report.h>
#include <stdbool.h>

/* An act as a coder wrote it down. Texts are null where the coder gives nothing. */
typedef struct AltCodedAct {
    const char *document; /* "" where the file names none */
    uint32_t sentence;    /* from 1 */
    AltKind kind;
    const char *source;  /* id of the party that speaks */
    const char *targets; /* ids of the parties aimed at, sorted, ";" between them */
    const char *mode;
    const char *stance;
    const char *answer;
    const char *cue_words;
    AltSpan source_span; /* empty where not given, as the spans below */
    AltSpan cue;
    AltSpan content; /* from the start of its first piece to the end of its last */
    uint32_t line;   /* of the file, from 1; 0 for acts of a document */
} AltCodedAct;

/* The acts of one coder. */
typedef struct AltCoding {
    const char *name;
    ALT_LIST(AltCodedAct) acts; /* by document in byte order of its name, then as they were given */

    struct Arena *arena; /* owns everything above */
} AltCoding;

/* Reads acts as JSON Lines (as `alteram acts` prints them) or as csv with a line of column names, whichever the bytes
 * are; `kind` and `sentence` are needed, the rest is used where it is there. On success `*out` is the caller's, to be
 * freed with `alt_coding_free`. On failure it is null and every bad line stands in `problems` under `name`. */
bool alt_coding_read(AltCoding **out, const char *name, const char *bytes, size_t length, AltProblems *problems);

/* An empty coding, to which documents are added; the caller's, to be freed with `alt_coding_free`. */
AltCoding *alt_coding_new(const char *name);

/* Adds the acts of a document, which may be freed afterwards. Never fails. */
void alt_coding_add(AltCoding *coding, const AltDocument *document);

/* Frees a coding. Null is fine. */
void alt_coding_free(AltCoding *coding);

/* The number of different documents that a coding has acts of. */
uint32_t alt_coding_documents(const AltCoding *coding);

/* An act that both have, or one of them alone. */
typedef struct AltPair {
    uint32_t a; /* index into the acts of the first coding, or ALT_NONE */
    uint32_t b; /* likewise of the second */
} AltPair;

/* How far two coders agree on one property of the acts that both have. */
typedef struct AltCoefficient {
    const char *name; /* "kind", "kind_or_none", "source", "targets", "mode", "stance", "answer" */
    uint32_t n;       /* pairs compared */
    double agreed;    /* share of them with the same value; NAN for n = 0 */
    double alpha;     /* Krippendorff's, nominal; NAN where all values are the same, or there are none */
    double kappa;     /* Cohen's; NAN likewise */
} AltCoefficient;

/* How one kind of act fares, the first coding being what is to be found. */
typedef struct AltKindScore {
    uint32_t a;       /* acts of that kind in the first coding */
    uint32_t b;       /* and in the second */
    uint32_t both;    /* pairs of which both say so */
    double precision; /* both / b; NAN for b = 0 */
    double recall;    /* both / a; NAN for a = 0 */
    double f1;        /* 2 both / (a + b); NAN for a + b = 0 */
} AltKindScore;

typedef struct AltAgreement {
    const AltCoding *a; /* borrowed */
    const AltCoding *b;
    ALT_LIST(AltPair) pairs;
    uint32_t both, only_a, only_b;
    /* Rows: kinds of the first coding; columns: of the second; the last of each: no act. */
    uint32_t confusion[ALT_KIND_COUNT + 1][ALT_KIND_COUNT + 1];
    AltKindScore kinds[ALT_KIND_COUNT];
    AltKindScore all; /* the same of all kinds together */
    ALT_LIST(AltCoefficient) coefficients;

    struct Arena *arena; /* owns the lists */
} AltAgreement;

/* Pairs the acts of two codings and measures how far they agree (docs/agree.md says how). Borrows both. Never fails;
 * the caller's, to be freed with `alt_agreement_free` before the codings. */
AltAgreement *alt_agreement_new(const AltCoding *a, const AltCoding *b);

/* Frees an agreement, not its codings. Null is fine. */
void alt_agreement_free(AltAgreement *agreement);

/* The names of the formats: "text", "json", "csv". Their number in `*count`; static. */
const char *const *alt_agreement_formats(uint32_t *count);

/* Writes an agreement. `options` may be null. Null where no format has that name; else the bytes are the caller's, to
 * be freed with `free`, their number in `*length` (which may be null), a zero byte after them. */
char *alt_agreement_render(
        AltAgreement *agreement, const char *format, const AltRenderOptions *options, size_t *length);

/* Krippendorff's alpha for nominal values of any number of coders: `values[coder * units + unit]`, ALT_NONE where a
 * coder gives none. NAN where no unit has two values, or all values are the same.
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); A. F. Hayes and K. Krippendorff,
 * Communication Methods and Measures 1 (2007), 77-89. */
double alt_alpha_nominal(const uint32_t *values, uint32_t coders, uint32_t units);

/* Cohen's kappa of two coders' nominal values. NAN where chance alone gives full agreement, or there are no units.
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
 * 37-46. */
double alt_kappa(const uint32_t *a, const uint32_t *b, uint32_t units);

#endif
