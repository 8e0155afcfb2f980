/* How far a run over many articles has come, so that an interrupted one can go on. */
#ifndef ALT_JOURNAL_H
#define ALT_JOURNAL_H

#include "session.h"

/* The journal of a run that writes to a file: "acts.jsonl.journal" beside "acts.jsonl". Begin with `{0}`, which keeps
 * none. */
typedef struct Journal {
    char *path;    /* null where none is kept */
    FILE *file;    /* null until there is something to write down */
    char *run;     /* what run it is of: options, lexicons, inputs */
    size_t noted;  /* articles at the last entry */
    size_t length; /* bytes of output that an earlier run left; 0 where this one begins */
} Journal;

/* Begins a journal for the output file of the session's options. With --resume, what an earlier run has written down
 * becomes the counts of the session, `session->skipped` and `length`. False, after a complaint, where the journal is of
 * another run. */
bool journal_open(Journal *journal, Session *session);

/* Writes down how far the run has come, after every so many articles. To be called when the output has all of the
 * articles that were counted. */
void journal_note(Journal *journal, Session *session);

/* Ends the journal; where the output is `complete`, the file is removed. */
void journal_close(Journal *journal, bool complete);

#endif
