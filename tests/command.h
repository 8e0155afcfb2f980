/* Commands run by tests, as a person would type them from the root of the project. */
#ifndef COMMAND_H
#define COMMAND_H

/* What a command did. */
typedef struct Ran {
    char *output; /* standard output and standard error, in the order in which they came */
    int status;   /* its exit status; 128 + N where signal N ended it */
} Ran;

/* Runs a line of shell and waits for it. "build/alteram" in it stands for the program under test (ALTERAM in the
 * environment), so that the same line also tests a build with sanitizers. Free the output. */
Ran run_command(const char *line);

/* Expects the exit status and the whole output of `line`, which has run as `ran`, and frees that output. */
void check_ran(Ran ran, const char *line, int status, const char *output);

/* The bytes of a file, with a zero byte after them; null where it cannot be read. The caller frees them. */
char *file_text(const char *path);

#endif
