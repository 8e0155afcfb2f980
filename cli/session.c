/* Options come in; lexicons and the dispute pack that all of a command's work is done with go out. */
#include "session.h"

#include "choices.h"
#include "complain.h"
#include "lexicons.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- lexicons and packs ---- */

/* Whether the value of --dispute is meant as a file: it looks like one, or there is one. */
static bool is_path(const char *dispute)
{
    return strpbrk(dispute, "/.") || access(dispute, F_OK) == 0;
}

static bool unknown_pack(const Session *session)
{
    uint32_t count = 0;
    const AltPack *const *packs = alt_lexicon_packs(session->lexicon, &count);
    const char **names = calloc((size_t)count + 1, sizeof *names);
    if (!names)
        abort();
    for (uint32_t i = 0; i < count; i++)
        names[i] = packs[i]->id;
    char hint[CHOICES_SIZE];
    choices_hint(hint, names, count, session->options->dispute);
    complain("no dispute pack '%s'%s", session->options->dispute, hint);
    free(names);
    return false;
}

static bool choose_pack(Session *session, AltProblems *problems)
{
    const char *dispute = session->options->dispute;
    if (!dispute)
        return true;
    session->pack = alt_lexicon_pack(session->lexicon, dispute);
    if (session->pack)
        return true;
    if (!is_path(dispute))
        return unknown_pack(session);
    bool loaded = alt_pack_load(&session->own_pack, session->lexicon, dispute, problems);
    session->pack = session->own_pack;
    return loaded;
}

bool session_open(Session *session, const Options *options)
{
    *session = (Session){.options = options};
    AltProblems problems = {0};
    const char *input = options->file_count ? options->files[0] : NULL;
    bool opened = lexicons_load(options, input, &session->lexicon, &problems) && choose_pack(session, &problems);
    print_problems(stderr, &problems);
    alt_problems_free(&problems);
    if (!opened)
        session_note(session, STATUS_TROUBLE);
    return opened;
}

/* ---- memory ---- */

bool session_try(Session *session, const char *name, void (*work)(void *context), void *context)
{
    AltOutcome outcome = alt_try(work, context, NULL);
    if (outcome == ALT_DONE)
        return true;
    complain("%s: %s", name ? name : "all articles together", alt_outcome_text(outcome));
    session_note(session, STATUS_TROUBLE);
    return false;
}

/* ---- the end ---- */

void session_note(Session *session, int status)
{
    if (status > session->status)
        session->status = status;
}

void session_check(Session *session, const AltComparison *comparison)
{
    for (uint32_t i = 0; session->options->fail_on_unanswered && i < comparison->exchanges.count; i++)
        if (alt_exchange_unanswered(comparison, &comparison->exchanges.items[i]))
            session_note(session, STATUS_CONDITION);
}

int session_close(Session *session)
{
    alt_pack_free(session->own_pack);
    alt_lexicon_free(session->lexicon);
    return session->status;
}

int run_with_output(const Options *options, void (*write)(Session *session))
{
    Session session;
    bool opened = session_open(&session, options) && output_open(&session.output, options->output);
    if (opened)
        write(&session);
    if (!opened || !output_close(&session.output))
        session_note(&session, STATUS_TROUBLE);
    return session_close(&session);
}
