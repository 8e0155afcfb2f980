/* What the files of this folder share: articles as counts, and the steps from them to figures. */
#ifndef ALT_AUDITING_H
#define ALT_AUDITING_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/table.h"

#include <alteram/audit.h>

/* One thing that is counted: a measure of a party, perhaps towards another. Texts are interned: the same text is the
 * same pointer. */
typedef struct Column {
    const char *dispute, *measure, *party, *target, *term;
    AltUnit unit;
    double neutral; /* NAN where there is none, or articles differ in it */
} Column;

/* What one article has of a column. */
typedef struct Count {
    uint32_t column;
    uint32_t part;
    uint32_t whole;
    uint32_t n;
} Count;

typedef struct Article {
    const char *name;
    const char *outlet; /* "" where not known; so for the next two */
    const char *topic;
    const char *dispute;
    AltDay date;
    uint64_t hash; /* of its text */
    const Count *counts;
    uint32_t count;
    const uint32_t *shingles; /* a sample of its runs of words, sorted (copies.c) */
    uint32_t shingle_count;
    /* found by `find_copies` */
    bool left_out; /* a copy of an article that counts elsewhere */
    bool shared;   /* several outlets printed it */
} Article;

typedef LIST(Article) Articles;
typedef LIST(uint32_t) Numbers;

struct AltAudit {
    Arena *arena;
    const char *lexicons; /* SHA-256 */
    const char *options;
    const AltPack *topics;
    const AltCoding *coding;
    AltValidation user[ALT_KIND_COUNT];
    Table texts;        /* interned */
    Table column_table; /* by their texts: number + 1 */
    LIST(Column) columns;
    Table party_table; /* by dispute and id */
    LIST(AltAuditParty) parties;
    Articles articles;
};

/* ---- counting ---- */

/* The text as the one pointer that stands for it; null gives null. */
const char *intern(AltAudit *audit, const char *text);

/* The number of a column, which is added where there is none. */
uint32_t column_of(AltAudit *audit, const Column *column);

/* The number of a column that is known already, or ALT_NONE. */
uint32_t known_column(const AltAudit *audit, const Column *column);

/* Notes a party. */
void note_party(AltAudit *audit, const AltAuditParty *party);

/* The document as counts; its texts are the audit's. */
Article count_article(AltAudit *audit, const AltDocument *document);

/* Adds how well the acts of the document agree with those that a coder found in it, where one did. */
void compare_coding(AltAudit *audit, const AltDocument *document);

/* The sample of an article's runs of words. */
void take_shingles(Arena *arena, Article *article, const AltDocument *document);

/* The topic whose words the document has most of; "" where it has none. */
const char *find_topic(const AltPack *topics, const AltDocument *document);

/* ---- summing up ---- */

/* Puts articles into the order that does not depend on how they came in. */
void sort_articles(Articles *articles);

/* Finds articles that are one, in sorted articles, and which of them count. */
void find_copies(AltAudit *audit, AltAuditResult *result);

/* How a figure is made from the sums of columns. */
typedef enum Recipe {
    RECIPE_COLUMN,   /* by the unit of column `a` */
    RECIPE_GAP,      /* a less b, of two parties or of two measures */
    RECIPE_ODDS,     /* log odds ratio of shares a and b */
    RECIPE_EVENNESS, /* of the counts of `columns` */
} Recipe;

typedef struct FigureSpec {
    Recipe recipe;
    uint32_t a, b;   /* columns; b is ALT_NONE where there is one only */
    Numbers columns; /* of evenness */
    const char *measure, *party, *target, *term;
    AltUnit unit;
    double neutral;
} FigureSpec;

typedef LIST(FigureSpec) FigureSpecs;

/* The sum of a column over articles. */
typedef struct Sum {
    double part, whole, n;
    uint32_t articles;
} Sum;

/* The figures that the columns of a dispute give, in an order that does not depend on how columns came in. */
FigureSpecs list_figures(AltAudit *audit, const char *dispute);

/* The value of a figure; NAN where it is undefined. `sums` has a place for each column. */
double figure_value(const FigureSpec *spec, const Sum *sums);

/* The columns that a figure is made from; their number. `out` has room for all columns of the figure. */
uint32_t figure_columns(const FigureSpec *spec, const uint32_t **out);

/* Adds the counts of an article, `times` over. */
void add_article(Sum *sums, const Article *article, double times);

/* The groups of an audit and their figures. */
void find_groups(AltAudit *audit, AltAuditResult *result, const AltAuditOptions *options);

/* Intervals of figures, `figures[i]` being of `specs->items[i]`, by drawing articles with replacement. `scratch` is a
 * stream of chance of its own. */
struct Chance;
void find_intervals(AltAudit *audit, const FigureSpecs *specs, AltAuditFigure *figures, const Numbers *articles,
        uint32_t replicates, struct Chance *chance);

/* Tests between the outlets of a dispute: groups `first` to `end` of the result, whose articles are `members`. */
void find_tests(AltAudit *audit, AltAuditResult *result, const FigureSpecs *specs, uint32_t first, uint32_t end,
        const Numbers *members);

/* Corrects the p values of all tests for their number, and sorts them. */
void correct_tests(AltAuditResult *result);

/* ---- writing ---- */

/* The tree of an audit, from its head to its method. */
const AltNode *audit_tree(const AltAuditResult *result);

/* The section of one dispute, below `root`: groups `first` to `end` of the result, half-open, all articles first. */
void add_dispute(const AltAuditResult *result, uint32_t first, uint32_t end, AltNode *root);

void write_audit_json(Buffer *out, const AltAuditResult *result);
void write_audit_lines(Buffer *out, const AltAuditResult *result);
void write_audit_csv(Buffer *out, const AltAuditResult *result);

#endif
