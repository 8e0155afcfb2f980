/* What the exercises of a worksheet share. Each exercise is one file that makes both the task and its key. */
#ifndef ALT_SHEET_H
#define ALT_SHEET_H

#include "report/report_parts.h"

#include <alteram/worksheet.h>

/* The worksheet that is being made. */
typedef struct Sheet {
    ReportPage page;
    unsigned level;
    bool key;
    uint32_t random; /* state of the picks */
} Sheet;

/* ---- sheet_words.c ---- */

typedef struct SheetWords {
    const char *worksheet, *key, *name, *about, *aim, *aim_is, *time, *times[4], *line, *text, *paragraph;
    /* exercises, A to H */
    const char *titles[8];
    const char *speakers_task[4], *accusations_task[4], *cues_task[4], *quotations_task[4], *voices_task;
    const char *finding_task[4], *missing_task, *lateral_task;
    /* headings of tables */
    const char *speaker, *side, *role, *sentences, *accusation, *answer, *answer_where, *cue, *group, *words, *whose;
    const char *rule, *mark, *appeal, *other_verb, *source_found, *differs, *quotes;
    /* groups of cues */
    const char *groups[ALT_STANCE_COUNT], *group_names, *bank;
    /* voices */
    const char *first, *headline, *last, *nobody;
    /* the key */
    const char *also_accept, *unsure, *by_content, *by_how, *is_hedged, *no_party, *voiced_also, *otherwise_also,
            *no_cue;
    const char *nothing_to_find, *unheard, *unanswered, *nothing_missing, *open_answer;
    /* rubric and note */
    const char *rubric, *criterion, *marks[3], *rows[4][4], *teacher, *teacher_is[3], *measured;
} SheetWords;

extern const SheetWords sheet_words;

/* ---- exercise.c ---- */

/* The section of an exercise, 0 for A, with its task. */
AltNode *add_exercise(const Sheet *sheet, AltNode *root, unsigned number, const char *task);

/* Empty rows to write in. */
void add_blank_rows(const Sheet *sheet, AltNode *table, uint32_t rows, uint32_t cells);

/* Puts numbers into an order that the seed gives. */
void shuffle(Sheet *sheet, uint32_t *numbers, uint32_t count);

/* "accuse, lexicons/en/cues.txt:570": the rules of an act. */
const char *rule_text(const Sheet *sheet, const AltAct *act);

/* "unsure: ..." where the program may well be wrong, "also accept: ..." where people may well differ; "" elsewhere. */
const char *mark_text(const Sheet *sheet, const AltAct *act);

/* The words of a span with single blanks, at most about 90 bytes of them. */
const char *snippet(const Sheet *sheet, AltSpan span);

/* ---- the exercises, one file each ---- */

void add_speakers(Sheet *sheet, AltNode *root);    /* A */
void add_accusations(Sheet *sheet, AltNode *root); /* B */
void add_cues(Sheet *sheet, AltNode *root);        /* C */
void add_quotations(Sheet *sheet, AltNode *root);  /* D */
void add_voices(Sheet *sheet, AltNode *root);      /* E */
void add_tally(Sheet *sheet, AltNode *root);       /* F */
void add_missing(Sheet *sheet, AltNode *root);     /* G */
void add_lateral(Sheet *sheet, AltNode *root);     /* H */

#endif
