/* A worksheet for a class on news, and its answer key.
 *
 *     AltComparison *comparison = alt_comparison_new(&document, 1);
 *     const AltReport *sheet = alt_worksheet_new(comparison, &(AltWorksheetOptions){.level = 2, .seed = 7});
 *     char *page = alt_report_render(sheet, "html", NULL, NULL);
 *     ...
 *     free(page);
 *     alt_comparison_free(comparison);
 */
#ifndef ALTERAM_WORKSHEET_H
#define ALTERAM_WORKSHEET_H

#include <alteram/report.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct AltWorksheetOptions {
    unsigned level; /* 1, with much help, to 3, with none; others are moved to the nearer end */
    uint32_t seed;  /* which verbs and quotations are picked, and in which order; the same seed picks the same */
    bool key;       /* the answers, in place of the exercises */
} AltWorksheetOptions;

/* The names of the formats that suit a worksheet: "md", "html". Their number in `*count`; static. */
const char *const *alt_worksheet_formats(uint32_t *count);

/* Builds the worksheet, or its key, on the first document of a comparison, in whose memory it lives. `options` may be
 * null: level 1, seed 0, no key. Never fails. */
const AltReport *alt_worksheet_new(AltComparison *comparison, const AltWorksheetOptions *options);

#endif
