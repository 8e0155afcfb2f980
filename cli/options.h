/* What stands on the command line after the command. */
#ifndef ALT_OPTIONS_H
#define ALT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum ColorChoice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorChoice;

/* Options that commands take or leave together. Every command takes those that belong to no group. */
enum OptionGroups {
    OPTIONS_READING = 1,   /* of commands that read articles: --dispute, --jobs; without FILE, standard input is read */
    OPTIONS_DRAWING = 2,   /* of commands that write text for people: --width, --color */
    OPTIONS_CONDITION = 4, /* of commands that a script may ask a question: --fail-on */
    OPTIONS_LEXICON = 8,   /* of other commands that load lexicons: --lexicons */
};

/* The values of an option that may be given several times. Freed with `options_free`. */
typedef struct Values {
    const char **items;
    size_t count;
} Values;

/* One field for each row of option_table.c. */
typedef struct Options {
    const char *dispute; /* name or file of a pack; null for the one that the text names most */
    Values lexicons;     /* folders and files that are laid over the lexicon built in, later ones over earlier ones */
    bool no_config;      /* whether the user's folder and the project's file are left aside */
    const char *format;  /* one of the command's; its first where none was given; null where it has none */
    const char *output;  /* file; null for standard output */
    const char *stdin_name;
    const char *fields; /* of corpora, as alt_input_open takes them; null for the usual ones */
    unsigned jobs;
    unsigned width; /* columns; 0 where not given */
    unsigned color; /* ColorChoice */
    bool quiet;
    unsigned fail_on_unanswered; /* 0 or 1 */
    bool text;                   /* acts --text */
    bool resume;                 /* acts --resume */
    const char *by;              /* this and the rest to `help`: of audit; null where not given */
    const char *topics;
    const char *validation;
    const char *partial;
    bool merge;
    unsigned copies; /* 0 once, 1 each */
    unsigned seed;   /* of worksheets too; 0 where not given */
    bool key;        /* worksheet --key */
    unsigned level;  /* of worksheets */
    bool help;
    bool version;
    const char **files; /* "-" for standard input, at least that where the command reads articles. Freed with
                           `options_free` */
    size_t file_count;
} Options;

struct Command;

/* Reads the arguments after the command's name (which is `arguments[0]`). False for wrong usage, after one line that
 * says so; the options are to be freed with `options_free` all the same. */
bool options_read(Options *options, const struct Command *command, int count, char **arguments);

void options_free(Options *options);

#endif
