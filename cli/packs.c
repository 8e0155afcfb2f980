/* `alteram packs`: the dispute packs at hand, one a line.
 *
 *     armenia-azerbaijan  Armenia and Azerbaijan: Armenia, Azerbaijan, Mediators (lexicons/disputes/...)
 */
#include "commands.h"
#include "complain.h"
#include "session.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static void write_line(Session *session, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void write_line(Session *session, const char *format, ...)
{
    char *line = NULL;
    va_list values;
    va_start(values, format);
    int length = vasprintf(&line, format, values);
    va_end(values);
    if (length < 0)
        abort();
    output_write(&session->output, line, (size_t)length);
    free(line);
}

static void write_pack(Session *session, const AltPack *pack)
{
    write_line(session, "%-24s  %s: ", pack->id, pack->title);
    for (uint32_t i = 0; i < pack->party_count; i++)
        write_line(session, "%s%s", i ? ", " : "", pack->parties[i].label);
    write_line(session, " (%s)\n", pack->path);
}

static void write_world(Session *session, const AltPack *pack)
{
    write_line(session, "%-24s  %s: %u countries and international bodies\n", pack->id, pack->title, pack->party_count);
}

static void write_packs(Session *session)
{
    uint32_t count = 0;
    const AltPack *const *packs = alt_lexicon_packs(session->lexicon, &count);
    for (uint32_t i = 0; i < count; i++)
        write_pack(session, packs[i]);
    const AltPack *world = alt_lexicon_pack(session->lexicon, "world");
    if (world)
        write_world(session, world);
}

int run_packs(const Options *options)
{
    return run_with_output(options, write_packs);
}
