/* The options of the program, in one table. */
#ifndef ALT_OPTION_TABLE_H
#define ALT_OPTION_TABLE_H

#include "commands.h"

#define MOST_VALUES 16 /* of one option: formats are the most, and there are fewer */

/* What an option takes, which tells how it is read and how a shell completes it. */
typedef enum OptionKind {
    TAKES_NOTHING, /* its field is a bool */
    TAKES_TEXT,    /* its field is a const char *; so for the next four */
    TAKES_FIELDS,  /* what the fields of a corpus are called */
    TAKES_FILE,
    TAKES_PACK,   /* the name or file of a dispute pack */
    TAKES_FORMAT, /* one of the command's formats */
    TAKES_CHOICE, /* one of `choices`; its field is an unsigned, the place among them */
    TAKES_PATHS,  /* a file or folder, as often as given; its field is a Values */
    TAKES_NUMBER, /* from `least` to `most`; its field is an unsigned */
} OptionKind;

typedef struct Option {
    const char *name; /* "dispute", without its dashes */
    char letter;      /* 'd'; 0 where it has none */
    OptionKind kind;
    size_t field;               /* its place in `Options` */
    const char *value;          /* what help calls its value: "NAME|FILE"; null for none, choices and formats */
    const char *help;           /* without a full stop at its end */
    const char *const *choices; /* ended by null */
    unsigned least;
    unsigned most;
    unsigned groups;  /* the OptionGroups that have it, with "|"; 0 for options of every command */
    const char *only; /* the only commands that take it, "acts audit", whatever their groups; null where those tell */
} Option;

/* All options, their number in `*count`; those used most come first. */
const Option *option_list(size_t *count);

/* Whether a command takes an option. */
bool command_takes(const Command *command, const Option *option);

/* The values that an option of a command can have: its choices, or the command's formats. Gives their number; 0 where
 * they cannot be listed. */
uint32_t option_values(const Command *command, const Option *option, const char *values[MOST_VALUES]);

#endif
