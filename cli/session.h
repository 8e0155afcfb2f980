/* What all commands share: lexicons, the dispute pack, and the way through the files. */
#ifndef ALT_SESSION_H
#define ALT_SESSION_H

#include "options.h"
#include "output.h"

#include <alteram.h>

/* What became of the articles. */
typedef struct Counts {
    size_t articles;
    size_t troubles;    /* could not be read */
    size_t passed_over; /* nobody asked for them, and they have no article: pictures in a folder */
    size_t converted;   /* articles whose text came in another encoding */
} Counts;

typedef struct Session {
    const Options *options;
    AltLexicon *lexicon;
    const AltPack *pack; /* null where each text chooses its own */
    AltPack *own_pack;   /* the same, where it was read from a file of the user */
    Output output;
    Counts counts;
    size_t skipped; /* articles that an earlier run has done; session_read passes them by */
    int status;     /* what the program will exit with */
} Session;

/* Loads lexicons and pack. False after complaints. */
bool session_open(Session *session, const Options *options);

/* Gives `take` the documents of all inputs, one after the other and in their order: of files, folders, archives,
 * corpora and standard input, see <alteram/input.h>. Complains of what cannot be read, and counts. `take` owns the
 * document and gives false to end the run; it is called by the calling thread only, while others read on. No more than
 * a few documents wait for it. */
void session_read(Session *session, bool (*take)(void *context, AltDocument *document), void *context);

/* Does work of the library as a try, see <alteram/try.h>: what is made of an article or, where `name` is null, of all.
 * False after a complaint where memory ran out; nothing is left of the work then, and the run goes on. */
bool session_try(Session *session, const char *name, void (*work)(void *context), void *context);

/* Notes that the program shall exit with a status; the highest wins. */
void session_note(Session *session, int status);

/* Notes STATUS_CONDITION where --fail-on asks for it and an accusation of the comparison is unanswered. */
void session_check(Session *session, const AltComparison *comparison);

/* Frees everything; gives the exit status. */
int session_close(Session *session);

/* A whole command: lexicons and output are opened, `write` does the rest. Gives the exit status. */
int run_with_output(const Options *options, void (*write)(Session *session));

#endif
