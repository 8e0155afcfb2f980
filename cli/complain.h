/* One line on standard error for whatever goes wrong, and the exit statuses. */
#ifndef ALT_COMPLAIN_H
#define ALT_COMPLAIN_H

/* How the program ends. */
enum {
    STATUS_DONE = 0,
    STATUS_CONDITION = 1, /* what --fail-on asks for was met */
    STATUS_TROUBLE = 2,   /* wrong usage, or an input, a lexicon or the output in error */
};

/* Writes "alteram: MESSAGE". Gives STATUS_TROUBLE, for `return complain(...)`. Control characters, such as those of a
 * file's name, are shown as "?". */
int complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* What an errno means, in our words: "no such file". */
const char *trouble_name(int error);

#endif
