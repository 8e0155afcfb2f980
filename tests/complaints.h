/* What authors of lexicons are told about their mistakes. */
#ifndef COMPLAINTS_H
#define COMPLAINTS_H

#include <alteram/lexicon.h>

/* The problems as the command line prints them, one a line. Free it. */
char *print_problems(const AltProblems *problems);

/* Expects the problems that stand in the file beside `path` that ends in .expected, and frees them. */
void expect_problems(AltProblems *problems, const char *path);

#endif
