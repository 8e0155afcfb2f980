/* What all commands share: lexicons, the dispute pack, and the way through the files. */
#ifndef ALT_SESSION_H
#define ALT_SESSION_H

#include "options.h"
#include "output.h"

#include <alteram.h>

typedef struct Session {
    const Options *options;
    AltLexicon *lexicon;
    const AltPack *pack; /* null where each text chooses its own */
    AltPack *own_pack;   /* the same, where it was read from a file of the user */
    Output output;
    int status; /* what the program will exit with */
} Session;

/* Loads lexicons and pack. False after complaints. */
bool session_open(Session *session, const Options *options);

/* Gives `take` one document after the other, in the order of the files, and complains of files that cannot be read.
 * `take` owns the document and gives false to end the run. */
void session_read(Session *session, bool (*take)(void *context, AltDocument *document), void *context);

/* Notes that the program shall exit with a status; the highest wins. */
void session_note(Session *session, int status);

/* Notes STATUS_CONDITION where --fail-on asks for it and an accusation of the comparison is unanswered. */
void session_check(Session *session, const AltComparison *comparison);

/* Frees everything; gives the exit status. */
int session_close(Session *session);

#endif
