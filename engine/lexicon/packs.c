/* The file of a dispute pack comes in; its parties, actors and their names go out.
 *
 *     title: Armenia and Azerbaijan
 *     [armenia] Armenia
 *     Nikol Pashinyan, Pashinyan ; prime minister ; 2018-05-08..
 *     [mediators] Mediators
 *     @world RUS FRA USA
 *     [terms]
 *     Artsakh, Republic of Artsakh ; whose: armenia ; for: the region
 */
#include "packs.h"

#include "days.h"
#include "lines.h"
#include "name_table.h"
#include "pack_builder.h"
#include "suggestion.h"
#include "terms.h"

#include <strings.h>

/* ---- titles and parties ---- */

/* "disputes/armenia-azerbaijan.txt" is the pack "armenia-azerbaijan". */
static const char *id_of_path(Arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *start = slash ? slash + 1 : path;
    const char *dot = strrchr(start, '.');
    return arena_copy(arena, start, dot && dot > start ? (size_t)(dot - start) : strlen(start));
}

static void read_title(PackBuilder *builder, char *text)
{
    char *rest;
    char *title = cut_piece(text + strlen("title:"), 0, &rest);
    if (*title)
        builder->pack->title = title;
    else
        LINE_PROBLEM(builder->lines, title, "expected a title");
}

/* Reads "[armenia] Armenia"; a party without a label is shown by its id. */
static bool read_party_line(PackBuilder *builder, char *text)
{
    char *label;
    char *id = cut_piece(text + 1, ']', &label);
    if (!label) {
        LINE_PROBLEM(builder->lines, id + strlen(id), "missing ']' after the id of a party");
        return false;
    }
    char *rest;
    label = cut_piece(label, 0, &rest);
    return builder_add_party(builder, id, id, *label ? label : id) != ALT_NONE;
}

/* Opens a party. Where its line is bad the pack is refused, but the lines below are read for their own mistakes. */
static void read_party(PackBuilder *builder, char *text)
{
    if (!read_party_line(builder, text))
        *LIST_ADD(builder->arena, &builder->parties) = (AltParty){"", ""};
}

/* ---- @world ---- */

static uint32_t find_world_party(const AltPack *world, const char *code)
{
    for (uint32_t i = 0; i < world->party_count; i++)
        if (strcmp(world->parties[i].id, code) == 0)
            return i;
    return ALT_NONE;
}

/* Complains about a code; who wrote a country's name, or small letters, is told its code. */
static void report_code(const PackBuilder *builder, const char *code)
{
    const AltPack *world = builder->lexicon->world;
    for (uint32_t i = 0; i < world->party_count; i++) {
        const AltParty *party = &world->parties[i];
        if (strcasecmp(party->label, code) == 0 || strcasecmp(party->id, code) == 0) {
            LINE_PROBLEM(builder->lines, code, "unknown @world code '%s' (did you mean '%s'?)", code, party->id);
            return;
        }
    }
    LINE_PROBLEM(builder->lines, code,
            "unknown @world code '%s'; expected an ISO 3166 alpha-3 code such as ARM, or a body such as UN", code);
}

/* Gives the party at hand the actors of a country, which stand in a row, with all their names. */
static void take_country(PackBuilder *builder, const char *code)
{
    const AltPack *world = builder->lexicon->world;
    uint32_t party = find_world_party(world, code), first = 0;
    if (party == ALT_NONE) {
        report_code(builder, code);
        return;
    }
    while (world->actors[first].party != party)
        first++;
    uint32_t taken = builder->actors.count;
    for (uint32_t i = first; i < world->actor_count && world->actors[i].party == party; i++)
        builder_add_actor(builder, (AltActor){.name = world->actors[i].name});
    for (uint32_t i = 0; i < world->names->all.count; i++) {
        const Name *name = world->names->all.items[i];
        if (world->actors[name->actor].party == party)
            builder_add_name(builder, code, name->text, taken + name->actor - first);
    }
}

/* "@mayor_of_vik", by which somebody goes, but not "@world NOR" nor "@wrold NOR". */
static bool is_handle(const PackBuilder *builder, const char *text)
{
    static const char *const directive = "@world";
    const char *word = arena_format(builder->arena, "%.*s", (int)strcspn(text, " ,;"), text);
    return *text == '@' && !suggest_name(&directive, 1, word);
}

/* Reads "@world RUS FRA USA". */
static void read_world_line(PackBuilder *builder, char *text)
{
    char *rest;
    const char *word = cut_piece(text, ' ', &rest);
    if (strcmp(word, "@world") != 0) {
        LINE_PROBLEM(builder->lines, word, "unknown line '%s'; expected '@world CODE...'", word);
        return;
    }
    if (!rest)
        LINE_PROBLEM(builder->lines, builder->lines->end, "expected codes of countries after @world");
    while (rest) {
        char *code = cut_piece(rest, ' ', &rest);
        if (*code)
            take_country(builder, code);
    }
}

/* ---- actors ---- */

static bool is_dates(const char *field)
{
    return strstr(field, "..") || (*field >= '0' && *field <= '9');
}

/* Reads "2018-05-08..2021-05-07", either side open. */
static void read_dates(const PackBuilder *builder, const char *field, AltActor *actor)
{
    const char *dots = strstr(field, "..");
    const char *until = dots ? dots + 2 : "";
    size_t from_length = dots ? (size_t)(dots - field) : strlen(field);
    actor->from = read_day(field, from_length, false);
    actor->until = read_day(until, strlen(until), true);
    bool good = dots && (actor->from || from_length == 0) && (actor->until || !*until) && (actor->from || actor->until);
    if (!good)
        LINE_PROBLEM(builder->lines, field,
                "bad dates '%s'; expected YYYY-MM-DD..YYYY-MM-DD, either side may be left out", field);
    else if (actor->until && actor->from > actor->until)
        LINE_PROBLEM(builder->lines, field, "the dates '%s' end before they begin", field);
}

static void read_field(const PackBuilder *builder, const char *field, AltActor *actor)
{
    if (!*field)
        LINE_PROBLEM(builder->lines, field, "expected a role or dates after ';'");
    else if (is_dates(field))
        read_dates(builder, field, actor);
    else if (actor->role)
        LINE_PROBLEM(
                builder->lines, field, "a second role '%s'; expected one role, and dates such as 2018-05-08..", field);
    else
        actor->role = field;
}

/* Reads "Nikol Pashinyan, Pashinyan ; prime minister ; 2018-05-08..". */
static void read_actor(PackBuilder *builder, char *text)
{
    AltActor actor = {0};
    char *rest;
    char *names = cut_piece(text, ';', &rest);
    while (rest)
        read_field(builder, cut_piece(rest, ';', &rest), &actor);
    uint32_t number = builder_add_actor(builder, actor);
    const char *first = builder_add_names(builder, names, number);
    builder->actors.items[number].name = first ? first : "";
}

/* ---- countries that a pack only names ---- */

/* The country or body of the world that goes by a name: by the one that it is shown by, or by its initials, "UK". Not
 * by that of its people: who writes "Danes" need not mean Denmark. Its number among the actors, or ALT_NONE. */
static uint32_t country_named(const AltPack *world, const Name *name)
{
    bool initials = name->text[strspn(name->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.")] == 0;
    const Name *known = names_find(world->names, name);
    const AltActor *actor = known ? &world->actors[known->actor] : NULL;
    bool shown = actor && actor->party != ALT_NONE && (initials || strcmp(actor->name, name->text) == 0);
    return shown ? known->actor : ALT_NONE;
}

/* A party that has "Denmark" among its names goes by "Danish", "Danes" and "Copenhagen", too, where the pack gives
 * these to nobody. */
static void name_peoples(PackBuilder *builder)
{
    const AltPack *world = builder->lexicon ? builder->lexicon->world : NULL;
    uint32_t own = world ? builder->names->all.count : 0;
    for (uint32_t i = 0; i < own; i++) {
        const Name *name = builder->names->all.items[i];
        uint32_t country = country_named(world, name);
        for (uint32_t k = 0; country != ALT_NONE && k < world->names->all.count; k++) {
            const Name *other = world->names->all.items[k];
            if (other->actor == country && !names_find(builder->names, other))
                builder_add_name(builder, other->text, other->text, name->actor);
        }
    }
}

/* ---- files ---- */

AltPack *read_pack(Arena *arena, const File *file, const AltLexicon *lexicon, AltProblems *problems)
{
    Lines lines = lines_of_file(arena, file, problems);
    PackBuilder builder = builder_open(arena, lexicon, id_of_path(arena, file->name), file->path);
    builder.lines = &lines;
    bool has_party = false, in_terms = false;
    while (lines_next(&lines)) {
        if (strncmp(lines.text, "title:", 6) == 0) {
            read_title(&builder, lines.text);
        } else if (opens_terms(lines.text)) {
            in_terms = true;
        } else if (*lines.text == '[') {
            read_party(&builder, lines.text);
            has_party = true;
            in_terms = false;
        } else if (in_terms) {
            read_term(&builder, lines.text);
        } else if (!has_party) {
            LINE_PROBLEM(&lines, lines.text, "expected a party such as '[armenia] Armenia' before the first actor");
        } else if (*lines.text == '@' && !is_handle(&builder, lines.text)) {
            read_world_line(&builder, lines.text);
        } else {
            read_actor(&builder, lines.text);
        }
    }
    name_peoples(&builder);
    if (!has_party)
        alt_problem_add(problems, file->path, 0, 0, "no party; expected lines such as '[armenia] Armenia'");
    return builder_close(&builder);
}
