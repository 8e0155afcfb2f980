/* The commands of the program, in one table. */
#ifndef ALT_COMMANDS_H
#define ALT_COMMANDS_H

#include "options.h"

#include <stddef.h>

typedef struct Command {
    const char *name;
    const char *arguments;    /* as shown in its usage line: "[FILE...]"; "" where it takes none */
    const char *summary;      /* one line for the list of commands: small first letter, no full stop */
    const char *description;  /* paragraphs, parted by a line end, for its man page; may be null */
    const char *examples;     /* shown first by its --help; lines that begin with two blanks */
    const char *const *words; /* what its first argument may be, ended by null; null where that is free */
    unsigned groups;          /* the OptionGroups that it takes, with "|" */
    const char *const *(*formats)(uint32_t *count); /* for --format, the usual one first; null where it has none */
    int (*run)(const Options *options); /* gives the exit status; null where this version does not have it yet */
} Command;

int run_report(const Options *options);
int run_acts(const Options *options);
int run_explain(const Options *options);
int run_lexicon(const Options *options);
int run_audit(const Options *options);
int run_agree(const Options *options);
int run_worksheet(const Options *options);
int run_packs(const Options *options);
int run_help(const Options *options);

/* The command of that name, or null. */
const Command *command_find(const char *name);

/* The command that a misspelt name most likely means, or null. */
const char *command_suggestion(const char *name);

/* All commands, their number in `*count`. */
const Command *command_list(size_t *count);

#endif
