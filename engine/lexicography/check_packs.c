/* The names of a pack come in; those that no text can have, that stand twice or may mean two persons go out.
 *
 * Names are tried as a text would have them: each is written on a line of its own and cut into tokens. What is then cut
 * otherwise than the pack cuts it ("Smith,Jones") can match nowhere.
 */
#include "base/buffer.h"
#include "checking.h"
#include "lexicon/name_table.h"
#include "stages.h"

static Entry line_of(const AltActor *actor)
{
    return (Entry){.path = actor->path, .line = actor->line};
}

static bool at_one_time(const AltActor *a, const AltActor *b)
{
    return (!a->until || !b->from || b->from <= a->until) && (!b->until || !a->from || a->from <= b->until);
}

/* ---- twice ---- */

static void check_name(const Check *check, const AltPack *pack, const Name *name)
{
    const AltActor *actor = &pack->actors[name->actor];
    Entry line = line_of(actor);
    for (const Name *other = name->next; (other = names_same(other, name)); other = other->next) {
        const AltActor *rival = &pack->actors[other->actor];
        if (rival == actor)
            FINDING(check, &line, "duplicate: the name '%s' stands twice in the line", name->text);
        else if (rival->party == actor->party && at_one_time(actor, rival) && strcmp(rival->name, actor->name) != 0)
            FINDING(check, &line, "ambiguous: '%s' is a name of %s and, at the same time, of %s (%s:%u)", name->text,
                    actor->name, rival->name, rival->path, rival->line);
    }
}

/* ---- dead ---- */

/* A document in which each name is a block of its own. */
static AltDocument lay_out(const Check *check, const AltPack *pack)
{
    Buffer text = {0};
    for (uint32_t i = 0; i < pack->names->all.count; i++)
        buffer_format(&text, "%s\n", pack->names->all.items[i]->text);
    AltDocument document = {.arena = check->arena, .lexicon = check->lexicon, .pack = pack, .name = ""};
    read_text(&document, text.bytes ? text.bytes : "", text.length);
    uint32_t start = 0;
    for (uint32_t i = 0; i < document.length; i++) {
        if (document.text[i] != '\n')
            continue;
        *LIST_ADD(check->arena, &document.blocks) = (AltBlock){.span = {start, i}, .section = ALT_BODY};
        start = i + 1;
    }
    buffer_free(&text);
    find_tokens(&document);
    return document;
}

static bool is_cut_alike(const Name *name, const AltToken *tokens, uint32_t count)
{
    if (name->count != count)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!name->words[i].is_open && strcmp(name->words[i].lower, tokens[i].form->lower) != 0)
            return false;
    return true;
}

static void check_dead(const Check *check, const AltPack *pack)
{
    AltDocument document = lay_out(check, pack);
    uint32_t at = 0;
    for (uint32_t i = 0; i < document.blocks.count; i++) {
        uint32_t first = at;
        while (at < document.tokens.count && document.tokens.items[at].block == i)
            at++;
        const Name *name = pack->names->all.items[i];
        Entry line = line_of(&pack->actors[name->actor]);
        if (!is_cut_alike(name, &document.tokens.items[first], at - first))
            FINDING(check, &line, "dead: no text can have the name '%s'; write its words with blanks between them",
                    name->text);
    }
}

void check_pack(const Check *check, const AltPack *pack)
{
    for (uint32_t i = 0; i < pack->names->all.count; i++)
        check_name(check, pack, pack->names->all.items[i]);
    check_dead(check, pack);
}
