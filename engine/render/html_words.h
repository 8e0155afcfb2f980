/* What the html page says by itself, beyond the words of the report. */
#ifndef ALT_HTML_WORDS_H
#define ALT_HTML_WORDS_H

#include <alteram/document.h>

typedef struct PageWords {
    const char *language, *kicker, *several, *skip, *on_this_page, *table, *made_by;
    /* headings */
    const char *accusations_and_answers, *strip, *article, *notes, *evidence;
    /* the strip */
    const char *strip_how, *strip_label, *lane_label, *sentences, *answered_by, *not_answered, *head_band;
    /* charts */
    const char *charts_how, *chart_label, *even_line;
    /* the article */
    const char *article_how, *begins, *ends, *short_kinds[ALT_KIND_COUNT], *kinds[ALT_KIND_COUNT];
    const char *styles[ALT_KIND_COUNT], *samples[ALT_KIND_COUNT];
    /* notes */
    const char *notes_how, *note, *by, *cue, *no_cue, *rule, *at, *answers, *answered, *goes_on, *back, *unanswered;
    const char *quoted, *partly_quoted, *hedged, *stance;
    /* figures */
    const char *evidence_how, *sentences_behind;
} PageWords;

extern const PageWords page_words;

#endif
