/* A report for people: plain sections, tables and passages, and the formats they are written in.
 *
 *     const AltReport *report = alt_report_new(comparison, NULL);
 *     char *page = alt_report_render(report, "text", &(AltRenderOptions){.width = 100}, NULL);
 *     puts(page);
 *     free(page);
 */
#ifndef ALTERAM_REPORT_H
#define ALTERAM_REPORT_H

#include <alteram/comparison.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum AltNodeKind {
    ALT_SECTION, /* label: its heading; children: whatever it holds */
    ALT_TABLE,   /* label: its caption, may be null; children: rows, the first one holding the headings */
    ALT_ROW,     /* children: cells, as many in each row of a table */
    ALT_CELL,    /* text: what it says; or children: passages and notes */
    ALT_PASSAGE, /* words of a document. label: who speaks, and to whom; place: where; cue, text: the words */
    ALT_NOTE,    /* text: a line or paragraph of the report's own words; label: a term before it, may be null */
} AltNodeKind;

/* How a table falls apart where the page is too narrow for its columns. */
typedef enum AltStacking {
    ALT_STACK_ROWS,    /* row after row: each is a case */
    ALT_STACK_COLUMNS, /* column after column: each is a party */
} AltStacking;

/* A part of a report. Texts are valid UTF-8, may hold whatever a document holds (control characters too), and live
 * as long as the comparison. */
typedef struct AltNode {
    AltNodeKind kind;
    AltStacking stacking; /* of tables */
    bool has_labels;      /* of tables: the first cell of each row names it */
    bool is_figure;       /* of cells: a number, to be set to the right */
    bool is_gap;          /* of cells and notes: says that something is not there, such as an answer */
    const char *name;     /* of sections and notes: which one it is, whatever its words: "ledger"; null for most */
    const char *label;    /* null where there is none; so for the texts below */
    const char *text;
    const char *cue;           /* of passages: the words that carry the act, "has denied" */
    const char *place;         /* of passages: "sentence 8", "headline" */
    uint32_t party;            /* whose it is: index into the pack's parties, or ALT_NONE */
    uint32_t document;         /* where it comes from: index into the comparison's documents, or ALT_NONE */
    AltSpan span;              /* and the words of that document's text; empty where it comes from no single place */
    uint32_t act;              /* of passages: the act, index into the document's acts; else ALT_NONE */
    const AltMeasure *measure; /* of cells: the figure that stands in it; null in others */
    const uint32_t *acts;      /* of cells and notes with a figure: the acts that it was counted from, `act_count` */
    uint32_t act_count;        /* of them, in the order of the text; 0 where it comes from none */
    struct AltNode *first;     /* its parts */
    struct AltNode *last;
    struct AltNode *next; /* what follows it */
} AltNode;

typedef struct AltReport {
    const AltNode *root;             /* a section without a label */
    const AltComparison *comparison; /* what it was made from */
    const char *options;             /* as given to `alt_report_new`; "" for null */
} AltReport;

/* Builds the report of a comparison, in whose memory it lives: it is freed with it. `options` are the options of the
 * program that change figures, as they shall stand in the method ("--dispute armenia-azerbaijan"); copied, may be
 * null. Never fails. */
const AltReport *alt_report_new(AltComparison *comparison, const char *options);

typedef struct AltRenderOptions {
    unsigned width; /* columns of the terminal for "text": 80 to 200, others are moved to the nearer end; 0 for 100 */
    bool color;     /* whether "text" may use colours */
} AltRenderOptions;

/* The names of the formats: "text", "md", "html", "json", "jsonl", "csv", "tsv"; docs/formats.md says what each holds.
 * Their number in `*count`; static. */
const char *const *alt_report_formats(uint32_t *count);

/* Writes a report. `options` may be null. Null where no format has that name; else the bytes are the caller's, to be
 * freed with `free`, their number in `*length` (which may be null), a zero byte after them. */
char *alt_report_render(const AltReport *report, const char *format, const AltRenderOptions *options, size_t *length);

#endif
