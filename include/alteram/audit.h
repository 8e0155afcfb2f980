/* Balance over many articles: figures by outlet, month and topic, how sure they are, and where outlets differ.
 *
 *     AltAudit *audit = alt_audit_new(lexicon, NULL);
 *     for (...) {
 *         alt_audit_add(audit, document);
 *         alt_document_free(document);
 *     }
 *     const AltAuditResult *result = alt_audit_finish(audit, NULL);
 *     char *text = alt_audit_render(result, "text", NULL, NULL);
 *     puts(text);
 *     free(text);
 *     alt_audit_free(audit);
 *
 * An audit keeps counts of each article, one to two kilobytes, and no text. The same articles give the same bytes, in
 * whatever order and in however many parts they were counted.
 */
#ifndef ALTERAM_AUDIT_H
#define ALTERAM_AUDIT_H

#include <alteram/agreement.h>
#include <alteram/comparison.h>
#include <alteram/report.h>

/* The articles counted so far. */
typedef struct AltAudit AltAudit;

/* Begins an audit of articles that are read with a lexicon. `options` are the options of the program that change
 * figures, as they shall stand in the method; copied, may be null. The caller's, to be freed with `alt_audit_free`. */
AltAudit *alt_audit_new(const AltLexicon *lexicon, const char *options);

/* Frees an audit with all that it gave out. Null is fine. */
void alt_audit_free(AltAudit *audit);

/* Sorts articles by topic: `topics` is a pack whose parties are the topics and whose names are their words. Borrowed;
 * an article belongs to the topic whose words it has most of. To be called before the first article. */
void alt_audit_topics(AltAudit *audit, const AltPack *topics);

/* Compares the acts of articles with those that somebody has coded by hand: only documents that the coding names.
 * Borrowed. To be called before the first article. */
void alt_audit_validate(AltAudit *audit, const AltCoding *coding);

/* Counts an article, which may be freed afterwards. Never fails. */
void alt_audit_add(AltAudit *audit, const AltDocument *document);

/* The number of articles counted. */
uint32_t alt_audit_count(const AltAudit *audit);

/* All that was counted, for `alt_audit_merge`: JSON Lines, the caller's to be freed with `free`, their number of bytes
 * in `*length`. */
char *alt_audit_partial(const AltAudit *audit, size_t *length);

/* Takes in what another audit counted. False, with the problems named, where the bytes are no such counts, or were
 * counted with another version, other lexicons or other options; nothing is taken in then. */
bool alt_audit_merge(AltAudit *audit, const char *name, const char *bytes, size_t length, AltProblems *problems);

/* How to sum up. Begin with `{0}`, which is what null means too. */
typedef struct AltAuditOptions {
    const char *by;      /* "outlet", "month", "topic", "party", with commas between several; null for "outlet" */
    bool each_copy;      /* count every copy of an article that several outlets print; else it counts once */
    uint32_t seed;       /* of the drawing of articles; 0 for 1 */
    uint32_t replicates; /* of the bootstrap; 0 for 2000 */
} AltAuditOptions;

/* Null where `by` is a list of known words, else the word that is not; it points into `by`. */
const char *alt_audit_unknown_by(const char *by);

/* Articles that are summed up together. */
typedef struct AltAuditGroup {
    const char *dispute; /* id of the pack that they were read with */
    const char *by;      /* "all", "outlet", "month", "topic" */
    const char *label;   /* "The Herald", "2026-03"; null for all */
    uint32_t articles;   /* counted in it */
    uint32_t first_figure;
    uint32_t figure_count;
} AltAuditGroup;

/* One figure of one group. */
typedef struct AltAuditFigure {
    uint32_t group;
    const char *measure; /* as in docs/measures.md, or with "_gap": the figure of party less that of target */
    const char *party;   /* id; "other"; null where not known */
    const char *target;  /* likewise; null where it has none */
    const char *term;    /* of counts of contested terms; else null */
    AltUnit unit;
    double value; /* NAN where undefined */
    double part;  /* summed over the articles; NAN where the figure is made from others */
    double whole;
    double n;          /* the cases it rests on */
    uint32_t articles; /* those with any such case */
    double low;        /* 95% interval by drawing articles; NAN where there is none */
    double high;
    double neutral; /* the value to compare with, no aim; NAN where there is none */
    bool too_few;   /* fewer than ALT_ENOUGH cases or articles: too few to tell */
} AltAuditFigure;

/* Whether two outlets differ in a figure by more than the drawing of articles explains. */
typedef struct AltAuditTest {
    const char *measure, *party, *target; /* as in AltAuditFigure */
    uint32_t a, b;                        /* groups */
    double difference;                    /* the figure of a less that of b */
    double p;
    double p_holm; /* corrected for the number of tests of the audit */
    uint32_t permutations;
} AltAuditTest;

/* An article that was found more than once. */
typedef struct AltAuditCopy {
    uint32_t first; /* its copies: names and outlets are `names[first .. first + count]`, the one that counts first */
    uint32_t count;
    bool several_outlets;
} AltAuditCopy;

/* A party of one of the disputes. */
typedef struct AltAuditParty {
    const char *dispute;
    const char *id;
    const char *label;
    uint32_t place; /* in its pack, from 0 */
    bool principal; /* a side, and no mediator */
} AltAuditParty;

/* How well the program finds acts of one kind: "precision" of what it finds, "recall" of what there is. */
typedef struct AltValidation {
    uint32_t gold, found, both;
} AltValidation;

typedef struct AltAuditResult {
    uint32_t articles; /* all that were read */
    ALT_LIST(AltAuditParty) parties;
    ALT_LIST(AltAuditGroup) groups;
    ALT_LIST(AltAuditFigure) figures;
    ALT_LIST(AltAuditTest) tests; /* smallest p first */
    ALT_LIST(AltAuditCopy) copies;
    ALT_LIST(const char *) names;   /* of copies */
    ALT_LIST(const char *) outlets; /* likewise; "" where not known */
    bool each_copy;
    uint32_t seed, replicates;
    bool by_party;                      /* party beside party was asked for as such */
    AltValidation own[ALT_KIND_COUNT];  /* measured on the program's own hand-coded articles; gold 0 where not known */
    AltValidation user[ALT_KIND_COUNT]; /* on those of `alt_audit_validate` */
    const char *lexicons;               /* SHA-256 */
    const char *options;

    struct Arena *arena; /* the audit's */
} AltAuditResult;

/* Sums up what was counted; may be called again, after more articles. The result lives as long as the audit. */
const AltAuditResult *alt_audit_finish(AltAudit *audit, const AltAuditOptions *options);

/* The names of the formats: "text", "md", "html", "json", "jsonl", "csv". Their number in `*count`; static. */
const char *const *alt_audit_formats(uint32_t *count);

/* The tree of an audit, for formats that draw trees; it lives as long as the audit. */
const AltReport *alt_audit_report(const AltAuditResult *result);

/* Writes an audit. `options` may be null. Null where no format has that name; else the bytes are the caller's, to be
 * freed with `free`, their number in `*length` (which may be null), a zero byte after them. */
char *alt_audit_render(
        const AltAuditResult *result, const char *format, const AltRenderOptions *options, size_t *length);

#endif
