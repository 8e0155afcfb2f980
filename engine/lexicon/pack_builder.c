/* Parties, actors and names come in, from a pack or from the files of the world; a pack goes out.
 *
 * "[armenia] Armenia" is a party, "Nikol Pashinyan, Pashinyan ; prime minister" an actor of it with two names.
 */
#include "pack_builder.h"

#include "name_table.h"
#include "surnames.h"

static const char *const reserved_ids[] = {"other", "-"}; /* and "terms", which opens a section of its own */

PackBuilder builder_open(Arena *arena, const AltLexicon *lexicon, const char *id, const char *path)
{
    PackBuilder builder = {.arena = arena, .lexicon = lexicon};
    builder.pack = arena_alloc(arena, sizeof *builder.pack);
    builder.names = arena_alloc(arena, sizeof *builder.names);
    builder.wordings = arena_alloc(arena, sizeof *builder.wordings);
    *builder.pack = (AltPack){.id = id, .title = id, .path = path};
    return builder;
}

char *cut_piece(char *text, char mark, char **rest)
{
    char *end = strchr(text, mark);
    *rest = end ? end + 1 : NULL;
    if (!end)
        end = text + strlen(text);
    while (*text == ' ' || *text == '\t')
        text++;
    while (end > text && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    *end = 0;
    return text;
}

static bool is_reserved(const char *id)
{
    for (size_t i = 0; i < sizeof reserved_ids / sizeof *reserved_ids; i++)
        if (strcmp(reserved_ids[i], id) == 0)
            return true;
    return false;
}

uint32_t builder_party(const PackBuilder *builder, const char *id)
{
    for (uint32_t i = 0; i < builder->parties.count; i++)
        if (strcmp(builder->parties.items[i].id, id) == 0)
            return i;
    return ALT_NONE;
}

static bool is_id(const char *id)
{
    return *id && !id[strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")];
}

uint32_t builder_add_party(PackBuilder *builder, const char *at, const char *id, const char *label)
{
    if (!is_id(id))
        LINE_PROBLEM(builder->lines, at, "bad party id '%s'; expected letters, digits, '-' and '_'", id);
    else if (is_reserved(id))
        LINE_PROBLEM(builder->lines, at, "the party id '%s' is reserved for alteram; take another", id);
    else if (builder_party(builder, id) != ALT_NONE)
        LINE_PROBLEM(builder->lines, at, "a second party with the id '%s'", id);
    else {
        *LIST_ADD(builder->arena, &builder->parties) = (AltParty){id, label};
        return builder->parties.count - 1;
    }
    return ALT_NONE;
}

uint32_t builder_add_actor(PackBuilder *builder, AltActor actor)
{
    actor.party = builder->parties.count - 1;
    actor.path = builder->lines->path;
    actor.line = builder->lines->number;
    *LIST_ADD(builder->arena, &builder->actors) = actor;
    return builder->actors.count - 1;
}

static bool overlap(const AltActor *a, const AltActor *b)
{
    return (!a->until || !b->from || b->from <= a->until) && (!b->until || !a->from || a->from <= b->until);
}

/* Complains where somebody of another party has that name on the same day. Names from `first` on begin alike. */
static void report_rival(const PackBuilder *builder, const char *at, const Name *name, const Name *first)
{
    const AltActor *actors = builder->actors.items, *actor = &actors[name->actor];
    for (const Name *other = names_same(first, name); other; other = names_same(other->next, name)) {
        const AltActor *rival = &actors[other->actor];
        if (rival->party == actor->party || !overlap(rival, actor))
            continue;
        const char *party = rival->party == ALT_NONE ? "no party" : builder->parties.items[rival->party].id;
        LINE_PROBLEM(builder->lines, at, "'%s' is a name of the party '%s' too (%s:%u); give it to one of them",
                name->text, party, rival->path, rival->line);
        return;
    }
}

void builder_add_name(PackBuilder *builder, const char *at, const char *text, uint32_t actor)
{
    text += *text == '@' && text[1]; /* articles quote accounts with the mark and without it */
    Name *name = name_new(builder->arena, text, actor);
    if (name)
        report_rival(builder, at, name, names_add(builder->arena, builder->names, name));
}

const char *builder_add_names(PackBuilder *builder, char *text, uint32_t actor)
{
    const char *first = NULL;
    for (char *rest = text; rest;) {
        char *start = rest;
        const char *name = cut_piece(rest, ',', &rest);
        if (!*name)
            LINE_PROBLEM(builder->lines, start, "expected a name");
        else
            builder_add_name(builder, name, name, actor);
        first = first ? first : *name ? name : NULL;
    }
    return first;
}

void builder_add_wording(PackBuilder *builder, const char *at, const char *text)
{
    Name *name = name_new(builder->arena, text, builder->terms.count - 1);
    const Name *other = name ? names_same(names_add(builder->arena, builder->wordings, name), name) : NULL;
    if (other)
        LINE_PROBLEM(builder->lines, at, "'%s' is a term already (line %u); give it to one of them", text,
                builder->terms.items[other->actor].line);
}

AltPack *builder_close(PackBuilder *builder)
{
    AltPack *pack = builder->pack;
    pack->parties = builder->parties.items;
    pack->party_count = builder->parties.count;
    pack->actors = builder->actors.items;
    pack->actor_count = builder->actors.count;
    pack->terms = builder->terms.items;
    pack->term_count = builder->terms.count;
    pack->names = builder->names;
    pack->wordings = builder->wordings;
    if (builder->lexicon)
        find_persons(builder->arena, builder->lexicon, pack, builder->names);
    return pack;
}
