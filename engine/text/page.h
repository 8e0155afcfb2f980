/* What a single line of a news page is, by its words: the questions that sorting a page into sections asks. */
#ifndef ALT_PAGE_H
#define ALT_PAGE_H

#include "lexicon/furniture.h"

#include <alteram/lexicon.h>
#include <stdbool.h>
#include <stddef.h>

#define LONGEST_LINE 200 /* bytes; furniture is short, longer lines are text */
#define MOST_WORDS 24

/* A word of a line, in small letters. */
typedef struct LineWord {
    const char *text;
    size_t length;
    bool capital;
} LineWord;

/* A line made ready for questions: in small letters, with straight apostrophes and single blanks, without bullets
 * before and marks behind; and the same cut into words. */
typedef struct Line {
    char text[LONGEST_LINE + 1];
    size_t length;
    LineWord words[MOST_WORDS];
    size_t count;
} Line;

/* Reads a piece of text into `line`; false, and an empty line, where it is too long for furniture. */
bool line_read(Line *line, const char *text, size_t length);

/* "May 14, 2021", "6 Oct 2024 | Updated 19:42". `*day` becomes the date where the line gives a whole one, else 0. */
bool is_date_line(const Furniture *furniture, const Line *line, AltDay *day);

/* "By Jane Doe in Baku", "By our diplomatic correspondent". */
bool is_byline(const Furniture *furniture, const Line *line);

/* "jf,am/wmr (Reuters, AFP)". */
bool is_agency_line(const Furniture *furniture, const Line *line);

/* "Politics | Europe"; "PoliticsEurope", where a page lost the blank between the two. */
bool is_menu_line(const Furniture *furniture, const Line *line, const char *text, size_t length);

/* Where the credit of an image begins in a piece of text ("Armenian soldiers.Image: NAME/AGENCY"); its length where
 * there is none. */
size_t credit_start(const Furniture *furniture, const char *text, size_t length);

/* "BAKU/YEREVAN, Sept 9 - ", "DOHA, Qatar (Wire) -- ": the town that a report comes from. */
bool has_dateline(const char *text, size_t length);

/* Whether a piece of text ends as a sentence does: with a full stop, question or exclamation mark, and what closes
 * behind it. */
bool ends_with_stop(const char *text, size_t length);

#endif
